/** Which question about figures the words ask: the operation, its subject, its periods. */

import type { Indicator } from '../../statistics/facts/indicator.ts';
import type { BreakdownDimension, Operation, PeriodAsked, Question } from '../../statistics/question.ts';
import { comparePeriods, isSamePeriod, type Period, shiftYears, span } from '../../statistics/time/period.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { type Frame, has } from '../frame/frame.ts';
import { fitPeriod, toStockDay } from '../periods/stock-periods.ts';
import { isCue, isKind, phraseValue } from '../vocabulary/find-items.ts';
import { decideDirection } from './decide-direction.ts';
import { decideTurn } from './decide-turn.ts';
import { type Draft, selectionOf, subjectOf } from './draft.ts';
import { findBase } from './find-base.ts';

const CHANGING: readonly Indicator[] = ['arrivals', 'departures', 'movers', 'net', 'kandas', 'population'];
const DEFAULT_COUNT = 5;
const MOST_REGIONS = 20;
const MOST_POINTS = 12;

function isDefinite(period: PeriodAsked): period is Period {
  return period.kind !== 'last';
}

/** Every year between the ends, where they are years or the same stretch of each. */
function expandRange(range: NonNullable<Draft['range']>): Period[] {
  const { from, to } = range;
  if (!from || !to) return [from, to].filter((period) => period !== undefined);
  const points: Period[] = [from];
  while (points.length < MOST_POINTS) {
    const next = shiftYears(points.at(-1) ?? from, 1);
    if (comparePeriods(next, to) > 0) break;
    points.push(next);
  }
  return points;
}

function fitDraft(draft: Draft): Draft {
  const [indicator = 'net'] = draft.indicators;
  if (draft.indicators.length !== 1 || indicator !== 'population') return draft;
  const { range } = draft;
  return {
    ...draft,
    periods: draft.periods.map((period) => fitPeriod(period, indicator)),
    ...(range && {
      range: {
        ...(range.from && { from: toStockDay(range.from) }),
        ...(range.to && { to: toStockDay(range.to) }),
      },
    }),
  };
}

const BREAKDOWNS: readonly (readonly [PhraseKind, BreakdownDimension])[] = [
  ['by_ethnic', 'ethnic'],
  ['by_age', 'age'],
  ['by_sex', 'sex'],
  ['by_settlement', 'settlement'],
  ['by_education', 'education'],
  ['by_specialty', 'specialty'],
  ['by_reason', 'reason'],
  ['by_country', 'counterpart'],
];

function decideBreakdown(frame: Frame, draft: Draft): Question | undefined {
  const by = BREAKDOWNS.find(([kind]) => frame.kinds.has(kind))?.[1];
  if (!by) return undefined;
  // «Астана или Алматы: куда приехало больше»: the two are compared.
  if (by === 'counterpart' && (draft.areas.length > 1 || draft.counterparts.length > 0 || draft.flow === 'internal'))
    return undefined;
  if (
    by !== 'counterpart' &&
    draft.groups.some((group) => group.startsWith(`${by}:`)) &&
    by !== 'sex' &&
    by !== 'settlement'
  ) {
    return undefined;
  }
  const { group: _group, ...subject } = subjectOf(draft);
  return { kind: 'breakdown', by, subject, period: draft.periods[0] ?? { kind: 'last' } };
}

function isLoss(frame: Frame): boolean {
  return has(frame, 'net_loss');
}

function decideOrder(frame: Frame, draft: Draft): 'top' | 'bottom' {
  const low = has(frame, 'least', 'less') && !(has(frame, 'most') && has(frame, 'net_loss'));
  if ((draft.indicators[0] === 'net' || draft.indicators[0] === 'rate') && isLoss(frame)) return low ? 'top' : 'bottom';
  return low ? 'bottom' : 'top';
}

