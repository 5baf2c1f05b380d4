/**
 * The word that nothing explains and that may narrow who is counted: «уехавших велосипедистов», "people with tattoos",
 * «шахматшылар қанша». Without it the figure would be a wider one, so it is named and asked back. It counts only where
 * it is bound to the people or the move: beside their word, or behind it with a preposition. Anywhere else an unknown
 * word is a verb, an aside or a slip.
 */

import type { PhraseKind } from '../../statistics/word-kinds.ts';
import type { Frame } from '../frame/frame.ts';
import type { LanguagePack } from '../languages/language-pack.ts';
import { type Rule, takeFirst } from '../rule.ts';
import { isCyrillic } from '../text/fold.ts';
import type { Token } from '../text/split-tokens.ts';
import { endsInCue, hasCue, type Item, isCue, isKind, marksBefore, numberOf } from '../vocabulary/find-items.ts';

const SHORTEST = 4;
/** A message of so many is no question about figures; looking around each of them would take its square. */
const MOST_UNKNOWN = 40;
const MARKS = /[,;:()—–!?."«»“”\n]/;
const HEADS: readonly PhraseKind[] = ['indicator', 'move', 'migration', 'group', 'people', 'crossing', 'stream'];
function isHead(item: Item | undefined): boolean {
  return isKind(item, ...HEADS) || isCue(item, 'counted_people');
}

function isPeople(item: Item | undefined): boolean {
  return isKind(item, 'group', 'people') || isCue(item, 'counted_people');
}

function isQuantity(item: Item | undefined): boolean {
  return item !== undefined && hasCue(item, 'amount');
}

function isPreposition(item: Item | undefined): boolean {
  return isKind(item, 'from', 'to', 'in', 'except') || isCue(item, 'capacity');
}

const BETWEEN: readonly PhraseKind[] = [
  'place',
  'country',
  'home',
  'abroad',
  'region_word',
  'city_word',
  'from',
  'to',
  'in',
  'year_word',
  'most',
  'least',
];

/** «уехало в 2023 из Астаны велосипедистов»: place and period stand between the two and part nothing. */
function isBetween(frame: Frame, at: number): boolean {
  const item = frame.items[at];
  return (
    isKind(item, ...BETWEEN) || isCue(item, 'degree') || frame.periods.some(({ first, end }) => at >= first && at < end)
  );
}

/** The language that the word is likely of: by its letters, else by the words around it. */
export function packOf({ languages: { packs }, spoken }: Frame, item: Item): LanguagePack | undefined {
  const raw = item.tokens[0]?.raw ?? '';
  const script = isCyrillic(raw) ? 'Cyrillic' : 'Latin';
  const written = packs.filter((pack) => pack.script === script);
  const common = written.find(({ isCommon }) => isCommon);
  const own = written.find((pack) => pack !== common && pack.own?.letters.test(raw));
  const words = (pack: LanguagePack | undefined) => (pack ? (spoken.get(pack.language) ?? 0) : 0);
  return own ?? written.find((pack) => words(pack) > words(common)) ?? common;
}

/** The item that the one at `at` leans on behind it: -1 where a mark parts them. */
function leanedOn(frame: Frame, at: number): number {
  let index = at;
  while (index > 0) {
    if (MARKS.test(marksBefore(frame.items[index]))) return -1;
    index -= 1;
    const isUnknown = frame.items[index]?.matches.length === 0;
    if (!isBetween(frame, index) && !isUnknown) return index;
  }
  return -1;
}

/** The item before which it stands, over other unknown words («single mothers arrived»). */
function standsBefore(frame: Frame, at: number, over = false): Item | undefined {
  for (let index = at + 1; index < frame.items.length; index += 1) {
    const item = frame.items[index];
    if (MARKS.test(marksBefore(item))) return undefined;
    if (item?.matches.length !== 0 && !(over && isBetween(frame, index))) return item;
  }
  return undefined;
}

export function isPurpose(frame: Frame, preposition: number): boolean {
  return (
    isCue(frame.items[preposition], 'purpose') ||
    (isCue(frame.items[preposition], 'own_purpose') && isCue(frame.items[preposition + 1], 'determiner'))
  );
}

/** «мы с мужем хотим переехать, …»: a clause of the person who asks counts nobody. */
export function isPersonal(frame: Frame, at: number): boolean {
  let first = at;
  while (first > 0 && !MARKS.test(marksBefore(frame.items[first]))) first -= 1;
  const behind = frame.items.findIndex((item, index) => index > at && MARKS.test(marksBefore(item)));
  if (behind < 0) return false;
  const clause = frame.items.slice(first, behind);
  const isAsker = (item: Item, nth: number) => isCue(item, 'who_asks') && !(nth > 0 && isKind(item, 'and'));
  return clause.some(isAsker) && !clause.some(isQuantity);
}

/** Words that may stand between what is prepared and its verb. */
const BESIDE_PREPARED: readonly PhraseKind[] = ['question', 'filler', 'in', 'to', 'request', 'outside', 'number'];

/** «Құрметті мамандар, …», "Dear statisticians, …": whom a letter is written to. */
function isAddressed({ items }: Frame, at: number): boolean {
  const isGreeted = isKind(items[at - 1], 'greeting') && marksBefore(items[at]) === '';
  return isGreeted && MARKS.test(marksBefore(items[at + 1]));
}

/** «для подготовки программы развития», «анықтама дайындау үшін»: what the person who asks is making counts nobody. */
export function isPrepared(frame: Frame, at: number): boolean {
  if (isAddressed(frame, at)) return true;
  // «дайындалған адамдар»: before the people it says who they are.
  if (isCue(frame.items[at], 'preparing', 'work')) return !isCue(frame.items[at + 1], 'counted_people');
  // «для служебной записки», "for a quick slide"
  if (isCue(frame.items[at + 1], 'work') && !MARKS.test(marksBefore(frame.items[at + 1]))) return true;
  const step = packOf(frame, frame.items[at] as Item)?.endsInCases ? 1 : -1;
  for (let index = at + step; index >= 0 && index < frame.items.length; index += step) {
    const item = frame.items[index];
    if (!item || MARKS.test(marksBefore(frame.items[Math.max(index, index - step)]))) return false;
    if (hasCue(item, 'preparing')) return true;
    if (item.matches.length > 0 && !isKind(item, ...BESIDE_PREPARED)) return false;
  }
  return false;
}

function isBoundByPreposition(frame: Frame, at: number): boolean {
  if (MARKS.test(marksBefore(frame.items[at]))) return false;
  const preposition = isCue(frame.items[at - 1], 'determiner') ? at - 2 : at - 1;
  if (!isPreposition(frame.items[preposition]) || isPurpose(frame, preposition)) return false;
  const head = frame.items[leanedOn(frame, preposition)];
  const next = standsBefore(frame, at, true);
  // «из Туркестанской области на север 2023»: with no word for the move everything in the question is bound to it.
  return isHead(head) || isQuantity(head) || isHead(next) || isQuantity(next) || !frame.items.some(isHead);
}

function isKazakhBound(frame: Frame, at: number, folded: string): boolean {
  const next = standsBefore(frame, at);
  const before = MARKS.test(marksBefore(frame.items[at])) ? undefined : frame.items[at - 1];
  const behind = frame.items[leanedOn(frame, at)];
  if (isHead(next) || endsInCue(before, 'how_many')) return true;
  // «халқының тығыздығы»: what the people have is another figure than their number.
  if (isHead(before) && endsInCue(before, 'genitive')) return true;
  // «кеткен католиктер», «жесірлер саны», «велосипедпен қанша адам»
  const isNoun = packOf(frame, frame.items[at] as Item)?.isPlural?.(folded) || isCue(frame.items[at], 'accompanied');
  return (isNoun && (isHead(behind) || isQuantity(next) || frame.items.some(isHead))) || isCue(next, 'number_of');
}

/** "bikers who left", «велосипедисты, которые уехали», «татуировкасы бар адамдар»: a small word links the two. */
function isLinked(frame: Frame, at: number): boolean {
  const next = frame.items[at + 1];
  return isCue(next, 'who_link') && isHead(frame.items[at + 2]);
}

function isBound(frame: Frame, at: number, pack: LanguagePack | undefined, folded: string): boolean {
  if (isPersonal(frame, at) || isPrepared(frame, at)) return false;
  if (isLinked(frame, at)) return true;
  if (pack?.endsInCases) return isKazakhBound(frame, at, folded);
  const behind = frame.items[leanedOn(frame, at)];
  const next = standsBefore(frame, at);
  const isOf = pack?.hasParticiples && isCue(next, 'part_of') && isHead(frame.items[at + 2]);
  return isHead(behind) || isQuantity(behind) || isHead(next) || isOf || isBoundByPreposition(frame, at);
}

/** "from the EU", «из ОАЭ», «ӨР-ден»: capitals behind a preposition or with a case are a place, however short. */
function isInitials(frame: Frame, at: number): boolean {
  const raw = frame.items[at]?.tokens[0]?.raw ?? '';
  if (!/^\p{Lu}{2,4}$/u.test(raw)) return false;
  const before = frame.items[at - 1]?.tokens[0]?.raw === 'the' ? at - 2 : at - 1;
  const isCased = frame.items[at]?.tokens[0]?.ending !== undefined;
  const isShouted = frame.items.every((item) => item.tokens.every((token) => token.raw === token.raw.toUpperCase()));
  return !isShouted && (isCased || isKind(frame.items[before], 'from', 'to'));
}

interface Word {
  readonly frame: Frame;
  readonly at: number;
  readonly token: Token;
  /** The item before it in its clause. */
  readonly before: Item | undefined;
  readonly pack: LanguagePack | undefined;
}

function isBeforePeople({ frame, at, before, pack }: Word): boolean {
  return isPeople(standsBefore(frame, at)) || (pack?.hasParticiples === true && isQuantity(before));
}

/** «қанша ит келді», «бай адамдар»: behind "how many" or before the people a word counts, however short. */
function isTooShort({ frame, at, token, before, pack }: Word): boolean {
  const isOfPeople = pack?.endsInCases && isCue(frame.items[at + 1], 'counted_people');
  return token.raw.length < (endsInCue(before, 'how_many') ? 2 : isOfPeople ? 3 : SHORTEST);
}

/** «заңгер мамандар», "with medical training", «кадры технического профиля»: the word for a trade beside the trade. */
function isOfSpecialty({ items }: Frame, at: number): boolean {
  if (!isCue(items[at], 'specialist')) return false;
  const isTrade = (item: Item | undefined) =>
    item?.matches.some(({ phrase }) => phrase.kind === 'group' && phrase.value.startsWith('specialty:')) === true;
  const [behind, next] = [marksBefore(items[at]), marksBefore(items[at + 1])];
  const isNear = (index: number) =>
    isTrade(items[index]) || (isCue(items[index], 'specialist') && isTrade(items[index - 1]));
  return (/^-?$/.test(behind) && isNear(at - 1)) || (/^-?$/.test(next) && isTrade(items[at + 1]));
}

/** «среднее специальное (колледж)», "higher education (university)": where such an education is had. */
function isOfEducation({ items }: Frame, at: number): boolean {
  const isInBrackets = marksBefore(items[at]).endsWith('(') && /^\)/.test(marksBefore(items[at + 1]) || ')');
  const isEducation = items[at - 1]?.matches.some(({ phrase: { value } }) => value.startsWith('education:'));
  return isInBrackets && isEducation === true && isCue(items[at], 'institution');
}

