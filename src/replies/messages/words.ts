import type { Codebook } from '../../statistics/facts/codebook.ts';
import type { Language } from '../../statistics/language.ts';
import type { MessageId, MessageVariables } from './message-ids.ts';
import type { Messages, MessageValue } from './messages.ts';

type Variables<Id extends MessageId> = [MessageVariables[Id]] extends [never]
  ? []
  : [variables: Readonly<Record<MessageVariables[Id], MessageValue>>];

/** What it takes to word something: the names, the messages, the language. */
export interface Words {
  readonly codebook: Codebook;
  readonly language: Language;
  say<Id extends MessageId>(id: Id, ...variables: Variables<Id>): string;
}

export function createWords(codebook: Codebook, messages: Messages, language: Language): Words {
  return { codebook, language, say: (id, ...variables) => messages.say(language, id, ...variables) };
}

/** The text with its first letter as a capital; the rest as it is. */
export function capitalize(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** The text with its first letter small; for the words of the trade, never for names. */
export function uncapitalize(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1);
}
