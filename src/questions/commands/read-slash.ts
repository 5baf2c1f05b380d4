/** A slash command whose arguments are words in any order and language, or a request about the conversation. */

import { REQUESTS, type RequestName } from '../reading.ts';
import type { Item } from '../vocabulary/find-items.ts';

/** What each command adds to the words of its arguments. */
const ADDED: ReadonlyMap<string, readonly string[]> = new Map([
  ['net', ['indicator:net']],
  ['arrivals', ['indicator:arrivals']],
  ['departures', ['indicator:departures']],
  ['movers', ['indicator:movers']],
  ['rate', ['indicator:rate']],
  ['population', ['indicator:population']],
  ['average_population', ['indicator:population_average']],
  ['kandas', ['indicator:kandas']],
  ['share', ['share']],
  ['change', ['change']],
  ['growth', ['change', 'percent_sign']],
  ['percent', ['share']],
  ['sum', ['sum']],
  ['difference', ['difference']],
  ['ratio', ['ratio']],
  ['mean', ['mean']],
  ['top', ['most', 'which_region']],
  ['bottom', ['least', 'which_region']],
  ['highest', ['most', 'record']],
  ['lowest', ['least', 'record']],
  ['compare', ['compare']],
  ['trend', ['series']],
  ['countries', ['by_country']],
  ['ethnic', ['by_ethnic']],
  ['ages', ['by_age']],
  ['breakdown', ['breakdown']],
  ['summary', ['summary']],
  ['revisions', ['revisions']],
  ['glossary', ['what_is']],
  ['figure', []],
  ['migration', []],
]);

const REQUEST_COMMANDS: ReadonlySet<string> = new Set(REQUESTS);

export interface Slash {
  readonly name: string;
  readonly argument: string;
}

/** `/net@koshi_bot Астана 2024` taken apart; absent for a message that is no command. */
export function splitSlash(text: string): Slash | undefined {
  const match = /^\/([\p{L}_]{1,32})(?:@\w{1,64})?(?:\s+|$)/u.exec(text);
  return match ? { name: (match[1] ?? '').toLowerCase(), argument: text.slice(match[0].length).trim() } : undefined;
}

export function isRequest(name: string): name is RequestName {
  return REQUEST_COMMANDS.has(name);
}

/** Meanings that the command adds, as items in front of its arguments; absent for a command nobody knows. */
export function itemsOfCommand(name: string): readonly Item[] | undefined {
  const added = ADDED.get(name);
  return added?.map((meaning) => {
    const [kind = '', value = ''] = meaning.split(':');
    return {
      tokens: [{ raw: '', forms: [], glued: false, before: '', start: 0, end: 0 }],
      matches: [{ phrase: { kind, value, words: [], languages: [] }, first: 0, end: 1 }],
    };
  });
}
