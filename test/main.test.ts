import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createStateDir, runKoshi } from './run-koshi.ts';

const DEMONSTRATION = { FIXED_NOW: '2025-06-15T12:00:00+05:00' };

describe('npm run ask', () => {
  it('answers one question, says the exact figure and its source, and ends with 0', async () => {
    const { code, out } = await runKoshi(['ask', '--lang', 'en', '/net Astana 2025Q1'], DEMONSTRATION).ended;
    expect(code).toBe(0);
    expect(out).toContain('+17,579');
    expect(out).toContain('Bureau of National Statistics');
    expect(out).toContain('/net KZ-71 2025-Q1');
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
    ['ADMINS', { ADMINS: 'somebody' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://localhost/koshi' }],
  ])('ends with 78 and one sentence naming %s when it is wrong', async (name, environment) => {
    const { code, err } = await runKoshi([], environment).ended;
    expect(code).toBe(78);
    expect(err).toContain(name);
    expect(err.trim().split('\n')).toHaveLength(1);
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
