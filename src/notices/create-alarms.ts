import type { AlarmSaid, SourceTrouble } from '../replies/subscriptions/say-deliveries.ts';
import type { LaneState } from './delivery/create-deliverer.ts';
import type { StateCounts } from './delivery/open-outbox.ts';
import type { Notice } from './notice.ts';

export interface AlarmParts {
  readonly lanes: () => readonly LaneState[];
  /** What keeps the disk from being written; absent when all is well. */
  readonly diskTrouble: () => string | undefined;
  readonly notices: () => readonly Notice[];
  readonly countStates: (notice: string) => StateCounts;
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
const STUCK_MS = 15 * MINUTE_MS;
/** Failures of older runs have been told. */
const RECENT_MS = 48 * 60 * MINUTE_MS;
const MOST_FAILED_SHARE = 0.05;
/** Of fewer one failure would be too large a share. */
const LEAST_ENDED = 20;

export function createAlarms({ lanes, diskTrouble, notices, countStates, tell, now }: AlarmParts): Alarms {
  let told = '';

  function troubles(): AlarmSaid[] {
    const time = now();
    const reason = diskTrouble();
    const stuck = lanes().flatMap(({ platform, waiting, overdueSince, lastEnd }): AlarmSaid[] => {
      const since = Math.max(overdueSince ?? time, lastEnd);
      return overdueSince !== undefined && time - since >= STUCK_MS
        ? [{ kind: 'stuck', platform, since, count: waiting }]
        : [];
    });
    const failures = notices()
      .filter(({ created }) => time - Date.parse(created) < RECENT_MS)
      .flatMap(({ id }): AlarmSaid[] => {
        const { sent, unconfirmed, parked, failed } = countStates(id);
        const ended = sent + unconfirmed + parked + failed;
        return ended >= LEAST_ENDED && failed / ended > MOST_FAILED_SHARE
          ? [{ kind: 'failures', notice: id, failed, ended }]
          : [];
      });
    return [...(reason === undefined ? [] : [{ kind: 'disk', reason } as const]), ...stuck, ...failures];
  }

  return {
    troubles,
    report: (trouble) => tell([trouble]),
    async check() {
      const found = troubles();
      // By kind and place: growing numbers are no new alarm.
      const names = found.map(
        (each) => `${each.kind} ${'platform' in each ? each.platform : 'notice' in each ? each.notice : ''}`,
      );
      const name = names.join('; ');
      if (name === told) return;
      told = name;
      await tell(found);
    },
  };
}
