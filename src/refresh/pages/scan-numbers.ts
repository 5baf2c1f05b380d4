/** Numbers of a folded sentence with their units. What could be read two ways is marked unclear and never becomes a value. */
export interface PrintedNumber {
  readonly start: number;
  /** Behind the number and its unit. */
  readonly end: number;
  readonly text: string;
  readonly value: number;
  readonly decimals: number;
  readonly unit: 'persons' | 'percent' | 'rounded' | 'times' | 'count' | 'none';
  readonly isClear: boolean;
  /** A minus or dash touches the number. */
  readonly hasDash: boolean;
}

const NUMBER = /\d+(?: \d+)*(?:[.,]\d+(?: \d+)*)*/g;
const UNITS: readonly (readonly [PrintedNumber['unit'], RegExp])[] = [
  ['none', /^\s?(?:п\.\s?п|проц\p{L}*\s+пункт|percentage point|пайыздық тармақ|пайыздық пункт)/u],
  ['percent', /^\s?%(?:-?\p{L}{1,5}(?!\p{L}))?(?:\s+times)?|^\s(?:процент\p{L}*|пайыз\p{L}*|percent|per cent)/u],
  ['rounded', /^\s?(?:тыс|мың|thousand|млн|million|миллион|млрд)/u],
  ['persons', /^\s?(?:to\s+)?(?:people|persons?|человек\p{L}*|чел\.?|адам\p{L}*)(?!\p{L})/u],
  ['times', /^\s?(?:times|раза?|есе)(?!\p{L})/u],
  [
    'count',
    /^\s?(?:of the\s+)?(?:regions?|област\p{L}*|регион\p{L}*|өңір\p{L}*|облыс\p{L}*|аймақ\p{L}*|countries|стран\p{L}*|cities|город\p{L}*|қала\p{L}*|субъект\p{L}*)(?!\p{L})/u,
  ],
];

/** Whole groups of three and at most one decimal comma, or absent. */
function parseNumber(text: string, isPercent: boolean): { value: number; decimals: number } | undefined {
  if (isPercent) {
    const match = /^(\d{1,3}(?: \d{3})*|\d{1,6})(?:[.,](\d{1,2}))?$/.exec(text);
    if (!match) return undefined;
    const decimals = match[2]?.length ?? 0;
    return { value: Number(`${(match[1] ?? '').replaceAll(' ', '')}.${match[2] ?? '0'}`), decimals };
  }
  // Persons come whole, so a comma or point before three digits can only part thousands.
  const isGrouped = /^(?:\d{1,3}(?: \d{3})+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?:\.\d{3})+|\d+)$/.test(text);
  if (!isGrouped || (text.length > 1 && text.startsWith('0'))) return undefined;
  return { value: Number(text.replace(/[ ,.]/g, '')), decimals: 0 };
}

/** `folded` has its periods and dates blanked out, so that no year is taken for a figure. */
export function scanNumbers(folded: string): PrintedNumber[] {
  return [...folded.matchAll(NUMBER)].map((match) => {
    const start = match.index;
    const text = match[0];
    const after = folded.slice(start + text.length);
    const [unit, pattern] = UNITS.find(([, candidate]) => candidate.test(after)) ?? (['none', /^/] as const);
    const unitText = pattern.exec(after)?.[0] ?? '';
    const before = folded.slice(0, start);
    const parsed = parseNumber(text, unit === 'percent');
    const isOpen = (before.match(/\(/g) ?? []).length > (before.match(/\)/g) ?? []).length;
    const isClear =
      parsed !== undefined &&
      !/[\p{L}\d.,/]$/u.test(before) &&
      // «34, 1%» and «18 ,4%»: one number or two?
      !/\d\s*,\s*$/.test(before) &&
      !/^(?:\s*[,.]\s*\d|\s*[-–—/]\s*\d|\*)/.test(after) &&
      (unitText !== '' || !/^\p{L}/u.test(after)) &&
      // A closing bracket without an opening one is a footnote mark that hides the last digit.
      (isOpen || !after.startsWith(')'));
    return {
      start,
      end: start + text.length + unitText.length,
      text,
      value: parsed?.value ?? Number.NaN,
      decimals: parsed?.decimals ?? 0,
      unit,
      isClear,
      hasDash: /[-–—−]\s*$/.test(before),
    };
  });
}
