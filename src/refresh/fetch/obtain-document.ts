import { resolve } from 'node:path';
import type { DocumentRead } from '../document-reading.ts';
import { RefreshFailed } from '../refresh-failed.ts';
import { answersAsTaldau, isTaldauCall, loadTaldau } from '../taldau/load-taldau.ts';
import { type FetchedDocument, type FetchLimits, fetchDocument, readLocalDocument } from './fetch-document.ts';

export interface Obtained {
  readonly document: FetchedDocument;
  /** Only for sources that are read in many calls. */
  readonly read?: DocumentRead;
}

export interface ObtainOrder {
  /** A file, a page, a table, or an address of Taldau: its root, an index page or a call. */
  readonly from: string;
  readonly taldauSite: string;
  readonly limits?: Partial<FetchLimits>;
  readonly onProgress?: (done: number, total: number) => void;
}

/** The document named by an operator. Rejects with RefreshFailed. */
export async function obtainDocument({ from, taldauSite, limits, onProgress }: ObtainOrder): Promise<Obtained> {
  const isWeb = /^https?:\/\//.test(from);
  if (!isWeb || !URL.canParse(from)) {
    if (/^[a-z]+:\/\//i.test(from))
      throw new RefreshFailed('UNREACHABLE', `${from} is neither a file nor an http address.`);
    return {
      document: await readLocalDocument(resolve(from), limits),
    };
  }
  const url = new URL(from);
  const order = { address: from, ...(limits && { limits }), ...(onProgress && { onProgress }) };
  const isRoot = /^\/(?:ru|kk|en)?\/?$/.test(url.pathname);
  if (
    isTaldauCall(from) ||
    url.origin === new URL(taldauSite).origin ||
    (isRoot && (await answersAsTaldau(from, limits)))
  ) {
    return loadTaldau(order);
  }
  const outcome = await fetchDocument({ url: from, ...(limits && { limits }) });
  if (outcome.kind !== 'document')
    throw new RefreshFailed('REFUSED_BY_SITE', `${from} answers 304 to a first request.`);
  return { document: outcome.document };
}
