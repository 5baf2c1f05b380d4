import type { LexiconEntry } from '../../statistics/lexicon.ts';

/** Words of the terms and of asking for them; they mean other things in a question. */
const KINDS: ReadonlySet<string> = new Set(['terms', 'telling', 'telling_small']);

export function isOfSubscriptions({ meaning }: LexiconEntry): boolean {
  return KINDS.has(meaning.split(':')[0] ?? '');
}
