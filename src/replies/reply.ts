import type { Figure } from '../statistics/answer.ts';
import type { Language } from '../statistics/language.ts';
import type { Picture } from '../statistics/picture.ts';

/** A button carries a command, so that it still works after a restart or a year later. */
export interface Button {
  readonly label: string;
  readonly command: string;
  /** The answer stands below the message, which stays as it is. */
  readonly isBelow?: true;
  /** Leads back to the answer before. */
  readonly isBack?: true;
  /** Buttons of one number, one after another, stand side by side. */
  readonly row?: number;
}

export interface Column {
  readonly label: string;
  readonly align: 'left' | 'right';
}

/** At most 34 display columns wide when set in monospace with one blank between the columns. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

export interface Link {
  readonly label: string;
  readonly url: string;
}

export interface File {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
}

/** What a platform shows: plain text in pieces, never markup. Each platform escapes and lays it out. */
export interface Reply {
  readonly language: Language;
  readonly outcome: 'answered' | 'asked' | 'missing';
  /** How the message was read, where the answer does not show it: stands above everything else. */
  readonly above?: readonly string[];
  /** The answer in one sentence that stands by itself, or the heading of a notice. */
  readonly title: string;
  /** What belongs to the answer beside its first sentence. */
  readonly lines: readonly string[];
  readonly table?: Table;
  /** The line that explains the signs at the figures, and what changes their meaning. */
  readonly notes: readonly string[];
  /** Producer, date and the names of the sites, which the links are set on. */
  readonly source?: string;
  readonly links: readonly Link[];
  /** "Ask this again: …" is worded by the platform's frame; here the bare canonical command. */
  readonly command?: string;
  /** The command as this reader would type it: `/net Астана 2025Q1`; reads back to the same question. */
  readonly commandWords?: string;
  /** The words before the command where a platform has none of its own: "Ask again:". */
  readonly commandHint?: string;
  readonly buttons: readonly Button[];
  /** The figures shown, for machines. */
  readonly figures: readonly Figure[];
  readonly file?: File;
  /** Stands above the words where a platform shows pictures; the words are then its caption. */
  readonly picture?: Picture;
  /** The answer in words alone, for when the picture cannot be drawn. */
  readonly withoutPicture?: Reply;
  /** How a table is shown where the platform draws some itself; text where absent. */
  readonly form?: 'rich';
  /** The language that the chat has chosen just now; null where it has chosen none any more. */
  readonly chosen?: Language | null;
  /** Platform's id of the person who changed something for everybody in the chat: where others read along, they are told who. */
  readonly by?: string;
}
