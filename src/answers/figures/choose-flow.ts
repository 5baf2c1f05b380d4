import { type Flow, flowsOf, hasFlow, headlineFlowOf, type Indicator } from '../../statistics/indicators.ts';
import type { Subject } from '../../statistics/question.ts';

const EXTERNAL_FIRST: readonly Flow[] = ['external', 'total'];

/** Counts of moves inside the country, of which there is no external flow. */
const isInside = (indicator: Indicator) => headlineFlowOf(indicator) === 'internal';

/**
 * Flows that a subject may have, the most wanted first; the named one alone where it is named, `undefined` alone where
 * the indicator has no flows. The country's net of all flows is its external net: what leaves one region reaches another.
 */
export function listFlows(subject: Subject): readonly (Flow | undefined)[] {
  if (!hasFlow(subject.indicator)) return [undefined];
  if (subject.flow) return [subject.flow];
  const ofRegion = flowsOf(subject.indicator);
  if (isInside(subject.indicator)) return ofRegion;
  if (subject.counterpart) return [subject.counterpart.startsWith('KZ-') ? 'interregional' : 'external'];
  if (subject.area === 'KZ') return EXTERNAL_FIRST;
  return ofRegion;
}

/** True where a question without a flow is answered with one flow only: the country's, which people mean as external. */
export function isOneFlowEnough(subject: Subject): boolean {
  return subject.area === 'KZ' && !isInside(subject.indicator);
}
