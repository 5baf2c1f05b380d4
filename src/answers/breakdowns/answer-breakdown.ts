import type { Figure } from '../../statistics/answer.ts';
import { type Flow, type Indicator, isHeadlineIndicator, isStock, shareOf } from '../../statistics/indicators.ts';
import type { BreakdownDimension, BreakdownQuestion, Subject } from '../../statistics/question.ts';
import type { Period } from '../../statistics/time/period.ts';
import { formatPeriod, isSamePeriod, lastDay } from '../../statistics/time/period.ts';
import { type DraftAnswer, draftAnswered, draftMissing, type Session } from '../draft.ts';
import { listFlows } from '../figures/choose-flow.ts';
import { settlePeriod } from '../figures/settle-period.ts';
import { explainGap } from '../offers/explain-gap.ts';
import { listRegions } from '../rankings/existing-areas.ts';
import { isUnpublishedTable } from '../releases/is-unpublished.ts';
import { findAreaBreak, findBreaks } from '../series/find-breaks.ts';
import { keyOf, withMembers } from '../series/series-key.ts';

/** Fewer parts than these are no breakdown worth showing while an older period has one. */
const ENOUGH_PARTS = 3;
const WHOLE_PERCENT = 100;
/** Parts that add up to less than this of the whole leave some out; the rest is rounding. */
const NEARLY_WHOLE = 0.995;

interface Parts {
  readonly subject: Subject;
  readonly period: Period;
  readonly figures: readonly Figure[];
}

/** Subjects of all parts of the dimension; blocks of countries hold countries and therefore stand last. */
function listPartSubjects(session: Session, by: BreakdownDimension, subject: Subject): Subject[] {
  const { codebook } = session.finder.dataset;
  if (by === 'area') return listRegions(codebook).map((area) => withMembers(subject, { area }));
  if (by === 'counterpart') {
    const isRegional = subject.flow === 'interregional';
    const codes = isRegional ? listRegions(codebook) : [...codebook.countries.keys()];
    return codes.map((counterpart) => withMembers(subject, { counterpart }));
  }
  return [...codebook.groups.values()]
    .filter((group) => group.dimension === by)
    .map((group) => withMembers(subject, { group: group.code }));
}

const isBlock = (session: Session, figure: Figure) =>
  session.finder.dataset.codebook.countries.get(figure.subject.counterpart ?? '')?.kind === 'block';

/** Countries or groups; blocks hold countries and count for none. */
const countParts = (session: Session, { figures }: Parts) =>
  figures.filter((figure) => !isBlock(session, figure)).length;

function sortParts(session: Session, figures: readonly Figure[]): Figure[] {
  // Gains and losses stand in the order of their values; as sizes they would be no order to a reader.
  const bySize = [...figures].sort((a, b) => b.value - a.value);
  return [
    ...bySize.filter((figure) => !isBlock(session, figure)),
    ...bySize.filter((figure) => isBlock(session, figure)),
  ];
}

function partsOf(session: Session, by: BreakdownDimension, subject: Subject, period: Period): Parts {
  const figures = listPartSubjects(session, by, subject).flatMap((part) => session.finder.figure(part, period) ?? []);
  return { subject, period, figures: sortParts(session, figures) };
}

/** The whole's own subject: without what it is broken down by. */
function wholeOf(by: BreakdownDimension, subject: Subject, flow: Flow | undefined): Subject {
  const whole = withMembers(subject, { flow });
  if (by === 'counterpart') return withMembers(whole, { counterpart: undefined });
  return by === 'area' ? whole : withMembers(whole, { group: undefined });
}

function listFlowsOf(by: BreakdownDimension, subject: Subject): readonly (Flow | undefined)[] {
  if (by === 'area') return listFlows(withMembers(subject, { area: 'KZ-10' }));
  if (by === 'counterpart' && subject.area !== 'KZ' && !subject.flow) return ['external', 'interregional'];
  return listFlows(wholeOf(by, subject, subject.flow));
}

