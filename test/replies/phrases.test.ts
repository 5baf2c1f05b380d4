/**
 * What is counted, in words: every region with every flow, every country from which and to which people move, every kind of
 * period. Read the list after a change of case forms or patterns, then `npx vitest run test/replies/phrases.test.ts -u`.
 */
import { describe, expect, it } from 'vitest';
import { createWords } from '../../src/replies/messages/words.ts';
import { sayData, sayWhen } from '../../src/replies/names/say-period.ts';
import { type Counted, sayPhrase } from '../../src/replies/names/say-phrase.ts';
import { FLOWS, hasFlow, INDICATORS } from '../../src/statistics/indicators.ts';
import { LANGUAGES } from '../../src/statistics/language.ts';
import { parsePeriod } from '../../src/statistics/time/period.ts';
import { openHouse } from './house.ts';

const { codebook, messages, problems } = openHouse();
const areas = [...codebook.areas.keys()];
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
];

describe.each(LANGUAGES)('phrases in %s', (language) => {
  const words = createWords(codebook, messages, language);

  it('are those of the list', async () => {
    const lines = [
      ...PERIODS.flatMap((text) => {
        const period = parsePeriod(text);
        return period ? [sayWhen(words, period), sayData(words, period)] : [`no period: ${text}`];
      }),
      ...new Set(SUBJECTS.map((subject) => sayPhrase(words, subject))),
      ...new Set(SUBJECTS.map((subject) => sayPhrase(words, subject, 'about'))),
    ];
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/${language}/phrases.txt`);
    expect(problems).toEqual([]);
  });

  it('have no blank too many and no form too few', () => {
    for (const subject of SUBJECTS) {
      expect(sayPhrase(words, subject)).not.toMatch(/ {2}|^ | $|undefined|\{|KZ-|none/);
    }
  });
});
