/** What subscribers are sent: a release, a correction, a reminder, a word that a release is late. */
import type { Figure, SummaryBody } from '../../statistics/answer.ts';
import type { Question } from '../../statistics/question.ts';
import type { Condition, Scope } from '../../statistics/subscription.ts';
import type { Period } from '../../statistics/time/period.ts';
import { tableOfFigures } from '../bodies/say-rows.ts';
import { saySummary } from '../bodies/say-summary.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { labelQuestions } from '../names/label-buttons.ts';
import { sayData, sayDate, sayWhen } from '../names/say-period.ts';
import { sayPhrase } from '../names/say-phrase.ts';
import { sayValue } from '../names/say-value.ts';
import { sayFoot, sayMarked, sayMarkedNumber } from '../notes/flags.ts';
import { changesMeaning } from '../notes/list-notes.ts';
import { sayNotes } from '../notes/say-notes.ts';
import { saySource } from '../notes/say-source.ts';
import type { Button, Reply } from '../reply.ts';
import { sayBefore, sayClause, sayStated } from '../sentences/say-stated.ts';
import { sayNotice } from '../talk/say-notice.ts';
import { sayCondition, sayScope } from './say-terms.ts';

/** A figure of the subscriber's own, with the one of a year before and what lies between them. */
export interface OwnFigure {
  readonly figure: Figure;
  readonly before?: Figure;
  readonly difference?: Figure;
}

/** What the release has for one subscription. */
export interface OwnScope {
  readonly scope: Scope;
  readonly figures: readonly OwnFigure[];
  /** Where the subscription had one, and it holds. */
  readonly condition?: Condition;
}

export interface ReleaseSaid {
  readonly period: Period;
  /** The country's key points. */
  readonly summary?: SummaryBody;
  /** True where the chat wants every release: then the key points are whole. */
  readonly isWhole: boolean;
  readonly own: readonly OwnScope[];
}

/** Key points for those who asked for something else: arrivals, departures, net. */
const FEW_POINTS = 3;
const MOST_OWN = 12;
const MOST_NOTES = 4;
const MOST_NOTICE_BUTTONS = 5;

/** "In January–March 2025, Astana gained 17,579 people … (+12,000 a year earlier; difference +5,579)." */
function sayOwnFigure(words: Words, { figure, before, difference }: OwnFigure): string {
  const text = sayClause(words, figure);
  if (!before) return sayStated(words, text);
  const beside = sayBefore(words, before);
  return sayStated(
    words,
    text,
    difference
      ? words.say('notice-difference', { before: beside, difference: sayMarkedNumber(words, difference) })
      : beside,
  );
}

function sayOwn(words: Words, { scope, figures, condition }: OwnScope): string[] {
  if (figures.length === 0) return [words.say('notice-missing', { scope: sayScope(words, scope) })];
  return [
    ...(condition ? [words.say('notice-condition', { condition: sayCondition(words, condition) })] : []),
    ...figures.map((own) => words.say('bullet', { text: sayOwnFigure(words, own) })),
  ];
}

const subscriptionsButton = (words: Words): Button => ({
  label: words.say('button-subscriptions'),
  command: '/subscriptions',
});

function questionsOf({ period, own, summary }: ReleaseSaid): Question[] {
  const trends = own
    .flatMap(({ figures }) => figures.slice(0, 1))
    .map(({ figure }): Question => ({ kind: 'series', subject: figure.subject }));
  return [...(summary ? [{ kind: 'summary', area: 'KZ', period } as const] : []), ...trends];
}

/** What is told of the country: who came and left, or all key points. */
function pointsOf({ summary, isWhole }: ReleaseSaid): SummaryBody | undefined {
  if (!summary || isWhole) return summary;
  return { ...summary, figures: summary.figures.slice(0, FEW_POINTS), regions: [] };
}

/** Every figure that the notice shows. */
export function figuresOfRelease(said: ReleaseSaid): Figure[] {
  const points = pointsOf(said);
  const mine = said.own.flatMap(({ figures }) => figures.map(({ figure }) => figure)).slice(0, MOST_OWN);
  return [...mine, ...(points?.figures ?? []), ...(points?.regions ?? [])];
}

function sayPoints(words: Words, points: SummaryBody | undefined, period: Period): string[] {
  if (!points) return [];
  const { title, lines } = saySummary(words, points, { kind: 'summary', area: 'KZ', period });
  return [title, ...lines];
}

export function sayReleaseNotice(words: Words, said: ReleaseSaid): Reply {
  const { period, own } = said;
  const mine = own.flatMap((each) => sayOwn(words, each));
  const figures = figuresOfRelease(said);
  const proof = saySource(words, figures);
  const ownFigures = own.flatMap((each) => each.figures.map(({ figure }) => figure)).slice(0, MOST_OWN);
  const lines = [
    ...mine.slice(0, MOST_OWN),
    ...(mine.length > MOST_OWN ? [words.say('notice-more')] : []),
    ...sayPoints(words, pointsOf(said), period),
  ];
  const table = ownFigures.length > 1 ? tableOfFigures(words, ownFigures) : undefined;
  const shown = [...lines, ...(table?.rows.flat() ?? [])];
  return {
    language: words.language,
    outcome: 'answered',
    title: capitalize(words.say('notice-release-title', { data: sayData(words, period) })),
    lines,
    ...(table && { table }),
    notes: [...sayFoot(words, figures, shown), ...sayNotes(words, figures, [], undefined, changesMeaning)].slice(
      0,
      MOST_NOTES,
    ),
    ...(proof.source && { source: proof.source }),
    links: proof.links,
    buttons: [...labelQuestions(words, questionsOf(said)).slice(0, MOST_NOTICE_BUTTONS), subscriptionsButton(words)],
    figures,
  };
}

export interface CorrectionSaid {
  readonly figure: Figure;
  /** The figure as it was sent. */
  readonly before: number;
}

export function sayCorrectionNotice(words: Words, period: Period, corrections: readonly CorrectionSaid[]): Reply {
  const figures = corrections.map(({ figure }) => figure);
  const proof = saySource(words, figures);
  return {
    ...sayNotice(words, {
      title: words.say('notice-correction-title'),
      lines: [
        words.say('notice-correction-lead'),
        ...corrections.slice(0, MOST_OWN).map(({ figure, before }) =>
          words.say('bullet', {
            text: capitalize(
              words.say('notice-correction-item', {
                what: sayPhrase(words, figure.subject, 'number'),
                when: sayWhen(words, figure.period),
                before: sayValue(words, { ...figure, value: before }),
                after: sayMarked(words, figure),
              }),
            ),
          }),
        ),
      ],
      buttons: [
        ...labelQuestions(
          words,
          figures.slice(0, 2).map((figure) => ({ kind: 'revisions', subject: figure.subject, period: figure.period })),
        ),
        ...labelQuestions(words, [{ kind: 'summary', area: 'KZ', period }]),
        subscriptionsButton(words),
      ],
    }),
    ...(proof.source && { source: proof.source }),
    links: proof.links,
    figures,
  };
}

export function sayCalendarNotice(words: Words, kind: 'reminder' | 'late', period: Period, expected: string): Reply {
  return sayNotice(words, {
    title: words.say(`notice-${kind}-title`),
    lines: [capitalize(words.say(`notice-${kind}`, { date: sayDate(words, expected), data: sayData(words, period) }))],
    buttons: [...labelQuestions(words, [{ kind: 'releases', which: 'all' }]), subscriptionsButton(words)],
  });
}
