import { type CheerioAPI, load } from 'cheerio';
import { tidyText } from '../names/fold-text.ts';

export interface PageLine {
  readonly text: string;
  /** Counted from 1; in HTML, of the visible text. */
  readonly number: number;
  /** 1 is the title; absent for text. */
  readonly heading?: number;
  /** One entry of a list. */
  readonly isItem?: boolean;
  /** Rows of cells, where a table stands. */
  readonly table?: readonly (readonly string[])[];
}

/** Shorter lines end because they are headings or entries of a list. */
const WRAPPED_AT = 55;
/** Longer ones are no prose; nobody reads them. */
const LONGEST_LINE = 20_000;
const MOST_SPAN = 50;

const BLOCKS = 'p, div, li, h1, h2, h3, h4, h5, h6, section, article, header, footer, ul, ol, table, dt, dd, caption';
const HIDDEN = '[hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"]';
/** Stands in the text for the table of that number. */
const TABLE_MARK = /^\uE000(\d+)$/;

/** The cells of a table, each merged one in all its places of the first row and column. */
function readTable($: CheerioAPI, table: Parameters<CheerioAPI>[0]): string[][] {
  const grid: string[][] = [];
  $(table)
    .find('tr')
    .each((row, element) => {
      const cells = grid[row] ?? [];
      grid[row] = cells;
      let column = 0;
      $(element)
        .children('td, th')
        .each((_, cell) => {
          while (cells[column] !== undefined) column += 1;
          const text = tidyText($(cell).text()).replace(/\s+/g, ' ').trim();
          const across = Math.min(Number($(cell).attr('colspan')) || 1, MOST_SPAN);
          const down = Math.min(Number($(cell).attr('rowspan')) || 1, MOST_SPAN);
          for (let right = 0; right < across; right += 1) {
            for (let below = 0; below < down; below += 1) {
              const target = grid[row + below] ?? [];
              grid[row + below] = target;
              target[column + right] = right === 0 && below === 0 ? text : '';
            }
          }
          column += across;
        });
    });
  return grid.map((row) => Array.from(row, (cell) => cell ?? ''));
}

/** Lines of the visible text of a page, headings and tables as what they are. */
export function splitHtml(html: string): PageLine[] {
  const $ = load(html);
  $('script, style, noscript, template, svg, head > *:not(title)').remove();
  $(HIDDEN).remove();
  $('sup').each((_, element) => {
    // A raised digit is a footnote mark.
    $(element).replaceWith(' ');
  });
  const tables: string[][][] = [];
  $('table').each((_, element) => {
    if ($(element).find('table').length > 0) return;
    tables.push(readTable($, element));
    $(element).replaceWith(`\n\uE000${tables.length - 1}\n`);
  });
  $('br').replaceWith('\n');
  $('h1, h2, h3, h4, h5, h6').each((_, element) => {
    $(element).prepend(`${'#'.repeat(Number(element.tagName.slice(1)))} `);
  });
  $('li').each((_, element) => {
    $(element).prepend('• ');
  });
  $(BLOCKS).each((_, element) => {
    $(element).before('\n').after('\n');
  });
  const body = $('main, article').length > 0 ? $('main, article').first() : $('body');
  const text = body.text().trim().length > 0 ? body.text() : $.root().text();
  return splitText(`# ${$('title').text()}\n${text}`.replace(/[ \t]+/g, ' '), tables);
}

/** A line that stands alone, says no sentence and holds no count is a heading in plain text. */
function isHeadingAlone(line: string, before: string, after: string): boolean {
  return (
    before.trim() === '' &&
    after.trim() === '' &&
    line.length <= 120 &&
    !/[.;:,!?–—-]$/.test(line) &&
    !/\d{2}\.\d{2}\.\d{4}|\d [\d%]|\d%|\d (?:people|человек|адам)/.test(line)
  );
}

/** Lines of plain text or Markdown. A line that goes on in the middle of a sentence is joined to the one before. */
export function splitText(text: string, tables: readonly string[][][] = []): PageLine[] {
  const lines: { text: string; number: number; heading?: number; isItem?: boolean; table?: string[][] }[] = [];
  let isOpen = false;
  let lastLength = 0;
  const raws = tidyText(text).split(/\r\n|\r|\n/);
  for (const [index, raw] of raws.entries()) {
    if (raw.length > LONGEST_LINE) {
      isOpen = false;
      continue;
    }
    const mark = TABLE_MARK.exec(raw.trim());
    if (mark) {
      const table = tables[Number(mark[1])];
      if (table) lines.push({ text: '', number: index + 1, table });
      isOpen = false;
      continue;
    }
    const hashes = /^\s*(#{1,6})\s+/.exec(raw)?.[1]?.length;
    const isItem = /^\s*[*•▪·–—-]\s+/.test(raw);
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
      (/^[\p{Ll}\d(–—-]/u.test(line) ||
        lastLength >= WRAPPED_AT ||
        /(?<!\p{L})(?:from|of|in|the|to|из|в|на|за|–|—)$/u.test(last.text));
    if (goesOn && hashes === undefined && !isItem) last.text = `${last.text} ${line}`;
    else if (line !== '') {
      const heading = hashes ?? (isHeadingAlone(line, raws[index - 1] ?? '', raws[index + 1] ?? '') ? 2 : undefined);
      lines.push({ text: line, number: index + 1, ...(heading && { heading }), ...(isItem && { isItem }) });
    }
    isOpen = line !== '' && hashes === undefined;
    lastLength = raw.trim().length;
  }
  return lines;
}

// A full stop ends a sentence only when a capital follows, and not after «г.», «тыс.» and the like.
const SENTENCE_END = /(?<!(?<!\p{L})(?:г|гг|тыс|чел|обл|ж|қ|т|млн|им|ст|no))[.!?]\s+(?=[\p{Lu}\d"«(])/u;

export function splitPageSentences(line: PageLine): { text: string; where: string }[] {
  return line.text.split(new RegExp(SENTENCE_END, 'u')).map((text) => ({ text, where: `line ${line.number}` }));
}
