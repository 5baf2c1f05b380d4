/** Questions about the statistics themselves: what a word means, how it is counted, where it comes from, when it is out. */

import type { Codebook } from '../../statistics/facts/codebook.ts';
import { termOf } from '../../statistics/indicators.ts';
import type { Question } from '../../statistics/question.ts';
import { shiftDays } from '../../statistics/time/days.ts';
import { lastDay, type Period } from '../../statistics/time/period.ts';
import { type Frame, has } from '../frame/frame.ts';
import { isPlaced } from '../frame/frame-asks.ts';
import { hasCue, type Item, isCue, isKind } from '../vocabulary/find-items.ts';

const TERM_OF_FLOW: Readonly<Record<string, string>> = {
  external: 'external_migration',
  internal: 'internal_migration',
  interregional: 'interregional_migration',
  intraregional: 'intraregional_migration',
};

/** Terms that say more than the word «миграция» beside them. */
const SPECIAL = [
  'cumulative_period',
  'revision',
  'first_and_final',
  'cases_not_persons',
  'registration',
  'change_year_on_year',
  'main_indicators',
  'area_extent',
];

/** «миграция населения» is no question about the population. */
function indicatorTerms(frame: Frame): string[] {
  const isMigration = has(frame, 'migration');
  const named = frame.indicators.filter(({ value }) => !(isMigration && value === 'population'));
  return named.map(({ value }) => termOf(value) ?? '');
}

function isMigrationAsked(frame: Frame): boolean {
  const isMove = has(frame, 'move') && has(frame, 'how_counted', 'what_is') && has(frame, 'near', 'group');
  return has(frame, 'migration') || isMove;
}

/** «доля СНГ» is a term; the CIS alone is one of its own. */
function cisTerms(frame: Frame, named: readonly string[]): string[] {
  if (has(frame, 'share') && named.includes('share_cis')) return ['share_cis'];
  const isCis = named.includes('cis_countries') || frame.countries.some(({ code }) => code === 'CIS');
  return isCis ? ['cis_countries'] : [];
}

/** Terms that the words name, those that say most first. */
function termsOf(frame: Frame, codebook: Codebook): string[] {
  const named = frame.values.get('term') ?? [];
  const indicators = indicatorTerms(frame);
  const found = [
    ...(asksWhyChanged(frame) ? ['revision'] : []),
    ...(has(frame, 'first_print') && has(frame, 'final_print') ? ['first_and_final'] : []),
    ...(asksWhyRevised(frame) ? ['revision'] : []),
    ...SPECIAL.filter((term) => named.includes(term)),
    ...indicators.filter((term) => term === 'kandas' || term === 'migration_rate'),
    ...cisTerms(frame, named),
    ...frame.flows.map((flow) => TERM_OF_FLOW[flow] ?? ''),
    ...indicators,
    ...(has(frame, 'net_loss', 'net_gain') ? ['net_migration'] : []),
    ...named,
    ...(isMigrationAsked(frame) ? ['population_migration'] : []),
  ];
  return [...new Set(found)].filter((term) => codebook.terms.has(term));
}

function hasDigits(items: readonly Item[]): boolean {
  return items.some((item) => item.tokens.some((token) => token.number !== undefined));
}

/** «Кандас — это?», «сальдо это как», «қандас ше ол»: a term with nothing but small words that point at it. */
function isNamedOnly(frame: Frame): boolean {
  const pointed = frame.items.some((item) => isCue(item, 'pointing'));
  const small = frame.items.every((item) => item.matches.length > 0 && item.tokens[0]?.number === undefined);
  const asks = frame.items.some((item) => isCue(item, 'how_many'));
  return pointed && small && !asks && frame.items.length <= 5;
}

/** «Переезд в соседнее село — это внутренняя миграция?»: whether something is of a kind is what the kind means. */
function endsInTerm(frame: Frame): boolean {
  const at = frame.items.findIndex((item) => isCue(item, 'is_it'));
  const rest = frame.items.slice(at + 1);
  return (
    at > 0 && rest.length <= 3 && rest.length > 0 && rest.every((item) => isKind(item, 'flow', 'migration', 'question'))
  );
}

function asksMeaning(frame: Frame): boolean {
  if (has(frame, 'what_is', 'how_counted')) return true;
  return (has(frame, 'what_weak') && frame.countries.length === 0) || isNamedOnly(frame) || endsInTerm(frame);
}

/** «почему цифры за 2024 поменялись», "how come the numbers changed": why figures are revised. */
function asksWhyChanged(frame: Frame): boolean {
  const asksWhy = frame.items.some((item) => isCue(item, 'why')) || frame.values.get('outside')?.includes('opinion');
  const isOfFigures =
    has(frame, 'release', 'first_print', 'final_print') || frame.values.get('term')?.includes('revision');
  const isOpen = frame.indicators.length === 0 && isOfFigures === true;
  // «почему февральские данные отличаются от апрельских»
  const isUnlike = frame.items.some((item) => hasCue(item, 'unlike'));
  return asksWhy === true && isOpen && (isUnlike || has(frame, 'change', 'revisions'));
}

/** «предварительные данные потом меняются?», "are the figures provisional and amended afterwards": of no figure. */
function asksWhyRevised(frame: Frame): boolean {
  const isRevised = has(frame, 'first_print') && has(frame, 'revisions', 'final_print', 'change');
  const isDated = frame.periods.some(({ first, end }) => hasDigits(frame.items.slice(first, end)));
  return isRevised && frame.indicators.length === 0 && !isPlaced(frame) && !isDated;
}

