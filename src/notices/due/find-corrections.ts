/** Figures that were sent and are others now, and exactly those chats that were sent the old value. */
import { formatCommand } from '../../statistics/command.ts';
import type { Change, Row, Told } from '../notice.ts';
import { type Ask, findNow } from './find-own-figures.ts';

export interface CorrectionsFound {
  readonly changes: readonly Change[];
  /** Places in `changes`, by chat. */
  readonly byChat: ReadonlyMap<string, readonly number[]>;
}

const keyOf = ({ subject, period }: Told) => formatCommand({ kind: 'figure', subject, period });

/**
 * `rows` are all that were sent. Of several values that a chat was told for one figure the last counts. Chats that were
 * sent the same contents in the same order are looked at once.
 */
export function findCorrections(
  ask: Ask,
  rows: readonly Row[],
  contentOf: (name: string) => readonly Told[],
): CorrectionsFound {
  const sent = rows
    .filter((row) => row.content !== undefined && (row.state === 'sent' || row.state === 'unconfirmed'))
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const histories = new Map<string, string[]>();
  for (const { chat, content } of sent) histories.set(chat, [...(histories.get(chat) ?? []), content ?? '']);

  const values = new Map<string, number | undefined>();
  function valueNow(told: Told): number | undefined {
    const key = keyOf(told);
    if (!values.has(key)) values.set(key, findNow(ask, told.subject, told.period)?.value);
    return values.get(key);
  }

  const changes: Change[] = [];
  const places = new Map<string, number>();
  function placeOf(told: Told, now: number): number {
    const key = `${keyOf(told)} ${told.value} ${now}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, changes.length);
    return changes.push({ ...told, now }) - 1;
  }

  const byHistory = new Map<string, readonly number[]>();
  function judge(history: readonly string[]): readonly number[] {
    const last = new Map(history.flatMap((name) => contentOf(name).map((told) => [keyOf(told), told] as const)));
    return [...last.values()].flatMap((told) => {
      const now = valueNow(told);
      return now === undefined || now === told.value ? [] : [placeOf(told, now)];
    });
  }

  const byChat = new Map<string, readonly number[]>();
  for (const [chat, history] of histories) {
    const key = history.join(' ');
    const found = byHistory.get(key) ?? judge(history);
    byHistory.set(key, found);
    if (found.length > 0) byChat.set(chat, found);
  }
  return { changes, byChat };
}
