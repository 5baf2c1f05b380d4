/** Of two quick taps on one button one is answered, whether the first is still under way or has just put its answer below. */

import type { CallbackQuery } from 'grammy/types';
import { LRUCache } from 'lru-cache';

const SECOND_MS = 1000;
/** Nobody taps the same button again so soon and means it. */
const DOUBLE_MS = 2 * SECOND_MS;
const MOST_TAPS = 5000;

/** Where the answer stands: in place of the message tapped, whose buttons are others now, or below it. */
export type TapEnd = 'in place' | 'below';

export interface Taps {
  /** False for the second tap of a double one. */
  begin(query: CallbackQuery): boolean;
  end(query: CallbackQuery, end: TapEnd): void;
}

const keyOf = ({ from, data, message }: CallbackQuery) =>
  `${message?.chat.id}/${message?.message_id}/${from.id}/${data}`;

/** `now` gives milliseconds that always run on. */
export function createTaps(now: () => number = () => performance.now()): Taps {
  /** Until when the same tap is a double one. */
  const until = new LRUCache<string, number>({ max: MOST_TAPS });
  return {
    begin(query) {
      const key = keyOf(query);
      if ((until.get(key) ?? 0) > now()) return false;
      until.set(key, Number.POSITIVE_INFINITY);
      return true;
    },
    end(query, end) {
      if (end === 'below') until.set(keyOf(query), now() + DOUBLE_MS);
      else until.delete(keyOf(query));
    },
  };
}
