import { type Span, span } from '../../statistics/time/period.ts';

/** Periods as releases print them in English, Russian and Kazakh. */

/** English names, which take no ending, then Russian and Kazakh stems up to where the endings begin. */
const MONTHS: readonly (readonly [string, string])[] = [
  ['january|jan', 'январ|қаңтар|кантар'],
  ['february|feb', 'феврал|ақпан'],
  ['march|mar', 'март|наурыз'],
  ['april|apr', 'апрел|сәуір'],
  ['may', 'май|мая|мае|мамыр'],
  ['june|jun', 'июн|маусым'],
  ['july|jul', 'июл|шілде'],
  ['august|aug', 'август|тамыз'],
  ['september|sept|sep', 'сентябр|қыркүйек|қыркүйег'],
  ['october|oct', 'октябр|қазан'],
  ['november|nov', 'ноябр|қараша'],
  ['december|dec', 'декабр|желтоқсан'],
];
const ENGLISH = MONTHS.map(([english]) => english).join('|');
const STEMS = MONTHS.map(([, stems]) => stems).join('|');
// "decreased" is no December, and «қазан» must not open a longer word than its endings make.
const MONTH = `(?<!\\p{L})(?:(?:${ENGLISH})(?!\\p{L})|(?:${STEMS})\\p{L}{0,5}(?!\\p{L}))`;
const DASH = '\\s*(?:[-–—−‒]|to|по|дан|until|through)\\s*';
const YEAR = '(?:19|20)\\d{2}';
// «за девять месяцев текущего, 2026 года»
const THIS = '(?:(?:текущего|нынешнего|ағымдағы|this year|current year),?\\s*)?';
const YEAR_AFTER = `(?:\\s*,?\\s*(?:of\\s+)?${THIS}(?<after>${YEAR}))`;
// «2025 жылғы», «2025 ж.», «2025 жылдың»
const YEAR_BEFORE = `(?:(?<before>${YEAR})\\s*(?:ж(?:ыл\\p{L}*|\\.)?|года?|г\\.?)?\\s*)`;
const BETWEEN = `(?:(?<!\\d)${YEAR_BEFORE})?(?<first>${MONTH})(?:${DASH}(?<last>${MONTH}))?${YEAR_AFTER}?(?!\\d)`;
const MONTHS_OF_YEAR = new RegExp(BETWEEN, 'gu');

const ORDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    i: 1,
    ii: 2,
    iii: 3,
    iv: 4,
  }),
);
const ORDINAL_STEMS: readonly RegExp[] = [
  /^(?:перв|бірінші|алғашқы)/,
  /^(?:втор|екінші)/,
  /^(?:трет|үшінші)/,
  /^(?:четв|төртінші)/,
];
const QUARTER = new RegExp(
  `(?:(?<!\\d)${YEAR_BEFORE})?(?<!\\p{L})(?<nth>first|second|third|fourth|i{1,3}|iv|і{1,3}|[1-4](?:-?(?:st|nd|rd|th|й|м|ші))?|перв\\p{L}*|втор\\p{L}*|трет\\p{L}*|четв\\p{L}*|бірінші|алғашқы|екінші|үшінші|төртінші)[-\\s]+` +
    `(?<unit>quarter|квартал\\p{L}*|кв\\.|тоқсан\\p{L}*|half|полугоди\\p{L}*|жартыжылды\\p{L}*|жарты\\s?жылды\\p{L}*)(?:\\s*(?:of|the year)?\\s*(?<after>${YEAR}))?`,
  'gu',
);
// «Q1 2026», «2026-Q1»
const SHORT_QUARTER = new RegExp(
  `(?:(?<!\\d)(?<before>${YEAR})[-\\s]?)?(?<!\\p{L})(?:q|тоқ\\.?\\s?)(?<nth>[1-4])(?<unit>)(?!\\d)(?:\\s*(?<after>${YEAR}))?`,
  'gu',
);
const COUNTED = new RegExp(
  `(?:(?<!\\d)${YEAR_BEFORE})?(?<!\\d)(?<count>[2-9]|1[01])\\s*(?:months|месяц\\p{L}*|мес\\.?|ай(?:ы|да|дың|лық|ында|дағы)?)(?!\\p{L})(?:\\s*(?:of)?\\s*${THIS}(?<after>${YEAR}))?`,
  'gu',
);
const WHOLE_YEAR = new RegExp(
  `(?<!\\d)(?<year>${YEAR})\\s*(?:год(?:а|у|ом|е)?|г\\.|жыл(?:ы|ғы|да|ның|дың|мен|дар\\p{L}*)?|ж\\.)(?!\\p{L})|(?:(?:in|for|of|year|за|в)\\s+)(?<plain>${YEAR})(?!\\d)`,
  'gu',
);

/** «За 2022–2025 годы» is no period of figures. */
const YEARS_BETWEEN = new RegExp(`(?<!\\d)(?<from>${YEAR})\\s?[-–—−‒]\\s?(?<to>${YEAR})(?!\\d)`, 'gu');

/** "In the year ending December 2025" is the year. */
const YEAR_ENDING = new RegExp(
  `(?:twelve months|year) (?:ending|ended|to)(?: (?:in|on))?(?: 31)? december (?<year>${YEAR})`,
  'gu',
);

