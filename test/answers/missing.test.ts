import { describe, expect, it } from 'vitest';
import { answered, figureOf, missing, suggestions } from './ask.ts';

const gap = (subject: string, period: string, today?: string) => missing(figureOf(subject, period), today).gaps[0];
const offers = (subject: string, period: string, today?: string) =>
  suggestions(missing(figureOf(subject, period), today));

describe('why a figure is missing', () => {
  it('its release has not come out, with the date by the calendar', () => {
    expect(gap('net KZ', '2026-Q1')).toMatchObject({ reason: 'not_released', expected: '2026-05-12' });
    expect(gap('arrivals KZ', '2027', '2026-11-22')).toMatchObject({ reason: 'not_released', expected: '2028-02-10' });
  });

  it('only a forecast could tell', () => {
    expect(gap('departures KZ', '2035')).toEqual({
      ...figureOf('departures KZ', '2035'),
      kind: undefined,
      reason: 'forecast',
    });
    expect(gap('population KZ', '2030-01-01')?.reason).toBe('forecast');
    expect(gap('population KZ', '2026-12-01')?.reason).toBe('not_released');
  });

  it('its months have not ended, and no release brings them by themselves', () => {
    expect(gap('net total KZ-55', '2025-08')).toMatchObject({ reason: 'not_released' });
    expect(gap('net total KZ-55', '2025-08')?.expected).toBeUndefined();
  });

  it('its release came out after the newest one loaded', () => {
    expect(gap('net KZ', '2026-Q1', '2026-11-22')?.reason).toBe('not_loaded');
    expect(missing(figureOf('net KZ', '2026-Q1'), '2026-11-22').freshness?.release.id).toBe('2025-final');
  });

  it('the region was not there yet', () => {
    const answer = missing(figureOf('net KZ-10', '2015'));
    expect(answer.gaps[0]?.reason).toBe('before_area');
    expect(answer.breaks).toEqual([{ kind: 'territory', area: 'KZ-10', other: 'KZ-63', since: '2022-06-08' }]);
  });

  it('the Bureau does not publish it', () => {
    expect(gap('arrivals external KZ-55', '2025-05')?.reason).toBe('not_published');
    expect(gap('net interregional KZ', '2024')?.reason).toBe('not_published');
    expect(gap('net internal KZ', 'last')?.reason).toBe('not_published');
  });

  it('it may have been printed but is not among the stored tables', () => {
    expect(gap('net total KZ-71', '2021')?.reason).toBe('not_loaded');
    expect(gap('arrivals KZ UKR', '2023')?.reason).toBe('not_loaded');
    expect(gap('arrivals external KZ-23', '2023')?.reason).toBe('not_loaded');
    expect(gap('arrivals KZ-71 RUS', '2024')?.reason).toBe('not_loaded');
    expect(gap('net total KZ-55', '2025-05')?.reason).toBe('not_loaded');
  });
});

describe('the nearest that exists', () => {
  it('is the region it was part of', () => {
    expect(offers('net KZ-10', '2015')[0]).toBe('other_area: /net KZ-63 2015');
  });

  it('is the same figure of the nearest period', () => {
    expect(offers('departures KZ', '2035')[0]).toBe('nearest: /departures KZ 2025-01/2025-04');
    expect(offers('departures KZ', '1980')[0]).toBe('nearest: /departures KZ 1991');
    expect(offers('net KZ-71', '1995')[0]).toBe('nearest: /net KZ-71 2009');
    expect(offers('net KZ-71', '2023-07')[0]).toBe('nearest: /net KZ-71 2023-09');
    expect(offers('population KZ', '2026-10-01', '2026-11-22')[0]).toBe('nearest: /population KZ 2026-08-01');
  });

  it('is the same months of the nearest year in the second place', () => {
    expect(offers('net KZ-71', '2023-01/2023-09').slice(0, 2)).toEqual([
      'nearest: /net KZ-71 2023',
      'nearest: /net KZ-71 2024-01/2024-09',
    ]);
  });

  it('is another flow, the country, or the figure without the country of origin', () => {
    expect(offers('net total KZ-71', '2025-Q1')).toContain('other_flow: /net KZ-71 2025-Q1');
    expect(offers('net total KZ-71', '2025-Q1')).toContain('country: /net KZ 2025-Q1');
    expect(offers('arrivals KZ-71 RUS', '2024')).toContain('nearest: /arrivals KZ-71 2024');
  });

  it('is the running total around a quarter that cannot be computed', () => {
    expect(offers('arrivals KZ', '2025-Q3')[0]).toBe('running_total: /arrivals KZ 2025-01/2025-09');
  });

  it('is never a figure of a period that has not ended, as long as there is another', () => {
    expect(offers('departures KZ', '2035').join()).not.toMatch(/ 2025(?!-Q1|-01\/2025-04)/);
  });
});

describe('what comes next', () => {
  it('begins with the year before, the trend and the ranking', () => {
    expect(suggestions(answered(figureOf('net total KZ-71', '2024')))).toEqual([
      'year_before: /net total KZ-71 2023',
      'trend: /trend net total KZ-71',
      'rate: /rate total KZ-71 2024',
      'ranking: /top net total 2024 5',
      'other_flow: /net external KZ-71 2024',
      'country: /net KZ 2024',
    ]);
  });

  it('offers the single quarter beside the running total and the reverse', () => {
    expect(suggestions(answered(figureOf('arrivals KZ', '2025-01/2025-06')))[0]).toBe(
      'single_quarter: /arrivals external KZ 2025-Q2',
    );
    expect(suggestions(answered(figureOf('arrivals KZ', '2025-Q2')))[0]).toBe(
      'running_total: /arrivals external KZ 2025-01/2025-06',
    );
  });

  it('offers the revisions and the first print of a revised figure', () => {
    const offered = suggestions(answered(figureOf('arrivals KZ', '2025')));
    expect(offered).toContain('revisions: /revisions arrivals external KZ 2025');
    expect(offered).toContain('first_print: /arrivals external KZ 2025 first');
  });
});
