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
  /** People that may manage the chat. */
  admins?: ReadonlySet<number>;
  /** Sends to the chat wait for this. */
  gate?: Promise<void>;
}

export interface FakePhoto {
  /** For sending it again. */
  readonly id: string;
  readonly content: Buffer;
  /** True where the bot sent the id instead of the file. */
  readonly byId: boolean;
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
  /** Of a document. */
  readonly file?: Upload;
  readonly photo?: FakePhoto;
  /** The blocks, where it is a rich one. */
  readonly rich?: unknown;
  /** True when the text came in place of an earlier one. */
  readonly edited: boolean;
}

/** Labels of the buttons that ask something, in reading order. */
export function labelsOf(message: ShownMessage): string[] {
  return message.rows.flatMap((row) => row.filter(({ copy }) => copy === undefined).map(({ label }) => label));
}

/** The part of the text that a tag marks. */
export function marked(message: ShownMessage, type: string): string[] {
  return message.entities
    .filter((entity) => entity.type === type)
    .map(({ offset, length }) => message.text.slice(offset, offset + length));
}

/** What makes a message one of text, photo or document, as the Bot API tells it. */
export function describeContent({
  text,
  entities,
  file,
  photo,
  rich,
}: Pick<ShownMessage, 'text' | 'entities' | 'file' | 'photo' | 'rich'>): object {
  if (rich) return { rich_message: rich };
  const marks = entities.length > 0;
  if (photo) {
    const sizes = [90, 320, 1200].map((width) => ({
      file_id: width === 1200 ? photo.id : `${photo.id}-${width}`,
      file_unique_id: `${photo.id}-${width}`,
      width,
      height: width,
    }));
    return { photo: sizes, ...(text && { caption: text }), ...(marks && { caption_entities: entities }) };
  }
  return file ? { document: { file_id: 'file', file_unique_id: 'file' } } : { text, ...(marks && { entities }) };
}
