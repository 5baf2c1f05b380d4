/** The people, channels and messages of the stand-in's one workspace, and who waits for the next message. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { checkBlocks } from './check-blocks.ts';
import type { Modal } from './check-modal.ts';
import type { Block, Shown } from './shown.ts';

export interface Channel {
  readonly id: string;
  readonly members: Set<string>;
  readonly isArchived: boolean;
}

export interface KnownRefusal {
  readonly code: string;
  readonly means: string;
  /** Where it was read. */
  readonly read: string;
}

/** The codes that Slack's reference names. */
export const KNOWN_REFUSALS: readonly KnownRefusal[] = parse(readFileSync('test/fakes/slack/refusals.csv', 'utf8'), {
  columns: true,
});

const CODES: ReadonlySet<string> = new Set(KNOWN_REFUSALS.map(({ code }) => code));

/** A no of Slack's, by its code; a test may plan one that the reference does not name. */
export class Refusal extends Error {
  readonly reason: string;
  readonly details: readonly string[];

  constructor(reason: string, details: readonly string[] = [], isPlanned = false) {
    if (!isPlanned && !CODES.has(reason)) throw new Error(`Slack does not say "${reason}": see refusals.csv`);
    super(reason);
    this.reason = reason;
    this.details = details;
  }
}

export interface MessageArguments {
  readonly text?: unknown;
  readonly blocks?: unknown;
  readonly thread_ts?: unknown;
}

export const BOT_USER = 'UKOSHI';

export class Workspace {
  readonly shown: Shown[] = [];
  readonly channels = new Map<string, Channel>();
  /** The Home tab of each person, as it was published last. */
  readonly homes = new Map<string, readonly Block[]>();
  /** The form that stands open. */
  modal: Modal | undefined;

  openModal(modal: Modal): void {
    this.modal = modal;
  }

  readonly people = new Map<string, { locale: string; name: string }>();
  #counter = 0;
  #waiting: { matches: (shown: Shown) => boolean; resolve: (shown: Shown) => void }[] = [];
  /** Shown and waiting for a test to look at it: short, also while thousands are sent. */
  #untaken: Shown[] = [];

  /** Refuses pictures by the file: who reads the message cannot see a file that was not shared with the channel. */
  checkImages(blocks: readonly Block[]): void {
    for (const [place, block] of blocks.entries()) {
      if (block.type !== 'image' || block.slack_file === undefined) continue;
      throw new Refusal('invalid_blocks', [`invalid slack file [json-pointer:/blocks/${place}/slack_file]`]);
    }
  }

  /** Plans and clients of old have no charts of Slack's own. */
  takesCharts = false;

  checkCharts(blocks: readonly Block[]): void {
    const place = blocks.findIndex(({ type }) => type === 'data_visualization');
    if (place >= 0 && !this.takesCharts) {
      throw new Refusal('invalid_blocks', [
        `unsupported type: data_visualization [json-pointer:/blocks/${place}/type]`,
      ]);
    }
  }

  nextTs(): string {
    this.#counter += 1;
    return `1747000000.${String(this.#counter).padStart(6, '0')}`;
  }

  nextId(prefix: string): string {
    this.#counter += 1;
    return `${prefix}${this.#counter}`;
  }

  addPerson(id: string, locale: string, name: string): void {
    this.people.set(id, { locale, name });
    this.channels.set(this.directChannel(id), {
      id: this.directChannel(id),
      members: new Set([id, BOT_USER]),
      isArchived: false,
    });
  }

  addChannel(id: string, { withBot = true, isArchived = false } = {}): void {
    this.channels.set(id, { id, members: new Set(withBot ? [BOT_USER] : []), isArchived });
  }

  directChannel(user: string): string {
    return `D${user}`;
  }

  /** The channel where the bot may write; refuses with Slack's codes. */
  open(id: unknown): Channel {
    const channel = this.channels.get(String(id));
    if (!channel) throw new Refusal('channel_not_found');
    if (channel.isArchived) throw new Refusal('is_archived');
    if (!channel.members.has(BOT_USER)) throw new Refusal('not_in_channel');
    return channel;
  }

  check({ text, blocks, thread_ts }: MessageArguments): { text: string; blocks: Block[]; thread?: string } {
    const said = typeof text === 'string' ? text : '';
    if (said === '' && blocks === undefined) throw new Refusal('no_text');
    if (said.length > 40_000) throw new Refusal('msg_too_long');
    const errors = blocks === undefined ? [] : checkBlocks(blocks);
    if (errors.length > 0) throw new Refusal('invalid_blocks', errors);
    this.checkImages((blocks ?? []) as Block[]);
    this.checkCharts((blocks ?? []) as Block[]);
    if (thread_ts !== undefined && !/^\d+\.\d+$/.test(String(thread_ts))) throw new Refusal('invalid_thread_ts');
    return {
      text: said,
      blocks: (blocks ?? []) as Block[],
      ...(thread_ts !== undefined && { thread: String(thread_ts) }),
    };
  }

  show(shown: Shown): Shown {
    this.shown.push(shown);
    const place = this.#waiting.findIndex(({ matches }) => matches(shown));
    if (place < 0) this.#untaken.push(shown);
    else for (const { resolve } of this.#waiting.splice(place, 1)) resolve(shown);
    return shown;
  }

  /** The next thing shown that nobody has taken yet, now or when it comes. */
  next(matches: (shown: Shown) => boolean = () => true): Promise<Shown> {
    const place = this.#untaken.findIndex(matches);
    for (const ready of place < 0 ? [] : this.#untaken.splice(place, 1)) return Promise.resolve(ready);
    return new Promise((resolve) => this.#waiting.push({ matches, resolve }));
  }
}
