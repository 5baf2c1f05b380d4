import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatPath } from '../../src/api/address/command-path.ts';
import { shownFigures } from '../../src/statistics/answer.ts';
import { formatCommand } from '../../src/statistics/command.ts';
import { anyQuestion } from '../replies/any-question.ts';
import { ANSWERS, DATASET } from '../talk.ts';
import { type OpenedApi, openApi } from './open-api.ts';

const RUNS = 150;

let api: OpenedApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

describe('every form of an answer', () => {
  it('shows the very figures of the answer', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion(DATASET.codebook), async (question) => {
        const answer = ANSWERS.answer(question, { today: '2026-11-29' });
        const figures = answer.outcome === 'answered' ? shownFigures(answer.body) : [];
        const values = figures.map(({ value }) => value);
        const path = `${api.url}/en/${encodeURI(formatPath(formatCommand(question)))}`;
        const json = (await (await fetch(`${path}.json`)).json()) as { figures: { value: number }[] };
        expect(json.figures.map(({ value }) => value)).toEqual(values);
        const rows = parse(await (await fetch(`${path}.csv`)).text(), { columns: true }) as { OBS_VALUE: string }[];
        expect(rows.map((row) => Number(row.OBS_VALUE))).toEqual(values);
        const cube = (await (await fetch(`${path}.jsonstat.json`)).json()) as { value: Record<string, number> };
        expect(new Set(Object.values(cube.value))).toEqual(new Set(values));
      }),
      { numRuns: RUNS },
    );
  });

  it('answers whatever is asked of it without failing, and gives nothing of the inside away', async () => {
    const piece = fc.constantFrom(
      'net',
      'KZ',
      'KZ-71',
      '..',
      '2024',
      '%00',
      '%2e%2e',
      '<script>',
      "'--",
      '/etc/passwd',
      '__proto__',
      '💥',
      '٢٠٢٤',
      'a'.repeat(300),
      '.csv',
      '.png',
      '?asOf=x',
    );
    const start = fc.constantFrom(
      '/ru/',
      '/kk/',
      '/en/ask?q=',
      '/v1/figures?indicator=',
      '/v1/ask?question=',
      '/embed/ru/',
      '/oembed?url=',
      '/v1/',
    );
    await fc.assert(
      fc.asyncProperty(start, fc.array(piece, { maxLength: 6 }), async (from, pieces) => {
        const response = await fetch(`${api.url}${from}${pieces.join('/')}`, { redirect: 'manual' });
        const text = await response.text();
        expect(response.status).toBeLessThan(500);
        expect(text).not.toMatch(/\/src\/|node_modules|at Object\./);
        if (response.headers.get('content-type')?.includes('html')) expect(text).not.toContain('<script>');
      }),
      { numRuns: 300 },
    );
  });
});
