import { isLanguage, type Language } from '../statistics/language.ts';

/** What is known of the language a reply should be in, strongest first. */
export interface LanguageClues {
  /** The chat's own choice by `/language`. */
  readonly chosen?: Language | undefined;
  /** The language the message is written in. */
  readonly written?: Language | undefined;
  /** The language of the conversation so far, for messages that are codes and figures alone. */
  readonly spoken?: Language | undefined;
  /** The language of the user's app, as an IETF tag or a locale name. */
  readonly user?: string | undefined;
  readonly fallback: Language;
}

/** `kk-KZ`, `kk_KZ.UTF-8`, `kk-Latn` are Kazakh; absent for languages that Koshi does not speak. */
export function readLanguageTag(tag: string | undefined): Language | undefined {
  const primary = tag?.toLowerCase().split(/[-_.@]/)[0];
  return isLanguage(primary) ? primary : undefined;
}

export function chooseLanguage(clues: LanguageClues): Language {
  return clues.chosen ?? clues.written ?? clues.spoken ?? readLanguageTag(clues.user) ?? clues.fallback;
}
