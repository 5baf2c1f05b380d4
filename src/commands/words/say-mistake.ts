import { DataInvalid } from '../../dataset/data-invalid.ts';
import { DOORS } from '../../house/open-doors.ts';
import { ConfigInvalid } from '../../operations/config-invalid.ts';
import { EXIT_CONFIG, EXIT_DATA, EXIT_USAGE } from '../../operations/exit-codes.ts';
import { UsageWrong } from '../../operations/usage-wrong.ts';

/** Mistakes of the operator that stop the start, each with its sentence. */
const OPERATOR_MISTAKES = new Set([
  'STATE_LOCKED',
  'STATE_CORRUPT',
  'STATE_UNUSABLE',
  'STATE_LOST',
  'PORT_UNAVAILABLE',
  'ORDER_FAILED',
  ...DOORS.map((kind) => kind.refusal),
]);

interface Mistake {
  readonly sentence: string;
  readonly exitCode: number;
}

/** The sentence for a mistake of the operator's, and the exit code; absent for everything else. */
export function findMistake(error: unknown): Mistake | undefined {
  if (!(error instanceof Error)) return undefined;
  const sentence = error.message;
  if (error instanceof DataInvalid) return { sentence, exitCode: EXIT_DATA };
  const { code = '', syscall, path } = error as NodeJS.ErrnoException;
  if (error instanceof UsageWrong || code.startsWith('ERR_PARSE_ARGS')) return { sentence, exitCode: EXIT_USAGE };
  if (error instanceof ConfigInvalid || OPERATOR_MISTAKES.has(code)) return { sentence, exitCode: EXIT_CONFIG };
  // A file or folder that cannot be used, of which nobody has made a better sentence.
  if (syscall !== undefined && path !== undefined) {
    return { sentence: `${path} cannot be used (${code}); check STATE_DIR and DATA_DIR.`, exitCode: EXIT_CONFIG };
  }
  return undefined;
}

/** Prints the sentence for a mistake of the operator's and gives the exit code; absent for everything else. */
export function sayMistake(error: unknown): number | undefined {
  const mistake = findMistake(error);
  if (mistake) console.error(mistake.sentence);
  return mistake?.exitCode;
}
