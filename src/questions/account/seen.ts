import type { Question } from '../../statistics/question.ts';
import type { Frame } from '../frame/frame.ts';
import type { Item } from '../vocabulary/find-items.ts';
import type { NamedParts } from './named-parts.ts';

/** A word of a clause that was read, with all that settles what became of it. */
export interface Seen {
  readonly frame: Frame;
  readonly at: number;
  readonly item: Item;
  readonly parts: NamedParts;
  readonly questions: readonly Question[];
  /** The answer will say that no period was named. */
  readonly isTimeAssumed: boolean;
  /** Words of the clause that nothing explains and that are bound to the people or the move; worked out once. */
  readonly weighty: () => readonly Item[];
}
