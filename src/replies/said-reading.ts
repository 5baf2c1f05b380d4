import type { Question } from '../statistics/question.ts';

/** What the reader filled in that the message did not say. */
export type AssumptionSaid =
  | 'period'
  | 'area'
  | 'city_of_almaty'
  | 'indicator'
  | 'follow_up'
  | 'capital_for_region'
  | 'spelling';

/** How the message was read, as far as the reply speaks of it. */
export interface ReadingSaid {
  readonly assumptions: readonly AssumptionSaid[];
  /** Other readings, offered as buttons. */
  readonly alternatives: readonly Question[];
}

/** What the reader wants to know back. */
export type AskedAbout = 'area' | 'indicator' | 'flow' | 'period' | 'place';

/** Why a message became no question. */
export type MisreadSaid =
  | 'empty'
  | 'too_long'
  | 'not_understood'
  | 'out_of_scope'
  | 'unknown_place'
  | 'unknown_country'
  | 'unknown_period'
  | 'unknown_command'
  | 'unknown_term'
  | 'no_such_group'
  | 'too_many';
