import type { Gap, Suggestion } from '../../statistics/answer.ts';
import { baseOf, hasFlow, shareOf } from '../../statistics/indicators.ts';
import type { Question, Subject } from '../../statistics/question.ts';
import { isSamePeriod, type Period, span, yearOf } from '../../statistics/time/period.ts';
import type { DraftAnswer, Session } from '../draft.ts';
import { listFlows } from '../figures/choose-flow.ts';
import { listCandidates } from '../figures/settle-period.ts';
import { withMembers } from '../series/series-key.ts';
import { pickOffers } from './offer.ts';

const MOST = 5;
const FEWEST = 2;
/** How many periods nearest in time are offered. */
const NEAREST = 3;

type Members = Parameters<typeof withMembers>[1];

const figure = (subject: Subject, period: Period, reason: Suggestion['reason'] = 'nearest'): Suggestion => ({
  question: { kind: 'figure', subject, period },
  reason,
});

/** Beginning and end of a period in months; a day is its month's own part. */
function endsOf(period: Period): readonly [number, number] {
  if (period.kind === 'span') {
    const start = period.year * 12 + period.month - 1;
    return [start, start + period.months];
  }
  const [year = 0, month = 0, day = 0] = period.date.split('-').map(Number);
  const start = year * 12 + month - 1 + (day - 1) / 31;
  return [start, start];
}

/** Months between the beginnings and between the ends: tells both how far off and how unlike in length a period is. */
function createDistance(asked: Period): (period: Period) => number {
  const [askedStart, askedEnd] = endsOf(asked);
  return (period) => {
    const [start, end] = endsOf(period);
    return Math.abs(start - askedStart) + Math.abs(end - askedEnd);
  };
}

/** The same months of another year. */
const isAlike = (one: Period, other: Period) =>
  one.kind === 'span' && other.kind === 'span' && one.month === other.month && one.months === other.months;

/** Periods with a figure for the subject: the nearest in time, the same months of the nearest year, others, the newest. */
function listNearPeriods({ finder, today }: Session, subject: Subject, asked: Gap['period']): Period[] {
  const flows = listFlows(subject).map((flow) => withMembers(subject, { flow }));
  const [lead = subject] = flows;
  const isHeld = (period: Period) => flows.some((flow) => finder.figure(flow, period));
  const candidates = listCandidates(finder, lead, today);
  const newest = candidates.find(isHeld);
  if (!newest || asked.kind === 'last') return newest ? [newest] : [];
  const distanceTo = createDistance(asked);
  const byDistance = candidates
    .map((period) => ({ period, distance: distanceTo(period) }))
    .sort((a, b) => a.distance - b.distance);
  const near: Period[] = [];
  let alike: Period | undefined;
  for (const { period } of byDistance) {
    const isWanted = near.length < NEAREST || (!alike && isAlike(period, asked));
    if (!isWanted || isSamePeriod(period, asked) || !isHeld(period)) continue;
    if (!alike && near.length > 0 && isAlike(period, asked)) alike = period;
    else if (near.length < NEAREST) near.push(period);
  }
  const [nearest, ...others] = near;
  return [nearest, alike, ...others, newest].filter((period) => period !== undefined);
}

/** The same question of a wider subject: another flow, no country, no group, the predecessor, the country. */
function* widen(subject: Subject, session: Session): Generator<{ members: Members; reason: Suggestion['reason'] }> {
  const area = session.finder.dataset.codebook.areas.get(subject.area);
  if (area?.predecessor) yield { members: { area: area.predecessor }, reason: 'other_area' };
  if (subject.flow && hasFlow(subject.indicator)) yield { members: { flow: undefined }, reason: 'other_flow' };
  if (subject.group) yield { members: { group: undefined }, reason: 'nearest' };
  if (subject.counterpart) yield { members: { counterpart: undefined }, reason: 'nearest' };
  if (subject.area === 'KZ' && subject.flow && subject.flow !== 'external') {
    yield { members: { indicator: 'movers', flow: undefined }, reason: 'other_flow' };
  }
  if (subject.indicator === 'movers' && subject.area !== 'KZ') {
    yield { members: { indicator: 'arrivals', flow: 'internal' }, reason: 'nearest' };
  }
  if (subject.indicator !== 'net' && baseOf(subject.indicator) === 'net') {
    yield { members: { indicator: 'net' }, reason: 'nearest' };
  }
  if (subject.area !== 'KZ')
    yield { members: { area: 'KZ', flow: undefined, counterpart: undefined }, reason: 'country' };
}

