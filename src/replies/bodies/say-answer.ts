import {
  type Answer,
  type AnswerBody,
  type Answered,
  type Figure,
  type Freshness,
  type Missing,
  shownFigures,
} from '../../statistics/answer.ts';
import { formatCommand } from '../../statistics/command.ts';
import type { FigureQuestion, Question } from '../../statistics/question.ts';
import { formatScope, isEveryRelease, type Scope } from '../../statistics/subscription.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { labelQuestions, labelSuggestions } from '../names/label-buttons.ts';
import { sayPeriod } from '../names/say-period.ts';
import { sayQuestion, scopeOfQuestion } from '../names/say-question.ts';
import { namePlace, sayIndicatorOf, sayPlace } from '../names/say-subject.ts';
import { sayTitle } from '../names/say-title.ts';
import { sayAssumption } from '../notes/say-assumption.ts';
import { sayBreak } from '../notes/say-break.ts';
import { sayDerivations } from '../notes/say-derivation.ts';
import { sayGaps } from '../notes/say-gap.ts';
import { sayNotes } from '../notes/say-notes.ts';
import { saySource } from '../notes/say-source.ts';
import { chartCommand } from '../pictures/chart-command.ts';
import { pictureAnswer } from '../pictures/picture-answer.ts';
import type { Button, Reply } from '../reply.ts';
import type { ReadingSaid } from '../said-reading.ts';
import type { Part } from './part.ts';
import { sayBreakdown } from './say-breakdown.ts';
import { sayCalculation, sayComparison } from './say-comparison.ts';
import { sayFigures } from './say-figures.ts';
import { sayGlossary, sayMethod, saySources } from './say-glossary.ts';
import { sayRanking } from './say-ranking.ts';
import { sayRecord } from './say-record.ts';
import { sayReleases } from './say-releases.ts';
import { sayRevisions } from './say-revisions.ts';
import { saySeries } from './say-series.ts';
import { saySummary } from './say-summary.ts';

export const MOST_BUTTONS = 6;
/** Nearest figures that a reply without a figure names in words; the buttons hold more. */
const MOST_NEAREST = 3;

/** The body decides what is said; its question is of the same kind, which the types cannot know. */
function sayBody(words: Words, body: AnswerBody, question: Question): Part {
  switch (body.kind) {
    case 'figures':
      return sayFigures(words, body, question as Extract<Question, { kind: 'figure' }>);
    case 'series':
      return saySeries(words, body, question as Extract<Question, { kind: 'series' }>);
    case 'ranking':
      return sayRanking(words, body, question as Extract<Question, { kind: 'ranking' }>);
    case 'comparison':
      return sayComparison(words, body);
    case 'calculation':
      return sayCalculation(words, body, question as Extract<Question, { kind: 'calculation' }>);
    case 'breakdown':
      return sayBreakdown(words, body, question as Extract<Question, { kind: 'breakdown' }>);
    case 'summary':
      return saySummary(words, body, question as Extract<Question, { kind: 'summary' }>);
    case 'revisions':
      return sayRevisions(words, body, question as Extract<Question, { kind: 'revisions' }>);
    case 'record':
      return sayRecord(words, body);
    case 'glossary':
      return sayGlossary(words, body);
    case 'method':
      return sayMethod(words, body);
    case 'releases':
      return sayReleases(words, body);
    case 'sources':
      return saySources(words);
  }
}

function sayFreshness(words: Words, freshness: Freshness | undefined): string[] {
  if (!freshness) return [];
  const release = sayPeriod(words, freshness.release.period);
  return [words.say('freshness', { release, due: sayPeriod(words, freshness.due) })];
}

