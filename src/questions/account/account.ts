import type { Item } from '../vocabulary/find-items.ts';

/**
 * What became of a word: the reading uses it; it is harmless (a particle, a greeting, an aside of the person who asks);
 * or it is left over. A left-over that may narrow or change what is counted is `open`: nothing is answered over it. Any
 * other is `named`: the answer says that it was not understood.
 */
export type Standing = 'used' | 'harmless' | 'open' | 'named';

export interface Entry {
  readonly item: Item;
  readonly standing: Standing;
  /** The rule that settled it. */
  readonly by: string;
}

export type Account = readonly Entry[];

/** The words of an item as they were typed. */
export function wordsOf(item: Item): string {
  return item.tokens.map(({ raw }) => raw).join(' ');
}

/** Words left over in that way, in their order. */
export function leftOver(account: Account, standing: 'open' | 'named'): readonly string[] {
  return account.flatMap((entry) => (entry.standing === standing ? [wordsOf(entry.item)] : []));
}
