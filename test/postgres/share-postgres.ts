/** One PostgreSQL for the whole run of the tests, started when the first of them asks for it. */
import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import type { Embedded } from './embedded.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where its address is asked for. */
    postgresKeeper: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<Embedded> | undefined;
  const given = process.env.TEST_DATABASE_URL;
  async function findUrl(): Promise<string> {
    if (given) return given;
    started ??= import('./embedded.ts').then(({ startEmbedded }) => startEmbedded());
    return (await started).url;
  }
  const keeper = createServer((_, response) => {
    findUrl().then(
      (url) => response.end(url),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((resolve) => keeper.listen(0, '127.0.0.1', resolve));
  const address = keeper.address();
  project.provide('postgresKeeper', `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`);
  return async () => {
    keeper.closeAllConnections();
    keeper.close();
    await (await started?.catch(() => undefined))?.stop();
  };
}
