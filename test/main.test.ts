import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createStateDir, runKoshi } from './run-koshi.ts';

const DEMONSTRATION = { FIXED_NOW: '2025-06-15T12:00:00+05:00' };

describe('npm run ask', () => {
  it('answers one question, says the exact figure and its source, and ends with 0', async () => {
    const { code, out } = await runKoshi(['ask', '--lang', 'en', '/net Astana 2025Q1'], DEMONSTRATION).ended;
    expect(code).toBe(0);
    expect(out).toContain('17,579');
    expect(out).toContain('Bureau of National Statistics');
    expect(out).toContain('/net Astana 2025Q1');
  });

  it('gives the whole answer as JSON', async () => {
    const { code, out } = await runKoshi(['ask', '--lang', 'ru', '--json', '/arrivals 2025Q1'], DEMONSTRATION).ended;
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual(['language', 'outcome', 'command', 'text', 'table', 'figures', 'buttons']);
    expect(answer).toMatchObject({ language: 'ru', outcome: 'answered', command: '/arrivals KZ 2025-Q1' });
    expect(answer.figures[0]).toMatchObject({
      value: 4923,
      unit: 'persons',
      period: '2025-Q1',
      status: 'A',
      source: 'bns-2025q1',
    });
    expect(answer.text).toContain('4\u00A0923');
    expect(answer.buttons.length).toBeGreaterThanOrEqual(2);
  });

  it('ends with 2 when it asks back', async () => {
    const { code } = await runKoshi(['ask', '--lang', 'ru', 'Россия?'], DEMONSTRATION).ended;
    expect(code).toBe(2);
  });

  it('ends with 3 when there is nothing', async () => {
    const { code, out } = await runKoshi(['ask', '--lang', 'en', '/net Pavlodar 2035'], DEMONSTRATION).ended;
    expect(code).toBe(3);
    expect(out).not.toMatch(/\d{3},\d{3}/);
  });

  it('ends in silence when nobody reads on', async () => {
    const { err } = await runKoshi(['ask', '--lang', 'en', '/net Astana 2025Q1'], DEMONSTRATION, { isUnread: true })
      .ended;
    expect(err).toBe('');
  });

  it('explains its usage and ends with 64 when nothing is asked', async () => {
    const { code, err } = await runKoshi(['ask']).ended;
    expect(code).toBe(64);
    expect(err).toContain('npm run ask --');
  });
});

