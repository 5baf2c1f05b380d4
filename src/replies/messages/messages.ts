import type { FluentNumber } from '@fluent/bundle';
import type { Language } from '../../statistics/language.ts';
import type { MessageId, MessageVariables } from './message-ids.ts';

/** Numbers settle plurals only: what a reader sees is handed over as text, written by `formatNumber`. */
export type MessageValue = string | number | FluentNumber;

type Variables<Id extends MessageId> = [MessageVariables[Id]] extends [never]
  ? []
  : [variables: Readonly<Record<MessageVariables[Id], MessageValue>>];

/** Every word a user reads, in three languages. */
export interface Messages {
  /** Never throws: where a message fails, what could be made of it comes back and the operator is told. */
  say<Id extends MessageId>(language: Language, id: Id, ...variables: Variables<Id>): string;
}

/** What went wrong with a message; for tests and logs, never for readers. */
export interface MessageProblem {
  readonly language: Language;
  readonly id: string;
  readonly reason: string;
}
