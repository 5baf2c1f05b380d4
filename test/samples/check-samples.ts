/**
 * `npm run check:samples`: the samples of `docs/samples/` by the programs they are for, with Koshi behind them. Debian has all of these:
 * `apt-get install nginx-light caddy pgbouncer prometheus systemd openssl`.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import buildOnce from '../build-once.ts';
import { startFakeTelegram, TOKEN } from '../fakes/telegram/start-fake-telegram.ts';
import { startEmbedded } from '../postgres/embedded.ts';
import { runKoshi } from '../run-koshi.ts';

const SECRET = 'sample-secret';
const NEEDED = ['nginx', 'caddy', 'pgbouncer', 'promtool', 'systemd-analyze', 'openssl'];
const TRIES = 100;

const folder = mkdtempSync(join(tmpdir(), 'koshi-samples-'));
// pgbouncer does not run as root, and must get there.
chmodSync(folder, 0o755);
const sample = (name: string) => readFileSync(join('docs', 'samples', name), 'utf8');
const step = (what: string) => console.log(`… ${what}`);

/** The sample with what differs on this machine; each change must find its place. */
function adapt(name: string, changes: readonly (readonly [string, string])[], file = name): string {
  let text = sample(name);
  for (const [from, to] of changes) {
    assert(text.includes(from), `${name} holds "${from}"`);
    text = text.replaceAll(from, to);
  }
  const path = join(folder, file);
  writeFileSync(path, text);
  return path;
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

async function untilOpen(port: number, program: ChildProcess): Promise<void> {
  for (let count = 0; count < TRIES; count += 1) {
    assert.equal(program.exitCode, null, `${program.spawnfile} ended`);
    const socket = connect(port, '127.0.0.1');
    const isOpen = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isOpen) return;
    await pause(100);
  }
  throw new Error(`${program.spawnfile} does not listen on ${port}`);
}

async function end(program: ChildProcess): Promise<void> {
  const ended = once(program, 'close');
  program.kill('SIGTERM');
  await ended;
}

const started: ChildProcess[] = [];
process.once('exit', () => {
  for (const program of started) program.kill('SIGKILL');
});

function run(program: string, args: readonly string[]): ChildProcess {
  const child = spawn(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, HOME: folder },
  });
  started.push(child);
  return child;
}

/** A question by webhook, a page and a body that is too large, through the proxy that `start` starts before a Koshi on a port. */
async function askThrough(
  scheme: 'http' | 'https',
  start: (koshiPort: number, proxyPort: number) => ChildProcess,
): Promise<void> {
  const fake = await startFakeTelegram();
  const [koshiPort, proxyPort] = [await findPort(), await findPort()];
  const root = `${scheme}://localhost:${proxyPort}`;
  const koshi = runKoshi([], {
    PORT: String(koshiPort),
    HOST: '127.0.0.1',
    BEHIND_PROXY: '1',
    API_RATE: '4',
    PUBLIC_URL: root,
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: fake.root,
    TELEGRAM_WEBHOOK_URL: `${root}/telegram`,
    TELEGRAM_WEBHOOK_SECRET: SECRET,
  });
  await koshi.line('"msg":"ready"');
  const proxy = start(koshiPort, proxyPort);
  await untilOpen(proxyPort, proxy);
  const chat = fake.privateChat(fake.user('en'));
  fake.say(chat, fake.user('en'), '/net Astana 2025Q1');
  assert((await fake.next(chat)).text.includes('17,579'));
  const page = await fetch(`${root}/en/net/KZ-71/2025-Q1`);
  assert.equal(page.status, 200);
  assert((await page.text()).includes('17,579'));
  const tooLarge = await fetch(`${root}/telegram`, { method: 'POST', body: 'x'.repeat(2_000_000) }).then(
    ({ status }) => status,
    () => 'cut',
  );
  assert([401, 403, 413, 'cut'].includes(tooLarge), `a body of 2 MB: ${tooLarge}`);
  // What the asker says of himself does not make him another one.
  const statuses: number[] = [];
  for (let count = 0; count < 5; count += 1) {
    const headers = { 'x-forwarded-for': `192.0.2.${count}` };
    statuses.push((await fetch(`${root}/v1/describe`, { headers })).status);
  }
  assert.equal(statuses.at(-1), 429, `asked more than API_RATE times: ${statuses.join(' ')}`);
  await end(proxy);
  koshi.kill('SIGTERM');
  assert.equal((await koshi.ended).code, 0);
  await fake.close();
}

