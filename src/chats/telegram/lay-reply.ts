import { renderTable } from '../../replies/render-table.ts';
import type { Link, Reply } from '../../replies/reply.ts';
import { type Row, type Span, spansOf } from './html-rows.ts';

const BLANK: Row = { spans: [] };

function rowsOf(texts: readonly string[], tag?: 'b' | 'i'): Row[] {
  return texts.flatMap((text) => text.split('\n')).map((text) => ({ spans: spansOf(text, tag) }));
}

function linkSpan({ label, url }: Link): Span {
  return /^https?:\/\//.test(url) ? { text: label, href: url } : { text: label };
}

function sourceRows({ source, links }: Reply): Row[] {
  const spans = [...(source ? spansOf(source) : [])];
  for (const link of links) {
    if (spans.length > 0) spans.push({ text: ' · ' });
    spans.push(linkSpan(link));
  }
  return spans.length > 0 ? [{ spans }] : [];
}

function commandRows({ command, commandHint }: Reply): Row[] {
  if (!command) return [];
  const hint: Span[] = commandHint ? [{ text: `${commandHint} ` }] : [];
  return [{ spans: [...hint, { text: command, tag: 'code' }] }];
}

/** The reply from top to bottom: title, words, table, notes, source, command. */
export function layReply(reply: Reply): Row[] {
  const table: Row[] = reply.table
    ? renderTable(reply.table).map((line) => ({ spans: [{ text: line }], set: true }))
    : [];
  const blocks = [
    [...(reply.title ? rowsOf([reply.title], 'b') : []), ...rowsOf(reply.lines)],
    table,
    rowsOf(reply.notes, 'i'),
    [...sourceRows(reply), ...commandRows(reply)],
  ];
  return blocks.filter((block) => block.length > 0).flatMap((block, index) => (index > 0 ? [BLANK, ...block] : block));
}
