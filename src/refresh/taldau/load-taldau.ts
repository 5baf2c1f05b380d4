// Taldau is asked the way its own pages ask: which rhythms an indicator has, which cuts each rhythm offers, then the tree of areas of the
// plainest cut, the country first and its regions as the children. Nothing about cuts is known beforehand.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { comparePeriods } from '../../statistics/time/period.ts';
import type { DocumentRead, Unread } from '../document-reading.ts';
import type { FetchedDocument, FetchLimits } from '../fetch/fetch-document.ts';
import { RefreshFailed } from '../refresh-failed.ts';
import { createTaldauCall, LOST, type TaldauCall } from './create-taldau-call.ts';
import { isTrue, readTaldauDump, readTaldauTree, type TaldauRead, type TaldauSeries } from './read-taldau-answer.ts';
import {
  AREA_DICTIONARIES,
  COUNTRY_TERM,
  findRhythm,
  isEverybody,
  TALDAU_INDICATORS,
  type TaldauIndicator,
} from './taldau-indicators.ts';

const PROBE_MS = 5000;

export interface TaldauOrder {
  readonly address: string;
  readonly onProgress?: (done: number, total: number) => void;
  readonly limits?: Partial<FetchLimits>;
  readonly signal?: AbortSignal;
  readonly indicators?: readonly TaldauIndicator[];
}

export interface TaldauLoaded {
  readonly document: FetchedDocument;
  readonly read: DocumentRead;
}

const text = z.union([z.string(), z.number()]).transform((value) => String(value).trim());
const periodListSchema = z.array(z.object({ id: text, name: text }));
const segmentsSchema = z.array(
  z.object({ dicId: text, termIds: text, termNames: text.optional(), idx: z.coerce.number().optional() }),
);
const attributesSchema = z.object({ measureId: text.optional() });

interface Cut {
  readonly dictionaries: readonly string[];
  readonly terms: readonly string[];
  /** Where the areas stand among the dictionaries. */
  readonly place: number;
}

const splitIds = (ids: string) =>
  ids
    .split(/[+,]/)
    .map((id) => id.trim())
    .filter((id) => id !== '');

/** The cut with the fewest dictionaries that has areas and everybody in all others. */
function chooseCut(segments: z.infer<typeof segmentsSchema>): Cut | undefined {
  return segments
    .map(({ dicId, termIds, termNames = '' }) => ({
      dictionaries: splitIds(dicId),
      terms: splitIds(termIds),
      names: termNames.split(' + '),
    }))
    .map((cut) => ({ ...cut, place: cut.dictionaries.findIndex((id) => AREA_DICTIONARIES.includes(id)) }))
    .filter(({ dictionaries, terms, names, place }) => {
      const isWhole = terms.every((term, index) => index === place || isEverybody(term, names[index] ?? ''));
      return place !== -1 && terms.length === dictionaries.length && isWhole;
    })
    .sort((a, b) => a.dictionaries.length - b.dictionaries.length)[0];
}

async function loadTree(
  call: TaldauCall,
  series: TaldauSeries,
  cut: Cut,
  periodId: string,
  measureId: string,
): Promise<TaldauRead> {
  const query = {
    p_measure_id: measureId,
    p_index_id: String(series.indicator.id),
    p_period_id: periodId,
    p_terms: cut.terms.join(','),
    p_term_id: cut.terms[cut.place] ?? COUNTRY_TERM,
    p_dicIds: cut.dictionaries.join(','),
    idx: String(cut.place),
  };
  const nodesSchema = z.array(z.record(z.string(), z.unknown()));
  const nodesOf = (answer: unknown) => nodesSchema.safeParse(answer).data ?? [];
  const roots = nodesOf(await call('GetIndexTreeData', { ...query, p_parent_id: '' }));
  const nodes = [...roots];
  const opened = new Set<string>();
  // A hidden node wraps the real root and holds no values of its own.
  const toOpen = roots.filter(
    (node) => (isTrue(node.hidden) || String(node.id).trim() === COUNTRY_TERM) && !isTrue(node.leaf),
  );
  while (toOpen.length > 0) {
    const node = toOpen.shift();
    const id = String(node?.id ?? '').trim();
    if (id === '' || opened.has(id) || opened.size > 3) continue;
    opened.add(id);
    const children = nodesOf(await call('GetIndexTreeData', { ...query, p_parent_id: id }));
    nodes.push(...children.filter((child) => String(child.id).trim() !== id));
    toOpen.push(...children.filter((child) => String(child.id).trim() === COUNTRY_TERM));
  }
  return readTaldauTree(nodes, series);
}

