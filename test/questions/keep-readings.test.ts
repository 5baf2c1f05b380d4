import { describe, expect, it } from 'vitest';
import { keepReadings } from '../../src/questions/keep-readings.ts';
import { formatCommand } from '../../src/statistics/command.ts';
import type { Question } from '../../src/statistics/question.ts';
import { yearOf } from '../../src/statistics/time/period.ts';
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

  it('are made anew after another question before the last, which «а разница между ними?» leans on', () => {
    const { kept } = countReads();
    const figure = (area: string): Question => ({
      kind: 'figure',
      subject: { indicator: 'net', area },
      period: yearOf(2023),
    });
    const difference = (earlier: string) =>
      kept.read('а разница между ними?', { ...TODAY, previous: figure('KZ-79'), earlierQuestions: [figure(earlier)] })
        .readings;
    const commands = (['KZ-71', 'KZ-75'] as const).map((area) =>
      difference(area).map((reading) => (reading.kind === 'question' ? formatCommand(reading.question) : '')),
    );
    expect(commands).toEqual([['/difference net KZ-71 KZ-79 2023'], ['/difference net KZ-75 KZ-79 2023']]);
  });

  it('are not kept where they hold words of the person', () => {
    const { asked, kept } = countReads();
    kept.read('/net Atlantis 2024', TODAY);
    kept.read('/net Atlantis 2024', TODAY);
    expect(asked).toHaveLength(2);
  });
});
