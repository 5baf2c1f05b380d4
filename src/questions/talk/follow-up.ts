/** An elliptic message («а в Алматы?», "and departures?") is the last question with the parts it names put in. */

import type { Codebook } from '../../statistics/facts/codebook.ts';
import {
  baseOf,
  counterpartOf,
  hasFlow,
  type Indicator,
  isDirection,
  oppositeOf,
} from '../../statistics/indicators.ts';
import type { PeriodAsked, Question } from '../../statistics/question.ts';
import { comparePeriods, type Period, shiftYears } from '../../statistics/time/period.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { decideFigures } from '../decide/decide-figures.ts';
import { canHaveCounterpart, decideSubject } from '../decide/decide-subject.ts';
import { decideTime } from '../decide/decide-time.ts';
import type { Draft } from '../decide/draft.ts';
import { draftOf, draftOfTerm, rangeOf } from '../decide/draft-of.ts';
import { isMeasuredInPercent } from '../decide/find-base.ts';
import { type Frame, has } from '../frame/frame.ts';
import { endsInCue, isCue, isKind, numberOf } from '../vocabulary/find-items.ts';
import { isShareOfKandas } from './is-elliptic.ts';
import { rebuild } from './rebuild-question.ts';

/** Year of the period last talked about, for parts named without one («now only the second quarter»). */
export function yearTalkedOf(question: Question | undefined): number | undefined {
  const draft = question && draftOf(question);
  const period = draft?.periods[0] ?? draft?.range?.to ?? draft?.range?.from;
  if (!period || period.kind === 'last') return undefined;
  return period.kind === 'day' ? Number(period.date.slice(0, 4)) : period.year;
}

function shifted(periods: readonly PeriodAsked[], years: number, today: string): PeriodAsked[] {
  return periods.map((period) =>
    period.kind === 'last'
      ? { kind: 'span', year: Number(today.slice(0, 4)) - 1 + years, month: 1, months: 12 }
      : shiftYears(period, years),
  );
}

/** More are a year by its number. */
const MOST_YEARS = 40;

/** What the message says of the last question's parts. */
interface Said {
  readonly frame: Frame;
  readonly today: string;
  readonly before: Draft;
  readonly indicators: readonly Indicator[];
  readonly places: readonly string[];
  readonly countries: readonly string[];
  /** «а всего?» takes the part away that was asked before: the country, the group, else the flow. */
  readonly isTotal: boolean;
  /** «сравни с Шымкентом» sets the new beside the old. */
  readonly isAdded: boolean;
}

function directionAsked({ frame, before, countries }: Said): Indicator | undefined {
  return countries.length > 0 ? directionOf(frame) : (directionThere(before, frame) ?? reversed(before, frame));
}

function addTo<Value>({ isAdded }: Said, old: readonly Value[], more: readonly Value[]): readonly Value[] {
  if (more.length === 0) return old;
  return isAdded ? [...new Set([...old, ...more])] : more;
}

function counterpartsMeant(said: Said): readonly string[] {
  const { before, countries, places, isTotal } = said;
  if (countries.length > 0) return addTo(said, before.counterparts, countries);
  const isOtherEnd = places.length > 0 && before.counterparts[0]?.startsWith('KZ-');
  return isTotal || isOtherEnd ? [] : before.counterparts;
}

function groupsMeant({ frame, before, places, isTotal }: Said): readonly string[] {
  if (frame.groups.length > 0) return frame.groups;
  // «қала үшін де» behind the villages: all towns, and none by name.
  const isOfTowns = places.length === 0 && has(frame, 'city_word');
  if (isOfTowns && before.groups.includes('settlement:rural')) return ['settlement:urban'];
  return isTotal ? [] : before.groups;
}

function periodsAsked({ frame, today, before, indicators, isAdded }: Said): readonly PeriodAsked[] {
  const shift = frame.periods.find((found) => found.kind === 'shift');
  if (shift) return [...shifted(before.periods, shift.years, today), ...(isAdded ? before.periods : [])];
  const longer = monthsCounted(frame, before.periods[0]);
  if (longer) return [longer];
  const named = decideTime(frame, indicators).periods;
  const same = !isAdded && isSameStretch(frame) ? sameMonths(named, before.periods[0]) : undefined;
  if (same) return same;
  if (named.length > 0) return isAdded && before.periods.length === 1 ? besideBefore(before.periods[0], named) : named;
  return frame.periods.some(({ kind }) => kind === 'last') ? [{ kind: 'last' }] : before.periods;
}

