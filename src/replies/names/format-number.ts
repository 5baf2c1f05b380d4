import type { Language } from '../../statistics/language.ts';

const FORMATS = new Map<string, Intl.NumberFormat>();

function findFormat(language: Language, decimals: number, signed: boolean): Intl.NumberFormat {
  const key = `${language} ${decimals} ${signed}`;
  let format = FORMATS.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: signed ? 'exceptZero' : 'auto',
    });
    FORMATS.set(key, format);
  }
  return format;
}

/**
 * The number as its language writes it: «17 579» with no-break spaces in Kazakh and Russian, "17,579" in English.
 * A loss has a real minus sign (U+2212), a gain a plus where `signed`.
 */
export function formatNumber(
  value: number,
  { decimals, signed }: { readonly decimals: number; readonly signed: boolean },
  language: Language,
): string {
  return findFormat(language, decimals, signed).format(value).replace('-', '\u2212');
}
