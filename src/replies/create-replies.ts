import type { Answer } from '../statistics/answer.ts';
import type { CheckedClaim } from '../statistics/claim.ts';
import { MENU_COMMANDS, type MenuCommand } from '../statistics/commands.ts';
import type { Codebook } from '../statistics/facts/codebook.ts';
import type { EntryJudged, EntryStored } from '../statistics/facts/entry.ts';
import type { AskedAbout, MisreadReason } from '../statistics/how-read.ts';
import { LANGUAGES, type Language } from '../statistics/language.ts';
import type { Question } from '../statistics/question.ts';
import type { Undone } from '../statistics/subscriptions/undo.ts';
import { sayAnswer } from './bodies/say-answer.ts';
import type { Messages } from './messages/messages.ts';
import { createWords, type Words } from './messages/words.ts';
import { createLinkNames } from './names/name-in-link.ts';
import { type ChartAsked, sayChart } from './pictures/say-chart.ts';
import type { Reply } from './reply.ts';
import type { ReadingSaid } from './said-reading.ts';
import { sayChecked } from './talk/say-checked.ts';
import { sayCsv } from './talk/say-csv.ts';
import { sayEntry, sayEntryStored } from './talk/say-entry.ts';
import { sayChoices, sayMisread } from './talk/say-misread.ts';
import { sayAllNotes, sayAllSources } from './talk/say-more.ts';
import {
  type SettingsSaid,
  sayFailed,
  sayForget,
  sayForgotten,
  sayHelp,
  sayJoined,
  sayLanguageChoice,
  sayLanguageSet,
  sayPrivacy,
  saySentence,
  sayStart,
  sayThanks,
} from './talk/say-notice.ts';
import { type Pickers, sayPickers } from './talk/say-pickers.ts';
import { type SettingsShown, saySettings } from './talk/say-settings.ts';
import { sayWordless, type Wordless } from './talk/say-wordless.ts';

/** Everything Koshi says. Nothing here throws, and no number is printed that is not a figure of the answer. */
export interface Replies {
  sayAnswer(answer: Answer, language: Language, reading?: ReadingSaid): Reply;
  /** The answer as a picture; in words where there is nothing to draw. */
  sayChart(answer: Answer, language: Language, asked: Omit<ChartAsked, 'version'>): Reply;
  sayNoChartYet(language: Language): Reply;
  sayChoices(about: AskedAbout, choices: readonly Question[], language: Language): Reply;
  sayMisread(
    reason: MisreadReason,
    words: string | undefined,
    suggestions: readonly Question[],
    language: Language,
    isWithout?: boolean,
  ): Reply;
  sayStart(language: Language, channel?: string): Reply;
  sayThanks(language: Language): Reply;
  /** To what came without words, or from abroad. */
  sayWordless(kind: Wordless | 'abroad', language: Language): Reply;
  /** `name` is how Koshi is mentioned in the group. */
  sayJoined(name: string, language: Language): Reply;
  /** `isTold` where there is an administrator who was told. */
  sayReported(isTold: boolean, language: Language): Reply;
  /** `has` tells which commands there are where it is read; `isWhole` lists them all. */
  sayHelp(language: Language, has?: (command: MenuCommand) => boolean, isWhole?: boolean): Reply;
  sayLanguageChoice(current: Language | undefined, language: Language): Reply;
  /** `chosen` is absent where none is any more, `before` where none was. */
  sayLanguageSet(chosen: Language | undefined, before: Language | undefined, language: Language): Reply;
  saySettings(settings: SettingsShown, language: Language): Reply;
  sayForget(settings: SettingsSaid | undefined, language: Language): Reply;
  /** `undone` is what a tap brings back. */
  sayForgotten(language: Language, undone?: Undone): Reply;
  sayNotAdmin(language: Language): Reply;
  sayPrivacy(language: Language): Reply;
  sayNotSaved(language: Language): Reply;
  sayTooFast(language: Language): Reply;
  /** `reference` is what the operator finds in the log. */
  sayFailed(reference: string, language: Language): Reply;
  sayNoAnswerYet(language: Language): Reply;
  /** Where nobody could be told anything later: a question from the command line. */
  saySubscribeElsewhere(language: Language): Reply;
  /** What is to be said of each figure that a text states. */
  sayChecked(checked: readonly CheckedClaim[], language: Language): Reply;
  /** What fits and what does not of what an administrator entered; or what the message lacks. */
  sayEntry(judged: EntryJudged, language: Language): Reply;
  sayEntryStored(stored: EntryStored, language: Language): Reply;
  sayCsv(answer: Answer, language: Language): Reply;
  /** All notes to the figures of an answer, or all pages where they can be read. */
  sayMore(about: 'notes' | 'sources', answer: Answer, language: Language): Reply;
  /** What can be picked instead of written; `today` is an ISO date. */
  sayPickers(language: Language, today: string): Pickers;
  /** A place as links show it; anything else stays as it is. */
  nameInLink(code: string): string;
  sayCommandMenu(language: Language): readonly { readonly command: MenuCommand; readonly description: string }[];
}