async function loadDump(call: TaldauCall, series: TaldauSeries, cut: Cut, periodId: string): Promise<TaldauRead> {
  const answer = await call(`GetIndexData/${series.indicator.id}`, {
    period: periodId,
    dics: cut.dictionaries.join(','),
  });
  return readTaldauDump(answer, series);
}

/** The tree, and the flat dump where the tree gives nothing. */
async function loadSeries(
  call: TaldauCall,
  series: TaldauSeries,
  cut: Cut,
  periodId: string,
  measureId: string,
): Promise<TaldauRead> {
  let failure: unknown;
  for (const load of [
    () => loadTree(call, series, cut, periodId, measureId),
    () => loadDump(call, series, cut, periodId),
  ]) {
    try {
      const read = await load();
      if (read.readings.length + read.suppressed.length > 0) return read;
    } catch (error) {
      failure ??= error;
    }
  }
  if (failure) throw failure;
  return {
    readings: [],
    suppressed: [],
    unread: [{ text: '', where: `taldau ${series.indicator.id} ${series.rhythm}`, reason: 'the answer is empty' }],
  };
}

function unreadFor(where: string, error: unknown): Unread {
  return { text: '', where, reason: error instanceof Error ? error.message : String(error) };
}

async function loadIndicator(call: TaldauCall, indicator: TaldauIndicator): Promise<TaldauRead[]> {
  const indexId = String(indicator.id);
  const where = `taldau ${indexId}`;
  try {
    const periods = periodListSchema.parse(await call('GetPeriodList', { indexId }));
    const attributes = await call('GetIndexAttributes', { indexId }).catch(() => undefined);
    const measureId = attributesSchema.safeParse(attributes).data?.measureId ?? '1';
    const known = periods.flatMap(({ id, name }) => {
      const rhythm = findRhythm(name);
      return rhythm ? [{ id, rhythm }] : [];
    });
    return await Promise.all(
      known.map(async ({ id, rhythm }): Promise<TaldauRead> => {
        try {
          const cut = chooseCut(segmentsSchema.parse(await call('GetSegmentList', { indexId, periodId: id })));
          if (!cut)
            return {
              readings: [],
              suppressed: [],
              unread: [{ text: rhythm, where, reason: 'no cut by areas with everybody in it' }],
            };
          return await loadSeries(call, { indicator, rhythm, dictionaries: cut.dictionaries }, cut, id, measureId);
        } catch (error) {
          return { readings: [], suppressed: [], unread: [unreadFor(`${where} ${rhythm}`, error)] };
        }
      }),
    );
  } catch (error) {
    return [{ readings: [], suppressed: [], unread: [unreadFor(where, error)] }];
  }
}

const INDEX_IN_PATH = /\/(?:GetIndex|GetIndexData)\/(\d+)/;

/** Part of the address before `/ru/`. */
function baseOf(address: URL): string {
  const at = address.pathname.search(/\/(?:ru|kk|en)(?:\/|$)/);
  return `${address.origin}${(at === -1 ? address.pathname : address.pathname.slice(0, at)).replace(/\/+$/, '')}`;
}

/** True for addresses that only Taldau has. */
export function isTaldauCall(address: string): boolean {
  return /\/(?:Api|NewIndex|Search|PivotGrid)\//.test(new URL(address).pathname);
}

/** True when the root of a site answers as Taldau does. */
export async function answersAsTaldau(address: string, limits?: Partial<FetchLimits>): Promise<boolean> {
  const order = { address, limits: { ...limits, totalMs: Math.min(limits?.totalMs ?? PROBE_MS, PROBE_MS) } };
  const call = createTaldauCall(baseOf(new URL(address)), order, { update: () => undefined });
  const answer = await call('GetPeriodList', { indexId: String(TALDAU_INDICATORS[0]?.id) }).catch(() => undefined);
  return periodListSchema.safeParse(answer).success;
}

