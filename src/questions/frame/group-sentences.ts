import { LEVELS } from '../../statistics/indicators.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { type Item, isCue, isKind } from '../vocabulary/find-items.ts';
import { findJoints, splitSentences } from '../vocabulary/split-sentences.ts';
import { type Frame, has } from './frame.ts';
import { asksFigures, asksOutright, isFull, isPlaced, lendsSomething } from './frame-asks.ts';
import { pointsAtPlace } from './refer-back.ts';

interface Group {
  readonly items: Item[];
  readonly frame: Frame;
  own: boolean;
}

/** A question of its own, as far as the sentence alone tells. */
function asksItself(frame: Frame): boolean {
  if (asksFigures(frame) || asksOnDay(frame)) return true;
  if (has(frame, 'what_is', 'request', 'when', 'summary', 'near', 'outside', 'injection')) return true;
  return has(frame, 'sources') && !has(frame, 'revisions');
}

const MOST_TOLD = 12;

/** «народ из Жамбыла драпает, ох. Сальдо 2025?»: the region that the person tells of, and does not live in. */
function tellsOfRegion(frame: Frame): boolean {
  const isOwn = frame.items.some((item) => isCue(item, 'asker', 'who_asks'));
  return !isOwn && frame.items.length <= MOST_TOLD && frame.places.some(({ code }) => code !== 'KZ');
}

/** "Kindly explain.": what, was said before. */
function isBareExplain(frame: Frame): boolean {
  const isBare = !asksFigures(frame) && frame.flows.length === 0 && !has(frame, 'term') && frame.unknown.length === 0;
  return has(frame, 'what_is') && isBare && !isPlaced(frame) && frame.items.length <= 4;
}

/** «Куда переезжают внутри страны? Топ-3 по прибытиям, 2024»: the list of what was asked, which has its own time and no scope. */
function isListOf(first: Frame, second: Frame): boolean {
  const asksWhere = has(first, 'where', 'by_country', 'which_region') && first.periods.length === 0 && !isPlaced(first);
  const isInside = first.flows.length > 0 || first.indicators.some(({ value }) => value === 'movers');
  const isList = (second.count !== undefined || has(second, 'most', 'least', 'podium')) && second.periods.length > 0;
  return asksWhere && isInside && isList && !isPlaced(second) && second.flows.length === 0;
}

/** Small change behind a question, a place and a period before one, or the indicator of what was left open. */
function belongsTo(previous: Group, frame: Frame, own: boolean): boolean {
  if (isBareExplain(frame)) return true;
  if (previous.own && !own && (lendsSomething(frame) || addsOperation(frame))) return true;
  const lends = lendsSomething(previous.frame) || tellsOfRegion(previous.frame);
  if (!previous.own && own && lends && !isPlaced(frame) && !pointsAtPlace(frame)) return true;
  return isListOf(previous.frame, frame) || isWeakThenStrong(previous.frame, frame);
}

/** Sentences grouped so that each group is one question; small change is added to the question before it. */
export function groupSentences(
  items: readonly Item[],
  frameOf: (items: readonly Item[]) => Frame,
): readonly (readonly Item[])[] {
  const sentences = splitSentences(items);
  if (sentences.length === 1) return sentences;
  const groups: Group[] = [];
  for (const sentence of sentences) {
    const frame = frameOf(sentence);
    const own = asksItself(frame);
    const previous = groups.at(-1);
    if (!previous || !belongsTo(previous, frame, own)) groups.push({ items: [...sentence], frame, own });
    else {
      previous.items.push(...sentence);
      previous.own ||= own;
    }
  }
  const asked = groups.some(({ frame, own }) => own && (asksFigures(frame) || asksOnDay(frame)));
  const own = groups.filter((group) => group.own && !(asked && isMusing(group.frame)));
  return (own.length > 0 ? own : groups).map((group) => group.items);
}

/** People of a place on a day: a question without the word for it. */
function asksOnDay(frame: Frame): boolean {
  const isDay = frame.periods.some((found) => found.kind === 'period' && found.period.kind === 'day');
  return isDay && frame.places.length > 0;
}

/** «Неге бұлай?», "Why is that?" beside a question about figures: the figures are the answer that there is. */
function isMusing(frame: Frame): boolean {
  const outside = frame.values.get('outside') ?? [];
  return outside.length > 0 && outside.every((topic) => topic === 'opinion') && !asksFigures(frame) && !isPlaced(frame);
}

const ADDED: readonly PhraseKind[] = [
  'revisions',
  'chart',
  'series',
  'monthly',
  'quarterly',
  'first_print',
  'share',
  'mean',
  'ratio',
  'difference',
  'sum',
  'change',
  'percent_sign',
  'compare',
];
const LONGEST_ADDED = 10;

