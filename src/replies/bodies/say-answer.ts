import { type Answer, type Answered, type Freshness, shownFigures, toldFigures } from '../../statistics/answer.ts';
import { formatCommand } from '../../statistics/command.ts';
import { wordCommand } from '../../statistics/facts/worded-command.ts';
import type { Question } from '../../statistics/question.ts';
import { formatScope, isEveryRelease, type Scope } from '../../statistics/subscription.ts';
import { renderText } from '../layout/render-text.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { labelQuestions, labelSuggestions, MOST_BUTTONS } from '../names/label-buttons.ts';
import { sayData } from '../names/say-period.ts';
import { scopeOfQuestion } from '../names/say-question.ts';
import { listNotes } from '../notes/list-notes.ts';
import { quotable } from '../notes/quotable.ts';
import { sayAssumption } from '../notes/say-assumption.ts';
import { saySource } from '../notes/say-source.ts';
import { chartCommand } from '../pictures/chart-command.ts';
import { hasPicture } from '../pictures/has-picture.ts';
import type { Button, Reply } from '../reply.ts';
import type { ReadingSaid } from '../said-reading.ts';
import { moreCommand } from '../talk/more-command.ts';
import type { Part } from './part.ts';
import { sayBody } from './say-body.ts';
import { sayMissing } from './say-missing.ts';

export function sayFreshness(words: Words, freshness: Freshness | undefined): string[] {
  if (!freshness) return [];
  return [capitalize(words.say('freshness', { due: sayData(words, freshness.due) }))];
}

/** "Tell me when this changes": subscribes to what was asked about, in every later release. */
function sayTellMe(words: Words, question: Question): Button[] {
  if (question.kind === 'glossary' || question.kind === 'method' || question.kind === 'sources') return [];
  const { area, indicator, flow, counterpart, group } = scopeOfQuestion(question);
  const scope: Scope = {
    ...(indicator && { indicator }),
    ...(flow && { flow }),
    ...(area && { area }),
    ...(counterpart && { counterpart }),
    ...(group && { group }),
  };
  if (isEveryRelease(scope)) return [{ label: words.say('button-subscribe-all'), command: '/subscribe' }];
  return [{ label: words.say('button-subscribe'), command: `/subscribe ${formatScope(scope)}` }];
}

function sayChartButton(words: Words, answer: Answer): Button[] {
  if (answer.outcome === 'missing' || !hasPicture(words, answer)) return [];
  return [{ label: words.say('button-chart'), command: chartCommand(answer.question) }];
}

/** What could be asked next, at most six; behind them what more there is to say of the answer itself. */
function sayButtons(
  words: Words,
  answer: Answer,
  part: Part | undefined,
  reading: ReadingSaid | undefined,
  more: readonly Button[],
): Button[] {
  const isList = answer.outcome === 'answered' && answer.body.kind === 'glossary' && answer.body.terms.length > 1;
  if (isList) return [...(part?.buttons ?? [])];
  const all = [
    ...labelQuestions(words, reading?.alternatives ?? []),
    ...(part?.buttons ?? []),
    ...sayChartButton(words, answer),
    ...labelSuggestions(words, answer.suggestions, answer.question),
  ];
  const same = formatCommand(answer.question);
  const isFirst = (button: Button, at: number, by: 'command' | 'label') =>
    all.findIndex((other) => other[by] === button[by]) === at;
  return all
    .filter((button, at) => button.command !== same && isFirst(button, at, 'command') && isFirst(button, at, 'label'))
    .slice(0, MOST_BUTTONS - 1)
    .concat(more, sayTellMe(words, answer.question));
}

/** The words that the answer leaves aside stand above its first figure. */
function sayWithout(words: Words, reading: ReadingSaid | undefined): string[] {
  const left = quotable(reading?.without?.join(', '));
  return reading?.without && left !== 'none' ? [words.say('without-words', { words: left })] : [];
}

