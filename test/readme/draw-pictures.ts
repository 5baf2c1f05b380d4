/** The pictures of the README, made from what Koshi really says: a terminal, a chart, a chat. */
import { createDrawSvg } from '../../src/charts/drawing/draw-svg.ts';
import { createMeasureText } from '../../src/charts/fonts/measure-text.ts';
import { wrapText } from '../../src/charts/fonts/wrap-text.ts';
import { layKeyboard } from '../../src/chats/telegram/buttons/lay-keyboard.ts';
import type { Paint } from '../../src/chats/terminal/paint.ts';
import { showReply } from '../../src/chats/terminal/show-reply.ts';
import type { Reply } from '../../src/replies/reply.ts';
import type { Language } from '../../src/statistics/language.ts';
import { createTalk } from '../talk.ts';

const FONTS = 'assets/fonts';
const measure = createMeasureText(FONTS);

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);
const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => ENTITIES.get(sign) ?? sign);

async function ask(text: string, language: Language): Promise<Reply> {
  const [reply] = await createTalk({ defaultLanguage: language }).receive({
    platform: 'terminal',
    chat: 'readme',
    person: 'reader',
    text,
    userLanguage: language,
  });
  if (!reply) throw new Error(`no reply to ${text}`);
  return reply;
}

interface Line {
  readonly text: string;
  readonly isBold?: boolean;
}

const TERMINAL = { columns: 104, size: 14, row: 20, margin: 20, advance: 8.45 };
const [BOLD, PLAIN, DIM, CYAN, GREEN] = ['#ffffff', '#c9d1d9', '#8b949e', '#79c0ff', '#7ee787'];

/** Stand in for the terminal's codes until the text is escaped; a link is its name, as in a terminal that knows links. */
const CODES: ReadonlyMap<string, string> = new Map([
  ['\uE000', `<tspan fill="${BOLD}" font-weight="bold">`],
  ['\uE001', `<tspan fill="${DIM}">`],
  ['\uE002', `<tspan fill="${CYAN}">`],
  ['\uE003', '</tspan>'],
]);
const PAINT: Paint = {
  bold: (text) => `\uE000${text}\uE003`,
  dim: (text) => `\uE001${text}\uE003`,
  accent: (text) => `\uE002${text}\uE003`,
  link: (label) => label,
};
const paintLine = (line: string) => escaped(line).replace(/[\uE000-\uE003]/g, (code) => CODES.get(code) ?? '');

export async function drawTerminal(): Promise<string> {
  const { columns, size, row, margin, advance } = TERMINAL;
  const look = { paint: PAINT, columns };
  const lines: string[] = [];
  for (const text of ['net migration astana q1 2025', '/top net 2024 5']) {
    const shown = showReply(await ask(text, 'en'), look).split('\n');
    lines.push(`<tspan fill="${GREEN}">${escaped(`› ${text}`)}</tspan>`, ...shown.map(paintLine), '');
  }
  const [width, height] = [Math.round(columns * advance + 2 * margin), (lines.length - 1) * row + 2 * margin];
  const texts = lines.map(
    (line, index) => `<text xml:space="preserve" x="${margin}" y="${margin + size + index * row}">${line}</text>`,
  );
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${size}" fill="${PLAIN}">`,
    `<rect width="100%" height="100%" rx="8" fill="#0d1117"/>`,
    ...texts,
    '</svg>',
  ].join('\n')}\n`;
}

export async function drawChart(): Promise<string> {
  const { picture } = await ask('/chart compare net Astana Almaty Shymkent 2018 2019 2020 2022 2023 2024', 'en');
  if (!picture) throw new Error('there is no picture of it');
  return `${createDrawSvg(FONTS)(picture)}\n`;
}

/** A reader's own font may be wider than the one that is measured. */
const SPARE = 1.18;
const CHAT = { width: 480, bubble: 440, margin: 16, size: 14, row: 20, button: 34, gap: 6 };

/** A question and its reply as Telegram shows them, buttons below. */
export async function drawChat(): Promise<string> {
  const question = '2024 жылы Өзбекстаннан қанша адам келді?';
  const reply = await ask(question, 'kk');
  const { width, bubble, margin, size, row, button, gap } = CHAT;
  const style = { size };
  const inside = (bubble - 2 * margin) / SPARE;
  const wrapped = (text: string, isBold = false): Line[] =>
    wrapText(text, { ...style, bold: isBold }, inside, measure).map((line) => ({ text: line, isBold }));
  const source = reply.source ? [{ text: '' }, ...wrapped(reply.source)] : [];
  const hint = reply.command ? wrapped([reply.commandHint, reply.command].filter(Boolean).join(' ')) : [];
  const words = [...wrapped(reply.title, true), ...[...reply.lines, ...reply.notes].flatMap((line) => wrapped(line))];
  const lines: Line[] = [...words, ...source, ...hint];
  const parts: string[] = [];
  let y = margin;
  const bubbleOf = (x: number, wide: number, fill: string, said: readonly Line[]) => {
    const height = said.length * row + margin;
    parts.push(`<rect x="${x}" y="${y}" width="${wide}" height="${height}" rx="12" fill="${fill}"/>`);
    for (const [index, { text, isBold }] of said.entries()) {
      const weight = isBold ? ' font-weight="bold"' : '';
      const top = y + margin / 2 + size + index * row;
      parts.push(`<text x="${x + margin}" y="${top}"${weight}>${escaped(text)}</text>`);
    }
    y += height + gap;
  };
  const asked = Math.ceil(measure(question, style) * SPARE) + 2 * margin;
  bubbleOf(width - margin - asked, asked, '#d9fdd3', [{ text: question }]);
  bubbleOf(margin, bubble, '#ffffff', lines);
  for (const rowOfButtons of layKeyboard(reply.buttons)) {
    const wide = (bubble - gap * (rowOfButtons.length - 1)) / rowOfButtons.length;
    for (const [index, { text }] of rowOfButtons.entries()) {
      const x = margin + index * (wide + gap);
      parts.push(
        `<rect x="${x}" y="${y}" width="${wide}" height="${button}" rx="8" fill="#8aa5b8"/>`,
        `<text x="${x + wide / 2}" y="${y + button / 2 + 5}" text-anchor="middle" fill="#ffffff">${escaped(text)}</text>`,
      );
    }
    y += button + gap;
  }
  const height = Math.round(y + margin - gap);
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Noto Sans', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif" font-size="${size}">`,
    `<rect width="100%" height="100%" rx="8" fill="#c8d8e4"/>`,
    ...parts,
    '</svg>',
  ].join('\n')}\n`;
}
