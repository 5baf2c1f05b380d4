import { RefreshFailed } from '../refresh-failed.ts';
import { isTidyCsv } from './read-tidy-csv.ts';

export type PlainText =
  | { readonly form: 'text' | 'tidy' | 'json'; readonly text: string }
  | { readonly form: 'csv'; readonly text: string; readonly delimiter: string };
export type DocumentForm = PlainText | { readonly form: 'xlsx' } | { readonly form: 'html'; readonly text: string };

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const OLD_EXCEL = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const NAMES_OF_MAGIC: readonly (readonly [string, string])[] = [
  ['25504446', 'a PDF'],
  ['52617221', 'a RAR archive'],
  ['377abcaf', 'a 7z archive'],
  ['1f8b', 'a gzip archive'],
  ['89504e47', 'a picture'],
  ['ffd8ff', 'a picture'],
];

function decode(bytes: Buffer, from: string): string {
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
    const isMarked =
      encoding === 'utf-8' || bytes.subarray(0, 2).toString('hex') === (encoding === 'utf-16le' ? 'fffe' : 'feff');
    if (!isMarked) continue;
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // the next encoding
    }
  }
  // Old pages of the site are in windows-1251; Kazakh letters are not in it, and text full of them would have been UTF-8.
  const text = new TextDecoder('windows-1251').decode(bytes);
  const letters = (text.match(/[а-яё]/gi) ?? []).length;
  if (letters * 3 > text.length && !text.includes('\0')) return text;
  throw new RefreshFailed('WRONG_TYPE', `${from} is neither text nor a workbook.`);
}

const LINES_LOOKED_AT = 30;
const LEAST_COLUMNS = 3;
/** The columns of dynamic tables. */
const DYNAMIC = /(?:^|["\t;,])(?:NAM|VAL|DAT|PERIOD)["\t;,]/;

const hasNumberCell = (line: string, mark: string) =>
  line.split(mark).some((cell) => /^\s*"?[-–—−+]?\s?\d[\d\s]*(?:[.,]\d+)?"?\s*$/u.test(cell));

/** What parts the cells of a table; absent for prose, whose commas fall as they fall. */
function findDelimiter(text: string): string | undefined {
  const lines = text
    .slice(0, LINES_LOOKED_AT * 2000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_LOOKED_AT);
  const countsOf = (mark: string) => lines.map((line) => line.replace(/"[^"]*"/g, '""').split(mark).length);
  const marks = ['\t', ';', ','];
  const [head = ''] = lines;
  if (DYNAMIC.test(`${head}\t`))
    return marks.reduce((best, mark) => (head.split(mark).length > head.split(best).length ? mark : best));
  return marks.find((mark) => {
    const counts = countsOf(mark);
    const columns = Math.max(...counts);
    const full = lines.filter((line, index) => counts[index] === columns && hasNumberCell(line, mark));
    return columns >= LEAST_COLUMNS && full.length > 1 && full.length >= (lines.length - 1) * 0.6;
  });
}

/** What a document is, by its bytes; its name and declared type say nothing on this site. Throws RefreshFailed. */
export function recogniseDocument(bytes: Buffer, from: string): DocumentForm {
  if (bytes.length === 0) throw new RefreshFailed('TRUNCATED', `${from} is empty.`);
  if (bytes.subarray(0, 4).equals(ZIP)) return { form: 'xlsx' };
  if (bytes.subarray(0, 4).equals(OLD_EXCEL)) {
    throw new RefreshFailed('WRONG_TYPE', `${from} is an old Excel file (.xls); save it as .xlsx and try again.`);
  }
  const magic = NAMES_OF_MAGIC.find(([hex]) => bytes.subarray(0, hex.length / 2).toString('hex') === hex);
  if (magic) throw new RefreshFailed('WRONG_TYPE', `${from} is ${magic[1]}, not a page, workbook or table.`);
  const text = decode(bytes, from).replace(/^\uFEFF/, '');
  if (text.includes('\0')) throw new RefreshFailed('WRONG_TYPE', `${from} is neither text nor a workbook.`);
  const start = text.trimStart();
  if (start.startsWith('{') || start.startsWith('[{') || start.startsWith('[]') || /^\[\s/.test(start))
    return { form: 'json', text };
  if (/^<(?:!doctype|html|\?xml|head|body|main|div|article|section|!--|h\d|p)/i.test(start))
    return { form: 'html', text };
  if (isTidyCsv(text)) return { form: 'tidy', text };
  const delimiter = findDelimiter(text);
  return delimiter === undefined ? { form: 'text', text } : { form: 'csv', text, delimiter };
}
