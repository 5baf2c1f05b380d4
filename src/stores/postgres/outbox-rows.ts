import type { Language } from '../../statistics/language.ts';
import type { Rhythm } from '../../statistics/subscription.ts';
import type { Row, RowState } from '../notice.ts';

export interface OutboxRow {
  readonly id: string;
  readonly notice: string;
  readonly chat: string;
  readonly rhythm: Rhythm;
  readonly language: Language;
  readonly subscriptions: string[];
  readonly changes: number[] | null;
  readonly priority: number;
  readonly due: Date;
  readonly state: RowState;
  readonly at: Date | null;
  readonly reason: string | null;
  readonly content: string | null;
  readonly receipt: string | null;
  readonly bookmark: string | null;
  readonly attempts: number;
  readonly failing_since: Date | null;
}

export const ROW_COLUMNS = `o.id, o.notice, o.chat, o.rhythm, o.language, o.subscriptions, o.changes, o.priority, o.due, o.state, o.at,
  o.reason, o.content, o.receipt, o.bookmark, o.attempts, o.failing_since`;

export function toRow(row: OutboxRow): Row {
  const { id, notice, chat, rhythm, language, subscriptions, changes, priority, due, state } = row;
  return {
    id,
    notice,
    chat,
    rhythm,
    language,
    subscriptions,
    priority,
    state,
    due: due.getTime(),
    ...(changes && { changes }),
    ...(row.at && { at: row.at.getTime() }),
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.content !== null && { content: row.content }),
    ...(row.receipt !== null && { receipt: row.receipt }),
    ...(row.bookmark !== null && { bookmark: row.bookmark }),
    ...(row.attempts > 0 && { attempts: row.attempts }),
    ...(row.failing_since && { since: row.failing_since.getTime() }),
  };
}
