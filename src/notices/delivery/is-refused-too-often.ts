import { type Row, UNKNOWN } from '../../stores/notice.ts';
import type { Outbox } from '../../stores/outbox.ts';

/** Releases. */
const MOST_REFUSED = 3;

/** Whether the releases before were refused in words that nobody knows, as these rows of the chat are now. */
export async function isRefusedTooOften(
  outbox: Pick<Outbox, 'notices' | 'rowsOf'>,
  rows: readonly Row[],
): Promise<boolean> {
  const [first] = rows;
  if (!first) return false;
  const releases = (await outbox.notices()).filter(({ kind }) => kind === 'release').map(({ id }) => id);
  const isRelease = ({ notice }: Row) => releases.includes(notice);
  const ended = (await outbox.rowsOf(first.chat))
    .filter((row) => row.state !== 'waiting' && isRelease(row))
    .sort((one, other) => (other.at ?? 0) - (one.at ?? 0));
  const taken = ended.findIndex(({ state, reason }) => state !== 'failed' || !reason?.startsWith(UNKNOWN));
  const refused = [...rows.filter(isRelease), ...ended.slice(0, taken < 0 ? undefined : taken)];
  return new Set(refused.map(({ notice }) => notice)).size >= MOST_REFUSED;
}
