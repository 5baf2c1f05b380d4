import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { createCore } from '../api/create-core.ts';
import { createMcpServer } from '../api/mcp/create-mcp-server.ts';
import type { Config } from '../config.ts';
import { createOperatorLog } from '../house/create-operator-log.ts';
import { apiParts } from '../house/open-api.ts';
import { openCharts } from '../house/open-charts.ts';
import { openKnowledge } from '../house/open-knowledge.ts';
import { readLoaded } from '../house/open-stores.ts';

const HOME = 'https://stat.gov.kz';

/** MCP on standard input and output, until the client closes it. Nothing else is written there. */
export async function mcp(config: Config): Promise<number> {
  const log = createOperatorLog(config);
  const knowledge = openKnowledge(config.dataDir, undefined, await readLoaded(config));
  const charts = openCharts();
  const parts = apiParts(config, config.publicUrl ?? HOME, { knowledge, charts, log });
  const core = createCore(parts);
  const ended = new Promise<void>((resolve) => process.stdin.once('close', resolve));
  serveStdio(() => createMcpServer(parts, core, parts.version));
  await ended;
  await charts.close();
  return 0;
}
