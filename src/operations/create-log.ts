// Two nets keep secrets and message texts out of the log. Fields named like one are emptied at any depth, since libraries hang whole
// requests and updates on their errors; and each finished line is searched for what looks like a token, whichever way it came in.

import pino, { type DestinationStream, type Logger } from 'pino';
import { redactFields } from './redact-fields.ts';
import { scrubTokens } from './scrub-tokens.ts';

export type Log = Logger;

export interface LogOptions {
  /** A pino level, or `silent`. */
  readonly level: string;
  /** Standard output where not given. */
  readonly stream?: DestinationStream;
}

/** Lines are written at once, none is left behind at exit. */
export function createLog({ level, stream = pino.destination({ dest: 1, sync: true }) }: LogOptions): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: redactFields },
      // Errors are already told by `redactFields`; pino's own serializer would copy every property of theirs.
      serializers: { err: (told: unknown) => told },
    },
    { write: (line: string) => stream.write(scrubTokens(line)) },
  );
}
