// A workbook is a zip, and a zip may promise little and unpack to gigabytes. Every part is unpacked once under a cap before a reader of
// workbooks sees the file, and no part may give more than it declares.
import { text } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { RefreshFailed } from '../refresh-failed.ts';

const MEBIBYTE = 1024 * 1024;
/** The largest bulletin seen unpacks to about 2 MiB; reading costs some ten times the unpacked size in memory. */
const MOST_UNPACKED_BYTES = 16 * MEBIBYTE;
const MOST_PARTS = 1000;

const MOST_CELLS = 400_000;
const MOST_ROW = 20_000;
const MOST_COLUMN = 500;
const LETTERS = 26;
const CELL = /<(?:\w+:)?c\s[^>]*?\br\s*=\s*["']([A-Z]{1,4})(\d{1,9})["']/g;

/** How many cells a sheet really has. One cell in the last corner makes a grid of 17 thousand million for whoever believes it. */
function countCells(sheet: string, name: string, from: string): number {
  let count = 0;
  for (const [, letters = '', digits = ''] of sheet.matchAll(CELL)) {
    count += 1;
    const column = [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0);
    if (Number(digits) > MOST_ROW || column > MOST_COLUMN)
      throw new RefreshFailed(
        'TOO_LARGE',
        `${from} has a cell at ${letters}${digits} in ${name}, beyond any table of figures.`,
      );
  }
  return count;
}

const WORKBOOK = 'xl/workbook.xml';

/** The names of sheets that a spreadsheet program does not show. */
export function findHiddenSheets(workbook: string): ReadonlySet<string> {
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => tag);
  const hidden = sheets.filter((tag) => /\sstate\s*=\s*["'](?:hidden|veryHidden)["']/.test(tag));
  const nameOf = (tag: string) => /\sname\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag)?.slice(1).find(Boolean) ?? '';
  const entities: readonly (readonly [string, string])[] = [
    ['&lt;', '<'],
    ['&gt;', '>'],
    ['&quot;', '"'],
    ['&apos;', "'"],
    ['&amp;', '&'],
  ];
  return new Set(
    hidden.map((tag) => entities.reduce((name, [from, to]) => name.replaceAll(from, to), nameOf(tag)).trim()),
  );
}

async function openZip(bytes: Buffer, from: string): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { lazyEntries: true });
  } catch (error) {
    throw new RefreshFailed('TRUNCATED', `${from} broke off: the end of the workbook is missing.`, { cause: error });
  }
}

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;

/**
 * The text of the list of sheets; rejects with RefreshFailed unless the bytes are a whole zip with the parts of a workbook and of a size
 * that can be read.
 */
export async function checkZip(bytes: Buffer, from: string, mostBytes = MOST_UNPACKED_BYTES): Promise<string> {
  const tooLarge = (what: string, cause?: unknown) => new RefreshFailed('TOO_LARGE', `${from} ${what}.`, { cause });
  const zip = await openZip(bytes, from);
  if (zip.entryCount > MOST_PARTS) throw tooLarge(`has ${zip.entryCount} parts; a workbook has a few dozen`);
  const most = `unpacks to more than ${Math.round(mostBytes / MEBIBYTE)} MiB`;
  let left = mostBytes;
  let cells = 0;
  let workbook: string | undefined;

  async function take(entry: Entry): Promise<void> {
    const { fileName: name } = entry;
    left -= entry.uncompressedSize;
    if (left < 0) throw tooLarge(most);
    const part = await text(await zip.openReadStreamPromise(entry));
    if (SHEET.test(name)) cells += countCells(part, name, from);
    if (cells > MOST_CELLS) throw tooLarge(`has more than ${MOST_CELLS} cells`);
    if (name === WORKBOOK) workbook = part;
  }

  try {
    for await (const entry of zip.eachEntry()) await take(entry);
  } catch (error) {
    if (error instanceof RefreshFailed) throw error;
    const { message } = error as Error;
    if (/^too many bytes/.test(message)) throw tooLarge('unpacks to more than it declares', error);
    throw new RefreshFailed('DAMAGED', `${from} is damaged: ${message}.`, { cause: error });
  }
  if (workbook === undefined) throw new RefreshFailed('WRONG_TYPE', `${from} is an archive, not an .xlsx workbook.`);
  return workbook;
}
