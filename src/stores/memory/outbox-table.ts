/**
 * The outbox in memory, and what it becomes by each entry of its journal. Rows are given out and come back: those that
 * wait lie in an agenda for each platform and kind of chat, first those whose time has come, by priority.
 */
import { type Agenda, createAgenda } from '../../statistics/collections/create-agenda.ts';
import { chatOfName } from '../chat-name.ts';
import type { Platform } from '../chat-store.ts';
import type { Notice, Row, RowState, Told } from '../notice.ts';
import { type Claimed, type DraftRow, type End, KEPT_MS, NO_ROWS, type Postponed, type RowClaim } from '../outbox.ts';

export type KeptRow = Omit<Row, 'priority' | 'attempts' | 'since'>;

/** What happens to an outbox, in the words of its journal. */
export type OutboxEntry =
  | { readonly k: 'notice'; readonly notice: Notice }
  | { readonly k: 'row'; readonly row: KeptRow }
  | { readonly k: 'ready' | 'reported'; readonly notice: string }
  | ({ readonly k: 'end'; readonly row: string; readonly state: RowState; readonly at: number } & End)
  | { readonly k: 'handed'; readonly row: string; readonly bookmark: string }
  | { readonly k: 'told'; readonly content: string; readonly figures: readonly Told[] }
  | { readonly k: 'moved'; readonly from: string; readonly to: string }
  | { readonly k: 'forgotten'; readonly chat: string };

type Mutable<T> = { -readonly [Member in keyof T]: T[Member] };
export type HeldRow = Mutable<Row> & { isClaimed?: boolean };

interface OfNotice {
  readonly rows: Set<HeldRow>;
  readonly counts: Record<RowState, number>;
}

interface Shelf {
  /** By priority, then by time. */
  readonly ready: Agenda<HeldRow>;
  /** By time. */
  readonly later: Agenda<HeldRow>;
}

/** What failed for the moment goes before all who have been due for longer. */
const rankOf = ({ attempts = 0, priority, due }: HeldRow) => [attempts > 0 ? 0 : 1, priority, due];

function isBefore(one: HeldRow, other: HeldRow): boolean {
  const [left, right] = [rankOf(one), rankOf(other)];
  const place = left.findIndex((number, at) => number !== right[at]);
  return place >= 0 && (left[place] ?? 0) < (right[place] ?? 0);
}

/** What older journals do not tell: a correction goes first, and whoever else was told of it. */
const priorityIn = (notice: string, given: number | undefined) => given ?? (notice.startsWith('correction:') ? 0 : 2);

export const rowId = ({ notice, chat }: Pick<Row, 'notice' | 'chat'>): string => `${notice}|${chat}`;