/** «көші-қоннан тапқан өсімі»: how growth came about narrows nobody. */
function isOfGrowth({ items }: Frame, at: number): boolean {
  return (
    isCue(items[at], 'result_of') &&
    isKind(items[at - 1], 'migration', 'flow') &&
    isKind(items[at + 1], 'net_gain', 'net_loss')
  );
}

/** «облыс құрылғалы» beside a period: the period tells since when. */
function isSinceFormed({ items, periods }: Frame, at: number): boolean {
  return isCue(items[at], 'since_formed') && periods.some(({ kind }) => kind === 'period' || kind === 'range');
}

/** What narrows nobody because of the words of the trade beside it. */
export function isOfTrade(frame: Frame, at: number): boolean {
  return isOfSpecialty(frame, at) || isOfEducation(frame, at) || isOfGrowth(frame, at) || isSinceFormed(frame, at);
}

/** Whether a word may narrow who is counted; the first that speaks decides. */
const NARROWING: readonly Rule<Word, boolean>[] = [
  {
    name: 'a word of the trade beside it',
    take: ({ frame, at }) => (isOfTrade(frame, at) ? false : undefined),
  },
  { name: 'too short', take: (word) => (isTooShort(word) ? false : undefined) },
  { name: 'of them', take: ({ before }) => (isCue(before, 'of_them') ? true : undefined) },
  { name: 'a slip of a small word', take: ({ frame, at }) => (isCue(frame.items[at], 'ordinary') ? false : undefined) },
  {
    // "tattooed people", «сақалды адамдар»: before the people a participle and a past tense are adjectives.
    name: 'before the people',
    take: (word) => {
      const { pack, token } = word;
      if (!(pack?.hasParticiples || pack?.endsInCases) || !isBeforePeople(word)) return undefined;
      return !pack.isAdverb?.(pack.endsInCases ? (token.forms[0] ?? '') : token.raw);
    },
  },
  { name: 'linked to the people', take: ({ frame, at }) => (isLinked(frame, at) ? true : undefined) },
  {
    // «қанша ақылды кетті»: between how many and what they did stands who they are.
    name: 'between how many and the move',
    take: ({ frame, at, before, pack }) =>
      endsInCue(before, 'how_many') && pack?.endsInCases && isHead(frame.items[at + 1]) ? true : undefined,
  },
];

