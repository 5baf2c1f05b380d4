/**
 * A canonical command in a reader's own words, and back: `/net KZ-31 2025-Q1` is `/net Жамбыл облысы 2025Q1`. Only names
 * stand in the place of codes, so that what is shown reads back to exactly the question it came from.
 */
import { formatCommand } from '../command.ts';
import { LANGUAGES, type Language } from '../language.ts';
import type { Question } from '../question.ts';
import type { Area, Codebook } from './codebook.ts';

/** A city by its bare name, unless a region is called so too: «Астана», but «Алматы қаласы» beside «Алматы облысы». */
function nameOfArea({ areas, aliases }: Codebook, { code, kind, name }: Area, language: Language): string {
  const full = name[language];
  if (kind !== 'city') return full;
  const words = full.split(' ');
  const bare = aliases
    .filter((each) => each.area === code && each.kind === 'name' && each.languages.includes(language))
    .map(({ alias }) => alias)
    .find((alias) => words.includes(alias));
  const isShared = [...areas.values()].some(
    (other) => other.code !== code && LANGUAGES.some((one) => other.name[one].startsWith(bare ?? '')),
  );
  return bare === undefined || isShared ? full : bare;
}

/** Every name that stands for a code, by language. */
function namesIn(codebook: Codebook, language: Language): ReadonlyMap<string, string> {
  return new Map([
    ...[...codebook.areas.values()].map((area) => [area.code, nameOfArea(codebook, area, language)] as const),
    ...[...codebook.countries.values()].map(({ code, name }) => [code, name[language]] as const),
    ...[...codebook.groups.values()].map(({ code, name }) => [code, name[language]] as const),
  ]);
}

interface Vocabulary {
  readonly names: Readonly<Record<Language, ReadonlyMap<string, string>>>;
  readonly codes: ReadonlyMap<string, string>;
  /** Words of the longest name. */
  readonly longest: number;
}

const VOCABULARIES = new WeakMap<Codebook, Vocabulary>();

function vocabularyOf(codebook: Codebook): Vocabulary {
  const known = VOCABULARIES.get(codebook);
  if (known) return known;
  const names = Object.fromEntries(LANGUAGES.map((language) => [language, namesIn(codebook, language)])) as Record<
    Language,
    ReadonlyMap<string, string>
  >;
  const codes = new Map(
    LANGUAGES.flatMap((language) => [...names[language]].map(([code, name]) => [name, code] as const)),
  );
  const longest = Math.max(...[...codes.keys()].map((name) => name.split(' ').length));
  const vocabulary = { names, codes, longest };
  VOCABULARIES.set(codebook, vocabulary);
  return vocabulary;
}

/** The command of a question as its reader would type it. */
export function wordCommand(question: Question, codebook: Codebook, language: Language): string {
  const names = vocabularyOf(codebook).names[language];
  return formatCommand(question)
    .split(' ')
    .map((argument) => names.get(argument) ?? argument.replace(/^(\d{4})-(Q\d)$/, '$1$2'))
    .join(' ');
}

/** Names replaced by their codes; it is for the reader of commands to say whether that is one. */
export function unwordCommand(text: string, codebook: Codebook): string {
  const { codes, longest } = vocabularyOf(codebook);
  const sizes = Array.from({ length: longest }, (_, index) => longest - index);
  const words = text.split(' ');
  const parts: string[] = [];
  for (let at = 0; at < words.length; ) {
    const size = sizes.find((each) => codes.has(words.slice(at, at + each).join(' '))) ?? 0;
    const code = codes.get(words.slice(at, at + size).join(' '));
    parts.push(code ?? (words[at] ?? '').replace(/^(\d{4})(Q\d)$/, '$1-$2'));
    at += Math.max(size, 1);
  }
  return parts.join(' ');
}
