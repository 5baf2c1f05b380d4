/**
 * What a message says of the terms: its condition, its rhythm, its quiet hours. LinedUp are taken out as they are
 * understood; what is left is the scope, which the reader of questions reads.
 */
import { isLanguage, type Language } from '../../statistics/language.ts';
import {
  type Condition,
  isTimeZone,
  QUIET_HOURS,
  type QuietHours,
  RHYTHMS,
  type Rhythm,
  type Terms,
} from '../../statistics/subscription.ts';
import { lineUp, parseAmount } from '../text/parse-amount.ts';
import { findMatch, type Item, isKind } from '../vocabulary/find-items.ts';

export type TermsScanned = Omit<Terms, 'scope'> & {
  /** The message without what was understood. */
  readonly rest: string;
  /** LinedUp of the terms that say no condition or hours as they stand. */
  readonly left?: string;
};

interface Found {
  readonly end: number;
  readonly condition?: Condition;
  readonly quiet?: QuietHours;
  readonly rhythm?: Rhythm;
  readonly languages?: readonly Language[];
  readonly reminder?: true;
  /** Understood as words, and not as terms that can be kept. */
  readonly isOpen?: true;
}

const MORE = /[>≥]=?\s*[-−+]?$/;
const LESS = /[<≤]=?\s*[-−+]?$/;
const NEGATIVE = /[-−–]$/;
const ZONE = /^[\s@]+([A-Z]\p{L}+(?:\/[\p{L}_+-]+)+|UTC)/u;
const LIMITS = ['changes', 'above', 'below'] as const;
const TURNS = ['positive', 'negative', 'record'] as const;

function termOf(item: Item | undefined): string {
  return findMatch(item, 'terms')?.phrase.value ?? '';
}

function says(item: Item | undefined, value: string): boolean {
  return item?.matches.some(({ phrase }) => phrase.kind === 'terms' && phrase.value === value) ?? false;
}

function conditionOf(kind: string, value: number, isPercent: boolean): Condition | undefined {
  if (kind === 'changes') return isPercent && value > 0 ? { kind, percent: value } : undefined;
  if (isPercent) return undefined;
  return kind === 'above' || kind === 'below' ? { kind, value } : undefined;
}

interface Limit {
  readonly value: number;
  readonly isPercent: boolean;
  /** Index after its last item. */
  readonly end: number;
}

/** The amount at the item, with its sign; «10zz» is none. */
function readLimit(items: readonly Item[], at: number, text: string): Limit | undefined {
  if (items[at]?.tokens[0]?.number === undefined) return undefined;
  const rest = items.slice(at);
  const words = lineUp(rest, text);
  const amount = parseAmount(words, 0);
  const behind = amount && words.tokens[amount.end];
  if (!amount || behind?.glued) return undefined;
  const { value, isPercent } = amount;
  const isNegative = NEGATIVE.test(items[at]?.tokens[0]?.before ?? '');
  const end = behind ? (words.itemAt.get(amount.end) ?? rest.length) : rest.length;
  return { value: isNegative ? -value : value, isPercent, end: at + end };
}

/** The figure behind or before a word of comparison, over small words. */
function findLimited(items: readonly Item[], at: number, text: string): Found | undefined {
  const kind = LIMITS.find((one) => says(items[at], one));
  if (!kind) return undefined;
  let next = at + 1;
  while (items[next]?.tokens[0]?.number === undefined && says(items[next], 'link')) next += 1;
  const limit = readLimit(items, next, text);
  if (!limit) return undefined;
  const condition = conditionOf(kind, limit.value, limit.isPercent);
  return condition ? { condition, end: limit.end } : { isOpen: true, end: limit.end };
}

/** Small words behind a figure; «10 000 above» ends at the word of comparison, unless a change is meant behind it. */
function skipBehind(items: readonly Item[], at: number): number {
  let next = at;
  while (says(items[next], 'link') && (!says(items[next], 'above') || says(items[next + 1], 'changes'))) next += 1;
  return next;
}

/** ">10k", "<5": what the mark before a figure says of it. */
function markedKind(before: string): 'above' | 'below' | undefined {
  if (MORE.test(before)) return 'above';
  return LESS.test(before) ? 'below' : undefined;
}

/** «100-ден асса», «20 пайыздан астам өзгерсе», "> 10k"; a figure alone leaves open what it limits. */
function findLimit(items: readonly Item[], at: number, text: string): Found | undefined {
  const limit = readLimit(items, at, text);
  if (!limit) return undefined;
  const before = items[at]?.tokens[0]?.before ?? '';
  const marked = markedKind(before);
  const next = skipBehind(items, limit.end);
  const kind = marked ?? LIMITS.find((one) => says(items[next], one));
  const end = marked || !kind ? limit.end : next + 1;
  const condition = kind && conditionOf(kind, limit.value, limit.isPercent);
  if (condition) return { condition, end };
  return kind || limit.isPercent || before.endsWith('%') ? { isOpen: true, end } : undefined;
}

interface Clock {
  readonly time: string;
  readonly end: number;
}

