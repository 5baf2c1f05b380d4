import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import type { DataProblem } from './data-invalid.ts';

/** The shape of one file: its columns in the order of the header, and what a row must be. */
export interface TableShape<Row> {
  readonly file: string;
  readonly columns: readonly string[];
  /** Each column by itself. */
  readonly row: z.ZodType<Row> & { readonly shape: Readonly<Record<string, z.ZodType<string, string>>> };
}

export interface Placed<Row> {
  readonly row: Row;
  /** Line of the file on which the row starts. */
  readonly line: number;
}

export interface CsvTable<Row> {
  readonly rows: readonly Placed<Row>[];
  readonly problems: readonly DataProblem[];
  /** The bytes read, for the version of the dataset; empty when the file is missing. */
  readonly bytes: Buffer;
}

const BYTE_ORDER_MARK = '\uFEFF';

function newlinesIn(record: readonly string[]): number {
  let count = 0;
  for (const cell of record) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}

/** The row as an object, or the problems of its cells. `right` has what was found right in each column, which most rows say again. */
function parseRow<Row>(
  { file, columns, row }: TableShape<Row>,
  record: readonly string[],
  line: number,
  right: readonly Set<string>[],
): Row | DataProblem[] {
  if (record.length !== columns.length) {
    const expected = `${columns.length} cells, found ${record.length}`;
    return [{ file, line, column: '', value: record.join(','), expected }];
  }
  const cells: Record<string, string> = {};
  const problems: DataProblem[] = [];
  // The columns are the keys of the shape, in its order.
  const shapes = Object.values(row.shape);
  for (const [index, column] of columns.entries()) {
    const value = record[index] as string;
    cells[column] = value;
    if (right[index]?.has(value)) continue;
    const parsed = shapes[index]?.safeParse(value);
    if (parsed?.success) right[index]?.add(value);
    else
      problems.push(
        ...(parsed?.error.issues ?? []).map(({ message }) => ({ file, line, column, value, expected: message })),
      );
  }
  return problems.length > 0 ? problems : (cells as Row);
}

/** The text, or the one problem that makes the file unreadable as a whole. */
function decode(file: string, bytes: Buffer): string | DataProblem {
  const whole = { file, line: 1, column: '' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { ...whole, line: 0, value: 'bytes that are not UTF-8', expected: 'UTF-8' };
  }
  if (text.startsWith(BYTE_ORDER_MARK)) {
    return { ...whole, value: 'byte order mark', expected: 'UTF-8 without a byte order mark' };
  }
  if (text.trim() === '') return { ...whole, value: '', expected: 'a header line' };
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn !== -1) {
    const line = text.slice(0, carriageReturn).split('\n').length;
    return { ...whole, line, value: '\\r', expected: 'lines that end in LF alone' };
  }
  return text;
}

const quotesIn = (line: string) => line.split('"').length - 1;

/**
 * Ragged rows are let through here and reported by parseRow together with all other problems. A line without a quote is no
 * more than cells and commas; splitting those is ten times faster at each start.
 */
function parseRecords(text: string): string[][] {
  const records: string[][] = [];
  const quoted: Quoted[] = [];
  const lines = text.replace(/\n$/, '').split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    let record = lines[at] as string;
    if (!record.includes('"')) {
      records.push(record.split(','));
      continue;
    }
    // A quoted cell may hold line breaks: the record goes on to where its quotes are closed.
    const line = at;
    for (let quotes = quotesIn(record); quotes % 2 === 1 && at + 1 < lines.length; ) {
      at += 1;
      quotes += quotesIn(lines[at] as string);
      record += `\n${lines[at]}`;
    }
    quoted.push({ record, line, place: records.length });
    records.push([]);
  }
  const parsed = parseQuoted(quoted);
  for (const [index, { place }] of quoted.entries()) records[place] = parsed[index] ?? [];
  return records;
}

interface Quoted {
  readonly record: string;
  /** Lines before it. */
  readonly line: number;
  readonly place: number;
}

/** All at once, since each call takes its time to begin; one by one where something is wrong, to tell where. */
function parseQuoted(quoted: readonly Quoted[]): string[][] {
  const options = { relax_column_count: true, record_delimiter: '\n' };
  try {
    const parsed = parse(quoted.map(({ record }) => record).join('\n'), options);
    if (parsed.length === quoted.length) return parsed;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return quoted.flatMap(({ record, line }) => {
    try {
      return parse(record, options);
    } catch (error) {
      if (error instanceof CsvError) error.lines = line + Number(error.lines ?? 1);
      throw error;
    }
  });
}

/** Rows of a file as strings, with their problems; reading goes on after a bad row so that one look finds them all. */
export function readTable<Row>(dataDir: string, shape: TableShape<Row>): CsvTable<Row> {
  const { file, columns } = shape;
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(dataDir, file));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    const problem = { file, line: 0, column: '', value: reason, expected: 'a file that can be read' };
    return { rows: [], problems: [problem], bytes: Buffer.alloc(0) };
  }
  const text = decode(file, bytes);
  if (typeof text !== 'string') return { rows: [], problems: [text], bytes };
  let records: string[][];
  try {
    records = parseRecords(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines ?? 0);
    return { rows: [], problems: [{ file, line, column: '', value: error.code, expected: 'CSV (RFC 4180)' }], bytes };
  }
  const header = records[0] ?? [];
  if (header.join(',') !== columns.join(',')) {
    const problem = { file, line: 1, column: '', value: header.join(','), expected: `the header ${columns.join(',')}` };
    return { rows: [], problems: [problem], bytes };
  }
  const rows: Placed<Row>[] = [];
  const problems: DataProblem[] = [];
  const right = columns.map(() => new Set<string>());
  let line = 2;
  for (const record of records.slice(1)) {
    const row = parseRow(shape, record, line, right);
    if (Array.isArray(row)) problems.push(...row);
    else rows.push({ row, line });
    // A quoted cell may hold line breaks.
    line += 1 + newlinesIn(record);
  }
  return { rows, problems, bytes };
}
