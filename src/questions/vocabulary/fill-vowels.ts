/** "hw mny ppl lft", «скк члвк ухл»: a message whose writer leaves vowels out. */
import { VOWELS } from '../languages/ru/letters.ts';
import type { Token } from '../text/split-tokens.ts';
import type { Phrase } from './phrase.ts';
import type { PhraseIndex } from './phrase-index.ts';
import type { Phrasebook } from './phrasebook.ts';

/** One such word may be an abbreviation; several are a way of writing. */
const FEWEST = 2;
/** A longer message is written out. */
const MOST_TOKENS = 40;
const SHORTEST_NAME = 4;
const SHORTEST_WORD = 3;
/** What is refused is refused as written only. */
const UNGUESSED = new Set(['outside', 'near', 'except', 'insult', 'injection', 'request', 'unheld_place']);
const SMALL = new Set(['question', 'filler', 'year_word']);
const NAMES = new Set(['place', 'country', 'people', 'group']);

interface Known {
  readonly text: string;
  readonly meanings: Set<string>;
  readonly kinds: Set<string>;
}

const bare = (word: string) => word.slice(0, 1) + word.slice(1).replace(VOWELS, '');
const endOf = (word: string) =>
  bare(word).length < word.length && bare(word.slice(-2)).length < 2 ? word.slice(-1) : '';

/** The last letter may be kept: «сны», "mny". */
const isShort = (form: string) => form.length > 1 && form.slice(1, -1).search(VOWELS) < 0;
const isBare = (form: string) => form.length > 1 && form.slice(1).search(VOWELS) < 0;

function fileWords(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Known[]> {
  const texts = new Map<string, Known>();
  for (const { kind, value, words } of phrases) {
    const [word] = words;
    if (!word || words.length > 1 || word.rule === 'caps' || UNGUESSED.has(kind)) continue;
    const known = texts.get(word.stem) ?? { text: word.stem, meanings: new Set<string>(), kinds: new Set<string>() };
    known.meanings.add(`${kind}:${value}`);
    known.kinds.add(kind);
    texts.set(word.stem, known);
  }
  const filed = new Map<string, Known[]>();
  for (const known of texts.values()) {
    const key = bare(known.text);
    filed.set(key, [...(filed.get(key) ?? []), known]);
  }
  return filed;
}

const isSmall = ({ kinds }: Known) => [...kinds].every((kind) => SMALL.has(kind));

/** Long enough for what it would mean: two letters stand for a word of asking only, a name needs four. */
function isLongEnough({ kinds }: Known, length: number): boolean {
  if ([...kinds].some((kind) => NAMES.has(kind))) return length >= SHORTEST_NAME;
  return length >= SHORTEST_WORD || [...kinds].some((kind) => SMALL.has(kind));
}

/** The one meaning that the words share; a word that asks for something goes before one that only asks. */
function agree(found: readonly Known[]): Known | undefined {
  const weighty = found.filter((one) => !isSmall(one));
  const [first, ...others] = weighty.length > 0 ? weighty : found;
  const isShared = first && [...first.meanings].some((one) => others.every(({ meanings }) => meanings.has(one)));
  return isShared ? first : undefined;
}

/** The tokens, those without vowels as the words they stand for. */
export function createVowelFiller(
  book: Phrasebook,
  index: PhraseIndex,
): (tokens: readonly Token[]) => readonly Token[] {
  // Filed when such a message first has their letter, so that the start does not wait for them.
  const filed = new Map<number, ReadonlyMap<string, readonly Known[]>>();

  function wordsBeginningWith(letter: number): ReadonlyMap<string, readonly Known[]> {
    const words = filed.get(letter) ?? fileWords(book.beginningWith(letter));
    filed.set(letter, words);
    return words;
  }

  function wordOf(form: string): string | undefined {
    if (!isShort(form)) return undefined;
    const words = wordsBeginningWith(form.charCodeAt(0)).get(bare(form)) ?? [];
    const found = agree(words.filter(({ text }) => text.endsWith(endOf(form))));
    return found && isLongEnough(found, form.length) ? found.text : undefined;
  }

  return (tokens) => {
    const isUnknown = (token: Token) => token.number === undefined && index.find([token], 0).length === 0;
    if (tokens.length > MOST_TOKENS) return tokens;
    const short = tokens.filter(({ forms: [form = ''] }) => isShort(form)).filter(isUnknown);
    const bareOnes = short.filter(({ forms: [form = ''] }) => isBare(form));
    if (bareOnes.length < FEWEST && (bareOnes.length === 0 || short.length <= FEWEST)) return tokens;
    return tokens.map((token) => {
      if (!isUnknown(token)) return token;
      for (const form of token.forms) {
        const word = wordOf(form);
        if (word !== undefined) return { ...token, forms: [word] };
      }
      return token;
    });
  };
}
