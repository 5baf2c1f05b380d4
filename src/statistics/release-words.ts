/** What words of official releases can mean; the kinds of `data/lexicon/releases/prose.csv`. */
export const RELEASE_WORD_KINDS = [
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
  'date:published',
  'topic',
  /** Text without figures, whatever digits it holds. */
  'noise',
] as const;
export type ReleaseWordKind = (typeof RELEASE_WORD_KINDS)[number];

/** Words by kind; a star stands for any ending. */
export type ReleaseWords = ReadonlyMap<ReleaseWordKind, readonly string[]>;
