import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One indicator as Taldau would hold it: values by rhythm, term and date code. */
export interface FakeIndicator {
  readonly id: number;
  readonly rhythms: Readonly<
    Record<
      string,
      { readonly name: string; readonly values: Readonly<Record<string, Readonly<Record<string, string | null>>>> }
    >
  >;
}

export interface FakeTaldau {
  readonly url: string;
  /** Most calls that were being answered at the same time. */
  readonly mostParallel: () => number;
  readonly calls: () => readonly string[];
  stop(): Promise<void>;
}

export interface FakeTaldauOptions {
  readonly indicators: readonly FakeIndicator[];
  /** Milliseconds each answer takes, so that calls overlap. */
  readonly delayMs?: number;
  /** The tree answers 500 with a page, as it does for bad combinations. */
  readonly brokenTree?: boolean;
  /** The root is a wrapper that only holds the real one. */
  readonly hiddenRoot?: boolean;
}

const COUNTRY = '741880';
const WHOLE = '741917';
const ERROR_PAGE =
  '<html><head><title>Индекс за пределами диапазона. Индекс должен быть положительным числом</title></head></html>';

/** Speaks the routes of /ru/Api strictly: wrong terms or a missing measure give an empty list, as the site does. */
export async function serveTaldau(options: FakeTaldauOptions): Promise<FakeTaldau> {
  const { indicators, delayMs = 5, brokenTree = false, hiddenRoot = false } = options;
  const calls: string[] = [];
  let running = 0;
  let most = 0;

  function answer(path: string, query: URLSearchParams): unknown {
    const route = /^\/ru\/Api\/(\w+)(?:\/(\d+))?$/.exec(path);
    if (!route) return undefined;
    const id = Number(route[2] ?? query.get('indexId') ?? query.get('p_index_id'));
    const indicator = indicators.find((each) => each.id === id);
    const rhythm = indicator?.rhythms[query.get('period') ?? query.get('periodId') ?? query.get('p_period_id') ?? ''];
    switch (route[1]) {
      case 'GetPeriodList':
        return Object.entries(indicator?.rhythms ?? {}).map(([periodId, { name }]) => ({ id: Number(periodId), name }));
      case 'GetIndexAttributes':
        return { id, measureId: '1', measureName: 'человек', decFormat: -1 };
      case 'GetSegmentList':
        return rhythm
          ? [
              {
                dicId: '67 + 749 + 576',
                names: 'Регионы + Тип местности + Пол',
                termIds: ` ${COUNTRY},${WHOLE},741935`,
                termNames: ' РЕСПУБЛИКА КАЗАХСТАН + Всего + Всего',
                dicCount: 3,
                idx: 0,
              },
              {
                dicId: '749 + 67',
                names: 'Тип местности + Регионы',
                termIds: ` ${WHOLE},${COUNTRY}`,
                termNames: 'Всего + РЕСПУБЛИКА КАЗАХСТАН ',
                dicCount: 2,
                idx: 1,
              },
            ]
          : [];
      case 'GetIndexTreeData': {
        if (brokenTree) return undefined;
        const isRight =
          query.get('p_measure_id') === '1' &&
          query.get('p_dicIds') === '749,67' &&
          query.get('p_terms') === `${WHOLE},${COUNTRY}` &&
          query.get('idx') === '1';
        if (!isRight || !rhythm) return [];
        const node = (term: string, text: string, leaf: string) => ({
          id: term,
          rownum: 0,
          text: `${text}  `,
          leaf,
          expanded: 'true',
          measureName: '',
          ...Object.fromEntries(
            Object.entries(rhythm.values[term] ?? {}).flatMap(([code, value]) => [
              [` y${code}`, value],
              [code, '1031'],
            ]),
          ),
        });
        const parent = query.get('p_parent_id');
        if (parent === '' && hiddenRoot)
          return [{ id: '1', text: 'wrapper', hidden: 'true', leaf: 'false', y122024: '999' }];
        if (parent === '' || parent === '1') return [node(COUNTRY, 'РЕСПУБЛИКА КАЗАХСТАН', 'false')];
        if (parent !== COUNTRY) return [];
        const terms = Object.keys(rhythm.values).filter((term) => term !== COUNTRY);
        // A district that carries the name of a region, under its own term.
        return [
          ...terms.map((term) => node(term, `Регион ${term}`, 'false')),
          { id: '999999', text: 'АБАЙСКИЙ РАЙОН', leaf: 'true', y122024: '7' },
        ];
      }
      case 'GetIndexData':
        if (query.get('dics') !== '749,67') return [];
        return Object.entries(rhythm?.values ?? {}).map(([term, values]) => ({
          terms: [Number(WHOLE), Number(term)],
          termNames: ['Всего', `Регион ${term}`],
          periods: Object.entries(values).map(([code, value]) => {
            const month = Number(code.slice(0, 2));
            const day = new Date(Date.UTC(Number(code.slice(2)), month, 0)).getUTCDate();
            return { name: code, date: `${day}.${code.slice(0, 2)}.${code.slice(2)}`, value };
          }),
        }));
      default:
        return undefined;
    }
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    calls.push(`${url.pathname}${url.search}`);
    running += 1;
    most = Math.max(most, running);
    setTimeout(() => {
      running -= 1;
      const found = request.method === 'GET' ? answer(url.pathname, url.searchParams) : undefined;
      if (found === undefined) response.writeHead(500, { 'content-type': 'text/html' }).end(ERROR_PAGE);
      else
        response
          .writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
          .end(`\uFEFF${JSON.stringify(found)}`);
    }, delayMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mostParallel: () => most,
    calls: () => calls,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
