import type { Language } from '../../statistics/language.ts';
import type { Lexicon } from '../../statistics/lexicon.ts';
import { foldWord } from '../text/fold.ts';
import { createEnglish } from './en/english.ts';
import { type Endings, type Grammar, readGrammar } from './grammar.ts';
import { createKazakh } from './kk/kazakh.ts';
import type { Ending, LanguagePack } from './language-pack.ts';
import { createRussian } from './ru/russian.ts';

export type CreatePack = (grammar: Grammar) => LanguagePack;

/** The languages that questions are asked in, and what is asked of all of them. */
export interface Languages {
  readonly packs: readonly LanguagePack[];
  of(language: Language | undefined): LanguagePack | undefined;
  /** The ending in one of the languages, the first that fits; absent when it is none. */
  matchEnding(ending: string, languages: readonly Language[]): (Ending & { readonly language: Language }) | undefined;
  matchShortEnding(
    stem: string,
    ending: string,
    languages: readonly Language[],
  ): (Ending & { readonly language: Language }) | undefined;
  matchTail(tail: string, languages: readonly Language[]): (Ending & { readonly language: Language }) | undefined;
  /** Endings written behind a hyphen, behind a figure, behind an apostrophe, or without any mark; folded. */
  readonly joined: Readonly<Record<'word' | 'case' | 'figure' | 'apostrophe' | 'closely', Endings>>;
  /** The language called so: «қазақша», "rus". */
  named(text: string): Language | undefined;
  /** «Алматыоблысы»: the word for region without its blank. */
  runsTogether(tail: string): boolean;
  /** "in Astana" without the preposition. */
  withoutPreposition(text: string): string;
}

const OURS: readonly (readonly [Language, CreatePack])[] = [
  ['kk', createKazakh],
  ['ru', createRussian],
  ['en', createEnglish],
];

/** The packs over the grammar of the lexicon; a test puts a fourth language beside ours. */
export function createLanguages(
  lexicon: Lexicon,
  created: readonly (readonly [Language, CreatePack])[] | undefined = OURS,
): Languages {
  const packs = created.map(([language, create]) => create(readGrammar(lexicon, language)));
  const byLanguage: ReadonlyMap<Language | undefined, LanguagePack> = new Map(
    packs.map((pack) => [pack.language, pack]),
  );
  const every = readGrammar(lexicon);
  const together = every('run_together').all;
  const [prepositions, articles] = [every('preposition'), every('article')];

  function first<Found>(languages: readonly Language[], match: (pack: LanguagePack) => Found | undefined) {
    for (const language of languages) {
      const pack = byLanguage.get(language);
      const found = pack && match(pack);
      if (found) return { ...found, language };
    }
    return undefined;
  }

  function withoutFirst(text: string, words: Endings): string {
    const [word = '', ...rest] = text.split(' ');
    return rest.length > 0 && words.is(foldWord(word)) ? rest.join(' ') : text;
  }

  const ownNames = packs.map(({ language }) => ({ language, name: readGrammar(lexicon, language)('own_name') }));

  return {
    packs,
    named: (text) => ownNames.find(({ name }) => name.without(foldWord(text)) !== foldWord(text))?.language,
    of: (language) => byLanguage.get(language),
    matchEnding: (ending, languages) => first(languages, (pack) => pack.matchEnding(ending)),
    matchShortEnding: (stem, ending, languages) => first(languages, (pack) => pack.matchShortEnding?.(stem, ending)),
    matchTail: (tail, languages) => first(languages, (pack) => pack.matchTail?.(tail)),
    joined: {
      word: every('joined'),
      case: every('joined_case'),
      figure: every('joined_figure'),
      apostrophe: every('joined_apostrophe'),
      closely: every('joined_closely'),
    },
    runsTogether: (tail) => together.some((word) => tail.includes(word)),
    withoutPreposition: (text) => {
      const bare = withoutFirst(text, prepositions);
      return bare === text ? text : withoutFirst(bare, articles);
    },
  };
}
