import { drawText } from '../../charts/draw-text.ts';
import { renderTable } from '../../replies/layout/render-table.ts';
import type { Link, Reply } from '../../replies/reply.ts';
import type { Picture } from '../../statistics/picture.ts';
import type { Paint } from './paint.ts';
import { fillLines, wrapLines } from './wrap-lines.ts';

export interface Look {
  readonly paint: Paint;
  /** Lines are broken between words to so many columns; absent: not at all. */
  readonly columns?: number | undefined;
}

/** The drawing without its title and subtitle, which the reply says itself. */
function drawBare(picture: Picture): string[] {
  const lines = drawText(picture);
  return lines.slice(lines.indexOf('') + 1);
}

const digitsOf = (text: string) => text.replace(/\D/g, '');

/** The numbers of the reply's figures bold; without any the whole heading. */
function paintTitle(line: string, { figures }: Reply, { bold }: Paint): string {
  const values = new Set(figures.map(({ value }) => digitsOf(String(value))));
  return line.replace(/[+\u2212≈]?\d[\d\u00A0\u202F.,]*/g, (number) => {
    const [, amount = number, sign = ''] = /^(.*?\d)([.,]*)$/.exec(number) ?? [];
    return values.has(digitsOf(amount)) ? bold(amount) + sign : number;
  });
}

function showTitle(reply: Reply, { paint, columns }: Look): string[] {
  const painted = wrapLines(reply.title, columns).map((line) => paintTitle(line, reply, paint));
  const isFigure = painted.some((line, at) => line !== wrapLines(reply.title, columns)[at]);
  return isFigure ? painted : wrapLines(reply.title, columns).map((line) => (line === '' ? line : paint.bold(line)));
}

/** The source line with its links on the names of the sites; addresses below it where names cannot lead anywhere. */
function showSource({ source, links }: Reply, { paint, columns }: Look): string[] {
  const lines = source ? wrapLines(source, columns) : [];
  const { link } = paint;
  const others: Link[] = [];
  const linked = links.reduce((shown, { label, url }) => {
    const at = link ? shown.findIndex((line) => line.includes(label) && !line.includes(url)) : -1;
    if (at < 0) others.push({ label, url });
    return shown.map((line, index) => (index === at && link ? line.replace(label, () => link(label, url)) : line));
  }, lines);
  const more = others.map(({ label, url }) => {
    if (link) return link(label, url);
    return source?.includes(label) ? url : `${label}: ${url}`;
  });
  return [...linked, ...more].map(paint.dim);
}

function showCommand({ command, commandWords = command, commandHint }: Reply, { paint, columns }: Look): string[] {
  return commandWords ? wrapLines([commandHint, commandWords].filter(Boolean).join(' '), columns).map(paint.dim) : [];
}

function showButtons({ buttons }: Reply, { paint, columns }: Look, firstNumber: number): string[] {
  const labels = buttons.map(({ label }, index) => `[${firstNumber + index}] ${label}`);
  const lines = columns === undefined ? [labels.join('  ')] : fillLines(labels, '  ', columns);
  if (buttons.length === 0) return [];
  return lines.map((line) => paint.dim(line.replace(/\[\d+\](?= )/g, (number) => paint.accent(number))));
}

/** A reply as the terminal shows it: the text, then the buttons with the numbers that press them. */
export function showReply(reply: Reply, look: Look, firstNumber = 1, graphic?: string): string {
  const { paint, columns } = look;
  const wrap = (texts: readonly string[]) => texts.flatMap((text) => wrapLines(text, columns));
  const notes = wrap(reply.notes).map(paint.dim);
  const drawing = reply.picture ? (graphic === undefined ? drawBare(reply.picture) : [graphic]) : [];
  const hasBlock = drawing.length > 0 || reply.table !== undefined;
  const parts = [
    wrap(reply.above ?? []).map(paint.dim),
    [...showTitle(reply, look), ...wrap(reply.lines), ...(hasBlock ? [] : notes)],
    drawing,
    reply.table ? renderTable(reply.table) : [],
    hasBlock ? notes : [],
    [...showSource(reply, look), ...showCommand(reply, look)],
    reply.file ? reply.file.content.trimEnd().split('\n') : [],
  ];
  const text = parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
  return [text, ...showButtons(reply, look, firstNumber)].join('\n');
}
