/**
 * What administrators are told. Some troubles last: a queue that does not move, a disk that does not write, a pace that
 * cannot be paid for. They are told when they begin and when all are over. Rows that failed are told once for each notice,
 * when it has come to rest, or an hour after the first of them where it does not.
 */
import type { AlarmSaid, SourceTrouble } from '../replies/subscriptions/say-deliveries.ts';
import type { LaneState } from './delivery/create-deliverer.ts';
import type { StateCounts } from './delivery/open-outbox.ts';
import { type Notice, type Row, UNKNOWN } from './notice.ts';

export interface AlarmParts {
  readonly lanes: () => readonly LaneState[];
  /** What keeps the disk from being written; absent when all is well. */
  readonly diskTrouble: () => string | undefined;
  readonly notices: () => readonly Notice[];
  readonly countStates: (notice: string) => StateCounts;
  readonly failedOf: (notice: string) => readonly Pick<Row, 'at' | 'reason'>[];
  /** Whether rows of the notice are still on their way. */
  readonly isOverdue: (notice: string) => boolean;
  readonly isReported: (notice: string) => boolean;
  readonly report: (notice: string) => Promise<void>;
  /** Tells the administrators; nothing means that all is well again. */
  readonly tell: (troubles: readonly AlarmSaid[]) => Promise<void>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface Alarms {
  troubles(): readonly AlarmSaid[];
  /** Looks, and tells what is new since it last looked. */
  check(): Promise<void>;
  /** Tells at once, whatever was told before. */
  report(trouble: SourceTrouble): Promise<void>;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const STUCK_MS = 15 * MINUTE_MS;
/** Failures of older notices are no news in `/status`. */
const RECENT_MS = 48 * HOUR_MS;
const REST_MS = HOUR_MS;

type Failures = Extract<AlarmSaid, { kind: 'failures' }>;

export function createAlarms(parts: AlarmParts): Alarms {
  const { lanes, diskTrouble, notices, countStates, failedOf, isOverdue, isReported, now } = parts;
  let told = '';
  let last: Promise<void> = Promise.resolve();

  function findLasting(): AlarmSaid[] {
    const time = now();
    const reason = diskTrouble();
    const ofLanes = lanes().flatMap(({ platform, waiting, overdueSince, lastEnd, trouble, perSecond }): AlarmSaid[] => {
      const since = Math.max(overdueSince ?? time, lastEnd);
      return [
        ...(overdueSince !== undefined && time - since >= STUCK_MS
          ? [{ kind: 'stuck', platform, since, count: waiting } as const]
          : []),
        ...(trouble === 'unpaid' ? [{ kind: 'unpaid', platform, rate: perSecond } as const] : []),
      ];
    });
    return [...(reason === undefined ? [] : [{ kind: 'disk', reason } as const]), ...ofLanes];
  }

  /** Absent where nothing failed. */
  function findFailures(notice: string): Failures | undefined {
    const { sent, unconfirmed, parked, failed } = countStates(notice);
    if (failed === 0) return undefined;
    const counts = new Map<string, number>();
    for (const { reason = '' } of failedOf(notice)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    const reasons = [...counts]
      .sort(([, one], [, other]) => other - one)
      .map(([text, count]) =>
        text.startsWith(UNKNOWN) ? { text: text.slice(UNKNOWN.length), count, isUnknown: true } : { text, count },
      );
    return { kind: 'failures', notice, failed, ended: sent + unconfirmed + parked + failed, reasons };
  }

  function isAtRest(notice: string): boolean {
    const first = Math.min(...failedOf(notice).map(({ at = 0 }) => at));
    return !isOverdue(notice) || now() - first >= REST_MS;
  }

  async function check(): Promise<void> {
    const lasting = findLasting();
    const failures = notices().flatMap(({ id }) => {
      const found = isReported(id) ? undefined : findFailures(id);
      return found && isAtRest(id) ? [found] : [];
    });
    // By kind and place: growing numbers are no new alarm.
    const name = lasting.map((each) => `${each.kind} ${'platform' in each ? each.platform : ''}`).join('; ');
    if (name === told && failures.length === 0) return;
    told = name;
    await parts.tell([...lasting, ...failures]);
    for (const { notice } of failures) await parts.report(notice);
  }

  return {
    troubles() {
      const recent = notices().filter(({ created }) => now() - Date.parse(created) < RECENT_MS);
      return [...findLasting(), ...recent.flatMap(({ id }) => findFailures(id) ?? [])];
    },
    report: (trouble) => parts.tell([trouble]),
    // One at a time: two at once would both tell.
    check() {
      last = last.then(check, check);
      return last;
    },
  };
}
