/** What is observed and stored; the words of `data/observations.csv`. */
export const STORED_INDICATORS = [
  'arrivals',
  'departures',
  'net',
  'movers',
  'population',
  'population_average',
  'kandas',
  'share_arrivals',
  'share_departures',
  'share_kandas',
  'change_arrivals',
  'change_departures',
  'change_movers',
] as const;
export type StoredIndicator = (typeof STORED_INDICATORS)[number];

/** What can be asked for: the stored indicators and those that are always computed. */
export const INDICATORS = [...STORED_INDICATORS, 'rate', 'change_net', 'change_kandas', 'change_population'] as const;
export type Indicator = (typeof INDICATORS)[number];

/**
 * external = across the state border; internal = interregional + intraregional; total = external + internal.
 * Population and kandas have no flow.
 */
export const FLOWS = ['external', 'internal', 'interregional', 'intraregional', 'total'] as const;
export type Flow = (typeof FLOWS)[number];

/** Indicators of which a flow can be asked. */
export function hasFlow(indicator: Indicator): boolean {
  return !['population', 'population_average', 'kandas', 'share_kandas', 'change_kandas', 'change_population'].includes(
    indicator,
  );
}

/** True where a minus changes the meaning, so that the sign is always printed. */
export function isSigned(indicator: Indicator): boolean {
  return indicator === 'net' || indicator === 'rate' || indicator.startsWith('change_');
}

export const UNITS = ['persons', 'percent', 'per_1000', 'times', 'percentage_points'] as const;
export type Unit = (typeof UNITS)[number];
