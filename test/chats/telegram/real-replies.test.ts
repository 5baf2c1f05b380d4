/** What is really said goes through: on the real facts, in three languages, in one message, with every button. */

import { expect, it } from 'vitest';
import { decodeCallback, encodeCallback, encodeStart } from '../../../src/chats/telegram/buttons/callback-data.ts';
import { paintRows, splitRows } from '../../../src/chats/telegram/outgoing/html-rows.ts';
import { layReply } from '../../../src/chats/telegram/outgoing/lay-reply.ts';
import { createReplies } from '../../../src/replies/create-replies.ts';
import type { Reply } from '../../../src/replies/reply.ts';
import { FLOWS, hasFlow, INDICATORS } from '../../../src/statistics/indicators.ts';
import { LANGUAGES } from '../../../src/statistics/language.ts';
import { BREAKDOWN_DIMENSIONS, type PeriodAsked, type Question } from '../../../src/statistics/question.ts';
import { parsePeriod } from '../../../src/statistics/time/period.ts';
import { DATASET, MESSAGES, PLAIN_ANSWERS } from '../../facts.ts';
import { parseHtml } from '../../fakes/telegram/parse-html.ts';

const answers = PLAIN_ANSWERS;
const replies = createReplies({ codebook: DATASET.codebook, messages: MESSAGES });

function period(text: string): PeriodAsked {
  return parsePeriod(text) ?? { kind: 'last' };
}

const QUESTIONS: Question[] = [
  ...INDICATORS.flatMap((indicator): Question[] =>
    [undefined, ...(hasFlow(indicator) ? FLOWS : [])].flatMap((flow): Question[] => {
      const subject = { indicator, area: 'KZ-71', ...(flow && { flow }) };
      return [
        ...['2025-Q1', '2024', 'last', '2001'].map(
          (text): Question => ({ kind: 'figure', subject, period: period(text) }),
        ),
        { kind: 'series', subject },
        { kind: 'ranking', indicator, ...(flow && { flow }), period: period('last'), order: 'top', count: 20 },
        { kind: 'revisions', subject: { ...subject, area: 'KZ' }, period: period('2024') },
      ];
    }),
  ),
  ...BREAKDOWN_DIMENSIONS.flatMap((by): Question[] =>
    (['arrivals', 'departures', 'net'] as const).map((indicator) => ({
      kind: 'breakdown',
      by,
      subject: { indicator, area: 'KZ' },
      period: period('last'),
    })),
  ),
  {
    kind: 'comparison',
    indicators: ['net', 'arrivals'],
    areas: ['KZ-71', 'KZ-75', 'KZ-79', 'KZ-10'],
    counterparts: [],
    groups: [],
    periods: [period('2023'), period('2024')],
  },
  { kind: 'summary', area: 'KZ', period: period('2025-Q1') },
  { kind: 'glossary' },
  { kind: 'method' },
  { kind: 'sources' },
  { kind: 'releases', which: 'all' },
];

function replyAll(): Reply[] {
  const said = QUESTIONS.map((question) => answers.answer(question, { today: '2025-06-15' }));
  return LANGUAGES.flatMap((language) => [
    ...said.map((answer) => replies.sayAnswer(answer, language)),
    replies.sayStart(language),
    replies.sayHelp(language),
    replies.sayPrivacy(language),
    replies.sayLanguageChoice(undefined, language),
    replies.sayForget(undefined, language),
    replies.sayFailed('0a1b2c3d', language),
  ]);
}

const SAID = replyAll();

it('every button fits and comes back as its command', () => {
  const commands = new Set(SAID.flatMap(({ buttons }) => buttons.map(({ command }) => command)));
  expect(commands.size).toBeGreaterThan(100);
  expect([...commands].filter((command) => decodeCallback(encodeCallback(command) ?? '')?.command !== command)).toEqual(
    [],
  );
});

it('every command fits into a link', () => {
  const commands = SAID.flatMap(({ command }) => (command ? [command] : []));
  expect(commands.filter((command) => encodeStart(command) === undefined)).toEqual([]);
});

it('every reply is good HTML in one message', () => {
  const long = SAID.filter((reply) => {
    const parts = splitRows(layReply(reply), 4096);
    for (const part of parts) parseHtml(paintRows(part));
    return parts.length !== 1;
  });
  expect(long.map(({ language, title }) => `${language} ${title}`)).toEqual([]);
});
