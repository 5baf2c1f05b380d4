/** What several processes would have to agree on, where there is one. */
import type { Duties, Leadership } from '../leadership.ts';
import type { PaceStore } from '../pace-store.ts';
import type { StoreLog } from '../store-log.ts';

/** Begins and ends duties in order, one thing at a time. */
export function createDutyList(log: Pick<StoreLog, 'error'>) {
  const all: Duties[] = [];
  let begun: Duties[] = [];
  let last: Promise<void> = Promise.resolve();

  function inTurn(work: () => Promise<void>): Promise<void> {
    last = last.then(work).catch((error) => log.error({ err: error }, 'a duty of the leader failed'));
    return last;
  }

  return {
    add(duties: Duties): void {
      all.push(duties);
    },
    /** Begins those not begun, as long as this process leads. */
    begin: (isLeading: () => boolean) =>
      inTurn(async () => {
        for (const duties of all) {
          if (begun.includes(duties) || !isLeading()) continue;
          begun.push(duties);
          await duties.begin();
        }
      }),
    end: () =>
      inTurn(async () => {
        const ending = begun.reverse();
        begun = [];
        for (const duties of ending) await duties.end();
      }),
  };
}

/** The only one leads, from when it strives for it. */
export function createLoneLeadership(log: Pick<StoreLog, 'error'>): Leadership {
  const duties = createDutyList(log);
  let isLeading = false;
  return {
    isLeading: () => isLeading,
    strive(given) {
      isLeading = true;
      duties.add(given);
      return duties.begin(() => isLeading);
    },
    async stop() {
      isLeading = false;
      await duties.end();
    },
  };
}

/** Nobody else sends anything. */
export const LONE_PACE: PaceStore = { tell() {}, listen() {} };
