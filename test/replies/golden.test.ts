/** Typical replies as a reader sees them; read them after a change, then `npx vitest run test/replies/golden.test.ts -u`. */
import { describe, expect, it } from 'vitest';
import { renderText } from '../../src/replies/layout/render-text.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { LANGUAGES, type Language } from '../../src/statistics/language.ts';
import type { Question } from '../../src/statistics/question.ts';
import { type Period, parsePeriod } from '../../src/statistics/time/period.ts';
import { openHouse } from './house.ts';

const { answers, problems, replies } = openHouse();

function at(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new Error(`no period: ${text}`);
  return period;
}

const ONE = { counterparts: [], groups: [] };

const QUESTIONS: Readonly<Record<string, Question>> = {
  'net-of-astana': { kind: 'figure', subject: { indicator: 'net', area: 'KZ-71' }, period: at('2025-Q1') },
  'arrivals-of-the-country': {
    kind: 'figure',
    subject: { indicator: 'arrivals', flow: 'external', area: 'KZ' },
    period: at('2025-Q1'),
  },
  'single-quarter': {
    kind: 'figure',
    subject: { indicator: 'arrivals', flow: 'external', area: 'KZ' },
    period: at('2025-Q2'),
  },
  'running-total': {
    kind: 'figure',
    subject: { indicator: 'departures', flow: 'external', area: 'KZ', counterpart: 'DEU' },
    period: at('2025-01/2025-06'),
  },
  rate: { kind: 'figure', subject: { indicator: 'rate', flow: 'total', area: 'KZ-71' }, period: at('2024') },
  'old-borders': { kind: 'figure', subject: { indicator: 'population', area: 'KZ-35' }, period: at('2015-01-01') },
  corrected: {
    kind: 'figure',
    subject: { indicator: 'net', flow: 'interregional', area: 'KZ-75' },
    period: at('2025'),
  },
  'not-published': { kind: 'figure', subject: { indicator: 'net', area: 'KZ-55' }, period: at('2025-05') },
  'before-the-region': { kind: 'figure', subject: { indicator: 'net', area: 'KZ-62' }, period: at('2019') },
  'not-released': { kind: 'figure', subject: { indicator: 'net', area: 'KZ' }, period: at('2026-01/2026-06') },
  series: {
    kind: 'series',
    subject: { indicator: 'departures', flow: 'external', area: 'KZ' },
    from: at('2018'),
    to: at('2023'),
  },
  ranking: { kind: 'ranking', indicator: 'net', flow: 'total', period: at('2024'), order: 'top', count: 5 },
  comparison: { kind: 'comparison', indicators: ['net'], areas: ['KZ-59', 'KZ-39'], periods: [at('2024')], ...ONE },
  'comparison-across-a-break': {
    kind: 'comparison',
    indicators: ['population'],
    areas: ['KZ-35'],
    periods: [at('2021-01-01'), at('2025-01-01')],
    ...ONE,
  },
  ratio: {
    kind: 'calculation',
    operation: 'ratio',
    indicators: ['arrivals', 'departures'],
    areas: ['KZ'],
    periods: [at('2023')],
    ...ONE,
  },
  countries: {
    kind: 'breakdown',
    by: 'counterpart',
    subject: { indicator: 'arrivals', area: 'KZ' },
    period: at('2025-Q1'),
  },
  summary: { kind: 'summary', area: 'KZ', period: at('2025-Q1') },
  revisions: {
    kind: 'revisions',
    subject: { indicator: 'net', flow: 'external', area: 'KZ' },
    period: at('2024'),
  },
  record: { kind: 'record', order: 'lowest', subject: { indicator: 'departures', flow: 'external', area: 'KZ' } },
  definition: { kind: 'glossary', term: 'net_migration' },
  'next-release': { kind: 'releases', which: 'next' },
  sources: { kind: 'sources' },
};

const NOTICES: Readonly<Record<string, (language: Language) => Reply>> = {
  start: (language) => replies.sayStart(language),
  language: (language) => replies.sayLanguageChoice(undefined, language),
  forget: (language) => replies.sayForget({ platform: 'Telegram', id: '4711', language }, language),
  'unknown-place': (language) =>
    replies.sayMisread('unknown_place', 'Atlantis', [QUESTIONS['net-of-astana'] as Question], language),
  'which-almaty': (language) =>
    replies.sayChoices(
      'area',
      ['KZ-75', 'KZ-19'].map((area) => ({ kind: 'figure', subject: { indicator: 'net', area }, period: at('2024') })),
      language,
    ),
};

/** The buttons belong to what a reader sees. */
function show(reply: Reply): string {
  const buttons = reply.buttons.map((button) => `[${button.label}] ${button.command}\n`);
  return `${renderText(reply)}\n\n${buttons.join('')}`;
}

describe.each(LANGUAGES)('typical replies in %s', (language) => {
  it.each(Object.keys(QUESTIONS))('%s', async (name) => {
    const answer = answers.answer(QUESTIONS[name] as Question, { today: '2025-06-15' });
    await expect(show(replies.sayAnswer(answer, language))).toMatchFileSnapshot(`golden/${language}/${name}.txt`);
    expect(problems).toEqual([]);
  });

  it.each(Object.keys(NOTICES))('%s', async (name) => {
    const reply = NOTICES[name]?.(language);
    await expect(reply && show(reply)).toMatchFileSnapshot(`golden/${language}/${name}.txt`);
    expect(problems).toEqual([]);
  });
});
