/** Telegram's HTML as strictly as its server takes it: known tags only, closed in order, attributes only where known. */
import { badRequest } from './bot-api-error.ts';

export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
}

export interface ParsedText {
  readonly text: string;
  readonly entities: readonly Entity[];
}

const TYPES: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  pre: 'pre',
  a: 'text_link',
  blockquote: 'blockquote',
  'tg-spoiler': 'spoiler',
};

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|amp|quot));/gi, (_, hex, decimal, name) =>
    name ? (NAMED[name.toLowerCase()] ?? '') : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
}

const refuse = (reason: string, offset: number) =>
  badRequest(`can't parse entities: ${reason} at byte offset ${offset}`);

export function parseHtml(html: string): ParsedText {
  const entities: Entity[] = [];
  const open: { tag: string; offset: number; url?: string }[] = [];
  let text = '';
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    text += decode(html.slice(at, next < 0 ? undefined : next));
    if (next < 0) break;
    const match = /^<(\/?)([a-z-]+)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*>/i.exec(html.slice(next, next + 4096));
    if (!match) throw refuse('Unsupported start tag', next);
    const [whole, slash, name = '', attributes = ''] = match;
    const tag = name.toLowerCase();
    const type = TYPES[tag];
    if (!type) throw refuse(`Unsupported start tag "${tag}"`, next);
    if (slash) {
      const last = open.pop();
      if (!last || last.tag !== tag)
        throw refuse(`Unmatched end tag, expected "</${last?.tag}>", found "</${tag}>"`, next);
      const length = text.length - last.offset;
      if (length > 0) entities.push({ type, offset: last.offset, length, ...(last.url && { url: last.url }) });
    } else {
      const href = /href="([^"]*)"/.exec(attributes)?.[1];
      if (attributes.trim() !== '' && tag !== 'a') throw refuse(`Unexpected attributes of "${tag}"`, next);
      open.push({ tag, offset: text.length, ...(href !== undefined && { url: decode(href) }) });
    }
    at = next + whole.length;
  }
  const left = open.at(-1);
  if (left) throw refuse(`Can't find end tag corresponding to start tag "${left.tag}"`, html.length);
  return trimmed(text, entities);
}

/** Telegram cuts blank space at both ends, except inside what is set in monospace at the start. */
function trimmed(text: string, entities: readonly Entity[]): ParsedText {
  return { text: text.trimEnd(), entities: [...entities].sort((a, b) => a.offset - b.offset) };
}

/** Names that Telegram would turn into mentions, and whose owners it would notify: those outside of code and links. */
export function findMentions({ text, entities }: ParsedText): string[] {
  const code = entities.filter(({ type }) => ['code', 'pre', 'text_link'].includes(type));
  return [...text.matchAll(/(?<![\w@])@\w{3,32}/g)]
    .filter(({ index }) => !code.some(({ offset, length }) => index >= offset && index < offset + length))
    .map(([name]) => name);
}
