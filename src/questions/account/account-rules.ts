/** What settles a word, in order: the first rule that speaks decides. */
import { ownGroupOf } from '../../statistics/indicators.ts';
import type { PeriodAsked, Question } from '../../statistics/question.ts';
import { shiftDays } from '../../statistics/time/days.ts';
import { firstDay, lastDay, type Period, yearOf } from '../../statistics/time/period.ts';
import { type PhraseKind, SCALES } from '../../statistics/word-kinds.ts';
import { type Frame, has } from '../frame/frame.ts';
import { isClock } from '../frame/word-rules.ts';
import type { PeriodFound } from '../periods/find-periods.ts';
import { isPersonal } from '../refuse/weighty-stranger.ts';
import { type Item, isCue, isKind, marksBefore, numberOf } from '../vocabulary/find-items.ts';
import type { Standing } from './account.ts';
import { hasRange, hasTime } from './named-parts.ts';
import { settleOperation } from './operation.ts';
import type { Seen } from './seen.ts';
import { settleStranger } from './stranger.ts';

const LATEST_YEAR = 2199;
const YEAR_DIGITS = 4;
const LONGEST_MONTH = 31;
const MOST_MINUTES = 60;
/** «17 164»: the digits of a number stand in groups. */
const GROUP = 3;
const LONGEST_CLAUSE = 150;

export interface AccountRule {
  readonly name: string;
  readonly settle: (seen: Seen) => Standing | undefined;
}

function isFigure({ kind }: Question): boolean {
  return kind !== 'glossary' && kind !== 'method' && kind !== 'sources' && kind !== 'releases';
}

/** «әр жылдың 1 қаңтарындағы» beside years: the same day of each. */
function isDayOfEach(period: Period, { ranges }: Seen['parts']): boolean {
  return (
    period.kind === 'day' &&
    ranges.some(({ from }) => from?.kind === 'day' && from.date.slice(5) === period.date.slice(5))
  );
}

/** «уехало 27 января 2026»: a day of a month, of which nothing is counted apart; «на 1 июля» is the end of what is counted. */
function isInsideOf(day: string, { periods, ranges }: Seen['parts']): boolean {
  const isEnd = (period: PeriodAsked) =>
    period.kind === 'last' ||
    period.kind === 'day' ||
    [firstDay(period), lastDay(period), shiftDays(lastDay(period), 1)].includes(day);
  return ranges.length === 0 && periods.length > 0 && !periods.some(isEnd);
}

function isTimeAsked(found: PeriodFound, { frame, parts }: Seen): boolean {
  if (found.kind === 'period' && isDayOfEach(found.period, parts)) return true;
  if (found.kind === 'period' && found.period.kind === 'day' && isInsideOf(found.period.date, parts)) return false;
  if (found.kind === 'period') return hasTime(parts, found.period, has(frame, 'until', 'after'));
  return found.kind !== 'range' || hasRange(parts, found);
}

/** «сальдо было 17 164, верно?», «уехало 5 млн»: a value that the person has heard of, beside what it may be compared with. */
function isQuoted(frame: Frame, at: number, questions: readonly Question[]): boolean {
  const { items } = frame;
  const isListed = questions.some(({ kind }) => kind === 'ranking' || kind === 'breakdown');
  // «на 100 тысяч жителей»: of so many, another rate.
  if (isListed || (isCue(items[at + 1], ...SCALES) && isRate(frame, at + 1))) return false;
  const token = items[at]?.tokens[0];
  const next = items[at + 1];
  const isLead = (item: Item | undefined) =>
    item?.tokens[0]?.number !== undefined && item.tokens[0].raw.length <= GROUP;
  const isGroup = (item: Item | undefined) =>
    item?.tokens[0]?.raw.length === GROUP && item.tokens[0].number !== undefined;
  // «1,5 млн»
  const isDecimal = /^[.,]$/.test(marksBefore(next)) && isCue(items[at + 2], ...SCALES);
  const isGrouped = (isLead(items[at]) && isGroup(next)) || (isGroup(items[at]) && isLead(items[at - 1]));
  return (token?.raw.length ?? 0) > YEAR_DIGITS || isGrouped || isDecimal || isCue(next, ...SCALES);
}

/** The figure of a period that was put together from words apart, of a list or of a day. */
function isOfQuestion(value: number, { frame, at, item, parts, questions }: Seen): boolean {
  const [token] = item.tokens;
  const isYear = token?.number !== undefined && token.raw.length === YEAR_DIGITS && value <= LATEST_YEAR;
  if (isYear && hasTime(parts, yearOf(value))) return true;
  // «топ-3 стран»: all of them are listed.
  if (frame.count === value && questions.some(({ kind }) => kind === 'breakdown')) return true;
  // «а за 9?» behind the first months of a year.
  if (
    parts.periods.some(
      (period) => period.kind === 'span' && period.month === 1 && period.months === value && value < 12,
    )
  )
    return true;
  const isDay = value <= LONGEST_MONTH && isKind(frame.items[at + 1], 'month');
  return isDay && parts.periods.some(({ kind }) => kind === 'day');
}

