import { describe, expect, it } from 'vitest';
import { keepReadings } from '../../src/questions/keep-readings.ts';
import { READER } from '../talk.ts';

const TODAY = { today: '2025-06-15' };

function countReads() {
  const asked: string[] = [];
  const kept = keepReadings({
    ...READER,
    read: (text, context) => {
      asked.push(text);
      return READER.read(text, context);
    },
  });
  return { asked, kept };
}

describe('kept readings', () => {
  it('are made once for the same words on the same day', () => {
    const { asked, kept } = countReads();
    const first = kept.read('/net KZ 2024', TODAY);
    expect(kept.read('/net KZ 2024', TODAY)).toBe(first);
    kept.read('/net KZ 2024', { today: '2025-06-16' });
    expect(asked).toHaveLength(2);
  });

  it('are made anew after another question, which a follow-up leans on', () => {
    const { kept } = countReads();
    const question = (text: string) =>
      kept.read(text, TODAY).readings.flatMap((reading) => (reading.kind === 'question' ? [reading.question] : []))[0];
    const [net, arrivals] = [question('/net KZ-71 2023'), question('/arrivals KZ-71 2022')];
    const follow = (previous: typeof net) =>
      kept.read('а в Шымкенте?', { ...TODAY, ...(previous && { previous }) }).readings[0];
    expect(follow(net)).not.toEqual(follow(arrivals));
  });

  it('are not kept where they hold words of the person', () => {
    const { asked, kept } = countReads();
    kept.read('/net Atlantis 2024', TODAY);
    kept.read('/net Atlantis 2024', TODAY);
    expect(asked).toHaveLength(2);
  });
});
