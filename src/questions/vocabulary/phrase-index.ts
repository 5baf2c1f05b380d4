/**
 * Finds the longest phrase of the vocabulary at a place in the message. A phrase is a row of words, each with its rule
 * for endings; all phrases are filed under the letters of their first word, so that one walk along the letters of a
 * token finds every candidate.
 */

import type { Language } from '../../statistics/language.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import type { Languages } from '../languages/create-languages.ts';
import type { Case } from '../languages/language-pack.ts';
import type { Token } from '../text/split-tokens.ts';
import type { KnownWords } from './known-words.ts';
import type { Phrase, PhraseWord } from './phrase.ts';
import type { Phrasebook } from './phrasebook.ts';

export interface Match {
  readonly phrase: Phrase;
  readonly first: number;
  /** Index after the last token. */
  readonly end: number;
  readonly case?: Case | undefined;
  readonly language?: Language | undefined;
  /** True where the case alone says which way, without a preposition. */
  readonly isDirect: boolean;
}

const MOST_WORDS = 7;
/** Abbreviations and the like have fewer endings. */
const SHORT = 3;
/** Kinds of phrases that are names. */
const NAMES: ReadonlySet<PhraseKind> = new Set(['country', 'place', 'unheld_place']);
const LONGEST_TAIL = 12;
/** A phrase does not reach over these marks. */
const BREAKS = /[,;:?!()«»"“”\n…]/;

interface WordMatch {
  readonly letters: number;
  readonly case?: Case;
  readonly language?: Language;
}

/** Whether the word may stand at the token, seen by its letters alone. */
function mayFollow({ stem, rule, raw }: PhraseWord, token: Token | undefined): boolean {
  if (!token) return false;
  return rule === 'caps' ? token.raw === raw : token.forms.some((form) => form.startsWith(stem));
}

interface PhraseTree {
  /** The phrases that may stand where the word is `form` and the word behind it begins with one of the letters. */
  candidates(form: string, following: readonly number[]): readonly Phrase[];
}

const LETTERS = 0x10000;
/** Stands for the letter of a second word where the phrase has none. */
const ALONE = 0;

/** Whether nothing may follow the letters of the first word; the case ending of a token is kept apart from them. */
function isClosed({ words: [first] }: Phrase): boolean {
  return first?.rule === 'exact' || first?.rule === 'caps';
}

type Shelves = Map<number, Phrase[]>;

/** First words letter by letter, for phrases that begin with the same: a word leaves the tree where none goes on as it does. */
function createPhraseTree(phrases: readonly Phrase[]): PhraseTree {
  const nexts = new Map<number, number>();
  /** Phrases that end at the node by the first letter of their second word, in their order. */
  const shelved: (Shelves | undefined)[] = [undefined];

  for (const phrase of phrases) {
    const stem = phrase.words[0]?.stem ?? '';
    if (stem === '' || phrase.words.length > MOST_WORDS) continue;
    let node = 0;
    for (let at = 1; at < stem.length; at += 1) {
      // The trees are small enough for the engine's small whole numbers, which are found much quicker than others.
      const step = node * LETTERS + stem.charCodeAt(at);
      let next = nexts.get(step);
      if (next === undefined) {
        next = shelved.push(undefined) - 1;
        nexts.set(step, next);
      }
      node = next;
    }
    let shelves = shelved[node];
    if (!shelves) shelved[node] = shelves = new Map();
    const letter = phrase.words[1]?.stem.charCodeAt(0) ?? ALONE;
    const shelf = shelves.get(letter);
    if (shelf) shelf.push(phrase);
    else shelves.set(letter, [phrase]);
  }

  function take(shelves: Shelves, following: readonly number[], isWhole: boolean, found: Phrase[]): void {
    for (const letter of following) {
      const shelf = shelves.get(letter);
      if (shelf) for (const phrase of shelf) if (isWhole || !isClosed(phrase)) found.push(phrase);
    }
  }

  return {
    candidates(form, following) {
      const found: Phrase[] = [];
      let node: number | undefined = 0;
      for (let at = 1; node !== undefined; at += 1) {
        const shelves = shelved[node];
        if (shelves) take(shelves, following, at === form.length, found);
        node = at < form.length ? nexts.get(node * LETTERS + form.charCodeAt(at)) : undefined;
      }
      return found;
    },
  };
}

/** The letters with which the word behind may begin, for phrases of several words, and no word at all. */
function followingOf(token: Token | undefined): readonly number[] {
  const following = [ALONE];
  for (const form of token?.forms ?? []) {
    const letter = form.charCodeAt(0);
    if (!following.includes(letter)) following.push(letter);
  }
  return following;
}

export interface PhraseIndex {
  /**
   * The longest phrases that start at the token, all of the same length; several when they share their letters. `instead`
   * stands in for that token.
   */
  find(tokens: readonly Token[], at: number, instead?: Token): readonly Match[];
}

interface Weighed extends Match {
  readonly letters: number;
}

/** More words go before more letters. */
function weighs(a: Weighed, b: Weighed): number {
  return a.end - b.end || a.letters - b.letters;
}

function isSame({ phrase: a }: Match, { phrase: b }: Match): boolean {
  return a.kind === b.kind && a.value === b.value && a.language === b.language;
}

export function createPhraseIndex(book: Phrasebook, languages: Languages, known?: KnownWords): PhraseIndex {
  const trees = new Map<number, PhraseTree>();
  const direct = languages.packs.filter(({ endsInCases }) => endsInCases).map(({ language }) => language);
  const isOfCases = (language: Language | undefined) => language !== undefined && direct.includes(language);

  /** Grown when a message first has the letter, so that the start does not wait for it. */
  function treeOf(letter: number): PhraseTree {
    let tree = trees.get(letter);
    if (!tree) {
      tree = createPhraseTree(book.beginningWith(letter));
      trees.set(letter, tree);
    }
    return tree;
  }

  function withTokenEnding(token: Token, match: WordMatch): WordMatch {
    const found = token.ending === undefined ? undefined : languages.matchEnding(token.ending, direct);
    return found?.case ? { ...match, case: found.case, language: found.language } : match;
  }

  /** «ақша» is money and no case form of «АҚШ», unless the name stands in its capitals: «АҚШа». */
  function isOtherWord({ stem }: PhraseWord, token: Token, { kind, words }: Phrase): boolean {
    if (stem.length > SHORT || words.length > 1 || !NAMES.has(kind) || !known?.has(token.raw)) return false;
    const written = token.raw.slice(0, stem.length);
    return written !== written.toUpperCase();
  }

  /** What stands behind the stem: an ending, or the tail of a name that was cut inside. */
  function matchRest(word: PhraseWord, rest: string, phrase: Phrase): Omit<WordMatch, 'letters'> | undefined {
    const { stem, rule } = word;
    const isShort = stem.length <= SHORT;
    const found = isShort
      ? languages.matchShortEnding(stem, rest, phrase.languages)
      : languages.matchEnding(rest, phrase.languages);
    if (found) return found;
    const isCut = rule === 'prefix' && !(isShort && phrase.words.length === 1) && rest.length <= LONGEST_TAIL;
    return isCut && !languages.runsTogether(rest) ? (languages.matchTail(rest, phrase.languages) ?? {}) : undefined;
  }

  function matchForm(
    word: PhraseWord,
    form: string,
    rank: number,
    token: Token,
    phrase: Phrase,
  ): WordMatch | undefined {
    const { stem, rule } = word;
    // A single Latin letter is a mark ("q1"), not Kazakh in Latin script.
    const isMark = rank > 0 && (form.length < 2 || (form.length < 3 && phrase.words.length === 1));
    if (isMark || !form.startsWith(stem)) return undefined;
    const rest = form.slice(stem.length);
    // A word as it was typed comes before the same word read as Kazakh in Latin script: "data" is not «дата».
    const letters = rank > 0 ? stem.length - 0.5 : stem.length;
    if (rest === '') return withTokenEnding(token, { letters: letters + 1 });
    if (rule === 'open') return known?.isForeign(token.raw, phrase.language) ? undefined : { letters };
    const found = rule === 'exact' || isOtherWord(word, token, phrase) ? undefined : matchRest(word, rest, phrase);
    return found && { letters, ...found };
  }

  function matchWord(word: PhraseWord, token: Token, phrase: Phrase): WordMatch | undefined {
    if (word.rule === 'caps')
      return token.raw === word.raw ? withTokenEnding(token, { letters: word.stem.length + 2 }) : undefined;
    const { forms } = token;
    for (let rank = 0; rank < forms.length; rank += 1) {
      const found = matchForm(word, forms[rank] as string, rank, token, phrase);
      if (found) return found;
    }
    return undefined;
  }

  function matchPhrase(phrase: Phrase, tokens: readonly Token[], at: number, first: Token): Weighed | undefined {
    const { words } = phrase;
    // Of all the phrases that begin with "how many" one or two go on as the message does.
    if (words.length > 1 && !mayFollow(words[1] as PhraseWord, tokens[at + 1])) return undefined;
    let letters = 0;
    let last: WordMatch | undefined;
    for (let nth = 0; nth < words.length; nth += 1) {
      const token = nth === 0 ? first : tokens[at + nth];
      if (!token || (nth > 0 && token.before !== '' && BREAKS.test(token.before))) return undefined;
      last = matchWord(words[nth] as PhraseWord, token, phrase);
      if (!last) return undefined;
      letters += last.letters;
    }
    const language = last?.language;
    const isDirect = isOfCases(language) || isOfCases(phrase.language) || isOfCases(phrase.languages[0]);
    return { phrase, first: at, end: at + words.length, letters, case: last?.case ?? phrase.case, isDirect, language };
  }

  return {
    find(tokens, at, instead) {
      let best: Weighed[] = [];
      const token = instead ?? tokens[at];
      if (!token) return best;
      const following = followingOf(tokens[at + 1]);
      for (const form of token.forms) {
        for (const phrase of treeOf(form.charCodeAt(0)).candidates(form, following)) {
          const match = matchPhrase(phrase, tokens, at, token);
          const [other] = best;
          if (!match || (other && weighs(match, other) < 0)) continue;
          if (!other || weighs(match, other) > 0) best = [match];
          else if (!best.some((one) => isSame(one, match))) best.push(match);
        }
      }
      return best;
    },
  };
}
