import { isDirection } from '../../statistics/indicators.ts';
import type { Question } from '../../statistics/question.ts';
import { firstDay, lastDay } from '../../statistics/time/period.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { type Frame, has } from '../frame/frame.ts';
import { asksFigures, asksOutright, isFull } from '../frame/frame-asks.ts';
import type { PeriodFound } from '../periods/find-periods.ts';
import { findImpossiblePeriod } from '../periods/impossible-period.ts';
import type { Reading, ReadingContext } from '../reading.ts';
import { type Rule, takeFirst } from '../rule.ts';
import { hasCue, type Item, isCue, isKind, marksBefore, numberOf } from '../vocabulary/find-items.ts';
import { countsElsewhere, leavingPeople } from './other-countries.ts';
import { nearQuestions, usualQuestions, withoutStranger } from './suggest-questions.ts';
import { findUnheldPart } from './unheld-part.ts';
import { isPersonal, isPurpose, packOf } from './weighty-stranger.ts';

const MOST_WORDS_SHOWN = 40;

export function misread(
  reason: Extract<Reading, { kind: 'misread' }>['reason'],
  suggestions: readonly Question[],
  words?: string,
): Reading {
  return {
    kind: 'misread',
    reason,
    ...(words !== undefined && { words: words.slice(0, MOST_WORDS_SHOWN) }),
    suggestions,
  };
}

/** A word that may narrow the question was not understood: the question without it is offered first. */
export function misreadStranger(words: string, question: Question, frame: Frame, today: string): Reading {
  return {
    kind: 'misread',
    reason: 'not_understood',
    words: words.slice(0, MOST_WORDS_SHOWN),
    isWithout: true,
    suggestions: withoutStranger(question, frame, today),
  };
}

/**
 * A town that is no region, where those who came to it or left it are asked for: many of them moved inside its region,
 * so that the region's figure is another one. The region's balance or population is shown with a word on it.
 */
export function townMoved(frame: Frame, question: Question): string | undefined {
  const indicator = question.kind === 'figure' ? question.subject.indicator : undefined;
  if (!indicator || !isDirection(indicator)) return undefined;
  const town = frame.places.find(({ alias }) => alias?.kind === 'town');
  return town && frame.items[town.at]?.tokens.map(({ raw }) => raw).join(' ');
}

const wordsOf = ({ items }: Frame, kind: PhraseKind): string =>
  (items.find((one) => isKind(one, kind))?.tokens ?? []).map((token) => token.raw).join(' ');

/** «почему … сколько переехало»: politics and opinions beside a question about figures are only its colour. */
function isQuestion(frame: Frame): boolean {
  const counts = frame.items.some((item) => hasCue(item, 'how_many'));
  const isOnDay =
    frame.places.length > 0 && frame.periods.some((one) => one.kind === 'period' && one.period.kind === 'day');
  return asksOutright(frame) || (asksFigures(frame) && counts) || isOnDay;
}

/** «қанша орыс қалды», "how many Germans are left": how many of a group there are, where no move is named. */
function asksForStock({ frame }: Refusing): boolean {
  const remains = frame.items.some((item) => hasCue(item, 'remaining'));
  return remains && frame.groups.length > 0 && !asksFigures(frame);
}

/** «из-за чего упала эмиграция», "what is driving the drop": why, and not how many. */
function asksForCause({ frame }: Refusing): boolean {
  return has(frame, 'cause') && !frame.items.some((item) => hasCue(item, 'quantity'));
}

/** «до 2030 года»: a range that is not over. */
const isOpenRange = (found: PeriodFound, today: string): boolean =>
  found.kind === 'range' && found.to !== undefined && lastDay(found.to) > today;

/** «прогноз сальдо на 2027», "expected net migration 2027": what nobody can have counted yet. */
function foretells({ frame, today }: Refusing): boolean {
  if (!asksFigures(frame)) return false;
  // Of one year the answer itself says that it has no figure yet; a row would show those before it.
  if (has(frame, 'forecast')) return frame.periods.some((found) => isOpenRange(found, today));
  const isAhead = frame.periods.some((found) => found.kind === 'period' && firstDay(found.period) > today);
  return has(frame, 'expected') && (isAhead || frame.periods.length === 0);
}

