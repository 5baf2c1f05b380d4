import type { Assumption } from '../statistics/how-read.ts';
import type { Question } from '../statistics/question.ts';

/** How the message was read, as far as the reply speaks of it. */
export interface ReadingSaid {
  readonly assumptions: readonly Assumption[];
  /** Other readings, offered as buttons. */
  readonly alternatives: readonly Question[];
  /** Words of the person that were not understood and narrow nothing. */
  readonly without?: readonly string[];
}
