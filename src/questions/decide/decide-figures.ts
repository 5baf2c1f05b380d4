/** Which question about figures the words ask: the operation, its subject, its periods. */
import { changeOf, type Indicator, isStock } from '../../statistics/indicators.ts';
import type { BreakdownDimension, PeriodAsked, Question } from '../../statistics/question.ts';
import { type Period, type Span, span } from '../../statistics/time/period.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { type Frame, has } from '../frame/frame.ts';
import { fitPeriod, toStockDay } from '../periods/stock-periods.ts';
import { type Rule, takeFirst } from '../rule.ts';
import { isCue, isKind } from '../vocabulary/find-items.ts';
import { decideCalculation, decideChange, decideShare, endsOf } from './decide-calculation.ts';
import { decideRanking, decideRecord, isWholeHistory } from './decide-ranking.ts';
import { decideTurn } from './decide-turn.ts';
import { type Draft, isDefinite, isProduct, pointsOf, selectionOf, subjectOf } from './draft.ts';

function fitDraft(draft: Draft): Draft {
  const [indicator = 'net'] = draft.indicators;
  if (draft.indicators.length !== 1 || !isStock(indicator)) return draft;
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
  // «почему уезжают и сколько уехало»: the number is what can be told.
  const isWhy = frame.items.some((item) => isKind(item, 'by_reason') && isCue(item, 'why'));
  if (by === 'reason' && isWhy && frame.items.some((item) => isCue(item, 'how_many'))) return undefined;
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

function monthsOf(year: number, length: 1 | 3): { from: Period; to: Period } {
  return { from: span(year, 1, length), to: span(year, 13 - length, length) };
}

/** «по месяцам за 2024», "quarterly 2020-2023": whole years in their parts. */
function decideSteps(frame: Frame, draft: Draft): Question | undefined {
  const steps = has(frame, 'monthly') ? 1 : has(frame, 'quarterly') ? 3 : undefined;
  const isYear = (period: PeriodAsked | undefined): period is Span => period?.kind === 'span' && period.months === 12;
  const [first] = draft.periods;
  const [from, to] = draft.range ? [draft.range.from, draft.range.to] : [first, first];
  const [start, end] = isYear(first) ? [first, first] : [from, to];
  if (!steps || !isYear(start) || end?.kind !== 'span') return undefined;
  return {
    kind: 'series',
    subject: subjectOf(draft),
    from: monthsOf(start.year, steps).from,
    to: monthsOf(end.year, steps).to,
  };
}

function decideSeries(frame: Frame, draft: Draft): Question | undefined {
  if (draft.areas.length > 1 || draft.counterparts.length > 1 || draft.indicators.length > 1) return undefined;
  const steps = decideSteps(frame, draft);
  if (steps) return steps;
  const subject = subjectOf(draft);
  if (draft.range) return { kind: 'series', subject, ...draft.range };
  const turn = decideTurn(frame, draft);
  if (turn) return turn;
  const definite = draft.periods.filter(isDefinite);
  if (!has(frame, 'series', 'monthly', 'quarterly', 'chart') || definite.length > 2) return undefined;
  if (definite.length === 0) return { kind: 'series', subject };
  const ends = endsOf(draft);
  return ends && { kind: 'series', subject, from: ends[0], to: ends[1] };
}

/** "Was the change in departures corrected?": the percentage is what was printed. */
function revisedOf(frame: Frame, draft: Draft): Indicator {
  const [indicator = 'net'] = draft.indicators;
  const noun = frame.items.some((item) => isKind(item, 'change') && isCue(item, 'change_noun'));
  return (noun && changeOf(indicator)) || indicator;
}

interface Facts {
  readonly frame: Frame;
  readonly draft: Draft;
}

const askedPeriodOf = ({ draft }: Facts): PeriodAsked => draft.periods[0] ?? { kind: 'last' };

/** «сначала … и теперь», "first estimate vs final": both prints are asked for. */
function asksRevisions({ frame, draft }: Facts): boolean {
  // «на начало 2000 и на начало 2025, нужны обе цифры»: of several periods both are those.
  if (draft.periods.length > 1) return false;
  // "was the 2024 figure changed later"
  if (has(frame, 'release') && has(frame, 'change') && has(frame, 'final_print')) return true;
  return has(frame, 'revisions') || (has(frame, 'first_print') && has(frame, 'final_print', 'compare'));
}

function decideShareOrChange({ frame, draft }: Facts): Question | undefined {
  if (has(frame, 'ratio')) return undefined;
  return has(frame, 'change')
    ? (decideChange(frame, draft) ?? decideShare(frame, draft))
    : (decideShare(frame, draft) ?? decideChange(frame, draft));
}

/** Of one region there is no breakdown by regions: the country's would stand under its name. */
function decideRegions(facts: Facts): Question | undefined {
  const { frame, draft } = facts;
  if (!has(frame, 'by_region') || draft.areas[0] !== 'KZ') return undefined;
  return { kind: 'breakdown', by: 'area', subject: subjectOf(draft), period: askedPeriodOf(facts) };
}

function decideFigure(facts: Facts): Question {
  const vintage = has(facts.frame, 'first_print') ? ({ vintage: 'first' } as const) : {};
  return { kind: 'figure', subject: subjectOf(facts.draft), period: askedPeriodOf(facts), ...vintage };
}

const FIGURE_RULES: readonly Rule<Facts, Question>[] = [
  {
    name: 'how a figure was revised',
    take: (facts) =>
      asksRevisions(facts)
        ? {
            kind: 'revisions',
            subject: subjectOf(facts.draft, revisedOf(facts.frame, facts.draft)),
            period: askedPeriodOf(facts),
          }
        : undefined,
  },
  { name: 'the highest or lowest year', take: ({ frame, draft }) => decideRecord(frame, draft) },
  { name: 'regions in their order', take: ({ frame, draft }) => decideRanking(frame, draft) },
  { name: 'a whole by its parts', take: ({ frame, draft }) => decideBreakdown(frame, draft) },
  { name: 'a share or a change', take: decideShareOrChange },
  { name: 'a computation on several figures', take: ({ frame, draft }) => decideCalculation(frame, draft) },
  { name: 'a row of years or months', take: ({ frame, draft }) => decideSeries(frame, draft) },
  {
    name: 'all years',
    take: ({ frame, draft }) =>
      isWholeHistory(frame) && frame.periods.length === 0 && !isProduct(draft, pointsOf(draft))
        ? { kind: 'series', subject: subjectOf(draft) }
        : undefined,
  },
  {
    name: 'several side by side',
    take: ({ draft }) =>
      isProduct(draft, pointsOf(draft)) ? { kind: 'comparison', ...selectionOf(draft, pointsOf(draft)) } : undefined,
  },
  { name: 'by regions', take: decideRegions },
  { name: 'one figure', take: decideFigure },
];

/** One question about figures. */
export function decideFigures(frame: Frame, drafted: Draft): Question {
  const facts = { frame, draft: fitDraft(drafted) };
  return takeFirst('figures', FIGURE_RULES, facts, frame.tell) ?? decideFigure(facts);
}