/** One call, as typed: its series is known from the address and the names that the site gives to rhythms. */
async function loadCall(call: TaldauCall, address: URL): Promise<TaldauRead> {
  const query = address.searchParams;
  const id = INDEX_IN_PATH.exec(address.pathname)?.[1] ?? query.get('p_index_id') ?? query.get('indexId') ?? '';
  const indicator = TALDAU_INDICATORS.find((known) => String(known.id) === id);
  const periodId = query.get('period') ?? query.get('p_period_id') ?? '';
  const where = `taldau ${id}`;
  if (!indicator)
    return {
      readings: [],
      suppressed: [],
      unread: [{ text: id, where, reason: 'the indicator is none that is kept' }],
    };
  const periods = periodListSchema.parse(await call('GetPeriodList', { indexId: id }));
  const rhythm = findRhythm(periods.find((period) => period.id === periodId)?.name ?? '');
  if (!rhythm)
    return {
      readings: [],
      suppressed: [],
      unread: [{ text: periodId, where, reason: 'the rhythm of the period is not known' }],
    };
  const dictionaries = splitIds(query.get('dics') ?? query.get('p_dicIds') ?? '');
  const path = address.pathname.slice(address.pathname.indexOf('/Api/') + '/Api/'.length);
  const answer = await call(path, Object.fromEntries(query));
  const series = { indicator, rhythm, dictionaries };
  return Array.isArray(answer) && answer.some((node) => 'periods' in Object(node))
    ? readTaldauDump(answer, series)
    : readTaldauTree(Array.isArray(answer) ? answer : [], series);
}

/** Everything that Taldau holds of the indicators kept here, or of the one that the address names. Rejects when the site cannot be reached at all. */
export async function loadTaldau(order: TaldauOrder): Promise<TaldauLoaded> {
  const address = new URL(order.address);
  const hash = createHash('sha256');
  const call = createTaldauCall(baseOf(address), order, hash);
  const indexId = INDEX_IN_PATH.exec(address.pathname)?.[1];
  const isCall = /\/Api\/(?:GetIndexData|GetIndexTreeData)/.test(address.pathname);
  const all = order.indicators ?? TALDAU_INDICATORS;
  const indicators = indexId ? all.filter(({ id }) => String(id) === indexId) : all;
  let reads: TaldauRead[];
  if (isCall) reads = [await loadCall(call, address)];
  else {
    // Rejects at once when the site cannot be reached; what a single indicator lacks is only left unread.
    await call('GetPeriodList', { indexId: String(indicators[0]?.id ?? 0) }).catch((error) => {
      if (error instanceof RefreshFailed && LOST.includes(error.code)) throw error;
    });
    let done = 0;
    order.onProgress?.(0, indicators.length);
    const perIndicator = await Promise.all(
      indicators.map(async (indicator) => {
        const loaded = await loadIndicator(call, indicator);
        done += 1;
        order.onProgress?.(done, indicators.length);
        return loaded;
      }),
    );
    reads = perIndicator.flat();
  }
  const readings = reads.flatMap((read) => read.readings);
  const unread = reads.flatMap((read) => read.unread);
  if (indexId && indicators.length === 0 && !isCall)
    unread.push({ text: indexId, where: 'taldau', reason: 'the indicator is none that is kept' });
  const latest = readings
    .map(({ period }) => period)
    .sort(comparePeriods)
    .at(-1);
  const single = indexId ?? address.searchParams.get('p_index_id');
  return {
    document: {
      from: order.address,
      bytes: Buffer.alloc(0),
      contentType: 'application/json',
      hash: hash.digest('hex'),
      validators: {},
    },
    read: {
      kind: 'taldau',
      origin: single ? `taldau:${single}` : 'taldau',
      title: 'Information and analytical system Taldau',
      ...(latest && { period: latest }),
      readings,
      suppressed: reads.flatMap((read) => read.suppressed),
      unread,
      doubts: [],
    },
  };
}
