// What titles, headers and labels of tables say, by the words of the lexicon.
import { type Flow, HEADLINES, type Headline } from '../../statistics/indicators.ts';
import type { Period } from '../../statistics/time/period.ts';
import type { ProseWords } from '../pages/prose-words.ts';
import { findSubjects } from '../pages/weigh-subjects.ts';

export type Measure = Headline | 'population_start' | 'population' | 'growth' | 'natural' | 'other';

/** What a header or title counts; absent when it does not say, `other` when it is nothing that is kept. */
export function findMeasure(folded: string, words: ProseWords): Measure | undefined {
  if (words.has('measure:other', folded)) return 'other';
  if (words.has('measure:natural', folded)) return 'natural';
  if (words.has('measure:growth', folded)) return 'growth';
  const subjects = new Set(findSubjects(folded, words).map(({ subject }) => subject));
  const named = HEADLINES.filter(
    (name) => subjects.has(name) || (name !== 'net' && words.has(`measure:${name}`, folded)),
  );
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  if (words.has('measure:start', folded)) return 'population_start';
  return words.has('measure:population', folded) && !words.has('topic', folded) ? 'population' : undefined;
}

export interface FlowNamed {
  readonly flow: Flow;
  readonly counterpart?: 'CIS' | 'NONCIS';
}

const INSIDE = ['interregional', 'intraregional', 'internal'] as const;

/** The one flow that is named; `several` when a heading spans more than one; absent when it names none. */
export function findFlow(folded: string, words: ProseWords): FlowNamed | 'several' | undefined {
  const others = [...words.find('flow:NONCIS', folded), ...words.find('block:others', folded)];
  const hasOwn = words
    .find('flow:CIS', folded)
    .some(({ start, end }) => !others.some((other) => other.start <= start && other.end >= end));
  const inside = INSIDE.filter((flow) => words.has(`flow:${flow}`, folded));
  const isExternal = words.has('flow:external', folded) || hasOwn || others.length > 0;
  if (inside.length > 0 && isExternal) {
    // «внешняя и внутренняя миграция»: all of it.
    return inside.length === 1 && inside[0] === 'internal' && !hasOwn && others.length === 0
      ? { flow: 'total' }
      : 'several';
  }
  if (isExternal) {
    if (hasOwn && others.length > 0) return 'several';
    const counterpart = hasOwn ? ('CIS' as const) : others.length > 0 ? ('NONCIS' as const) : undefined;
    return { flow: 'external', ...(counterpart && { counterpart }) };
  }
  const [narrow, second] = inside;
  // The narrower of two words of one family: «внутренняя, межобластная».
  if (narrow) return second && second !== 'internal' ? 'several' : { flow: narrow };
  return words.has('flow:total', folded) ? { flow: 'total' } : undefined;
}

export type SettlementGroup = 'settlement:urban' | 'settlement:rural';

/** `everybody` clears a block of urban or rural people. */
export function findSettlement(folded: string, words: ProseWords): SettlementGroup | 'everybody' | undefined {
  const isUrban = words.has('settlement:urban', folded);
  const isRural = words.has('settlement:rural', folded);
  if (isUrban && isRural) return undefined;
  if (isUrban) return 'settlement:urban';
  if (isRural) return 'settlement:rural';
  return words.has('whole', folded) ? 'everybody' : undefined;
}

/** True when words of the kind are all that a text says, but for blanks, brackets and commas. */
export function saysOnly(kind: Parameters<ProseWords['find']>[0], folded: string, words: ProseWords): boolean {
  const rest = words.blank(kind, folded);
  return folded.trim() !== '' && !/[\p{L}\d%]/u.test(rest);
}

/** The months from January to the day before a date. */
export function monthsBefore(date: string): Period | undefined {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (day !== 1) return undefined;
  return month === 1
    ? { kind: 'span', year: year - 1, month: 1, months: 12 }
    : { kind: 'span', year, month: 1, months: month - 1 };
}
