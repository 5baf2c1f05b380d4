import { describe, expect, it } from 'vitest';
import { codebook, reader } from '../reader.ts';
import { showReading } from '../show-reading.ts';

const read = (text: string) => showReading(reader.read(text, { today: '2025-06-15' }));
const countries = [...codebook.countries.values()];

describe('every country', () => {
  it.each(countries.map((country) => [country.code, country] as const))(
    '%s: from it arrivals, to it departures',
    (code, country) => {
      const arrivals = `/arrivals KZ ${code} 2023`;
      const departures = `/departures KZ ${code} 2023`;
      expect(read(`сколько людей переехало ${country.from.ru} в 2023 году`)).toBe(arrivals);
      expect(read(`сколько людей переехало ${country.to.ru} в 2023 году`)).toBe(departures);
      expect(read(`2023 жылы ${country.from.kk} қанша адам көшті`)).toBe(arrivals);
      expect(read(`2023 жылы ${country.to.kk} қанша адам көшті`)).toBe(departures);
      expect(read(`how many people moved ${country.from.en} in 2023`)).toBe(arrivals);
      expect(read(`how many people moved ${country.to.en} in 2023`)).toBe(departures);
      expect(read(`Қазақстаннан ${country.to.kk} 2023 жылы кеткендер`)).toBe(departures);
      expect(read(`уехали из Казахстана ${country.to.ru} в 2023`)).toBe(departures);
    },
  );

  it.each(countries.map((country) => [country.code]))('%s is known by its code', (code) => {
    expect(read(`/arrivals ${code} 2023`)).toBe(`/arrivals KZ ${code} 2023`);
  });
});
