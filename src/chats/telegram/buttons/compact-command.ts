/**
 * A command in few characters of the base64url alphabet, without anything remembered: a known word is one byte, a
 * period three, anything else its letters. The first character is the version of the encoding. One command has one
 * compact form and the other way round; whatever does not come back as it went in is refused.
 */
import { formatPeriod, type Period, parsePeriod, span, yearOf } from '../../../statistics/time/period.ts';
import { COMMAND_WORDS } from '../incoming/command-words.ts';

const VERSION = '1';
const PLACE_OF = new Map(COMMAND_WORDS.map((word, place) => [word, place]));

/** First bytes that are no word of the list. */
const PERIOD = 0xf0;
const RANGE = 0xf1;
const WITH = 0xf2;
const LETTERS = 0xf3;
const COUNT = 0xf4;
const TEXT = 0xfe;

const FIRST_YEAR = 1900;
const NO_PERIOD = 0xffff;

/** Stretches of one year that are a number of two bytes with their year: the year, quarters, months, running totals. */
const STRETCHES: readonly (readonly [month: number, months: number])[] = [
  [1, 12],
  ...[1, 4, 7, 10].map((month) => [month, 3] as const),
  ...Array.from({ length: 12 }, (_, index) => [index + 1, 1] as const),
  ...[2, 4, 5, 6, 7, 8, 9, 10, 11].map((months) => [1, months] as const),
  [7, 6],
];
/** Place after the stretches: 1 January, on which stocks are counted. */
const NEW_YEAR = STRETCHES.length;
const PLACES_A_YEAR = 32;

const twoBytes = (value: number): number[] => [value >> 8, value & 0xff];

function numberPeriod(text: string): number | undefined {
  if (text === '') return NO_PERIOD;
  const period = parsePeriod(text);
  if (!period || formatPeriod(period) !== text) return undefined;
  if (period.kind === 'day') {
    if (!text.endsWith('-01-01')) return undefined;
    return (Number(text.slice(0, 4)) - FIRST_YEAR) * PLACES_A_YEAR + NEW_YEAR;
  }
  const place = STRETCHES.findIndex(([month, months]) => month === period.month && months === period.months);
  return place < 0 ? undefined : (period.year - FIRST_YEAR) * PLACES_A_YEAR + place;
}

function readPeriod(value: number): string | undefined {
  if (value === NO_PERIOD) return '';
  const year = FIRST_YEAR + Math.floor(value / PLACES_A_YEAR);
  const place = value % PLACES_A_YEAR;
  if (place === NEW_YEAR) return `${year}-01-01`;
  const stretch = STRETCHES[place];
  if (!stretch) return undefined;
  const period: Period = place === 0 ? yearOf(year) : span(year, ...stretch);
  return formatPeriod(period);
}

function packWord(word: string): number[] {
  const place = PLACE_OF.get(word);
  if (place !== undefined) return [place];
  const period = word === '' ? undefined : numberPeriod(word);
  if (period !== undefined) return [PERIOD, ...twoBytes(period)];
  const [from, to, more] = word.split('..');
  if (from !== undefined && to !== undefined && more === undefined) {
    const ends = [numberPeriod(from), numberPeriod(to)];
    if (ends[0] !== undefined && ends[1] !== undefined) return [RANGE, ...twoBytes(ends[0]), ...twoBytes(ends[1])];
  }
  const counterpart = word.startsWith('with:') ? PLACE_OF.get(word.slice(5)) : undefined;
  if (counterpart !== undefined) return [WITH, counterpart];
  if (/^[A-Z]{3}$/.test(word)) {
    const letters = [...word].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 65, 0);
    return [LETTERS, ...twoBytes(letters)];
  }
  if (/^(?:0|[1-9]\d{0,2})$/.test(word) && Number(word) < 256) return [COUNT, Number(word)];
  const bytes = Buffer.from(word, 'utf8');
  return [TEXT, bytes.length & 0xff, ...bytes];
}

interface Unpacked {
  readonly word: string | undefined;
  readonly length: number;
}

function unpackWord(bytes: Buffer, at: number): Unpacked {
  const kind = bytes[at] ?? 0;
  const number = (offset: number) => ((bytes[at + offset] ?? 0) << 8) | (bytes[at + offset + 1] ?? 0);
  switch (kind) {
    case PERIOD:
      return { word: readPeriod(number(1)), length: 3 };
    case RANGE: {
      const [from, to] = [readPeriod(number(1)), readPeriod(number(3))];
      return { word: from === undefined || to === undefined ? undefined : `${from}..${to}`, length: 5 };
    }
    case WITH:
      return { word: `with:${COMMAND_WORDS[bytes[at + 1] ?? 0] ?? ''}`, length: 2 };
    case LETTERS: {
      const letters = [Math.floor(number(1) / 676), Math.floor(number(1) / 26) % 26, number(1) % 26];
      return { word: String.fromCharCode(...letters.map((letter) => letter + 65)), length: 3 };
    }
    case COUNT:
      return { word: String(bytes[at + 1] ?? 0), length: 2 };
    case TEXT: {
      const length = bytes[at + 1] ?? 0;
      return { word: bytes.toString('utf8', at + 2, at + 2 + length), length: 2 + length };
    }
    default:
      return { word: COMMAND_WORDS[kind], length: 1 };
  }
}

function unpack(compact: string): string | undefined {
  const bytes = Buffer.from(compact.slice(VERSION.length), 'base64url');
  const words: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { word, length } = unpackWord(bytes, at);
    if (word === undefined) return undefined;
    words.push(word);
    at += length;
  }
  return words.length > 0 ? `/${words.join(' ')}` : undefined;
}

function pack(command: string): string {
  const bytes = command.slice(1).split(' ').flatMap(packWord);
  return VERSION + Buffer.from(bytes).toString('base64url');
}

/** The compact form, of whatever length; absent for what is no command or would not come back the same. */
export function packCommand(command: string): string | undefined {
  if (!command.startsWith('/')) return undefined;
  const compact = pack(command);
  return unpack(compact) === command ? compact : undefined;
}

/** The command of a compact form; absent for anything that `packCommand` does not write. */
export function unpackCommand(compact: string): string | undefined {
  if (!compact.startsWith(VERSION) || !/^[\w-]+$/.test(compact)) return undefined;
  const command = unpack(compact);
  return command !== undefined && pack(command) === compact ? command : undefined;
}
