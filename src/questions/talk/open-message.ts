/** What a message in a talk says beside its question: thanks for the last answer, "let us go back to", half of a name. */
import type { Codebook } from '../../statistics/facts/codebook.ts';
import type { Question } from '../../statistics/question.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { draftOf } from '../decide/draft-of.ts';
import type { Setting } from '../reading.ts';
import { foldWord } from '../text/fold.ts';
import { hasCue, type Item, isCue, isKind, marksBefore, numberOf } from '../vocabulary/find-items.ts';
import type { Phrase } from '../vocabulary/phrase.ts';
import { splitSentences } from '../vocabulary/split-sentences.ts';

export interface Opened {
  readonly items: readonly Item[];
  /** True where it goes back to a topic of before. */
  readonly goesBack: boolean;
}

const MARKS = /[,;:()—–\-!?.\n]/;
/** Words that name nothing that is counted. */
const SMALL: readonly PhraseKind[] = ['question', 'filler', 'follow', 'greeting', 'thanks', 'and', 'correction'];

/** A word that names nothing. */
export const isSmall = (item: Item | undefined) =>
  item !== undefined && isKind(item, ...SMALL) && numberOf(item) === undefined;

const isOnlySmall = (item: Item) => isSmall(item) && item.matches.every(({ phrase }) => SMALL.includes(phrase.kind));

const isReturn = (item: Item | undefined) => item !== undefined && hasCue(item, 'going_back');

/** «снова про Астану» */
const isAgain = (items: readonly Item[], at: number) => isCue(items[at], 'once_more') && isCue(items[at + 1], 'about');

const isWay = (item: Item) => isOnlySmall(item) || isReturn(item);

/** Nothing stands before it but small words, and what it goes back to stands behind it. */
function opensReturn(items: readonly Item[], at: number): boolean {
  if (!isKind(items[at + 1], 'to') && !isAgain(items, at)) return false;
  // "going back to": the verb before it is no move of people.
  return items.slice(0, at).every((item, index) => isWay(item) || (index === at - 1 && isKind(item, 'move')));
}

/** «Вернёмся к Германии: …», "back to Astana", «Астанаға қайта оралсақ, …»: opens the message with a topic of before. */
function findReturn(items: readonly Item[]): Opened {
  const at = items.findLastIndex((item, index) => isReturn(item) || isAgain(items, index));
  const mark = items.findIndex((item, index) => index > at && MARKS.test(marksBefore(item)));
  const end = mark < 0 ? items.length : mark;
  const isWay = (item: Item) => isOnlySmall(item) || isReturn(item);
  const before = items.slice(0, Math.max(at, 0));
  // «қанша адам қайтып келді», "people returning to" are people who moved.
  if (at < 0 || before.some((item) => isCue(item, 'how_many', 'counted_people'))) return { items, goesBack: false };
  const isOpening = opensReturn(items, at);
  const isClosing = isReturn(items[at]) && items.slice(at, end).every(isWay);
  if (!(isOpening || isClosing)) return { items, goesBack: false };
  const kept = items.filter((item, index) => index >= end || !(isWay(item) || (isOpening && index < at)));
  return { items: kept.length > 0 ? kept : items, goesBack: kept.length > 0 };
}

/** «Спасибо! А в Шымкенте?»: thanks are no question of their own where another follows. */
function withoutThanks(items: readonly Item[]): readonly Item[] {
  const sentences = splitSentences(items);
  const isThanks = (sentence: readonly Item[]) =>
    sentence.some((item) => isKind(item, 'thanks', 'greeting')) && sentence.every(isSmall);
  const kept = sentences.filter((sentence) => !isThanks(sentence));
  return kept.length === 0 || kept.length === sentences.length ? items : kept.flat();
}

const SHORTEST_INFLECTED = 7;

/** «Восточный» of «Восточный Казахстан»: the words before the country's name that stand for a region, by region. */
function halfNames({ aliases, areas }: Codebook): readonly { readonly code: string; readonly half: string }[] {
  const country = Object.values(areas.get('KZ')?.name ?? {}).map(foldWord);
  return aliases.flatMap(({ area: code, alias }) => {
    const [half = '', name = '', ...more] = alias.split(' ').map(foldWord);
    return more.length === 0 && country.some((one) => name.startsWith(one)) ? [{ code, half }] : [];
  });
}

function isHalf(item: Item, half: string): boolean {
  const form = item.tokens.length === 1 ? (item.tokens[0]?.forms[0] ?? '') : '';
  return half.length < SHORTEST_INFLECTED ? form === half : form.startsWith(half.slice(0, -2));
}

/** «нет, мне Восточный» behind North Kazakhstan: half of a name, where the other half was said before. */
function withWholeNames(items: readonly Item[], previous: Question, codebook: Codebook): readonly Item[] {
  // «Северо» sounds like a numeral.
  const isOpen = ({ tokens, matches }: Item) =>
    tokens[0]?.number === undefined && matches.every(({ phrase }) => phrase.kind === 'number');
  if (!items.some(isOpen)) return items;
  const halves = halfNames(codebook);
  const areas = draftOf(previous)?.areas ?? [];
  if (!halves.some(({ code }) => areas.includes(code))) return items;
  return items.map((item, at) => {
    const found = isOpen(item) ? halves.find(({ half }) => isHalf(item, half)) : undefined;
    const phrase: Phrase | undefined = found && { kind: 'place', value: found.code, words: [], languages: [] };
    return phrase ? { ...item, matches: [{ phrase, first: at, end: at + 1, isDirect: false }] } : item;
  });
}

/** The message as a question of the talk. */
export function openMessage(said: readonly Item[], { previous }: Setting, codebook: Codebook): Opened {
  if (!previous) return { items: said, goesBack: false };
  return findReturn(withWholeNames(withoutThanks(said), previous, codebook));
}
