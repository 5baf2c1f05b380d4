import { type Flow, hasFlow, type Indicator } from '../../statistics/facts/indicator.ts';
import type { Subject } from '../../statistics/question.ts';

const EXTERNAL_FIRST: readonly Flow[] = ['external', 'total'];
const TOTAL_FIRST: readonly Flow[] = ['total', 'external', 'interregional', 'internal', 'intraregional'];

/** A region's moves inside itself cancel in its net, so that internal and interregional are one and the same. */
const NET_FLOWS: readonly Flow[] = ['total', 'external', 'interregional'];
const NET_LIKE: ReadonlySet<Indicator> = new Set(['net', 'rate', 'change_net']);

const INSIDE: readonly Flow[] = ['internal', 'interregional'];
const MOVERS: ReadonlySet<Indicator> = new Set(['movers', 'change_movers']);

/**
 * Flows that a subject may have, the most wanted first; the named one alone where it is named, `undefined` alone where
 * the indicator has no flows. The country's net of all flows is its external net: what leaves one region reaches another.
 */
export function listFlows(subject: Subject): readonly (Flow | undefined)[] {
  if (!hasFlow(subject.indicator)) return [undefined];
  if (subject.flow) return [subject.flow];
  if (MOVERS.has(subject.indicator)) return INSIDE;
  if (subject.counterpart) return [subject.counterpart.startsWith('KZ-') ? 'interregional' : 'external'];
  if (subject.area === 'KZ') return EXTERNAL_FIRST;
  return NET_LIKE.has(subject.indicator) ? NET_FLOWS : TOTAL_FIRST;
}

/** True where a question without a flow is answered with one flow only: the country's, which people mean as external. */
export function isOneFlowEnough(subject: Subject): boolean {
  return subject.area === 'KZ' && !MOVERS.has(subject.indicator);
}
