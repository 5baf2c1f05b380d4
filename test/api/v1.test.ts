import JSONstat from 'jsonstat-toolkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedApi, openApi } from './open-api.ts';

let api: OpenedApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${api.url}${path}`, { headers });
const json = async (path: string) => (await (await get(path)).json()) as Record<string, unknown>;

describe('/v1/figures', () => {
  it('gives a figure by codes or by names, with its proof', async () => {
    const byCode = await json('/v1/figures?indicator=net&flow=interregional&area=KZ-71&period=2025-Q1&language=en');
    const byName = await json('/v1/figures?indicator=net&flow=interregional&area=Астана&period=2025-Q1&language=en');
    expect(byName).toEqual(byCode);
    expect(byCode).toMatchObject({
      outcome: 'answered',
      command: '/net interregional KZ-71 2025-Q1',
      figures: [
        { value: 17579, text: '+17,579', period: { id: '2025-Q1', kind: 'running_total' }, published: '2025-05-12' },
      ],
    });
  });

  it('gives a series, and its newest points', async () => {
    const { figures } = (await json(
      '/v1/figures?indicator=net&flow=external&startPeriod=2020&endPeriod=2024&lastNObservations=2',
    )) as { figures: { period: { id: string } }[] };
    expect(figures.map(({ period }) => period.id)).toEqual(['2023', '2024']);
  });

  it('gives the print of a day', async () => {
    const { figures } = (await json('/v1/figures?indicator=net&flow=external&period=2024&asOf=2025-03-01')) as {
      figures: { value: number }[];
    };
    expect(figures[0]?.value).toBe(17164);
  });

  it('never answers a guessed code with an empty list', async () => {
    const response = await get('/v1/figures?indicator=net&area=KZ-99&period=2024');
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ code: 'unknown_code', candidates: expect.any(Array) });
  });

  it('says which parameter is wrong', async () => {
    expect(await json('/v1/figures?indicator=net&period=2024-13')).toMatchObject({ code: 'bad_parameter' });
    expect(await json('/v1/figures?indicator=net&periode=2024')).toMatchObject({
      code: 'bad_parameter',
      message: expect.stringContaining('periode'),
    });
    expect(await json('/v1/figures?indicator=constructor&period=2024')).toMatchObject({ code: 'unknown_code' });
  });

  it('says what is missing, with what is near', async () => {
    expect(await json('/v1/figures?indicator=arrivals&flow=external&area=KZ-47&period=1995')).toMatchObject({
      outcome: 'missing',
      figures: [],
    });
  });
});

describe('the open API', () => {
  it('answers words, ranks, breaks down and describes what is held', async () => {
    expect(await json(`/v1/ask?question=${encodeURIComponent('net migration of Astana in 2024')}`)).toMatchObject({
      answers: [{ outcome: 'answered', language: 'en' }],
    });
    expect(await json('/v1/rankings?indicator=net&period=2024&n=3')).toMatchObject({
      figures: [{ area: { code: 'KZ-71' } }, {}, {}],
    });
    expect(await json('/v1/breakdowns?indicator=arrivals&by=counterpart&period=2024')).toMatchObject({
      outcome: 'answered',
    });
    const { coverage } = (await json('/v1/describe')) as { coverage: { indicator: string; flow?: string }[] };
    expect(coverage.find(({ indicator, flow }) => indicator === 'net' && flow === 'external')).toMatchObject({
      from: '2000',
    });
  });

  it('may be read from any page, and is fetched anew only when a fact changes', async () => {
    const first = await get('/v1/describe', { origin: 'https://example.org' });
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const again = await get('/v1/describe', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  it('describes itself', async () => {
    const description = (await json('/v1/openapi.json')) as { openapi: string; paths: Record<string, unknown> };
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths)).toContain('/v1/figures');
  });

  it('gives JSON-stat that another program reads to the same figures', async () => {
    const response = await get('/v1/figures?indicator=net&flow=external&startPeriod=2020&endPeriod=2024', {
      accept: 'application/vnd.json-stat+json',
    });
    const dataset = JSONstat(await response.json());
    expect(dataset.Dimension('TIME_PERIOD').id).toEqual(['2020', '2021', '2022', '2023', '2024']);
    expect(dataset.Data({ TIME_PERIOD: '2024' }).value).toBe(16550);
  });
});

describe('the limit by address', () => {
  it('answers 429 with the time to wait', async () => {
    const narrow = await openApi(3);
    try {
      const statuses: number[] = [];
      for (let count = 0; count < 4; count += 1) statuses.push((await fetch(`${narrow.url}/v1/describe`)).status);
      expect(statuses).toEqual([200, 200, 200, 429]);
      expect((await fetch(`${narrow.url}/ru`)).headers.get('retry-after')).toMatch(/^\d+$/);
    } finally {
      await narrow.close();
    }
  });

  it.each(['x-forwarded-for', 'forwarded'])('counts by the last address of %s only behind a proxy', async (header) => {
    const from = (address: string) => (header === 'forwarded' ? `for=${address};proto=https` : address);
    for (const [isBehindProxy, expected] of [
      [true, [200, 429, 200, 429]],
      [false, [200, 429, 429, 429]],
    ] as const) {
      const narrow = await openApi(1, isBehindProxy);
      try {
        const statuses: number[] = [];
        // The first address is what the asker wrote into the header.
        for (const said of ['192.0.2.1', '192.0.2.7, 192.0.2.1', '192.0.2.1, 192.0.2.2', '192.0.2.2']) {
          const value = said.split(', ').map(from).join(', ');
          statuses.push((await fetch(`${narrow.url}/v1/describe`, { headers: { [header]: value } })).status);
        }
        expect(statuses).toEqual(expected);
      } finally {
        await narrow.close();
      }
    }
  });
});

describe('the prints of one figure', () => {
  it('each have their cell in JSON-stat, by the day of the print', async () => {
    const response = await get('/en/revisions/net/external/KZ/2024.jsonstat.json');
    const dataset = JSONstat(await response.json());
    const days = dataset.Dimension('PUBLISHED').id as string[];
    expect(days).toEqual([...days].sort());
    expect(days.map((PUBLISHED) => dataset.Data({ PUBLISHED }).value)).toEqual([17_164, 16_550]);
  });
});
