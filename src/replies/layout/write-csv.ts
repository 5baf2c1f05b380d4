import { stringify } from 'csv-stringify/sync';
import { type Answer, type Figure, figuresOf } from '../../statistics/answer.ts';
import type { Codebook } from '../../statistics/facts/codebook.ts';
import type { Language } from '../../statistics/language.ts';
import type { Subject } from '../../statistics/question.ts';
import { formatPeriod } from '../../statistics/time/period.ts';

const COLUMNS = [
  'indicator',
  'flow',
  'area',
  'area_name',
  'counterpart',
  'counterpart_name',
  'group',
  'group_name',
  'period',
  'value',
  'unit',
  'status',
  'published',
  'source',
  'source_url',
  'derivation',
] as const;
type CsvRow = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

/** Excel takes a file for a table where it is written as the region's own: a comma inside numbers, so none between them. */
const FORMATS: Readonly<Record<Language, { delimiter: string; decimal: string; bom: boolean }>> = {
  kk: { delimiter: ';', decimal: ',', bom: true },
  ru: { delimiter: ';', decimal: ',', bom: true },
  en: { delimiter: ',', decimal: '.', bom: false },
};

function namesOf({ area, counterpart = '', group = '' }: Subject, codebook: Codebook, language: Language): CsvRow {
  const other = codebook.countries.get(counterpart) ?? codebook.areas.get(counterpart);
  return {
    area_name: codebook.areas.get(area)?.name[language] ?? '',
    counterpart_name: other?.name[language] ?? '',
    group_name: codebook.groups.get(group)?.name[language] ?? '',
  };
}

function rowOf(figure: Figure, codebook: Codebook, language: Language): CsvRow {
  const { subject, proof } = figure;
  const observation = proof.kind === 'observation' ? proof.observation : undefined;
  return {
    ...subject,
    ...namesOf(subject, codebook, language),
    period: formatPeriod(figure.period),
    value: figure.value.toFixed(figure.decimals).replace('.', FORMATS[language].decimal),
    unit: figure.unit,
    status: figure.status,
    ...(observation && {
      published: observation.published,
      source: observation.source,
      source_url: codebook.sources.get(observation.source)?.url ?? '',
    }),
    ...(proof.kind === 'derivation' && { derivation: proof.derivation }),
  };
}

/**
 * The figures of an answer and what they were computed from, one row each, with codes and names. In English RFC 4180; in
 * Kazakh and Russian as a European Excel opens it: semicolons, decimal commas, a byte order mark.
 */
export function writeCsv(answer: Answer, codebook: Codebook, language: Language): string {
  const { delimiter, bom } = FORMATS[language];
  const rows = figuresOf(answer).map((figure) => rowOf(figure, codebook, language));
  const unlike = new Map(rows.map((row) => [JSON.stringify(COLUMNS.map((column) => row[column] ?? '')), row]));
  return stringify([...unlike.values()], { columns: [...COLUMNS], header: true, delimiter, bom });
}