/** «халқы миллионнан асқан қала», «регионы больше миллиона»: regions above a figure, which nobody lists. */
function settleThreshold({ frame, at, item }: Seen): Standing | undefined {
  const isWord = item.matches.every(({ phrase: { kind } }) => ['number', 'question', 'filler'].includes(kind));
  const isFigure = isWord && isCue(item, ...SCALES) && numberOf(frame.items[at - 1]) === undefined;
  return isFigure && has(frame, 'region_word', 'city_word', 'which_region', 'by_region') && !isRate(frame, at)
    ? 'open'
    : undefined;
}

/** «мың тұрғынға», "per thousand": of a rate. */
function isRate({ indicators }: Frame, at: number): boolean {
  return indicators.some(({ value, at: named }) => value === 'rate' && Math.abs(named - at) <= 1);
}

/** «в 10 часов», "in ten minutes"; the second quarter is no second. */
function isTimeOfDay({ items, periods }: Frame, at: number, value: number): boolean {
  const isOfPeriod = periods.some(({ first, end }) => at + 1 >= first && at + 1 < end);
  return value <= MOST_MINUTES && isClock(items, at + 1) && !isOfPeriod;
}

/** The figure of a period, of a ranking's length, of a group. */
function settleNumber(seen: Seen): Standing | undefined {
  const { frame, at, item, questions } = seen;
  const value = numberOf(item);
  if (value === undefined) return undefined;
  const period = frame.periods.find(({ first, end }) => at >= first && at < end);
  if (period) return isTimeAsked(period, seen) ? 'used' : 'open';
  if (questions.some((question) => 'count' in question && question.count === value)) return 'used';
  const isWord = item.tokens[0]?.number === undefined;
  if (!isWord && item.matches.some(({ phrase }) => phrase.kind !== 'number')) return undefined;
  if (isOfQuestion(value, seen)) return 'used';
  return isWord ? settleNumeral(seen, value) : settleFigure(seen, value);
}

/** «задача для 6 класса», "for grade 9", «9-сынып»: of the class or the work that the answer is for. */
function isOfWork({ items }: Frame, at: number): boolean {
  const [item, next] = [items[at], items[at + 1]];
  // «из 5 класса» says whence.
  if (isKind(items[at - 1], 'from')) return false;
  const isBefore = isCue(next, 'work') && /^-?$/.test(marksBefore(next));
  return isBefore || (isCue(items[at - 1], 'work') && marksBefore(item) === '');
}

/** A figure that is no part of what is asked. */
function settleFigure(seen: Seen, value: number): Standing {
  const { frame, at, questions } = seen;
  if (isTimeOfDay(frame, at, value) || isOfWork(frame, at)) return 'harmless';
  // Looking around each of so many numbers would take their square.
  const isShort = frame.items.length <= LONGEST_CLAUSE;
  if (isShort && (isPersonal(frame, at) || isQuoted(frame, at, questions))) return 'harmless';
  return isBesideTime(seen) ? 'named' : 'open';
}

/** True where a period is named with its year. */
function isTold({ frame: { periods }, isTimeAssumed }: Seen): boolean {
  return (
    !isTimeAssumed &&
    periods.some((found) => found.kind !== 'last' && (found.kind !== 'period' || found.assumed !== true))
  );
}

/** «сальдо 2024 6722»: a value that is no year, where the period is told. */
function isBesideTime(seen: Seen): boolean {
  const { item } = seen;
  const value = numberOf(item) ?? 0;
  return item.tokens[0]?.raw.length === YEAR_DIGITS && value > LATEST_YEAR && isTold(seen);
}

/** «бес жылда қаншаға көбейді»: two days so many years apart. */
function areYearsApart(years: number, { periods }: Seen['parts']): boolean {
  const days = periods.flatMap((period) => (period.kind === 'day' ? [Number(period.date.slice(0, 4))] : []));
  return days.length === 2 && Math.abs((days[0] ?? 0) - (days[1] ?? 0)) === years;
}

/** «один», «первый» are hardly numbers; of others as many are asked about, or the numeral is left over. */
function settleNumeral(seen: Seen, value: number): Standing | undefined {
  const { frame, at, item, parts, questions } = seen;
  if (value < 2 || item.matches.some(({ phrase }) => phrase.kind !== 'number')) return 'harmless';
  const isAmount = isCue(frame.items[at + 1], ...SCALES) || isCue(item, ...SCALES, 'ordinal_day');
  const sizes = [questions.length, parts.periods.length, parts.areas.size, parts.counterparts.size];
  const isAll = [...sizes, parts.indicators.size, parts.groups.size].includes(value);
  if (areYearsApart(value, parts)) return 'used';
  if (isAmount || isAll || isPersonal(frame, at) || isTimeOfDay(frame, at, value)) return 'harmless';
  if (!isTold(seen)) return 'open';
  // "twenty twenty two", told beside the part of the year.
  const isOfYear = [at - 1, at + 1].some((beside) => numberOf(frame.items[beside]) !== undefined);
  return isOfYear ? 'harmless' : 'named';
}

