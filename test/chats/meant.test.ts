/** What is offered where a guess was wrong, and how often messages are read how. */
import { describe, expect, it } from 'vitest';
import { createReadCounter } from '../../src/chats/read-counts.ts';
import { createTalk, READER } from '../talk.ts';

const TODAY = '2025-06-15';

describe('"Not what you meant?"', () => {
  const say = async (text: string) => {
    const [reply] = await createTalk().receive({
      platform: 'telegram',
      chat: '1',
      person: '1',
      text,
      userLanguage: 'en',
    });
    return reply;
  };

  it('stands under an answer that rests on a guess', async () => {
    const guessed = await say('arrivals in Almaty in 2023');
    expect(guessed?.buttons.map(({ command }) => command)).toContain('/meant arrivals KZ-75 2023');
    const certain = await say('arrivals in Astana in 2023');
    expect(certain?.buttons.some(({ command }) => command.startsWith('/meant'))).toBe(false);
  });

  it('offers the other way, the balance and the namesake, from the button alone', async () => {
    const reply = await say('/meant arrivals KZ-75 2023');
    expect(reply?.outcome).toBe('asked');
    expect(reply?.buttons.map(({ command }) => command)).toEqual([
      '/arrivals KZ-19 2023',
      '/departures KZ-75 2023',
      '/net KZ-75 2023',
      '/arrivals external KZ-75 2023',
      '/summary KZ-75 2023',
    ]);
  });
});

describe('the counter of readings', () => {
  it('counts answers, questions back, refusals and words left over by kind, and keeps no word', () => {
    const counter = createReadCounter();
    for (const text of [
      'arrivals 2023',
      'kindly furnish the population of Astana',
      'Germany 2024',
      'how many tourists came in 2023',
      'departures of plumbers in 2022',
      'прибыло в 2024, бородачи',
    ])
      counter.count(READER.read(text, { today: TODAY }));
    expect(counter.counts()).toEqual({
      answered: 2,
      asked: { indicator: 1 },
      refused: { no_such_group: 1, not_understood: 2 },
      left: { stranger: 1 },
    });
    expect(JSON.stringify(counter.counts())).not.toMatch(/plumbers|furnish|Germany|бородачи/);
  });
});
