/** What comes in: the operator's orders to the running Koshi, and the watch for new releases. */
import { z } from 'zod';
import type { Config } from '../config.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { LoadedFacts } from '../dataset/merge-observations.ts';
import type { ControlHandler } from '../operations/control/serve-control.ts';
import type { Log } from '../operations/create-log.ts';
import { createIntake, type Intake, type RoundTrouble } from '../refresh/create-intake.ts';
import { collectFacts } from '../refresh/gate/collect-facts.ts';
import { createEntryTable } from '../refresh/operator/create-entry-table.ts';
import { runRefresh } from '../refresh/operator/run-refresh.ts';
import { type LateRelease, startWatching, type Watching } from '../refresh/watch/start-watching.ts';
import type { Release } from '../statistics/facts/codebook.ts';
import type { EntryTable } from '../statistics/facts/entry.ts';
import type { Leadership } from '../stores/leadership.ts';
import type { ObservationStore } from '../stores/observation-store.ts';

/** A release of last week is news still. */
const MISSED_UNTIL_MS = 7 * 24 * 3_600_000;

const argsSchema = z.object({ argv: z.array(z.string()) });

export interface IntakeOptions {
  readonly config: Config;
  readonly log: Log;
  readonly stores: { readonly observations: ObservationStore; readonly leadership: Leadership };
  /** The facts of the files of `data/`. */
  readonly base: Dataset;
  /** What came in since `data/` was written is now this. */
  readonly onChanged: (loaded: LoadedFacts) => void;
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
  /** For the desk. */
  readonly entries: EntryTable;
  readonly handlers: Readonly<Record<string, ControlHandler>>;
  /** Whenever this process leads. */
  watch(): Promise<void>;
  stop(): Promise<void>;
}

/** For the running Koshi. */
export async function openIntake(options: IntakeOptions): Promise<OpenIntake> {
  const { config, log, stores, base, onChanged, onAccepted, onRevised, onTrouble, onLate } = options;
  const { observations, leadership } = stores;
  const { taldauSite, bnsSite } = config;
  const startedAt = Date.now();
  // A clock that may begin at another instant but always runs.
  const now = () => (config.fixedNow ? new Date(config.fixedNow.getTime() + Date.now() - startedAt) : new Date());
  let isWatching = false;
  const intake: Intake = createIntake({
    base,
    store: observations,
    kept: await observations.kept(),
    now,
    onChanged: () => onChanged(collectFacts(intake.kept())),
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
    for (const { at, release } of intake.kept().rounds) {
      const isKnown = releases.some(({ id }) => id === release?.id);
      if (release && isKnown && now().getTime() - Date.parse(at) < MISSED_UNTIL_MS) onAccepted(release);
    }
  }

  let watching: Watching | undefined;
  async function end(): Promise<void> {
    const ending = watching;
    watching = undefined;
    await ending?.stop();
  }

  return {
    intake,
    entries: createEntryTable(intake),
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
    async watch() {
      if (isWatching) return;
      isWatching = true;
      await leadership.strive({
        async begin() {
          await intake.renew();
          tellMissed();
          watching = startWatching({ intake, bnsSite, taldauSite, now, log, ...(onLate && { onLate }) });
        },
        end,
      });
    },
    stop: end,
  };
}
