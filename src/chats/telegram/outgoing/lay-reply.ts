import { renderTable } from '../../../replies/layout/render-table.ts';
import type { Link, Reply } from '../../../replies/reply.ts';
import { spansOf, type TextRow, type TextSpan } from './html-rows.ts';

const BLANK: TextRow = { spans: [] };

function rowsOf(texts: readonly string[], tag?: 'b' | 'i'): TextRow[] {
  return texts.flatMap((text) => text.split('\n')).map((text) => ({ spans: spansOf(text, tag) }));
}

function linkSpan({ label, url }: Link): TextSpan {
  return /^https?:\/\//.test(url) ? { text: label, href: url } : { text: label };
}

/**
 * The source line with its links set on the names they belong to; those whose name is not in it stand behind. Where two
 * links have one name nobody could tell which is meant, so that all stand behind.
 */
function sourceRows({ source = '', links }: Reply): TextRow[] {
  const areTold = new Set(links.map(({ label }) => label)).size === links.length;
  const within = areTold ? links.filter(({ label }) => label !== '' && source.includes(label)) : [];
  const places = within
    .map((link) => ({ link, at: source.indexOf(link.label) }))
    .sort((one, other) => one.at - other.at);
  const spans: TextSpan[] = [];
  let done = 0;
  for (const { link, at } of places) {
    // A name inside another name that is linked already.
    if (at < done) continue;
    spans.push(...spansOf(source.slice(done, at)), linkSpan(link));
    done = at + link.label.length;
  }
  spans.push(...spansOf(source.slice(done)));
  for (const link of links.filter((each) => !within.includes(each))) {
    if (spans.length > 0) spans.push({ text: ' · ' });
    spans.push(linkSpan(link));
  }
  return spans.length > 0 ? [{ spans }] : [];
}

function commandRows({ command, commandWords = command, commandHint }: Reply): TextRow[] {
  if (!commandWords) return [];
  const hint: TextSpan[] = commandHint ? [{ text: `${commandHint} ` }] : [];
  return [{ spans: [...hint, { text: commandWords, tag: 'code' }] }];
}

/** The reply from top to bottom: how it was read, title, words, table, notes, source, command. */
export function layReply(reply: Reply): TextRow[] {
  const table: TextRow[] = reply.table
    ? renderTable(reply.table).map((line) => ({ spans: [{ text: line }], set: true }))
    : [];
  const blocks = [
    rowsOf(reply.above ?? []),
    [
      ...(reply.title ? rowsOf([reply.title], 'b') : []),
      ...rowsOf(reply.lines),
      ...(reply.table ? [] : rowsOf(reply.notes, 'i')),
    ],
    ...(reply.table ? [table, rowsOf(reply.notes, 'i')] : []),
    [...sourceRows(reply), ...commandRows(reply)],
  ];
  return blocks.filter((block) => block.length > 0).flatMap((block, index) => (index > 0 ? [BLANK, ...block] : block));
}