function decideRanking(frame: Frame, draft: Draft): Question | undefined {
  const inRegions = has(frame, 'which_region', 'by_region', 'region_word', 'city_word');
  const places = draft.areas.filter((area) => area !== 'KZ');
  if (places.length > 1) return undefined;
  const isRank = has(frame, 'rank_of') && draft.indicators.length === 1 && draft.periods.length === 1;
  const abroad = has(frame, 'by_country') && draft.flow !== 'internal' && draft.flow !== 'interregional';
  if (abroad && !inRegions) return undefined;
  const superlative = has(frame, 'most', 'least');
  const plain = has(frame, 'which_region') || (has(frame, 'by_region') && (superlative || frame.count !== undefined));
  const isInternal = draft.flow === 'internal' || draft.flow === 'interregional';
  const where = has(frame, 'by_country') && isInternal;
  const listed =
    frame.count !== undefined && (superlative || (places.length === 0 && (inRegions || has(frame, 'podium'))));
  const lonely =
    superlative &&
    places.length === 0 &&
    draft.counterparts.length === 0 &&
    (inRegions || isInternal || has(frame, 'net_gain', 'net_loss'));
  if (!isRank && places.length === 1 && !(superlative && has(frame, 'which_region'))) return undefined;
  if (!isRank && !plain && !listed && !lonely && !(where && superlative)) return undefined;
  const [named = 'net'] = draft.indicators;
  // Of kandas the regions' shares are printed more often than their numbers.
  const indicator = named === 'kandas' && has(frame, 'share') ? 'share_kandas' : named;
  const [counterpart] = draft.counterparts;
  const [group] = draft.groups;
  return {
    kind: 'ranking',
    indicator,
    ...(draft.flow && { flow: draft.flow }),
    ...(group && { group }),
    ...(counterpart && { counterpart }),
    period: draft.periods[0] ?? draft.range?.to ?? { kind: 'last' },
    order: decideOrder(frame, draft),
    count: isRank ? MOST_REGIONS : (frame.count ?? DEFAULT_COUNT),
  };
}

/** «за всю историю сколько уехало» asks for all years, not for the highest of them. */
function isWholeHistory(frame: Frame): boolean {
  const named = frame.items.filter((item) => isKind(item, 'record'));
  return named.length > 0 && named.every((item) => phraseValue(item, 'record') === 'history');
}

function decideRecord(frame: Frame, draft: Draft): Question | undefined {
  const superlative = has(frame, 'most', 'least');
  const isRecord =
    (has(frame, 'record') && (superlative || !isWholeHistory(frame))) ||
    (superlative && (has(frame, 'which_year', 'when') || draft.range !== undefined));
  if (!isRecord || has(frame, 'which_region', 'by_region') || draft.areas.length > 1) return undefined;
  if (frame.periods.some((found) => found.kind === 'period') && !draft.range) return undefined;
  const losing = draft.indicators[0] === 'net' && isLoss(frame);
  const low = losing ? !has(frame, 'least') : has(frame, 'least');
  return { kind: 'record', order: low ? 'lowest' : 'highest', subject: subjectOf(draft), ...draft.range };
}

function calculation(operation: Operation, draft: Draft, periods: readonly PeriodAsked[]): Question {
  return { kind: 'calculation', operation, ...selectionOf(draft, periods) };
}

function points(draft: Draft): readonly PeriodAsked[] {
  return draft.range ? expandRange(draft.range) : draft.periods;
}

/** First and last of the periods named, the earlier first. */
function endsOf(draft: Draft): readonly [Period, Period] | undefined {
  const named = draft.range ? [draft.range.from, draft.range.to] : draft.periods.filter(isDefinite);
  const [a, b] = named;
  if (!a || !b || named.length !== 2) return undefined;
  return comparePeriods(a, b) <= 0 ? [a, b] : [b, a];
}

