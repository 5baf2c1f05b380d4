/**
 * The word that nothing explains and that may narrow what is asked: «велосипедистов», "with tattoos". Without it the
 * figure would be a wider one, so it is named and asked back. The lexicon knows the small change of talk; what is left in
 * a short question is a noun or an adjective more often than not. Verbs, adverbs and asides narrow nothing.
 */
import { type Item, isKind, marksBefore } from './find-items.ts';
import type { Frame } from './frame.ts';

/** Longer messages tell stories; what narrows their question stands beside its words and is found there. */
const MOST_ITEMS = 18;
const SHORTEST = 4;
const MARKS = /[,;:()—–!?"«»“”]/;

/** Endings of words that say how or that something happens, as typed in the three languages. */
const VERBS_AND_ADVERBS = [
  /(?:ть|ти|чь)(?:ся)?$|(?:лся|лась|лось|лись)$|(?:[аяеу]ет|[аяеу]ют|ит|ят|ешь|ишь)(?:ся)?$|(?:[аяиеу]л)[аои]?$/,
  /(?:но|чески|вно|льно|вши|ще)$/,
  /(?:ады|еді|йды|йді|ыпты|іпті|айын|ейін|саңыз|сеңіз|ңыз|ңіз|ып|іп|мақ|мек)$/,
  /ly$/,
];

/** What a stretch between two marks must hold to belong to the question. */
const OF_A_QUESTION = [
  'indicator',
  'move',
  'migration',
  'place',
  'country',
  'people',
  'group',
  'share',
  'most',
  'least',
  'net_loss',
  'net_gain',
  'abroad',
  'flow',
];

function isAside(frame: Frame, at: number): boolean {
  let first = at;
  while (first > 0 && !MARKS.test(marksBefore(frame.items[first]))) first -= 1;
  let end = at + 1;
  while (end < frame.items.length && !MARKS.test(marksBefore(frame.items[end]))) end += 1;
  return !frame.items.slice(first, end).some((item) => isKind(item, ...OF_A_QUESTION));
}

function isVerbOrAdverb(item: Item): boolean {
  const word = item.tokens[0]?.raw.toLowerCase() ?? '';
  return VERBS_AND_ADVERBS.some((pattern) => pattern.test(word));
}

/** "from the EU", «из ОАЭ»: capitals behind a preposition are a place, however short. */
function isInitials(frame: Frame, at: number): boolean {
  const raw = frame.items[at]?.tokens[0]?.raw ?? '';
  const before = frame.items[at - 1]?.tokens[0]?.raw === 'the' ? at - 2 : at - 1;
  const isShouted = frame.items.every((item) => item.tokens.every((token) => token.raw === token.raw.toUpperCase()));
  return /^\p{Lu}{2,4}$/u.test(raw) && !isShouted && isKind(frame.items[before], 'from', 'to');
}

/**
 * The first such word as it was typed; absent where every word is understood or small. A follow-up is too short for
 * asides: «а в 2022 шахматистов?» is all question.
 */
export function weightyStranger(frame: Frame, isFollowUp = false): string | undefined {
  if (frame.items.length > MOST_ITEMS) return undefined;
  const found = frame.unknown.find((item) => {
    const raw = item.tokens[0]?.raw ?? '';
    const at = frame.items.indexOf(item);
    if (isInitials(frame, at)) return true;
    return raw.length >= SHORTEST && !isVerbOrAdverb(item) && (isFollowUp || !isAside(frame, at));
  });
  return found?.tokens[0]?.raw;
}
