import type { Language } from './language.ts';

/** Words that people use for one meaning in one language. */
export interface LexiconEntry {
  /** `kind:value` (`indicator:arrivals`, `month:5`, `group:sex:female`), or a bare kind (`since`). */
  readonly meaning: string;
  /** Absent for words that say nothing about the language of the message: `Q1`, `csv`. */
  readonly language?: Language;
  /**
   * As a person would write them. A star at the end of a word stands for any ending of it; a caret before a word means
   * that it counts only in these very capitals («^US» is not "us").
   */
  readonly words: readonly string[];
}

/** Words one below the other, in lower case and in the order of their letters' codes. */
export interface WordList {
  readonly language: Language;
  readonly words: string;
}

/** `data/lexicon/*.csv`, in the order of the files. */
export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
  /** General word lists of the languages, from `data/lexicon/general/`. */
  readonly known?: readonly WordList[];
}
