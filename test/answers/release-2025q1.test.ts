/** Everything that the release for January-March 2025 (12.05.2025) prints, each asked for by a question of its own. */
import { describe, expect, it } from 'vitest';
import { answered, figureOf, lead, period, show, showAll } from './ask.ts';

const PRINTED: readonly (readonly [subject: string, value: number, unit: string])[] = [
  ['arrivals external KZ', 4923, 'persons'],
  ['departures external KZ', 1122, 'persons'],
  ['net external KZ', 3801, 'persons'],
  ['change_arrivals external KZ', -34.1, 'percent'],
  ['change_departures external KZ', -70.4, 'percent'],
  ['share_arrivals external KZ CIS', 84.1, 'percent'],
  ['share_departures external KZ CIS', 68, 'percent'],
  ['change_movers internal KZ', 18.4, 'percent'],
  ['net interregional KZ-71', 17579, 'persons'],
  ['net interregional KZ-75', 8725, 'persons'],
  ['net interregional KZ-79', 3208, 'persons'],
  ['net interregional KZ-19', 2593, 'persons'],
];

describe('the release for January-March 2025', () => {
  it.each(PRINTED)('prints %s', (subject, value, unit) => {
    const figure = lead(figureOf(subject, '2025-Q1'));
    expect({ value: figure.value, unit: figure.unit, status: figure.status }).toEqual({ value, unit, status: 'A' });
    expect(figure.proof.kind === 'observation' && figure.proof.observation.published).toBe('2025-05-12');
  });

  it('is whole in its summary', () => {
    const answer = answered({ kind: 'summary', area: 'KZ', period: period('2025-Q1') });
    expect(showAll(answer)).toEqual([
      'arrivals external KZ 2025-Q1 = 4923',
      'departures external KZ 2025-Q1 = 1122',
      'net external KZ 2025-Q1 = 3801',
      'change_arrivals external KZ 2025-Q1 = -34.1',
      'change_departures external KZ 2025-Q1 = -70.4',
      'share_arrivals external KZ CIS 2025-Q1 = 84.1',
      'share_departures external KZ CIS 2025-Q1 = 68',
      'change_movers internal KZ 2025-Q1 = 18.4',
      'net interregional KZ-71 2025-Q1 = 17579',
      'net interregional KZ-75 2025-Q1 = 8725',
      'net interregional KZ-79 2025-Q1 = 3208',
      'net interregional KZ-19 2025-Q1 = 2593',
    ]);
    expect(answer.body.kind === 'summary' && answer.body.release?.published).toBe('2025-05-12');
  });

  it('came out on 12.05.2025 and names 11.08.2025 as the next date', () => {
    const { body } = answered({ kind: 'releases', which: 'next' });
    if (body.kind !== 'releases') throw new Error(body.kind);
    expect(body.past.map((release) => [release.id, release.published])).toEqual([['2025q1', '2025-05-12']]);
    expect(body.coming).toEqual([{ date: '2025-08-11', period: period('2025-01/2025-06'), announced: true }]);
  });

  it.each(['population_migration', 'arrivals', 'departures', 'net_migration', 'migration_rate'])(
    'explains %s',
    (term) => {
      const { body } = answered({ kind: 'glossary', term });
      expect(body.kind === 'glossary' && body.terms.map(({ key }) => key)).toEqual([term]);
    },
  );

  it('says how a rate per 1 000 is counted, and counts it', () => {
    const { body } = answered({ kind: 'method' });
    expect(body.kind === 'method' && body.terms.map(({ key }) => key)).toContain('migration_rate');
    expect(show(lead(figureOf('rate external KZ', '2024')))).toBe('rate external KZ 2024 = 0.82');
  });
});
