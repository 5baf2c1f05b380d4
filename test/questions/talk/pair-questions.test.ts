import { describe, expect, it } from 'vitest';
import { reader } from '../reader.ts';
import { showReading } from '../show-reading.ts';

const PAIRS = [
  ['/departures KZ 2024', '/departures KZ 2023', 'екеуінің айырмасы қанша?', '/difference departures KZ 2024 2023'],
  [
    '/population KZ-71 2025-01-01',
    '/population KZ-71 2024-01-01',
    'осы екеуінің айырмасын шығарып берші',
    '/difference population KZ-71 2025-01-01 2024-01-01',
  ],
  ['/arrivals KZ 2022', '/arrivals KZ 2021', 'сонда айырмасы қанша болады?', '/difference arrivals KZ 2022 2021'],
  ['/net KZ-75 2024', '/net KZ-75 2023', 'екі санның айырмасын айтшы', '/difference net KZ-75 2024 2023'],
  [
    '/departures KZ RUS 2024',
    '/departures KZ RUS 2023',
    'олардың айырмасы қанша екен',
    '/difference departures KZ RUS 2024 2023',
  ],
  ['/kandas KZ 2024', '/kandas KZ 2023', 'айырмашылығын есептеп жібер', '/difference kandas KZ 2024 2023'],
  ['/departures KZ 2024', '/departures KZ 2023', 'посчитай разницу между ними', '/difference departures KZ 2024 2023'],
  [
    '/population KZ-71 2025-01-01',
    '/population KZ-71 2024-01-01',
    'и какая между этими двумя разница?',
    '/difference population KZ-71 2025-01-01 2024-01-01',
  ],
  [
    '/arrivals KZ 2022',
    '/arrivals KZ 2021',
    'вычисли-ка разность этих двух чисел',
    '/difference arrivals KZ 2022 2021',
  ],
  ['/net KZ-75 2024', '/net KZ-75 2023', 'на сколько они отличаются?', '/difference net KZ-75 2024 2023'],
  [
    '/departures KZ RUS 2024',
    '/departures KZ RUS 2023',
    'вычти одно из другого',
    '/difference departures KZ RUS 2024 2023',
  ],
  ['/kandas KZ 2024', '/kandas KZ 2023', 'разница сколько?', '/difference kandas KZ 2024 2023'],
  [
    '/departures KZ 2024',
    '/departures KZ 2023',
    'work out the difference between the two',
    '/difference departures KZ 2024 2023',
  ],
  [
    '/population KZ-71 2025-01-01',
    '/population KZ-71 2024-01-01',
    'so what is the gap between them?',
    '/difference population KZ-71 2025-01-01 2024-01-01',
  ],
  [
    '/arrivals KZ 2022',
    '/arrivals KZ 2021',
    'calculate the difference for me please',
    '/difference arrivals KZ 2022 2021',
  ],
  ['/net KZ-75 2024', '/net KZ-75 2023', 'by how much do they differ?', '/difference net KZ-75 2024 2023'],
  [
    '/departures KZ RUS 2024',
    '/departures KZ RUS 2023',
    'subtract one from the other',
    '/difference departures KZ RUS 2024 2023',
  ],
  ['/kandas KZ 2024', '/kandas KZ 2023', "what's the difference of these two?", '/difference kandas KZ 2024 2023'],
] as const;

describe('the last two questions of a talk', () => {
  it.each(PAIRS)('%s, then %s, then "%s" → %s', (first, second, text, expected) => {
    const [earlier, previous] = [reader.readCommand(first), reader.readCommand(second)];
    if (!earlier || !previous) throw new Error(`no canonical command: ${first}, ${second}`);
    expect(showReading(reader.read(text, { today: '2025-06-15', previous, earlierQuestions: [earlier] }))).toBe(
      expected,
    );
  });

  it.each([
    'какая разница?',
    'вычисли разность',
    "what's the difference of these two?",
    'айырмашылығын есептеп жібер',
    'екеуінің айырмасын есептеп жіберші',
  ])('of one question alone "%s" has no answer', (text) => {
    const previous = reader.readCommand('/arrivals KZ 2021');
    if (!previous) throw new Error('no canonical command');
    expect(showReading(reader.read(text, { today: '2025-06-15', previous }))).toBe('misread not_understood');
  });
});