const STRETCHES: readonly PhraseKind[] = ['quarter_word', 'half_word', 'month_word'];

/** "the same quarter of 2025", «сол кезең», «тот же период 2023 года»: the part of a year that was talked of. */
function isSameStretch({ items, periods }: Frame): boolean {
  return items.some((item, at) => {
    const isStretch = isKind(item, ...STRETCHES) || isCue(item, 'stretch');
    if (!isStretch || periods.some(({ first, end, kind }) => kind === 'period' && at >= first && at < end - 1))
      return false;
    return items.slice(Math.max(0, at - 2), at).some((one) => endsInCue(one, 'those', 'same'));
  });
}

function sameMonths(named: readonly Period[], before: PeriodAsked | undefined): readonly Period[] | undefined {
  if (named.length === 0 || before?.kind !== 'span') return undefined;
  return named.map((one) => inSameMonths(one, before));
}

/** «а за девять?» behind the first six months of a year: the first nine. */
function monthsCounted({ items, periods }: Frame, before: PeriodAsked | undefined): Period | undefined {
  if (periods.length > 0 || before?.kind !== 'span' || before.month !== 1 || before.months > 11) return undefined;
  const item = items.find((_, at) => {
    const isLast = items[at + 1] === undefined || isKind(items[at + 1], 'follow');
    return isLast && (isCue(items[at - 1], 'time_preposition') || isKind(items[at - 1], 'follow'));
  });
  const months = numberOf(item);
  return months !== undefined && months > 1 && months <= 12 ? { ...before, months } : undefined;
}

function flowMeant({ frame, before, countries, isTotal }: Said): Draft['flow'] {
  const said = frame.flows[0] ?? (frame.abroad ? 'external' : undefined);
  const isParted = before.counterparts.length > 0 || before.groups.length > 0;
  return said ?? (countries.length > 0 || (isTotal && !isParted) ? undefined : before.flow);
}

function rangeMeant({ frame, before, indicators }: Said): Draft['range'] {
  const { periods, range } = decideTime(frame, indicators);
  if (range) return rangeOf(range);
  return periods.length > 0 ? undefined : before.range;
}

function changeDraft(said: Said): Draft {
  const { before, indicators, places } = said;
  const [indicator = before.indicators[0] ?? 'net'] = indicators;
  const direction = directionAsked(said);
  // A population has no origin and no trade: what the last question was narrowed by does not go with it.
  const isAlone = indicators.every((one) => !canHaveCounterpart(one));
  const [flow, range, periods] = [flowMeant(said), rangeMeant(said), periodsAsked(said)];
  return {
    indicators: direction && isDirection(indicator) ? [direction] : indicators,
    ...(flow && hasFlow(indicator) && { flow }),
    areas: addTo(said, before.areas, places),
    counterparts: isAlone ? [] : counterpartsMeant(said),
    groups: isAlone ? said.frame.groups : groupsMeant(said),
    periods: range || periods.length > 0 ? periods : [{ kind: 'last' }],
    ...(range && { range }),
    assumptions: before.assumptions,
    otherAreas: before.otherAreas,
  };
}

/** «а из Китая?» behind kandas, who have no way but in: the same once more, and no other arrivals. */
function isOnlyOrigin(frame: Frame, before: Draft): boolean {
  const isOfOrigin = before.indicators.every((one) => counterpartOf(one) === 'origin' && baseOf(one) === 'kandas');
  const isCounted = frame.indicators.length > 0 && !isShareOfKandas(frame, before.indicators);
  const isNamed = isCounted || has(frame, 'migration', 'move', 'net_gain', 'net_loss');
  return isOfOrigin && !isNamed && frame.countries.every(({ role }) => role !== 'to');
}

function indicatorsMeant(frame: Frame, before: Draft, codebook: Codebook): readonly Indicator[] {
  if (isOnlyOrigin(frame, before)) return before.indicators;
  // "only across the border" is a flow and no way.
  const isFlowAlone = frame.indicators.length === 0 && frame.flows.length > 0 && !has(frame, 'move', 'crossing');
  if (isFlowAlone) return before.indicators;
  return decideSubject(frame, codebook)?.indicators ?? before.indicators;
}

