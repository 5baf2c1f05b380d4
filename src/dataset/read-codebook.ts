import type {
  Alias,
  Area,
  Codebook,
  Country,
  Group,
  PeopleNames,
  Release,
  Source,
  Term,
} from '../statistics/facts/codebook.ts';
import type { Trilingual } from '../statistics/language.ts';
import { comparePeriods, parsePeriod } from '../statistics/time/period.ts';
import type { Placed } from './read-table.ts';
import type { AliasRow, AreaRow, CountryRow, GroupRow, NoteRow, ReleaseRow, SourceRow, TermRow } from './tables.ts';

/** The rows of every file but the observations. */
export interface CodeRows {
  readonly areas: readonly Placed<AreaRow>[];
  readonly aliases: readonly Placed<AliasRow>[];
  readonly countries: readonly Placed<CountryRow>[];
  readonly groups: readonly Placed<GroupRow>[];
  readonly notes: readonly Placed<NoteRow>[];
  readonly terms: readonly Placed<TermRow>[];
  readonly releases: readonly Placed<ReleaseRow>[];
  readonly sources: readonly Placed<SourceRow>[];
}

const trilingual = (kk: string, ru: string, en: string): Trilingual => ({ kk, ru, en });

function placeNames(row: AreaRow | CountryRow) {
  return {
    name: trilingual(row.name_kk, row.name_ru, row.name_en),
    from: trilingual(row.from_kk, row.from_ru, row.from_en),
    to: trilingual(row.to_kk, row.to_ru, row.to_en),
    with: trilingual(row.with_kk, row.with_ru, row.with_en),
  };
}

function areaOf(row: AreaRow): Area {
  return {
    code: row.code,
    kind: row.kind,
    ...(row.since && { since: row.since }),
    ...(row.predecessor && { predecessor: row.predecessor }),
    ...(row.formerly_included && { formerlyIncluded: row.formerly_included }),
    ...placeNames(row),
    in: trilingual(row.in_kk, row.in_ru, row.in_en),
    of: trilingual(row.of_kk, row.of_ru, row.of_en),
    ...(row.capital_kk && { capital: trilingual(row.capital_kk, row.capital_ru, row.capital_en) }),
  };
}

function countryOf(row: CountryRow): Country {
  return {
    code: row.code,
    kind: row.cis_basis === 'group' ? 'block' : 'country',
    ...placeNames(row),
    aliases: row.aliases.split(';').map((alias) => alias.trim()),
    ...(row.people_kk && { people: trilingual(row.people_kk, row.people_ru, row.people_en) }),
  };
}

function peopleOf(row: GroupRow): PeopleNames {
  return {
    name: trilingual(row.people_kk, row.people_ru, row.people_en),
    of: trilingual(row.of_people_kk, row.of_people_ru, row.people_en),
    before: trilingual(row.before_kk, '', ''),
    one: trilingual(row.one_kk, row.one_ru, row.one_en),
    few: trilingual(row.one_kk, row.few_ru, row.people_en),
    many: trilingual(row.one_kk, row.many_ru, row.people_en),
    gender: row.gender_ru === 'f' ? 'f' : 'm',
  };
}

function groupOf(row: GroupRow): Group {
  return {
    code: `${row.dimension}:${row.code}`,
    dimension: row.dimension,
    name: trilingual(row.name_kk, row.name_ru, row.name_en),
    ...(row.people_kk && { people: peopleOf(row) }),
    order: Number(row.order),
  };
}

function termOf(row: TermRow): Term {
  return {
    key: row.term_key,
    title: trilingual(row.title_kk, row.title_ru, row.title_en),
    definition: trilingual(row.definition_kk, row.definition_ru, row.definition_en),
  };
}

function aliasOf(row: AliasRow): Alias {
  return {
    area: row.area,
    alias: row.alias,
    languages: row.language.split(' '),
    match: row.match,
    kind: row.kind,
    ambiguous: row.ambiguous === 'yes',
  };
}

/** Absent when the period cannot be parsed; the checks report that. */
function releaseOf(row: ReleaseRow): Release | undefined {
  const period = parsePeriod(row.period);
  return (
    period && {
      id: row.id,
      period,
      ...(row.published && { published: row.published }),
      ...(row.next_publication && { nextPublication: row.next_publication }),
      url: row.url,
      ...(row.precision && { precision: row.precision }),
      source: row.source,
    }
  );
}

function sourceOf(row: SourceRow): Source {
  const { id, title, publisher, url, published, kind, trust } = row;
  return {
    id,
    title,
    publisher,
    publisherName: trilingual(row.publisher_kk, row.publisher_ru, row.publisher_en),
    url,
    ...(published && { published }),
    kind,
    trust: Number(trust) as 1 | 2 | 3,
  };
}

const isFirstPrint = (release: Release) => release.id.endsWith('-first');

/** Newest period first; of one period the final print before the first one. */
function compareReleases(a: Release, b: Release): number {
  return comparePeriods(b.period, a.period) || Number(isFirstPrint(a)) - Number(isFirstPrint(b));
}

function mapBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [keyOf(item), item]));
}

/** Codes and names as the rest of the house knows them. */
export function readCodebook(tables: CodeRows, releaseWords: Codebook['releaseWords']): Codebook {
  const rowsOf = <Row>(placed: readonly Placed<Row>[]) => placed.map(({ row }) => row);
  const groups = rowsOf(tables.groups);
  return {
    releaseWords,
    areas: mapBy(rowsOf(tables.areas).map(areaOf), ({ code }) => code),
    countries: mapBy(rowsOf(tables.countries).map(countryOf), ({ code }) => code),
    groups: mapBy(groups.filter(({ code }) => code !== '').map(groupOf), ({ code }) => code),
    // A row without a code names the dimension itself.
    dimensions: new Map(
      groups
        .filter(({ code }) => code === '')
        .map((row) => [row.dimension, trilingual(row.name_kk, row.name_ru, row.name_en)]),
    ),
    aliases: rowsOf(tables.aliases).map(aliasOf),
    notes: new Map(
      rowsOf(tables.notes).map((row) => [
        row.code,
        trilingual(row.explanation_kk, row.explanation_ru, row.explanation_en),
      ]),
    ),
    terms: mapBy(rowsOf(tables.terms).map(termOf), ({ key }) => key),
    sources: mapBy(rowsOf(tables.sources).map(sourceOf), ({ id }) => id),
    releases: rowsOf(tables.releases)
      .map(releaseOf)
      .filter((release) => release !== undefined)
      .sort(compareReleases),
  };
}