/** The flow with the most parts; persons before shares as long as they are a breakdown. */
function findParts(session: Session, question: BreakdownQuestion, period: Period): Parts | undefined {
  const { by, subject } = question;
  const inFlows = (indicator: Indicator) => {
    const asked = withMembers(subject, { indicator });
    const parts = listFlowsOf(by, asked).map((flow) => partsOf(session, by, wholeOf(by, asked, flow), period));
    return [...parts].sort((a, b) => b.figures.length - a.figures.length)[0];
  };
  const counts = inFlows(subject.indicator);
  const share = shareOf(subject.indicator);
  if (!share || (counts && countParts(session, counts) >= ENOUGH_PARTS)) return counts;
  const shares = inFlows(share);
  return shares && countParts(session, shares) > (counts ? countParts(session, counts) : 0) ? shares : counts;
}

/** Periods of which any part is stored, the releases' own before others. */
function listPeriods({ finder, today }: Session, { by, subject }: BreakdownQuestion): Period[] {
  const share = shareOf(subject.indicator);
  const indicators = [subject.indicator, ...(share ? [share] : [])];
  const isPart = (observation: { counterpart?: string; group?: string; area: string }) =>
    by === 'area'
      ? observation.area !== 'KZ'
      : by === 'counterpart'
        ? observation.counterpart !== undefined
        : observation.group?.startsWith(`${by}:`) === true;
  const held = new Map<string, Period>();
  for (const indicator of indicators) {
    const key = keyOf({ indicator, area: subject.area });
    if (!key) continue;
    const filter = by === 'area' ? { indicator: key.indicator } : { indicator: key.indicator, area: subject.area };
    for (const observation of finder.dataset.find(filter)) {
      if (isPart(observation)) held.set(formatPeriod(observation.period), observation.period);
    }
  }
  const ended = [...held.values()].filter((period) => lastDay(period) <= today);
  const newestFirst = ended.sort((a, b) => lastDay(b).localeCompare(lastDay(a)));
  if (isStock(subject.indicator)) return newestFirst;
  const released = finder.releasePeriods(today).filter((period) => held.has(formatPeriod(period)));
  return [...released, ...newestFirst];
}

function findNewestParts(session: Session, question: BreakdownQuestion): Parts | undefined {
  let best: Parts | undefined;
  for (const period of listPeriods(session, question)) {
    const parts = findParts(session, question, period);
    if (!parts) continue;
    if (countParts(session, parts) >= ENOUGH_PARTS) return parts;
    if (countParts(session, parts) > (best ? countParts(session, best) : 0)) best = parts;
  }
  return best;
}

/** Regions are parts of the country alone. A region by regions can only mean where its people came from or went. */
function answerExchanges(question: BreakdownQuestion, session: Session): DraftAnswer {
  const { subject } = question;
  const exchanges = withMembers(subject, { flow: 'interregional', counterpart: undefined });
  const isMoved = isHeadlineIndicator(subject.indicator) && subject.flow !== 'external';
  const drafted = isMoved && answerBreakdown({ ...question, by: 'counterpart', subject: exchanges }, session);
  if (drafted && drafted.outcome === 'answered') return drafted;
  const period = question.period.kind === 'last' ? question.period : settlePeriod(subject.indicator, question.period);
  return draftMissing({ ...question, period }, [{ subject, period, reason: 'not_loaded' }]);
}

/** Columns of breakdowns.csv for what a question breaks down by. */
const DIMENSIONS: Readonly<Partial<Record<BreakdownDimension, string>>> = { counterpart: 'country' };

const leafParts = (session: Session, { figures }: Parts) => figures.filter((figure) => !isBlock(session, figure));

/** True where the parts held are only those that sources name: by the data where they tell, else by their sum. */
function isPartial(session: Session, by: BreakdownDimension, parts: Parts, whole: Figure | undefined): boolean {
  const { subject, period } = parts;
  const leaves = leafParts(session, parts);
  const told = session.finder.dataset.breakdowns.find(
    (one) =>
      one.indicator === subject.indicator &&
      one.flow === subject.flow &&
      one.area === (by === 'area' ? 'KZ' : subject.area) &&
      one.within === undefined &&
      one.dimension === (DIMENSIONS[by] ?? by) &&
      isSamePeriod(one.period, period),
  );
  if (told) return !told.isComplete;
  if (leaves.length === 0) return false;
  if (by === 'area' && leaves[0]?.signed)
    return leaves.length < listRegions(session.finder.dataset.codebook, period).length;
  const total = leaves[0]?.unit === 'percent' ? WHOLE_PERCENT : whole?.value;
  const sum = leaves.reduce((all, figure) => all + figure.value, 0);
  return total !== undefined && !leaves[0]?.signed && sum < total * NEARLY_WHOLE;
}

