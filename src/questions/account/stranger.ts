/** What a word may do to a question that nothing explains: narrow it, or only colour it. */
import { type PhraseKind, SCALES } from '../../statistics/word-kinds.ts';
import type { Frame } from '../frame/frame.ts';
import { asksFigures } from '../frame/frame-asks.ts';
import { isOfNames } from '../frame/gather-names.ts';
import { isOfTrade, isPersonal, isPrepared, isPurpose, mayNarrow, packOf } from '../refuse/weighty-stranger.ts';
import { hasCue, type Item, isCue, isKind, marksBefore, numberOf } from '../vocabulary/find-items.ts';
import type { Standing } from './account.ts';
import type { Seen } from './seen.ts';

/** Shorter ones are particles and slips of the hand. */
const SHORTEST = 3;

function formOf(item: Item): string {
  return item.tokens[0]?.forms[0] ?? '';
}

/** Longer messages tell a story around their question. */
const STORY = 15;
const LONGEST_CLAUSE = 150;
const SHORTEST_TOLD = 3;
const MARKS = /[,;:()—–!?.\n]/;
const ASKED: readonly PhraseKind[] = [
  'indicator',
  'move',
  'migration',
  'group',
  'people',
  'country',
  'flow',
  'net_gain',
  'net_loss',
];

/** The clause around a word, between marks. */
function clauseAround({ items }: Pick<Frame, 'items'>, at: number): { first: number; end: number } {
  let first = at;
  while (first > 0 && !MARKS.test(marksBefore(items[first]))) first -= 1;
  const behind = items.findIndex((item, index) => index > at && MARKS.test(marksBefore(item)));
  return { first, end: behind < 0 ? items.length : behind };
}

/** «на кону шашлык, поэтому вопрос такой: …»: a clause of a long message that names nothing that is counted. */
function isToldBeside({ items }: Frame, at: number): boolean {
  if (items.length < STORY) return false;
  const { first, end } = clauseAround({ items }, at);
  const clause = items.slice(first, end);
  return clause.length >= SHORTEST_TOLD && !clause.some((item) => isKind(item, ...ASKED));
}

const isBegging = (item: Item | undefined) => isCue(item, 'begging', 'reporting');

/** «Сынок, подскажи: …», «көзәйнегімді таппай отырмын, айтшы: …»: an address or a lead-in that names nothing counted. */
function isLeadIn(frame: Frame, at: number): boolean {
  const { items } = frame;
  const { first, end } = clauseAround(frame, at);
  const clause = items.slice(first, end);
  const isCounting = (item: Item) => isKind(item, ...ASKED, 'place') || numberOf(item) !== undefined;
  if (end === items.length || clause.some(isCounting)) return false;
  if (clause.some(isBegging)) return true;
  const next = items.slice(end, clauseAround(frame, end).end);
  return (
    (first === 0 || clause.some((item) => isCue(item, 'asker', 'who_asks'))) &&
    next.some(isBegging) &&
    !next.some(isCounting)
  );
}

/** What a word may narrow where it stands beside it. */
const NARROWED: readonly PhraseKind[] = [
  ...ASKED,
  'place',
  'home',
  'abroad',
  'region_word',
  'city_word',
  'stream',
  'crossing',
  'share',
  'unheld_place',
  'near',
  'latest',
  'previous',
  'this_year',
  'next',
  'since',
  'until',
  'begin',
  'end',
  // Whatever it is joined to: «Астана или шым».
  'and',
  'compare',
];

/** The nearest item on a side over other unknown words; absent where a mark or the end parts them. */
function neighbourOf({ items }: Frame, at: number, step: 1 | -1): Item | undefined {
  let index = at;
  while (items[index + step] && !MARKS.test(marksBefore(items[Math.max(index, index + step)]))) {
    index += step;
    if (items[index]?.matches.length !== 0 || numberOf(items[index]) !== undefined) return items[index];
  }
  return undefined;
}

/** Beside what is counted, where or when; or by itself between marks, where it may be any of them. */
function isBesideCounted(frame: Frame, at: number): boolean {
  const [before, behind] = [neighbourOf(frame, at, -1), neighbourOf(frame, at, 1)];
  if (!before && !behind) return true;
  return [before, behind].some(
    (one) =>
      one !== undefined &&
      (isKind(one, ...NARROWED) || hasCue(one, 'amount') || numberOf(one) !== undefined || isTimed(frame, one)),
  );
}

function isTimed({ items, periods }: Frame, item: Item): boolean {
  const at = items.indexOf(item);
  return periods.some(({ first, end }) => at >= first && at < end);
}

const WORDINGS: readonly PhraseKind[] = ['when', 'release', 'summary', 'sources', 'method', 'term', 'csv', 'chart'];

/**
 * How it is asked, by where the word stands: "furnish the population" has a verb before the article, «выжимку по
 * миграции» a document before what it is about, «в сжатые сроки» an adjective of what is not counted.
 */
function isOfWording(frame: Frame, at: number): boolean {
  const { items } = frame;
  const [item, next] = [items[at], items[at + 1]];
  if (!item || !next || MARKS.test(marksBefore(next))) return false;
  if (isCue(next, 'determiner')) return true;
  if (isCue(next, 'about') && isKind(items[at + 2], 'migration', 'flow', 'indicator')) return true;
  const head = neighbourOf(frame, at, 1);
  return packOf(frame, item)?.isAdjective?.(formOf(item)) === true && isKind(head, ...WORDINGS);
}

