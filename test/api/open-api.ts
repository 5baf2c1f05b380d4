import { createApi } from '../../src/api/create-api.ts';
import { openCharts } from '../../src/house/open-charts.ts';
import { createHttpServer } from '../../src/operations/create-http-server.ts';
import { createLog } from '../../src/operations/create-log.ts';
import { MESSAGES } from '../facts.ts';
import { ANSWERS, DATASET, READER, REPLIES } from '../talk.ts';

export interface OpenedApi {
  readonly url: string;
  close(): Promise<void>;
}

/** Pages, API and MCP as the product mounts them, on a port of their own. */
export async function openApi(rate = 100_000, isBehindProxy = false): Promise<OpenedApi> {
  const log = createLog({ level: 'silent' });
  const charts = openCharts();
  // The address is known only once the server listens; links need it before.
  const probe = createHttpServer({ port: 0, log });
  const port = await probe.start();
  await probe.stop();
  const url = `http://127.0.0.1:${port}`;
  const http = createHttpServer({ port, log });
  http.mount(
    createApi({
      publicUrl: url,
      reader: READER,
      answers: ANSWERS,
      replies: REPLIES,
      messages: MESSAGES,
      dataset: () => DATASET,
      today: () => '2026-11-29',
      defaultLanguage: 'ru',
      charts,
      version: '0.0.0',
      log,
      rate,
      isBehindProxy,
    }),
  );
  await http.start();
  return {
    url,
    async close() {
      await http.stop();
      await charts.close();
    },
  };
}
