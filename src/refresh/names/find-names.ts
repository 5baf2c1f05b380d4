// Names of countries, groups and areas inside sentences, in any case form, with their places.
import type { Codebook } from '../../statistics/facts/codebook.ts';
import { findArea, namesKazakhstan, namesPlaceWithin, namesRegion } from './find-area.ts';
import { foldText } from './fold-text.ts';

interface NameFound extends NameAt {
  /** In the form of a dictionary: «украиндар» are a people, though a country begins like them. */
  readonly isWhole: boolean;
}

export interface NameAt {
  readonly start: number;
  readonly end: number;
  readonly kind: 'counterpart' | 'group' | 'area' | 'almaty';
  readonly code: string;
}

const SHORTEST_STEM = 5;
const LONGEST_ENDING = 4;
const LONGEST_AREA = 4;

interface Finder {
  readonly whole: ReadonlySet<string>;
  readonly pattern: RegExp;
  readonly codes: ReadonlyMap<string, string>;
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A last letter is where endings begin: «Россия» – «России». Short names and abbreviations count as whole words, with a Kazakh ending. */
function compile(names: Iterable<readonly [string, string]>, longest: number): Finder {
  const codes = new Map<string, string>();
  const whole = new Set<string>();
  for (const [text, code] of names) {
    const folded = foldText(text.trim());
    if (folded.length < 2) continue;
    whole.add(folded);
    codes.set(folded.length > SHORTEST_STEM ? folded.slice(0, -1) : folded, code);
  }
  const stems = [...codes.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
  const ending = `(?:-?\\p{L}{0,${longest}})`;
  return { whole, pattern: new RegExp(`(?<!\\p{L})(${stems.join('|')})${ending}(?!\\p{L})`, 'gu'), codes };
}

const finders = new WeakMap<Codebook['countries'], { countries: Finder; groups: Finder }>();

/** «из Китая» without its preposition. */
const lastWords = (text: string, name: string) => text.split(' ').slice(-name.split(' ').length).join(' ');

function findersOf(codebook: Codebook) {
  const known = finders.get(codebook.countries);
  if (known) return known;
  const countries = [...codebook.countries.values()]
    .filter(({ kind }) => kind !== 'block')
    .flatMap(({ code, name, aliases, from, to, with: beside }) => {
      const cases = [from.ru, to.ru, beside.ru].map((text) => lastWords(text, name.ru));
      return [name.kk, name.ru, name.en, ...aliases, ...cases].map((text) => [text, code] as const);
    });
  const groups = [...codebook.groups.values()]
    .filter(({ dimension }) => dimension === 'ethnic')
    .flatMap(({ code, name }) => [name.kk, name.ru, name.en].map((text) => [text, code] as const));
  const made = { countries: compile(countries, LONGEST_ENDING + 3), groups: compile(groups, LONGEST_ENDING - 1) };
  finders.set(codebook.countries, made);
  return made;
}

function findIn({ whole, pattern, codes }: Finder, folded: string, kind: 'counterpart' | 'group'): NameFound[] {
  return [...folded.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind,
    code: codes.get(match[1] ?? '') ?? '',
    isWhole: whole.has(match[0]),
  }));
}

/** Areas below the country, in order. */
export function findAreas(folded: string): NameAt[] {
  const words = [...folded.matchAll(/[\p{L}-]+\.?/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: NameAt[] = [];
  for (let at = 0; at < words.length; ) {
    let count = Math.min(LONGEST_AREA, words.length - at);
    for (; count >= 1; count -= 1) {
      const start = words[at]?.start ?? 0;
      const end = words[at + count - 1]?.end ?? 0;
      const phrase = folded.slice(start, end);
      const area = /[,;:()\d]/.test(phrase) ? undefined : findArea(phrase);
      if (!area) continue;
      if (area === 'almaty') found.push({ start, end, kind: 'almaty', code: area });
      else if (area !== 'KZ') found.push({ start, end, kind: 'area', code: area });
      break;
    }
    at += Math.max(1, count);
  }
  return found;
}

/** In order; where names overlap the longer one stands. */
export function findNames(folded: string, codebook: Codebook): NameAt[] {
  const { countries, groups } = findersOf(codebook);
  const all = [
    ...findAreas(folded).map((area) => ({ ...area, isWhole: true })),
    ...findIn(countries, folded, 'counterpart'),
    ...findIn(groups, folded, 'group'),
  ].sort((a, b) => b.end - b.start - (a.end - a.start) || Number(b.isWhole) - Number(a.isWhole));
  const kept: NameAt[] = [];
  for (const name of all) {
    if (!kept.some((other) => name.start < other.end && other.start < name.end)) kept.push(name);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** The only region that a folded text names, with no district of it, no other region and not the country beside it. */
export function findOneRegion(folded: string): string | undefined {
  const named = findAreas(folded);
  const [first] = named;
  const rest = named.reduce(
    (text, { start, end }) => `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`,
    folded,
  );
  const isAlone = named.every(({ kind, code }) => kind === 'area' && code === first?.code);
  if (!isAlone || namesPlaceWithin(folded) || namesRegion(rest) || namesKazakhstan(rest)) return undefined;
  return first?.code;
}