function decideChange(frame: Frame, draft: Draft): Question | undefined {
  const grows = has(frame, 'grow') && has(frame, 'persons', 'difference', 'share');
  if (
    !grows &&
    !has(frame, 'change', 'percent_sign') &&
    !(has(frame, 'net_gain', 'net_loss') && draft.indicators[0] === 'movers') &&
    !(has(frame, 'net_gain', 'net_loss') && draft.indicators[0] === 'population')
  ) {
    return undefined;
  }
  if (has(frame, 'series', 'monthly', 'quarterly') || draft.areas.length > 1 || draft.indicators.length > 1)
    return undefined;
  const [indicator = 'net'] = draft.indicators;
  const percent = has(frame, 'share', 'percent_sign');
  const ends = endsOf(draft);
  if (ends) {
    const [earlier, later] = ends;
    const asPercent =
      percent || (!has(frame, 'persons', 'difference') && indicator !== 'net' && indicator !== 'population');
    return asPercent
      ? calculation('change', draft, [earlier, later])
      : calculation('difference', draft, [later, earlier]);
  }
  const [period] = draft.periods;
  if (!period || draft.periods.length > 1 || draft.range) return undefined;
  if (indicator === 'population' && period.kind === 'day') {
    const year = frame.periods.some((found) => found.kind === 'period' && found.period.kind === 'span');
    const next = shiftYears(period, 1);
    const [start, end] = year || period.date.endsWith('-01-01') ? [period, next] : [shiftYears(period, -1), period];
    return percent ? calculation('change', draft, [start, end]) : calculation('difference', draft, [end, start]);
  }
  const changes = `change_${indicator}` as Indicator;
  const inPersons = has(frame, 'persons') || (indicator === 'net' && !percent);
  if (inPersons && isDefinite(period)) return calculation('difference', draft, [period, shiftYears(period, -1)]);
  if (!CHANGING.includes(indicator)) return undefined;
  return { kind: 'figure', subject: subjectOf(draft, changes), period };
}

function decideShare(frame: Frame, draft: Draft): Question | undefined {
  if (!has(frame, 'share')) return undefined;
  const [indicator = 'arrivals'] = draft.indicators;
  const direction = decideDirection(frame).direction ?? 'arrivals';
  const base =
    indicator === 'kandas'
      ? 'kandas'
      : indicator === 'departures'
        ? 'departures'
        : indicator === 'arrivals'
          ? 'arrivals'
          : direction;
  const period = draft.periods[0] ?? { kind: 'last' };
  const places = draft.areas.filter((area) => area !== 'KZ');
  const part = draft.counterparts.length > 0 || draft.groups.length > 0 || (base === 'kandas' && places.length > 0);
  if (indicator === 'population' || indicator === 'movers' || (!part && places.length === 1)) {
    if (places.length === 0) return undefined;
    return {
      kind: 'calculation',
      operation: 'share',
      ...selectionOf({ ...draft, areas: [...places, 'KZ'] }, [period]),
    };
  }
  if (!part) return undefined;
  if (draft.counterparts.length > 1 || draft.groups.length > 1 || draft.periods.length > 1) {
    return { kind: 'comparison', ...selectionOf({ ...draft, indicators: [`share_${base}`] }) };
  }
  return { kind: 'figure', subject: subjectOf(draft, `share_${base}`), period };
}

function monthsOf(year: number, length: 1 | 3): { from: Period; to: Period } {
  return { from: span(year, 1, length), to: span(year, 13 - length, length) };
}

function decideSeries(frame: Frame, draft: Draft): Question | undefined {
  if (draft.areas.length > 1 || draft.counterparts.length > 1 || draft.indicators.length > 1) return undefined;
  const [first] = draft.periods;
  const steps = has(frame, 'monthly') ? 1 : has(frame, 'quarterly') ? 3 : undefined;
  if (steps && first?.kind === 'span' && first.months === 12) {
    return { kind: 'series', subject: subjectOf(draft), ...monthsOf(first.year, steps) };
  }
  if (
    steps &&
    draft.range?.from?.kind === 'span' &&
    draft.range.to?.kind === 'span' &&
    draft.range.from.months === 12
  ) {
    const { from } = monthsOf(draft.range.from.year, steps);
    const { to } = monthsOf(draft.range.to.year, steps);
    return { kind: 'series', subject: subjectOf(draft), from, to };
  }
  if (draft.range) return { kind: 'series', subject: subjectOf(draft), ...draft.range };
  const definite = draft.periods.filter(isDefinite);
  const turn = decideTurn(frame, draft);
  if (turn) return turn;
  if (!has(frame, 'series', 'monthly', 'quarterly', 'chart') || definite.length > 2) return undefined;
  if (definite.length === 0) return { kind: 'series', subject: subjectOf(draft) };
  const ends = endsOf(draft);
  if (ends) return { kind: 'series', subject: subjectOf(draft), from: ends[0], to: ends[1] };
  return undefined;
}

