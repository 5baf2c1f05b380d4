import type { Answered, Figure, Suggestion } from '../../statistics/answer.ts';
import { hasFlow, isDirection, isHeadlineIndicator, oppositeOf, shareOf } from '../../statistics/indicators.ts';
import type { BreakdownDimension, Question, Subject } from '../../statistics/question.ts';
import { isQuarter, isRunningTotal, isYear, type Period, shiftYears, span } from '../../statistics/time/period.ts';
import type { DraftAnswer, Session } from '../draft.ts';
import { listFlows } from '../figures/choose-flow.ts';
import { keyOf, withMembers } from '../series/series-key.ts';
import { pickOffers } from './offer.ts';

const MOST = 6;
const FEWEST = 2;
const LAST = { kind: 'last' } as const;

type AnsweredDraft = Extract<DraftAnswer, { outcome: 'answered' }>;

function wholeSubject(subject: Subject): Subject {
  return withMembers(subject, { counterpart: undefined, group: undefined });
}

/** The single quarter inside a running total, and the running total around a single quarter. */
function* stretches(subject: Subject, period: Period): Generator<Suggestion> {
  if (period.kind !== 'span') return;
  const last = period.month + period.months - 1;
  if (isRunningTotal(period) && last % 3 === 0 && last > 3) {
    yield { question: { kind: 'figure', subject, period: span(period.year, last - 2, 3) }, reason: 'single_quarter' };
  }
  if (isQuarter(period) && period.month > 1) {
    yield { question: { kind: 'figure', subject, period: span(period.year, 1, last) }, reason: 'running_total' };
  }
}

function* revisions(figure: Figure, session: Session): Generator<Suggestion> {
  const key = keyOf(figure.subject);
  if (!key || session.finder.dataset.vintages(key, figure.period).length < 2) return;
  const { subject, period } = figure;
  yield { question: { kind: 'revisions', subject, period }, reason: 'revisions' };
  yield { question: { kind: 'figure', subject, period, vintage: 'first' }, reason: 'first_print' };
}

/** The other flows of a region; inside the country, the moves of all regions together. */
function* otherFlows({ subject, period }: Figure): Generator<Suggestion> {
  const { area, flow, indicator } = subject;
  if (area === 'KZ') {
    if (isHeadlineIndicator(indicator)) {
      yield { question: { kind: 'figure', subject: { indicator: 'movers', area }, period }, reason: 'other_flow' };
    }
    return;
  }
  for (const other of listFlows(withMembers(subject, { flow: undefined }))) {
    if (!other || other === flow) continue;
    yield { question: { kind: 'figure', subject: { ...subject, flow: other }, period }, reason: 'other_flow' };
  }
}

/** What is printed by country is printed in shares too. */
const hasCountryBreakdown = ({ indicator }: Subject) => shareOf(indicator) !== undefined;

function* breakdowns({ subject, period }: Figure): Generator<Suggestion> {
  if (!hasCountryBreakdown(subject)) return;
  const by: readonly BreakdownDimension[] = ['counterpart', 'ethnic', 'age'];
  const whole = wholeSubject(withMembers(subject, subject.area === 'KZ' ? { flow: undefined } : {}));
  for (const dimension of by) {
    yield { question: { kind: 'breakdown', by: dimension, subject: whole, period }, reason: 'breakdown' };
  }
}

function* sameSubjectElsewhere({ subject, period }: Figure): Generator<Suggestion> {
  const { indicator, area, flow, group, counterpart } = subject;
  const scope = { ...(counterpart ? { counterpart } : {}), ...(group ? { group } : {}) };
  const ranked = flow && area !== 'KZ' ? { flow } : {};
  yield {
    question: { kind: 'ranking', indicator, ...ranked, ...scope, period, order: 'top', count: 5 },
    reason: 'ranking',
  };
}

