import type { Sender } from '../notices/delivery/sender.ts';
import type { Language } from '../statistics/language.ts';

/** The address of the page that answers a command. */
export type PageOf = (command: string, language: Language) => string;

/** A way in: Telegram, Slack. The terminal is none, it lives as long as its input. */
export interface Door {
  readonly name: string;
  /** Resolves when messages are being received; rejects with a plain sentence when the platform refuses the token. */
  start(): Promise<void>;
  /** Stops taking messages and resolves when those begun are answered. */
  stop(): Promise<void>;
  /** What only one process may do: polling. Begun whenever this process leads, ended when it does no more. */
  readonly lead?: { begin(): Promise<void>; end(): Promise<void> };
  isReady(): boolean;
  /** What is wrong with a door that was opened, in the operator's words; absent while all is well. */
  problem?(): string | undefined;
  /** The way of notices. */
  readonly sender?: Sender;
  /** True where the person may change what the chat is subscribed to. Never rejects: a platform that does not say it means no. */
  mayChange?(chat: string, person: string): Promise<boolean>;
}
