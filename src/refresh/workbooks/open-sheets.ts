import readXlsxFile from 'read-excel-file/node';
import { RefreshFailed } from '../refresh-failed.ts';
import { checkZip, findHiddenSheets } from './check-zip.ts';
import type { Cell, Sheet } from './grid.ts';

const MOST_CELLS = 400_000;

function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (value === null || value === undefined) return undefined;
  // A cell that looks like a date to the spreadsheet is not a figure.
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

/** The sheets that a reader is shown. Rejects with RefreshFailed when the bytes are no workbook of a size that can be read. */
export async function openSheets(bytes: Buffer, from: string): Promise<Sheet[]> {
  const hidden = findHiddenSheets(await checkZip(bytes, from));
  try {
    const sheets = (await readXlsxFile(bytes)).filter(({ sheet }) => !hidden.has(sheet.trim()));
    const cells = sheets.reduce((sum, { data }) => sum + data.reduce((count, row) => count + row.length, 0), 0);
    if (cells > MOST_CELLS) throw new RefreshFailed('TOO_LARGE', `${from} has ${cells} cells, which no bulletin had.`);
    return sheets.map(({ sheet, data }) => ({ name: sheet.trim(), grid: data.map((row) => row.map(cellOf)) }));
  } catch (error) {
    if (error instanceof RefreshFailed) throw error;
    throw new RefreshFailed('DAMAGED', `${from} cannot be read as a workbook: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}
