import { describe, expect, it } from 'vitest';
import { reader } from '../reader.ts';
import { showReading } from '../show-reading.ts';

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

  it.each([
    ['сколько уехало за 24', '/departures KZ 2024'],
    ['сколько уехало в 94м', '/departures KZ 1994'],
    ['прибыло 1-ое полугодие 25', '/arrivals KZ 2025-01/2025-06'],
    ['24-те елден қанша адам кетті', '/departures KZ 2024'],
    ['2019дан 2024ке дейін елге келгендер', '/trend arrivals KZ 2019..2024'],
    ['how many left in 24', '/departures KZ 2024'],
    ['топ 20 регионов по сальдо 2024', '/top net 2024 20'],
    ['9м 2025 прибыло', '/arrivals KZ 2025-01/2025-09'],
  ])('takes two digits behind a preposition or with an ending for a year: %s', (text, command) => {
    expect(read(text)).toBe(command);
  });

  it('asks back where a figure may be a year and nothing says so', () => {
    expect(read('сколько уехало 24')).toBe('misread not_understood');
  });
});
