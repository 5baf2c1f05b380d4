/**
 * What is counted, in words and in sentences: every region with every flow, every country from which and to which people
 * move, every kind of period, every group. Read the lists after a change of case forms or patterns, then `npx vitest run test/replies/phrases.test.ts -u`.
 */
import { describe, expect, it } from 'vitest';
import { createWords } from '../../src/replies/messages/words.ts';
import { sayData, sayWhen } from '../../src/replies/names/say-period.ts';
import { type Counted, sayPhrase } from '../../src/replies/names/say-phrase.ts';
import { sayClause, sayStated } from '../../src/replies/sentences/say-stated.ts';
import type { Figure } from '../../src/statistics/answer.ts';
import { FLOWS, hasFlow, INDICATORS, isSigned } from '../../src/statistics/indicators.ts';
import { LANGUAGES } from '../../src/statistics/language.ts';
import { type Period, parsePeriod } from '../../src/statistics/time/period.ts';
import { openHouse } from './house.ts';

const { codebook, messages, problems } = openHouse();
const areas = [...codebook.areas.keys()];
const counterparts = [...codebook.countries.keys()];
const groups = [...codebook.groups.keys()];
/** One of those that are people, places and reasons; the others take the same forms. */
const GROUPS_OF_A_KIND = ['ethnic:german', 'settlement:rural', 'reason:study'];
const MOVES = ['arrivals', 'departures', 'net'] as const;
const PERIODS = [
  '2024',
  '2025-Q1',
  '2025-Q2',
  '2025-05',
  '2025-01/2025-06',
  '1991-01/2025-03',
  '2018-01/2023-12',
  '2025-01-01',
];

function periodOf(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new Error(`no period: ${text}`);
  return period;
}

const SUBJECTS: readonly Counted[] = [
  ...INDICATORS.flatMap((indicator) =>
    hasFlow(indicator) ? FLOWS.map((flow) => ({ indicator, flow, area: 'KZ-71' })) : [{ indicator, area: 'KZ-71' }],
  ),
  ...areas.flatMap((area) => MOVES.flatMap((indicator) => FLOWS.map((flow) => ({ indicator, flow, area })))),
  ...areas.flatMap((area) => MOVES.map((indicator) => ({ indicator, area, counterpart: 'RUS' }))),
  ...[...codebook.countries.keys()].flatMap((counterpart) =>
    MOVES.map((indicator) => ({ indicator, area: 'KZ-39', counterpart })),
  ),
  ...areas.map((counterpart) => ({ indicator: 'arrivals' as const, area: 'KZ-75', counterpart })),
  ...groups.flatMap((group) => MOVES.map((indicator) => ({ indicator, flow: 'external' as const, area: 'KZ', group }))),
  ...INDICATORS.flatMap((indicator) =>
    GROUPS_OF_A_KIND.flatMap((group) => [
      { indicator, group, area: 'KZ-39' },
      { indicator, group },
    ]),
  ),
];

/** Each region with each flow and kind of group, each counterpart and each group. */
function* everySubject(): Generator<Counted> {
  for (const indicator of INDICATORS) {
    // The case forms of a country and of a region do not touch one another: each country once, the regions in turn.
    for (const [at, counterpart] of counterparts.entries()) {
      yield { indicator, area: areas[at % areas.length] ?? 'KZ', counterpart };
    }
    for (const area of areas) {
      for (const flow of FLOWS) {
        yield { indicator, area, flow };
        for (const group of GROUPS_OF_A_KIND) yield { indicator, area, flow, group };
      }
    }
    for (const group of groups) yield { indicator, area: 'KZ', group };
  }
}

/** A figure to be said, with a value that settles the plural. */
function figureOf(subject: Counted, period: Period, value: number): Figure {
  const { indicator } = subject;
  const unit = /^(?:share|change)_/.test(indicator) ? 'percent' : indicator === 'rate' ? 'per_1000' : 'persons';
  return {
    subject: { area: 'KZ', ...subject },
    period,
    value,
    unit,
    decimals: unit === 'persons' ? 0 : 1,
    signed: isSigned(indicator),
    status: 'A',
    notes: [],
    proof: { kind: 'derivation', derivation: 'sum', inputs: [] },
  };
}

const YEAR = periodOf('2024');
const STATED: readonly Figure[] = [
  ...PERIODS.flatMap((text) =>
    (['arrivals', 'net', 'change_population'] as const).map((indicator) =>
      figureOf({ indicator, area: 'KZ-71' }, periodOf(text), 12),
    ),
  ),
  ...areas.flatMap((area) =>
    INDICATORS.map((indicator) =>
      figureOf({ indicator, area, ...(hasFlow(indicator) && { flow: 'total' }) }, YEAR, -21),
    ),
  ),
  ...areas.flatMap((area) =>
    FLOWS.flatMap((flow) => MOVES.map((indicator) => figureOf({ indicator, area, flow }, YEAR, 1234))),
  ),
  ...counterparts.flatMap((counterpart) =>
    (['arrivals', 'departures', 'net', 'share_arrivals', 'share_departures', 'share_kandas'] as const).map(
      (indicator) => figureOf({ indicator, area: 'KZ', counterpart }, YEAR, 5),
    ),
  ),
  ...groups.flatMap((group) =>
    INDICATORS.flatMap((indicator) =>
      (indicator === 'arrivals' ? [1, 3, 3100] : [3100]).map((value) =>
        figureOf({ indicator, area: 'KZ', group, ...(hasFlow(indicator) && { flow: 'external' }) }, YEAR, value),
      ),
    ),
  ),
];

describe.each(LANGUAGES)('phrases in %s', (language) => {
  const words = createWords(codebook, messages, language);

  it('are those of the list', async () => {
    const lines = [
      ...PERIODS.map(periodOf).flatMap((period) => [sayWhen(words, period), sayData(words, period)]),
      ...new Set(SUBJECTS.map((subject) => sayPhrase(words, subject))),
      ...new Set(SUBJECTS.map((subject) => sayPhrase(words, subject, 'about'))),
    ];
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/${language}/phrases.txt`);
    expect(problems).toEqual([]);
  });

  it('stand in sentences as in the list', async () => {
    const lines = new Set(STATED.map((figure) => sayStated(words, sayClause(words, figure))));
    await expect(`${[...lines].join('\n')}\n`).toMatchFileSnapshot(`golden/${language}/sentences.txt`);
    expect(problems).toEqual([]);
  });

  it('have no blank too many and no form too few, whatever is combined', () => {
    const wrong = / {2}|^ | $| [,;:.)]|\( |undefined|[{}]|KZ-|none|\p{L}:\p{L}/u;
    const found: string[] = [];
    let at = 0;
    for (const subject of everySubject()) {
      const phrase = sayPhrase(words, subject);
      const about = sayPhrase(words, subject, 'about');
      if (phrase === '' || wrong.test(phrase) || wrong.test(about)) found.push(phrase, about);
      at += 1;
      const period = periodOf(PERIODS[at % PERIODS.length] ?? '');
      const sentence = sayStated(words, sayClause(words, figureOf(subject, period, at % 25)));
      if (wrong.test(sentence)) found.push(sentence);
    }
    expect(found).toEqual([]);
    expect(problems).toEqual([]);
  });
});
