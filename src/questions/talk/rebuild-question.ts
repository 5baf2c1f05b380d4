/** The last question once more, of the same kind, with the parts that a message names. */
import { isDirection } from '../../statistics/indicators.ts';
import type { PeriodAsked, Question } from '../../statistics/question.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { decideFigures } from '../decide/decide-figures.ts';
import { PART_KINDS } from '../decide/decide-ranking.ts';
import { type Draft, subjectOf } from '../decide/draft.ts';
import { draftOf } from '../decide/draft-of.ts';
import { type Frame, has } from '../frame/frame.ts';
import { type Rule, takeFirst } from '../rule.ts';

export const BREAKDOWN_KINDS: readonly PhraseKind[] = ['by_region', ...PART_KINDS];

const OPERATIONS: readonly PhraseKind[] = [
  'share',
  'change',
  'ratio',
  'sum',
  'mean',
  'difference',
  'compare',
  'series',
  'monthly',
  'quarterly',
  'revisions',
  'first_print',
  'by_settlement',
  ...BREAKDOWN_KINDS,
  'record',
  'which_region',
  'chart',
];

interface Rebuilding {
  readonly frame: Frame;
  readonly previous: Question;
  readonly draft: Draft;
  readonly period: PeriodAsked;
  /** One subject, as far as the draft goes. */
  readonly isSingle: boolean;
  /** No period is named but a range. */
  readonly isUntimed: boolean;
  /** Something is counted that the message itself names. */
  readonly isNamed: boolean;
}

const isOne = (draft: Draft) =>
  draft.indicators.length === 1 &&
  draft.areas.length === 1 &&
  draft.counterparts.length <= 1 &&
  draft.groups.length <= 1;

function namesCounted(frame: Frame): boolean {
  const isFlow = frame.flows.length > 0 || frame.abroad !== undefined;
  return frame.indicators.length > 0 || isFlow || has(frame, 'migration', 'net_loss', 'net_gain');
}

/** A period, a place, a country or a group. */
function namesParts({ periods, places, countries, groups }: Frame): boolean {
  return periods.length + places.length + countries.length + groups.length > 0;
}

/** «а наоборот?» of those who came, or of a ranking. */
function isTurned({ frame, previous, draft }: Rebuilding): boolean {
  return has(frame, 'reverse') && (isDirection(draft.indicators[0] ?? 'net') || previous.kind === 'ranking');
}

/** «қала үшін де»: other people than before. */
function isOfOthers({ previous, draft }: Rebuilding): boolean {
  return String(draftOf(previous)?.groups ?? '') !== String(draft.groups);
}

/** «а в процентах?» of two periods is their change, of a part its share; of a row it is neither. */
function isInPercent({ frame, draft }: Rebuilding): boolean {
  const isPart = draft.counterparts.length + draft.groups.length > 0;
  return has(frame, 'percent_sign') && !draft.range && (draft.periods.length > 1 || isPart);
}

function addsSomething(rebuilding: Rebuilding): boolean {
  const { frame, isNamed } = rebuilding;
  if (namesParts(frame) || isNamed || operates(frame)) return true;
  if (isOfOthers(rebuilding) || isInPercent(rebuilding)) return true;
  return has(frame, 'most', 'least', 'there') || frame.count !== undefined || isTurned(rebuilding);
}

const operates = (frame: Frame) => has(frame, ...OPERATIONS);

function orderOf(frame: Frame, before: 'top' | 'bottom'): 'top' | 'bottom' {
  // «последние три» of a list are its tail.
  const isTail = has(frame, 'latest', 'previous') && frame.count !== undefined;
  if (has(frame, 'least') || isTail) return 'bottom';
  if (has(frame, 'most')) return 'top';
  if (has(frame, 'net_loss')) return 'bottom';
  return has(frame, 'net_gain') ? 'top' : before;
}

function rankAgain({ frame, previous, draft, period, isNamed }: Rebuilding): Question | undefined {
  if (previous.kind !== 'ranking' || frame.places.length > 0 || draft.periods.length > 1) return undefined;
  if (has(frame, 'reverse') && !isNamed) return { ...previous, order: previous.order === 'top' ? 'bottom' : 'top' };
  const { area: _area, ...subject } = subjectOf(draft);
  const count = frame.count ?? previous.count;
  return { kind: 'ranking', ...subject, period, order: orderOf(frame, previous.order), count };
}

function recordAgain({ frame, previous, draft, isSingle, isUntimed }: Rebuilding): Question | undefined {
  if (previous.kind !== 'record' || !isSingle || !isUntimed) return undefined;
  const order = has(frame, 'least') ? 'lowest' : has(frame, 'most') ? 'highest' : previous.order;
  return { kind: 'record', order, subject: subjectOf(draft), ...draft.range };
}

/** The last question of the same kind, with the parts that the message names. */
const AGAIN: readonly Rule<Rebuilding, Question>[] = [
  { name: 'the ranking again', take: rankAgain },
  {
    name: 'the row again',
    take: ({ previous, draft, isSingle, isUntimed }) =>
      previous.kind === 'series' && isSingle && isUntimed
        ? { kind: 'series', subject: subjectOf(draft), ...draft.range }
        : undefined,
  },
  { name: 'the record again', take: recordAgain },
  {
    name: 'the breakdown again',
    take: ({ previous, draft, period, isSingle }) =>
      previous.kind === 'breakdown' && isSingle && draft.periods.length <= 1
        ? { kind: 'breakdown', by: previous.by, subject: subjectOf(draft), period }
        : undefined,
  },
  {
    name: 'the summary again',
    take: ({ previous, draft, period, isNamed }) =>
      previous.kind === 'summary' && !isNamed && draft.periods.length <= 1
        ? { kind: 'summary', area: subjectOf(draft).area, period }
        : undefined,
  },
  {
    name: 'the revisions again',
    take: ({ previous, draft, period, isSingle }) =>
      previous.kind === 'revisions' && isSingle && draft.periods.length <= 1
        ? { kind: 'revisions', subject: subjectOf(draft), period }
        : undefined,
  },
];

/** Absent where the message adds nothing to the last question. */
export function rebuild(previous: Question, draft: Draft, frame: Frame): Question | undefined {
  const rebuilding: Rebuilding = {
    ...{ frame, previous, draft },
    period: draft.periods[0] ?? { kind: 'last' },
    isSingle: isOne(draft),
    isUntimed: frame.periods.every((found) => found.kind === 'range'),
    isNamed: namesCounted(frame),
  };
  if (!addsSomething(rebuilding)) return undefined;
  const isDrawn = has(frame, 'chart', 'series') && frame.periods.length === 0;
  if (isDrawn && previous.kind === 'figure' && rebuilding.isSingle)
    return { kind: 'series', subject: subjectOf(draft) };
  const isSame = !operates(frame) || (has(frame, 'chart') && previous.kind !== 'figure');
  const again = isSame ? takeFirst('follow-ups', AGAIN, rebuilding, frame.tell) : undefined;
  return again ?? decideFigures(frame, draft);
}
