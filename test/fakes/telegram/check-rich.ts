/** What the Bot API takes as a rich message, by the version of the server; everything else is refused in its words. */
import { badRequest, misuse } from './bot-api-error.ts';

/** Before 10.1 there were none, 10.1 knew HTML and Markdown alone, 10.2 brought blocks. */
export type RichVersion = '10.0' | '10.1' | '10.3';

type Bag = Readonly<Record<string, unknown>>;

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);

const MOST_LETTERS = 32_768;
const MOST_BLOCKS = 500;
const MOST_COLUMNS = 20;

function fail(what: string): never {
  throw badRequest(`can't parse InputRichBlock: ${what}`);
}

function checkKeys(bag: Bag, allowed: readonly string[], needed: readonly string[]): void {
  for (const key of Object.keys(bag)) {
    if (!allowed.includes(key) && !needed.includes(key)) fail(`unknown field "${key}"`);
  }
  for (const key of needed) if (bag[key] === undefined) fail(`Can't find field "${key}"`);
}

/** The letters that are read, marks taken out. */
function readText(text: unknown): string {
  if (typeof text === 'string') return text;
  if (Array.isArray(text)) return text.map(readText).join('');
  if (!isBag(text)) return fail('text must be a string, an array or an object');
  switch (text.type) {
    case 'bold':
    case 'italic':
    case 'code':
      checkKeys(text, [], ['type', 'text']);
      return readText(text.text);
    case 'url':
      checkKeys(text, [], ['type', 'text', 'url']);
      if (!URL.canParse(String(text.url))) throw badRequest('RICH_MESSAGE_URL_INVALID');
      return readText(text.text);
    default:
      return fail(`unsupported text "${String(text.type)}"`);
  }
}

function readCell(cell: unknown): string {
  if (!isBag(cell)) return fail('a cell must be an object');
  checkKeys(cell, ['text', 'is_header', 'colspan', 'rowspan'], ['align', 'valign']);
  if (!['left', 'center', 'right'].includes(String(cell.align))) fail('wrong align');
  if (!['top', 'middle', 'bottom'].includes(String(cell.valign))) fail('wrong valign');
  return readText(cell.text ?? '');
}

function readTable(block: Bag): string[] {
  checkKeys(block, ['is_bordered', 'is_striped', 'is_compact', 'caption'], ['type', 'cells']);
  const rows = block.cells as unknown[][];
  if (!Array.isArray(rows) || rows.length === 0) fail('a table needs cells');
  if (rows.some((row) => row.length === 0 || row.length > MOST_COLUMNS))
    throw misuse('a row of a table has no cells, or too many');
  return rows.map((row) => row.map(readCell).join(' | '));
}

/** Each block in the lines that a reader sees; a table is a line a row, its cells with a bar between. */
function readBlock(block: unknown): string[] {
  if (!isBag(block)) return fail('a block must be an object');
  switch (block.type) {
    case 'paragraph':
    case 'footer':
      checkKeys(block, [], ['type', 'text']);
      return [readText(block.text)];
    case 'heading':
      checkKeys(block, [], ['type', 'text', 'size']);
      if (![1, 2, 3, 4, 5, 6].includes(Number(block.size))) fail('wrong size');
      return [readText(block.text)];
    case 'details':
      checkKeys(block, ['is_open'], ['type', 'summary', 'blocks']);
      return [readText(block.summary), ...readBlocks(block.blocks)];
    case 'table':
      return readTable(block);
    default:
      return fail(`unsupported block "${String(block.type)}"`);
  }
}

function readBlocks(blocks: unknown): string[] {
  return Array.isArray(blocks) ? blocks.flatMap(readBlock) : fail('blocks must be an array');
}

function count(blocks: readonly unknown[]): number {
  return blocks.reduce((sum: number, block) => {
    const { cells, blocks: inner } = block as { cells?: unknown[]; blocks?: unknown[] };
    return sum + 1 + (cells?.length ?? 0) + (inner ? count(inner) : 0);
  }, 0);
}

/** What is read of it. */
export function readRich(message: unknown, version: RichVersion): string {
  if (!isBag(message)) throw badRequest('object expected as rich message');
  const { blocks, html, markdown, skip_entity_detection: isQuiet } = message;
  if (version === '10.1') {
    if (html === undefined && markdown === undefined) throw badRequest('rich message must be non-empty');
    throw badRequest('exactly one of the fields html or markdown must be used');
  }
  if (!Array.isArray(blocks) || blocks.length === 0) throw badRequest('RICH_MESSAGE_CONTENT_REQUIRED');
  const text = readBlocks(blocks).join('\n');
  if (isQuiet !== true && /\S@\S/.test(text)) throw badRequest('RICH_MESSAGE_EMAIL_INVALID');
  if (text.length > MOST_LETTERS) throw badRequest('RICH_MESSAGE_TEXT_TOO_LONG');
  if (count(blocks) > MOST_BLOCKS) throw badRequest('RICH_MESSAGE_BLOCKS_TOO_MANY');
  return text;
}