function settlePeriod(seen: Seen): Standing | undefined {
  const { frame, at, item } = seen;
  // "since independence until the tattooed end of 2025"
  if (item.matches.length === 0) return undefined;
  const period = frame.periods.find(({ first, end }) => at >= first && at < end);
  if (!period) return undefined;
  return isTimeAsked(period, seen) ? 'used' : 'open';
}

function settlePlace({ frame, at, parts }: Seen): Standing | undefined {
  const place = frame.places.find((one) => one.at === at);
  if (!place) return undefined;
  if (has(frame, 'rank_of')) return 'used';
  return place.code === 'KZ' || parts.areas.has(place.code) || parts.counterparts.has(place.code) ? 'used' : 'open';
}

function settleCountry({ frame, at, parts }: Seen): Standing | undefined {
  const country = frame.countries.find((one) => one.at === at);
  if (!country) return undefined;
  return parts.counterparts.has(country.code) ? 'used' : 'open';
}

/** True where all who are counted belong to the group by definition, so that it narrows nothing. */
function isOwnGroup(group: string, questions: readonly Question[]): boolean {
  return questions.some((question) => 'subject' in question && ownGroupOf(question.subject.indicator) === group);
}

function settleGroup({ frame, item, parts, questions }: Seen): Standing | undefined {
  const named = item.matches.flatMap(({ phrase }) => (phrase.kind === 'group' ? [phrase.value] : []));
  if (named.length === 0 || !named.some((group) => frame.groups.includes(group))) return undefined;
  return named.some((group) => parts.groups.has(group) || isOwnGroup(group, questions)) ? 'used' : 'open';
}

/** «Облысқа қанша адам келді?», "to the region": one region is meant, and which one is not said. */
function settleNamelessRegion({ frame, item, questions }: Seen): Standing | undefined {
  if (!isKind(item, 'region_word') || frame.places.some(({ code }) => code !== 'KZ')) return undefined;
  const isOfCountry = questions.every((question) => 'subject' in question && question.subject.area === 'KZ');
  const isOfAll = questions.some(({ kind }) => kind === 'ranking' || kind === 'breakdown');
  return isOfCountry && !isOfAll ? 'open' : undefined;
}

const SHORTEST_STRETCH = 3;

/** «март 2025, один месяц»: a period asked for is as long as the word says, or so many of it; «месяцы» alone count none. */
function isOfLength({ frame, at, item, parts: { periods } }: Seen): boolean {
  if (isKind(item, 'month_word') && numberOf(frame.items[at - 1]) === undefined) return true;
  const length = isKind(item, 'month_word') ? 1 : isKind(item, 'quarter_word') ? 3 : 6;
  return periods.some((period) => period.kind === 'span' && period.months < 12 && period.months % length === 0);
}

/** «уехало за месяц», «айға»: a stretch of which nothing says when. */
function settleStretch(seen: Seen): Standing | undefined {
  const { frame, item, questions } = seen;
  const isStretch = isKind(item, 'month_word', 'quarter_word', 'half_word');
  const isLong = (item.tokens[0]?.raw.length ?? 0) >= SHORTEST_STRETCH;
  const isListed = has(frame, 'monthly', 'quarterly', 'series', 'record', 'one_year', 'mean', 'chart');
  const isFigureAlone = questions.length > 0 && questions.every(({ kind }) => kind === 'figure');
  // «март 2025, один месяц» says it twice; «худший месяц 2024 года» asks for one of twelve.
  const isUntold = frame.periods.length === 0 || has(frame, 'most', 'least') || isCue(item, 'dative');
  return isStretch && isLong && !isListed && isFigureAlone && (isUntold || !isOfLength(seen)) ? 'open' : undefined;
}

const HARMLESS: readonly PhraseKind[] = [
  'question',
  'filler',
  'greeting',
  'thanks',
  'follow',
  'and',
  'insult',
  'injection',
  'number',
];

export const ACCOUNT_RULES: readonly AccountRule[] = [
  { name: 'no figure is asked', settle: ({ questions }) => (questions.some(isFigure) ? undefined : 'used') },
  { name: 'threshold', settle: settleThreshold },
  { name: 'number', settle: settleNumber },
  { name: 'period', settle: settlePeriod },
  { name: 'stretch', settle: settleStretch },
  { name: 'place', settle: settlePlace },
  { name: 'country', settle: settleCountry },
  { name: 'group', settle: settleGroup },
  { name: 'nameless region', settle: settleNamelessRegion },
  { name: 'stranger', settle: settleStranger },
  { name: 'operation', settle: settleOperation },
  { name: 'small word', settle: ({ item }) => (isKind(item, ...HARMLESS) ? 'harmless' : undefined) },
  { name: 'word of the trade', settle: () => 'used' },
];
