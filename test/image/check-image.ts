/**
 * `npm run check:image`: without a container engine, the folder that the Dockerfile describes, with the packages it installs, run by the
 * Node it is built on, which comes from npm. Its own commands are run: CMD, HEALTHCHECK and the operator's.
 */
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { startFakeTelegram, TOKEN } from '../fakes/telegram/start-fake-telegram.ts';

const run = promisify(execFile);
const FIXED_NOW = '2025-06-15T12:00:00+05:00';

const dockerfile = readFileSync('Dockerfile', 'utf8');
const [, major] = /^FROM node:(\d+)-slim$/m.exec(dockerfile) ?? [];
const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
const commandOf = (name: string): string[] =>
  JSON.parse(new RegExp(`^${name} (\\[.*\\])$`, 'm').exec(last)?.[1] ?? 'null') as string[];
const [start, health] = [commandOf('CMD'), commandOf('HEALTHCHECK [^\\n]*\\\\\\n\\s*CMD')];

const folder = mkdtempSync(join(tmpdir(), 'koshi-image-'));
const app = join(folder, 'app');
mkdirSync(app);

const step = (what: string) => console.log(`… ${what}`);

async function fetchNode(): Promise<string> {
  await run('npm', ['install', '--prefix', join(folder, 'node'), '--no-save', `node@${major}`]);
  return join(folder, 'node', 'node_modules', 'node', 'bin', 'node');
}

/** What the stages and the COPY lines of the last one put together. */
async function assemble(): Promise<void> {
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(file, join(app, file));
  await run('npm', ['ci', '--omit=dev'], { cwd: app });
  await run('npm', ['run', '--silent', 'build']);
  for (const [, from, to] of last.matchAll(/^COPY (?:--from=build \/app\/)?(?!--from=packages)(\S+) \.\/(\S*)$/gm)) {
    cpSync(from ?? '', join(app, to || basename(from ?? '')), { recursive: true });
  }
}

step(`Node ${major} from npm`);
const node = await fetchNode();
step('packages and files');
await assemble();
step('commands');
assert(!existsSync(join(app, 'node_modules', 'tsx')), 'tsx is only for those who work on Koshi');
const environment = {
  PATH: `${dirname(node)}:/usr/bin:/bin`,
  NODE_ENV: 'production',
  STATE_DIR: join(folder, 'state'),
};
const inside = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  run(node, args, { cwd: app, env: { ...environment, FIXED_NOW, ...more } });

const { stdout: version } = await inside(['--version']);
assert.match(version, new RegExp(`^v${major}\\.`));
for (const [language, figure] of [
  ['en', '17,579'],
  ['ru', '17\u00a0579'],
  ['kk', '17\u00a0579'],
]) {
  const { stdout } = await inside(['dist/main.js', 'ask', '--lang', language ?? '', '/net Astana 2025Q1']);
  assert(stdout.includes(figure ?? ''), `asked in ${language}: ${stdout}`);
}
const chart = join(folder, 'chart.png');
await inside(['dist/main.js', 'ask', '--chart', chart, '/trend net Astana 2015..2024']);
assert.equal(readFileSync(chart).toString('latin1', 1, 4), 'PNG');
assert((await inside(['dist/main.js', 'check-data'])).stdout.includes('observations'));
assert((await inside(['dist/main.js', 'release', 'preview', '2025-Q1', '--lang', 'en'])).stdout.includes('4,923'));
assert((await inside(['dist/main.js', 'refresh', 'coverage'])).stdout.length > 0);
// Without src/ the scripts of package.json run what was built.
cpSync('koshi.mjs', join(app, 'koshi.mjs'));
assert((await inside(['koshi.mjs', '--version'])).stdout.length > 0);

step('serving');
const fake = await startFakeTelegram();
const [, ...args] = start;
const koshi = spawn(node, args, {
  cwd: app,
  env: { ...environment, FIXED_NOW, PORT: '0', TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: fake.root },
});
const port = await new Promise<string>((resolve, reject) => {
  let found = '';
  const said: string[] = [];
  createInterface({ input: koshi.stderr }).on('line', (line) => said.push(line));
  createInterface({ input: koshi.stdout }).on('line', (line) => {
    said.push(line);
    found ||= String((JSON.parse(line) as { port?: number }).port ?? '');
    if (line.includes('"msg":"ready"')) resolve(found);
  });
  koshi.once('close', (code) => reject(new Error(`ended with ${code} before it was ready: ${said.join('\n')}`)));
});
const chat = fake.privateChat(fake.user('en'));
fake.say(chat, fake.user('en'), '/net Astana 2025Q1');
assert((await fake.next(chat)).text.includes('17,579'));
await inside(health.slice(1), { PORT: port });
koshi.kill('SIGTERM');
assert.deepEqual(await once(koshi, 'close'), [0, null]);
await assert.rejects(inside(health.slice(1), { PORT: port }));
await fake.close();
console.log(`The image's folder answers, draws, serves and stops on ${version.trim()}.`);