/** «22», "7:30"; 24:00 is the midnight that begins a day. */
function findClock(items: readonly Item[], at: number): Clock | undefined {
  const [hour, minute] = [items[at]?.tokens[0], items[at + 1]?.tokens[0]];
  if (hour?.number === undefined || hour.raw.length > 2) return undefined;
  const hasMinutes = minute?.number !== undefined && minute.before === ':' && minute.raw.length === 2;
  const minutes = hasMinutes ? (minute.number ?? 0) : 0;
  if (hour.number > 24 || minutes > 59 || (hour.number === 24 && minutes > 0)) return undefined;
  const pad = (value: number) => String(value).padStart(2, '0');
  return { time: `${pad(hour.number % 24)}:${pad(minutes)}`, end: at + (hasMinutes ? 2 : 1) };
}

function skipLinks(items: readonly Item[], at: number): number {
  let next = at;
  while (says(items[next], 'link')) next += 1;
  return next;
}

function findQuiet(items: readonly Item[], at: number, text: string): Found | undefined {
  if (!says(items[at], 'quiet')) return undefined;
  const from = findClock(items, skipLinks(items, at + 1));
  const to = from && findClock(items, skipLinks(items, from.end));
  if (!from || !to) return { isOpen: true, end: at + 1 };
  const end = says(items[to.end], 'link') ? to.end + 1 : to.end;
  const last = items[end - 1]?.tokens.at(-1)?.end ?? 0;
  const zone = ZONE.exec(text.slice(last));
  const named = zone?.[1];
  if (named !== undefined && !isTimeZone(named)) return { isOpen: true, end };
  const zoneEnd = last + (zone?.[0].length ?? 0);
  const behind = items.findIndex((item) => (item.tokens[0]?.start ?? 0) >= zoneEnd);
  return {
    quiet: { from: from.time, to: to.time, zone: named ?? QUIET_HOURS.zone },
    end: named === undefined ? end : behind < 0 ? items.length : behind,
  };
}

/** "in Kazakh and Russian"; a language alone behind "and" may be a people. */
function findLanguages(items: readonly Item[], at: number): Found | undefined {
  const languages: Language[] = [];
  let end = at;
  for (let kind = 'language'; ; kind = 'language_too') {
    const named = termOf(items[end]).split(':');
    if (named[0] !== kind || !isLanguage(named[1])) break;
    languages.push(named[1]);
    end += 1;
  }
  return languages.length > 0 ? { languages: [...new Set(languages)], end } : undefined;
}

function findTerm(items: readonly Item[], at: number, text: string): Found | undefined {
  const longer =
    findLanguages(items, at) ??
    findQuiet(items, at, text) ??
    findLimited(items, at, text) ??
    findLimit(items, at, text);
  if (longer) return longer;
  const value = termOf(items[at]);
  const rhythm = RHYTHMS.find((one) => one === value);
  if (rhythm) return { rhythm, end: at + 1 };
  if (value === 'reminder') return { reminder: true, end: at + 1 };
  const turn = TURNS.find((one) => one === value);
  if (turn) return { condition: { kind: turn }, end: at + 1 };
  return isKind(items[at], 'telling') ? { end: at + 1 } : undefined;
}

/** The text with each stretch of items a blank, and with it the marks of comparison and percent around it. */
function cut(text: string, stretches: readonly (readonly Item[])[]): string {
  let rest = '';
  let at = 0;
  for (const items of stretches) {
    const first = items[0]?.tokens[0]?.start ?? 0;
    const last = items.at(-1)?.tokens.at(-1)?.end ?? first;
    rest += `${text.slice(at, first).replace(/[<>≤≥=]+\s*[-−+]?$|[-−+]$/, '')} `;
    at = last + (/^\s*%/.exec(text.slice(last))?.[0].length ?? 0);
  }
  return rest + text.slice(at);
}

/** A second condition, or another rhythm, cannot be kept beside the first. */
function isSecond(found: Found, terms: readonly Found[]): boolean {
  const members = ['condition', 'quiet', 'rhythm', 'languages'] as const;
  return members.some((member) => found[member] !== undefined && terms.some((one) => one[member] !== undefined));
}

/** What was found first of each. */
const mergeTerms = (terms: readonly Found[]): Partial<Found> => Object.assign({}, ...[...terms].reverse());

/** The words of a stretch as they were typed, with the percent sign behind them. */
function wordsIn(stretch: readonly Item[], text: string): string {
  const last = stretch.at(-1)?.tokens.at(-1)?.end ?? 0;
  const sign = /^\s*%/.exec(text.slice(last))?.[0].length ?? 0;
  return text.slice(stretch[0]?.tokens[0]?.start ?? 0, last + sign);
}

export function scanTerms(items: readonly Item[], text: string): TermsScanned {
  const terms: Found[] = [];
  const taken: (readonly Item[])[] = [];
  let left: string | undefined;
  let at = 0;
  while (at < items.length) {
    const found = findTerm(items, at, text);
    const stretch = items.slice(at, found?.end ?? at + 1);
    at += stretch.length;
    if (!found) continue;
    taken.push(stretch);
    if (found.isOpen || isSecond(found, terms)) left ??= wordsIn(stretch, text);
    else terms.push(found);
  }
  const { condition, quiet, languages, rhythm = 'daytime', reminder = false } = mergeTerms(terms);
  return {
    ...{ rhythm, reminder },
    ...(condition && { condition }),
    ...(quiet && { quiet }),
    ...(languages && { languages }),
    rest: cut(text, taken),
    ...(left !== undefined && { left }),
  };
}