const MARKS = /[,;:()—–!?.\n]/;
const LONGEST_TOLD = 150;
const SHORTEST_TOLD = 3;
const COUNTED: readonly PhraseKind[] = ['indicator', 'move', 'migration', 'group', 'people', 'country'];

/** "the Embassy presents its compliments and …, would be obliged to learn the net migration": in a clause of its own. */
function isOutsideBeside({ items, periods }: Frame): boolean {
  if (items.length > LONGEST_TOLD) return false;
  let first = 0;
  const clauses = items.flatMap((_, at) => {
    const isEnd = at === items.length - 1;
    if (!isEnd && !MARKS.test(marksBefore(items[at + 1]))) return [];
    const clause = items.slice(first, at + 1);
    first = at + 1;
    return [clause];
  });
  const others = clauses.filter((clause) => !clause.some((item) => isKind(item, 'outside'))).flat();
  // «почём аренда сейчас, говорят, из-за приезжих подорожало»: nothing is asked but of the other topic.
  const isAsked =
    periods.some(({ first }) => items[first] !== undefined && others.includes(items[first])) ||
    others.some((item) => hasCue(item, 'quantity'));
  if (!isAsked) return false;
  return clauses
    .filter((clause) => clause.some((item) => isKind(item, 'outside')))
    .every((clause) => clause.length >= SHORTEST_TOLD && !clause.some((item) => isKind(item, ...COUNTED)));
}

interface Refusing {
  readonly frame: Frame;
  readonly today: string;
}

/** «әкімге … дайындап беріңіз», «министрдің орынбасарына … анықтама»: the case says for whom. */
function isDative(frame: Frame, at: number): boolean {
  const isOf = isCue(frame.items[at], 'genitive') && frame.items[at + 1]?.matches.length === 0;
  const isAsked = has(frame, 'summary') || frame.items.some((item) => hasCue(item, 'preparing'));
  return isAsked && (isOf || isCue(frame.items[at], 'dative'));
}

/** "for our deputy minister", «для нашего министра»: whoever needs the figures is no topic. */
function isForSomebody(frame: Frame): boolean {
  const topics = frame.items.flatMap((item, at) => (isKind(item, 'outside') ? [at] : []));
  const isNeeding = (at: number) => {
    let index = at - 1;
    while (frame.items[index]?.matches.length === 0 || isCue(frame.items[index], 'determiner', 'our', 'part_of'))
      index -= 1;
    return isPurpose(frame, index) || isDative(frame, at);
  };
  return topics.length > 0 && topics.every(isNeeding);
}

/** Politics and opinions may stand beside a real question; other topics may not. */
function isOutside({ frame }: Refusing): boolean {
  const outside = frame.values.get('outside') ?? [];
  if (isForSomebody(frame)) return false;
  const isFigure = isQuestion(frame) && frame.periods.length > 0;
  const isHard = outside.some((topic) => topic !== 'politics' && topic !== 'opinion');
  if (isHard && !(isFigure && isOutsideBeside(frame))) return true;
  const isBeside = isFigure || has(frame, 'by_reason');
  return outside.length > 0 && !isBeside;
}

/** A figure without one of its parts is no figure that is held. */
function isPartial({ frame }: Refusing): boolean {
  return has(frame, 'except') && (asksFigures(frame) || frame.periods.length > 0 || frame.places.length > 0);
}

const OF_WORK: readonly PhraseKind[] = ['in', 'to', 'from', 'by_country', 'question', 'filler'];
const MOST_BETWEEN = 4;