/** True where the word itself may name somebody or something; verbs, adverbs and slips of small words do not. */
export function mayNarrow(frame: Frame, at: number): boolean {
  const item = frame.items[at];
  const token = item?.tokens[0];
  if (!item || !token) return false;
  const before = MARKS.test(marksBefore(item)) ? undefined : frame.items[at - 1];
  const pack = packOf(frame, item);
  const narrows = takeFirst('narrowing', NARROWING, { frame, at, token, before, pack }, frame.tell);
  return narrows ?? !pack?.isVerbOrAdverb(token.raw.toLowerCase(), token.forms[0] ?? '');
}

/**
 * Such words; none where every word is understood or bound to nobody. A follow-up names no people of its own: «а в 2022
 * шахматистов?» is all question.
 */
export function weightyStrangers(frame: Frame, isFollowUp = false): readonly Item[] {
  if (frame.unknown.length === 0 || frame.unknown.length > MOST_UNKNOWN) return [];
  return frame.items.filter((item, at) => {
    if (item.matches.length > 0 || numberOf(item) !== undefined) return false;
    if (isInitials(frame, at)) return true;
    if (!mayNarrow(frame, at)) return false;
    return isFollowUp || isBound(frame, at, packOf(frame, item), item.tokens[0]?.forms[0] ?? '');
  });
}

/** The first such word as it was typed. */
export function weightyStranger(frame: Frame, isFollowUp = false): string | undefined {
  return weightyStrangers(frame, isFollowUp)[0]?.tokens[0]?.raw;
}