/** What people ask after one figure, what they ask most often first. */
function* afterFigure(figure: Figure, session: Session, isFirst = false): Generator<Suggestion> {
  const { subject, period } = figure;
  const { indicator, area } = subject;
  const flows = [...otherFlows(figure)];
  const parts = [...breakdowns(figure)];
  if (isFirst) yield { question: { kind: 'figure', subject, period }, reason: 'nearest' };
  yield* stretches(subject, period);
  yield { question: { kind: 'figure', subject, period: shiftYears(period, -1) }, reason: 'year_before' };
  yield { question: { kind: 'series', subject }, reason: 'trend' };
  if (indicator === 'net' && isYear(period) && area !== 'KZ') {
    yield { question: { kind: 'figure', subject: { ...subject, indicator: 'rate' }, period }, reason: 'rate' };
  }
  yield* sameSubjectElsewhere(figure);
  yield* flows.slice(0, 1);
  yield* parts.slice(0, 1);
  yield* revisions(figure, session);
  if (area !== 'KZ') {
    const country = withMembers(subject, { area: 'KZ', flow: undefined, counterpart: undefined });
    yield { question: { kind: 'figure', subject: country, period }, reason: 'country' };
  }
  yield { question: { kind: 'summary', area, period: period.kind === 'day' ? LAST : period }, reason: 'summary' };
  yield* flows.slice(1);
  yield* parts.slice(1);
  yield { question: { kind: 'figure', subject, period: shiftYears(period, 1) }, reason: 'year_after' };
}

function* afterRanking(
  question: Extract<Question, { kind: 'ranking' }>,
  body: Answered['body'],
): Generator<Suggestion> {
  if (body.kind !== 'ranking') return;
  if (body.of > body.rows.length) yield { question: { ...question, count: 20 }, reason: 'rest' };
  yield { question: { ...question, order: question.order === 'top' ? 'bottom' : 'top' }, reason: 'ranking' };
  if (question.period.kind !== 'last') {
    yield { question: { ...question, period: shiftYears(question.period, -1) }, reason: 'year_before' };
  }
  if (question.indicator === 'net') yield { question: { ...question, indicator: 'rate' }, reason: 'rate' };
  if (question.indicator === 'rate') yield { question: { ...question, indicator: 'net' }, reason: 'ranking' };
  for (const flow of listFlows({ indicator: question.indicator, area: 'KZ-71' })) {
    if (flow && flow !== question.flow) yield { question: { ...question, flow }, reason: 'other_flow' };
  }
}

function* afterComparison(figures: readonly Figure[]): Generator<Suggestion> {
  const seen = new Set<string>();
  for (const { subject } of figures) {
    if (seen.has(subject.area)) continue;
    seen.add(subject.area);
    yield { question: { kind: 'series', subject }, reason: 'trend' };
  }
  const newest = figures.at(-1);
  if (!newest) return;
  const { subject, period } = newest;
  const { indicator, flow, area } = subject;
  if (area !== 'KZ') {
    yield {
      question: { kind: 'ranking', indicator, ...(flow ? { flow } : {}), period, order: 'top', count: 5 },
      reason: 'ranking',
    };
  }
  yield { question: { kind: 'summary', area, period: period.kind === 'day' ? LAST : period }, reason: 'summary' };
}

function* afterRange(
  question: Extract<Question, { kind: 'series' | 'record' }>,
  figures: readonly Figure[],
): Generator<Suggestion> {
  const { subject } = question;
  const range = { ...(question.from ? { from: question.from } : {}), ...(question.to ? { to: question.to } : {}) };
  if (question.kind === 'record') yield { question: { kind: 'series', subject, ...range }, reason: 'trend' };
  const orders =
    question.kind === 'record' && question.order === 'highest'
      ? (['lowest'] as const)
      : (['highest', 'lowest'] as const);
  for (const order of orders) yield { question: { kind: 'record', order, subject, ...range }, reason: 'choice' };
  if (question.from ?? question.to) yield { question: { kind: 'series', subject }, reason: 'trend' };
  const newest = figures.at(-1);
  if (newest) yield { question: { kind: 'figure', subject: newest.subject, period: newest.period }, reason: 'nearest' };
  if (subject.area !== 'KZ') {
    const country = withMembers(subject, { area: 'KZ', flow: undefined, counterpart: undefined });
    yield { question: { kind: 'series', subject: country, ...range }, reason: 'country' };
  }
  const other = isDirection(subject.indicator) ? oppositeOf(subject.indicator) : 'arrivals';
  if (hasFlow(subject.indicator)) {
    yield { question: { kind: 'series', subject: { ...subject, indicator: other }, ...range }, reason: 'trend' };
  }
}

function* afterBreakdown(question: Extract<Question, { kind: 'breakdown' }>): Generator<Suggestion> {
  const { subject, period } = question;
  const other = isDirection(subject.indicator) ? oppositeOf(subject.indicator) : 'arrivals';
  const subjectOfOther = withMembers(subject, { indicator: other, flow: undefined });
  yield { question: { ...question, subject: subjectOfOther }, reason: 'breakdown' };
  if (period.kind !== 'last') {
    yield { question: { ...question, period: shiftYears(period, -1) }, reason: 'year_before' };
  }
  for (const by of ['counterpart', 'ethnic', 'age'] as const)
    yield { question: { ...question, by }, reason: 'breakdown' };
  yield { question: { kind: 'series', subject: wholeSubject(subject) }, reason: 'trend' };
  yield { question: { kind: 'summary', area: subject.area, period }, reason: 'summary' };
}