async function checkNginx(): Promise<void> {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const subject = ['-subj', '/CN=localhost', '-days', '1'];
  const files = ['-keyout', key, '-out', certificate];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...files, ...subject], { stdio: 'ignore' });
  await askThrough('https', (koshiPort, proxyPort) => {
    const site = adapt('nginx.conf', [
      ['127.0.0.1:8080', `127.0.0.1:${koshiPort}`],
      ['listen 443 ssl', `listen 127.0.0.1:${proxyPort} ssl`],
      ['koshi.example.org;', 'localhost;'],
      ['/etc/letsencrypt/live/koshi.example.org/fullchain.pem', certificate],
      ['/etc/letsencrypt/live/koshi.example.org/privkey.pem', key],
    ]);
    const main = join(folder, 'main.conf');
    writeFileSync(
      main,
      `daemon off; pid ${folder}/nginx.pid; error_log stderr warn; events {}\nhttp { access_log off; include ${site}; }\n`,
    );
    return run('nginx', ['-c', main, '-p', folder]);
  });
}

async function checkCaddy(): Promise<void> {
  await askThrough('http', (koshiPort, proxyPort) => {
    const site = adapt('Caddyfile', [
      ['koshi.example.org', `http://localhost:${proxyPort}`],
      ['127.0.0.1:8080', `127.0.0.1:${koshiPort}`],
    ]);
    writeFileSync(site, `{\n\tadmin off\n}\n${readFileSync(site, 'utf8')}`);
    return run('caddy', ['run', '--adapter', 'caddyfile', '--config', site]);
  });
  const compose = readFileSync('compose.yaml', 'utf8');
  const [, indented = ''] = /^ {4}content: \|\n((?: {6}.*\n)+)/m.exec(compose) ?? [];
  const inCompose = join(folder, 'compose.Caddyfile');
  writeFileSync(inCompose, indented.replace(/^ {6}/gm, ''));
  execFileSync('caddy', ['validate', '--adapter', 'caddyfile', '--config', inCompose], { stdio: 'pipe' });
}

/** A subscription and an answer with the pool for what is asked and PostgreSQL itself for who leads. */
async function checkPgbouncer(): Promise<void> {
  const postgres = await startEmbedded();
  const direct = new URL(postgres.url);
  const port = await findPort();
  const users = join(folder, 'userlist.txt');
  writeFileSync(users, `"${direct.username}" "${direct.password}"\n`);
  const config = adapt('pgbouncer.ini', [
    ['port=5432 dbname=koshi', `port=${direct.port} dbname=postgres`],
    ['6432', String(port)],
    ['/etc/pgbouncer/userlist.txt', users],
  ]);
  chmodSync(users, 0o644);
  const asOther = userInfo().uid === 0 ? ['-u', 'nobody'] : [];
  const pool = run('pgbouncer', [...asOther, config]);
  await untilOpen(port, pool);
  const fake = await startFakeTelegram();
  const koshi = runKoshi([], {
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: fake.root,
    DATABASE_URL: `postgres://${direct.username}:${direct.password}@127.0.0.1:${port}/koshi`,
    DATABASE_DIRECT_URL: postgres.url,
  });
  await koshi.line('"msg":"ready"');
  const someone = fake.user('en');
  const chat = fake.privateChat(someone);
  for (const [text, expected] of [
    ['/net Astana 2025Q1', '17,579'],
    ['/subscribe', 'release'],
    ['/subscriptions', 'release'],
  ] as const) {
    fake.say(chat, someone, text);
    const reply = (await fake.next(chat)).text;
    assert(reply.includes(expected), `${text}: ${reply}`);
  }
  koshi.kill('SIGTERM');
  assert.equal((await koshi.ended).code, 0);
  await end(pool);
  await fake.close();
  await postgres.stop();
}

const missing = NEEDED.filter((program) => {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' });
    return false;
  } catch {
    return true;
  }
});
if (missing.length > 0) {
  console.error(
    `Install ${missing.join(', ')} first: apt-get install nginx-light caddy pgbouncer prometheus systemd openssl`,
  );
  process.exit(1);
}
// nginx has a certificate of its own making here.
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
buildOnce();
step('alerts of Prometheus');
execFileSync('promtool', ['check', 'rules', join('docs', 'samples', 'koshi.alerts.yml')], { stdio: 'inherit' });
step('unit of systemd');
execFileSync('systemd-analyze', ['verify', join('docs', 'samples', 'koshi.service')], { stdio: 'inherit' });
step('nginx');
await checkNginx();
step('Caddy');
await checkCaddy();
step('pgbouncer');
await checkPgbouncer();
console.log('The samples do what they say.');
