import type { Trilingual } from '../language.ts';
import type { ReleaseWords } from '../release-words.ts';
import type { Period } from '../time/period.ts';

/** ISO 3166-2 code of a region, or KZ. */
export type AreaCode = string;
/** ISO 3166-1 alpha-3, CIS or NONCIS; for interregional flows another AreaCode. */
export type CounterpartCode = string;
/** `dimension:code`, for example `ethnic:kazakh`. */
export type GroupCode = string;

/** Case forms are whole phrases with their preposition or ending: «в Астане», «Астанада», "in Astana". */
export interface PlaceNames {
  readonly name: Trilingual;
  readonly from: Trilingual;
  readonly to: Trilingual;
  /** «с Россией», «Ресеймен», "with Russia". */
  readonly with: Trilingual;
}

export interface Area extends PlaceNames {
  readonly code: AreaCode;
  readonly kind: 'country' | 'region' | 'city';
  /** ISO date or year from which the area has today's borders or status; absent: since before 2000. */
  readonly since?: string;
  /** The region it was part of before `since`. */
  readonly predecessor?: AreaCode;
  /** The area that was part of it before `since`. */
  readonly formerlyIncluded?: AreaCode;
  readonly in: Trilingual;
  /** The genitive, in English the bare name as it stands after "of": «Жамбыл облысының», «Жамбылской области», "Zhambyl region". */
  readonly of: Trilingual;
  readonly capital?: Trilingual;
}

export interface Country extends PlaceNames {
  readonly code: CounterpartCode;
  readonly kind: 'country' | 'block';
  readonly aliases: readonly string[];
  /** Its people or citizens in the plural: «россияне»; absent for blocks. */
  readonly people?: Trilingual;
}

/** The forms that a group of people takes in a sentence. */
export interface PeopleNames {
  /** In the plural: «немцы», «еңбекке қабілетті жастағылар», "people of working age". */
  readonly name: Trilingual;
  /** The genitive plural, in English the plural again: «немцев», «немістердің». */
  readonly of: Trilingual;
  /** What stands before a number of them: «еңбекке қабілетті жастағы» 500 «адам». */
  readonly before: Trilingual;
  /** What stands behind the number, by its plural. */
  readonly one: Trilingual;
  readonly few: Trilingual;
  readonly many: Trilingual;
  /** Of the verb before a singular in Russian. */
  readonly gender: 'm' | 'f';
}

export interface Group {
  readonly code: GroupCode;
  readonly dimension: string;
  readonly name: Trilingual;
  /** Absent for kinds of settlement, which are places, and reasons, which say what for. */
  readonly people?: PeopleNames;
  readonly order: number;
}

export interface Term {
  readonly key: string;
  readonly title: Trilingual;
  readonly definition: Trilingual;
}

export interface Release {
  readonly id: string;
  readonly period: Period;
  /** ISO date; absent where no date was seen. */
  readonly published?: string;
  readonly nextPublication?: string;
  readonly url: string;
  readonly precision?: 'day' | 'on_or_before';
  readonly source: string;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** What readers call it; absent for documents that came in since. */
  readonly publisherName?: Trilingual;
  readonly url: string;
  readonly published?: string;
  readonly kind: string;
  /** 1 the official body itself, 2 an agency, newspaper or paper that names it, 3 anything else. */
  readonly trust: 1 | 2 | 3;
}

/** A name that people write for an area. */
export interface Alias {
  readonly area: AreaCode;
  readonly alias: string;
  readonly languages: readonly string[];
  readonly match: 'word' | 'prefix';
  readonly kind: 'name' | 'abbreviation' | 'old_name' | 'stem' | 'capital' | 'town' | 'code';
  readonly ambiguous: boolean;
}

/** Codes and names, without a single figure. */
export interface Codebook {
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly countries: ReadonlyMap<CounterpartCode, Country>;
  readonly groups: ReadonlyMap<GroupCode, Group>;
  /** Names of the dimensions of groups: ethnic, age, sex … */
  readonly dimensions: ReadonlyMap<string, Trilingual>;
  readonly aliases: readonly Alias[];
  readonly notes: ReadonlyMap<string, Trilingual>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Newest period first, the final print before the first one. */
  readonly releases: readonly Release[];
  /** Words of official releases; read when a document is. */
  readonly releaseWords: () => ReleaseWords;
}
