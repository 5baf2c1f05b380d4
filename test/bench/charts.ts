import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type Charts, createCharts } from '../../src/charts/create-charts.ts';
import { LANGUAGES } from '../../src/statistics/language.ts';
import type { Picture } from '../../src/statistics/picture.ts';
import { samplePictures } from '../charts/sample-pictures.ts';
import { createTalk } from '../talk.ts';

const RENDERS = 200;
const WARM_UP = 200;
const TEXTS = [
  '/net Astana 2025Q1',
  '/top net 2024 20',
  '/compare Astana Almaty 2023',
  '/trend net Astana 2009..2024',
  '/countries arrivals 2025Q1',
  '/summary 2025Q1',
  'сколько человек приехало из России в 2023 году?',
];
const MEGABYTE = 1_000_000;
const MILLISECOND = 1_000_000;

const at = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;

/** Text answers of the real desk, one after the other, for as long as charts are drawn without a pause. */
async function timeTexts(charts: Charts, pictures: readonly Picture[]): Promise<number[]> {
  const desk = createTalk();
  const answer = async (text: string, person: number) => {
    const started = performance.now();
    await desk.receive({ platform: 'telegram', chat: '1', person: String(person), text, userLanguage: 'ru' });
    return performance.now() - started;
  };
  for (let turn = 0; turn < WARM_UP; turn += 1) await answer(TEXTS[turn % TEXTS.length] ?? '', turn);
  let left = RENDERS;
  const drawing = (async () => {
    for (; left > 0; left -= 1) {
      const picture = pictures[left % pictures.length];
      if (picture) await charts.draw({ ...picture, key: `beside texts ${left}` });
    }
  })();
  const times: number[] = [];
  while (left > 0) {
    times.push(await answer(TEXTS[times.length % TEXTS.length] ?? '', times.length));
    // Lets the pictures come back, as the pauses between messages do.
    await new Promise((resolve) => setImmediate(resolve));
  }
  await drawing;
  return times.sort((a, b) => a - b);
}

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
  const textMs = await timeTexts(charts, pictures);
  await charts.close();

  cold.sort((a, b) => a - b);
  kept.sort((a, b) => a - b);
  console.log(
    [
      `thread and fonts ready      ${readyMs.toFixed(0)} ms`,
      `cold p50 / p95 / max        ${[0.5, 0.95, 0.999].map((share) => at(cold, share).toFixed(0)).join(' / ')} ms`,
      `from the cache p50 / max    ${[0.5, 0.999].map((share) => at(kept, share).toFixed(3)).join(' / ')} ms`,
      `event loop delay p99 / max  ${(delay.percentile(99) / MILLISECOND).toFixed(1)} / ${(delay.max / MILLISECOND).toFixed(1)} ms`,
      `text answers meanwhile      p50 / p99 ${[0.5, 0.99].map((share) => at(textMs, share).toFixed(1)).join(' / ')} ms of ${textMs.length}`,
      `peak memory (RSS)           ${(peakBytes / MEGABYTE).toFixed(0)} MB`,
      `largest PNG                 ${(largestBytes / 1000).toFixed(0)} kB`,
    ].join('\n'),
  );
}
