/** Each weight has a question that is read otherwise without it. */
import { afterEach, describe, expect, it } from 'vitest';
import { WEIGHTS, type Weight } from '../../../src/questions/weigh/weights.ts';
import { reader } from '../reader.ts';
import { showReading } from '../show-reading.ts';

const TODAY = '2025-06-15';

const QUESTIONS: Readonly<Record<Weight, readonly [text: string, read: string]>> = {
  outside_end: ['уехали из России в Астану 2023', '/arrivals KZ-71 RUS 2023'],
  asked_end: ['Where did more people move in 2024, Russia or Germany?', '/compare departures KZ RUS DEU 2024'],
  region_case: ['Астанаға кеткендер 2023', '/arrivals KZ-71 2023'],
  region_beside: ['переехало из Шымкента: Германия, 2022', '/departures KZ-79 DEU 2022'],
  other_regions: ['Астана: переехали из других регионов 2023', '/arrivals interregional KZ-71 2023'],
  home: ['қазақстанға кеткендер 2023', '/arrivals KZ 2023'],
  verb: ['сколько уехало в Алматы в 2023', 'ask indicator: /departures KZ-75 2023 | /arrivals KZ-75 2023'],
  loose_place: ['сколько уехало в Алматы в 2023', 'ask indicator: /departures KZ-75 2023 | /arrivals KZ-75 2023'],
  bare_name: ['сальдо Алматы 2023', '/net KZ-75 2023'],
  namesake: ['сальдо Алматы 2023', '/net KZ-75 2023'],
  usual: ['Астана 2023', '/net KZ-71 2023'],
  stock: ['Шымкент на 1 января 2025', '/population KZ-79 2025-01-01'],
  inside: ['внутри страны 2023', '/movers internal KZ 2023'],
  parts: ['Астана по возрастам 2023', '/ages arrivals KZ-71 2023'],
  way: ['из Шымкента в Астану 2023', '/arrivals interregional KZ-71 with:KZ-79 2023'],
};

const weights: Record<string, number> = WEIGHTS;
const kept = { ...WEIGHTS };

/** The reading and what is one tap away. */
function read(text: string): string {
  const message = reader.read(text, { today: TODAY });
  const others = message.readings.flatMap((one) => (one.kind === 'question' ? one.alternatives : []));
  return `${showReading(message)} ${JSON.stringify(others)}`;
}

describe('a weight', () => {
  afterEach(() => {
    Object.assign(weights, kept);
  });

  it.each(Object.entries(QUESTIONS))('%s changes how a question is read', (weight, [text, expected]) => {
    const before = read(text);
    expect(showReading(reader.read(text, { today: TODAY }))).toBe(expected);
    weights[weight] = 0;
    expect(read(text)).not.toBe(before);
  });
});
