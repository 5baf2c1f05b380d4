import { distance } from 'fastest-levenshtein';
import type { Languages } from '../languages/create-languages.ts';
import type { Token } from '../text/split-tokens.ts';
import { isSwap } from './is-slip-of.ts';
import type { KnownWords } from './known-words.ts';
import type { Phrase } from './phrase.ts';
import { isPlaceName, type Phrasebook } from './phrasebook.ts';

interface Known {
  readonly text: string;
  readonly isName: boolean;
  /** What the word stands for, so that two spellings of one thing are no tie. */
  readonly meaning: string;
}

const SHORTEST = 5;
const MOST_REMEMBERED = 500;
/** How much nearer a name must be than any other to be taken for it. */
const CLEARLY = 0.5;
/** What a wrong first letter weighs. */
const DOUBT = 0.4;
const WEIGHTY = /group:|indicator:|flow:/;
/** What is refused is refused as written only; what is greeted needs no guess. */
const UNGUESSED = new Set(['greeting', 'insult', 'outside', 'near', 'except', 'question', 'filler', 'there']);

function allowed(length: number, isName: boolean): number {
  if (length < (isName ? SHORTEST : SHORTEST + 1)) return 0;
  return length <= 8 ? 1 : 2;
}

/** Words of one kind by their length. */
type ByLength = ReadonlyMap<number, readonly Known[]>;

function fileByLength(phrases: readonly Phrase[], languages: Languages): ByLength {
  const byLength = new Map<number, Known[]>();
  const seen = new Set<string>();
  for (const phrase of phrases) {
    const { kind, value, words } = phrase;
    const isName = isPlaceName(phrase);
    const [word] = words;
    if (!word || words.length > 1 || UNGUESSED.has(kind)) continue;
    // A case form is its name and an ending; as a word of its own it would let too many slips pass («алмасуда»).
    if (isName && phrase.case !== undefined && languages.of(phrase.languages[0])?.endsInCases) continue;
    const { stem } = word;
    const meaning = `${kind}:${value}`;
    const key = `${stem} ${meaning}`;
    if (stem.length < (kind === 'request' ? 9 : SHORTEST) || seen.has(key)) continue;
    seen.add(key);
    const filed = byLength.get(stem.length);
    if (filed) filed.push({ text: stem, isName, meaning });
    else byLength.set(stem.length, [{ text: stem, isName, meaning }]);
  }
  return byLength;
}

/** Slips between the word and the known one, with what a wrong first letter weighs; absent where it is too far. */
function distanceTo({ text, isName }: Known, base: string): number | undefined {
  const isFirstSame = text[0] === base[0];
  const isStartSame = isFirstSame || text[1] === base[0] || text[0] === base[1];
  if (isName ? !isStartSame && base.length < 6 : !isFirstSame) return undefined;
  const most = Math.min(allowed(base.length, isName), allowed(text.length, isName));
  if (Math.abs(text.length - base.length) > most) return undefined;
  // In five letters a swap makes too many other words: «twins» is no Tunis.
  const isSwapped = base.length > SHORTEST && isSwap(base, text);
  const apart = isSwapped ? 1 : distance(base, text);
  if (apart > most || (!isStartSame && apart > 1)) return undefined;
  return apart + (isFirstSame ? 0 : DOUBT);
}

interface Candidate {
  readonly known: Known;
  readonly distance: number;
  readonly text: string;
}

/**
 * A token as the nearest known word: one slip in five or six letters, two in longer names, never in four. Absent when
 * nothing is near, when two different things are equally near, and for a word that is one: «lovers» are no losers.
 */
export function createSpelling(
  book: Phrasebook,
  languages: Languages,
  general: KnownWords,
): (token: Token) => Token | undefined {
  const inflected = languages.packs.filter(({ inflectsNames }) => inflectsNames).map(({ language }) => language);
  // Filed when the first misspelt word comes, so that the start does not wait for it.
  let names: ByLength | undefined;
  const words = new Map<number, ByLength>();

  /** Only a name may have a slip in its first letter. */
  function wordsBeginningWith(letter: number): ByLength {
    let filed = words.get(letter);
    if (!filed) {
      const others = book.beginningWith(letter).filter((phrase) => !isPlaceName(phrase));
      filed = fileByLength(others, languages);
      words.set(letter, filed);
    }
    return filed;
  }

  function nearest(base: string, rest: string): Candidate[] {
    names ??= fileByLength(book.names(), languages);
    const lists = rest === '' ? [names, wordsBeginningWith(base.charCodeAt(0))] : [names];
    const found: Candidate[] = [];
    for (let length = base.length - 2; length <= base.length + 2; length += 1)
      for (const list of lists)
        for (const known of list.get(length) ?? []) {
          const far = distanceTo(known, base);
          if (far !== undefined)
            found.push({ known, distance: far + (rest === '' ? 0 : CLEARLY), text: known.text + rest });
        }
    return found;
  }

  /**
   * What is near the spelling, whole and before an ending. Read as Kazakh in Latin script it is a guess already: a wrong
   * first letter on top makes «Венгрия» of a newspaper.
   */
  function listNear(spelling: string, isTransliterated: boolean): Candidate[] {
    const near = [...nearest(spelling, '')];
    for (let cut = spelling.length - 1; cut >= Math.max(SHORTEST, spelling.length - 7); cut -= 1) {
      const rest = spelling.slice(cut);
      if (languages.matchEnding(rest, inflected)) near.push(...nearest(spelling.slice(0, cut), rest));
    }
    return isTransliterated ? near.filter(({ text }) => text[0] === spelling[0]) : near;
  }

  const known = new Map<string, Token['forms'] | undefined>();

  function correct(token: Token): Token | undefined {
    const form = token.forms[0] ?? '';
    if (token.number !== undefined || form.length < SHORTEST || form.length > 24) return undefined;
    if (general.has(token.raw)) return undefined;
    const candidates = token.forms.flatMap((spelling, rank) => listNear(spelling, rank > 0));
    if (candidates.length === 0) return undefined;
    const best = Math.min(...candidates.map((one) => one.distance));
    const [chosen] = candidates.filter((one) => one.distance === best);
    if (!chosen) return undefined;
    const rivals = candidates.filter((one) => one.known.meaning !== chosen.known.meaning);
    // Two names must differ clearly; of two plain words the nearest will do.
    const isOpen = rivals.some((one) => {
      const matters = one.known.isName || chosen.known.isName;
      if (matters) return one.distance < best + CLEARLY;
      return one.distance === best && WEIGHTY.test(one.known.meaning + chosen.known.meaning);
    });
    if (isOpen) return undefined;
    return { ...token, forms: [chosen.text] };
  }

  // Words come again in long messages; the answer hangs on the spelling alone.
  return (token) => {
    if (!known.has(token.raw)) {
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(token.raw, correct(token)?.forms);
    }
    const forms = known.get(token.raw);
    return forms && { ...token, forms };
  };
}
