import { describe, expect, it } from 'vitest';
import { createSubscriptionReader } from '../../src/questions/subscriptions/read-subscription.ts';
import { formatTerms } from '../../src/statistics/subscription.ts';
import { DATASET, READER } from '../talk.ts';

const reader = createSubscriptionReader({ reader: READER, codebook: DATASET.codebook });

function read(text: string): readonly string[] | string {
  const found = reader.read(text, { today: '2025-06-15' });
  return found.kind === 'terms' ? found.asked.map(formatTerms) : `unclear: ${found.words}`;
}

describe('what a message wants to be told of', () => {
  it.each([
    ['', ['']],
    ['all', ['']],
    ['notify me', ['']],
    ['жаңа деректер шыққанда хабарла', ['']],
    ['Astana net', ['net KZ-71']],
    ['Abai net > 0', ['net KZ-10 >0']],
    ['Abai net turns positive', ['net KZ-10 positive']],
    ['Astana net record', ['net KZ-71 record']],
    ['Astana net changes by more than 20 %', ['net KZ-71 change>20']],
    ['сальдо Астаны изменится больше чем на 20 %', ['net KZ-71 change>20']],
    ['Абай облысының айырымы 100-ден асса хабарла', ['net KZ-10 >100']],
    ['Абай облысы оң мәнге ауысса хабарла', ['KZ-10 positive']],
    ['подпиши на Астану', ['KZ-71']],
    ['сообщай мне об Абайской области сразу', ['KZ-10 at_once']],
    ['Астана таңертең', ['KZ-71 morning']],
    ['arrivals from Russia weekly', ['arrivals RUS weekly']],
    ['Kostanay, Pavlodar weekly', ['KZ-39 weekly', 'KZ-55 weekly']],
    ['тихие часы 23–7 Астана сальдо', ['net KZ-71 quiet:23:00-07:00@Asia/Almaty']],
    ['quiet 23-7 Europe/Berlin Astana', ['KZ-71 quiet:23:00-07:00@Europe/Berlin']],
    ['net KZ-71 >0 morning reminder', ['net KZ-71 >0 morning reminder']],
  ])('reads "%s"', (text, expected) => expect(read(text)).toEqual(expected));

  it('does not subscribe to what it does not understand', () => {
    expect(read('hello world')).toBe('unclear: hello world');
  });
});
