import type { Answered, Figure, Suggestion } from '../statistics/answer.ts';
import { type Flow, hasFlow } from '../statistics/indicator.ts';
import { isQuarter, isRunningTotal, isYear, type Period, shiftYears, span } from '../statistics/period.ts';
import type { BreakdownDimension, Question, Subject } from '../statistics/question.ts';
import type { Draft, Session } from './draft.ts';
import { pickOffers } from './offer.ts';
import { keyOf, withMembers } from './series-key.ts';

const MOST = 6;
const LAST = { kind: 'last' } as const;

type AnsweredDraft = Extract<Draft, { outcome: 'answered' }>;

const OTHER_FLOWS: readonly Flow[] = ['external', 'total', 'interregional', 'internal'];

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

function* revisions(figure: Figure, isFirst: boolean, session: Session): Generator<Suggestion> {
  const key = keyOf(figure.subject);
  if (!key || session.finder.dataset.vintages(key, figure.period).length < 2) return;
  const { subject, period } = figure;
  if (isFirst) yield { question: { kind: 'figure', subject, period }, reason: 'nearest' };
  yield { question: { kind: 'revisions', subject, period }, reason: 'revisions' };
}

function* breakdowns(subject: Subject, period: Period): Generator<Suggestion> {
  const { indicator, area } = subject;
  if (indicator !== 'arrivals' && indicator !== 'departures' && indicator !== 'kandas') return;
  const by: readonly BreakdownDimension[] = ['counterpart', 'ethnic', 'age'];
  const whole = wholeSubject(withMembers(subject, { flow: area === 'KZ' ? undefined : subject.flow }));
  for (const dimension of by)
    yield { question: { kind: 'breakdown', by: dimension, subject: whole, period }, reason: 'breakdown' };
}

/** What people ask after one figure. */
function* afterFigure(figure: Figure, session: Session, isFirst = false): Generator<Suggestion> {
  const { subject, period } = figure;
  const { indicator, area, flow, group, counterpart } = subject;
  yield* revisions(figure, isFirst, session);
  yield* stretches(subject, period);
  yield { question: { kind: 'figure', subject, period: shiftYears(period, -1) }, reason: 'year_before' };
  yield { question: { kind: 'series', subject }, reason: 'trend' };
  if (indicator === 'net' && isYear(period) && area !== 'KZ') {
    yield { question: { kind: 'figure', subject: { ...subject, indicator: 'rate' }, period }, reason: 'rate' };
  }
  const scope = { ...(counterpart ? { counterpart } : {}), ...(group ? { group } : {}) };
  const rankedFlow = flow && area !== 'KZ' ? { flow } : {};
  yield {
    question: { kind: 'ranking', indicator, ...rankedFlow, ...scope, period, order: 'top', count: 5 },
    reason: 'ranking',
  };
  yield* breakdowns(subject, period);
  if (hasFlow(indicator)) {
    for (const other of OTHER_FLOWS) {
      if (other !== flow)
        yield { question: { kind: 'figure', subject: { ...subject, flow: other }, period }, reason: 'other_flow' };
    }
  }
  if (indicator === 'net' && area === 'KZ') {
    yield { question: { kind: 'figure', subject: { indicator: 'movers', area }, period }, reason: 'other_flow' };
  }
  if (area !== 'KZ') {
    const country = withMembers(subject, { area: 'KZ', flow: undefined, counterpart: undefined });
    yield { question: { kind: 'figure', subject: country, period }, reason: 'country' };
  }
  yield { question: { kind: 'summary', area, period: period.kind === 'day' ? LAST : period }, reason: 'summary' };
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
  const flows: readonly Flow[] = ['total', 'interregional', 'external', 'internal'];
  for (const flow of flows) {
    if (hasFlow(question.indicator) && flow !== question.flow)
      yield { question: { ...question, flow }, reason: 'other_flow' };
  }
}

function* afterComparison(figures: readonly Figure[]): Generator<Suggestion> {
  const seen = new Set<string>();
  for (const { subject } of figures) {
    if (seen.has(subject.area)) continue;
    seen.add(subject.area);
    yield { question: { kind: 'series', subject }, reason: 'trend' };
  }
  const [first] = figures;
  if (!first) return;
  const { indicator, flow, area } = first.subject;
  if (area !== 'KZ') {
    yield {
      question: { kind: 'ranking', indicator, ...(flow ? { flow } : {}), period: first.period, order: 'top', count: 5 },
      reason: 'ranking',
    };
  }
  yield { question: { kind: 'summary', area, period: first.period }, reason: 'summary' };
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
  const other = subject.indicator === 'arrivals' ? 'departures' : 'arrivals';
  if (hasFlow(subject.indicator)) {
    yield { question: { kind: 'series', subject: { ...subject, indicator: other }, ...range }, reason: 'trend' };
  }
}

function* afterBreakdown(question: Extract<Question, { kind: 'breakdown' }>): Generator<Suggestion> {
  const { subject, period } = question;
  const other = subject.indicator === 'arrivals' ? 'departures' : 'arrivals';
  yield { question: { ...question, subject: { ...subject, indicator: other } }, reason: 'breakdown' };
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

function* everything(draft: AnsweredDraft, session: Session): Generator<Suggestion> {
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

/** Two to six questions that may come next, most useful first, each of which can be answered. */
export function suggestNext(
  asked: Question,
  draft: AnsweredDraft,
  session: Session,
  isAnswerable: (question: Question) => boolean,
): Suggestion[] {
  return pickOffers(everything(draft, session), [asked, draft.question], MOST, isAnswerable);
}
