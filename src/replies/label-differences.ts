/**
 * Names things by what sets them apart: rows of a table, terms of a formula, buttons. What they share is said once,
 * in the title or the line above.
 */
import type { Figure } from '../statistics/answer.ts';
import { formatPeriodAsked } from '../statistics/command.ts';
import type { Indicator } from '../statistics/indicator.ts';
import type { PeriodAsked, Subject } from '../statistics/question.ts';
import { sayShortPeriod } from './say-period.ts';
import { sayCounterpart, sayGroup, sayShortPlace } from './say-subject.ts';
import { capitalize, type Words } from './words.ts';

/** A subject and its period, as far as each is settled. */
export type Scope = Partial<Omit<Subject, 'indicator'>> & {
  readonly indicator?: Indicator;
  readonly period?: PeriodAsked;
};

const ASPECTS = ['area', 'indicator', 'flow', 'counterpart', 'group', 'period'] as const;
export type Aspect = (typeof ASPECTS)[number];

export function scopeOf({ subject, period }: Figure): Scope {
  return { ...subject, period };
}

function keyOf(scope: Scope, aspect: Aspect): string {
  return aspect === 'period' ? (scope.period ? formatPeriodAsked(scope.period) : '') : (scope[aspect] ?? '');
}

/** The aspects in which the scopes are not all alike. */
export function findDifferences(scopes: readonly Scope[]): Aspect[] {
  const differing = ASPECTS.filter((aspect) => new Set(scopes.map((scope) => keyOf(scope, aspect))).size > 1);
  // Population has no flow: beside net migration "net migration" and "population" say enough.
  const isFlowSaid = differing.includes('indicator') && scopes.some((scope) => !scope.flow);
  return isFlowSaid ? differing.filter((aspect) => aspect !== 'flow') : differing;
}

function sayAspect(words: Words, scope: Scope, aspect: Aspect): string {
  switch (aspect) {
    case 'area':
      return scope.area ? sayShortPlace(words, scope.area) : '';
    case 'indicator':
      return scope.indicator ? words.say(`short-${scope.indicator}`) : '';
    case 'flow':
      return scope.flow ? words.say(`flow-${scope.flow}`) : '';
    case 'counterpart':
      return scope.counterpart ? sayCounterpart(words, scope.counterpart) : '';
    case 'group':
      return scope.group ? capitalize(sayGroup(words, scope.group)) : '';
    case 'period':
      return scope.period ? sayShortPeriod(words, scope.period) : '';
  }
}

/** The aspects of a scope in words, joined by commas; what it does not have is left out. */
export function sayAspects(words: Words, scope: Scope, aspects: readonly Aspect[]): string {
  return aspects
    .map((aspect) => sayAspect(words, scope, aspect))
    .filter((part) => part !== '')
    .reduce((first, second) => (first === '' ? second : words.say('button-join', { first, second })), '');
}

/** One label for each figure; empty where there is nothing to tell apart. */
export function labelRows(words: Words, figures: readonly Figure[]): string[] {
  const scopes = figures.map(scopeOf);
  const differing = findDifferences(scopes);
  return scopes.map((scope) => sayAspects(words, scope, differing));
}

/** All that can be named, in the order of a label. */
export const ALL_ASPECTS: readonly Aspect[] = ['indicator', 'flow', 'counterpart', 'group', 'area', 'period'];
