// Taking a document apart into lines or cells is where hostile bytes do their harm; what comes out is plain and of a size that can be read.
import type { PageLine } from '../pages/split-text.ts';
import type { Sheet } from '../workbooks/grid.ts';
import { checkHtml } from './check-html.ts';
import { type PlainText, recogniseDocument } from './recognise-document.ts';

export type OpenedDocument =
  | PlainText
  | { readonly form: 'xlsx'; readonly sheets: readonly Sheet[] }
  | { readonly form: 'html'; readonly lines: readonly PageLine[] };

/** Rejects with RefreshFailed when the bytes are nothing that can be read. */
export type OpenDocument = (bytes: Buffer, from: string) => Promise<OpenedDocument>;

/** In this very process. Pages and workbooks need heavy readers, which are loaded with the first document. */
export const openDocument: OpenDocument = async (bytes, from) => {
  const recognised = recogniseDocument(bytes, from);
  if (recognised.form === 'xlsx') {
    const { openSheets } = await import('../workbooks/open-sheets.ts');
    return { form: 'xlsx', sheets: await openSheets(bytes, from) };
  }
  if (recognised.form !== 'html') return recognised;
  const { splitHtml } = await import('../pages/split-html.ts');
  return { form: 'html', lines: splitHtml(checkHtml(recognised.text, from)) };
};