describe('the start', () => {
  it.each([
    ['TELEGRAM_BOT_TOKEN', { TELEGRAM_BOT_TOKEN: 'nonsense' }],
    ['TELEGRAM_WEBHOOK_SECRET', { TELEGRAM_BOT_TOKEN: '1:abc', TELEGRAM_WEBHOOK_URL: 'https://example.org/telegram' }],
    ['SLACK_APP_TOKEN', { SLACK_BOT_TOKEN: 'xoxb-1' }],
    ['PORT', { PORT: 'eighty' }],
    ['DEFAULT_LANGUAGE', { DEFAULT_LANGUAGE: 'de' }],
    ['FIXED_NOW', { FIXED_NOW: 'yesterday' }],
    ['FIXED_NOW', { FIXED_NOW: '2025-02-30' }],
    ['TELEGRAM_BOT_TOKEN', { TELEGRAM_WEBHOOK_SECRET: 'a-secret' }],
    ['OPERATIONS_PORT', { PORT: '8080', OPERATIONS_PORT: '8080' }],
    ['HTTPS_PROXY', { https_proxy: 'socks5://office:1080' }],
    ['TELEGRAM_BOT_TOKEN', { TELEGRAM_TOKEN: '1:abc' }],
    ['SLACK_BOT_TOKEN', { SLAK_BOT_TOKEN: 'xoxb-1' }],
    ['BNS_SITE', { BNS_URL: 'https://stat.gov.kz' }],
    ['ADMINS', { ADMINS: 'somebody' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost/koshi' }],
    ['DATABASE_DIRECT_URL', { DATABASE_DIRECT_URL: 'postgres://localhost/koshi' }],
  ])('ends with 78 and one sentence naming %s when it is wrong', async (name, environment) => {
    const { code, err } = await runKoshi([], environment).ended;
    expect(code).toBe(78);
    expect(err).toContain(name);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('ends with 78 when the port is taken', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, err } = await runKoshi([], { TELEGRAM_BOT_TOKEN: '1:abc', PORT: String(port) }).ended;
    other.close();
    expect([code, err]).toEqual([78, `PORT ${port} is already in use; stop the other program or set another PORT.\n`]);
  });

  it('warns of a variable it does not know where a door is configured', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const PORT = String((other.address() as AddressInfo).port);
    const { out } = await runKoshi([], { TELEGRAM_BOT_TOKEN: '1:abc', TELEGRAM_RATES: '3', PORT }).ended;
    other.close();
    const warnings = out.split('\n').filter((line) => line.includes('"level":"warn"'));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('"name":"TELEGRAM_RATES","nearest":"TELEGRAM_RATE"');
  });

  it('ends with 78 when a second instance wants the same STATE_DIR', async () => {
    const STATE_DIR = createStateDir();
    const first = runKoshi([], { STATE_DIR, ...DEMONSTRATION });
    first.type('/net Astana 2025Q1\n');
    await first.line('17');
    const { code, err } = await runKoshi([], { STATE_DIR }).ended;
    expect(code).toBe(78);
    expect(err).toContain('STATE_DIR');
    first.endInput();
    expect((await first.ended).code).toBe(0);
  });

  it('stops on a bad row of data and says where it is and what was expected', async () => {
    const DATA_DIR = mkdtempSync(join(tmpdir(), 'koshi-data-'));
    cpSync('data', DATA_DIR, { recursive: true });
    const file = join(DATA_DIR, 'observations.csv');
    const lines = readFileSync(file, 'utf8').split('\n');
    lines[1] = (lines[1] ?? '').replace('170787', 'many');
    writeFileSync(file, lines.join('\n'));
    const { code, err } = await runKoshi(['ask', 'x'], { DATA_DIR }).ended;
    expect(code).toBe(65);
    expect(err).toMatch(/observations\.csv.*2.*value.*many/);
  });
});

describe('.env', () => {
  const folderWith = (text: string | Buffer) => {
    const cwd = mkdtempSync(join(tmpdir(), 'koshi-env-'));
    writeFileSync(join(cwd, '.env'), text);
    return cwd;
  };
  const start = (cwd: string) => runKoshi([], {}, { cwd }).ended;

  it.each([
    ['a byte order mark', '\uFEFFDEFAULT_LANGUAGE=de\n'],
    ['lines of blanks', 'PORT=8080\n   \nDEFAULT_LANGUAGE=de\n'],
    ['lines of tabs and Windows line ends', 'PORT=8080\r\n\t\r\nDEFAULT_LANGUAGE=de\r\n'],
    ['old Macintosh line ends', 'PORT=8080\rDEFAULT_LANGUAGE=de\r'],
    ['an indent', '  export DEFAULT_LANGUAGE = de # German\n'],
  ])('is read to its end with %s', async (_, text) => {
    const { code, err } = await start(folderWith(text));
    expect([code, err]).toEqual([78, 'DEFAULT_LANGUAGE must be kk, ru or en\n']);
  });

  it.each([
    ['a line that assigns nothing', 'PORT=8080\nTELEGRAM_BOT_TOKEN 1:abc\n', /line 2, cannot be read/],
    ['a quote that never ends', 'SLACK_BOT_TOKEN="xoxb-1\nPORT=1\n', /begins with " and never ends/],
    ['another encoding', Buffer.from('\uFEFFPORT=1\n', 'utf16le'), /not written in UTF-8/],
  ])('ends with 78 and one sentence at %s', async (_, text, sentence) => {
    const { code, err } = await start(folderWith(text));
    expect(code).toBe(78);
    expect(err).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('ends with 78 where it is a folder', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'koshi-env-'));
    mkdirSync(join(cwd, '.env'));
    const { code, err } = await start(cwd);
    expect(code).toBe(78);
    expect(err).toBe(`${join(cwd, '.env')} is a folder; it must be a file, or not be there\n`);
  });
});

describe('the command line', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

  it.each([
    [['--version'], version],
    [['--help'], 'check-data'],
    [['ask', '--help'], 'npm run ask -- [--lang kk|ru|en] [--json] [--chart FILE.png] "question"'],
    [['release', '--help'], 'preview|publish PERIOD'],
    [['refresh', '--help'], 'once --from FILE_OR_URL'],
    [['charts', '--help'], 'npm run charts -- DIR'],
    [['check-data', '--help'], 'npm run check:data'],
  ])('answers %j with 0, however wrong the environment is', async (args, text) => {
    const { code, out } = await runKoshi(args, { PORT: 'eighty' }).ended;
    expect(code).toBe(0);
    expect(out).toContain(text);
  });

  it.each([
    [['ask', '--lang', 'fr', 'x'], '--lang must be kk, ru or en, not "fr".'],
    [['relaese', 'preview'], 'Was release meant?'],
    [['ask', '--jsn', 'x'], "Unknown option '--jsn'"],
  ])('says what is wrong with %j and ends with 64', async (args, text) => {
    const { code, err } = await runKoshi(args).ended;
    expect(code).toBe(64);
    expect(err).toContain(text);
  });
});

describe('the terminal chat without a terminal', () => {
  it('answers standard input line by line and ends with it', async () => {
    const koshi = runKoshi([], { LANG: 'kk_KZ.UTF-8', ...DEMONSTRATION });
    koshi.type('/net KZ-71 2025-Q1\n/arrivals KZ 2025-Q1\n');
    koshi.endInput();
    const { code, out } = await koshi.ended;
    expect(code).toBe(0);
    expect(out.indexOf('+17\u00A0579')).toBeGreaterThan(-1);
    expect(out.indexOf('4\u00A0923')).toBeGreaterThan(out.indexOf('+17\u00A0579'));
    expect(out).not.toContain('\u001B[');
  });

  it('presses a numbered button', async () => {
    const koshi = runKoshi([], { LANG: 'en_US.UTF-8', ...DEMONSTRATION });
    koshi.type('/net KZ-71 2025-Q1\n');
    await koshi.line('[1]');
    koshi.type('1\n');
    koshi.endInput();
    const { out } = await koshi.ended;
    expect(out.match(/\[1\]/g)?.length).toBe(2);
  });

  it('keeps a chosen language over a restart', async () => {
    const STATE_DIR = createStateDir();
    const first = runKoshi([], { STATE_DIR, ...DEMONSTRATION });
    first.type('/language kk\n');
    first.endInput();
    await first.ended;
    const second = runKoshi([], { STATE_DIR, ...DEMONSTRATION });
    second.type('/arrivals KZ 2025-Q1\n');
    second.endInput();
    expect((await second.ended).out).toContain('2025 жылғы қаңтар–наурыз');
  });
});