function* nearestOf(gap: Gap, session: Session): Generator<Suggestion> {
  const { subject, period } = gap;
  // A stretch that cannot be cut out of the running totals lies within one of them.
  if (period.kind === 'span' && period.month > 1) {
    const total = span(period.year, 1, period.month + period.months - 1);
    yield figure(subject, total, 'running_total');
  }
  // Of a country or group often only the share is printed.
  const share = shareOf(subject.indicator);
  if (share && period.kind !== 'last' && (subject.counterpart || subject.group)) {
    yield figure(withMembers(subject, { indicator: share }), period);
  }
  const near = gap.reason === 'before_area' ? [] : listNearPeriods(session, subject, period);
  for (const one of near.slice(0, 2)) yield figure(subject, one);
  if (period.kind !== 'last') {
    for (const { members, reason } of widen(subject, session)) {
      yield figure(withMembers(subject, members), period, reason);
    }
  }
  for (const one of near.slice(2)) yield figure(subject, one);
  for (const { members, reason } of widen(subject, session)) {
    const wider = withMembers(subject, members);
    const [newest] = listNearPeriods(session, wider, period);
    if (newest) yield figure(wider, newest, reason);
  }
  const [own] = listNearPeriods(session, subject, { kind: 'last' });
  if (own) yield figure(subject, own);
}

/** The same kind of question where it can be answered: the other end of a ranking, both figures side by side. */
function* sameKind(question: Question): Generator<Suggestion> {
  const last = { kind: 'last' } as const;
  switch (question.kind) {
    case 'ranking':
      if (question.order === 'bottom') yield { question: { ...question, order: 'top' }, reason: 'ranking' };
      yield { question: { ...question, period: last }, reason: 'nearest' };
      if (question.counterpart || question.group) {
        const { counterpart: _country, group: _group, ...plain } = question;
        yield { question: plain, reason: 'ranking' };
        yield { question: { ...plain, period: last }, reason: 'ranking' };
      }
      if (question.flow) {
        const { flow: _flow, ...anyFlow } = question;
        yield { question: anyFlow, reason: 'other_flow' };
      }
      yield {
        question: { kind: 'ranking', indicator: 'net', period: last, order: 'top', count: 5 },
        reason: 'ranking',
      };
      return;
    case 'calculation': {
      const { operation: _operation, ...selection } = question;
      yield { question: { ...selection, kind: 'comparison' }, reason: 'nearest' };
      return;
    }
    case 'series':
    case 'record':
      yield { question: { kind: 'series', subject: question.subject }, reason: 'trend' };
      return;
    case 'breakdown':
      // The whole may be held where its parts are not.
      if (question.period.kind !== 'last') yield figure(question.subject, question.period);
      yield { question: { ...question, period: last }, reason: 'breakdown' };
      yield {
        question: { ...question, period: last, subject: { indicator: 'departures', area: 'KZ' } },
        reason: 'breakdown',
      };
      return;
    case 'summary':
      yield { question: { ...question, period: last }, reason: 'summary' };
      return;
    case 'figure':
      // The first print may have to be told from what is held now.
      if (question.vintage) yield figure(question.subject, question.period as Period);
      return;
  }
}

function* everything(draft: Extract<DraftAnswer, { outcome: 'missing' }>, session: Session): Generator<Suggestion> {
  yield* sameKind(draft.question);
  for (const gap of draft.gaps.slice(0, 2)) yield* nearestOf(gap, session);
  yield { question: { kind: 'summary', area: 'KZ', period: { kind: 'last' } }, reason: 'summary' };
  const lastYear = yearOf(Number(session.today.slice(0, 4)) - 1);
  yield { question: { kind: 'summary', area: 'KZ', period: lastYear }, reason: 'summary' };
}

/** Where hardly anything near is held: what is there whatever was asked. */
function* anything(): Generator<Suggestion> {
  yield {
    question: { kind: 'ranking', indicator: 'net', period: { kind: 'last' }, order: 'top', count: 5 },
    reason: 'ranking',
  };
  yield { question: { kind: 'releases', which: 'next' }, reason: 'rest' };
}

/** The nearest things that exist, best first; two to five. */
export function suggestNearest(
  draft: Extract<DraftAnswer, { outcome: 'missing' }>,
  session: Session,
  isAnswerable: (question: Question) => boolean,
): Suggestion[] {
  const near = pickOffers(everything(draft, session), [draft.question], MOST, isAnswerable);
  if (near.length >= FEWEST) return near;
  const asked = [draft.question, ...near.map((suggestion) => suggestion.question)];
  return [...near, ...pickOffers(anything(), asked, FEWEST - near.length, isAnswerable)];
}