/** The last question with the new parts; absent when the message adds nothing to it. */
export function followUp(previous: Question, frame: Frame, codebook: Codebook, today: string): Question | undefined {
  const before = draftOf(previous) ?? draftOfTerm(previous);
  if (!before) return undefined;
  const said: Said = {
    ...{ frame, today, before },
    indicators: indicatorsMeant(frame, before, codebook),
    places: [...new Set(frame.places.map(({ code }) => code))],
    countries: [...new Set(frame.countries.map(({ code }) => code))],
    isTotal: isTotal(frame),
    isAdded: has(frame, 'compare') || isMeasured(frame),
  };
  const draft = changeDraft(said);
  const grown = grownOver(before, draft, frame);
  if (grown) return decideFigures(frame, grown);
  if (said.isTotal && previous.kind === 'figure') {
    const { counterpart: _counterpart, group: _group, flow: _flow, ...subject } = previous.subject;
    return { ...previous, subject: { ...subject, ...(draft.flow && { flow: draft.flow }) } };
  }
  return rebuild(previous, draft, frame);
}

/** «за пять лет», «бес жылда»: how many years back; one where none is named, absent where other times are. */
function yearsGrown({ items, periods }: Frame): number | undefined {
  const at = items.findIndex((item, index) => isKind(item, 'year_word') && numberOf(items[index - 1]) !== undefined);
  const years = numberOf(items[at - 1]);
  if (years !== undefined && years < MOST_YEARS) return years;
  return periods.length === 0 ? 1 : undefined;
}

/** «на сколько за год выросло?» behind the population of a day: the year that ended on it, not the one that begins. */
function grownOver(before: Draft, draft: Draft, frame: Frame): Draft | undefined {
  const [period] = before.periods;
  const years = yearsGrown(frame);
  const asked = has(frame, 'change', 'grow', 'difference', 'net_gain', 'net_loss') && years !== undefined;
  if (!asked || before.indicators[0] !== 'population' || before.periods.length !== 1 || period?.kind !== 'day')
    return undefined;
  const { range: _range, ...rest } = draft;
  return { ...rest, indicators: before.indicators, periods: [shiftYears(period, -years), period] };
}

/** «на сколько это больше, чем годом раньше?», «бұл 2022 жылдан көп пе?»: more or less than what was said. */
function isMeasured(frame: Frame): boolean {
  if (frame.periods.length !== 1) return false;
  return has(frame, 'difference', 'persons', 'more', 'less', 'ratio') || isMeasuredInPercent(frame);
}

/** «сравни с 2020», «сравни с прошлым годом»: beside the period talked of; the year before, where it is the same. */
function besideBefore(before: PeriodAsked | undefined, periods: readonly Period[]): readonly PeriodAsked[] {
  if (!before || before.kind === 'last') return periods;
  const [period] = periods;
  const isSame = periods.length === 1 && period && comparePeriods(period, before) === 0;
  return isSame ? [shiftYears(before, -1), before] : [before, ...periods.map((one) => inSameMonths(one, before))];
}

/** «сравни с 2022 годом» behind nine months of 2021: the same months of that year. */
function inSameMonths(year: Period, before: PeriodAsked | undefined): Period {
  const isPart = before?.kind === 'span' && before.months < 12 && year.kind === 'span' && year.months === 12;
  return isPart ? { ...before, year: year.year } : year;
}

/** «а всего?», «барлығы қанша?», "and in total?": nothing but the sum is named. */
function isTotal(frame: Frame): boolean {
  const named = frame.indicators.length > 0 || frame.flows.length > 0 || frame.abroad !== undefined;
  const placed = frame.places.length > 0 || frame.countries.length > 0 || frame.groups.length > 0;
  return has(frame, 'sum') && !named && !placed && frame.periods.length === 0 && frame.unknown.length === 0;
}

/** «сколько оттуда приехало», «туда уехало»: the place asked about before, and which way of it. */
function directionThere(before: Draft, frame: Frame): Indicator | undefined {
  const there = frame.values.get('there')?.[0];
  if (there !== 'from' && there !== 'to') return undefined;
  const outside = before.counterparts.length > 0;
  if (!outside && before.areas[0] === 'KZ') return undefined;
  return (there === 'from') === outside ? 'arrivals' : 'departures';
}

/** «а наоборот?», "and the other way round?": the moves the other way, unless the words name the way themselves. */
function reversed(before: Draft, frame: Frame): Indicator | undefined {
  if (!has(frame, 'reverse')) return undefined;
  if (frame.indicators.length > 0) return undefined;
  const [indicator = 'net'] = before.indicators;
  return isDirection(indicator) ? oppositeOf(indicator) : 'arrivals';
}

function directionOf(frame: Frame): Indicator | undefined {
  const role = frame.countries[0]?.role;
  return role === 'from' ? 'arrivals' : role === 'to' ? 'departures' : undefined;
}
