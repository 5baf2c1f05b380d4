/** Numbers of a folded sentence with their units. What could be read two ways is marked unclear and never becomes a value. */
export interface PrintedNumber {
  readonly start: number;
  /** Behind the number and its unit. */
  readonly end: number;
  readonly text: string;
  readonly value: number;
  readonly decimals: number;
  readonly unit: 'persons' | 'percent' | 'times' | 'count' | 'none';
  /** How far the true number may lie from it; above 0 for thousands. */
  readonly margin: number;
  readonly isClear: boolean;
  /** A minus or dash touches the number. */
  readonly hasDash: boolean;
}

const NUMBER = /\d+(?: \d+)*(?:[.,]\d+(?: \d+)*)*/g;
const UNITS: readonly (readonly [PrintedNumber['unit'], RegExp])[] = [
  ['none', /^\s?(?:п\.\s?п|проц\p{L}*\s+пункт|percentage point|пайыздық тармақ|пайыздық пункт)/u],
  ['percent', /^\s?%(?:-?\p{L}{1,5}(?!\p{L}))?(?:\s+times)?|^\s(?:процент\p{L}*|пайыз\p{L}*|percent|per cent)/u],
  ['persons', /^\s?(?:to\s+)?(?:people|persons?|человек\p{L}*|чел\.?|адам\p{L}*)(?!\p{L})/u],
  ['times', /^\s?(?:times|раза?|есе)(?!\p{L})/u],
  [
    'count',
    /^\s?(?:of the\s+)?(?:regions?|област\p{L}*|регион\p{L}*|өңір\p{L}*|облыс\p{L}*|аймақ\p{L}*|countries|стран\p{L}*|cities|город\p{L}*|қала\p{L}*|субъект\p{L}*)(?!\p{L})/u,
  ],
];

/** «17,3 тыс. человек»: what the number is multiplied with. */
const SCALES: readonly (readonly [number, RegExp])[] = [
  [1000, /^\s?(?:тыс\p{L}*\.?|мың\p{L}*|thousand)(?!\p{L})/u],
  [1_000_000, /^\s?(?:млн\.?|миллион\p{L}*|million)(?!\p{L})/u],
];
const SCALED = /^(\d{1,3}(?: \d{3})*)(?:[.,](\d{1,3}))?$/;

/** Whole groups of three and at most one decimal comma, or absent. */
interface Parsed {
  readonly value: number;
  readonly decimals: number;
  readonly margin?: number;
}

function parseScaled(text: string, scale: number): Parsed | undefined {
  const match = SCALED.exec(text);
  if (!match) return undefined;
  const printed = Number(`${(match[1] ?? '').replaceAll(' ', '')}.${match[2] ?? '0'}`);
  const step = scale / 10 ** (match[2]?.length ?? 0);
  return { value: Math.round(printed * scale), decimals: 0, margin: step / 2 };
}

function parseNumber(text: string, isPercent: boolean): Parsed | undefined {
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
    const behind = folded.slice(start + text.length);
    const scale = SCALES.find(([, candidate]) => candidate.test(behind));
    const scaleText = scale?.[1].exec(behind)?.[0] ?? '';
    const after = behind.slice(scaleText.length);
    const [unit, pattern] = UNITS.find(([, candidate]) => candidate.test(after)) ?? (['none', /^/] as const);
    const unitText = pattern.exec(after)?.[0] ?? '';
    const before = folded.slice(0, start);
    const parsed = scale ? parseScaled(text, scale[0]) : parseNumber(text, unit === 'percent');
    const isOpen = (before.match(/\(/g) ?? []).length > (before.match(/\)/g) ?? []).length;
    const isClear =
      parsed !== undefined &&
      !/[\p{L}\d.,/]$/u.test(before) &&
      // «34, 1%» and «18 ,4%»: one number or two?
      !/\d\s*,\s*$/.test(before) &&
      !/^(?:\s*[,.]\s*\d|\s*[-–—/]\s*\d|\*)/.test(after) &&
      (scaleText + unitText !== '' || !/^\p{L}/u.test(after)) &&
      // A closing bracket without an opening one is a footnote mark that hides the last digit.
      (isOpen || !after.startsWith(')'));
    return {
      start,
      end: start + text.length + scaleText.length + unitText.length,
      text,
      value: parsed?.value ?? Number.NaN,
      decimals: parsed?.decimals ?? 0,
      unit: scale && unit === 'none' ? 'persons' : unit,
      margin: scale ? (parsed?.margin ?? 0) : 0,
      isClear,
      hasDash: /[-–—−]\s*$/.test(before),
    };
  });
}
