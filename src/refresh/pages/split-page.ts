import { load } from 'cheerio';
import { tidyText } from '../names/fold-text.ts';
import type { Sentence } from './read-key-points.ts';

export interface Line {
  readonly text: string;
  /** Counted from 1; in HTML, of the visible text. */
  readonly number: number;
}

/** Shorter lines end because they are headings or entries of a list. */
const WRAPPED_AT = 55;

const BLOCKS =
  'p, div, li, h1, h2, h3, h4, h5, h6, tr, td, th, br, section, article, header, footer, ul, ol, table, dt, dd';

/** Lines of the visible text of a page. */
export function splitHtml(html: string): Line[] {
  const $ = load(html);
  $('script, style, noscript, template, head > *:not(title)').remove();
  $('sup').each((_, element) => {
    // A raised digit is a footnote mark.
    $(element).replaceWith(' ');
  });
  $(BLOCKS).each((_, element) => {
    $(element).before('\n').after('\n');
  });
  const body = $('main, article').length > 0 ? $('main, article').first() : $('body');
  const text = body.text().trim().length > 0 ? body.text() : $.root().text();
  return splitText(`${$('title').text()}\n${text}`.replace(/[ \t]+/g, ' '));
}

/** Lines of plain text or Markdown. A line that goes on in the middle of a sentence is joined to the one before. */
export function splitText(text: string): Line[] {
  const lines: { text: string; number: number }[] = [];
  let isOpen = false;
  let lastLength = 0;
  for (const [index, raw] of tidyText(text)
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = raw
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/^\s*(?:#{1,6}|[*•▪·])\s+/, '')
      .replace(/\*\*|__/g, '')
      .trim();
    const last = lines.at(-1);
    const isPlain =
      !/^\d+\.\s/.test(line) && !/\d{2}\.\d{2}\.\d{4}/.test(line) && !/\d{2}\.\d{2}\.\d{4}$/.test(last?.text ?? '');
    // Wrapped text goes on small or, after a long line, with a name.
    const goesOn =
      isOpen &&
      isPlain &&
      last &&
      line !== '' &&
      !/[.;:!?]$/.test(last.text) &&
      (/^[\p{Ll}\d(–—-]/u.test(line) || lastLength >= WRAPPED_AT);
    if (goesOn && !/^\s*#/.test(raw)) last.text = `${last.text} ${line}`;
    else if (line !== '') lines.push({ text: line, number: index + 1 });
    isOpen = line !== '' && !/^\s*#/.test(raw);
    lastLength = raw.trim().length;
  }
  return lines;
}

// A full stop ends a sentence only when a capital follows, and not after «г.», «тыс.» and the like.
const SENTENCE_END = /(?<!(?<!\p{L})(?:г|гг|тыс|чел|обл|ж|қ|т|млн|им|ст|no))[.!?]\s+(?=[\p{Lu}\d"«(])/u;

export function splitSentences(line: Line): Sentence[] {
  return line.text.split(new RegExp(SENTENCE_END, 'u')).map((text) => ({ text, where: `line ${line.number}` }));
}
