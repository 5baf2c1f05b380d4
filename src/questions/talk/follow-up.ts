/** An elliptic message («а в Алматы?», "and departures?") is the last question with the parts it names put in. */

import type { Codebook } from '../../statistics/facts/codebook.ts';
import { hasFlow, type Indicator, isDirection, isStock, oppositeOf } from '../../statistics/indicators.ts';
import type { PeriodAsked, Question } from '../../statistics/question.ts';
import { comparePeriods, type Period, shiftYears } from '../../statistics/time/period.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { decideFigures } from '../decide/decide-figures.ts';
import { canHaveCounterpart, decideSubject } from '../decide/decide-subject.ts';
import { periodsMeant } from '../decide/decide-time.ts';
import type { Draft } from '../decide/draft.ts';
import { draftOf, rangeOf } from '../decide/draft-of.ts';
import { isMeasuredInPercent } from '../decide/find-base.ts';
import { type Frame, has } from '../frame/frame.ts';
import { isKind } from '../vocabulary/find-items.ts';

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

const BREAKDOWNS: readonly PhraseKind[] = [
  'by_region',
  'by_country',
  'by_ethnic',
  'by_age',
  'by_sex',
  'by_education',
  'by_specialty',
  'by_reason',
];

/** «халқы ең көп өңірлер», «откуда больше всего приезжают»: an indicator with its own ranking or breakdown is a question. */
function isWhole(frame: Frame): boolean {
  const named = frame.indicators.length > 0 || has(frame, 'move', 'net_loss', 'net_gain');
  const ranked = has(frame, 'most', 'least') && has(frame, 'which_region', 'by_region', 'region_word', 'by_country');
  const listed = BREAKDOWNS.some((kind) => frame.kinds.has(kind)) && frame.indicators.length > 0;
  return named && (ranked || listed) && !has(frame, 'follow', 'there', 'share', 'compare');
}

/** «прогноз на 2026», «2025 жылғы екінші тоқсан» behind a population: they ask for the country's migration of then. */
function isOtherTime(frame: Frame, previous: Question): boolean {
  if (has(frame, 'follow') || frame.periods.length !== 1) return false;
  if (has(frame, 'forecast')) return true;
  const [found] = frame.periods;
  const isPart = found?.kind === 'period' && found.period.kind === 'span' && found.period.months < 12;
  const stocks = draftOf(previous)?.indicators.every(isStock) ?? false;
  return stocks && isPart && !frame.items.some((item) => isKind(item, 'in', 'to'));
}

/** True where the message leans on what was asked before: it begins as an addition, or it names no subject of its own. */
export function isElliptic(frame: Frame, previous: Question): boolean {
  if (isWhole(frame) || isOtherTime(frame, previous)) return false;
  const named = frame.indicators.length > 0 || has(frame, 'migration', 'move', 'net_loss', 'net_gain');
  if (has(frame, 'term', 'what_is') && !named) return false;
  const placed = frame.places.length > 0 || frame.countries.length > 0 || frame.home !== undefined;
  const timed = frame.periods.length > 0;
  if (!named) return true;
  // "what share went to Russia?": of those who were asked about.
  if (has(frame, 'share') && frame.indicators.length === 0 && !timed) return true;
  if (has(frame, 'there', 'reverse')) return frame.places.length + frame.countries.length === 0;
  if (has(frame, 'follow')) return !(placed && timed);
  return !placed && !timed && frame.items.length <= 4;
}

/** The last question with the new parts; absent when the message adds nothing to it. */
export function followUp(previous: Question, frame: Frame, codebook: Codebook, today: string): Question | undefined {
  const before = draftOf(previous);
  if (!before) return undefined;
  const said = decideSubject(frame, codebook);
  const [oldIndicator = 'net'] = before.indicators;
  const indicators = said?.indicators ?? before.indicators;
  const [indicator = oldIndicator] = indicators;
  const places = [...new Set(frame.places.map((place) => place.code))];
  const countries = [...new Set(frame.countries.map((country) => country.code))];
  // «а всего?» takes the part away that was asked before: the country, the group, else the flow.
  const total = isTotal(frame);
  const parted = before.counterparts.length > 0 || before.groups.length > 0;
  const shift = frame.periods.find((found) => found.kind === 'shift');
  const periods = periodsMeant(frame, indicators);
  const range = frame.periods.find((found) => found.kind === 'range');
  const last = frame.periods.some((found) => found.kind === 'last');
  const share = has(frame, 'share');
  const direction =
    countries.length > 0 ? directionOf(frame) : (directionThere(before, frame) ?? reversed(before, frame));
  // «сравни с Шымкентом» sets the new beside the old.
  const isAdded = has(frame, 'compare') || isMeasured(frame);
  const added = <Value>(old: readonly Value[], more: readonly Value[]) =>
    isAdded ? [...new Set([...old, ...more])] : more;
  const changed: Draft = {
    ...before,
    indicators: direction && isDirection(indicator) ? [direction] : indicators,
    areas: places.length > 0 ? added(before.areas, places) : before.areas,
    counterparts:
      countries.length > 0
        ? added(before.counterparts, countries)
        : total || (places.length > 0 && /^KZ-/.test(before.counterparts[0] ?? ''))
          ? []
          : before.counterparts,
    groups: frame.groups.length > 0 ? frame.groups : total ? [] : before.groups,
    periods:
      shift?.kind === 'shift'
        ? [...shifted(before.periods, shift.years, today), ...(isAdded ? before.periods : [])]
        : periods.length > 0
          ? isAdded && before.periods.length === 1
            ? besideBefore(before.periods[0], periods)
            : periods
          : last
            ? [{ kind: 'last' }]
            : before.periods,
  };
  const { flow: oldFlow, range: oldRange, ...asked } = changed;
  // A population has no origin and no trade: what the last question was narrowed by does not go with it.
  const alone = indicators.every((one) => !canHaveCounterpart(one));
  const rest = alone ? { ...asked, counterparts: [], groups: frame.groups } : asked;
  const flow =
    frame.flows[0] ??
    (frame.abroad ? 'external' : undefined) ??
    (countries.length > 0 || (total && !parted) ? undefined : oldFlow);
  const kept = range?.kind === 'range' ? rangeOf(range) : periods.length > 0 ? undefined : oldRange;
  const draft: Draft = {
    ...rest,
    ...(flow && hasFlow(indicator) && { flow }),
    ...(kept && { range: kept }),
    periods: kept || rest.periods.length > 0 ? rest.periods : [{ kind: 'last' }],
  };
  const grown = grownOver(draft, frame);
  if (grown) return decideFigures(frame, grown);
  if (total && previous.kind === 'figure') {
    const { counterpart: _counterpart, group: _group, flow: _flow, ...subject } = previous.subject;
    return { ...previous, subject: { ...subject, ...(draft.flow && { flow: draft.flow }) } };
  }
  return rebuild(previous, draft, frame, places.length > 0, share);
}

