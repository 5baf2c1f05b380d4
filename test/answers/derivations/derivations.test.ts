import { describe, expect, it } from 'vitest';
import { DERIVATION_RULES } from '../../../src/answers/derivations/derivations.ts';
import { DERIVATIONS } from '../../../src/statistics/answer.ts';
import { figureOf, lead, missing, show } from '../ask.ts';

const derived = (subject: string, period: string) => {
  const figure = lead(figureOf(subject, period));
  if (figure.proof.kind !== 'derivation') throw new Error(`${show(figure)} is stored`);
  return `${show(figure)} (${figure.proof.derivation}: ${figure.proof.inputs.map(show).join('; ')})`;
};

const refusal = (subject: string, period: string) => missing(figureOf(subject, period)).gaps[0]?.refusal;

describe('derived figures', () => {
  it('each have a rule', () => {
    expect(Object.keys(DERIVATION_RULES).sort()).toEqual([...DERIVATIONS].sort());
  });

  it('net = arrivals − departures', () => {
    expect(derived('net KZ', '1995')).toBe(
      'net external KZ 1995 = -238495 (net: arrivals external KZ 1995 = 71137; departures external KZ 1995 = 309632)',
    );
  });

  it('external net of a region = total − interregional', () => {
    expect(derived('net external KZ-75', '2024')).toBe(
      'net external KZ-75 2024 = 5123 (external: net total KZ-75 2024 = 41184; net interregional KZ-75 2024 = 36061)',
    );
  });

  it('a single quarter = running total − running total', () => {
    expect(derived('arrivals external KZ', '2023-Q2')).toBe(
      'arrivals external KZ 2023-Q2 = 5972 (single_stretch: arrivals external KZ 2023-01/2023-06 = 13652; arrivals external KZ 2023-Q1 = 7680)',
    );
    expect(derived('arrivals external KZ', '2025-Q2')).toContain('= 6344 ');
    expect(derived('net external KZ', '2022-Q3')).toContain('= -4289 ');
  });

  it('a stretch that holds a revision says so', () => {
    expect(lead(figureOf('net external KZ', '2024-Q4')).holdsRevision).toBe(true);
    expect(lead(figureOf('arrivals external KZ', '2023-Q2')).holdsRevision).toBeUndefined();
  });

  it('the second half and a single month, where the running totals are held', () => {
    expect(derived('arrivals external KZ', '2023-07/2023-12')).toContain('= 11735 ');
    expect(derived('arrivals external KZ', '2022-04')).toContain('= 1014 ');
  });

  it('a quarter of internal moves = its months', () => {
    expect(derived('arrivals internal KZ-71', '2024-Q2')).toContain('(summed_parts: arrivals internal KZ-71 2024-04');
  });

  it('moves inside the country = the internal arrivals of all regions', () => {
    expect(derived('movers internal KZ', '2024-05')).toContain('movers internal KZ 2024-05 = 110984 (summed_parts');
  });

  it('ten years = the sum of ten years', () => {
    expect(derived('arrivals external KZ', '2015-01/2024-12')).toContain('= 165436 ');
  });

  it('the rate per 1 000 of the average population, with its sign', () => {
    expect(derived('rate total KZ-71', '2024')).toContain('rate total KZ-71 2024 = 51.27 ');
    expect(derived('rate interregional KZ-39', '2022')).toContain('rate interregional KZ-39 2022 = -3.59 ');
  });

  it('the share outside the CIS = 100 − share of the CIS', () => {
    expect(derived('share_arrivals KZ NONCIS', '2025-Q1')).toContain('= 15.9 ');
  });

  it('a share that is not printed = part ÷ whole', () => {
    expect(derived('share_arrivals KZ RUS', '2025-Q1')).toContain(
      '= 19.9 (share: arrivals external KZ RUS 2025-Q1 = 982;',
    );
  });

  it('urban = whole − rural', () => {
    expect(derived('population KZ settlement:urban', '2026-07-01')).toContain('= 13190585 (urban:');
  });

  it('a change on the year before with the base among its inputs', () => {
    expect(derived('change_net KZ', '2024')).toBe(
      'change_net external KZ 2024 = 78.1 (change: net external KZ 2024 = 16550; net external KZ 2023 = 9293)',
    );
    expect(derived('change_population KZ-71', '2025-01-01')).toContain('= 6.9 ');
  });

  it('are estimates, or as weak as their weakest input', () => {
    expect(lead(figureOf('arrivals external KZ', '2023-Q2')).status).toBe('E');
    expect(lead(figureOf('net external KZ-75', '2024')).status).toBe('P');
  });

  it('carry the notes of their inputs', () => {
    expect(lead(figureOf('rate total KZ-71', '2024')).notes).toContain('today_extent');
  });
});

describe('a computation is refused', () => {
  it('where the source rounds its inputs', () => {
    expect(refusal('arrivals external KZ', '2025-Q3')).toBe('rounded_inputs');
  });

  it('where a first print would be subtracted from final figures', () => {
    expect(refusal('arrivals internal KZ', '2020')).toBe('mixed_vintages');
    expect(refusal('net external KZ-61', '2025')).toBe('mixed_vintages');
  });

  it('where the net is of the old territory and the population of today', () => {
    expect(refusal('rate total KZ-63', '2020')).toBe('territory_break');
  });

  it('where totals leave out moves inside the region', () => {
    expect(refusal('arrivals internal KZ-55', '2025-Q1')).toBe('mixed_definitions');
  });

  it('where the base of a percentage is a loss', () => {
    expect(refusal('change_net KZ', '2023')).toBe('negative_base');
  });
});
