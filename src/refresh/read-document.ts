import type { Codebook } from '../statistics/codebook.ts';
import type { FetchedDocument } from './fetch-document.ts';
import { readDynamicCsv } from './read-dynamic-csv.ts';
import { readPage } from './read-page.ts';
import { readTaldauAnswer } from './read-taldau-answer.ts';
import { readWorkbook } from './read-workbook.ts';
import type { DocumentRead } from './reading.ts';
import { recogniseDocument } from './recognise-document.ts';
import { splitHtml, splitText } from './split-page.ts';

/** Reads a document by what its bytes are. Rejects with RefreshFailed when they are nothing that can be read. */
export async function readDocument(document: FetchedDocument, codebook: Codebook): Promise<DocumentRead> {
  const { bytes, from } = document;
  const recognised = recogniseDocument(bytes, from);
  switch (recognised.form) {
    case 'xlsx':
      return readWorkbook(bytes, codebook, from);
    case 'html':
      return readPage(splitHtml(recognised.text), codebook);
    case 'csv':
      return readDynamicCsv(recognised.text, codebook, from);
    case 'json':
      return readTaldauAnswer(recognised.text, codebook, from);
    case 'text':
      return readPage(splitText(recognised.text), codebook);
  }
}
