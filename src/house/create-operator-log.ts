import type { Config } from '../config.ts';
import { createLog, type Log } from '../operations/create-log.ts';

/** The log of a command that somebody reads in a terminal: silent where LOG_LEVEL does not ask for it. */
export function createOperatorLog({ isLogWanted, logLevel }: Config): Log {
  return createLog({ level: isLogWanted ? logLevel : 'silent' });
}