function* afterSummary(question: Extract<Question, { kind: 'summary' }>): Generator<Suggestion> {
  const { area, period } = question;
  const isCountry = area === 'KZ';
  yield { question: { kind: 'ranking', indicator: 'net', period, order: 'top', count: 5 }, reason: 'ranking' };
  if (isCountry) {
    yield {
      question: { kind: 'breakdown', by: 'counterpart', subject: { indicator: 'arrivals', area }, period },
      reason: 'breakdown',
    };
  }
  yield { question: { kind: 'series', subject: { indicator: 'net', area } }, reason: 'trend' };
  if (period.kind !== 'last') {
    yield { question: { ...question, period: shiftYears(period, -1) }, reason: 'year_before' };
  }
  if (!isCountry) yield { question: { ...question, area: 'KZ' }, reason: 'country' };
  yield { question: { kind: 'summary', area, period: LAST }, reason: 'summary' };
}

function* afterReference(question: Question): Generator<Suggestion> {
  if (question.kind === 'glossary') {
    for (const term of ['net_migration', 'arrivals', 'departures']) {
      if (term !== question.term) yield { question: { kind: 'glossary', term }, reason: 'definition' };
    }
  }
  if (question.kind !== 'method') yield { question: { kind: 'method' }, reason: 'definition' };
  if (question.kind === 'method') yield { question: { kind: 'glossary' }, reason: 'definition' };
  yield { question: { kind: 'summary', area: 'KZ', period: LAST }, reason: 'summary' };
  if (question.kind === 'releases') {
    const which = question.which === 'all' ? 'next' : 'all';
    yield { question: { kind: 'releases', which }, reason: 'rest' };
  }
  if (question.kind === 'sources') yield { question: { kind: 'releases', which: 'last' }, reason: 'rest' };
}

function* afterKind(draft: AnsweredDraft, session: Session): Generator<Suggestion> {
  const { question, body } = draft;
  switch (question.kind) {
    case 'figure': {
      const isFirst = question.vintage === 'first';
      if (body.kind === 'figures' && body.figures[0]) yield* afterFigure(body.figures[0], session, isFirst);
      return;
    }
    case 'revisions': {
      const newest = body.kind === 'revisions' ? body.vintages.at(-1) : undefined;
      if (newest) {
        yield { question: { kind: 'figure', subject: newest.subject, period: newest.period }, reason: 'nearest' };
        yield* afterFigure(newest, session);
      }
      return;
    }
    case 'ranking':
      return yield* afterRanking(question, body);
    case 'comparison':
      return yield* afterComparison(body.kind === 'comparison' ? body.figures : []);
    case 'calculation':
      return yield* afterComparison(body.kind === 'calculation' ? body.inputs : []);
    case 'series':
      return yield* afterRange(
        question,
        body.kind === 'series' ? body.points.flatMap((point) => point.figure ?? []) : [],
      );
    case 'record':
      return yield* afterRange(question, body.kind === 'record' ? [body.figure] : []);
    case 'breakdown':
      return yield* afterBreakdown(question);
    case 'summary':
      return yield* afterSummary(question);
    case 'glossary':
    case 'method':
    case 'releases':
    case 'sources':
      return yield* afterReference(question);
  }
}

function* everything(draft: AnsweredDraft, session: Session): Generator<Suggestion> {
  yield* afterKind(draft, session);
  yield { question: { kind: 'summary', area: 'KZ', period: LAST }, reason: 'summary' };
  yield { question: { kind: 'ranking', indicator: 'net', period: LAST, order: 'top', count: 5 }, reason: 'ranking' };
  yield { question: { kind: 'releases', which: 'next' }, reason: 'rest' };
}

/** Two to six questions that may come next, most useful first, each of which can be answered. */
export function suggestNext(
  asked: Question,
  draft: AnsweredDraft,
  session: Session,
  isAnswerable: (question: Question) => boolean,
): Suggestion[] {
  const own = pickOffers(afterKind(draft, session), [asked, draft.question], MOST, isAnswerable);
  return own.length >= FEWEST
    ? own
    : pickOffers(everything(draft, session), [asked, draft.question], FEWEST, isAnswerable);
}