interface RepliesParts {
  readonly codebook: Codebook;
  readonly messages: Messages;
  /** Of the dataset; pictures are kept by it. */
  readonly version?: () => string;
}

export function createReplies({ codebook, messages, version = () => '' }: RepliesParts): Replies {
  const wordsOf = Object.fromEntries(
    LANGUAGES.map((language) => [language, createWords(codebook, messages, language)]),
  ) as Record<Language, Words>;

  return {
    sayAnswer: (answer, language, reading) => sayAnswer(wordsOf[language], answer, reading),
    sayChart: (answer, language, asked) => sayChart(wordsOf[language], answer, { ...asked, version: version() }),
    sayNoChartYet: (language) => saySentence(wordsOf[language], 'chart-nothing-yet', 'missing'),
    sayChoices: (about, choices, language) => sayChoices(wordsOf[language], about, choices),
    sayMisread: (reason, text, suggestions, language, isWithout) =>
      sayMisread(wordsOf[language], reason, text, suggestions, isWithout),
    sayStart: (language, channel) => sayStart(wordsOf[language], channel),
    sayThanks: (language) => sayThanks(wordsOf[language]),
    sayWordless: (kind, language) => sayWordless(wordsOf[language], kind),
    sayJoined: (name, language) => sayJoined(wordsOf[language], name),
    sayReported: (isTold, language) =>
      isTold
        ? saySentence(wordsOf[language], 'reported', 'answered')
        : saySentence(wordsOf[language], 'report-nobody', 'missing'),
    sayHelp: (language, has, isWhole) => sayHelp(wordsOf[language], has, isWhole),
    sayLanguageChoice: (current, language) => sayLanguageChoice(wordsOf[language], current),
    sayLanguageSet: (chosen, before, language) => sayLanguageSet(wordsOf[language], chosen, before),
    saySettings: (settings, language) => saySettings(wordsOf[language], settings),
    sayForget: (settings, language) => sayForget(wordsOf[language], settings),
    sayForgotten: (language, undone) => sayForgotten(wordsOf[language], undone),
    sayNotAdmin: (language) => saySentence(wordsOf[language], 'not-admin', 'missing'),
    sayPrivacy: (language) => sayPrivacy(wordsOf[language]),
    sayNotSaved: (language) => saySentence(wordsOf[language], 'not-saved', 'missing'),
    sayTooFast: (language) => saySentence(wordsOf[language], 'too-fast', 'missing'),
    sayFailed: (reference, language) => sayFailed(wordsOf[language], reference),
    sayNoAnswerYet: (language) => saySentence(wordsOf[language], 'no-answer-yet', 'missing'),
    saySubscribeElsewhere: (language) => saySentence(wordsOf[language], 'subscribe-elsewhere', 'missing'),
    sayChecked: (checked, language) => sayChecked(wordsOf[language], checked),
    sayEntry: (judged, language) => sayEntry(wordsOf[language], judged),
    sayEntryStored: (stored, language) => sayEntryStored(wordsOf[language], stored),
    sayCsv: (answer, language) => sayCsv(wordsOf[language], answer),
    sayMore: (about, answer, language) =>
      about === 'notes' ? sayAllNotes(wordsOf[language], answer) : sayAllSources(wordsOf[language], answer),
    sayPickers: (language, today) => sayPickers(wordsOf[language], today),
    nameInLink: createLinkNames(codebook),
    sayCommandMenu: (language) =>
      MENU_COMMANDS.map((command) => ({ command, description: wordsOf[language].say(`command-${command}`) })),
  };
}
