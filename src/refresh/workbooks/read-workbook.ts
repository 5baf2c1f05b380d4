import readXlsxFile from 'read-excel-file/node';
import type { Codebook } from '../../statistics/facts/codebook.ts';
import type { Span } from '../../statistics/time/period.ts';
import type { DocumentRead, Reading } from '../document-reading.ts';
import { blankDates, findPrintedDate } from '../names/find-printed-periods.ts';
import { RefreshFailed } from '../refresh-failed.ts';
import { checkZip } from './check-zip.ts';
import { agreePeriod, foldCell } from './find-columns.ts';
import { type Cell, type Sheet, textOf } from './grid.ts';
import { createLabelReader } from './label-rows.ts';
import { readSheet, type SheetRead } from './read-sheet.ts';
import { findRowOrderDoubt } from './row-order.ts';

const MOST_CELLS = 400_000;
const COVER =
  /^(?:cover|обложка|мұқаба|титул|metadata|метаданные|метадеректер|contents|содержание|мазмұны|symbols|усл|шартты|белгілер)/u;

function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (value === null || value === undefined) return undefined;
  // A cell that looks like a date to the spreadsheet is not a figure.
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

async function openSheets(bytes: Buffer, from: string): Promise<Sheet[]> {
  checkZip(bytes, from);
  try {
    const sheets = await readXlsxFile(bytes);
    return sheets.map(({ sheet, data }) => ({ name: sheet.trim(), grid: data.map((row) => row.map(cellOf)) }));
  } catch (error) {
    throw new RefreshFailed('DAMAGED', `${from} cannot be read as a workbook: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}

/** The period or day that the first sheets without figures name. */
function readCover(sheets: readonly Sheet[]): { period?: Span; day?: string; title?: string } {
  for (const { name, grid } of sheets.slice(0, 4)) {
    if (!COVER.test(foldCell(name))) continue;
    const text = grid.map((row) => row.map(textOf).join(' ')).join(' \n ');
    const folded = foldCell(text);
    const day = findPrintedDate(folded.replace(/(?:следующ|next|келесі)[^\n]*/u, ''));
    const { period } = agreePeriod(blankDates(folded));
    const title = grid
      .flatMap((row) => row.map(textOf))
      .find((cell) => /migration|миграц|көші-қон|population|численность/iu.test(cell));
    if (period && period !== 'unclear' && period.kind === 'span') return { period, ...(title && { title }) };
    if (day) return { day, ...(title && { title }) };
  }
  return {};
}

const latestOf = (reads: readonly SheetRead[], readings: readonly Reading[]) =>
  reads.find(({ period }) => period)?.period ??
  readings
    .map(({ period }) => period)
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    .at(-1);

/** Everything that a workbook prints exactly. Rejects with RefreshFailed when it cannot be opened. */
export async function readWorkbook(bytes: Buffer, codebook: Codebook, from: string): Promise<DocumentRead> {
  const sheets = await openSheets(bytes, from);
  const cells = sheets.reduce((sum, { grid }) => sum + grid.reduce((count, row) => count + row.length, 0), 0);
  if (cells > MOST_CELLS) throw new RefreshFailed('TOO_LARGE', `${from} has ${cells} cells, which no bulletin had.`);
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
    readings,
    suppressed: reads.flatMap((read) => read.suppressed),
    unread: reads.flatMap((read) => read.unread),
    checks: reads.flatMap((read) => read.checks),
    doubts: [...reads.flatMap((read) => read.doubts), ...findRowOrderDoubt(readings)],
  };
}