/** A term that nobody names but to ask what it means. */
function namesSpecialTerm(frame: Frame): boolean {
  const named = frame.values.get('term') ?? [];
  if (named.includes('cases_not_persons') || asksWhyChanged(frame) || asksWhyRevised(frame)) return true;
  return frame.indicators.length === 0 && SPECIAL.some((term) => named.includes(term));
}

/** Words that ask for a figure and not for a meaning. */
function asksForFigure(frame: Frame): boolean {
  if (asksWhyChanged(frame) || asksWhyRevised(frame)) return false;
  // «на начало года» beside «как вы считаете» is what is counted, not which figure is wanted.
  const isDated = frame.periods.some(({ first, end }) => hasDigits(frame.items.slice(first, end)));
  if (has(frame, 'how_counted') ? isDated : frame.periods.length > 0) return true;
  if (frame.places.some((place) => place.code !== 'KZ')) return true;
  if (frame.count !== undefined && !has(frame, 'what_is', 'how_counted')) return true;
  if (has(frame, 'share') && !has(frame, 'what_is', 'how_counted')) return true;
  return has(frame, 'most', 'least', 'which_year', 'which_region', 'sources', 'when');
}

/** Definitions asked for, at most two («чем внешняя миграция отличается от внутренней»). */
export function decideDefinitions(frame: Frame, codebook: Codebook): readonly Question[] | undefined {
  if (!(asksMeaning(frame) || namesSpecialTerm(frame)) || asksForFigure(frame)) return undefined;
  const terms = termsOf(frame, codebook);
  const [first] = terms;
  if (!first) return has(frame, 'how_counted') ? [{ kind: 'method' }] : undefined;
  const flows = terms.filter((term) => Object.values(TERM_OF_FLOW).includes(term));
  const isPair = has(frame, 'what_is') && frame.indicators.length > 1 && (SPECIAL.includes(first) || flows.length <= 1);
  const chosen = isPair ? terms.slice(0, 2) : flows.length > 1 ? flows.slice(0, 2) : [first];
  return chosen.map((term) => ({ kind: 'glossary', term }));
}

/** A release is named, and a question about time or about the one that comes. */
function asksForRelease(frame: Frame): boolean {
  if (!has(frame, 'release', 'last_release') || has(frame, 'most', 'least', 'record')) return false;
  // «когда было последнее обновление» asks for no year.
  if (has(frame, 'which_year') && frame.indicators.length > 0) return false;
  if (frame.countries.length > 0 || frame.places.some((place) => place.code !== 'KZ')) return false;
  if (has(frame, 'sources') && !has(frame, 'when')) return false;
  const isTimed = has(frame, 'when', 'last_release', 'which_year') || frame.values.get('request')?.includes('when');
  return isTimed || (has(frame, 'next') && frame.indicators.length === 0 && frame.periods.length === 0);
}

/** Figures come out within so many days behind the end of their period. */
const DAYS_TO_RELEASE = 75;

/** A period whose figures must be out. */
function isLongOver(frame: Frame): boolean {
  const isOut = (period: Period) => shiftDays(lastDay(period), DAYS_TO_RELEASE) < frame.today;
  return !has(frame, 'next') && frame.periods.some((one) => one.kind === 'period' && !one.assumed && isOut(one.period));
}

/** «Когда выйдут следующие данные», "last release". */
export function decideCalendar(frame: Frame): Question | undefined {
  if (!asksForRelease(frame)) return undefined;
  const isPast = frame.items.some((item) => isCue(item, 'published')) || isLongOver(frame);
  // A release of the past that is named by its period stands in the list of all.
  if (isPast && frame.periods.some(({ kind }) => kind === 'period')) return { kind: 'releases', which: 'list' };
  const isLast = has(frame, 'last_release') || ((has(frame, 'latest') || isPast) && !has(frame, 'next'));
  return { kind: 'releases', which: isLast ? 'last' : 'next' };
}

/** «Откуда эти цифры», "where does this data come from": the word for data stands close behind the word for where. */
function asksWhence(frame: Frame): boolean {
  if (frame.periods.length > 0 || frame.countries.length > 0 || has(frame, 'most', 'least', 'move')) return false;
  const at = frame.items.findIndex((item) => isCue(item, 'whence'));
  if (at < 0) return false;
  return frame.items.slice(Math.max(0, at - 2), at + 5).some((item) => isKind(item, 'release'));
}

/** «чьи это данные», "whose figures", «қандай дерекке сүйенесіз». */
function asksWhose({ items }: Frame): boolean {
  if (items.some((item) => isKind(item, 'release')) && items.some((item) => hasCue(item, 'relying'))) return true;
  const at = items.findIndex((item) => isCue(item, 'of_whom'));
  return at >= 0 && items.slice(at + 1, at + 4).some((item) => isKind(item, 'release'));
}

/** Sources and method. */
export function decideOrigin(frame: Frame): Question | undefined {
  if (asksWhence(frame) || asksWhose(frame)) return { kind: 'sources' };
  const about = frame.indicators.length > 0 && frame.periods.length > 0;
  if (has(frame, 'sources') && !about) return { kind: 'sources' };
  if (has(frame, 'method') && frame.periods.length === 0) return { kind: 'method' };
  return undefined;
}
