/** People, chats and messages as the fake keeps them. */
import type { ShownButton } from './check-markup.ts';
import type { Entity } from './parse-html.ts';
import type { Upload } from './read-parameters.ts';

export interface FakeUser {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly username?: string;
  readonly language_code?: string;
}

export interface FakeChat {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup' | 'channel';
  readonly title?: string;
  readonly first_name?: string;
  readonly is_forum?: true;
  /** Topics of a forum. */
  readonly topics: Set<number>;
  /** Reason why the bot may not write here, as Telegram words it: "bot was blocked by the user". */
  forbidden?: string;
  movedTo?: number;
  /** Sends to the chat wait for this. */
  gate?: Promise<void>;
}

/** A message of the bot as a reader sees it. */
export interface ShownMessage {
  readonly id: number;
  readonly chat: number;
  readonly thread?: number;
  readonly replyTo?: number;
  /** With tags and HTML entities resolved. */
  readonly text: string;
  /** As it was sent. */
  readonly source: string;
  readonly parseMode?: string;
  readonly entities: readonly Entity[];
  /** Names that the message would notify. */
  readonly pings: readonly string[];
  readonly hasPreview: boolean;
  readonly rows: readonly (readonly ShownButton[])[];
  readonly file?: Upload;
  /** True when the text came in place of an earlier one. */
  readonly edited: boolean;
}

/** Labels of the buttons, in reading order. */
export function labelsOf(message: ShownMessage): string[] {
  return message.rows.flat().map(({ label }) => label);
}

/** The part of the text that a tag marks. */
export function marked(message: ShownMessage, type: string): string[] {
  return message.entities
    .filter((entity) => entity.type === type)
    .map(({ offset, length }) => message.text.slice(offset, offset + length));
}