function isProduct(draft: Draft, periods: readonly PeriodAsked[]): boolean {
  const { indicators, areas, counterparts, groups } = draft;
  return [indicators, areas, counterparts, groups, periods].some((list) => list.length > 1);
}

/** «во сколько раз сократилась», «во сколько раз меньше»: the larger figure by the smaller one that is asked about. */
function isFalling(frame: Frame): boolean {
  return frame.items.some((item) => isCue(item, 'falling'));
}

/** A group and its dimension's other members, or one of two dimensions: only one group fits in a question. */
function decideCalculation(frame: Frame, draft: Draft): Question | undefined {
  const all = points(draft);
  const lists = isProduct(draft, all);
  if (!lists) return undefined;
  if (has(frame, 'ratio')) {
    const ends = endsOf(draft);
    if (!ends || draft.indicators.length !== 1) return calculation('ratio', draft, all);
    const base = findBase(frame);
    const rising = base && isSamePeriod(base, ends[1]) ? ends : ([ends[1], ends[0]] as const);
    return calculation('ratio', draft, isFalling(frame) ? [rising[1], rising[0]] : rising);
  }
  if (has(frame, 'mean') && has(frame, 'monthly')) return undefined;
  if (has(frame, 'mean')) return calculation('mean', draft, all);
  if (has(frame, 'sum') && draft.indicators.length === 1) return calculation('sum', draft, all);
  if (has(frame, 'difference', 'persons') && !has(frame, 'series')) {
    const ends = endsOf(draft);
    if (ends && draft.areas.length === 1) return calculation('difference', draft, [ends[1], ends[0]]);
    if (!draft.range) return calculation('difference', draft, draft.periods);
  }
  return undefined;
}

/** "Was the change in departures corrected?": the percentage is what was printed. */
function revisedOf(frame: Frame, draft: Draft): Indicator {
  const [indicator = 'net'] = draft.indicators;
  const noun = frame.items.some((item) => isKind(item, 'change') && isCue(item, 'change_noun'));
  return noun && CHANGING.includes(indicator) ? (`change_${indicator}` as Indicator) : indicator;
}

/** One question about figures; the order of the attempts is the order in which the words bind. */
export function decideFigures(frame: Frame, drafted: Draft): Question {
  const draft = fitDraft(drafted);
  const period = draft.periods[0] ?? { kind: 'last' };
  // «сначала … и теперь», "first estimate vs final": both prints are asked for.
  if (has(frame, 'revisions') || (has(frame, 'first_print') && has(frame, 'final_print', 'compare'))) {
    return { kind: 'revisions', subject: subjectOf(draft, revisedOf(frame, draft)), period };
  }
  const decided =
    decideRecord(frame, draft) ??
    decideRanking(frame, draft) ??
    decideBreakdown(frame, draft) ??
    decideShareOrChange(frame, draft) ??
    decideCalculation(frame, draft) ??
    decideSeries(frame, draft);
  if (decided) return decided;
  const all = points(draft);
  if (isWholeHistory(frame) && frame.periods.length === 0 && !isProduct(draft, all)) {
    return { kind: 'series', subject: subjectOf(draft) };
  }
  if (isProduct(draft, all)) return { kind: 'comparison', ...selectionOf(draft, all) };
  // Of one region there is no breakdown by regions: the country's would stand under its name.
  if (has(frame, 'by_region') && draft.areas[0] === 'KZ') {
    return { kind: 'breakdown', by: 'area', subject: subjectOf(draft), period };
  }
  const vintage = has(frame, 'first_print') ? ({ vintage: 'first' } as const) : {};
  return { kind: 'figure', subject: subjectOf(draft), period, ...vintage };
}

function decideShareOrChange(frame: Frame, draft: Draft): Question | undefined {
  if (has(frame, 'ratio')) return undefined;
  return has(frame, 'change')
    ? (decideChange(frame, draft) ?? decideShare(frame, draft))
    : (decideShare(frame, draft) ?? decideChange(frame, draft));
}