export function createOutboxTable() {
  const notices = new Map<string, Notice>();
  const sendable = new Set<string>();
  const filled = new Set<string>();
  const reported = new Set<string>();
  const contents = new Map<string, readonly Told[]>();
  const rows = new Map<string, HeldRow>();
  const byChat = new Map<string, Set<HeldRow>>();
  const byNotice = new Map<string, OfNotice>();
  const shelves = new Map<string, Shelf>();

  function ofNotice(notice: string): OfNotice {
    const held = byNotice.get(notice) ?? { rows: new Set(), counts: { ...NO_ROWS } };
    byNotice.set(notice, held);
    return held;
  }

  const shelfName = (platform: Platform, isGroup: boolean) => `${platform} ${isGroup}`;

  function shelfOf(chat: string): Shelf {
    const { platform, id } = chatOfName(chat);
    const name = shelfName(platform, /^[-@]/.test(id));
    const held = shelves.get(name) ?? {
      ready: createAgenda<HeldRow>((row) => row.chat, rankOf),
      later: createAgenda<HeldRow>(
        (row) => row.chat,
        ({ due }) => [due],
      ),
    };
    shelves.set(name, held);
    return held;
  }

  /** A row that waits and may be sent is put where it is claimed from. */
  function shelve(row: HeldRow): void {
    if (row.state !== 'waiting' || row.isClaimed || !sendable.has(row.notice)) return;
    shelfOf(row.chat).later.add(row);
  }

  function unshelve(row: HeldRow): void {
    const { ready, later } = shelfOf(row.chat);
    for (const agenda of [ready, later]) agenda.takeChat(row.chat, (each) => each === row);
  }

  function index(row: HeldRow): void {
    rows.set(row.id, row);
    const { rows: all, counts } = ofNotice(row.notice);
    all.add(row);
    counts[row.state] += 1;
    const held = byChat.get(row.chat);
    if (held) held.add(row);
    else byChat.set(row.chat, new Set([row]));
    shelve(row);
  }

  function drop(row: HeldRow): void {
    unshelve(row);
    rows.delete(row.id);
    const { rows: all, counts } = ofNotice(row.notice);
    if (all.delete(row)) counts[row.state] -= 1;
    const held = byChat.get(row.chat);
    held?.delete(row);
    if (held?.size === 0) byChat.delete(row.chat);
  }

  function release(notice: string): void {
    if (sendable.has(notice)) return;
    sendable.add(notice);
    for (const row of ofNotice(notice).rows) shelve(row);
  }

  const priorities = new Map<string, number>();

  function apply(entry: OutboxEntry): void {
    switch (entry.k) {
      case 'notice':
        notices.set(entry.notice.id, entry.notice);
        return;
      case 'row': {
        // After a rewriting it may come a second time, and then what it says here counts.
        const held = rows.get(entry.row.id);
        if (held) drop(held);
        const { id, notice } = entry.row;
        index({ ...entry.row, priority: priorityIn(notice, held?.priority ?? priorities.get(id)) });
        priorities.delete(id);
        return;
      }
      case 'ready':
        filled.add(entry.notice);
        release(entry.notice);
        return;
      case 'reported':
        reported.add(entry.notice);
        return;
      case 'told':
        contents.set(entry.content, entry.figures);
        return;
      case 'end': {
        const { k: _, row: id, ...end } = entry;
        const row = rows.get(id);
        if (!row) return;
        if (row.state === 'waiting' && !row.isClaimed) unshelve(row);
        const { counts } = ofNotice(row.notice);
        counts[row.state] -= 1;
        counts[end.state] += 1;
        Object.assign(row, end);
        delete row.bookmark;
        return;
      }
      case 'handed': {
        const row = rows.get(entry.row);
        if (row) row.bookmark = entry.bookmark;
        return;
      }
      case 'moved': {
        for (const row of [...(byChat.get(entry.from) ?? [])]) {
          drop(row);
          row.chat = entry.to;
          index(row);
        }
        return;
      }
      case 'forgotten':
        for (const row of [...(byChat.get(entry.chat) ?? [])]) drop(row);
    }
  }

  function shelvesFor({ platform, groups }: RowClaim): Shelf[] {
    const kinds = groups === undefined ? [false, true] : [groups];
    return kinds.flatMap((isGroup) => shelves.get(shelfName(platform, isGroup)) ?? []);
  }

  function claim(wanted: RowClaim): Claimed {
    const { most, now } = wanted;
    const own = shelvesFor(wanted);
    const claimed: HeldRow[] = [];
    for (const { ready, later } of own) {
      for (let next = later.peek(); next && next.due <= now; next = later.peek()) ready.add(later.pop() as HeldRow);
    }
    while (claimed.length < most) {
      const [first] = own
        .flatMap(({ ready }) => ready.peek() ?? [])
        .sort((one, other) => (isBefore(other, one) ? 1 : -1));
      if (!first) break;
      const { ready } = shelfOf(first.chat);
      claimed.push(...ready.takeChat(first.chat, () => true));
    }
    for (const row of claimed) row.isClaimed = true;
    const times = own.flatMap(({ ready, later }) => [ready.peek(), later.peek()].flatMap((row) => row?.due ?? []));
    return { rows: claimed, ...(times.length > 0 && { nextDue: Math.min(...times) }) };
  }

  function putBack({ id }: Row, { due, attempts, since, isDoubtful }: Partial<Postponed>): void {
    const row = rows.get(id);
    if (row?.state !== 'waiting') return;
    row.isClaimed = false;
    if (due !== undefined) row.due = due;
    if (attempts !== undefined) row.attempts = attempts;
    if (since !== undefined) row.since = since;
    if (due !== undefined && !isDoubtful) delete row.bookmark;
    shelve(row);
  }

  /** Those drafts of which the chat has no row yet, as rows. */
  function findNew(drafts: readonly DraftRow[]): KeptRow[] {
    return drafts.flatMap(({ priority, ...draft }) => {
      const id = rowId(draft);
      // Not by its id alone, which is of the chat as it was called then.
      const isThere = rows.has(id) || [...(byChat.get(draft.chat) ?? [])].some(({ notice }) => notice === draft.notice);
      if (isThere) return [];
      priorities.set(id, priority);
      return [{ ...draft, id, state: 'waiting' as const }];
    });
  }

  function keptOf({ priority: _, attempts: __, since: ___, isClaimed: ____, ...row }: HeldRow): KeptRow {
    return row;
  }

  /**
   * All that counts, of rows that have come to their end only those since then. While rows are being handed over, what they tell is written
   * down before they are known to tell it.
   */
  function* listEntries(oldest: number, isAtRest = false): Generator<OutboxEntry> {
    const isKept = (row: HeldRow) => row.state === 'waiting' || (row.at ?? row.due) >= oldest;
    const held = new Set<string>();
    const used = new Set<string | undefined>();
    for (const row of rows.values()) {
      if (!isKept(row)) continue;
      held.add(row.notice);
      used.add(row.content);
    }
    const young = [...notices.values()].filter(({ id, created }) => held.has(id) || Date.parse(created) >= oldest);
    for (const notice of young) yield { k: 'notice', notice };
    for (const [content, figures] of contents) {
      if (!isAtRest || used.has(content)) yield { k: 'told', content, figures };
    }
    for (const row of rows.values()) if (isKept(row)) yield { k: 'row', row: keptOf(row) };
    for (const { id } of young) if (filled.has(id)) yield { k: 'ready', notice: id };
    for (const { id } of young) if (reported.has(id)) yield { k: 'reported', notice: id };
  }

  return {
    notices,
    filled,
    reported,
    contents,
    rows,
    byChat,
    apply,
    /** Its rows may be claimed from now on. */
    release,
    claim,
    putBack,
    findNew,
    listEntries,
    ofNotice: (notice: string): OfNotice => byNotice.get(notice) ?? { rows: new Set(), counts: { ...NO_ROWS } },
    /** Rows that wait and may be sent. */
    *waiting(): Generator<HeldRow> {
      for (const row of rows.values()) if (row.state === 'waiting' && sendable.has(row.notice)) yield row;
    },
    dropOld(now: number): void {
      for (const row of [...rows.values()]) {
        if (row.state !== 'waiting' && (row.at ?? row.due) < now - KEPT_MS) drop(row);
      }
    },
  };
}

export type OutboxTable = ReturnType<typeof createOutboxTable>;
