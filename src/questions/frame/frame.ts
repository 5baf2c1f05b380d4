import type { Alias, AreaCode, CounterpartCode, GroupCode } from '../../statistics/facts/codebook.ts';
import type { Flow, Indicator } from '../../statistics/indicators.ts';
import type { Language } from '../../statistics/language.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import type { Languages } from '../languages/create-languages.ts';
import type { PeriodFound } from '../periods/find-periods.ts';
import type { Tell } from '../rule.ts';
import type { Item } from '../vocabulary/find-items.ts';

/** Which way the words say people moved. */
export type Role = 'from' | 'to' | 'in' | 'to_or_in' | 'none';

export interface PlaceFound {
  readonly code: AreaCode;
  readonly role: Role;
  readonly at: number;
  readonly alias?: Alias;
  /** «город», «область» stand beside the name, so that nothing is open. */
  readonly explicit: boolean;
  /** «город Костанай», «Семей қаласы»: the town is meant and not the region called after it. */
  readonly isCity: boolean;
}

export interface CountryFound {
  readonly code: CounterpartCode;
  readonly role: Role;
  readonly at: number;
}

export interface Mention<Value> {
  readonly value: Value;
  readonly at: number;
}

/** What the words of a sentence say, before it is decided what is asked. */
export interface Frame {
  readonly items: readonly Item[];
  /** ISO date against which relative periods were settled. */
  readonly today: string;
  readonly indicators: readonly Mention<Indicator>[];
  readonly flows: readonly Flow[];
  readonly places: readonly PlaceFound[];
  readonly countries: readonly CountryFound[];
  readonly groups: readonly GroupCode[];
  readonly periods: readonly PeriodFound[];
  /** Kinds of words that are there: move, migration, share, most, compare … */
  readonly kinds: ReadonlySet<PhraseKind>;
  /** Values of the kinds that have some: term, request, near, outside. */
  readonly values: ReadonlyMap<PhraseKind, readonly string[]>;
  readonly abroad?: 'from' | 'to' | 'in';
  readonly home?: Role;
  /** A figure that is no period: the count of a ranking. */
  readonly count?: number;
  /** Words that nothing explains. */
  readonly unknown: readonly Item[];
  /** A capitalised unknown word where a place would stand. */
  readonly unknownPlace?: string;
  readonly corrected: boolean;
  /** How many words each language has. */
  readonly spoken: ReadonlyMap<Language, number>;
  readonly languages: Languages;
  /** Hears of the rules that are tried on it. */
  readonly tell?: Tell;
}

export function has(frame: Frame, ...kinds: readonly PhraseKind[]): boolean {
  for (const kind of kinds) if (frame.kinds.has(kind)) return true;
  return false;
}
