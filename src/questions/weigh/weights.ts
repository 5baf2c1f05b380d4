/**
 * What speaks for a reading, and how much. Whoever adds one adds a question to `test/questions/weigh/weights.test.ts` that is
 * read otherwise without it.
 */
export const WEIGHTS = {
  /** The other end lies outside: «в Россию», "from abroad". */
  outside_end: 8,
  /** The end is what is asked: "where did more people move, Russia or Germany". */
  asked_end: 6,
  /** The case or the preposition of a region: «из Тараза». */
  region_case: 4,
  /** The same beside a country, which is then the other end. */
  region_beside: 1,
  /** The regions at the other end: «из других регионов». */
  other_regions: 6,
  /** The country itself at an end: «к нам», «из Казахстана». */
  home: 3,
  /** The verb or the noun: «уехали», "arrivals". */
  verb: 2,
  /** A name whose form may be where or where to: «в Алматы». */
  loose_place: 1.5,
  /** Whose name it is without a word for its unit: «Алматы» is the city. */
  bare_name: 2,
  /** Another place of the same name. */
  namesake: 1,
  /** What is asked of a place where nothing else is named. */
  usual: 1,
  /** On one day only those who live there can be counted. */
  stock: 3,
  /** Moves inside the country take nobody from it. */
  inside: 2.5,
  /** What is broken down or has a share: those who come. */
  parts: 2,
  /** Two regions, one at each end. */
  way: 2,
} as const satisfies Readonly<Record<string, number>>;

export type Weight = keyof typeof WEIGHTS;

/** Readings nearer to each other than this are asked back. */
export const CLOSE = 1;