/** How the message was read, where the answer itself does not show it. */
function sayReading(words: Words, answer: Answer, reading: ReadingSaid | undefined): string[] {
  const assumed = reading?.assumptions ?? [];
  return [
    ...sayWithout(words, reading),
    ...assumed.flatMap((assumption) => sayAssumption(words, assumption, answer.question)),
  ];
}

/** Where more was guessed than a place or a period that was left out. */
function isGuessed(reading: ReadingSaid | undefined): boolean {
  const guessed = reading?.assumptions.some((one) => one !== 'area' && one !== 'period' && one !== 'follow_up');
  return guessed === true || (reading?.without?.length ?? 0) > 0;
}

/** The reply to a simple question is as short as this; what does not fit stands behind the button for notes. */
const MOST_LINES = 8;
const MOST_LETTERS = 500;

function isShort(reply: Reply): boolean {
  const sent = renderText({ ...reply, links: [] });
  return sent.length <= MOST_LETTERS && sent.split('\n').length <= MOST_LINES;
}

/** The nearest figures are named from the nearest on, as far as there is room; the buttons offer them all. */
function withoutLastLines(reply: Reply): Reply {
  const isLong = !isShort(reply) && reply.lines.length > 1;
  return isLong ? withoutLastLines({ ...reply, lines: reply.lines.slice(0, -1) }) : reply;
}

function sayAnswered(words: Words, answer: Answered, reading?: ReadingSaid): Reply {
  const whole = layAnswered(words, answer, reading);
  if (answer.question.kind !== 'figure' || isShort(whole)) return whole;
  const shorter = layAnswered(words, answer, reading, 1);
  return isShort(shorter) ? shorter : layAnswered(words, answer, reading, 0);
}

function layAnswered(words: Words, answer: Answered, reading?: ReadingSaid, mostNotes?: number): Reply {
  const { body, question } = answer;
  const part = sayBody(words, answer);
  const figures = toldFigures(body);
  const said = saySource(words, figures);
  const notes = listNotes(words, answer, part, mostNotes);
  const above = sayReading(words, answer, reading);
  const more = [
    ...(isGuessed(reading) ? [{ label: words.say('button-meant'), command: moreCommand('meant', question) }] : []),
    ...(notes.hasMore ? [{ label: words.say('button-notes'), command: moreCommand('notes', question) }] : []),
    ...(said.hasMore ? [{ label: words.say('button-sources'), command: moreCommand('sources', question) }] : []),
  ];
  return {
    language: words.language,
    outcome: 'answered',
    ...(above.length > 0 && { above }),
    title: part.title,
    lines: part.lines,
    ...(part.table && { table: part.table }),
    notes: [...notes.shown, ...sayFreshness(words, answer.freshness)],
    ...(said.source && { source: said.source }),
    links: [...said.links, ...(part.links ?? [])],
    command: formatCommand(question),
    commandWords: wordCommand(question, words.codebook, words.language),
    commandHint: words.say('ask-again'),
    buttons: sayButtons(words, answer, part, reading, more),
    figures: shownFigures(body),
  };
}

export function sayAnswer(words: Words, answer: Answer, reading?: ReadingSaid): Reply {
  if (answer.outcome === 'answered') return sayAnswered(words, answer, reading);
  const above = sayReading(words, answer, reading);
  const reply: Reply = {
    language: words.language,
    outcome: 'missing',
    ...(above.length > 0 && { above }),
    ...sayMissing(words, answer),
    notes: sayFreshness(words, answer.freshness),
    links: [],
    command: formatCommand(answer.question),
    commandWords: wordCommand(answer.question, words.codebook, words.language),
    commandHint: words.say('ask-again'),
    buttons: sayButtons(words, answer, undefined, reading, []),
    figures: [],
  };
  return answer.question.kind === 'figure' ? withoutLastLines(reply) : reply;
}
