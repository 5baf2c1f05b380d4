import type { Dataset } from '../../dataset/dataset.ts';
import type { DocumentRead } from '../document-reading.ts';
import type { FetchedDocument } from '../fetch/fetch-document.ts';
import { readPage } from '../pages/read-page.ts';
import { splitText } from '../pages/split-text.ts';
import { readTaldauAnswer } from '../taldau/read-taldau-answer.ts';
import { readCsv } from '../workbooks/read-csv.ts';
import { readWorkbook } from '../workbooks/read-workbook.ts';
import { findPairs } from './find-pairs.ts';
import { findUsualSign } from './find-usual-sign.ts';
import type { OpenDocument } from './open-document.ts';
import { readTidyCsv } from './read-tidy-csv.ts';

/** Reads a document by what its bytes are. Rejects with RefreshFailed when they are nothing that can be read. */
export async function readDocument(
  { bytes, from }: FetchedDocument,
  dataset: Dataset,
  open: OpenDocument,
): Promise<DocumentRead> {
  const { codebook } = dataset;
  const knowledge = { codebook, pairsOf: findPairs(dataset), usualSign: findUsualSign(dataset) };
  const opened = await open(bytes, from);
  switch (opened.form) {
    case 'xlsx':
      return readWorkbook(opened.sheets, codebook);
    case 'html':
      return readPage(opened.lines, knowledge);
    case 'text':
      return readPage(splitText(opened.text), knowledge);
    case 'tidy':
      return readTidyCsv(opened.text, codebook, from);
    case 'csv':
      return readCsv(opened.text, opened.delimiter, codebook, from);
    case 'json':
      return readTaldauAnswer(opened.text, from);
  }
}
