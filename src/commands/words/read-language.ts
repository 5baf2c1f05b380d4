import { UsageWrong } from '../../operations/usage-wrong.ts';
import { isLanguage, LANGUAGES, type Language } from '../../statistics/language.ts';

/** The value of `--lang`; throws UsageWrong where it is none of the languages. */
export function readLanguage(given: string | undefined): Language | undefined {
  if (given === undefined || isLanguage(given)) return given;
  throw new UsageWrong(`--lang must be ${LANGUAGES.slice(0, -1).join(', ')} or ${LANGUAGES.at(-1)}, not "${given}".`);
}

/** The locale of the terminal, by the order of POSIX; C and POSIX say nothing. */
export function terminalLanguage(): { userLanguage?: string } {
  const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG;
  return locale ? { userLanguage: locale } : {};
}
