import { stringify } from 'csv-stringify/sync';
import { rowOfObservation } from '../../dataset/merge-observations.ts';
import { OBSERVATIONS, RELEASES, SOURCES } from '../../dataset/tables.ts';
import { formatPeriod } from '../../statistics/time/period.ts';
import { collectFacts } from '../gate/collect-facts.ts';
import type { KeptRounds } from '../play-round.ts';

function toCsv(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  return stringify([...rows], { columns: [...columns], header: true }).trimEnd();
}

/** Rows to propose for the files of `data/`, by file name, each with its header. */
export function exportRows(kept: KeptRounds): ReadonlyMap<string, string> {
  const { observations, sources, releases } = collectFacts(kept);
  const releaseRows = releases.map(({ id, period, published, nextPublication, url, precision, source }) => ({
    id,
    period: formatPeriod(period),
    published: published ?? '',
    next_publication: nextPublication ?? '',
    url,
    precision: precision ?? '',
    source,
  }));
  const sourceRows = sources.map(({ id, title, publisher, url, published, kind, trust }) => ({
    id,
    title,
    publisher,
    url,
    published: published ?? '',
    kind,
    trust: String(trust),
  }));
  return new Map([
    [OBSERVATIONS.file, toCsv(OBSERVATIONS.columns, observations.map(rowOfObservation))],
    [RELEASES.file, toCsv(RELEASES.columns, releaseRows)],
    [SOURCES.file, toCsv(SOURCES.columns, sourceRows)],
  ]);
}
