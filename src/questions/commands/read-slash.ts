/** A slash command whose arguments are words in any order and language, or a request about the conversation. */

import { findCommand } from '../../statistics/commands.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import type { Item } from '../vocabulary/find-items.ts';
import { createPhrase } from '../vocabulary/phrase.ts';

export interface Slash {
  readonly name: string;
  readonly argument: string;
}

/** `/net@koshi_bot Астана 2024` taken apart; absent for a message that is no command. */
export function splitSlash(text: string): Slash | undefined {
  const match = /^\/([\p{L}_]{1,32})(?:@\w{1,64})?(?:\s+|$)/u.exec(text);
  return match ? { name: (match[1] ?? '').toLowerCase(), argument: text.slice(match[0].length).trim() } : undefined;
}

/** Meanings that the command adds, as items in front of its arguments; absent for a command nobody knows. */
export function itemsOfCommand(name: string): readonly Item[] | undefined {
  return findCommand(name)?.adds?.map((meaning) => {
    const [kind, value = ''] = meaning.split(':') as [PhraseKind, string?];
    return {
      tokens: [{ raw: '', forms: [], glued: false, before: '', start: 0, end: 0 }],
      matches: [{ phrase: createPhrase({ kind, value, words: [], languages: [] }), first: 0, end: 1, isDirect: false }],
      corrected: false,
    };
  });
}
