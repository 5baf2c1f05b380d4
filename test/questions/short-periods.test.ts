import { describe, expect, it } from 'vitest';
import { reader } from './reader.ts';
import { showReading } from './show-reading.ts';

const read = (text: string) => showReading(reader.read(text, { today: '2025-12-15' }));

describe('periods in few letters', () => {
  it.each([
    ['departures FY24', '/departures KZ 2024'],
    ['arrivals Astana 1H22', '/arrivals KZ-71 2022-01/2022-06'],
    ['net 9m25', '/net KZ 2025-01/2025-09'],
    ['net 3m24 Almaty', '/net KZ-75 2024-Q1'],
    ['сальдо 1 п/г 2025', '/net KZ 2025-01/2025-06'],
    ['сколько уехало за 2 п/г 2024', '/departures KZ 2024-07/2024-12'],
  ])('reads %s', (text, command) => {
    expect(read(text)).toBe(command);
  });

  it('asks back where a figure may be a year and nothing says so', () => {
    expect(read('сколько уехало за 24')).toBe('misread not_understood');
  });
});
