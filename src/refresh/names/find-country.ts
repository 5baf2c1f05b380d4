import type { Codebook } from '../../statistics/facts/codebook.ts';
import { foldText } from './fold-text.ts';

const SHORTEST_STEM = 5;

const finders = new WeakMap<Codebook['countries'], (folded: string) => boolean>();

/** Tells whether a folded stretch names a foreign country in any case form; abbreviations count as whole words only. */
export function createCountryFinder(codebook: Codebook): (folded: string) => boolean {
  const known = finders.get(codebook.countries) ?? compile(codebook);
  finders.set(codebook.countries, known);
  return known;
}

function compile(codebook: Codebook): (folded: string) => boolean {
  const stems = new Set<string>();
  const words = new Set<string>();
  for (const { kind, name, aliases } of codebook.countries.values()) {
    if (kind === 'block') continue;
    for (const text of [name.kk, name.ru, name.en, ...aliases]) {
      const folded = foldText(text.trim());
      // A last letter is where endings begin: «Россия» – «России».
      if (folded.length > SHORTEST_STEM) stems.add(folded.slice(0, -1));
      else if (folded.length > 1) words.add(folded);
    }
  }
  const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const byLength = [...stems].sort((a, b) => b.length - a.length).map(escapePattern);
  const pattern = new RegExp(
    `(?<!\\p{L})(?:(?:${byLength.join('|')})|(?:${[...words].map(escapePattern).join('|')})(?!\\p{L}))`,
    'u',
  );
  return (folded) => pattern.test(folded);
}
