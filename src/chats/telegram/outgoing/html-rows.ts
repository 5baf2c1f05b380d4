/**
 * Text in rows of spans, cut to Telegram's limits before it becomes HTML, so that no tag is ever cut in two. Lengths
 * are UTF-16 units of what is read, which is how Telegram counts after it has taken the tags out.
 */
export interface TextSpan {
  readonly text: string;
  readonly tag?: 'b' | 'i' | 'code';
  readonly href?: string;
}

export interface TextRow {
  readonly spans: readonly TextSpan[];
  /** Row of a table, set in monospace. */
  readonly set?: boolean;
}

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }),
);

export function escapeHtml(text: string): string {
  // A lone half of a surrogate pair is no UTF-8; Telegram refuses the whole message for it.
  return text.replace(/[&<>"]/g, (sign) => ENTITIES.get(sign) ?? sign).replace(/\p{Cs}/gu, '�');
}

/** Text in which no name pings anybody: Telegram notifies whoever is mentioned, unless the mention is set as code. */
export function spansOf(text: string, tag?: 'b' | 'i'): TextSpan[] {
  return text
    .split(/(@\w{2,})/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^@\w{2,}$/.test(piece) ? { text: piece, tag: 'code' } : { text: piece, ...(tag && { tag }) }));
}

const lengthOf = (row: TextRow) => row.spans.reduce((sum, span) => sum + span.text.length, 0);

/** Where to cut a text that is too long: after the last blank, else between two characters. */
function cutAt(text: string, limit: number): number {
  const blank = text.lastIndexOf(' ', limit - 1);
  if (blank > limit / 2) return blank + 1;
  const code = text.charCodeAt(limit - 1);
  return code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit;
}

function cutRow(row: TextRow, limit: number, firstRoom: number): TextRow[] {
  const rows: TextRow[] = [];
  let spans: TextSpan[] = [];
  let room = firstRoom;
  const close = () => {
    rows.push({ ...row, spans });
    spans = [];
    room = limit;
  };
  for (const span of row.spans) {
    let rest = span.text;
    while (rest.length > room) {
      const at = room < 2 ? 0 : cutAt(rest, room);
      if (at > 0) spans.push({ ...span, text: rest.slice(0, at) });
      rest = rest.slice(at);
      close();
    }
    spans.push({ ...span, text: rest });
    room -= rest.length;
  }
  close();
  return rows;
}

const isBlank = (row: TextRow | undefined) => row !== undefined && lengthOf(row) === 0;

function trim(rows: readonly TextRow[]): TextRow[] {
  const first = rows.findIndex((row) => !isBlank(row));
  const last = rows.findLastIndex((row) => !isBlank(row));
  return first < 0 ? [] : rows.slice(first, last + 1);
}

/** The rows in parts of at most `limit` characters each; a part begins and ends with a row that says something. */
export function splitRows(rows: readonly TextRow[], limit: number): TextRow[][] {
  const parts: TextRow[][] = [];
  let part: TextRow[] = [];
  let length = 0;
  const put = (row: TextRow) => {
    const size = lengthOf(row) + 1;
    if (length + size - 1 > limit) {
      parts.push(part);
      part = [];
      length = 0;
    }
    part.push(row);
    length += size;
  };
  for (const row of rows) {
    if (lengthOf(row) <= limit) put(row);
    else for (const piece of cutRow(row, limit, limit - length)) put(piece);
  }
  return [...parts, part].map(trim).filter((each) => each.length > 0);
}

function paintSpan({ text, tag, href }: TextSpan): string {
  const escaped = escapeHtml(text);
  if (href) return `<a href="${escapeHtml(href)}">${escaped}</a>`;
  return tag ? `<${tag}>${escaped}</${tag}>` : escaped;
}

export function paintRows(rows: readonly TextRow[]): string {
  return rows
    .map((row, index) => {
      const opens = row.set && !rows[index - 1]?.set ? '<pre>' : '';
      const closes = row.set && !rows[index + 1]?.set ? '</pre>' : '';
      return opens + row.spans.map(paintSpan).join('') + closes;
    })
    .join('\n');
}

/** The same without markup, for the case that Telegram does not accept the markup. */
export function plainRows(rows: readonly TextRow[]): string {
  return rows
    .map((row) =>
      row.spans
        .map(({ text, href }) => (href ? `${text} ${href}` : text))
        .join('')
        .replace(/\p{Cs}/gu, '�'),
    )
    .join('\n');
}
