import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { createCharts } from '../../src/charts/create-charts.ts';
import { startDrawThread } from '../../src/charts/drawing/create-drawing-thread.ts';
import { LANGUAGES } from '../../src/statistics/language.ts';
import type { Picture } from '../../src/statistics/picture.ts';
import { FONTS_DIR } from './read-labels.ts';
import { samplePictures } from './sample-pictures.ts';

const charts = createCharts({ fontsDir: FONTS_DIR, cacheSize: 50 });
afterAll(() => charts.close());
const sample = (name: string): Picture => {
  const found = samplePictures('kk').find((one) => one.name === name);
  if (!found) throw new Error(`no sample ${name}`);
  return found.picture;
};
const dyingThread = () => new Worker(new URL('./threads/dying-thread.mjs', import.meta.url));
const silentThread = () => new Worker(new URL('./threads/silent-thread.mjs', import.meta.url));
const BROKEN = { ...sample('bars'), key: 'broken', kind: 'no such kind' } as unknown as Picture;

describe('charts', () => {
  const all = LANGUAGES.flatMap((language) => samplePictures(language));

  it('draws every kind in every language as a PNG of 1200 px and at most 120 kB', async () => {
    for (const { picture } of all) {
      const { png, width } = await charts.draw(picture);
      const read = await sharp(png).metadata();
      expect({ format: read.format, width: read.width, drawn: width }).toEqual({
        format: 'png',
        width: 1200,
        drawn: 1200,
      });
      expect(png.length).toBeLessThanOrEqual(120_000);
    }
  });

  it('paints the colours it was asked for', async () => {
    const { png } = await charts.draw(sample('bars'));
    const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
    const colours = new Set<string>();
    for (let at = 0; at < data.length; at += info.channels) colours.add(data.subarray(at, at + 3).toString('hex'));
    expect([...colours]).toEqual(expect.arrayContaining(['ffffff', '0072b2', 'd55e00', '1a1a1a']));
  });

  it('finds its fonts fit', async () => {
    await expect(charts.checkFonts()).resolves.toBeUndefined();
  });

  it('gives the kept picture when its key comes again', async () => {
    const first = await charts.draw(sample('line'));
    expect(await charts.draw({ ...sample('line') })).toBe(first);
  });

  it('draws once for many who ask at the same moment', async () => {
    const asked = { ...sample('tiles'), key: 'asked by many' };
    const [first, ...others] = await Promise.all([charts.draw(asked), charts.draw(asked), charts.draw(asked)]);
    expect(others.every((other) => other === first)).toBe(true);
  });

  it('gives the SVG too', async () => {
    expect((await charts.svg(sample('line'))).slice(0, 23)).toBe('<svg width="1200" heigh');
  });
});

describe('when drawing fails', () => {
  it('says so and goes on with the next picture', async () => {
    await expect(charts.draw(BROKEN)).rejects.toMatchObject({ code: 'chart_failed' });
    expect((await charts.draw({ ...sample('bars'), key: 'after the broken one' })).width).toBe(1200);
  });

  it('rejects when the thread dies, and starts another for the next picture', async () => {
    const starts = [dyingThread, () => startDrawThread(FONTS_DIR)];
    const fragile = createCharts({
      fontsDir: FONTS_DIR,
      cacheSize: 1,
      startThread: () => (starts.shift() ?? dyingThread)(),
    });
    await expect(fragile.draw(sample('bars'))).rejects.toThrow('the drawing thread ended with code 3');
    expect((await fragile.draw(sample('bars'))).width).toBe(1200);
    await fragile.close();
  });

  it('lets the idle thread go, and starts another for the next picture', async () => {
    const started: Worker[] = [];
    const sparing = createCharts({
      fontsDir: FONTS_DIR,
      cacheSize: 1,
      idleMs: 0,
      startThread: () => {
        const thread = startDrawThread(FONTS_DIR);
        started.push(thread);
        return thread;
      },
    });
    await sparing.draw(sample('bars'));
    await once(started[0] as Worker, 'exit');
    expect((await sparing.draw(sample('line'))).width).toBe(1200);
    expect(started).toHaveLength(2);
    await sparing.close();
  });

  it('rejects when nothing comes back in time', async () => {
    const slow = createCharts({
      fontsDir: FONTS_DIR,
      cacheSize: 1,
      startThread: silentThread,
      longestMs: 50,
    });
    await expect(slow.draw(sample('bars'))).rejects.toThrow('nothing came back within 50 ms');
    await slow.close();
  });

  it('rejects what waits when Koshi stops', async () => {
    const stopping = createCharts({ fontsDir: FONTS_DIR, cacheSize: 1, startThread: silentThread });
    const drawing = expect(stopping.draw(sample('bars'))).rejects.toThrow('Koshi is stopping');
    await stopping.close();
    await drawing;
  });

  it('starts no thread before the first picture', async () => {
    let started = 0;
    const idle = createCharts({
      fontsDir: FONTS_DIR,
      cacheSize: 1,
      startThread: () => {
        started += 1;
        return silentThread();
      },
    });
    await idle.close();
    expect(started).toBe(0);
  });
});
