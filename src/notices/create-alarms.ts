/**
 * What administrators are told. Some troubles last: a queue that does not move, a disk that does not write, a pace that
 * cannot be paid for. They are told when they begin and when all are over. Rows that failed are told once for each notice,
 * when it has come to rest, or an hour after the first of them where it does not.
 */
import type { AlarmSaid } from '../replies/subscriptions/say-deliveries.ts';
import { type Notice, UNKNOWN } from '../stores/notice.ts';
import type { Outbox } from '../stores/outbox.ts';
import type { LaneState } from './delivery/deliverer.ts';

export interface AlarmParts {
  readonly lanes: () => Promise<readonly LaneState[]>;
  /** What keeps the disk from being written; absent when all is well. */
  readonly diskTrouble: () => string | undefined;
  readonly outbox: Pick<Outbox, 'notices' | 'countStates' | 'failures' | 'isReported' | 'report'>;
  /** Whether rows of the notice are still on their way. */
  readonly isOverdue: (notice: string) => Promise<boolean>;
  /** Tells the administrators; nothing means that all is well again. */
  readonly tell: (troubles: readonly AlarmSaid[]) => Promise<void>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface Alarms {
  troubles(): Promise<readonly AlarmSaid[]>;
  /** Looks, and tells what is new since it last looked. */
  check(): Promise<void>;
  /** Tells at once, whatever was told before. */
  report(trouble: AlarmSaid): Promise<void>;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const STUCK_MS = 15 * MINUTE_MS;
/** Failures of older notices are no news in `/status`. */
const RECENT_MS = 48 * HOUR_MS;
const REST_MS = HOUR_MS;

type Failures = Extract<AlarmSaid, { kind: 'failures' }>;

export function createAlarms(parts: AlarmParts): Alarms {
  const { lanes, diskTrouble, outbox, isOverdue, now } = parts;
  let told = '';
  let last: Promise<void> = Promise.resolve();

  async function findLasting(): Promise<AlarmSaid[]> {
    const time = now();
    const reason = diskTrouble();
    const ofLanes = (await lanes()).flatMap(
      ({ platform, waiting, overdueSince, lastEnd, trouble, perSecond }): AlarmSaid[] => {
        const since = Math.max(overdueSince ?? time, lastEnd);
        return [
          ...(overdueSince !== undefined && time - since >= STUCK_MS
            ? [{ kind: 'stuck', platform, since, count: waiting } as const]
            : []),
          ...(trouble === 'unpaid' ? [{ kind: 'unpaid', platform, rate: perSecond } as const] : []),
        ];
      },
    );
    return [...(reason === undefined ? [] : [{ kind: 'disk', reason } as const]), ...ofLanes];
  }

  /** Absent where nothing failed; `first` is when the first did. */
  async function findFailures({ id }: Notice): Promise<{ said: Failures; first: number } | undefined> {
    const found = await outbox.failures(id);
    if (!found) return undefined;
    const { sent, unconfirmed, parked, failed } = await outbox.countStates(id);
    const reasons = [...found.reasons]
      .sort((one, other) => other.count - one.count)
      .map(({ text, count }) =>
        text.startsWith(UNKNOWN) ? { text: text.slice(UNKNOWN.length), count, isUnknown: true } : { text, count },
      );
    const ended = sent + unconfirmed + parked + failed;
    return { said: { kind: 'failures', notice: id, failed, ended, reasons }, first: found.first };
  }

  /** Failures of notices that have come to rest and were not told. */
  async function findNew(): Promise<Failures[]> {
    const found: Failures[] = [];
    for (const notice of await outbox.notices()) {
      if (await outbox.isReported(notice.id)) continue;
      const failures = await findFailures(notice);
      if (!failures) continue;
      if (now() - failures.first >= REST_MS || !(await isOverdue(notice.id))) found.push(failures.said);
    }
    return found;
  }

  async function check(): Promise<void> {
    const lasting = await findLasting();
    const failures = await findNew();
    // By kind and place: growing numbers are no new alarm.
    const name = lasting.map((each) => `${each.kind} ${'platform' in each ? each.platform : ''}`).join('; ');
    if (name === told && failures.length === 0) return;
    told = name;
    await parts.tell([...lasting, ...failures]);
    for (const { notice } of failures) await outbox.report(notice);
  }

  return {
    async troubles() {
      const recent = (await outbox.notices()).filter(({ created }) => now() - Date.parse(created) < RECENT_MS);
      const failures = await Promise.all(recent.map(findFailures));
      return [...(await findLasting()), ...failures.flatMap((found) => found?.said ?? [])];
    },
    report: (trouble) => parts.tell([trouble]),
    // One at a time: two at once would both tell.
    check() {
      last = last.then(check, check);
      return last;
    },
  };
}
