import { distance } from 'fastest-levenshtein';
import type { Languages } from '../languages/create-languages.ts';
import type { Token } from '../text/split-tokens.ts';
import { isSwap } from './is-slip-of.ts';
import type { Phrase } from './phrase-index.ts';

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
const WEIGHTY = /group:|indicator:|flow:/;
/** What is refused is refused as written only; what is greeted needs no guess. */
const UNGUESSED = new Set(['greeting', 'insult', 'outside', 'near', 'except', 'question', 'filler', 'there']);

function allowed(length: number, isName: boolean): number {
  if (length < (isName ? SHORTEST : SHORTEST + 1)) return 0;
  if (isName) return length <= 8 ? 1 : 2;
  return length <= 8 ? 1 : 2;
}

function knownWords(phrases: readonly Phrase[], languages: Languages): Map<number, Known[]> {
  const byLength = new Map<number, Known[]>();
  const seen = new Set<string>();
  for (const phrase of phrases) {
    const isName = phrase.kind === 'place' || phrase.kind === 'country';
    if (UNGUESSED.has(phrase.kind)) continue;
    // A case form is its name and an ending; as a word of its own it would let too many slips pass («алмасуда»).
    if (isName && phrase.case !== undefined && languages.of(phrase.languages[0])?.endsInCases) continue;
    if (phrase.words.length > 1) continue;
    for (const word of phrase.words) {
      const meaning = `${phrase.kind}:${phrase.value}`;
      const key = `${word.stem} ${meaning}`;
      if (word.stem.length < (phrase.kind === 'request' ? 9 : SHORTEST) || seen.has(key)) continue;
      seen.add(key);
      const filed = byLength.get(word.stem.length) ?? [];
      filed.push({ text: word.stem, isName, meaning });
      byLength.set(word.stem.length, filed);
    }
  }
  return byLength;
}

interface Candidate {
  readonly known: Known;
  readonly distance: number;
  readonly text: string;
}

/**
 * A token as the nearest known word: one slip in five or six letters, two in longer names, never in four. Absent when
 * nothing is near, or when two different things are equally near: then it is better not to guess.
 */
export function createSpelling(phrases: readonly Phrase[], languages: Languages): (token: Token) => Token | undefined {
  const inflected = languages.packs.filter(({ inflectsNames }) => inflectsNames).map(({ language }) => language);
  // Filed when the first misspelt word comes, so that the start does not wait for it.
  let filed: Map<number, Known[]> | undefined;

  function nearest(base: string, rest: string): Candidate[] {
    const found: Candidate[] = [];
    for (let length = base.length - 2; length <= base.length + 2; length += 1) {
      filed ??= knownWords(phrases, languages);
      for (const known of filed.get(length) ?? []) {
        if (rest !== '' && !known.isName) continue;
        const most = Math.min(allowed(base.length, known.isName), allowed(length, known.isName));
        if (Math.abs(length - base.length) > most) continue;
        const sameStart = known.text[0] === base[0] || known.text[1] === base[0] || known.text[0] === base[1];
        if (!sameStart && base.length < 6) continue;
        if (!known.isName && known.text[0] !== base[0]) continue;
        let apart = distance(base, known.text);
        // In five letters a swap makes too many other words: «twins» is no Tunis.
        if (apart === 2 && base.length > SHORTEST && isSwap(base, known.text)) apart = 1;
        if (apart > most || (!sameStart && apart > 1)) continue;
        const doubt = (sameStart && known.text[0] === base[0] ? 0 : 0.4) + (rest === '' ? 0 : CLEARLY);
        found.push({ known, distance: apart + doubt, text: known.text + rest });
      }
    }
    return found;
  }

  const known = new Map<string, Token['forms'] | undefined>();

  function correct(token: Token): Token | undefined {
    const form = token.forms[0] ?? '';
    if (token.number !== undefined || form.length < SHORTEST || form.length > 24) return undefined;
    const candidates: Candidate[] = [];
    for (const spelling of token.forms) {
      candidates.push(...nearest(spelling, ''));
      for (let cut = spelling.length - 1; cut >= Math.max(SHORTEST, spelling.length - 7); cut -= 1) {
        const rest = spelling.slice(cut);
        if (languages.matchEnding(rest, inflected)) candidates.push(...nearest(spelling.slice(0, cut), rest));
      }
    }
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
