// One polite request: we say who we are, ask only for what changed, take no more bytes and wait no longer than agreed, and follow
// redirects only inside the site that the operator named.
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { RefreshFailed } from '../refresh-failed.ts';

const MEBIBYTE = 1024 * 1024;
const SECOND = 1000;

export interface FetchLimits {
  readonly maxBytes: number;
  /** For the whole document, redirects included. */
  readonly totalMs: number;
  readonly maxRedirects: number;
}

const FETCH_LIMITS: FetchLimits = { maxBytes: 20 * MEBIBYTE, totalMs: 20 * SECOND, maxRedirects: 5 };

const USER_AGENT = 'Koshi/0.1 (migration statistics bot; contact: the operator of this bot)';

/** What makes the next request conditional. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface FetchedDocument {
  /** Where it came from in the end. */
  readonly from: string;
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly hash: string;
  readonly validators: Validators;
}

export type FetchOutcome =
  | { readonly kind: 'document'; readonly document: FetchedDocument }
  | { readonly kind: 'unchanged' };

export interface FetchOrder {
  readonly url: string;
  /** Redirects may lead nowhere else; the site of the address where not given. */
  readonly site?: string;
  readonly method?: 'GET' | 'POST';
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly validators?: Validators;
  readonly limits?: Partial<FetchLimits>;
  readonly signal?: AbortSignal;
}

const REDIRECTS = [301, 302, 303, 307, 308];

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** www.stat.gov.kz and stat.gov.kz are one site, with and without TLS; another port is another site. */
function isWithin(site: URL, address: URL): boolean {
  const bare = ({ hostname }: URL) => hostname.replace(/^www\./, '');
  const isWeb = address.protocol === 'https:' || (address.protocol === 'http:' && site.protocol === 'http:');
  return isWeb && bare(site) === bare(address) && (site.port === address.port || address.port === '');
}

async function readCapped(response: Response, maxBytes: number, url: string): Promise<Buffer> {
  const announced = Number(response.headers.get('content-length') ?? Number.NaN);
  const tooLarge = () =>
    new RefreshFailed(
      'TOO_LARGE',
      `${url} is larger than ${Math.round(maxBytes / MEBIBYTE)} MiB, which no release was.`,
    );
  if (announced > maxBytes) {
    await response.body?.cancel();
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (response.body) {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > maxBytes) throw tooLarge();
      chunks.push(chunk);
    }
  }
  const isEncoded = response.headers.has('content-encoding');
  if (!isEncoded && !Number.isNaN(announced) && size < announced) {
    throw new RefreshFailed('TRUNCATED', `${url} broke off after ${size} of ${announced} bytes.`);
  }
  return Buffer.concat(chunks);
}

/** The document, or `unchanged` when the site says it is still the one known. Rejects with RefreshFailed. */
export async function fetchDocument(order: FetchOrder): Promise<FetchOutcome> {
  const limits = { ...FETCH_LIMITS, ...order.limits };
  const site = new URL(order.site ?? order.url);
  let address = new URL(order.url);
  const timer = AbortSignal.timeout(limits.totalMs);
  const signal = order.signal ? AbortSignal.any([timer, order.signal]) : timer;
  try {
    for (let hop = 0; hop <= limits.maxRedirects; hop += 1) {
      if (!isWithin(site, address)) {
        throw new RefreshFailed(
          'REDIRECTED_AWAY',
          `${order.url} leads to ${address.origin}, outside ${site.origin}; name that site yourself if you trust it.`,
        );
      }
      const response = await fetch(address, {
        method: order.method ?? 'GET',
        redirect: 'manual',
        signal,
        headers: {
          'user-agent': USER_AGENT,
          accept: '*/*',
          ...(order.validators?.etag && { 'if-none-match': order.validators.etag }),
          ...(order.validators?.lastModified && { 'if-modified-since': order.validators.lastModified }),
          ...order.headers,
        },
        ...(order.body !== undefined && { body: order.body }),
      });
      if (response.status === 304) return { kind: 'unchanged' };
      const location = response.headers.get('location');
      if (REDIRECTS.includes(response.status) && location) {
        await response.body?.cancel();
        address = new URL(location, address);
        continue;
      }
      if (!response.ok) {
        await response.body?.cancel();
        const code = response.status === 404 || response.status === 410 ? 'NOT_PUBLISHED' : 'REFUSED_BY_SITE';
        throw new RefreshFailed(code, `${address.href} answers ${response.status}.`);
      }
      if (response.status === 206) {
        const range = /bytes 0-(\d+)\/(\d+)/.exec(response.headers.get('content-range') ?? '');
        if (!range || Number(range[1]) + 1 !== Number(range[2])) {
          await response.body?.cancel();
          throw new RefreshFailed('TRUNCATED', `${address.href} came in part only.`);
        }
      }
      const bytes = await readCapped(response, limits.maxBytes, address.href);
      const etag = response.headers.get('etag');
      const lastModified = response.headers.get('last-modified');
      return {
        kind: 'document',
        document: {
          from: address.href,
          bytes,
          contentType: response.headers.get('content-type') ?? '',
          hash: hashOf(bytes),
          validators: { ...(etag && { etag }), ...(lastModified && { lastModified }) },
        },
      };
    }
  } catch (error) {
    if (error instanceof RefreshFailed) throw error;
    if (timer.aborted) {
      throw new RefreshFailed('TOO_SLOW', `${order.url} was not there after ${limits.totalMs / SECOND} s.`, {
        cause: error,
      });
    }
    const cause = (error as Error).cause as Error | undefined;
    const isCutOff = /terminated|aborted|other side closed|ECONNRESET/.test(
      `${(error as Error).message} ${cause?.message ?? ''}`,
    );
    const reason = cause?.message ?? (error as Error).message;
    throw new RefreshFailed(isCutOff ? 'TRUNCATED' : 'UNREACHABLE', `${order.url} could not be fetched: ${reason}.`, {
      cause: error,
    });
  }
  throw new RefreshFailed('TOO_MANY_REDIRECTS', `${order.url} redirects more than ${limits.maxRedirects} times.`);
}

/** A document from a local file, under the same cap. */
export async function readLocalDocument(path: string, limits: Partial<FetchLimits> = {}): Promise<FetchedDocument> {
  const { maxBytes } = { ...FETCH_LIMITS, ...limits };
  let file: Awaited<ReturnType<typeof open>>;
  try {
    file = await open(path, 'r');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new RefreshFailed('FILE_MISSING', `${path} cannot be opened (${code ?? 'unknown reason'}).`, {
      cause: error,
    });
  }
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw new RefreshFailed('FILE_MISSING', `${path} is not a file.`);
    if (stat.size > maxBytes) {
      throw new RefreshFailed(
        'TOO_LARGE',
        `${path} is larger than ${Math.round(maxBytes / MEBIBYTE)} MiB, which no release was.`,
      );
    }
    const bytes = await file.readFile();
    return { from: path, bytes, contentType: '', hash: hashOf(bytes), validators: {} };
  } finally {
    await file.close();
  }
}