/** «Сальдо 2024. Пересматривали?», "Arrivals in 2022 and 2023. What's the change?": what to do with what was said. */
function addsOperation(frame: Frame): boolean {
  const isAlone = !isPlaced(frame) && frame.periods.length === 0 && frame.unknown.length <= 1;
  return isAlone && has(frame, ...ADDED) && frame.items.length <= LONGEST_ADDED;
}

/** «Қостанайда 2024 жылғы көші-қон қалай? сальдосын айт»: the second sentence says what of the first. */
function isWeakThenStrong(first: Frame, second: Frame): boolean {
  return (
    isFull(first) &&
    !asksOutright(first) &&
    asksOutright(second) &&
    !isPlaced(second) &&
    second.periods.length === 0 &&
    second.items.length <= 5
  );
}

/** A longer sentence is no list of questions; looking at every joint of it would take its square. */
const MOST_ITEMS_SPLIT = 60;

const PAIRED: readonly PhraseKind[] = [
  'ratio',
  'difference',
  'compare',
  'share',
  'sum',
  'mean',
  'what_is',
  'change',
  'revisions',
];

/** The indicators named; «межрегиональный прирост» and "total net migration" are one without the word. */
function indicatorsOf(frame: Frame): readonly string[] {
  const named = frame.indicators.map(({ value }) => value);
  return frame.flows.length > 0 && has(frame, 'net_gain', 'net_loss', 'migration') && !named.includes('net')
    ? [...named, 'net']
    : named;
}

/** "arrivals 2022 plus the CIS share in them": a figure, and the share of a part of it. */
function shareJoint(items: readonly Item[], frameOf: (items: readonly Item[]) => Frame): number | undefined {
  const isShareAlone = (frame: Frame) =>
    has(frame, 'share') && frame.countries.length + frame.groups.length > 0 && frame.indicators.length === 0;
  const isFigure = (frame: Frame) =>
    !has(frame, 'share', 'change', 'series', 'difference') &&
    frame.indicators.length > 0 &&
    frame.countries.length === 0;
  return findJoints(items).find((at) => {
    const [left, right] = [frameOf(items.slice(0, at)), frameOf(items.slice(at))];
    return isKind(items[at], 'and') && isFigure(left) && isShareAlone(right);
  });
}

/** "per 1,000 residents, what was the net migration": a rate of what is named. */
const isRateOf = (a: string, b: string) => a === 'rate' || b === 'rate';

const isMove = (named: string) => LEVELS.some((level) => level === named);

/** Each side has its own period, or its own place. */
function areApart(left: Frame, right: Frame): boolean {
  const bothTimed = left.periods.length > 0 && right.periods.length > 0;
  return bothTimed || (left.places.length > 0 && right.places.length > 0);
}

/** Cuts a sentence in two where each side has its own indicator and period, or one asks for a stock and one for a flow. */
export function splitClauses(
  items: readonly Item[],
  frameOf: (items: readonly Item[]) => Frame,
): readonly (readonly Item[])[] {
  const whole = frameOf(items);
  if (items.length > MOST_ITEMS_SPLIT) return [items];
  const share = whole.kinds.has('share') ? shareJoint(items, frameOf) : undefined;
  if (share !== undefined) return [items.slice(0, share), items.slice(share)];
  if (indicatorsOf(whole).length < 2 || PAIRED.some((kind) => whole.kinds.has(kind))) return [items];
  for (const joint of findJoints(items)) {
    const left = frameOf(items.slice(0, joint));
    const right = frameOf(items.slice(joint));
    const [a] = indicatorsOf(left);
    const [b] = indicatorsOf(right);
    if (!a || !b || indicatorsOf(left).at(-1) === b || isRateOf(a, b)) continue;
    if (isMove(a) !== isMove(b) || areApart(left, right))
      return [items.slice(0, joint), ...splitClauses(items.slice(joint), frameOf)];
  }
  return [items];
}

/** A clause takes from its neighbour the place and the period that it does not name. */
export function lend(frame: Frame, other: Frame): Frame {
  const placed = frame.places.length > 0 || frame.countries.length > 0 || frame.home !== undefined;
  const isOfOther = has(frame, 'share') && frame.indicators.length === 0;
  return {
    ...frame,
    indicators: isOfOther ? other.indicators : frame.indicators,
    places: placed ? frame.places : other.places.filter((place) => place.code !== 'KZ'),
    countries: placed ? frame.countries : other.countries,
    periods: frame.periods.length > 0 ? frame.periods : other.periods,
    flows: frame.flows.length > 0 || isPlaced(frame) ? frame.flows : other.flows,
  };
}
