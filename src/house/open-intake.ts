/** What comes in: the operator's orders to the running Koshi, and the watch for new releases. */
import { z } from 'zod';
import type { Config } from '../config.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { ControlHandler } from '../operations/control/serve-control.ts';
import type { Log } from '../operations/create-log.ts';
import { createIntake, type Intake, type RoundTrouble } from '../refresh/create-intake.ts';
import { runRefresh } from '../refresh/operator/run-refresh.ts';
import { type LateRelease, startWatching, type Watching } from '../refresh/watch/start-watching.ts';
import type { Release } from '../statistics/facts/codebook.ts';
import type { StateLock } from '../stores/files/lock-state-dir.ts';
import { openObservationStore } from '../stores/files/open-observation-store.ts';

/** A release of last week is news still. */
const MISSED_UNTIL_MS = 7 * 24 * 3_600_000;

const argsSchema = z.object({ argv: z.array(z.string()) });

export interface IntakeOptions {
  readonly config: Config;
  readonly log: Log;
  /** On the state folder. */
  readonly lock?: StateLock;
  /** The facts of the files of `data/`. */
  readonly base: Dataset;
  /** What is answered from must be read anew. */
  readonly onChanged: () => void;
  /** More than once for a release when Koshi was stopped in between. */
  readonly onAccepted: (release: Release) => void;
  /** Figures have changed and no new release says so. */
  readonly onRevised?: () => void;
  /** To be told to administrators. */
  readonly onTrouble?: (trouble: RoundTrouble) => void;
  readonly onLate?: (late: LateRelease) => void;
}

export interface OpenIntake {
  readonly intake: Intake;
  readonly handlers: Readonly<Record<string, ControlHandler>>;
  watch(): void;
  stop(): Promise<void>;
}

/** For the running Koshi, which holds the lock of the state folder. */
export async function openIntake(options: IntakeOptions): Promise<OpenIntake> {
  const { config, log, lock, base, onChanged, onAccepted, onRevised, onTrouble, onLate } = options;
  const { stateDir, taldauSite, bnsSite } = config;
  const startedAt = Date.now();
  // A clock that may begin at another instant but always runs.
  const now = () => (config.fixedNow ? new Date(config.fixedNow.getTime() + Date.now() - startedAt) : new Date());
  const opened = await openObservationStore({ dir: stateDir, log, ...(lock && { lock }) });
  const intake = createIntake({
    base,
    store: opened.store,
    now,
    onChanged,
    onAccepted,
    ...(onRevised && { onRevised }),
    onTrouble(trouble) {
      log.error({ trouble }, 'a release needs a look: npm run refresh -- report');
      onTrouble?.(trouble);
    },
  });

  /** Stored without anybody there to tell it: by the operator's command, or just before the process died. */
  function tellMissed(): void {
    const releases = intake.dataset().codebook.releases;
    for (const { at, release } of opened.store.rounds()) {
      const isKnown = releases.some(({ id }) => id === release?.id);
      if (release && isKnown && now().getTime() - Date.parse(at) < MISSED_UNTIL_MS) onAccepted(release);
    }
  }

  let watching: Watching | undefined;
  return {
    intake,
    handlers: {
      refresh: (args, tellProgress) =>
        runRefresh(argsSchema.parse(args).argv, {
          intake,
          bnsSite,
          taldauSite,
          print: (line) => tellProgress({ line }),
          onProgress: (done, total) => tellProgress({ done, total }),
        }),
    },
    watch() {
      if (watching) return;
      tellMissed();
      watching = startWatching({ intake, bnsSite, taldauSite, now, log, ...(onLate && { onLate }) });
    },
    async stop() {
      await watching?.stop();
      await opened.close();
    },
  };
}
