import type { Codebook } from '../statistics/codebook.ts';
import type { FetchedDocument } from './fetch-document.ts';
import { readDynamicCsv } from './read-dynamic-csv.ts';
import { readTaldauAnswer } from './read-taldau-answer.ts';
import type { DocumentRead } from './reading.ts';
import { recogniseDocument } from './recognise-document.ts';

/** Pages and workbooks need heavy readers, which are loaded with the first document: at every start they would cost a fifth of a second. */
async function readProse(form: 'html' | 'text', text: string, codebook: Codebook): Promise<DocumentRead> {
  const [{ readPage }, { splitHtml, splitText }] = await Promise.all([
    import('./read-page.ts'),
    import('./split-page.ts'),
  ]);
  return readPage(form === 'html' ? splitHtml(text) : splitText(text), codebook);
}

/** Reads a document by what its bytes are. Rejects with RefreshFailed when they are nothing that can be read. */
export async function readDocument(document: FetchedDocument, codebook: Codebook): Promise<DocumentRead> {
  const { bytes, from } = document;
  const recognised = recogniseDocument(bytes, from);
  switch (recognised.form) {
    case 'xlsx': {
      const { readWorkbook } = await import('./read-workbook.ts');
      return readWorkbook(bytes, codebook, from);
    }
    case 'html':
    case 'text':
      return readProse(recognised.form, recognised.text, codebook);
    case 'csv':
      return readDynamicCsv(recognised.text, codebook, from);
    case 'json':
      return readTaldauAnswer(recognised.text, codebook, from);
  }
}
