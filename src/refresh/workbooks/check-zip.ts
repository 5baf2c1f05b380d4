// A workbook is a zip, and a zip may promise little and unpack to gigabytes. Every part is unpacked once under a cap before a reader of
// workbooks sees the file; the sizes it declares are not believed.
import { inflateRawSync } from 'node:zlib';
import { RefreshFailed } from '../refresh-failed.ts';

const MEBIBYTE = 1024 * 1024;
/** The largest bulletin seen unpacks to about 2 MiB; reading costs some ten times the unpacked size in memory. */
const MOST_UNPACKED_BYTES = 16 * MEBIBYTE;
const MOST_PARTS = 1000;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** Fixed part of the end record, and the longest comment behind it. */
const END_SIZE = 22;
const MOST_COMMENT = 0xffff;

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - END_SIZE; at >= Math.max(0, bytes.length - END_SIZE - MOST_COMMENT); at -= 1) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return -1;
}

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

/** The text of the list of sheets; throws RefreshFailed unless the bytes are a whole zip with the parts of a workbook and of a size that can be read. */
export function checkZip(bytes: Buffer, from: string, mostBytes = MOST_UNPACKED_BYTES): string {
  const damaged = (what: string, cause?: unknown) =>
    new RefreshFailed('DAMAGED', `${from} is damaged: ${what}.`, { cause });
  const end = findEnd(bytes);
  if (end < 0) throw new RefreshFailed('TRUNCATED', `${from} broke off: the end of the workbook is missing.`);
  const parts = bytes.readUInt16LE(end + 10);
  if (parts > MOST_PARTS)
    throw new RefreshFailed('TOO_LARGE', `${from} has ${parts} parts; a workbook has a few dozen.`);
  let at = bytes.readUInt32LE(end + 16);
  let left = mostBytes;
  let workbook: string | undefined;
  let cells = 0;
  try {
    for (let part = 0; part < parts; part += 1) {
      if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged('its directory cannot be read');
      const method = bytes.readUInt16LE(at + 10);
      const packed = bytes.readUInt32LE(at + 20);
      const nameLength = bytes.readUInt16LE(at + 28);
      const local = bytes.readUInt32LE(at + 42);
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
      if (bytes.readUInt32LE(local) !== LOCAL_HEADER) throw damaged('a part is not where its directory says');
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const data = bytes.subarray(start, start + packed);
      if (data.length !== packed) throw new RefreshFailed('TRUNCATED', `${from} broke off inside ${name}.`);
      if (method !== 0 && method !== 8) throw damaged('a part is packed in an unknown way');
      const unpacked = method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(left, 1) });
      left -= unpacked.length;
      if (left < 0) throw new RangeError('too large');
      if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) cells += countCells(unpacked.toString('latin1'), name, from);
      if (cells > MOST_CELLS) throw new RefreshFailed('TOO_LARGE', `${from} has more than ${MOST_CELLS} cells.`);
      if (name === WORKBOOK) workbook = unpacked.toString('utf8');
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
  } catch (error) {
    if (error instanceof RefreshFailed) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE' || (error as Error).message === 'too large') {
      throw new RefreshFailed('TOO_LARGE', `${from} unpacks to more than ${Math.round(mostBytes / MEBIBYTE)} MiB.`, {
        cause: error,
      });
    }
    throw damaged((error as Error).message, error);
  }
  if (workbook === undefined) throw new RefreshFailed('WRONG_TYPE', `${from} is an archive, not an .xlsx workbook.`);
  return workbook;
}
