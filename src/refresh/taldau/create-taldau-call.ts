import { setTimeout as wait } from 'node:timers/promises';
import retry from 'p-retry';
import { type FetchLimits, fetchDocument } from '../fetch/fetch-document.ts';
import { RefreshFailed, type RefreshFailure } from '../refresh-failed.ts';

const MOST_PARALLEL = 3;
const PAUSE_MS = 50;
const PATIENCE = { retries: 2, minTimeout: 500, factor: 4 };
const FOR_SCRIPTS = { 'x-requested-with': 'XMLHttpRequest' };
/** Failures that the next call to the same site would share. */
export const LOST: readonly RefreshFailure[] = ['TOO_SLOW', 'UNREACHABLE', 'REDIRECTED_AWAY', 'TOO_MANY_REDIRECTS'];

/** One call under `/ru/Api/`; what comes back is the JSON. Rejects with RefreshFailed. */
export type TaldauCall = (path: string, query: Readonly<Record<string, string>>) => Promise<unknown>;

export interface TaldauCallOptions {
  readonly limits?: Partial<FetchLimits>;
  readonly signal?: AbortSignal;
}

/** JSON with keys that may carry blanks and a byte order mark before all. */
function parseJson(bytes: Buffer, from: string): unknown {
  const body = bytes.toString('utf8').replace(/^\uFEFF/, '');
  try {
    return JSON.parse(body, (_, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key.trim(), item]))
        : value,
    );
  } catch (error) {
    throw new RefreshFailed('WRONG_TYPE', `${from} does not answer with JSON.`, { cause: error });
  }
}

function isOverload(error: unknown): boolean {
  return error instanceof RefreshFailed && / answers (?:429|502|503|504)\./.test(error.message);
}

/** At most three calls at once, each repeated after a pause when the site is overloaded. */
export function createTaldauCall(
  base: string,
  { limits, signal }: TaldauCallOptions,
  hash: { update(bytes: Buffer): unknown },
): TaldauCall {
  const lanes: Promise<unknown>[] = Array.from({ length: MOST_PARALLEL }, () => Promise.resolve());
  let next = 0;
  // One call that never ended is enough to know that the others will not either.
  let given: RefreshFailed | undefined;
  const callOnce = async (url: string): Promise<unknown> => {
    if (given) throw given;
    try {
      const outcome = await fetchDocument({
        url,
        headers: { ...FOR_SCRIPTS, referer: `${base}/ru/` },
        ...(limits && { limits }),
        ...(signal && { signal }),
      });
      if (outcome.kind !== 'document')
        throw new RefreshFailed('REFUSED_BY_SITE', `${url} answers 304 to a first request.`);
      hash.update(outcome.document.bytes);
      return parseJson(outcome.document.bytes, url);
    } catch (error) {
      if (error instanceof RefreshFailed && LOST.includes(error.code)) given = error;
      throw error;
    }
  };
  return (path, query) => {
    const url = `${base}/ru/Api/${path}?${new URLSearchParams(query)}`;
    const lane = next % MOST_PARALLEL;
    next += 1;
    const turn = (lanes[lane] as Promise<unknown>).then(async () => {
      const answer = await retry(() => callOnce(url), { ...PATIENCE, shouldRetry: ({ error }) => isOverload(error) });
      await wait(PAUSE_MS);
      return answer;
    });
    lanes[lane] = turn.catch(() => undefined);
    return turn;
  };
}
