import type { Codebook } from '../../statistics/facts/codebook.ts';
import type { Span } from '../../statistics/time/period.ts';
import type { DocumentRead, FigureRead } from '../document-reading.ts';
import { blankDates, findPrintedDate } from '../names/find-printed-periods.ts';
import { compileWords, type ProseWords } from '../pages/prose-words.ts';
import { agreePeriod, foldCell } from './find-columns.ts';
import { type Sheet, textOf } from './grid.ts';
import { createLabelReader } from './label-rows.ts';
import { findLongList, readLongRows } from './read-long-rows.ts';
import { readSheet, type SheetRead } from './read-sheet.ts';
import { findRowOrderDoubt } from './row-order.ts';

const MOST_COVERS = 4;
const MOST_TOP_ROWS = 8;

interface Cover {
  readonly period?: Span;
  readonly day?: string;
  readonly title?: string;
  /** What a sheet of metadata says is counted. */
  readonly subject?: string;
  /** ISO date. */
  readonly published?: string;
}

/** What the first sheets without figures say of the whole workbook: its period or day, and when it came out. */
function readCover(sheets: readonly Sheet[], words: ProseWords): Cover {
  const covers = sheets.slice(0, MOST_COVERS).filter(({ name }) => words.has('cover', foldCell(name)));
  const rows = covers
    .flatMap(({ grid }) => grid.map((row) => row.map(textOf).join(' ').trim()))
    .filter((row) => row !== '');
  const isDated = (row: string) => words.has('date:published', foldCell(row));
  const tops = sheets.flatMap(({ grid }) =>
    grid.slice(0, MOST_TOP_ROWS).map((row) => row.map(textOf).join(' ').trim()),
  );
  const published = [...rows, ...tops]
    .filter((row) => isDated(row) && !words.has('date:next', foldCell(row)))
    .map((row) => findPrintedDate(foldCell(row)))
    .find((date) => date !== undefined);
  const about = foldCell(rows.filter((row) => !isDated(row) && !words.has('date:next', foldCell(row))).join(' \n '));
  const day = findPrintedDate(about);
  const { period } = agreePeriod(blankDates(about));
  const title = rows.find((row) => words.has('topic', foldCell(row)) || words.has('measure:population', foldCell(row)));
  return {
    ...(title && { title }),
    ...(published && { published }),
    subject: about,
    ...(period && period !== 'unclear' && period.kind === 'span' ? { period } : day ? { day } : {}),
  };
}

const latestOf = (reads: readonly SheetRead[], readings: readonly FigureRead[]) =>
  reads.find(({ period }) => period)?.period ??
  readings
    .map(({ period }) => period)
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    .at(-1);

/** Everything that a workbook prints exactly. */
export function readWorkbook(sheets: readonly Sheet[], codebook: Codebook): DocumentRead {
  const words = compileWords(codebook.releaseWords());
  const cover = readCover(sheets, words);
  const readLabel = createLabelReader(codebook);
  const reads = sheets
    .filter(({ name }) => !words.has('cover', foldCell(name)))
    .map((sheet): SheetRead => {
      const list = findLongList(sheet, words, cover);
      return list
        ? { ...readLongRows(list, readLabel, words), checks: [], doubts: [] }
        : readSheet(sheet, { readLabel, words, cover });
    });
  const readings = reads.flatMap((read) => read.readings);
  const period = cover.period ?? latestOf(reads, readings);
  return {
    kind: 'workbook',
    origin: 'workbook',
    ...(cover.title && { title: cover.title.replace(/\s+/g, ' ').trim() }),
    ...(period && { period }),
    ...(cover.published && { published: cover.published }),
    readings,
    suppressed: reads.flatMap((read) => read.suppressed),
    unread: reads.flatMap((read) => read.unread),
    checks: reads.flatMap((read) => read.checks),
    doubts: [...reads.flatMap((read) => read.doubts), ...findRowOrderDoubt(readings)],
  };
}