/** What the name hangs on in its clause: before it, or behind it in a language of cases. */
function headOfName({ items, languages }: Frame, at: number): number {
  const isBehind = items[at]?.matches.some(({ phrase }) => languages.of(phrase.language)?.endsInCases);
  const step = isBehind ? 1 : -1;
  for (let index = at + step; Math.abs(index - at) <= MOST_BETWEEN; index += step) {
    const item = items[index];
    if (!item || MARKS.test(marksBefore(items[Math.max(index, index - step)]))) return -1;
    if (isCue(item, 'work', 'institution')) return index;
    if (item.matches.length > 0 && !isKind(item, ...OF_WORK)) return -1;
  }
  return -1;
}

/** "our study on Central Asia", «Орталық Азия бойынша шолу», "our institute in Vienna": what the person who asks works on, or where. */
function isOfAsker(frame: Frame, at: number): boolean {
  const head = headOfName(frame, at);
  if (head < 0) return false;
  if (isCue(frame.items[head], 'work')) return true;
  return isCue(frame.items[head - 1], 'our', 'determiner', 'asker');
}

/** A place that nothing is held of, and that is asked about. */
function asksUnheldPlace({ frame }: Refusing): boolean {
  if (!has(frame, 'unheld_place')) return false;
  // «отчёт по Центральной Азии за 2023»: with no other place it is what is asked for.
  if ((frame.places.length === 0 && frame.home === undefined) || has(frame, 'compare') || !asksFigures(frame))
    return true;
  const named = [...frame.items.keys()].filter((at) => isKind(frame.items[at], 'unheld_place'));
  return named.length === 0 || !named.every((at) => isOfAsker(frame, at));
}

type Reason = Extract<Reading, { kind: 'misread' }>['reason'];

/** Refused for that reason with the words of that kind, and what is near offered. */
const near =
  (holds: (refusing: Refusing) => boolean, reason: Reason, kind: PhraseKind) =>
  (refusing: Refusing): Reading | undefined =>
    holds(refusing)
      ? misread(reason, nearQuestions(refusing.frame, refusing.today), wordsOf(refusing.frame, kind))
      : undefined;

const usual =
  (holds: (refusing: Refusing) => boolean, reason: Reason) =>
  (refusing: Refusing): Reading | undefined =>
    holds(refusing) ? misread(reason, usualQuestions()) : undefined;

/** Words that were found in the frame, refused for that reason. */
const found =
  (find: (frame: Frame) => string | undefined, reason: Reason) =>
  ({ frame, today }: Refusing): Reading | undefined => {
    const words = find(frame);
    return words === undefined ? undefined : misread(reason, nearQuestions(frame, today), words);
  };

const firstWord = (item: Item | undefined) => item?.tokens[0]?.raw;
/** «топ-3 областей, города республиканского значения тоже»: a ranking of regions has them all. */
function isIncluded(frame: Frame): boolean {
  const isRanked = has(frame, 'most', 'least') && has(frame, 'region_word', 'by_region', 'which_region');
  const at = frame.items.findIndex((item) => isKind(item, 'many_regions'));
  return isRanked && [frame.items[at - 1], frame.items[at + 1]].some((item) => isCue(item, 'included'));
}

