import type { Language } from '../../statistics/language.ts';
import { isLanguage } from '../../statistics/language.ts';
import { parsePath } from './command-path.ts';

/** What the address of an answer may end in, longest first. */
export const FORMS = ['jsonstat.json', 'json', 'csv', 'png', 'svg'] as const;
export type Form = (typeof FORMS)[number] | 'page' | 'embed';

export interface PageAddress {
  readonly language: Language;
  readonly command: string;
  readonly form: Form;
}

/** `/ru/net/KZ-71/2025-Q1.csv`, `/embed/ru/net/KZ-71/2025-Q1`; absent for what has not the shape of an answer's address. */
export function parsePageAddress(pathname: string): PageAddress | undefined {
  if (pathname.length > 1000) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const parts = path.split('/').slice(1);
  const isEmbedded = parts[0] === 'embed';
  const [language = '', ...rest] = isEmbedded ? parts.slice(1) : parts;
  if (!isLanguage(language) || rest.length === 0 || rest.some((part) => part === '')) return undefined;
  const last = rest.join('/');
  const form = FORMS.find((one) => last.endsWith(`.${one}`));
  if (isEmbedded && form) return undefined;
  const bare = form ? last.slice(0, -form.length - 1) : last;
  return { language, command: parsePath(bare), form: form ?? (isEmbedded ? 'embed' : 'page') };
}
