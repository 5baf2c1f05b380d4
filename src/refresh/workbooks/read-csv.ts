// Tables as text. Dynamic tables of the site have columns of their own; in others each cell of a row says by its words what the figure of the
// row is, or periods stand across and the table is read as a sheet.
import { CsvError, parse } from 'csv-parse/sync';
import type { Codebook } from '../../statistics/facts/codebook.ts';
import { comparePeriods } from '../../statistics/time/period.ts';
import type { DocumentRead } from '../document-reading.ts';
import { foldText, tidyText } from '../names/fold-text.ts';
import { compileWords } from '../pages/prose-words.ts';
import { RefreshFailed } from '../refresh-failed.ts';
import { createLabelReader } from './label-rows.ts';
import { isDynamicHeader, readDynamicCsv } from './read-dynamic-csv.ts';
import { findLongList, findValueColumn, readLongRows } from './read-long-rows.ts';
import { readSheet } from './read-sheet.ts';

const MOST_PREFACE_LINES = 6;

export function parseRows(text: string, delimiter: string, from: string): string[][] {
  try {
    return parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new RefreshFailed('DAMAGED', `${from} is no readable table: ${error.message}.`, { cause: error });
  }
}

const foldName = (text: string) => foldText(tidyText(text)).replace(/\s+/g, ' ').trim();

export function readCsv(text: string, delimiter: string, codebook: Codebook, from: string): DocumentRead {
  const rows = parseRows(text, delimiter, from);
  if (isDynamicHeader(rows[0] ?? [])) return readDynamicCsv(rows, codebook, from);
  const words = compileWords(codebook.releaseWords());
  const readLabel = createLabelReader(codebook);
  const value = findValueColumn(rows, words);
  const preface = rows
    .slice(0, MOST_PREFACE_LINES)
    .filter((row) => row.length < Math.max(...rows.map(({ length }) => length)));
  const title = (value === -1 ? preface.flat().join(' ') : (rows[1]?.[0] ?? '')).trim();
  const sheet = { name: from, grid: rows.map((row) => row.map((cell) => (cell === '' ? undefined : cell))) };
  const list =
    value === -1 ? findLongList(sheet, words) : { rows, value, above: {}, placeOf: (row: number) => `line ${row + 1}` };
  const read = list
    ? { ...readLongRows(list, readLabel, words), checks: [], doubts: [] }
    : readSheet(sheet, { readLabel, words, cover: {} });
  const latest = read.readings
    .map(({ period }) => period)
    .sort(comparePeriods)
    .at(-1);
  return {
    kind: 'csv',
    origin: `table:${foldName(title).replace(/[^\p{L}\d]+/gu, '-')}`,
    ...(title !== '' && { title }),
    ...(latest && { period: latest }),
    ...read,
  };
}
