import { describe, expect, it } from 'vitest';
import { reader } from '../reader.ts';
import { showReading } from '../show-reading.ts';

const read = (text: string) => showReading(reader.read(text, { today: '2026-11-29' }));

describe('digits and numbers', () => {
  it.each([
    ['сальдо ２０２４', '/net KZ 2024'],
    ['net ٢٠٢٤', '/net KZ 2024'],
    ['net ۲۰۲۴', '/net KZ 2024'],
    ['сальдо २०२४', '/net KZ 2024'],
    ['прибыло 1 п/г 2025', '/arrivals KZ 2025-01/2025-06'],
    ['сальдо 24ж', '/net KZ 2024'],
    ['сколько уехало за 24', '/departures KZ 2024'],
  ])('are read in any script: %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    'сальдо 13 квартал 2025',
    'net Q5 2025',
    'net 2024Q5',
    '/net 2025-13',
    '3 полугодие 2024 сальдо',
    'сальдо 24',
    'сколько уехало 24',
    '/net KZ-71 2024 77',
  ])('are never passed over: %s', (text) => expect(read(text)).toMatch(/^misread (?:not_understood|unknown_period)$/));
});
