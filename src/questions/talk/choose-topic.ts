/** What a message leans on: the last question, an earlier one that it goes back to, or the last two together. */
import type { Question } from '../../statistics/question.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { selectionOf } from '../decide/draft.ts';
import { draftOf, draftOfTerm } from '../decide/draft-of.ts';
import type { Frame } from '../frame/frame.ts';
import type { Setting } from '../reading.ts';
import { type Rule, takeFirst } from '../rule.ts';
import { isCue, isKind } from '../vocabulary/find-items.ts';
import { lastPair } from './pair-questions.ts';

/** Where people go back to in a talk is no place that they move to. */
export function withoutWays(frame: Frame): Frame {
  return {
    ...frame,
    places: frame.places.map((place) => ({ ...place, role: 'none' })),
    countries: frame.countries.map((country) => ({ ...country, role: 'none' })),
  };
}

/** How many of the parts that the frame names a question has. */
function partsShared(frame: Frame, question: Question): number {
  const draft = draftOf(question) ?? draftOfTerm(question);
  if (!draft) return 0;
  const named: readonly string[] = [...frame.places, ...frame.countries].map(({ code }) => code);
  const counted: readonly string[] = frame.indicators.map(({ value }) => value);
  const held: readonly (string | undefined)[] = [
    ...draft.indicators,
    ...draft.areas,
    ...draft.counterparts,
    ...draft.groups,
    draft.flow,
  ];
  return [...named, ...counted, ...frame.groups, ...frame.flows].filter((part) => part !== 'KZ' && held.includes(part))
    .length;
}

const namesParts = ({ places, countries, groups, indicators, flows }: Frame) =>
  places.length + countries.length + groups.length + indicators.length + flows.length > 0;

interface Talked {
  readonly frame: Frame;
  readonly previous: Question;
  readonly earlier: readonly Question[];
}

/** The newest question that has most of what is named. */
function returnedTo({ frame, previous, earlier }: Talked): Question | undefined {
  const all = [previous, ...earlier];
  const shared = all.map((question) => partsShared(frame, question));
  const most = Math.max(...shared);
  return most > 0 || !namesParts(frame) ? all[shared.indexOf(most)] : undefined;
}

const UNITS: readonly PhraseKind[] = ['year_word', 'region_word', 'city_word', 'month_word', 'which_region'];

/** «за оба года», "for both", «екі жыл бойынша»: the figures shown last, and something else of them. */
function bothShown({ frame, previous, earlier }: Talked): Question | undefined {
  const isBoth = frame.items.some((item, at) => {
    const next = frame.items[at + 1];
    return isCue(item, 'both_of') && (next === undefined || isKind(next, ...UNITS) || isCue(item, 'both_word'));
  });
  if (!isBoth || frame.periods.length > 0 || frame.places.length > 0) return undefined;
  const pair = lastPair({ today: frame.today, previous, earlierQuestions: earlier });
  return pair && { kind: 'comparison', ...selectionOf(pair) };
}

/** A meaning that was asked in between parts nothing. */
function lastOfFigures({ previous, earlier }: Talked): Question | undefined {
  return [previous, ...earlier].find((question) => (draftOf(question) ?? draftOfTerm(question)) !== undefined);
}

const TOPICS: readonly Rule<Talked, Question>[] = [
  { name: 'both of the last two', take: bothShown },
  { name: 'the last about figures', take: lastOfFigures },
];

/** The question that the message leans on; absent where it goes back to what was never asked. */
export function chooseTopic(frame: Frame, { previous, earlierQuestions: earlier = [], goesBack }: Setting) {
  if (!previous) return undefined;
  const talked = { frame, previous, earlier };
  return goesBack ? returnedTo(talked) : (takeFirst('topics', TOPICS, talked, frame.tell) ?? previous);
}
