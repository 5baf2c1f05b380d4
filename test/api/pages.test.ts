import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runKoshi } from '../run-koshi.ts';
import { type OpenedApi, openApi } from './open-api.ts';

let api: OpenedApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${api.url}${path}`, { headers, redirect: 'manual' });

describe('the page of an answer', () => {
  it.each([
    ['kk', '2025 жылғы қаңтар–наурыз'],
    ['ru', 'январе–марте 2025'],
    ['en', 'January–March 2025'],
  ])('says in %s what a chat says, in a page without a script', async (language, period) => {
    const response = await get(`/${language}/net/KZ-71/2025-Q1`);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text.replaceAll('\u00a0', ' ')).toMatch(/17[ ,]579/);
    expect(text.toLowerCase()).toContain(period.toLowerCase());
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).not.toMatch(/<script(?! type="application\/ld\+json")/);
    expect(Buffer.byteLength(text)).toBeLessThan(60_000);
  });

  it('is found in the other languages and as files', async () => {
    const text = await (await get('/en/net/KZ-71/2025-Q1')).text();
    expect(text).toContain(`hreflang="kk" href="${api.url}/kk/net/KZ-71/2025-Q1"`);
    expect(text).toContain(`<link rel="canonical" href="${api.url}/en/net/KZ-71/2025-Q1">`);
    expect(text).toContain(`<meta property="og:image" content="${api.url}/en/net/KZ-71/2025-Q1.png">`);
  });

  it('lets nothing be run or framed, and asks nobody else for anything', async () => {
    const { headers } = await get('/ru/net/KZ/2024');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('set-cookie')).toBeNull();
    expect((await get('/embed/ru/net/KZ/2024')).headers.get('content-security-policy')).toContain('frame-ancestors *');
  });

  it('escapes what a stranger types into the ask box', async () => {
    const text = await (await get(`/en/ask?q=${encodeURIComponent('"><script>alert(1)</script>')}`)).text();
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('answers the ask box, and asks back there', async () => {
    const answered = await (await get(`/ru/ask?q=${encodeURIComponent('сальдо Астана 2024')}`)).text();
    expect(answered.replaceAll('\u00a0', ' ')).toContain('75 854');
    const open = await (await get(`/ru/ask?q=${encodeURIComponent('сальдо Алматы 2024')}`)).text();
    expect(open).toContain('name="robots" content="noindex"');
  });

  it('is not there for what is no command', async () => {
    expect((await get('/ru/forget/yes')).status).toBe(404);
    expect((await get('/ru/net/KZ-99/2024')).status).toBe(404);
    expect((await get('/ru/net/KZ/2024?asOf=2025-02-30')).status).toBe(404);
  });
});

describe('a page pinned to a day', () => {
  it('keeps the print of that day and says that the figure was revised since', async () => {
    const response = await get('/en/net/external/KZ/2024?asOf=2025-03-01');
    const text = await response.text();
    expect(text).toContain('17,164');
    expect(text).toMatch(/Revised since: .* is \+16,550 now/);
    expect(response.headers.get('cache-control')).toContain('immutable');
  });

  it('says so where nothing was revised', async () => {
    const text = await (await get('/en/net/external/KZ/2024?asOf=2025-05-01')).text();
    expect(text).toContain('+16,550');
    expect(text).toContain('The figures have not been revised since.');
  });
});

describe('the other forms of an answer', () => {
  it('is a table with the names of SDMX', async () => {
    const response = await get('/en/net/external/KZ/2024.csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [header, row] = (await response.text()).split('\r\n');
    expect(header).toContain('TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS');
    expect(row).toContain(',2024,16550,persons,A,2025-04-15,about,');
  });

  it('is a picture of 1200 by 630, and a drawing', async () => {
    const png = Buffer.from(await (await get('/kk/net/external/KZ/2024.png')).arrayBuffer());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(await (await get('/kk/net/external/KZ/2024.svg')).text()).toMatch(/^<svg/);
  });

  it('is JSON with the command that leads back', async () => {
    const result = (await (await get('/en/net/external/KZ/2024.json')).json()) as {
      command: string;
      figures: { value: number; text: string; publishedKind: string }[];
    };
    expect(result.command).toBe('/net external KZ 2024');
    expect(result.figures[0]).toMatchObject({ value: 16550, text: '+16,550', publishedKind: 'about' });
  });
});

describe('the home page', () => {
  it('leads to the language of the reader', async () => {
    const response = await get('/', { 'accept-language': 'de, kk;q=0.8' });
    expect([response.status, response.headers.get('location')]).toEqual([302, `${api.url}/kk`]);
  });

  it('shows the key points, the calendar and every region', async () => {
    const text = await (await get('/ru')).text();
    expect(text).toContain('Главное из последнего выпуска');
    expect(text).toContain(`${api.url}/ru/net/KZ-71/last`);
  });
});

describe('PUBLIC_URL', () => {
  it('is enough to serve pages, without any door', async () => {
    const koshi = runKoshi([], { PUBLIC_URL: 'https://koshi.example/' });
    try {
      const { port } = JSON.parse(await koshi.line('"listening"')) as { port: number };
      const text = await (await fetch(`http://127.0.0.1:${port}/en/net/KZ-71/2025-Q1`)).text();
      expect(text).toContain('17,579');
      expect(text).toContain('<link rel="canonical" href="https://koshi.example/en/net/KZ-71/2025-Q1">');
    } finally {
      koshi.kill('SIGTERM');
    }
    expect((await koshi.ended).code).toBe(0);
  });
});
