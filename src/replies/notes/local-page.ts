import { isLanguage, type Language } from '../../statistics/language.ts';

/** Sites that have each page in all three languages, with the language as one part of the path. */
const IN_ALL_LANGUAGES: ReadonlySet<string> = new Set(['stat.gov.kz', 'taldau.stat.gov.kz']);
/** Files under this path are the very ones that were read; not each of them exists in every language. */
const FILES = '/api/';

/** The page in the reader's language, where the site has it so; any other address as it is. */
export function localPage(url: string, language: Language): string {
  const page = new URL(url);
  if (!IN_ALL_LANGUAGES.has(page.hostname) || page.pathname.startsWith(FILES)) return url;
  const parts = page.pathname.split('/');
  const at = parts.findIndex(isLanguage);
  page.pathname = (at < 0 ? ['', language, ...parts.slice(1)] : parts.with(at, language)).join('/');
  return page.href;
}
