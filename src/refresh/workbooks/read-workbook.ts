import type { Codebook } from '../../statistics/facts/codebook.ts';
import type { Span } from '../../statistics/time/period.ts';
import type { DocumentRead, FigureRead } from '../document-reading.ts';
import { blankDates, findPrintedDate } from '../names/find-printed-periods.ts';
import { agreePeriod, foldCell } from './find-columns.ts';
import { type Sheet, textOf } from './grid.ts';
import { createLabelReader } from './label-rows.ts';
import { readSheet, type SheetRead } from './read-sheet.ts';
import { findRowOrderDoubt } from './row-order.ts';

const COVER =
  /^(?:cover|обложка|мұқаба|титул|metadata|метаданные|метадеректер|contents|содержание|мазмұны|symbols|усл|шартты|белгілер)/u;

const PUBLISHED =
  /дата (?:публикации|опубликования|выпуска)|date of (?:the )?(?:publication|release)|publication date|жариялан\p{L}* (?:күні|мерзімі)|жарияланған/u;
const NEXT = /следующ|next|келесі/u;

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
function readCover(sheets: readonly Sheet[]): Cover {
  const covers = sheets.slice(0, 4).filter(({ name }) => COVER.test(foldCell(name)));
  const rows = covers
    .flatMap(({ grid }) => grid.map((row) => row.map(textOf).join(' ').trim()))
    .filter((row) => row !== '');
  const isDated = (row: string) => PUBLISHED.test(foldCell(row));
  const published = rows
    .filter((row) => isDated(row) && !NEXT.test(foldCell(row)))
    .map((row) => findPrintedDate(foldCell(row)))
    .find((date) => date !== undefined);
  const about = foldCell(rows.filter((row) => !isDated(row)).join(' \n '));
  const day = findPrintedDate(about.replace(/(?:следующ|next|келесі)[^\n]*/u, ''));
  const { period } = agreePeriod(blankDates(about));
  const title = rows.find((row) => /migration|миграц|көші-қон|population|численность/iu.test(row));
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
  const cover = readCover(sheets);
  const readLabel = createLabelReader(codebook);
  const reads = sheets
    .filter(({ name }) => !COVER.test(foldCell(name)))
    .map((sheet) => readSheet(sheet, { readLabel, cover }));
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
