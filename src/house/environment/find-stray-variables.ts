import { distance } from 'fastest-levenshtein';

/** Prefixes that no other program is likely to use beside Koshi. */
const OUR_PREFIXES = ['TELEGRAM_', 'SLACK_', 'BNS_', 'TALDAU_', 'OPERATIONS_', 'KOSHI_', 'FIXED_', 'STATE_'];
/** Names without such a prefix are taken for slips only where they are long enough not to be somebody else's. */
const LEAST_LETTERS = 8;
const MOST_SLIPS = 2;

export interface StrayVariable {
  readonly name: string;
  /** The known variable that was probably meant. */
  readonly nearest: string;
}

/** How many words of one are in the other: TELEGRAM_TOKEN has two of TELEGRAM_BOT_TOKEN and one of TELEGRAM_RATE. */
function sharedWords(one: string, other: string): number {
  const words = new Set(other.split('_'));
  return one.split('_').filter((word) => words.has(word)).length;
}

function findNearest(name: string, known: readonly string[]): string {
  const rank = (each: string) => distance(name, each) - 100 * sharedWords(name, each);
  return known.reduce((best, each) => (rank(each) < rank(best) ? each : best));
}

/** Variables that look as if they were meant for Koshi, which does not know them. */
export function findStrayVariables(names: readonly string[], known: readonly string[]): StrayVariable[] {
  const isKnown = new Set(known);
  return names.flatMap((name) => {
    if (isKnown.has(name)) return [];
    const upper = name.toUpperCase();
    const nearest = findNearest(upper, known);
    const isOurs = OUR_PREFIXES.some((prefix) => upper.startsWith(prefix));
    const isSlip = upper.length >= LEAST_LETTERS && distance(upper, nearest) <= MOST_SLIPS;
    return isOurs || isSlip ? [{ name, nearest }] : [];
  });
}