/** Figures whose formula has to be told: the difference of two figures shown stands beside them. */
function figuresToExplain(body: AnswerBody): Figure[] {
  return body.kind === 'comparison' ? [...body.figures] : shownFigures(body);
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

/** Answers of many figures can be looked at; a single figure has its trend among the suggestions. */
const DRAWN: ReadonlySet<AnswerBody['kind']> = new Set(['series', 'ranking', 'comparison', 'breakdown', 'summary']);

function sayChartButton(words: Words, answer: Answer): Button[] {
  if (answer.outcome === 'missing' || !DRAWN.has(answer.body.kind)) return [];
  const hasPicture = pictureAnswer(answer, { words, version: '' }) !== undefined;
  return hasPicture ? [{ label: words.say('button-chart'), command: chartCommand(answer.question) }] : [];
}

function sayButtons(words: Words, answer: Answer, part: Part | undefined, reading: ReadingSaid | undefined): Button[] {
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
    .concat(sayTellMe(words, answer.question));
}

/** What must be said whatever the answer is shown as: how the message was read, and that newer figures are due. */
export function sayCautions(words: Words, answer: Answer, reading?: ReadingSaid): string[] {
  return [
    ...(reading?.assumptions ?? []).flatMap((assumption) => sayAssumption(words, assumption, answer.question)),
    ...sayFreshness(words, answer.freshness),
  ];
}

function sayAnswered(words: Words, answer: Answered, reading?: ReadingSaid): Reply {
  const { body, breaks, question } = answer;
  const part = sayBody(words, body, question);
  const figures = shownFigures(body);
  const said = saySource(words, figures);
  return {
    language: words.language,
    outcome: 'answered',
    title: part.title,
    lines: part.lines,
    ...(part.table && { table: part.table }),
    notes: [
      ...(reading?.assumptions ?? []).flatMap((assumption) => sayAssumption(words, assumption, question)),
      ...sayDerivations(words, figuresToExplain(body)),
      ...sayNotes(words, figures, breaks, part.rows),
      ...breaks.map((each) => sayBreak(words, each)),
      ...(part.notes ?? []),
      ...said.notes,
      ...sayFreshness(words, answer.freshness),
    ],
    ...(said.source && { source: said.source }),
    links: [...said.links, ...(part.links ?? [])],
    command: formatCommand(question),
    commandHint: words.say('ask-again'),
    buttons: sayButtons(words, answer, part, reading),
    figures,
  };
}

function titleOfMissing(words: Words, question: Question): string {
  const { area, period } = scopeOfQuestion(question);
  if (area && period) return sayTitle(words, area, period);
  return area ? sayPlace(words, area) : sayQuestion(words, question);
}

function sayWhat(words: Words, { subject, period }: FigureQuestion): string {
  const what = {
    label: capitalize(sayIndicatorOf(words, subject)),
    place: namePlace(words, subject.area),
    period: sayPeriod(words, period),
  };
  return words.say('what', what);
}

/** Says what there is not and why, and names the nearest there is: without a single figure. */
function sayMissing(words: Words, answer: Missing, reading?: ReadingSaid): Reply {
  const { kind } = answer.question;
  const by = kind === 'breakdown' ? answer.question.by : kind === 'ranking' ? 'area' : undefined;
  const nearest = answer.suggestions
    .flatMap(({ question }) => (question.kind === 'figure' ? [question] : []))
    .slice(0, MOST_NEAREST)
    .map((question) => words.say('bullet', { text: sayWhat(words, question) }));
  return {
    language: words.language,
    outcome: 'missing',
    title: titleOfMissing(words, answer.question),
    lines: [...sayGaps(words, answer.gaps, by), ...(nearest.length > 0 ? [words.say('gap-nearest'), ...nearest] : [])],
    notes: [
      ...(reading?.assumptions ?? []).flatMap((assumption) => sayAssumption(words, assumption, answer.question)),
      ...answer.breaks.map((each) => sayBreak(words, each)),
      ...sayFreshness(words, answer.freshness),
    ],
    links: [],
    command: formatCommand(answer.question),
    commandHint: words.say('ask-again'),
    buttons: sayButtons(words, answer, undefined, reading),
    figures: [],
  };
}

export function sayAnswer(words: Words, answer: Answer, reading?: ReadingSaid): Reply {
  return answer.outcome === 'answered' ? sayAnswered(words, answer, reading) : sayMissing(words, answer, reading);
}
