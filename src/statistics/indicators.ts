/**
 * The table of indicators: one row holds all that is true of an indicator, and everything else reads it here.
 */

/**
 * external = across the state border; internal = interregional + intraregional; total = external + internal.
 * Population and kandas have no flow.
 */
export const FLOWS = ['external', 'internal', 'interregional', 'intraregional', 'total'] as const;
export type Flow = (typeof FLOWS)[number];

export const UNITS = ['persons', 'percent', 'per_1000', 'times', 'percentage_points'] as const;
export type Unit = (typeof UNITS)[number];

interface IndicatorRow {
  /** Rows of `data/observations.csv` may hold it; what is not stored is always computed. */
  readonly isStored?: true;
  readonly unit: Unit;
  /** A stock: counted on a day. All else is counted over months. */
  readonly isStock?: true;
  /** A minus changes the meaning, so that the sign is always printed. */
  readonly isSigned?: true;
  /** Its months add up to the year. */
  readonly isAdditive?: true;
  /** Estimates in halves of a person, rounded region by region: its parts need not add up to the whole. */
  readonly isInHalves?: true;
  /** Rests on the last census: a new one makes a break. */
  readonly isFromCensus?: true;
  /** How it comes of another indicator. */
  readonly form?: 'share' | 'change' | 'rate';
  readonly of?: string;
  /** Of a region, where none was named, the most wanted first. */
  readonly flows: readonly Flow[];
  /** The flow that the first lines of a release print of the country. */
  readonly headlineFlow?: Flow;
  /** Counted by the other country or region, and where that lies. */
  readonly counterpart?: 'origin' | 'destination' | 'either';
  /** Everybody who is counted belongs to it by definition, so that naming it narrows nothing. */
  readonly ownGroup?: string;
  readonly producer: 'bureau' | 'ministry';
  /** Whose calendar it comes out by: the quarterly releases of migration, or one of its own. */
  readonly calendar: 'releases' | 'population' | 'kandas';
  /** Its words are of nothing else: whoever says them asks for it, whatever else is named beside it. */
  readonly isUnmistakable?: true;
  /** Key of `data/glossary.csv`. */
  readonly term?: string;
  /** The command that asks for its single figure; without one the two words of its name are written, `share arrivals`. */
  readonly command?: {
    readonly name: string;
    /** Among these commands, in help and menus. */
    readonly place: number;
    readonly inMenu?: true;
    readonly inSlack?: true;
    /** Arguments that are shown as an example; with them the command answers. */
    readonly hint?: string;
  };
}

const ALL_FLOWS = ['total', 'external', 'interregional', 'internal', 'intraregional'] as const;
/** A region's moves inside itself cancel in its net, so that internal and interregional are one and the same. */
const NET_FLOWS = ['total', 'external', 'interregional'] as const;
const INSIDE = ['internal', 'interregional'] as const;

const MIGRATION = { producer: 'bureau', calendar: 'releases' } as const;
const POPULATION = { producer: 'bureau', calendar: 'population', flows: [], isFromCensus: true } as const;
const KANDAS = {
  producer: 'ministry',
  calendar: 'kandas',
  flows: [],
  counterpart: 'origin',
  ownGroup: 'ethnic:kazakh',
} as const;
const CHANGE = { unit: 'percent', form: 'change', isSigned: true } as const;
const SHARE = { unit: 'percent', form: 'share' } as const;

