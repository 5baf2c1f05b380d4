import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeRounds } from '../../src/refresh/operator/describe-round.ts';
import { exportRows } from '../../src/refresh/operator/export-rows.ts';
import { runRefresh } from '../../src/refresh/operator/run-refresh.ts';
import type { Release } from '../../src/statistics/facts/codebook.ts';
import { keyOfFigure } from '../../src/statistics/facts/figure-key.ts';
import { quarterOf } from '../../src/statistics/time/period.ts';
import { FIXTURES } from './read-fixture.ts';
import { createTestIntake, documentOf } from './take-text.ts';

const corpus = (name: string) => readFileSync(join(FIXTURES, 'corpus', name), 'utf8');
const ENGLISH = corpus('01-en-quarter.txt');
const RUSSIAN = corpus('12-ru-quarter.txt');
const PERIOD = quarterOf(2026, 1);
const NET = { indicator: 'net', flow: 'external', area: 'KZ' } as const;
const ASTANA = { indicator: 'net', flow: 'interregional', area: 'KZ-71' } as const;

async function takeIn(intake: ReturnType<typeof createTestIntake>, text: string, from = '/tmp/release.txt') {
  const { round } = await intake.look(documentOf(text, from));
  await intake.keep(round);
  return round;
}

describe('taking in a new release', () => {
  it('believes at once what sums and changes prove, and the rest when a second language says the same', async () => {
    const told: Release[] = [];
    const intake = createTestIntake('2026-05-12', { onAccepted: (release) => told.push(release) });
    const english = await takeIn(intake, ENGLISH, '/tmp/en.txt');
    expect(english.outcome).toBe('doubtful');
    expect(intake.dataset().current(NET, PERIOD)?.value).toBe(3967);
    expect(intake.dataset().current(ASTANA, PERIOD)).toBeUndefined();

    const russian = await takeIn(intake, RUSSIAN, '/tmp/ru.txt');
    expect(russian.outcome).toBe('accepted');
    expect(intake.dataset().current(ASTANA, PERIOD)?.value).toBe(18204);
    expect(told.map(({ id, nextPublication }) => `${id} ${nextPublication}`)).toEqual(['2026q1 2026-08-11']);
  });

  it('finds nothing new in a document that is known', async () => {
    const intake = createTestIntake('2026-05-12');
    await takeIn(intake, ENGLISH, '/tmp/en.txt');
    await takeIn(intake, RUSSIAN, '/tmp/ru.txt');
    const { version } = intake.dataset();
    const again = await takeIn(intake, RUSSIAN, '/tmp/ru.txt');
    expect(again.outcome).toBe('accepted');
    expect(intake.kept().rounds).toHaveLength(2);
    expect(intake.dataset().version).toBe(version);
  });

  it('holds two languages that differ against each other', async () => {
    const intake = createTestIntake('2026-05-12');
    await takeIn(intake, ENGLISH.replace('18204', '18240'), '/tmp/en.txt');
    const russian = await takeIn(intake, RUSSIAN, '/tmp/ru.txt');
    expect(russian.outcome).toBe('doubtful');
    expect(russian.reasons).toContain('net interregional KZ-71 2026-Q1 is 18204 here (line 16) and 18240 in page:en');
    expect(intake.dataset().current(ASTANA, PERIOD)).toBeUndefined();
  });

  it('quarantines what contradicts itself and changes nothing', async () => {
    const intake = createTestIntake('2026-05-12');
    const { version } = intake.dataset();
    const round = await takeIn(intake, ENGLISH.replace('5310', '5130'));
    expect(round.outcome).toBe('quarantined');
    expect(round.reasons[0]).toBe(
      'net external KZ 2026-Q1 is printed as 3967 (line 13), but 5130 arrivals less 1343 departures are 3787',
    );
    expect(intake.dataset().version).toBe(version);
  });

  it('keeps an announced correction without a word as a new vintage of the day it was seen', async () => {
    const intake = createTestIntake('2026-05-20');
    await takeIn(intake, ENGLISH, 'https://stat.gov.kz/en/x/');
    const corrected = ENGLISH.replace('5310', '5312').replace('3967', '3969');
    const round = await takeIn(intake, corrected, 'https://stat.gov.kz/en/x/');
    const vintages = intake.dataset().vintages(NET, PERIOD);
    expect(vintages.map(({ value, published }) => `${value} ${published}`)).toEqual([
      '3967 2026-05-12',
      '3969 2026-05-20',
    ]);
    expect(round.reasons).toContain(
      'net external KZ 2026-Q1 was 3967 on 2026-05-12 and is now 3969: corrected at the source without a word',
    );
    expect(round.reasons.at(-1)).toBe('https://stat.gov.kz/en/x/ has changed since 2026-05-20');
  });

  it('does not believe figures that came out before their period was over', async () => {
    const { round } = await createTestIntake('2026-05-12').look(documentOf(ENGLISH.replaceAll('March', 'June')));
    expect(round.outcome).toBe('quarantined');
  });
});

