import type { Language } from '../../../statistics/language.ts';

/** How the languages set thousands apart, and what stands before the decimals. */
const MARKS: Readonly<Record<Language, { readonly thousands: RegExp; readonly decimal: string }>> = {
  kk: { thousands: /[\u00A0\u202F]/g, decimal: ',' },
  ru: { thousands: /[\u00A0\u202F]/g, decimal: ',' },
  en: { thousands: /,/g, decimal: '.' },
};

/** The value of a number as `formatNumber` prints it, to sort by; absent for every other text. */
export function readPrintedNumber(text: string, language: Language): number | undefined {
  const { thousands, decimal } = MARKS[language];
  const plain = text.replace(thousands, '').replace(decimal, '.').replace('\u2212', '-');
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
