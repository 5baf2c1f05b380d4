import { isDirection } from '../../statistics/indicators.ts';
import type { Question } from '../../statistics/question.ts';
import { firstDay } from '../../statistics/time/period.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { type Frame, has } from '../frame/frame.ts';
import { asksFigures, asksOutright, isFull } from '../frame/frame-asks.ts';
import type { Reading, ReadingContext } from '../reading.ts';
import { hasCue, type Item, isKind, numberOf } from '../vocabulary/find-items.ts';
import { nearQuestions, usualQuestions, withoutStranger } from './suggest-questions.ts';
import { findUnheldPart } from './unheld-part.ts';
import { isPersonal } from './weighty-stranger.ts';

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

function wordsOf(frame: Frame, kind: PhraseKind): string {
  const item = frame.items.find((one) => isKind(one, kind));
  return item?.tokens.map((token) => token.raw).join(' ') ?? '';
}

/** «почему … сколько переехало»: politics and opinions beside a question about figures are only its colour. */
function isQuestion(frame: Frame): boolean {
  const counts = frame.items.some((item) => hasCue(item, 'how_many'));
  const isOnDay =
    frame.places.length > 0 && frame.periods.some((one) => one.kind === 'period' && one.period.kind === 'day');
  return asksOutright(frame) || (asksFigures(frame) && counts) || isOnDay;
}

/** «қанша орыс қалды», "how many Germans are left": how many of a group there are, where no move is named. */
function asksForStock(frame: Frame): boolean {
  const remains = frame.items.some((item) => hasCue(item, 'remaining'));
  return remains && frame.groups.length > 0 && !asksFigures(frame);
}

/** «из-за чего упала эмиграция», "what is driving the drop": why, and not how many. */
function asksForCause(frame: Frame): boolean {
  return has(frame, 'cause') && !frame.items.some((item) => hasCue(item, 'quantity'));
}

/** «прогноз сальдо на 2027», "expected net migration 2027": what nobody can have counted yet. */
function foretells(frame: Frame, today: string): boolean {
  const isAhead = frame.periods.some((found) => found.kind === 'period' && firstDay(found.period) > today);
  return has(frame, 'expected') && asksFigures(frame) && (isAhead || frame.periods.length === 0);
}

/** Topics that are not in these statistics; politics and opinions may stand beside a real question. */
export function refuse(frame: Frame, context: ReadingContext): Reading | undefined {
  const full = isQuestion(frame) && frame.periods.length > 0;
  const outside = frame.values.get('outside') ?? [];
  const hard = outside.some((topic) => topic !== 'politics' && topic !== 'opinion');
  const breakdown = has(frame, 'by_reason');
  if (asksForCause(frame) || foretells(frame, context.today)) return misread('out_of_scope', usualQuestions());
  if (hard || (outside.length > 0 && !full && !breakdown)) return misread('out_of_scope', usualQuestions());
  if (asksForStock(frame))
    return misread('no_such_group', nearQuestions(frame, context.today), wordsOf(frame, 'group'));
  if (has(frame, 'near')) return misread('no_such_group', nearQuestions(frame, context.today), wordsOf(frame, 'near'));
  // A figure without one of its parts is no figure that is held.
  if (has(frame, 'except') && (asksFigures(frame) || frame.periods.length > 0 || frame.places.length > 0))
    return misread('not_understood', nearQuestions(frame, context.today), wordsOf(frame, 'except'));
  if (has(frame, 'daily') && frame.periods.length === 0)
    return misread('not_understood', nearQuestions(frame, context.today), wordsOf(frame, 'daily'));
  if (isBetweenOthers(frame)) return misread('out_of_scope', usualQuestions());
  if (has(frame, 'unheld_place'))
    return misread('unknown_place', nearQuestions(frame, context.today), wordsOf(frame, 'unheld_place'));
  if (has(frame, 'many_regions') && frame.places.length === 0) {
    return misread('unknown_place', usualQuestions(), wordsOf(frame, 'many_regions'));
  }
  if (has(frame, 'injection') && !isFull(frame)) return misread('out_of_scope', usualQuestions());
  if (has(frame, 'insult') && !isFull(frame)) return misread('not_understood', usualQuestions());
  const unheld = findUnheldPart(frame);
  if (unheld !== undefined) return misread('no_such_group', nearQuestions(frame, context.today), unheld);
  const people = leavingPeople(frame);
  if (people) return misread('no_such_group', nearQuestions(frame, context.today), people.tokens[0]?.raw);
  const beside = frame.unknown.find((item) => isBesidePlace(frame, item));
  if (beside) return misread('unknown_place', nearQuestions(frame, context.today), beside.tokens[0]?.raw);
  if (frame.unknownPlace !== undefined && frame.places.length === 0) {
    return misread('unknown_place', nearQuestions(frame, context.today), frame.unknownPlace);
  }
  return undefined;
}

/**
 * «поляки, уехавшие в 2023»: those who come from a country are counted, those of its people who leave are not, unless
 * they are one of the ethnic groups of the tables. Without this they would be taken for those who leave for the country.
 */
function leavingPeople(frame: Frame): Item | undefined {
  if (!frame.indicators.some(({ value }) => value === 'departures')) return undefined;
  return frame.items.find(
    (item) =>
      !isKind(item, 'group', 'place') &&
      (isKind(item, 'people') || (isKind(item, 'country') && hasCue(item, 'citizens_of'))),
  );
}

/** «население России», «из Узбекистана в Россию»: counted there, not here. */
function isBetweenOthers(frame: Frame): boolean {
  if (frame.countries.length === 0) return false;
  const named = new Set(frame.indicators.map(({ value }) => value));
  const moved = has(frame, 'migration', 'move', 'net_loss', 'net_gain', 'stream') || frame.abroad !== undefined;
  if (named.size === 1 && named.has('population') && !moved) return true;
  const at = (role: string) => frame.countries.find((country) => country.role === role)?.code;
  const ends = [at('from'), at('to')];
  const here = frame.places.length > 0 || frame.home !== undefined;
  return !here && named.size <= 1 && ends.every((end) => end !== undefined) && ends[0] !== ends[1];
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
    if (raw.length < 3 || isPersonal(frame, frame.items.indexOf(item))) continue;
    const capital = raw[0] !== raw[0]?.toLowerCase() && !shouted && item !== frame.items[0];
    if (capital || isWherePlacesStand(frame, item)) return raw;
  }
  return undefined;
}
