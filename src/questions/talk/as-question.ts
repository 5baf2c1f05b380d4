/** A question as a reading, with what else the words may mean. */
import { formatCommand } from '../../statistics/command.ts';
import type { Codebook } from '../../statistics/facts/codebook.ts';
import type { Assumption } from '../../statistics/how-read.ts';
import { DIRECTIONS, isDirection, oppositeOf } from '../../statistics/indicators.ts';
import type { Question } from '../../statistics/question.ts';
import { decideSubject } from '../decide/decide-subject.ts';
import { type Draft, subjectOf } from '../decide/draft.ts';
import { type Frame, has } from '../frame/frame.ts';
import type { Reading } from '../reading.ts';
import { hasCue } from '../vocabulary/find-items.ts';
import { replaceArea } from './old-regions.ts';

const MOST_ALTERNATIVES = 4;
/** The map shows all regions, its caption the first of them. */
const CAPTIONED_REGIONS = 5;

/** Next plausible readings: the other Almaty, the other direction. */
export function alternativesOf(question: Question, draft: Draft): readonly Question[] {
  const found: Question[] = draft.otherAreas.map((area) => replaceArea(question, 'KZ-75', area));
  if (question.kind === 'figure' && draft.otherAreas.length === 0) {
    const { subject } = question;
    const turned = isDirection(subject.indicator) ? oppositeOf(subject.indicator) : undefined;
    if (turned) found.push({ ...question, subject: { ...subject, indicator: turned } });
    if (turned && subject.area !== 'KZ' && !subject.counterpart) {
      found.push({ ...question, subject: { ...subject, indicator: 'net' } });
    }
  }
  if (found.length === 0) return found;
  const own = formatCommand(question);
  return found.filter((one) => formatCommand(one) !== own).slice(0, MOST_ALTERNATIVES);
}

/** A map is drawn of a ranking. */
function onMap(question: Question): Question {
  if (question.kind !== 'breakdown' || question.by !== 'area' || question.subject.area !== 'KZ') return question;
  const { area: _area, ...counted } = question.subject;
  return { kind: 'ranking', ...counted, period: question.period, order: 'top', count: CAPTIONED_REGIONS };
}

export function asQuestion(
  question: Question,
  assumptions: readonly Assumption[],
  alternatives: readonly Question[],
  frame: Frame,
): Reading {
  const mapped = frame.items.some((item) => hasCue(item, 'map_word')) ? onMap(question) : undefined;
  if (mapped?.kind === 'ranking')
    return { kind: 'question', question: mapped, assumptions, alternatives, chart: 'map' };
  return { kind: 'question', question, assumptions, alternatives, ...(has(frame, 'chart') && { chart: 'chart' }) };
}

export function askIndicator(frame: Frame, codebook: Codebook): Reading {
  const draft = decideSubject(frame, codebook, 'arrivals');
  const choices: Question[] = DIRECTIONS.map((indicator) => ({
    kind: 'figure',
    subject: draft ? subjectOf({ ...draft, indicators: [indicator] }) : { indicator, area: 'KZ' },
    period: draft?.periods[0] ?? { kind: 'last' },
  }));
  return { kind: 'ask', about: 'indicator', choices };
}