const TABLE = {
  arrivals: {
    ...MIGRATION,
    isStored: true,
    unit: 'persons',
    isAdditive: true,
    flows: ALL_FLOWS,
    headlineFlow: 'external',
    counterpart: 'origin',
    term: 'arrivals',
    command: { name: 'arrivals', place: 2, inMenu: true, inSlack: true, hint: 'Uzbekistan 2024' },
  },
  departures: {
    ...MIGRATION,
    isStored: true,
    unit: 'persons',
    isAdditive: true,
    flows: ALL_FLOWS,
    headlineFlow: 'external',
    counterpart: 'destination',
    term: 'departures',
    command: { name: 'departures', place: 3, inMenu: true, inSlack: true, hint: 'Germany 2024' },
  },
  net: {
    ...MIGRATION,
    isStored: true,
    unit: 'persons',
    isSigned: true,
    isAdditive: true,
    flows: NET_FLOWS,
    headlineFlow: 'external',
    counterpart: 'either',
    term: 'net_migration',
    command: { name: 'net', place: 1, inMenu: true, inSlack: true, hint: 'Astana 2025Q1' },
  },
  movers: {
    ...MIGRATION,
    isStored: true,
    unit: 'persons',
    isAdditive: true,
    flows: INSIDE,
    headlineFlow: 'internal',
    term: 'movers',
    command: { name: 'movers', place: 4, inMenu: true, inSlack: true, hint: '2024' },
  },
  population: {
    ...POPULATION,
    isStored: true,
    unit: 'persons',
    isStock: true,
    term: 'population',
    command: { name: 'population', place: 6, inMenu: true, inSlack: true, hint: 'Astana 2025' },
  },
  population_average: {
    ...POPULATION,
    isStored: true,
    unit: 'persons',
    isInHalves: true,
    isUnmistakable: true,
    term: 'population_average',
    command: { name: 'average_population', place: 7 },
  },
  kandas: {
    ...KANDAS,
    isStored: true,
    unit: 'persons',
    isAdditive: true,
    isUnmistakable: true,
    term: 'kandas',
    command: { name: 'kandas', place: 8, inMenu: true, inSlack: true, hint: '2025' },
  },
  share_arrivals: { ...MIGRATION, ...SHARE, of: 'arrivals', isStored: true, flows: ALL_FLOWS, counterpart: 'origin' },
  share_departures: {
    ...MIGRATION,
    ...SHARE,
    of: 'departures',
    isStored: true,
    flows: ALL_FLOWS,
    counterpart: 'destination',
  },
  share_kandas: { ...KANDAS, ...SHARE, of: 'kandas', isStored: true },
  change_arrivals: { ...MIGRATION, ...CHANGE, of: 'arrivals', isStored: true, flows: ALL_FLOWS, counterpart: 'origin' },
  change_departures: {
    ...MIGRATION,
    ...CHANGE,
    of: 'departures',
    isStored: true,
    flows: ALL_FLOWS,
    counterpart: 'destination',
  },
  change_movers: { ...MIGRATION, ...CHANGE, of: 'movers', isStored: true, flows: INSIDE },
  rate: {
    ...MIGRATION,
    unit: 'per_1000',
    isSigned: true,
    form: 'rate',
    of: 'net',
    flows: NET_FLOWS,
    counterpart: 'either',
    term: 'migration_rate',
    command: { name: 'rate', place: 5, inMenu: true, inSlack: true, hint: 'Astana 2024' },
  },
  change_net: { ...MIGRATION, ...CHANGE, of: 'net', flows: NET_FLOWS, counterpart: 'either' },
  change_kandas: { ...KANDAS, ...CHANGE, of: 'kandas' },
  change_population: { ...POPULATION, ...CHANGE, of: 'population', isStock: true },
} as const satisfies Readonly<Record<string, IndicatorRow>>;

type IndicatorTable = typeof TABLE;

/** What can be asked for: the stored indicators and those that are always computed. */
export type Indicator = keyof IndicatorTable;
type With<Member> = { [Name in Indicator]: IndicatorTable[Name] extends Member ? Name : never }[Indicator];
/** What is observed and stored; the words of `data/observations.csv`. */
export type StoredIndicator = With<{ readonly isStored: true }>;
export type ChangeIndicator = With<{ readonly form: 'change' }>;
export type ShareIndicator = With<{ readonly form: 'share' }>;
/** Percentages that releases print. */
export type PrintedPercentage = With<{
  readonly isStored: true;
  readonly unit: 'percent';
  readonly calendar: 'releases';
}>;

export type StoredUnit = IndicatorTable[StoredIndicator]['unit'];

const ROWS: Readonly<Record<Indicator, IndicatorRow>> = TABLE;

export const INDICATORS = Object.keys(TABLE) as Indicator[];
export const isStored = (indicator: Indicator): indicator is StoredIndicator => ROWS[indicator].isStored === true;
export const STORED_INDICATORS = INDICATORS.filter(isStored);

export const PRINTED_PERCENTAGES = STORED_INDICATORS.filter(
  (indicator): indicator is PrintedPercentage =>
    unitOf(indicator) === 'percent' && calendarOf(indicator) === 'releases',
);

/** Indicators whose words are of nothing else. */
export const UNMISTAKABLE = INDICATORS.filter((indicator) => ROWS[indicator].isUnmistakable);

/** The two directions of a move. */
export const DIRECTIONS = ['arrivals', 'departures'] as const satisfies readonly Indicator[];
export type Direction = (typeof DIRECTIONS)[number];

/** What a release is quoted for: those who came, those who left and the net of both. */
export const HEADLINES = [...DIRECTIONS, 'net'] as const satisfies readonly Indicator[];
export type Headline = (typeof HEADLINES)[number];

