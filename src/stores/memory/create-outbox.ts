import { chatOfName } from '../chat-name.ts';
import type { Row } from '../notice.ts';
import type { History, Outbox } from '../outbox.ts';
import type { OutboxEntry, OutboxTable } from './outbox-table.ts';

const ROWS_A_WRITE = 250;
const HISTORIES_A_PAGE = 1_000;

/** How the entries of an outbox are kept, beside the memory of this process. */
export interface OutboxLog {
  /** Resolves when the entry is kept and the table has it. */
  append(entry: OutboxEntry): Promise<void>;
  /** What is not in the table any more is to be kept no more. */
  erase(): Promise<void>;
  /** What is older may go. */
  tidy(now: number): Promise<void>;
}

/** An outbox whose rows are all in memory. */
export function createOutbox(table: OutboxTable, log: OutboxLog, now: () => number): Outbox {
  const { notices, filled, reported, contents, byChat } = table;
  const write = log.append;

  return {
    notices: async () => [...notices.values()],
    find: async (id) => notices.get(id),
    isFilled: async (id) => filled.has(id),

    async open(notice) {
      if (!notices.has(notice.id)) await write({ k: 'notice', notice });
    },

    async addRows(wanted) {
      // Asked for in one breath, many share one write; not all do, so that questions are answered in between.
      for (let start = 0; start < wanted.length; start += ROWS_A_WRITE) {
        const fresh = table.findNew(wanted.slice(start, start + ROWS_A_WRITE));
        await Promise.all(fresh.map((row) => write({ k: 'row', row })));
      }
    },

    ready: async (id) => table.release(id),
    async fill(id) {
      if (!filled.has(id)) await write({ k: 'ready', notice: id });
    },

    claim: async (claim) => table.claim(claim),
    async release(rows) {
      for (const row of rows) table.putBack(row, {});
    },
    async postpone(row, until) {
      table.putBack(row, until);
    },
    async handed(rows, bookmark) {
      // Without a bookmark nobody could be asked: then it need not be known.
      if (bookmark !== undefined) await Promise.all(rows.map(({ id }) => write({ k: 'handed', row: id, bookmark })));
      return rows.filter(({ id }) => table.rows.get(id)?.state === 'waiting');
    },
    async end({ id }, state, end = {}) {
      if (table.rows.get(id)?.state === 'waiting') await write({ k: 'end', row: id, state, at: now(), ...end });
    },

    async tell(content, figures) {
      if (!contents.has(content)) await write({ k: 'told', content, figures: [...figures] });
    },
    contents: async () => contents,

    async *histories(wanted) {
      const sought = new Set(wanted);
      let page: History[] = [];
      for (const [chat, rows] of byChat) {
        const told = [...rows].filter((row) => row.content !== undefined && isTold(row));
        if (!told.some(({ content = '' }) => sought.has(content))) continue;
        const sorted = told.sort((one, other) => (one.at ?? 0) - (other.at ?? 0));
        page.push({ chat, contents: sorted.map(({ content = '' }) => content) });
        if (page.length < HISTORIES_A_PAGE) continue;
        yield page;
        page = [];
      }
      if (page.length > 0) yield page;
    },

    async receipts(platform, most) {
      const told = [...table.rows.values()].filter(
        ({ chat, receipt }) => receipt !== undefined && chatOfName(chat).platform === platform,
      );
      const latest = told.length > most ? told.sort((one, other) => (other.at ?? 0) - (one.at ?? 0)) : told;
      return latest.slice(0, most).flatMap(({ receipt }) => receipt ?? []);
    },

    rowsOf: async (chat) => [...(byChat.get(chat) ?? [])].map(({ isClaimed: _, ...row }) => row),
    lacking: async (notice, chats) =>
      chats.filter((chat) => ![...(byChat.get(chat) ?? [])].some((row) => row.notice === notice)),
    countStates: async (notice) => ({ ...table.ofNotice(notice).counts }),
    async isDue(notice, by) {
      const { rows, counts } = table.ofNotice(notice);
      if (counts.waiting === 0) return false;
      for (const row of rows) if (row.state === 'waiting' && (row.due <= by || row.attempts)) return true;
      return false;
    },

    async queue(platform, by) {
      let waiting = 0;
      let overdueSince = Number.POSITIVE_INFINITY;
      for (const row of table.waiting()) {
        if (!row.chat.startsWith(`${platform}:`)) continue;
        waiting += 1;
        overdueSince = Math.min(overdueSince, row.due);
      }
      return { waiting, ...(overdueSince <= by && { overdueSince }) };
    },
    async countWaiting() {
      let waiting = 0;
      for (const { id } of notices.values()) waiting += table.ofNotice(id).counts.waiting;
      return waiting;
    },

    async failures(notice) {
      const failed = [...table.ofNotice(notice).rows].filter(({ state }) => state === 'failed');
      if (failed.length === 0) return undefined;
      const reasons = new Map<string, number>();
      for (const { reason = '' } of failed) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      return {
        first: Math.min(...failed.map(({ at = 0 }) => at)),
        reasons: [...reasons].map(([text, count]) => ({ text, count })),
      };
    },
    isReported: async (notice) => reported.has(notice),
    report: (notice) => write({ k: 'reported', notice }),

    move: (from, to) => write({ k: 'moved', from, to }),

    async forget(chat) {
      const count = byChat.get(chat)?.size ?? 0;
      if (count > 0) {
        await write({ k: 'forgotten', chat });
        // Deleted means gone from the disk too, not only marked as such.
        await log.erase();
      }
      return count;
    },

    tidy: (by) => log.tidy(by),
  };
}

const isTold = ({ state }: Row) => state === 'sent' || state === 'unconfirmed';
