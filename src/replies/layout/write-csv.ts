import { stringify } from 'csv-stringify/sync';
import { type Answer, type Figure, figuresOf } from '../../statistics/answer.ts';
import type { Codebook } from '../../statistics/facts/codebook.ts';
import { formatPeriod } from '../../statistics/time/period.ts';

const COLUMNS = [
  'indicator',
  'flow',
  'area',
  'counterpart',
  'group',
  'period',
  'value',
  'unit',
  'status',
  'published',
  'source',
  'source_url',
  'derivation',
] as const;
type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

function rowOf(figure: Figure, codebook: Codebook): Row {
  const { subject, proof } = figure;
  const observation = proof.kind === 'observation' ? proof.observation : undefined;
  return {
    ...subject,
    period: formatPeriod(figure.period),
    value: figure.value.toFixed(figure.decimals),
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

/** The figures of an answer and what they were computed from, one row each, RFC 4180, with the codes of the data. */
export function writeCsv(answer: Answer, codebook: Codebook): string {
  const rows = figuresOf(answer).map((figure) => rowOf(figure, codebook));
  const unlike = new Map(rows.map((row) => [JSON.stringify(COLUMNS.map((column) => row[column] ?? '')), row]));
  return stringify([...unlike.values()], { columns: [...COLUMNS], header: true });
}