/** «на сколько за год выросло?» behind the population of a day: the year that ended on it, not the one that begins. */
function grownOver(draft: Draft, frame: Frame): Draft | undefined {
  const [period] = draft.periods;
  const asked = has(frame, 'change', 'grow', 'difference', 'net_gain', 'net_loss') && frame.periods.length === 0;
  if (!asked || draft.indicators[0] !== 'population' || draft.periods.length !== 1 || period?.kind !== 'day')
    return undefined;
  return { ...draft, periods: [shiftYears(period, -1), period] };
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
  return isSame ? [shiftYears(before, -1), before] : [before, ...periods];
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
  ...BREAKDOWNS,
  'record',
  'which_region',
  'chart',
];

function rebuild(
  previous: Question,
  draft: Draft,
  frame: Frame,
  placed: boolean,
  share: boolean,
): Question | undefined {
  const said =
    frame.periods.length > 0 || frame.places.length > 0 || frame.countries.length > 0 || frame.groups.length > 0;
  const operates = share || OPERATIONS.some((kind) => frame.kinds.has(kind));
  const turned = has(frame, 'most', 'least') || frame.count !== undefined;
  const named =
    frame.indicators.length > 0 ||
    has(frame, 'migration', 'net_loss', 'net_gain') ||
    frame.flows.length > 0 ||
    frame.abroad;
  const turns = has(frame, 'reverse') && (isDirection(draft.indicators[0] ?? 'net') || previous.kind === 'ranking');
  if (!said && !operates && !turned && !named && !turns && !has(frame, 'there')) return undefined;
  const subject = {
    indicator: draft.indicators[0] ?? 'net',
    ...(draft.flow && { flow: draft.flow }),
    area: draft.areas[0] ?? 'KZ',
    ...(draft.counterparts[0] && { counterpart: draft.counterparts[0] }),
    ...(draft.groups[0] && { group: draft.groups[0] }),
  };
  const single =
    draft.indicators.length === 1 &&
    draft.areas.length === 1 &&
    draft.counterparts.length <= 1 &&
    draft.groups.length <= 1;
  const period = draft.periods[0] ?? { kind: 'last' as const };
  const untimed = frame.periods.every((found) => found.kind === 'range');
  const drawn = has(frame, 'chart', 'series') && frame.periods.length === 0;
  if (drawn && previous.kind === 'figure' && single) return { kind: 'series', subject };
  if (!operates || (has(frame, 'chart') && previous.kind !== 'figure')) {
    if (previous.kind === 'ranking' && !placed && draft.periods.length <= 1) {
      // «последние три» of a list are its tail.
      const isTail = has(frame, 'latest', 'previous') && frame.count !== undefined;
      const order =
        has(frame, 'least') || isTail
          ? 'bottom'
          : has(frame, 'most')
            ? 'top'
            : has(frame, 'net_loss')
              ? 'bottom'
              : previous.order;
      const { area: _area, ...rest } = subject;
      if (has(frame, 'reverse') && !named) {
        return { ...previous, order: previous.order === 'top' ? 'bottom' : 'top' };
      }
      return { kind: 'ranking', ...rest, period, order, count: frame.count ?? previous.count };
    }
    if (previous.kind === 'series' && single && untimed) return { kind: 'series', subject, ...draft.range };
    if (previous.kind === 'record' && single && untimed) {
      const order = has(frame, 'least') ? 'lowest' : has(frame, 'most') ? 'highest' : previous.order;
      return { kind: 'record', order, subject, ...draft.range };
    }
    if (previous.kind === 'breakdown' && single && draft.periods.length <= 1)
      return { kind: 'breakdown', by: previous.by, subject, period };
    if (previous.kind === 'summary' && !named && draft.periods.length <= 1)
      return { kind: 'summary', area: subject.area, period };
    if (previous.kind === 'revisions' && single && draft.periods.length <= 1)
      return { kind: 'revisions', subject, period };
  }
  return decideFigures(frame, draft);
}
