/** Programs that others wrote judge what Koshi offers to programs. */
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import scrape from 'open-graph-scraper';
import { type OpenAPIClient, OpenAPIClientAxios } from 'openapi-client-axios';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedApi, openApi } from './open-api.ts';

let api: OpenedApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

describe('the description of the API', () => {
  const describeApi = async () => (await (await fetch(`${api.url}/v1/openapi.json`)).json()) as Record<string, unknown>;

  it('is OpenAPI as its schema wants it', async () => {
    expect(await new Validator().validate(await describeApi())).toEqual({ valid: true });
  });

  it('makes a client that gets the same figures', async () => {
    const client = await new OpenAPIClientAxios({ definition: `${api.url}/v1/openapi.json` }).init<OpenAPIClient>();
    const figures = await client.getFigures?.({ indicator: 'net', flow: 'external', area: 'KZ', period: '2024' });
    expect(figures?.data).toMatchObject({ outcome: 'answered' });
    expect(JSON.stringify(figures?.data)).toContain('16550');
    const told = await client.ask?.({ question: 'сальдо Астаны за первый квартал 2025' });
    expect(told?.data).toMatchObject({ answers: [{ outcome: 'answered' }] });
    expect(JSON.stringify(told?.data)).toContain('17579');
  });
});

it('the entry for a registry of servers names this version', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(JSON.parse(readFileSync('manifests/server.json', 'utf8'))).toMatchObject({ version });
});

it.each([
  ['kk', 'kk_KZ'],
  ['ru', 'ru_RU'],
  ['en', 'en_GB'],
])('the page of an answer in %s shows itself where a link to it is pasted', async (language, locale) => {
  const { error, result } = await scrape({
    url: `${api.url}/${language}/net/KZ-71/2025-Q1`,
    onlyGetOpenGraphInfo: true,
  });
  expect(error).toBe(false);
  expect(result.ogTitle?.length).toBeGreaterThan(10);
  expect(result.ogDescription?.replaceAll('\u00a0', ' ')).toMatch(/17[ ,]579/);
  expect(result.ogLocale).toBe(locale);
  expect(result.ogImage).toEqual([
    expect.objectContaining({ url: `${api.url}/${language}/net/KZ-71/2025-Q1.png`, width: '1200', height: '630' }),
  ]);
});