describe('an operator', () => {
  it('accepts what could not be proven, with a reason that is kept', async () => {
    const intake = createTestIntake('2026-05-12');
    const round = await takeIn(intake, ENGLISH);
    await intake.decide(round.id, { decision: 'accept', reason: 'read on the page by eye' });
    expect(intake.dataset().current(ASTANA, PERIOD)?.value).toBe(18204);
    const report = describeRounds(intake.kept().rounds, intake.kept().decisions, intake.dataset()).join('\n');
    expect(report).toContain('accepted on 2026-05-12: read on the page by eye');
  });

  it('rejects what was believed', async () => {
    const intake = createTestIntake('2026-05-12');
    const round = await takeIn(intake, ENGLISH);
    await intake.decide(round.id, { decision: 'reject', reason: 'a draft of the page' });
    expect(intake.dataset().current(NET, PERIOD)).toBeUndefined();
  });

  const WRONG_CHANGE = corpus('01-en-quarter.txt').replace('5310', '5130');
  const ARRIVALS = 'arrivals|external|KZ|||2026-Q1';

  it('cannot accept by the way what a contradiction speaks against', async () => {
    const intake = createTestIntake('2026-05-12');
    const round = await takeIn(intake, WRONG_CHANGE);
    const { aside, counting } = await intake.decide(round.id, { decision: 'accept', reason: 'seen' });
    expect(aside.map(({ observation }) => keyOfFigure(observation))).toContain(ARRIVALS);
    expect(aside[0]?.against?.join()).toContain('5130 arrivals less');
    expect(counting.map(({ observation }) => keyOfFigure(observation))).not.toContain(ARRIVALS);
  });

  it('cannot accept what does not fit the facts', async () => {
    const intake = createTestIntake('2026-05-12');
    const round = await takeIn(intake, WRONG_CHANGE);
    const evenThough = { decision: 'accept', reason: 'because', evenThough: 'so it is printed' } as const;
    await expect(intake.decide(round.id, evenThough)).rejects.toThrow('does not fit what is known');
    await expect(intake.decide('nothing', { decision: 'accept', reason: 'because' })).rejects.toThrow(
      'There is no round nothing',
    );
  });

  it('parts the figures of one round', async () => {
    const intake = createTestIntake('2026-05-12');
    const round = await takeIn(intake, ENGLISH);
    const shymkent = 'net|interregional|KZ-79|||2026-Q1';
    await intake.decide(round.id, { decision: 'accept', reason: 'by eye', except: [shymkent] });
    expect(intake.dataset().current(ASTANA, PERIOD)?.value).toBe(18204);
    expect(intake.dataset().current({ ...ASTANA, area: 'KZ-79' }, PERIOD)).toBeUndefined();
    await intake.decide(round.id, {
      decision: 'reject',
      reason: 'a slip',
      only: ['net|interregional|KZ-71|||2026-Q1'],
    });
    expect(intake.dataset().current(ASTANA, PERIOD)).toBeUndefined();
    expect(intake.dataset().current(NET, PERIOD)?.value).toBe(3967);
    await expect(
      intake.decide(round.id, { decision: 'accept', reason: 'x', only: ['net|total|KZ|||1900'] }),
    ).rejects.toThrow('has no figure net|total|KZ|||1900');
  });

  it('files what a page prints under the page, not under the newspaper that quoted the release', async () => {
    const intake = createTestIntake('2026-11-29');
    const { round } = await intake.look(
      documentOf(
        `Миграция населения Республики Казахстан за январь-июнь 2018 года
Дата публикации: 16.08.2018
В январе-июне 2018 года число прибывших в страну составило 6 368 человек, число выбывших из страны – 17 171 человек. Сальдо миграции – минус 10 803 человека.
По сравнению с соответствующим периодом 2017 года число выбывших из страны уменьшилось на 24%.`,
      ),
    );
    const change = round.observations.find(({ observation }) => observation.indicator === 'change_departures');
    expect(change?.verdict).toBe('contradicted');
    expect(change?.observation.source).toBe('bns-2018h1');
    expect(round.sources.map(({ id, publisher }) => `${id} ${publisher}`)).toEqual([
      'bns-2018h1 Bureau of National Statistics',
    ]);
  });

  it('gets rows for the files of data', async () => {
    const intake = createTestIntake('2026-05-12');
    await takeIn(intake, ENGLISH);
    const files = exportRows(intake.kept());
    expect(files.get('observations.csv')?.split('\n')).toContain(
      'arrivals,external,KZ,,,2026-Q1,5310,persons,A,2026-05-12,bns-2026q1,',
    );
    expect(files.get('releases.csv')).toContain(
      '2026q1,2026-Q1,2026-05-12,2026-08-11,https://stat.gov.kz/en/industries/social-statistics/demography/,day,bns-2026q1',
    );
    expect(files.get('sources.csv')).toContain('bns-2026q1,');
  });
});

