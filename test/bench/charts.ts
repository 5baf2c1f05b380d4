import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createCharts } from '../../src/charts/create-charts.ts';
import { LANGUAGES } from '../../src/statistics/language.ts';
import { samplePictures } from '../charts/sample-pictures.ts';

const RENDERS = 200;
const MEGABYTE = 1_000_000;
const MILLISECOND = 1_000_000;

const at = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;

/** How long charts take, what they cost in memory and whether text answers wait for them. */
export async function benchCharts(): Promise<void> {
  const charts = createCharts({
    fontsDir: new URL('../../assets/fonts', import.meta.url).pathname,
    cacheSize: RENDERS,
  });
  const started = performance.now();
  await charts.checkFonts();
  const readyMs = performance.now() - started;

  const pictures = LANGUAGES.flatMap((language) => samplePictures(language).map(({ picture }) => picture));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const cold: number[] = [];
  let largestBytes = 0;
  let peakBytes = 0;
  delay.enable();
  for (let turn = 0; turn < RENDERS; turn += 1) {
    const picture = pictures[turn % pictures.length];
    if (!picture) continue;
    const begin = performance.now();
    const { png } = await charts.draw({ ...picture, key: `${picture.key} ${turn}` });
    cold.push(performance.now() - begin);
    largestBytes = Math.max(largestBytes, png.length);
    peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
  }
  delay.disable();

  const kept: number[] = [];
  for (let turn = 0; turn < RENDERS; turn += 1) {
    const picture = pictures[turn % pictures.length];
    if (!picture) continue;
    const begin = performance.now();
    await charts.draw({ ...picture, key: `${picture.key} ${turn}` });
    kept.push(performance.now() - begin);
  }
  await charts.close();

  cold.sort((a, b) => a - b);
  kept.sort((a, b) => a - b);
  console.log(
    [
      `thread and fonts ready      ${readyMs.toFixed(0)} ms`,
      `cold p50 / p95 / max        ${[0.5, 0.95, 0.999].map((share) => at(cold, share).toFixed(0)).join(' / ')} ms`,
      `from the cache p50 / max    ${[0.5, 0.999].map((share) => at(kept, share).toFixed(3)).join(' / ')} ms`,
      `event loop delay p99 / max  ${(delay.percentile(99) / MILLISECOND).toFixed(1)} / ${(delay.max / MILLISECOND).toFixed(1)} ms`,
      `peak memory (RSS)           ${(peakBytes / MEGABYTE).toFixed(0)} MB`,
      `largest PNG                 ${(largestBytes / 1000).toFixed(0)} kB`,
    ].join('\n'),
  );
}
