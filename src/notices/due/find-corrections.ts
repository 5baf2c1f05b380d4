/** Figures that were sent and are others now, and exactly those chats that were sent the old value. */
import { formatCommand } from '../../statistics/command.ts';
import type { Change, Told } from '../../stores/notice.ts';
import type { Outbox } from '../../stores/outbox.ts';
import { type Ask, findNow } from './find-own-figures.ts';

/** What chats that were told the same contents in the same order were told wrongly. */
export interface Corrections {
  readonly changes: readonly Change[];
  /** In pages: places in `changes`, by chat. Of several values that a chat was told for one figure the last counts. */
  chats(): AsyncIterable<ReadonlyMap<string, readonly number[]>>;
}

const keyOf = ({ subject, period }: Told) => formatCommand({ kind: 'figure', subject, period });

/** Absent where nobody was told what is not so any more. */
export async function findCorrections(
  ask: Ask,
  outbox: Pick<Outbox, 'contents' | 'histories'>,
): Promise<Corrections | undefined> {
  const contents = await outbox.contents();
  const values = new Map<string, number | undefined>();
  function valueNow(told: Told): number | undefined {
    const key = keyOf(told);
    if (!values.has(key)) values.set(key, findNow(ask, told.subject, told.period)?.value);
    return values.get(key);
  }
  const isOther = (told: Told) => {
    const now = valueNow(told);
    return now !== undefined && now !== told.value;
  };
  const suspect = [...contents].filter(([, figures]) => figures.some(isOther)).map(([name]) => name);
  if (suspect.length === 0) return undefined;

  const changes: Change[] = [];
  const places = new Map<string, number>();
  function placeOf(told: Told): number {
    const now = valueNow(told) ?? told.value;
    const key = `${keyOf(told)} ${told.value} ${now}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, changes.length);
    return changes.push({ ...told, now }) - 1;
  }

  const byHistory = new Map<string, readonly number[]>();
  function judge(history: readonly string[]): readonly number[] {
    const key = history.join(' ');
    const known = byHistory.get(key);
    if (known) return known;
    const told = history.flatMap((name) => contents.get(name) ?? []);
    const last = new Map(told.map((each) => [keyOf(each), each] as const));
    const found = [...last.values()].filter(isOther).map(placeOf);
    byHistory.set(key, found);
    return found;
  }

  async function* chats(): AsyncGenerator<ReadonlyMap<string, readonly number[]>> {
    for await (const page of outbox.histories(suspect)) {
      const judged = page.map(({ chat, contents: history }) => [chat, judge(history)] as const);
      const found = new Map(judged.filter(([, wrong]) => wrong.length > 0));
      if (found.size > 0) yield found;
    }
  }

  // Once only to see what is wrong: it names the notice, which must be there before its rows are.
  for await (const _ of chats());
  return changes.length > 0 ? { changes, chats } : undefined;
}
