import type { Indicator } from '../../statistics/indicators.ts';
import type { Question, Subject } from '../../statistics/question.ts';
import type { Period } from '../../statistics/time/period.ts';
import type { Draft } from './draft.ts';

type Narrowed = Partial<Pick<Subject, 'flow' | 'counterpart' | 'group'>>;

function draftAbout(indicator: Subject['indicator'], area: string, { flow, counterpart, group }: Narrowed): Draft {
  return {
    indicators: [indicator],
    ...(flow && { flow }),
    areas: [area],
    counterparts: counterpart ? [counterpart] : [],
    groups: group ? [group] : [],
    periods: [],
    assumptions: [],
    otherAreas: [],
  };
}

/** What a question was about, as a draft that can be changed in parts. */
export function draftOf(question: Question): Draft | undefined {
  if ('subject' in question) {
    const { subject } = question;
    const range = 'from' in question || 'to' in question ? rangeOf(question) : undefined;
    const periods = 'period' in question ? [question.period] : [];
    return { ...draftAbout(subject.indicator, subject.area, subject), periods, ...(range && { range }) };
  }
  if ('areas' in question) return { ...question, assumptions: [], otherAreas: [] };
  if (question.kind === 'ranking')
    return { ...draftAbout(question.indicator, 'KZ', question), periods: [question.period] };
  return question.kind === 'summary'
    ? { ...draftAbout('net', question.area, {}), periods: [question.period] }
    : undefined;
}

/** Terms of the glossary that explain what is counted under another name. */
const COUNTED_BY_TERM: ReadonlyMap<string, Indicator> = new Map([
  ['migration_rate', 'rate'],
  ['net_migration', 'net'],
]);

/** «коэффициент деген не? – онда Шымкентке есептеп бер»: the figure that was explained, nothing else said of it. */
export function draftOfTerm(question: Question): Draft | undefined {
  const indicator = question.kind === 'glossary' ? COUNTED_BY_TERM.get(question.term ?? '') : undefined;
  return indicator && draftAbout(indicator, 'KZ', {});
}

/** The ends of a range that are there. */
export function rangeOf(question: { from?: Period; to?: Period }): { from?: Period; to?: Period } {
  return { ...(question.from && { from: question.from }), ...(question.to && { to: question.to }) };
}