/** What the first lines of a release print, in their order. */
export const LEVELS = [...HEADLINES, 'movers'] as const satisfies readonly With<{ readonly headlineFlow: Flow }>[];
export type LevelIndicator = (typeof LEVELS)[number];

export function isDirection(indicator: Indicator): indicator is Direction {
  return DIRECTIONS.some((direction) => direction === indicator);
}

export function isHeadlineIndicator(indicator: Indicator): indicator is Headline {
  return HEADLINES.some((headline) => headline === indicator);
}

export function oppositeOf(direction: Direction): Direction {
  return direction === 'arrivals' ? 'departures' : 'arrivals';
}

/** Flows of a region, the most wanted first. */
export function flowsOf(indicator: Indicator): readonly Flow[] {
  return ROWS[indicator].flows;
}

/** Indicators of which a flow can be asked. */
export function hasFlow(indicator: Indicator): boolean {
  return ROWS[indicator].flows.length > 0;
}

export function headlineFlowOf(indicator: Indicator): Flow | undefined {
  return ROWS[baseOf(indicator)].headlineFlow;
}

export function counterpartOf(indicator: Indicator): IndicatorRow['counterpart'] {
  return ROWS[indicator].counterpart;
}

/** True where a minus changes the meaning, so that the sign is always printed. */
export function isSigned(indicator: Indicator): boolean {
  return ROWS[indicator].isSigned === true;
}

/** Counted on a day, as the population is. */
export function isStock(indicator: Indicator): boolean {
  return ROWS[indicator].isStock === true;
}

/** Its months add up to the year. */
export function isAdditive(indicator: Indicator): boolean {
  return ROWS[indicator].isAdditive === true;
}

export function isInHalves(indicator: Indicator): boolean {
  return ROWS[indicator].isInHalves === true;
}

export function isFromCensus(indicator: Indicator): boolean {
  return ROWS[indicator].isFromCensus === true;
}

export function unitOf(indicator: StoredIndicator): StoredUnit;
export function unitOf(indicator: Indicator): Unit;
export function unitOf(indicator: Indicator): Unit {
  return ROWS[indicator].unit;
}

export function producerOf(indicator: Indicator): IndicatorRow['producer'] {
  return ROWS[indicator].producer;
}

export function calendarOf(indicator: Indicator): IndicatorRow['calendar'] {
  return ROWS[indicator].calendar;
}

/** The group that everybody who is counted belongs to by definition. */
export function ownGroupOf(indicator: Indicator): string | undefined {
  return ROWS[indicator].ownGroup;
}

export function termOf(indicator: Indicator): string | undefined {
  return ROWS[indicator].term;
}

export function isShare(indicator: Indicator): indicator is ShareIndicator {
  return ROWS[indicator].form === 'share';
}

export function isChange(indicator: Indicator): indicator is ChangeIndicator {
  return ROWS[indicator].form === 'change';
}

/** The count behind a share, a change or a rate; a count is its own. What is stored rests on what is stored. */
export function baseOf(indicator: StoredIndicator): StoredIndicator;
export function baseOf(indicator: Indicator): Indicator;
export function baseOf(indicator: Indicator): Indicator {
  return (ROWS[indicator].of as Indicator | undefined) ?? indicator;
}

function derivedFrom(form: IndicatorRow['form']): (base: Indicator) => Indicator | undefined {
  const byBase = new Map(INDICATORS.filter((name) => ROWS[name].form === form).map((name) => [baseOf(name), name]));
  return (base) => byBase.get(base);
}

/** The indicator that is the share of a count; absent where there is none. */
export const shareOf = derivedFrom('share');

/** The indicator that is the change of a count on the year before; absent where there is none. */
export const changeOf = derivedFrom('change');

/** The change that releases print. */
export function printedChangeOf(base: Indicator): PrintedPercentage | undefined {
  const change = changeOf(base);
  return PRINTED_PERCENTAGES.find((printed) => printed === change);
}

/** The share that releases print. */
export function printedShareOf(base: Indicator): PrintedPercentage | undefined {
  const share = shareOf(base);
  return PRINTED_PERCENTAGES.find((printed) => printed === share);
}

/** The commands that ask for one figure of an indicator, in the order of help and menus. */
export const FIGURE_COMMANDS = INDICATORS.flatMap((figure) => {
  const row: IndicatorTable[Indicator] = TABLE[figure];
  return 'command' in row ? [{ ...row.command, figure, adds: [`indicator:${figure}`] }] : [];
}).sort((one, other) => one.place - other.place);
