/**
 * A reply as a rich message of Telegram: blocks that are drawn by the app itself, with the same words and figures as the
 * text. Nothing in it is searched for names, commands or addresses: what is a link is written as one.
 */
import type { InputRichBlock, InputRichMessage, RichBlockTableCell, RichText } from 'grammy/types';
import type { Link, Reply, Table } from '../../../replies/reply.ts';
import type { TelegramMessages } from '../telegram-words.ts';

type Block = InputRichBlock;

/** Telegram's limits. */
const MOST_LETTERS = 32_768;
const MOST_BLOCKS = 500;
const MOST_COLUMNS = 20;
const HEADING = 4;

const paragraph = (text: RichText): Block => ({ type: 'paragraph', text });
const heading = (text: string): Block => ({ type: 'heading', text, size: HEADING });
const footer = (hint: string, command: string): Block => ({
  type: 'footer',
  text: [hint === '' ? '' : `${hint} `, { type: 'code', text: command }],
});
const layDetails = (summary: string, blocks: Block[]): Block[] =>
  blocks.length > 0 ? [{ type: 'details', summary, blocks }] : [];

function layTable({ columns, rows }: Table): Block {
  const cell = (text: string, column: number, isHeader: boolean): RichBlockTableCell => ({
    // A cell without text would not be seen.
    text: text === '' ? '\u00A0' : text,
    ...(isHeader && { is_header: true }),
    align: columns[column]?.align ?? 'left',
    valign: 'middle',
  });
  return {
    type: 'table',
    cells: [
      columns.map(({ label }, column) => cell(label, column, true)),
      ...rows.map((row) => row.map((text, column) => cell(text, column, false))),
    ],
    is_bordered: true,
    is_striped: true,
    is_compact: true,
  };
}

const linkText = ({ label, url }: Link): RichText => (/^https?:/.test(url) ? { type: 'url', text: label, url } : label);

/** The source line with its links behind it, each by the name of its site. */
function laySource({ source, links }: Reply): Block[] {
  const named = links.flatMap((link): RichText[] => [' · ', linkText(link)]);
  const bare = links.reduce((text, { label }) => text.replace(` · ${label}`, ''), source ?? '');
  return bare === '' && named.length === 0 ? [] : [paragraph([bare, ...(bare === '' ? named.slice(1) : named)])];
}

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, each) => sum + lengthOf(each), 0);
}

/** Absent where the reply is too long for one rich message, or holds nothing that text does not show as well. */
export function layRich(reply: Reply, messages: TelegramMessages): InputRichMessage | undefined {
  const { table, title, lines, notes, above, command, commandHint, language } = reply;
  if (!table || table.columns.length > MOST_COLUMNS || reply.file || reply.picture) return undefined;
  const details = [...notes.map(paragraph), ...laySource(reply)];
  const blocks: Block[] = [
    ...(above ?? []).map((text) => paragraph({ type: 'italic', text })),
    ...(title === '' ? [] : [heading(title)]),
    ...lines.map(paragraph),
    layTable(table),
    ...layDetails(messages.say(language, 'telegram-rich-details'), details),
    ...(command ? [footer(commandHint ?? '', command)] : []),
  ];
  const rows = table.rows.length + 1;
  if (blocks.length + details.length + rows > MOST_BLOCKS || lengthOf(blocks) > MOST_LETTERS) return undefined;
  return { blocks, skip_entity_detection: true };
}