describe('the command', () => {
  async function run(argv: readonly string[], intake = createTestIntake('2026-06-01')) {
    const lines: string[] = [];
    const code = await runRefresh(argv, {
      intake,
      bnsSite: 'https://stat.gov.kz',
      taldauSite: 'https://taldau.stat.gov.kz',
      print: (line) => lines.push(line),
    });
    return { code, text: lines.join('\n'), intake };
  }
  const file = (name: string) => join(FIXTURES, name);

  it('exits 0 for a release that is held, and prints all that was read as JSON', async () => {
    const { code, text } = await run(['once', '--from', file('release-2025q1.en.txt'), '--json']);
    const json = JSON.parse(text);
    expect(code).toBe(0);
    expect(json.outcome).toBe('accepted');
    expect(json.release).toMatchObject({
      period: '2025-Q1',
      published: '2025-05-12',
      nextPublication: '2025-08-11',
      language: 'en',
    });
    expect(json.observations).toHaveLength(12);
    expect(json.observations[0]).toEqual({
      believed: true,
      indicator: 'arrivals',
      flow: 'external',
      area: 'KZ',
      counterpart: '',
      group: '',
      period: '2025-Q1',
      value: 4923,
      unit: 'persons',
      status: 'A',
      where: 'line 18',
      verdict: 'held',
    });
    expect([json.unread, json.reasons]).toEqual([[], []]);
  });

  it('exits 4 when something waits, 5 when nothing can be read, 64 when misused', async () => {
    expect((await run(['once', '--from', file('corpus/01-en-quarter.txt')])).code).toBe(4);
    expect((await run(['once', '--from', file('corpus/truth.json')])).code).toBe(5);
    expect((await run(['once', '--from', file('nothing.txt')])).text).toContain('FILE_MISSING');
    expect((await run(['once'])).code).toBe(64);
    expect((await run(['accept', 'x'])).code).toBe(64);
  });

  it('stores nothing with --dry', async () => {
    const { intake } = await run(['once', '--from', file('corpus/01-en-quarter.txt'), '--dry']);
    expect(intake.kept().rounds).toEqual([]);
  });

  it('reports, decides, exports and shows coverage', async () => {
    const { intake } = await run(['once', '--from', file('corpus/01-en-quarter.txt')]);
    const id = intake.kept().rounds[0]?.id ?? '';
    expect((await run(['report'], intake)).text).toContain(`decide: npm run refresh -- accept ${id} --reason`);
    expect((await run(['accept', id, '--reason', 'seen'], intake)).text).toBe(
      `${id} is accepted; 12 of its figures count.`,
    );
    expect((await run(['export'], intake)).text).toContain('# observations.csv');
    expect((await run(['coverage'], intake)).text).toContain('newest release: 2026q1, published 2026-05-12');
  });
});
