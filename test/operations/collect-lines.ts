import { createLog, type Log } from '../../src/operations/create-log.ts';

/** A log whose lines are kept in memory. */
export function collectLines(level = 'trace'): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const log = createLog({ level, stream: { write: (line) => void lines.push(line) } });
  return { log, lines };
}
