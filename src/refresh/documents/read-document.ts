import type { Dataset } from '../../dataset/dataset.ts';
import type { DocumentRead } from '../document-reading.ts';
import type { FetchedDocument } from '../fetch/fetch-document.ts';
import type { PageKnowledge } from '../pages/read-page.ts';
import { readTaldauAnswer } from '../taldau/read-taldau-answer.ts';
import { readDynamicCsv } from '../workbooks/read-dynamic-csv.ts';
import { checkHtml } from './check-html.ts';
import { findPairs } from './find-pairs.ts';
import { readTidyCsv } from './read-tidy-csv.ts';
import { recogniseDocument } from './recognise-document.ts';

/** Pages and workbooks need heavy readers, which are loaded with the first document: at every start they would cost a fifth of a second. */
async function readProse(form: 'html' | 'text', text: string, knowledge: PageKnowledge): Promise<DocumentRead> {
  const [{ readPage }, { splitHtml, splitText }] = await Promise.all([
    import('../pages/read-page.ts'),
    import('../pages/split-page.ts'),
  ]);
  return readPage(form === 'html' ? splitHtml(text) : splitText(text), knowledge);
}

/** Reads a document by what its bytes are. Rejects with RefreshFailed when they are nothing that can be read. */
export async function readDocument(document: FetchedDocument, dataset: Dataset): Promise<DocumentRead> {
  const { bytes, from } = document;
  const { codebook } = dataset;
  const recognised = recogniseDocument(bytes, from);
  switch (recognised.form) {
    case 'xlsx': {
      const { readWorkbook } = await import('../workbooks/read-workbook.ts');
      return readWorkbook(bytes, codebook, from);
    }
    case 'html':
    case 'text':
      return readProse(
        recognised.form,
        recognised.form === 'html' ? checkHtml(recognised.text, from) : recognised.text,
        { codebook, pairsOf: findPairs(dataset) },
      );
    case 'tidy':
      return readTidyCsv(recognised.text, codebook, from);
    case 'csv':
      return readDynamicCsv(recognised.text, codebook, from);
    case 'json':
      return readTaldauAnswer(recognised.text, codebook, from);
  }
}
