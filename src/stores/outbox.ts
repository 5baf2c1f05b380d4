/**
 * The outbox: notices, one row for each notice and chat, and what became of it.
 *
 * A notice is opened, its rows are added, and when enough of them are there it is made ready: from then on rows may be
 * claimed while others are still added. When all are there it is filled. A process that dies in between finds the notice
 * unfilled and adds what is missing: of a notice each chat has one row, and a row that is there is never added again.
 *
 * A row begins as `waiting` and ends, once, as `sent`, `unconfirmed`, `parked`, `failed` or `withdrawn`. Whoever sends
 * claims rows for a while, writes down that they are being handed over, hands them over, and writes down their end. A
 * process that dies in between leaves rows in flight: still `waiting`, and with a bookmark where the platform can be asked
 * afterwards. Who claims them next asks, and hands over again only what has not arrived. Where nobody can be asked one
 * message at a time is in flight, and that one may be seen twice; none is lost, and no other is doubled.
 */
import type { Platform } from './chat-store.ts';
import type { Notice, Row, RowState, Told } from './notice.ts';

export type DraftRow = Omit<
  Row,
  'id' | 'state' | 'at' | 'reason' | 'content' | 'bookmark' | 'receipt' | 'attempts' | 'since'
>;

export type StateCounts = Readonly<Record<RowState, number>>;
export const NO_ROWS: StateCounts = { waiting: 0, sent: 0, unconfirmed: 0, parked: 0, failed: 0, withdrawn: 0 };

export interface RowClaim {
  readonly platform: Platform;
  /** Only Telegram's groups and channels, whose ids begin with a minus or an @, or only others. */
  readonly groups?: boolean;
  readonly most: number;
  /** For so long nobody else is given them. */
  readonly leaseMs: number;
  /** Epoch milliseconds: what is due by then. */
  readonly now: number;
}

export interface Claimed {
  /** By priority, then by time. Of a chat all that is due, so that it can be one message: a few more than asked for. */
  readonly rows: readonly Row[];
  /** When the next row becomes due; absent where none waits. Epoch milliseconds. */
  readonly nextDue?: number;
}

export interface End {
  readonly reason?: string;
  readonly content?: string;
  readonly receipt?: string;
}

export interface Postponed {
  /** Epoch milliseconds. */
  readonly due: number;
  readonly attempts?: number;
  readonly since?: number;
  /** It may have arrived: then its bookmark is kept. */
  readonly isDoubtful?: boolean;
}

export interface Queue {
  /** Rows that have not come to their end. */
  readonly waiting: number;
  /** Since when the oldest waits that may go; absent where none does. Epoch milliseconds. */
  readonly overdueSince?: number;
}

export interface Failures {
  /** Epoch milliseconds. */
  readonly first: number;
  /** How many rows failed for each reason. */
  readonly reasons: readonly { readonly text: string; readonly count: number }[];
}

/** What a chat was told, oldest first: names of contents. */
export interface History {
  readonly chat: string;
  readonly contents: readonly string[];
}

/** A promise resolves only after the change is kept; it rejects with StoreFailed when it could not be. */
export interface Outbox {
  /** In the order in which they were opened. */
  notices(): Promise<readonly Notice[]>;
  find(id: string): Promise<Notice | undefined>;
  /** Nothing where the notice is there already. */
  open(notice: Notice): Promise<void>;
  /** Adds those rows that are not there. */
  addRows(rows: readonly DraftRow[]): Promise<void>;
  /** Its rows may be claimed. */
  ready(id: string): Promise<void>;
  /** All its rows are there, and may be claimed. */
  fill(id: string): Promise<void>;
  isFilled(id: string): Promise<boolean>;

  claim(claim: RowClaim): Promise<Claimed>;
  /** Gives back what was claimed and not handed over. */
  release(rows: readonly Row[]): Promise<void>;
  /** Resolves when it is written down that the rows are being handed over: those of them that this process still has claimed and whose chat still wants them. */
  handed(rows: readonly Row[], bookmark: string | undefined): Promise<readonly Row[]>;
  /** To be claimed again later. */
  postpone(row: Row, until: Postponed): Promise<void>;
  end(row: Row, state: Exclude<RowState, 'waiting'>, end?: End): Promise<void>;

  /** Remembers what a content holds, once. */
  tell(content: string, figures: readonly Told[]): Promise<void>;
  contents(): Promise<ReadonlyMap<string, readonly Told[]>>;
  /** Of the chats that were ever told one of these contents. */
  histories(contents: readonly string[]): AsyncIterable<readonly History[]>;
  /** What the platform called the messages that it was sent last. */
  receipts(platform: Platform, most: number): Promise<readonly string[]>;

  rowsOf(chat: string): Promise<readonly Row[]>;
  /** Those of the chats that have no row of the notice. */
  lacking(notice: string, chats: readonly string[]): Promise<readonly string[]>;
  countStates(notice: string): Promise<StateCounts>;
  /** Whether rows of the notice are still to be sent that were due by then, also such as failed for the moment. */
  isDue(notice: string, now: number): Promise<boolean>;
  queue(platform: Platform, now: number): Promise<Queue>;
  /** Rows that have not come to their end. */
  countWaiting(): Promise<number>;
  /** Absent where nothing failed. */
  failures(notice: string): Promise<Failures | undefined>;
  /** Whether administrators have heard of the notice's failures. */
  isReported(notice: string): Promise<boolean>;
  report(notice: string): Promise<void>;

  move(from: string, to: string): Promise<void>;
  /** Rows of the chat, sent or not, are no more. How many there were. */
  forget(chat: string): Promise<number>;
  /** Leaves out what is older than 400 days, a little more than a year: until the final figures of the year after have come out. */
  tidy(now: number): Promise<void>;
}

export const KEPT_MS = 400 * 24 * 3_600_000;
