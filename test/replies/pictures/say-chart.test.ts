import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/replies/reply.ts';
import type { Language } from '../../../src/statistics/language.ts';
import type { Question } from '../../../src/statistics/question.ts';
import { yearOf } from '../../../src/statistics/time/period.ts';
import { ANSWERS, REPLIES } from '../../talk.ts';

const ask = (question: Question) => ANSWERS.answer(question, { today: '2025-06-15' });

const TREND: Question = {
  kind: 'series',
  subject: { indicator: 'departures', flow: 'external', area: 'KZ' },
  from: yearOf(2018),
  to: yearOf(2023),
};
const TOP: Question = {
  kind: 'ranking',
  indicator: 'net',
  flow: 'total',
  period: yearOf(2024),
  order: 'top',
  count: 5,
};
const KINDS: readonly Question[] = [
  TREND,
  TOP,
  {
    kind: 'comparison',
    indicators: ['net'],
    flow: 'total',
    areas: ['KZ-71', 'KZ-75'],
    counterparts: [],
    groups: [],
    periods: [yearOf(2024)],
  },
  {
    kind: 'breakdown',
    by: 'counterpart',
    subject: { indicator: 'arrivals', flow: 'external', area: 'KZ' },
    period: yearOf(2024),
  },
  { kind: 'summary', area: 'KZ', period: yearOf(2024) },
];

const chart = (question: Question, language: Language = 'en') =>
  REPLIES.sayChart(ask(question), language, { form: 'chart', ask });
const labels = (reply: Reply) => reply.buttons.map(({ label }) => label);

describe('answers of many figures', () => {
  it.each(KINDS)('offer their chart ($kind)', (question) => {
    const reply = REPLIES.sayAnswer(ask(question), 'en');
    expect(labels(reply)).toContain('Chart');
    expect(reply.buttons.length).toBeLessThanOrEqual(8);
  });

  it('offer it in the language of the reply', () => {
    expect(labels(REPLIES.sayAnswer(ask(TREND), 'kk'))).toContain('Диаграмма');
    expect(labels(REPLIES.sayAnswer(ask(TREND), 'ru'))).toContain('График');
  });

  it.each(KINDS)('have a picture, and the way back to the table ($kind)', (question) => {
    const reply = chart(question);
    expect(reply.picture?.language).toBe('en');
    expect(labels(reply)[0]).toBe('Table');
    expect(labels(reply)).not.toContain('Chart');
    expect(reply.buttons.length).toBeLessThanOrEqual(6);
  });
});

describe('a chart', () => {
  it('has its finding for a caption, and its own command', () => {
    const reply = chart(TREND);
    expect([reply.title, ...reply.lines]).toEqual([
      'Departures from Kazakhstan to other countries fell from 41,868 people in 2018 to 16,094\u00a0ʳ in 2023.',
    ]);
    expect(reply.command).toBe('/chart trend departures external KZ 2018..2023');
    expect(reply.table).toBeUndefined();
  });

  it('asked for in words has the figures in its caption while they are few', () => {
    const reading = { assumptions: [], alternatives: [] };
    const few = REPLIES.sayChart(ask(TREND), 'en', { form: 'chart', ask, reading });
    expect(few.table?.rows).toContainEqual(['2019', '45,225ʳ']);
    const many = REPLIES.sayChart(ask({ ...TOP, count: 20 }), 'en', {
      form: 'chart',
      ask,
      reading,
    });
    expect(many.table).toBeUndefined();
    expect(many.picture).toBeDefined();
  });

  it('of a ranking can be a map of all regions', () => {
    expect(chart(TOP).buttons).toContainEqual({ label: 'Map', command: '/chart map top net total 2024 5' });
    const map = REPLIES.sayChart(ask(TOP), 'en', { form: 'map', ask });
    expect([map.picture?.kind, map.picture?.categories.length]).toEqual(['tiles', 20]);
    expect(labels(map).slice(0, 2)).toEqual(['Table', 'Chart']);
  });

  it('has the words to stand in for it when it cannot be drawn', () => {
    const { withoutPicture } = chart(TREND);
    expect(withoutPicture?.picture).toBeUndefined();
    expect(withoutPicture?.table?.rows).toHaveLength(6);
    expect(withoutPicture?.notes[0]).toBe('The chart could not be drawn just now; here are the same figures in words.');
  });

  it('of what cannot be drawn is the answer in words', () => {
    const reply = chart({ kind: 'sources' });
    expect(reply.picture).toBeUndefined();
    expect(reply.notes[0]).toBe('A picture would show no more than this.');
  });

  it('of what is not known says what is missing', () => {
    const reply = chart({ kind: 'ranking', indicator: 'net', period: yearOf(1950), order: 'top', count: 5 });
    expect([reply.outcome, reply.picture]).toEqual(['missing', undefined]);
  });
});