const REFUSALS: readonly Rule<Refusing, Reading>[] = [
  { name: 'a period that cannot be', take: found(findImpossiblePeriod, 'impossible_period') },
  { name: 'why', take: usual(asksForCause, 'out_of_scope') },
  { name: 'what is to come', take: usual(foretells, 'out_of_scope') },
  { name: 'another topic', take: usual(isOutside, 'out_of_scope') },
  { name: 'how many there are of a group', take: near(asksForStock, 'no_such_group', 'group') },
  { name: 'people who are not counted apart', take: near(({ frame }) => has(frame, 'near'), 'no_such_group', 'near') },
  { name: 'a part left out', take: near(isPartial, 'not_understood', 'except') },
  {
    name: 'by days',
    take: near(({ frame }) => has(frame, 'daily') && frame.periods.length === 0, 'not_understood', 'daily'),
  },
  {
    name: 'between other countries',
    take: usual(({ frame }) => countsElsewhere(frame), 'out_of_scope'),
  },
  {
    name: 'a place that is not held',
    take: near(asksUnheldPlace, 'unknown_place', 'unheld_place'),
  },
  {
    name: 'a name of many regions',
    take: ({ frame }) =>
      has(frame, 'many_regions') && frame.places.length === 0 && !isIncluded(frame)
        ? misread('unknown_place', usualQuestions(), wordsOf(frame, 'many_regions'))
        : undefined,
  },
  {
    name: 'a command to the reader',
    take: usual(({ frame }) => has(frame, 'injection') && !isFull(frame), 'out_of_scope'),
  },
  { name: 'an insult', take: usual(({ frame }) => has(frame, 'insult') && !isFull(frame), 'not_understood') },
  { name: 'a part that no table holds', take: found(findUnheldPart, 'no_such_group') },
  {
    name: 'people of a country who leave',
    take: found((frame) => firstWord(leavingPeople(frame)), 'no_such_group'),
  },
  {
    name: 'a word joined to a place',
    take: found((frame) => firstWord(frame.unknown.find((item) => isBesidePlace(frame, item))), 'unknown_place'),
  },
  {
    name: 'a name nobody knows',
    take: found((frame) => (frame.places.length === 0 ? frame.unknownPlace : undefined), 'unknown_place'),
  },
];

/** What is refused before anything is decided. */
export function refuse(frame: Frame, { today }: ReadingContext): Reading | undefined {
  return takeFirst('refusals', REFUSALS, { frame, today }, frame.tell);
}

/** «Астану и Марс»: what is joined to a place is one too. */
function isBesidePlace(frame: Frame, item: Item): boolean {
  const at = frame.items.indexOf(item);
  const isPlace = (index: number) => isKind(frame.items[index], 'place', 'country');
  const isJoint = (index: number) => isKind(frame.items[index], 'and', 'compare');
  const ends = at === frame.items.length - 1 || numberOf(frame.items[at + 1]) !== undefined;
  return (isJoint(at - 1) && isPlace(at - 2) && ends) || (at <= 2 && isJoint(at + 1) && isPlace(at + 2));
}

const TELEGRAPHIC: readonly PhraseKind[] = [
  'indicator',
  'migration',
  'net_loss',
  'net_gain',
  'flow',
  'year_word',
  'quarter_word',
  'month',
  'number',
];

/** «из мухосранска», «мухосранскіден», or among nothing but an indicator and a period. */
function isWherePlacesStand(frame: Frame, item: Item): boolean {
  const at = frame.items.indexOf(item);
  const form = item.tokens[0]?.forms.at(-1) ?? '';
  const raw = item.tokens[0]?.raw ?? '';
  // «ранжировать регионы»
  if (at === 0 && packOf(frame, item)?.isVerbOrAdverb(raw.toLowerCase(), item.tokens[0]?.forms[0] ?? '')) return false;
  if (isKind(frame.items[at - 1], 'from', 'to') || form.length < 3) return form.length >= 3;
  if (
    isKind(frame.items[at + 1], 'region_word', 'city_word') ||
    isKind(frame.items[at - 1], 'region_word', 'city_word')
  )
    return true;
  return frame.items.every((one) => one === item || one.tokens[0]?.number !== undefined || isKind(one, ...TELEGRAPHIC));
}

/**
 * A word that nothing explains in a short question that names no place: it may be the place itself, misspelt beyond
 * recognition, and then the country's figure would be a wrong one. A capital letter makes it likely in any question.
 */
export function strangerIn(frame: Frame): string | undefined {
  if (frame.places.length > 0 || frame.countries.length > 0 || frame.home !== undefined) return undefined;
  const shouted = frame.items.every((item) => item.tokens.every((token) => token.raw === token.raw.toUpperCase()));
  for (const item of frame.unknown) {
    const raw = item.tokens[0]?.raw ?? '';
    if (raw.length < 3 || isCue(item, 'institution') || isPersonal(frame, frame.items.indexOf(item))) continue;
    const capital = raw[0] !== raw[0]?.toLowerCase() && !shouted && item !== frame.items[0];
    if (capital || isWherePlacesStand(frame, item)) return raw;
  }
  return undefined;
}
