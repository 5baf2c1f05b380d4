import { type CheerioAPI, load } from 'cheerio';
import { tidyText } from '../names/fold-text.ts';
import { type PageLine, splitText } from './split-text.ts';

const MOST_SPAN = 50;
const BLOCKS = 'p, div, li, h1, h2, h3, h4, h5, h6, section, article, header, footer, ul, ol, table, dt, dd, caption';
const HIDDEN = '[hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"]';

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
  const caption = tidyText($(table).children('caption').text()).replace(/\s+/g, ' ').trim();
  const rows = grid.map((row) => Array.from(row, (cell) => cell ?? ''));
  return caption === '' ? rows : [[caption], ...rows];
}

/** Lines of the visible text of a page, headings and tables as what they are. */
export function splitHtml(html: string): PageLine[] {
  const $ = load(html);
  $('script, style, noscript, template, svg, head > *:not(title, meta)').remove();
  $(HIDDEN).remove();
  $('sup').each((_, element) => {
    // A raised digit is a footnote mark.
    $(element).replaceWith(' ');
  });
  const metadata = [...$('meta[name="description"], meta[property="og:title"]')].flatMap((element): PageLine[] => {
    const text = tidyText($(element).attr('content') ?? '').trim();
    return text === '' ? [] : [{ text, number: 0, isMetadata: true }];
  });
  const published = /^\d{4}-\d{2}-\d{2}/.exec($('meta[property="article:published_time"]').attr('content') ?? '')?.[0];
  const day = published ? [{ text: '', number: 0, isMetadata: true, published }] : [];
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
  return [...metadata, ...day, ...splitText(`# ${$('title').text()}\n${text}`.replace(/[ \t]+/g, ' '), tables)];
}
