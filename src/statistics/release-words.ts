/** What words of official releases can mean; the kinds of the tables of words in `data/lexicon/releases/`. */
const WORD_KINDS = [
  'subject:arrivals',
  'subject:departures',
  'subject:net',
  'subject:movers',
  'share',
  'block:CIS',
  /** The countries that were named before. */
  'block:same',
  'trend:up',
  'trend:down',
  'scope:interregional',
  'sign:gain',
  'sign:loss',
  'respectively',
  'base:last_year',
  'base:other',
  /** Heads what earlier releases said. */
  'archive',
  /** Narrows a figure to some of the people. */
  'part',
  /** Holds a word of another kind and does not mean it. */
  'harmless',
  'date:next',
  'date:period',
  'date:published',
  'topic',
  /** Text without figures, whatever digits it holds. */
  'noise',
  /** Of headers, labels and titles of tables. */
  'measure:natural',
  'measure:growth',
  'measure:population',
  'measure:start',
  'measure:other',
  'measure:arrivals',
  'measure:departures',
  'flow:interregional',
  'flow:intraregional',
  'flow:internal',
  'flow:NONCIS',
  'flow:CIS',
  'flow:external',
  'flow:total',
  'whole',
  'settlement:urban',
  'settlement:rural',
  'sex:male',
  'sex:female',
  'side:origin',
  'side:destination',
  'unit:percent',
  'unit:thousands',
  'unit:persons',
  'total:of',
  'running',
  'single',
  'contacts',
  'note',
  'cover',
  'republic',
  'row:CIS',
  'row:NONCIS',
  'index',
  'change',
  'column:value',
  'column:neutral',
  'column:action',
  'block:others',
  /** Which way over the border of Kazakhstan. */
  'home:from',
  'home:to',
  /** The names that follow, or went before, are of cities. */
  'cities:follow',
  'cities:behind',
  'regions',
  'joint',
  'approximate:before',
  'approximate:after',
  /** Other moves than those of migrants. */
  'topic:other',
  /** What is named beside it is the base. */
  'compared',
  /** Opens a sentence about what was counted before. */
  'refers',
  /** Over the border, whichever. */
  'abroad',
  /** Not the region that a page is about. */
  'country',
  /** Whose number grows or falls by a net. */
  'people:own',
  'unit:months',
  'numeral:point',
  'numeral:tenth',
  'numeral:hundredth',
  'numeral:joint',
] as const;

/** Numbers that have a word of their own. */
export const NUMERALS = [
  ...Array.from({ length: 20 }, (_, value) => value),
  ...Array.from({ length: 8 }, (_, tens) => 20 + 10 * tens),
  ...Array.from({ length: 10 }, (_, hundreds) => 100 + 100 * hundreds),
  1_000_000,
];
type NumeralKind = `numeral:${number}`;
const NUMERAL_KINDS = NUMERALS.map((value): NumeralKind => `numeral:${value}`);

export const RELEASE_WORD_KINDS: readonly ReleaseWordKind[] = [...WORD_KINDS, ...NUMERAL_KINDS];
export type ReleaseWordKind = (typeof WORD_KINDS)[number] | NumeralKind;

/** Words by kind; a star stands for any ending. */
export type ReleaseWords = ReadonlyMap<ReleaseWordKind, readonly string[]>;
