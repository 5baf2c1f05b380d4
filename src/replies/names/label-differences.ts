/**
 * Names things by what sets them apart: rows of a table, terms of a formula, buttons. What they share is said once,
 * in the title or the line above.
 */
import type { Figure } from '../../statistics/answer.ts';
import { formatPeriodAsked } from '../../statistics/command.ts';
import { counterpartOf, type Flow, type Indicator } from '../../statistics/indicators.ts';
import type { PeriodAsked, Subject } from '../../statistics/question.ts';
import { capitalize, uncapitalize, type Words } from '../messages/words.ts';
import { sayGroup } from './say-group.ts';
import { sayShortPeriod } from './say-period.ts';
import { nameListed, nameShortPlace, sayCounterpart, sayIndicatorOf, sayPlace } from './say-subject.ts';

/** A subject and its period, as far as each is settled. */
export type PartialSubject = Partial<Omit<Subject, 'indicator'>> & {
  readonly indicator?: Indicator;
  readonly period?: PeriodAsked;
};

const ASPECTS = ['area', 'indicator', 'flow', 'counterpart', 'group', 'period'] as const;
export type Aspect = (typeof ASPECTS)[number];

export function scopeOf({ subject, period }: Figure): PartialSubject {
  return { ...subject, period };
}

function keyOf(scope: PartialSubject, aspect: Aspect): string {
  return aspect === 'period' ? (scope.period ? formatPeriodAsked(scope.period) : '') : (scope[aspect] ?? '');
}

/** The aspects in which the scopes are not all alike. */
export function findDifferences(scopes: readonly PartialSubject[]): Aspect[] {
  const differing = ASPECTS.filter((aspect) => new Set(scopes.map((scope) => keyOf(scope, aspect))).size > 1);
  // Population has no flow: beside net migration "net migration" and "population" say enough.
  const isFlowSaid = differing.includes('indicator') && scopes.some((scope) => !scope.flow);
  return isFlowSaid ? differing.filter((aspect) => aspect !== 'flow') : differing;
}

/** "from abroad" of arrivals, "to other regions" of departures, "between regions" of what has no direction; in lower case. */
export function nameFlow(words: Words, flow: Flow, indicator?: Indicator): string {
  const side = indicator && counterpartOf(indicator);
  const named = side === 'origin' || side === 'destination' ? words.say(side, { flow }) : '';
  return named || uncapitalize(words.say(`flow-${flow}`));
}

function nameAspect(words: Words, scope: PartialSubject, aspect: Aspect, isNarrow: boolean): string {
  switch (aspect) {
    case 'area':
      if (!scope.area) return '';
      return isNarrow ? nameShortPlace(words, scope.area) : nameListed(words, scope.area);
    case 'indicator':
      return scope.indicator ? uncapitalize(words.say(`short-${scope.indicator}`)) : '';
    case 'flow':
      return scope.flow ? nameFlow(words, scope.flow, scope.indicator) : '';
    case 'counterpart':
      return scope.counterpart ? sayCounterpart(words, scope.counterpart) : '';
    case 'group':
      return scope.group ? sayGroup(words, scope.group) : '';
    case 'period':
      return scope.period ? sayShortPeriod(words, scope.period) : '';
  }
}

/** Joins by commas, leaving out what is empty. */
export function joinParts(words: Words, parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .reduce((first, second) => (first === '' ? second : words.say('button-join', { first, second })), '');
}

/** «прибыло из России» says in one what «прибыло, внешняя, Россия, Казахстан» says in four. */
function nameExchange(words: Words, { indicator, counterpart, area = 'KZ' }: PartialSubject): string {
  return indicator && counterpart ? sayIndicatorOf(words, { indicator, counterpart, area }) : '';
}

/** The aspects of a scope as they stand inside a sentence, or with short names in a narrow column; what it does not have is left out. */
export function nameAspects(words: Words, scope: PartialSubject, aspects: readonly Aspect[], isNarrow = false): string {
  const isExchange = aspects.includes('indicator') && aspects.includes('counterpart');
  const exchange = isExchange ? nameExchange(words, scope) : '';
  const isSaid = (aspect: Aspect) =>
    exchange !== '' &&
    (aspect === 'indicator' ||
      aspect === 'flow' ||
      aspect === 'counterpart' ||
      (aspect === 'area' && scope.area === 'KZ'));
  const rest = aspects.filter((aspect) => !isSaid(aspect)).map((aspect) => nameAspect(words, scope, aspect, isNarrow));
  return joinParts(words, [exchange, ...rest]);
}

/** The aspects of a scope as a label of their own, starting with a capital; a place that stands alone in full. */
export function sayAspects(words: Words, scope: PartialSubject, aspects: readonly Aspect[]): string {
  const [only, ...more] = aspects;
  if (only === 'area' && more.length === 0 && scope.area) return sayPlace(words, scope.area);
  return capitalize(nameAspects(words, scope, aspects));
}

/** What sets each figure apart, inside a sentence; empty where there is nothing to tell apart. */
export function nameRows(words: Words, figures: readonly Figure[], isNarrow = false): string[] {
  const scopes = figures.map(scopeOf);
  const differing = findDifferences(scopes);
  return scopes.map((scope) => nameAspects(words, scope, differing, isNarrow));
}

/** One label for each figure in a column, starting with a capital. */
export function labelRows(words: Words, figures: readonly Figure[]): string[] {
  return nameRows(words, figures, true).map(capitalize);
}

/** All that can be named, in the order of a label. */
export const ALL_ASPECTS: readonly Aspect[] = ['indicator', 'flow', 'counterpart', 'group', 'area', 'period'];
