/** Which phrases of the lexicon the texts of the tests use, which have two meanings, and what passes unremarked. */
import { readdirSync, readFileSync } from 'node:fs';
import { createReader } from '../../src/questions/create-reader.ts';
import { createLanguages } from '../../src/questions/languages/create-languages.ts';
import { foldWord } from '../../src/questions/text/fold.ts';
import { splitTokens, type Token } from '../../src/questions/text/split-tokens.ts';
import type { Language } from '../../src/statistics/language.ts';
import type { LexiconEntry } from '../../src/statistics/lexicon.ts';
import { codebook, lexicon } from './reader.ts';
import { readQuestions } from './score-desk.ts';

const FOLDER = 'test/questions';
const TODAY = '2026-11-29';

/** All questions of the banks and cases, with the turns before them. */
export function allTexts(): readonly string[] {
  const banks = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'));
  const asked = banks.flatMap((name) => readQuestions(`${FOLDER}/${name}`));
  const cases = readdirSync(`${FOLDER}/cases`).flatMap((name) =>
    readFileSync(`${FOLDER}/cases/${name}`, 'utf8').trimEnd().split('\n').slice(1),
  );
  return [
    ...asked.flatMap(({ text, turns = [] }) => [...turns, text]),
    ...cases.map((line) => line.split('\t')[1] ?? ''),
  ];
}

/** Words of a phrase as they are looked for: folded, and whether anything may follow. */
function stemsOf(phrase: string): readonly { readonly stem: string; readonly isOpen: boolean }[] {
  return [...phrase.matchAll(/\p{L}[\p{L}\p{M}]*\*?|\d+|%/gu)].map(([word]) => ({
    stem: foldWord(word.replace('*', '')),
    isOpen: word.endsWith('*'),
  }));
}

function standsAt(stems: ReturnType<typeof stemsOf>, tokens: readonly Token[], at: number): boolean {
  return stems.every(({ stem, isOpen }, nth) =>
    tokens[at + nth]?.forms.some((form) => (isOpen ? form.startsWith(stem) : form === stem)),
  );
}

/** Phrases that stand in no text. */
export function findUnused(): readonly { readonly meaning: string; readonly phrase: string }[] {
  const { joined } = createLanguages(lexicon);
  const texts = allTexts().map((text) => splitTokens(text, joined));
  const byLetter = new Map<string, { readonly tokens: readonly Token[]; readonly at: number }[]>();
  for (const tokens of texts)
    for (const [at, token] of tokens.entries())
      for (const form of new Set(token.forms)) {
        const key = form.slice(0, 2);
        byLetter.set(key, [...(byLetter.get(key) ?? []), { tokens, at }]);
      }
  const isUsed = (phrase: string) => {
    const stems = stemsOf(phrase);
    const [first] = stems;
    if (!first) return true;
    const keys =
      first.stem.length > 1
        ? [first.stem.slice(0, 2)]
        : [...byLetter.keys()].filter((key) => key.startsWith(first.stem));
    return keys.some((key) => byLetter.get(key)?.some(({ tokens, at }) => standsAt(stems, tokens, at)));
  };
  return lexicon.entries
    .filter(({ meaning }) => !/^(?:grammar|unheld_place):/.test(meaning))
    .flatMap(({ meaning, words }) =>
      words.filter((phrase) => !phrase.startsWith('*') && !isUsed(phrase)).map((phrase) => ({ meaning, phrase })),
    );
}

/** Phrases of one language that stand under two meanings which are not both kept on purpose. */
export function findColliding(): readonly { readonly phrase: string; readonly meanings: readonly string[] }[] {
  const meanings = new Map<string, Set<string>>();
  const isPhrase = ({ meaning }: LexiconEntry) => meaning.includes(':') && !meaning.startsWith('grammar:');
  for (const entry of lexicon.entries.filter(isPhrase))
    for (const phrase of entry.words) {
      const key = `${entry.language ?? ''} ${foldWord(phrase)}`;
      meanings.set(key, (meanings.get(key) ?? new Set()).add(entry.meaning));
    }
  const isSameKind = (found: ReadonlySet<string>) =>
    new Set([...found].map((one) => one.split(':')[0])).size < found.size;
  return [...meanings]
    .filter(([, found]) => isSameKind(found))
    .map(([phrase, found]) => ({ phrase, meanings: [...found] }));
}

const BEFORE_PEOPLE: Readonly<Record<Language, (word: string) => string>> = {
  kk: (word) => `2024 жылы қанша ${word} адам келді`,
  ru: (word) => `сколько ${word} людей приехало в 2024`,
  en: (word) => `how many ${word} people arrived in 2024`,
};

const reader = createReader({ codebook, lexicon });
const PLAIN = JSON.stringify({
  kind: 'figure',
  subject: { indicator: 'arrivals', area: 'KZ' },
  period: { kind: 'span', year: 2024, month: 1, months: 12 },
});

/** What became of a word put before "people": the kinds under which it passed unremarked; absent where it changed the figure, was named or asked back. */
export function passesAs(word: string, language: Language): string | undefined {
  const { readings, account = [] } = reader.read(BEFORE_PEOPLE[language](word), { today: TODAY });
  const [reading] = readings;
  const isSame = readings.length === 1 && reading?.kind === 'question' && JSON.stringify(reading.question) === PLAIN;
  if (!isSame || reading.without) return undefined;
  const entry = account.find(({ item }) => item.tokens.some(({ raw }) => raw === word));
  const kinds = entry?.item.matches.map(({ phrase }) => phrase.kind) ?? [];
  return kinds.length === 0 ? (entry?.by ?? 'apart') : [...new Set(kinds)].sort().join('+');
}

/** The words of the general lists of a language. */
export function generalWords(language: Language): readonly string[] {
  return (lexicon.known ?? [])
    .filter((list) => list.language === language)
    .flatMap(({ words }) => words.trimEnd().split('\n'));
}
