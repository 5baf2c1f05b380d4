import { ConfigInvalid, EXIT_CONFIG } from '../config.ts';
import { DataInvalid } from '../dataset/data-invalid.ts';

export const EXIT_USAGE = 64;
const EXIT_DATA = 65;

/** Mistakes of the operator that stop the start, each with its sentence. */
const OPERATOR_MISTAKES = new Set([
  'STATE_LOCKED',
  'STATE_CORRUPT',
  'STATE_UNUSABLE',
  'STATE_LOST',
  'PORT_UNAVAILABLE',
  'TELEGRAM_REFUSED',
  'SLACK_REFUSED',
  'ORDER_FAILED',
]);

/** Prints the sentence for a mistake of the operator's and gives the exit code; absent for everything else. */
export function sayMistake(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof DataInvalid) {
    console.error(error.message);
    return EXIT_DATA;
  }
  const { code } = error as NodeJS.ErrnoException;
  if (
    !(error instanceof ConfigInvalid) &&
    !(code && (OPERATOR_MISTAKES.has(code) || code.startsWith('ERR_PARSE_ARGS')))
  ) {
    return undefined;
  }
  console.error(error.message);
  return code?.startsWith('ERR_PARSE_ARGS') ? EXIT_USAGE : EXIT_CONFIG;
}
