import { readFileSync } from 'node:fs';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runRefresh } from '../../../src/refresh/operator/run-refresh.ts';
import { quarterOf } from '../../../src/statistics/time/period.ts';
import { type FakeBns, serveBns } from '../../fakes/sites/serve-bns.ts';
import { FIXTURES } from '../read-fixture.ts';
import { createMemoryRoundStore, createTestIntake, documentOf } from '../take-text.ts';

const NOBODY = 'http://127.0.0.1:9';
const NET = { indicator: 'net', flow: 'external', area: 'KZ' } as const;

describe('the first look at the site', () => {
  let site: FakeBns;

  beforeEach(async () => {
    site = await serveBns();
  });
  afterEach(() => site.stop());

  it('says what came from each address, keeps the documents and stores nothing', async () => {
    site.publish({
      id: 281600,
      lang: 'en',
      title: 'Migration of the population (January-March 2026)',
      html: readFileSync(join(FIXTURES, 'corpus', '08-en-page.html'), 'utf8'),
    });
    const store = createMemoryRoundStore();
    const intake = createTestIntake('2026-05-12', { store });
    const folder = await mkdtemp(join(tmpdir(), 'koshi-probe-'));
    const lines: string[] = [];
    const parts = { intake, bnsSite: site.url, taldauSite: NOBODY, print: (line: string) => lines.push(line) };
    expect(await runRefresh(['probe', '--to', folder], parts)).toBe(0);
    const text = lines.join('\n');
    expect(text).toContain('recognised as a list; 1 links to figures of migration');
    expect(text).toMatch(/recognised as page:en; read 12 of 1\d; would be (?:accepted|doubtful)/);
    expect(text).toContain(`${NOBODY}: UNREACHABLE`);
    expect(text).toContain('Nothing was stored.');
    expect((await readdir(folder)).length).toBeGreaterThan(1);
    expect(store.held().rounds).toEqual([]);
  });
});

describe('a figure that an operator sets', () => {
  it('goes through the gate, is stored under the operator and keeps who and why', async () => {
    const store = createMemoryRoundStore();
    const intake = createTestIntake('2026-05-13', { store });
    const page = documentOf(readFileSync(join(FIXTURES, 'corpus', '08-en-page.html')), 'https://stat.gov.kz/en/x/');
    await intake.keep((await intake.look(page)).round);
    const waiting = intake.kept().rounds[0]?.observations.find(({ verdict }) => verdict === 'alone')?.observation;
    const name = [waiting?.indicator, waiting?.flow, waiting?.area, waiting?.counterpart, '2026-Q1']
      .filter(Boolean)
      .join(' ');
    const lines: string[] = [];
    const parts = { intake, bnsSite: NOBODY, taldauSite: NOBODY, by: 'aru', print: (line: string) => lines.push(line) };
    expect(await runRefresh(['set', name, String(waiting?.value), '--reason', 'read on paper'], parts)).toBe(0);
    const held = waiting && intake.dataset().current(waiting, quarterOf(2026, 1));
    expect([held?.value, held?.published]).toEqual([waiting?.value, waiting?.published]);
    expect(store.held().decisions.map(({ by, reason }) => [by, reason])).toEqual([['aru', 'read on paper']]);
  });

  it('is left aside when something contradicts it', async () => {
    const intake = createTestIntake('2026-05-13');
    const page = documentOf(readFileSync(join(FIXTURES, 'corpus', '08-en-page.html')), 'https://stat.gov.kz/en/x/');
    await intake.keep((await intake.look(page)).round);
    const before = intake.dataset().current(NET, quarterOf(2026, 1))?.value;
    const lines: string[] = [];
    const parts = { intake, bnsSite: NOBODY, taldauSite: NOBODY, by: 'aru', print: (line: string) => lines.push(line) };
    await runRefresh(['set', 'net external KZ 2026-Q1', '-3967', '--reason', 'a slip'], parts);
    expect(intake.dataset().current(NET, quarterOf(2026, 1))?.value).toBe(before);
    expect(lines.join('\n')).toContain('--even-though');
  });

  it('needs a figure that was read, a value and a reason', async () => {
    const lines: string[] = [];
    const parts = {
      intake: createTestIntake('2026-05-13'),
      bnsSite: NOBODY,
      taldauSite: NOBODY,
      print: (line: string) => lines.push(line),
    };
    expect(await runRefresh(['set', 'net external KZ 2026-Q1', '1'], parts)).toBe(64);
    expect(await runRefresh(['set', 'net external KZ 2026-Q1', '1', '--reason', 'x'], parts)).toBe(4);
    expect(lines[1]).toContain('No figure net external KZ 2026-Q1 was read');
  });
});
