/** What subscribers are sent: a release, a correction, a reminder, a word that a release is late. */
import type { Figure, SummaryBody } from '../../statistics/answer.ts';
import type { Question } from '../../statistics/question.ts';
import type { Condition, Scope } from '../../statistics/subscription.ts';
import type { Period } from '../../statistics/time/period.ts';
import { sayFigure } from '../bodies/say-figure.ts';
import { tableOfFigures } from '../bodies/say-rows.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { labelQuestions } from '../names/label-buttons.ts';
import { sayDate, sayPeriod } from '../names/say-period.ts';
import { sayIndicatorOf, sayShortPlace } from '../names/say-subject.ts';
import { sayValue } from '../names/say-value.ts';
import { sayNotes } from '../notes/say-notes.ts';
import { saySource } from '../notes/say-source.ts';
import type { Button, Reply } from '../reply.ts';
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
const MOST_POINTS = 7;
const MOST_OWN = 12;
const MOST_NOTES = 4;
const MOST_BUTTONS = 5;

/** "Astana, net migration: +17,579 people": the figure with its place, for it stands among those of other places. */
function sayWhere(words: Words, { subject }: Figure): string {
  const label = sayIndicatorOf(words, subject);
  return capitalize(words.say('button-join', { first: sayShortPlace(words, subject.area), second: label }));
}

function sayOwnFigure(words: Words, { figure, before, difference }: OwnFigure): string {
  const said = words.say('figure', { what: sayWhere(words, figure), value: sayValue(words, figure) });
  if (!before) return said;
  if (!difference) return words.say('notice-figure-before', { figure: said, before: sayValue(words, before) });
  return words.say('notice-figure', {
    figure: said,
    before: sayValue(words, before),
    difference: sayValue(words, difference),
  });
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

/** Every figure that the notice shows. */
export function figuresOfRelease({ summary, isWhole, own }: ReleaseSaid): Figure[] {
  const points = summary?.figures.slice(0, isWhole ? MOST_POINTS : FEW_POINTS) ?? [];
  const mine = own.flatMap(({ figures }) => figures.map(({ figure }) => figure)).slice(0, MOST_OWN);
  return [...mine, ...points, ...(isWhole ? (summary?.regions ?? []) : [])];
}

export function sayReleaseNotice(words: Words, said: ReleaseSaid): Reply {
  const { period, summary, isWhole, own } = said;
  const points = summary?.figures.slice(0, isWhole ? MOST_POINTS : FEW_POINTS) ?? [];
  const mine = own.flatMap((each) => sayOwn(words, each));
  const figures = figuresOfRelease(said);
  const regions = isWhole ? (summary?.regions ?? []) : [];
  const proof = saySource(words, figures);
  const ownFigures = own.flatMap((each) => each.figures.map(({ figure }) => figure));
  const tabled = regions.length > 0 ? regions : ownFigures.length > 1 ? ownFigures.slice(0, MOST_OWN) : [];
  return {
    language: words.language,
    outcome: 'answered',
    title: words.say('notice-release-title', { period: sayPeriod(words, period) }),
    lines: [
      ...mine.slice(0, MOST_OWN),
      ...(mine.length > MOST_OWN ? [words.say('notice-more')] : []),
      ...(points.length > 0 ? [words.say('notice-country')] : []),
      ...points.map((figure) => words.say('bullet', { text: sayFigure(words, figure, points) })),
      ...(regions.length > 0 ? [words.say('summary-regions')] : []),
    ],
    ...(tabled.length > 0 && { table: tableOfFigures(words, tabled) }),
    notes: sayNotes(words, figures, []).slice(0, MOST_NOTES),
    ...(proof.source && { source: proof.source }),
    links: proof.links,
    buttons: [...labelQuestions(words, questionsOf(said)).slice(0, MOST_BUTTONS), subscriptionsButton(words)],
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
            text: words.say('notice-correction-item', {
              what: words.say('title', { place: sayWhere(words, figure), period: sayPeriod(words, figure.period) }),
              before: sayValue(words, { ...figure, value: before }),
              after: sayValue(words, figure),
            }),
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
    lines: [words.say(`notice-${kind}`, { date: sayDate(words, expected), period: sayPeriod(words, period) })],
    buttons: [...labelQuestions(words, [{ kind: 'releases', which: 'all' }]), subscriptionsButton(words)],
  });
}
