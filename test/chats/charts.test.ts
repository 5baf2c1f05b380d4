/** The conversation about charts: asked for in words, by command, after another answer. */
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/chats/desk.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { createTalk } from '../talk.ts';

async function say(desk: Desk, text: string): Promise<Reply> {
  const [reply] = await desk.receive({ platform: 'telegram', chat: '1', person: '1', text, userLanguage: 'en' });
  return reply as Reply;
}

const keyOf = (reply: Reply) => reply.picture?.key.replace(/ [0-9a-f]{12} .*$/, '');

describe('a chart is asked for', () => {
  it.each([
    ['график: население Астаны 2018-2025', '/trend population KZ-71 2018-01-01..2025-01-01 line ru'],
    ['show me emigration from 2018 to 2023 as a chart', '/trend departures external KZ 2018..2023 line en'],
    ['2018-2023 жылдардағы көші-қон айырымын диаграммамен көрсет', '/trend net external KZ 2018..2023 line kk'],
    ['топ-5 областей по сальдо за 2024 графиком', '/top net total 2024 5 bars ru'],
    ['диаграмма: из каких стран приехали в 2024', '/countries arrivals external KZ 2024 bars ru'],
    ['/chart trend net KZ-71 2015..2024', '/trend net total KZ-71 2015..2024 line en'],
    ['/chart top net 2024', '/top net total 2024 5 bars en'],
    ['/chart /summary 2025-Q1', '/summary KZ 2025-Q1 mirrored en'],
    ['/chart map top net total 2024 5', '/top net total 2024 20 tiles en'],
  ])('by "%s"', async (text, key) => {
    expect(keyOf(await say(createTalk(), text))).toBe(key);
  });

  it.each(['as a chart', '/chart', 'chart'])('by "%s" for the last answer', async (text) => {
    const desk = createTalk();
    await say(desk, '/compare Astana Almaty 2024');
    expect(keyOf(await say(desk, text))).toBe('/compare net total KZ-71 KZ-75 2024 bars en');
  });

  it('and what comes next leans on it', async () => {
    const desk = createTalk();
    await say(desk, '/chart trend departures external KZ 2018..2023');
    const [file] = [(await say(desk, '/csv')).file];
    expect(file?.name).toBe('koshi-trend-departures-external-KZ-2018-2023.csv');
  });

  it('of nothing: says what to do first', async () => {
    const reply = await say(createTalk(), '/chart');
    expect([reply.outcome, reply.title]).toEqual(['missing', 'No answer yet']);
  });

  it('of what was not understood: says so', async () => {
    const reply = await say(createTalk(), '/chart qwertyuiop');
    expect([reply.outcome, reply.picture]).toEqual(['missing', undefined]);
  });

  it('without any word of it: nobody gets a picture unasked', async () => {
    expect((await say(createTalk(), '/trend departures KZ 2018..2023')).picture).toBeUndefined();
  });
});
