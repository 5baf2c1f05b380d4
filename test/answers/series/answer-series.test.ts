import { describe, expect, it } from 'vitest';
import { formatCommand } from '../../../src/statistics/command.ts';
import type { RecordQuestion, SeriesQuestion } from '../../../src/statistics/question.ts';
import { formatPeriod, parsePeriod, yearOf } from '../../../src/statistics/time/period.ts';
import { answered, missing, show, subject } from '../ask.ts';

function range(from?: string, to?: string) {
  const [first, last] = [from && parsePeriod(from), to && parsePeriod(to)];
  return { ...(first ? { from: first } : {}), ...(last ? { to: last } : {}) };
}

const question = (text: string, from?: string, to?: string): SeriesQuestion => ({
  kind: 'series',
  subject: subject(text),
  ...range(from, to),
});

function series(text: string, from?: string, to?: string) {
  const answer = answered(question(text, from, to));
  if (answer.body.kind !== 'series') throw new Error(answer.body.kind);
  return {
    command: formatCommand(answer.question),
    points: answer.body.points.map(({ period, figure }) => `${formatPeriod(period)} ${figure?.value ?? '–'}`),
    breaks: answer.breaks,
  };
}

describe('a series', () => {
  it('takes years', () => {
    expect(series('arrivals KZ', '2020', '2024').points).toEqual([
      '2020 11370',
      '2021 11039',
      '2022 17425',
      '2023 25387',
      '2024 29282',
    ]);
  });

  it('takes all years held without ends, keeps the gaps and names the flow', () => {
    const { command, points } = series('net KZ-71');
    expect(command).toBe('/trend net total KZ-71');
    expect(points[0]).toBe('2009 31875');
    expect(points).toContain('2021 –');
    expect(points.at(-1)).toBe('2024 75854');
  });

  it('takes the same quarter of each year when both ends start alike', () => {
    expect(series('arrivals KZ', '2021-Q1', '2025-Q1').points).toEqual([
      '2021-Q1 2100',
      '2022-Q1 4108',
      '2023-Q1 7680',
      '2024-Q1 7470',
      '2025-Q1 4923',
    ]);
  });

  it('computes single quarters that follow one another', () => {
    expect(series('arrivals KZ', '2023-Q1', '2023-Q4').points).toEqual([
      '2023-Q1 7680',
      '2023-Q2 5972',
      '2023-Q3 5484',
      '2023-Q4 6251',
    ]);
  });

  it('takes months that follow one another', () => {
    const { points } = series('departures internal KZ-71', '2024-01', '2024-12');
    expect(points).toHaveLength(12);
    expect(points[4]).toBe('2024-05 15263');
  });

  it('says that a census lies between', () => {
    const { points, breaks } = series('population KZ-71', '2018-01-01', '2025-01-01');
    expect(points[0]).toBe('2018-01-01 1030577');
    expect(points.at(-1)).toBe('2025-01-01 1528703');
    expect(breaks).toEqual([{ kind: 'census', since: '2022-01-01' }]);
  });

  it('says that the borders changed', () => {
    expect(series('net KZ-63').breaks).toEqual([
      { kind: 'territory', area: 'KZ-63', other: 'KZ-10', since: '2022-06-08' },
    ]);
  });

  it('takes the population of 1 January where years are asked', () => {
    expect(series('population KZ-11', '2024', '2025').points).toEqual(['2024-01-01 787976', '2025-01-01 787263']);
  });

  it('turns a range around that was asked backwards', () => {
    expect(series('arrivals KZ', '2024', '2023').points).toEqual(['2023 25387', '2024 29282']);
  });

  it('is missing where nothing is held', () => {
    expect(missing(question('net KZ-10', '2010', '2014')).gaps[0]?.reason).toBe('before_area');
  });
});

describe('a record', () => {
  const record = (order: 'highest' | 'lowest', text: string, from?: string, to?: string, today?: string) => {
    const asked: RecordQuestion = { kind: 'record', order, subject: subject(text), ...range(from, to) };
    const { body } = answered(asked, today);
    if (body.kind !== 'record') throw new Error(body.kind);
    return { is: show(body.figure), next: body.next && show(body.next), of: body.of };
  };

  it('is the lowest of the years since 2000', () => {
    expect(record('lowest', 'arrivals KZ', '2000')).toEqual({
      is: 'arrivals external KZ 2021 = 11039',
      next: 'arrivals external KZ 2020 = 11370',
      of: 25,
    });
  });

  it('is the lowest of a range', () => {
    expect(record('lowest', 'departures KZ', '2010', '2024').is).toBe('departures external KZ 2024 = 12732');
  });

  it('is of the years that had ended by today', () => {
    expect(record('lowest', 'departures KZ', undefined, undefined, '2026-04-01').is).toBe(
      'departures external KZ 2025 = 7608',
    );
  });

  it('names the periods that could not be looked at', () => {
    const answer = answered({
      kind: 'record',
      order: 'highest',
      subject: subject('net total KZ-71'),
      from: yearOf(2015),
      to: yearOf(2024),
    });
    expect(answer.body).toMatchObject({ figure: { value: 76314 }, of: 9, without: [yearOf(2021)] });
  });

  it('goes by value for a net', () => {
    expect(record('highest', 'net KZ', '2000').is).toBe('net external KZ 2006 = 33041');
    expect(record('lowest', 'net KZ', '2000').is).toBe('net external KZ 2000 = -108307');
  });

  it('is missing where nothing is held', () => {
    const asked: RecordQuestion = { kind: 'record', order: 'highest', subject: subject('net KZ-59 CHN') };
    expect(missing(asked).gaps[0]?.reason).toBe('not_loaded');
  });
});
