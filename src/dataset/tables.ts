import { z } from 'zod';
import { OBSERVATION_STATUSES } from '../statistics/facts/observation.ts';
import { FLOWS, STORED_INDICATORS } from '../statistics/indicators.ts';
import type { TableShape } from './read-table.ts';

/** What each cell of each file must look like by itself. Codes of other files are looked up after all are read. */

const text = z.string().regex(/^\S(?:.*\S)?$/s, 'some text without spaces at either end');
const maybeText = z.union([z.literal(''), text], { error: 'some text without spaces at either end, or nothing' });
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._+-]*$/, 'a code without spaces');
const maybeCode = z.string().regex(/^(?:[A-Za-z0-9][A-Za-z0-9._:+-]*)?$/, 'a code without spaces, or nothing');
const maybeCodes = z.string().regex(/^(?:[a-z0-9_]+(?: [a-z0-9_]+)*)?$/, 'codes with one space between, or nothing');
const date = z.iso.date('a date that exists, as 2025-05-12');
const maybeDate = z.union([z.literal(''), date], { error: 'a date that exists, as 2025-05-12, or nothing' });
const url = z
  .string()
  .regex(/^https?:\/\/[^\s/]+\.[^\s/]+(?:\/\S*)?$/, 'an address that starts with http:// or https://');
const areaCode = z.string().regex(/^KZ(?:-\d\d)?$/, 'KZ or KZ- and two digits');
const maybeAreaCode = z.string().regex(/^(?:KZ-\d\d)?$/, 'KZ- and two digits, or nothing');
const countryCode = z.string().regex(/^(?:[A-Z]{3}|NONCIS)$/, 'three capital letters, or NONCIS');
const ordinal = z.string().regex(/^\d+$/, 'a whole number');
const number = z.string().regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/, 'a plain number, as 4923 or -34.1');
const maybeNumber = z.union([z.literal(''), number], { error: 'a plain number, as 4923 or -34.1, or nothing' });
const maybeDigits = z.string().regex(/^\d*$/, 'digits, or nothing');

function oneOf<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, { error: `one of ${words.map((word) => (word === '' ? 'nothing' : word)).join(', ')}` });
}

function shapeOf<Shape extends Readonly<Record<string, z.ZodType<string, string>>>>(file: string, columns: Shape) {
  const row = z.object(columns);
  return { file, columns: Object.keys(columns), row } satisfies TableShape<z.infer<typeof row>>;
}

export const OBSERVATIONS = shapeOf('observations.csv', {
  indicator: oneOf(STORED_INDICATORS),
  flow: oneOf([...FLOWS, '']),
  area: areaCode,
  counterpart: maybeCode,
  group: maybeCode,
  period: text,
  value: number,
  unit: oneOf(['persons', 'percent']),
  status: oneOf(OBSERVATION_STATUSES),
  published: date,
  source: code,
  note: maybeCodes,
});

export const AREAS = shapeOf('areas.csv', {
  code: areaCode,
  kato: maybeDigits,
  taldau_term: maybeDigits,
  kind: oneOf(['country', 'region', 'city']),
  since: z.union([z.literal(''), z.string().regex(/^\d{4}$/), date], { error: 'a year or a date, or nothing' }),
  predecessor: maybeAreaCode,
  formerly_included: maybeAreaCode,
  name_kk: text,
  name_ru: text,
  name_en: text,
  in_kk: text,
  in_ru: text,
  in_en: text,
  from_kk: text,
  from_ru: text,
  from_en: text,
  to_kk: text,
  to_ru: text,
  to_en: text,
  of_kk: text,
  of_ru: text,
  of_en: text,
  with_kk: text,
  with_ru: text,
  with_en: text,
  capital_kk: maybeText,
  capital_ru: maybeText,
  capital_en: maybeText,
});

export const ALIASES = shapeOf('aliases.csv', {
  area: areaCode,
  alias: text,
  language: z.string().regex(/^(?:kk|ru|en|kk-Latn)(?: (?:kk|ru|en|kk-Latn))*$/, 'kk, ru, en or kk-Latn'),
  match: oneOf(['word', 'prefix']),
  kind: oneOf(['name', 'abbreviation', 'old_name', 'stem', 'capital', 'town', 'code']),
  ambiguous: oneOf(['yes', 'no']),
  note: maybeText,
});

export const COUNTRIES = shapeOf('countries.csv', {
  code: countryCode,
  name_kk: text,
  name_ru: text,
  name_en: text,
  from_kk: text,
  from_ru: text,
  from_en: text,
  to_kk: text,
  to_ru: text,
  to_en: text,
  with_kk: text,
  with_ru: text,
  with_en: text,
  people_kk: maybeText,
  people_ru: maybeText,
  people_en: maybeText,
  cis_from: maybeDate,
  cis_to: maybeDate,
  cis_basis: oneOf(['group', 'listed', 'listed_with_asterisk', 'inferred', 'assumed', 'listed_outside', '']),
  aliases: text,
  iso_name: maybeText,
});

export const GROUPS = shapeOf('groups.csv', {
  dimension: code,
  code: maybeCode,
  name_kk: text,
  name_ru: text,
  name_en: text,
  people_kk: maybeText,
  people_ru: maybeText,
  people_en: maybeText,
  of_people_kk: maybeText,
  of_people_ru: maybeText,
  before_kk: maybeText,
  one_kk: maybeText,
  one_ru: maybeText,
  few_ru: maybeText,
  many_ru: maybeText,
  one_en: maybeText,
  gender_ru: oneOf(['m', 'f', '']),
  order: ordinal,
});

export const NOTES = shapeOf('notes.csv', { code, explanation_kk: text, explanation_ru: text, explanation_en: text });

export const GLOSSARY = shapeOf('glossary.csv', {
  term_key: code,
  title_kk: text,
  title_ru: text,
  title_en: text,
  definition_kk: text,
  definition_ru: text,
  definition_en: text,
});

export const RELEASES = shapeOf('releases.csv', {
  id: code,
  period: text,
  published: maybeDate,
  next_publication: maybeDate,
  url,
  precision: oneOf(['day', 'on_or_before', '']),
  source: code,
});

export const SOURCES = shapeOf('sources.csv', {
  id: code,
  title: text,
  publisher: text,
  url,
  published: maybeDate,
  kind: oneOf(['official_release', 'official_table', 'agency', 'press', 'paper', 'copy']),
  trust: oneOf(['1', '2', '3']),
  publisher_kk: text,
  publisher_ru: text,
  publisher_en: text,
});

export const BREAKDOWNS = shapeOf('breakdowns.csv', {
  indicator: oneOf(STORED_INDICATORS),
  flow: oneOf([...FLOWS, '']),
  area: areaCode,
  dimension: code,
  period: text,
  parts: ordinal,
  sum: number,
  total: maybeNumber,
  coverage_percent: maybeNumber,
  complete: oneOf(['yes', 'no']),
  within: maybeCode,
});

export type ObservationRow = z.infer<typeof OBSERVATIONS.row>;
export type AreaRow = z.infer<typeof AREAS.row>;
export type AliasRow = z.infer<typeof ALIASES.row>;
export type CountryRow = z.infer<typeof COUNTRIES.row>;
export type GroupRow = z.infer<typeof GROUPS.row>;
export type NoteRow = z.infer<typeof NOTES.row>;
export type TermRow = z.infer<typeof GLOSSARY.row>;
export type ReleaseRow = z.infer<typeof RELEASES.row>;
export type BreakdownRow = z.infer<typeof BREAKDOWNS.row>;
export type SourceRow = z.infer<typeof SOURCES.row>;