/** The whole less the parts, where they are counts and something is left. */
/** A figure given in hundreds is known no better than that, and so is what is computed with it. */
function stepOf({ notes }: Figure): number {
  return Math.max(1, ...notes.map((note) => Number(/^rounded_(\d+)$/.exec(note)?.[1] ?? 1)));
}

function findRest(session: Session, parts: Parts, whole: Figure): Figure | undefined {
  const leaves = leafParts(session, parts);
  const value = leaves.reduce((left, figure) => left - figure.value, whole.value);
  const step = Math.max(...[whole, ...leaves].map(stepOf));
  const rest = Math.round(value / step) * step;
  const areCounts = [whole, ...leaves].every((figure) => figure.unit === 'persons' && !figure.signed);
  if (!areCounts || leaves.length === 0 || rest <= 0) return undefined;
  const inputs = [whole, ...leaves];
  const isProvisional = inputs.some((figure) => figure.status === 'P');
  return {
    ...whole,
    value: rest,
    status: isProvisional ? 'P' : 'A',
    notes: [...new Set(inputs.flatMap((figure) => figure.notes))],
    proof: { kind: 'derivation', derivation: 'difference', inputs },
  };
}

/** Whether `answerBreakdown` would have an answer, found out by coverage and at the first part: most breakdowns that could be offered have none. */
export function hasBreakdown(question: BreakdownQuestion, session: Session): boolean {
  const { finder } = session;
  const { by, subject } = question;
  if (question.period.kind === 'last' || by === 'area')
    return answerBreakdown(question, session).outcome === 'answered';
  const period = settlePeriod(subject.indicator, question.period);
  const year = Number(lastDay(period).slice(0, 4));
  const hasPart = (indicator: Indicator, counts: (part: Figure) => boolean): boolean => {
    const asked = withMembers(subject, { indicator });
    if (!finder.coverage.yearsOfParts(asked, by).has(year)) return false;
    return listFlowsOf(by, asked).some((flow) =>
      listPartSubjects(session, by, wholeOf(by, asked, flow)).some((part) => {
        const figure = finder.figure(part, period);
        return figure !== undefined && counts(figure);
      }),
    );
  };
  const share = shareOf(subject.indicator);
  return (
    hasPart(subject.indicator, () => true) ||
    (share !== undefined && hasPart(share, (figure) => !isBlock(session, figure)))
  );
}

export function answerBreakdown(question: BreakdownQuestion, session: Session): DraftAnswer {
  const { finder } = session;
  const { by, subject } = question;
  if (by === 'area' && subject.area !== 'KZ') return answerExchanges(question, session);
  const parts =
    question.period.kind === 'last'
      ? findNewestParts(session, question)
      : findParts(session, question, settlePeriod(subject.indicator, question.period));
  const period = parts?.period ?? question.period;
  if (!parts || parts.figures.length === 0) {
    const gap = explainGap(session, wholeOf(by, subject, listFlows(subject)[0]), period);
    // The whole may well be there; what is missing is its parts.
    const isUnderstood = gap.reason === 'not_released' || gap.reason === 'before_area' || gap.reason === 'forecast';
    const reason = isUnpublishedTable(by, subject) ? 'not_published' : 'not_loaded';
    return draftMissing(
      { ...question, period },
      [isUnderstood ? { ...gap, subject } : { subject, period, reason }],
      period.kind === 'last' ? [] : findAreaBreak(finder, subject, period),
    );
  }
  const settled: BreakdownQuestion = {
    ...question,
    period: parts.period,
    subject: parts.subject.flow ? { ...subject, flow: parts.subject.flow } : subject,
  };
  const whole = finder.figure(
    wholeOf(by, { ...subject, area: by === 'area' ? 'KZ' : subject.area }, parts.subject.flow),
    parts.period,
  );
  const rest = whole && findRest(session, parts, whole);
  return draftAnswered(
    settled,
    {
      kind: 'breakdown',
      by,
      figures: parts.figures,
      ...(whole ? { whole } : {}),
      ...(isPartial(session, by, parts, whole) ? { isPartial: true as const, ...(rest ? { rest } : {}) } : {}),
    },
    findBreaks(finder, parts.figures),
  );
}
