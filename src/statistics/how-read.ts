/** What was filled in because the message did not say it; the reply says so where it matters. */
export type Assumption =
  | 'period'
  | 'area'
  | 'city_of_almaty'
  | 'indicator'
  | 'follow_up'
  | 'capital_for_region'
  | 'spelling';

/** What is asked back. */
export type AskedAbout = 'area' | 'indicator' | 'flow' | 'period' | 'place' | 'meant';

/** Why a message became no question. */
export type MisreadReason =
  | 'empty'
  | 'too_long'
  | 'not_understood'
  | 'out_of_scope'
  | 'unknown_place'
  | 'unknown_country'
  | 'unknown_period'
  /** Said of what no calendar has: a fifth quarter, 30 February. */
  | 'impossible_period'
  | 'unknown_command'
  | 'unknown_term'
  | 'no_such_group'
  | 'too_many';

/** How messages were read since the start, by kind; never a word of one. */
export interface ReadCounts {
  readonly answered: number;
  /** Questions back, by what they are about. */
  readonly asked: Readonly<Record<string, number>>;
  /** Refusals, by their reason. */
  readonly refused: Readonly<Record<string, number>>;
  /** Words left over, by the rule that left them. */
  readonly left: Readonly<Record<string, number>>;
}
