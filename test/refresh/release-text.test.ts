import { describe, expect, it } from 'vitest';
import { formatPeriod } from '../../src/statistics/time/period.ts';
import { nameOf, readFixture, readPageText, valuesOf } from './read-fixture.ts';

describe('the release of January-March 2025', () => {
  const read = readFixture('release-2025q1.en.txt');

  it('gives exactly its figures', () => {
    expect(valuesOf(read)).toEqual({
      'arrivals external KZ': 4923,
      'departures external KZ': 1122,
      'net external KZ': 3801,
      'change_arrivals external KZ': -34.1,
      'change_departures external KZ': -70.4,
      'share_arrivals external KZ CIS': 84.1,
      'share_departures external KZ CIS': 68,
      'change_movers internal KZ': 18.4,
      'net interregional KZ-71': 17579,
      'net interregional KZ-75': 8725,
      'net interregional KZ-79': 3208,
      'net interregional KZ-19': 2593,
    });
  });

  it('gives its dates, its period and the places they stand', () => {
    expect([read.published, read.nextPublication]).toEqual(['2025-05-12', '2025-08-11']);
    expect(new Set(read.readings.map(({ period }) => formatPeriod(period)))).toEqual(new Set(['2025-Q1']));
    expect(read.readings.map((reading) => `${nameOf(reading)}: ${reading.where}`).slice(0, 2)).toEqual([
      'arrivals external KZ: line 18',
      'departures external KZ: line 18',
    ]);
    expect(read.unread).toEqual([]);
    expect(read.doubts).toEqual([]);
  });

  it('prints shares with the decimals they have', () => {
    expect(
      read.readings.filter(({ indicator }) => indicator.startsWith('share')).map(({ decimals }) => decimals),
    ).toEqual([1, 0]);
  });
});

describe('months without a year', () => {
  const page = (sentence: string) =>
    valuesOf(readPageText(`Миграция населения за январь-март 2026 года\n\n${sentence}\n`));

  it('are those of the page', () => {
    expect(page('В январе-марте число прибывших составило 5 310 человек.')).toEqual({ 'arrivals external KZ': 5310 });
  });

  it('are another period when they are other months', () => {
    expect(page('В январе-июне число прибывших составило 5 310 человек.')).toEqual({});
    expect(page('В марте число прибывших составило 1 310 человек.')).toEqual({});
  });
});

describe('signs', () => {
  const page = (sentence: string) =>
    valuesOf(readPageText(`Миграция населения за январь-август 2022 года\n\n${sentence}\n`));

  it('come from arrivals and departures where a loss is printed without a minus', () => {
    expect(page('В страну прибыло 9595, выбыло 18 275, сальдо составило 8680.')).toEqual({
      'arrivals external KZ': 9595,
      'departures external KZ': 18275,
      'net external KZ': -8680,
    });
  });

  it('are not taken from a dash before a gain', () => {
    const kazakh =
      '2023 жылғы қаңтар-наурызда елге көшіп келгендер саны 7 680 адамды, елден кеткендер саны 2 664 адамды құрады. Көші-қон сальдосы − 5 016 адам.';
    expect(valuesOf(readPageText(`Көші-қон 2023 жылғы қаңтар-наурыз\n\n${kazakh}\n`))).toMatchObject({
      'net external KZ': 5016,
    });
  });

  it('are unknown without arrivals and departures, and then the net is unread', () => {
    expect(page('Сальдо миграции составило 8680 человек.')).toEqual({});
  });
});
