// What a release of a kind prints, so that nobody has to guess what is missing.
import type { Codebook } from '../../statistics/facts/codebook.ts';
import type { FigureName } from '../../statistics/facts/figure-key.ts';
import type { Flow, StoredIndicator } from '../../statistics/indicators.ts';
import type { Period } from '../../statistics/time/period.ts';

export const RELEASE_KINDS = ['page', 'regions'] as const;
export type ReleaseKind = (typeof RELEASE_KINDS)[number];

const HEADLINES: readonly (readonly [StoredIndicator, Flow, string?])[] = [
  ['arrivals', 'external'],
  ['departures', 'external'],
  ['net', 'external'],
  ['change_arrivals', 'external'],
  ['change_departures', 'external'],
  ['change_movers', 'internal'],
  ['share_arrivals', 'external', 'CIS'],
  ['share_departures', 'external', 'CIS'],
];
/** The regions that the pages of 2023-2025 named as gaining. */
const GAINING: readonly string[] = ['KZ-71', 'KZ-75', 'KZ-79', 'KZ-19'];
const OF_REGIONS: readonly (readonly [StoredIndicator, Flow])[] = [
  ['arrivals', 'external'],
  ['departures', 'external'],
  ['net', 'external'],
  ['arrivals', 'internal'],
  ['departures', 'internal'],
  ['net', 'interregional'],
];

/** The figures that a release of the kind prints for its period: the twelve of a page, or six of each region. */
export function listExpectedFigures(kind: ReleaseKind, period: Period, { areas }: Codebook): FigureName[] {
  if (kind === 'page') {
    return [
      ...HEADLINES.map(([indicator, flow, counterpart]) => ({
        indicator,
        flow,
        area: 'KZ',
        ...(counterpart && { counterpart }),
        period,
      })),
      ...GAINING.map((area) => ({ indicator: 'net' as const, flow: 'interregional' as const, area, period })),
    ];
  }
  return [...areas.keys()]
    .filter((area) => area !== 'KZ')
    .flatMap((area) => OF_REGIONS.map(([indicator, flow]) => ({ indicator, flow, area, period })));
}
