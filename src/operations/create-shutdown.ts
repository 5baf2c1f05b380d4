import type { Log } from './create-log.ts';

/** Under the five seconds promised, and far under the ten that Docker grants. */
const DEADLINE_MS = 4_500;

export interface Shutdown {
  /** Steps run one after the other, the last added first: what was opened last is closed first. */
  add(name: string, step: () => unknown): void;
  /** Runs the steps once, then ends the process with `exitCode`; 1 when a step failed or the deadline passed. */
  run(reason: string, exitCode?: number): Promise<void>;
  /** Listens for SIGTERM, SIGINT (the second of them ends at once) and for errors nobody caught. */
  listen(): void;
}

export interface ShutdownOptions {
  readonly log: Log;
  readonly deadlineMs?: number;
  /** The process, where not stood in for by a test. */
  readonly signals?: Pick<NodeJS.EventEmitter, 'on'>;
  readonly exit?: (code: number) => void;
}

export function createShutdown({
  log,
  deadlineMs = DEADLINE_MS,
  signals = process,
  exit = (code) => process.exit(code),
}: ShutdownOptions): Shutdown {
  const steps: { name: string; step: () => unknown }[] = [];
  let running: Promise<void> | undefined;

  async function runSteps(exitCode: number): Promise<void> {
    let code = exitCode;
    let current = 'nothing';
    const deadline = setTimeout(() => {
      log.error({ step: current, deadlineMs }, 'did not stop in time');
      exit(1);
    }, deadlineMs);
    for (const { name, step } of steps.toReversed()) {
      current = name;
      try {
        await step();
      } catch (error) {
        code = 1;
        log.error({ err: error, step: name }, 'could not stop cleanly');
      }
    }
    clearTimeout(deadline);
    log.info({ exitCode: code }, 'stopped');
    exit(code);
  }

  function run(reason: string, exitCode = 0): Promise<void> {
    if (!running) {
      log.info({ reason }, 'stopping');
      running = runSteps(exitCode);
    }
    return running;
  }

  return {
    add(name, step) {
      steps.push({ name, step });
    },
    run,
    listen() {
      for (const signal of ['SIGTERM', 'SIGINT'] as const) {
        signals.on(signal, () => {
          if (running) {
            log.warn({ signal }, 'stopped at once');
            exit(1);
          } else void run(signal);
        });
      }
      for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
        signals.on(event, (error: unknown) => {
          log.fatal({ err: error }, event);
          void run(event, 1);
        });
      }
    },
  };
}
