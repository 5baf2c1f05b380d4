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
    'сальдо 24',
    'сколько уехало 24',
    'сколько уехало? 22',
    'сальдо 2204',
    'arrivals in nineteen hm ninety-five',
    '/net KZ-71 2024 77',
  ])('are never passed over: %s', (text) => expect(read(text)).toMatch(/^misread (?:not_understood|unknown_period)$/));

  it.each([
    ['сальдо 13 квартал 2025', '13 квартал'],
    ['net Q5 2025', 'Q5'],
    ['net ２０２４Q５', 'Q5'],
    ['/net 2025-13', '2025-13'],
    ['/net KZ-71 2024Q5', 'Q5'],
    ['сальдо за 3-е полугодие 2024', '3 полугодие'],
    ['третье полугодие 2024 сальдо', 'третье полугодие'],
    ['2024 жылғы 5-тоқсанда қанша адам келді', '5-тоқсанда'],
    ['2024 жылдың 3-жартыжылдығында келгендер', '3-жартыжылдығында'],
    ['net 5th quarter 2024', '5th quarter'],
    ['population 32 March 2024', '32 March'],
    ['халқы 2024 жылғы 32 наурызда', '32 наурызда'],
    ['население на 31 апреля 2024', '31 апреля'],
    ['население на 29 февраля 2023', '29 февраля'],
    ['население на 30.02.2024', '30.02.2024'],
    ['уехало за 13-й месяц 2024', '13 месяц'],
  ])('name periods that no calendar has, and are said to: %s', (text, words) => {
    expect(reader.read(text, { today: '2026-11-29' }).readings).toMatchObject([
      { kind: 'misread', reason: 'impossible_period', words },
    ]);
  });

  it('name them in a talk too', () => {
    const previous = reader.readCommand('/net KZ 2024');
    const said = reader.read('а за 5 квартал?', { today: '2026-11-29', ...(previous && { previous }) });
    expect(showReading(said)).toBe('misread impossible_period');
  });

  it.each(['а за 9?', 'а за девять?'])('count months in a talk, in figures or words: %s', (text) => {
    const previous = reader.readCommand('/departures KZ DEU 2025-01/2025-06');
    const said = reader.read(text, { today: '2025-12-01', ...(previous && { previous }) });
    expect(showReading(said)).toBe('/departures KZ DEU 2025-01/2025-09');
  });

  it.each([
    ['последние 8 кварталов сальдо', '/trend net KZ 2024-Q4..2026-Q3'],
    ['сальдо за 2 и 3 кварталы 2024', '/compare net KZ 2024-Q2 2024-Q3'],
    ['топ-5 полугодие 2024 сальдо', '/top net 2024-01/2024-06 5'],
    ['население на 29 февраля 2024', '/population KZ 2024-02-29'],
    ['arrivals 2019-24', '/trend arrivals KZ 2019..2024'],
  ])('are counts and real days elsewhere: %s', (text, expected) => expect(read(text)).toBe(expected));
});
