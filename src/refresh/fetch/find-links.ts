import { load } from 'cheerio';
import { agreePeriod, foldCell } from '../workbooks/find-columns.ts';

export interface FoundLink {
  readonly url: string;
  readonly title: string;
  readonly kind: 'page' | 'file';
}

const MIGRATION = /migration|миграци|көші-қон/u;
const NOT_FIGURES = /methodolog|методик|методолог|әдістеме|quality|качеств|сапа|taldau|талдау|glossary|глоссари/u;

/**
 * Publications and workbooks about migration that a list page of the site links to, inside that site, each once. Links are taken as they
 * stand: their sections are spelled in several ways and numbers do not sort by date.
 */
export function findLinks(html: string, address: string): FoundLink[] {
  const $ = load(html);
  const found = new Map<string, FoundLink>();
  $('a[href]').each((_, element) => {
    const href = $(element).attr('href') ?? '';
    if (!URL.canParse(href, address) || href.startsWith('#')) return;
    const url = new URL(href, address);
    if (url.origin !== new URL(address).origin) return;
    // The link itself may be an icon; the row around it has the title.
    const title = $(element).text().trim() || $(element).closest('.divTableRow, tr, li').text().trim();
    const folded = foldCell(title);
    if (!MIGRATION.test(folded) || NOT_FIGURES.test(folded)) return;
    const isFile = /\/api\/iblock\/element\/\d+\/file\//.test(url.pathname);
    const isPage = /\/publications\/\d+\/?$/.test(url.pathname);
    if (!isFile && !isPage) return;
    if (isFile && agreePeriod(folded).period === undefined) return;
    found.set(url.href, { url: url.href, title: title.replace(/\s+/g, ' '), kind: isFile ? 'file' : 'page' });
  });
  return [...found.values()];
}
