import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { createCharts } from '../../src/charts/create-charts.ts';
import { checkCharts } from '../../src/house/open-charts.ts';
import { createHealth } from '../../src/operations/create-health.ts';
import { createLog } from '../../src/operations/create-log.ts';
import { samplePictures } from '../charts/sample-pictures.ts';
import { createStateDir, runKoshi } from '../run-koshi.ts';

const DEMONSTRATION = { FIXED_NOW: '2025-06-15T12:00:00+05:00' };
const TREND = '/trend net KZ-71 2015..2024';
const ask = (...args: string[]) => runKoshi(['ask', '--lang', 'en', ...args], DEMONSTRATION).ended;
const isPng = (path: string) => readFileSync(path).toString('latin1', 1, 4) === 'PNG';

describe('npm run ask -- --chart', () => {
  it('writes the picture of the answer beside the words, and ends with 0', async () => {
    const path = join(createStateDir(), 'trend.png');
    const { code, out, err } = await ask('--chart', path, TREND);
    expect([code, err, isPng(path)]).toEqual([0, '', true]);
    expect(out).toContain('+75,854');
  });

  it('writes it for a chart asked for in words too, as JSON', async () => {
    const path = join(createStateDir(), 'words.png');
    const { code, out } = await ask('--json', '--chart', path, 'show me emigration from 2018 to 2023 as a chart');
    expect([code, isPng(path)]).toEqual([0, true]);
    expect(JSON.parse(out).command).toBe('/chart trend departures external KZ 2018..2023');
  });

  it('says on standard error that an answer has no picture', async () => {
    const path = join(createStateDir(), 'none.png');
    const { code, err } = await ask('--chart', path, '/sources');
    expect([code, existsSync(path)]).toEqual([0, false]);
    expect(err).toBe(`No chart was written to ${path}: this answer has none.\n`);
  });

  it('keeps the exit code of a question that was asked back or not found', async () => {
    const path = join(createStateDir(), 'none.png');
    expect((await ask('--chart', path, 'Russia?')).code).toBe(2);
    expect((await ask('--chart', path, '/net Pavlodar 2035')).code).toBe(3);
    expect(existsSync(path)).toBe(false);
  });

  it('says where it could not write, and ends with 73', async () => {
    const { code, err } = await ask('--chart', '/nowhere/chart.png', TREND);
    expect([code, err]).toEqual([73, 'The chart could not be written to /nowhere/chart.png: ENOENT\n']);
  });
});

describe('npm run charts', () => {
  it('writes every kind in three languages with a page to look at them', { timeout: 60_000 }, async () => {
    const dir = join(createStateDir(), 'gallery');
    const { code, out } = await runKoshi(['charts', dir]).ended;
    expect(code).toBe(0);
    const pictures = readdirSync(dir).filter((name) => name.endsWith('.png'));
    expect(out).toContain(`${pictures.length} charts are in ${dir}`);
    for (const language of ['kk', 'ru', 'en']) {
      for (const name of ['trend', 'ranking', 'ranking-map', 'comparison-lines', 'countries', 'release']) {
        expect(pictures).toContain(`${name}-${language}.png`);
      }
    }
    expect(readFileSync(join(dir, 'index.html'), 'utf8')).toContain('alt="Kazakhstan: net external migration.');
  });

  it('explains its usage and ends with 64 when no folder is named', async () => {
    const { code, err } = await runKoshi(['charts']).ended;
    expect(code).toBe(64);
    expect(err).toContain('npm run charts -- DIR\n');
  });
});

describe('fonts that are not as delivered', () => {
  it('switch charts off, which /health tells with the reason', async () => {
    const lines: string[] = [];
    const log = createLog({ level: 'info', stream: { write: (line: string) => void lines.push(line) } });
    const charts = createCharts({
      fontsDir: 'assets/fonts',
      cacheSize: 1,
      startThread: () => new Worker(new URL('../charts/threads/unfit-thread.mjs', import.meta.url)),
    });
    const health = createHealth();
    health.watch('charts', () => charts.problem());
    expect(health.answer().status).toBe(200);
    await checkCharts(charts, log);
    expect(health.answer()).toMatchObject({ status: 503 });
    expect(health.answer().body).toContain('Kazakh letters come out as boxes');
    expect(lines.join('')).toContain('charts are switched off; answers come in words');
    const [sample] = samplePictures('kk');
    if (!sample) throw new Error('no sample');
    await expect(charts.draw(sample.picture)).rejects.toMatchObject({ code: 'chart_failed' });
    await charts.close();
  });
});