/** «два миллиона, а в 2023 — полтора»: a quantity that was heard of; «полтора года» is a time. */
function isQuantityHeard({ items }: Frame, at: number): boolean {
  const isOfTime = isKind(items[at + 1], 'year_word', 'month_word', 'quarter_word', 'half_word');
  return isCue(items[at], 'one_and_half') && !isOfTime && items.some((item) => isCue(item, ...SCALES));
}

/** "15k", a slip of a small word, an aside of the person who asks. */
function isHarmless({ item, frame, at }: Seen): boolean {
  if (isCue(item, ...SCALES) && numberOf(frame.items[at - 1]) !== undefined) return true;
  if (isLeadIn(frame, at) || isOfNames(frame.items, at)) return true;
  if (isOfTrade(frame, at) || isQuantityHeard(frame, at)) return true;
  return isCue(item, 'ordinary') || isPersonal(frame, at) || isPrepared(frame, at);
}

export function settleStranger(seen: Seen): Standing | undefined {
  const { item, frame, at, weighty } = seen;
  if (item.matches.length > 0) return undefined;
  if (frame.items.length > LONGEST_CLAUSE) return 'named';
  if (isHarmless(seen)) return 'harmless';
  if (isToldBeside(frame, at)) return 'named';
  return weighty().includes(item) ? 'open' : standingOf(seen);
}

/** In a clause that says more, and bound to nobody there: such a word only colours it. */
function isLoose(frame: Frame, at: number): boolean {
  const { items } = frame;
  const item = items[at];
  // "a two-bedroom in Aktau": where nothing counted is named, it may be what is asked about.
  if (!asksFigures(frame)) return false;
  // «Вестеросқа»: the case binds it as a preposition would.
  if (isCue(item, 'ablative', 'dative', 'genitive') && item && packOf(frame, item)?.endsInCases) return false;
  const isJoined = isKind(items[at + 1], ...ASKED, 'place') && marksBefore(items[at + 1]) === '';
  const { first, end } = clauseAround(frame, at);
  return !isJoined && items.slice(first, end).some(({ matches }) => matches.length > 0);
}

/** The figure is that of the whole country, all of it. */
function isNational({ parts }: Seen): boolean {
  return parts.counterparts.size === 0 && [...parts.areas].every((area) => area === 'KZ');
}

/** «Гель-Гью»: letters of the word and of what a hyphen joins to it. */
function lengthOf({ items }: Frame, at: number): number {
  const lengths = [at - 1, at, at + 1].map((index) => {
    const isJoined = index === at || marksBefore(items[Math.max(index, at)]) === '-';
    return isJoined ? (items[index]?.tokens[0]?.raw.length ?? 0) : 0;
  });
  return lengths.reduce((sum, length) => sum + length, 0);
}

/** Where a name stands whatever it ends in: with a capital, or alone between marks. */
function isNamePlace({ frame, at, item }: Seen): boolean {
  const { first, end } = clauseAround(frame, at);
  return end - first === 1 || (/^\p{Lu}\p{Ll}/u.test(item.tokens[0]?.raw ?? '') && at > 0);
}

/** "departures of bearded", «из лилипутии»: what stands behind a preposition is what is counted, or where. */
function isGoverned({ frame, at, item }: Seen): boolean {
  return marksBefore(item) === '' && isKind(frame.items[at - 1], 'from', 'to', 'in');
}

/** «Вагра бойынша», «Вагра қанша адам кетті»: what stands before these is a noun or says which people. */
function isGovernedBehind({ frame, at, item }: Seen): boolean {
  const next = frame.items[at + 1];
  return (
    packOf(frame, item)?.endsInCases === true && isCue(next, 'postposition', 'how_many') && marksBefore(next) === ''
  );
}

/** How it is asked or what somebody needs a figure for: «справка для руководства». */
function isOfAsking({ item, frame, at }: Seen): boolean {
  return packOf(frame, item)?.isOwn?.(formOf(item)) || isPurpose(frame, at - 1) || isOfWording(frame, at);
}

/** A noun beside what is counted narrows it; of the whole country, so does one that no list has, wherever it stands. */
function isNarrowing(seen: Seen): boolean {
  const { item, frame, at } = seen;
  const pack = packOf(frame, item);
  const isNoun = !pack?.isVerbOrAdverb(item.tokens[0]?.raw.toLowerCase() ?? '', formOf(item));
  const isUnheard = isNational(seen) && item.tokens[0]?.isUnlisted === true;
  return (isNoun || mayNarrow(frame, at)) && isBesideCounted(frame, at) && (isUnheard || !isLoose(frame, at));
}

/** By the word itself: short ones, verbs and adverbs only colour the question. */
function standingOf(seen: Seen): Standing {
  const { item, frame, at } = seen;
  const isLong = lengthOf(frame, at) > SHORTEST;
  if ((item.tokens[0]?.raw.length ?? 0) < SHORTEST && !isLong) return 'named';
  if (isNational(seen) && isLong && isGovernedBehind(seen)) return 'open';
  if (isOfAsking(seen)) return 'named';
  if (isLong && (isGoverned(seen) || (isNational(seen) && isNamePlace(seen)))) return 'open';
  return isNarrowing(seen) ? 'open' : 'named';
}
