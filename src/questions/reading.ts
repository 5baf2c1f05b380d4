import type { RequestName } from '../statistics/commands.ts';
import type { AskedAbout, Assumption, MisreadReason } from '../statistics/how-read.ts';
import type { Language } from '../statistics/language.ts';
import type { Question } from '../statistics/question.ts';
import type { Account } from './account/account.ts';
import type { Languages } from './languages/create-languages.ts';
import type { Tell } from './rule.ts';
import type { Weighing } from './weigh/weigh.ts';

/** One reading of one question in a message. Three outcomes and the conversation's own requests, nothing else. */
export type Reading =
  | {
      readonly kind: 'question';
      readonly question: Question;
      readonly assumptions: readonly Assumption[];
      /** Other readings that are offered, never chosen. */
      readonly alternatives: readonly Question[];
      /** Asked instead where this one has no figure: a region without the country talked of before. */
      readonly fallback?: Question;
      /** Words that were not understood and narrow nothing; to be escaped wherever shown. */
      readonly without?: readonly string[];
      /** Set when a picture was asked for: «график», "as a chart", «картада көрсет». */
      readonly chart?: 'chart' | 'map';
    }
  | {
      readonly kind: 'ask';
      readonly about: AskedAbout;
      readonly choices: readonly Question[];
    }
  | {
      readonly kind: 'misread';
      readonly reason: MisreadReason;
      /** The words that were not understood, at most 40 characters; to be escaped wherever shown. */
      readonly words?: string;
      /** True where the first suggestion is the very question as understood without these words. */
      readonly isWithout?: true;
      readonly suggestions: readonly Question[];
    }
  | {
      readonly kind: 'request';
      readonly name: RequestName;
      /** What followed the command, trimmed. */
      readonly argument: string;
      /** The question inside the argument, where there is one (`/csv net KZ-71 2025-Q1`). */
      readonly question?: Question;
    };

export interface MessageRead {
  /** At most three; at least one. */
  readonly readings: readonly Reading[];
  /** What was weighed on the way: which way people moved, which place a name stands for. */
  readonly weighed?: readonly Weighing[];
  /** What became of every word, where it was read as words. */
  readonly account?: Account;
  /** Language the message is written in; absent for bare codes and figures. */
  readonly language?: Language;
}

export interface ReadingContext {
  /** ISO date of today in Asia/Almaty. */
  readonly today: string;
  /** Language of the chat or user, to settle words that exist in two languages. */
  readonly language?: Language;
  /** The person's last question in this chat, from which a follow-up takes what it does not say. */
  readonly previous?: Question;
  /** Those before it, the newest first: for what is asked of both, and for going back to an earlier one. */
  readonly earlierQuestions?: readonly Question[];
}

/** What the reader adds to it for its rooms. */
export interface Setting extends ReadingContext {
  readonly languages: Languages;
  /** The message goes back to a topic before the last: «вернёмся к Германии». */
  readonly goesBack?: boolean;
  /** Hears of the rules that are tried. */
  readonly tell?: Tell;
}

/** A command that asks for no figures. */
export type RequestReading = Extract<Reading, { kind: 'request' }>;