export interface PrintedPeriod {
  /** Absent where only the year, or only the months, are named. */
  readonly period?: Span;
  readonly year?: number;
  /** Position in the text. */
  readonly start: number;
  readonly end: number;
}

function monthOf(word: string): number {
  return MONTHS.findIndex(([english, stems]) => new RegExp(`^(?:(?:${english})$|(?:${stems}))`, 'u').test(word)) + 1;
}

function ordinalOf(text: string): number {
  const plain = text.replaceAll('і', 'i');
  const digit = /^\d/.exec(plain)?.[0];
  if (digit) return Number(digit);
  return ORDINALS.get(plain) ?? ORDINAL_STEMS.findIndex((pattern) => pattern.test(text)) + 1;
}

function monthsOf(match: RegExpMatchArray): PrintedPeriod | undefined {
  const { before, after, first = '', last } = match.groups ?? {};
  const start = match.index ?? 0;
  const end = start + match[0].length;
  // Two years around one stretch: which one is meant cannot be known.
  if (before && after && before !== after) return { start, end };
  const year = before ?? after;
  const from = monthOf(first);
  const to = last ? monthOf(last) : from;
  // «may» is also a verb.
  if (first === 'may' && !last && !year) return undefined;
  if (!year) return { start, end };
  if (to < from) return { start, end };
  return { period: span(Number(year), from, to - from + 1), year: Number(year), start, end };
}

function partOf(match: RegExpMatchArray): PrintedPeriod | undefined {
  const { before, after, nth = '', unit = '' } = match.groups ?? {};
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const year = before ?? after;
  const ordinal = ordinalOf(nth);
  if (!year || ordinal < 1) return { start, end };
  const isHalf = /^half|^полуг|^жарт/.test(unit);
  if (isHalf && ordinal > 2) return { start, end };
  const period = isHalf ? span(Number(year), 6 * ordinal - 5, 6) : span(Number(year), 3 * ordinal - 2, 3);
  return { period, year: Number(year), start, end };
}

function countedOf(match: RegExpMatchArray): PrintedPeriod | undefined {
  const { before, after, count } = match.groups ?? {};
  const year = before ?? after;
  const start = match.index ?? 0;
  const end = start + match[0].length;
  return year ? { period: span(Number(year), 1, Number(count)), year: Number(year), start, end } : { start, end };
}

/** Every period named in a folded text, in order; each place is read once, by the longest form. */
export function findPrintedPeriods(folded: string): PrintedPeriod[] {
  const found: PrintedPeriod[] = [];
  const take = (item: PrintedPeriod | undefined) => {
    if (item && !found.some((other) => item.start < other.end && other.start < item.end)) found.push(item);
  };
  for (const match of folded.matchAll(YEAR_ENDING)) {
    const year = Number(match.groups?.year);
    take({ period: span(year, 1, 12), year, start: match.index, end: match.index + match[0].length });
  }
  for (const match of folded.matchAll(YEARS_BETWEEN)) {
    if (Number(match.groups?.from) < Number(match.groups?.to))
      take({ start: match.index, end: match.index + match[0].length });
  }
  for (const match of folded.matchAll(MONTHS_OF_YEAR)) take(monthsOf(match));
  for (const match of folded.matchAll(QUARTER)) take(partOf(match));
  for (const match of folded.matchAll(SHORT_QUARTER)) take(partOf(match));
  for (const match of folded.matchAll(COUNTED)) take(countedOf(match));
  for (const match of folded.matchAll(WHOLE_YEAR)) {
    const year = Number(match.groups?.year ?? match.groups?.plain);
    const start = match.index + match[0].search(/\d/);
    take({ period: span(year, 1, 12), year, start, end: match.index + match[0].length });
  }
  return found.sort((a, b) => a.start - b.start);
}

const DAY_IN_WORDS = new RegExp(
  `(?<!\\d)(?:(?<kkYear>${YEAR})\\s*(?:жылғы|жылдың|ж\\.)\\s*)?(?<day>\\d{1,2})[-\\s]*(?:шы|ші)?\\s*(?<month>${MONTH})(?:\\s+(?<year>${YEAR}))?`,
  'u',
);
const MONTH_FIRST = new RegExp(`(?<month>${MONTH})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>${YEAR})`, 'u');
const DAY_IN_DIGITS = /(?<!\d)(\d{2})\.(\d{2})\.(\d{4})(?!\d)/;

function isoDate(year: number, month: number, day: number): string | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text ? text : undefined;
}

/** The first date of a folded text, as ISO; absent when there is none that exists. */
export function findPrintedDate(folded: string): string | undefined {
  const digits = DAY_IN_DIGITS.exec(folded);
  if (digits) return isoDate(Number(digits[3]), Number(digits[2]), Number(digits[1]));
  const { kkYear, day, month = '', year } = (DAY_IN_WORDS.exec(folded) ?? MONTH_FIRST.exec(folded))?.groups ?? {};
  const known = kkYear ?? year;
  return known ? isoDate(Number(known), monthOf(month), Number(day)) : undefined;
}

/** The text with every day blanked out, so that a year in a date is not taken for a period. */
export function blankDates(folded: string): string {
  return [DAY_IN_WORDS, MONTH_FIRST, DAY_IN_DIGITS].reduce(
    (text, pattern) =>
      text.replace(new RegExp(pattern.source, 'gu'), (match) =>
        findPrintedDate(match) ? ' '.repeat(match.length) : match,
      ),
    folded,
  );
}
