import type { Worker } from 'node:worker_threads';
import { LRUCache } from 'lru-cache';
import type { Picture } from '../statistics/picture.ts';
import { ChartFailed, createDrawingThread, startDrawThread } from './drawing/create-drawing-thread.ts';
import type { Png } from './drawing/draw-png.ts';
import { useFonts } from './fonts/use-fonts.ts';

export interface ChartsOptions {
  /** The folder with fonts.conf, `assets/fonts`. */
  readonly fontsDir: string;
  /** How many pictures are kept; one takes 15-70 kB. */
  readonly cacheSize: number;
  /** For tests: another thread, less patience. */
  readonly startThread?: () => Worker;
  readonly longestMs?: number;
  readonly idleMs?: number;
}

export interface Charts {
  /** The picture as PNG, 1200 px wide, from the cache where its key was drawn before. Rejects with `ChartFailed`. */
  draw(picture: Picture): Promise<Png>;
  /** The picture fitted into 1200 × 630 for previews of links, kept as the others are. */
  card(picture: Picture): Promise<Png>;
  svg(picture: Picture): Promise<string>;
  /** Rejects with `ChartFailed` unless the bundled fonts draw Kazakh letters, regular and bold. */
  checkFonts(): Promise<void>;
  /** Why nothing is drawn since the check failed, in the operator's words; absent when all is well. */
  problem(): string | undefined;
  close(): Promise<void>;
}

/** Draws pictures in a thread of their own, which starts with the first one. */
export function createCharts({ fontsDir, cacheSize, startThread, longestMs, idleMs }: ChartsOptions): Charts {
  useFonts(fontsDir);
  const thread = createDrawingThread(startThread ?? (() => startDrawThread(fontsDir)), longestMs, idleMs);
  const cache = new LRUCache<string, Png>({ max: cacheSize });
  // Ten people tapping on the same button cause one drawing.
  const underway = new Map<string, Promise<Png>>();

  let problem: string | undefined;

  const drawNew = async (kind: 'png' | 'card', key: string, picture: Picture): Promise<Png> => {
    const { png } = await thread.ask({ kind, picture });
    if (!png) throw new ChartFailed('no picture came back');
    // The thread hands over plain bytes.
    const drawn = { ...png, png: Buffer.from(png.png.buffer, png.png.byteOffset, png.png.byteLength) };
    cache.set(key, drawn);
    return drawn;
  };

  const drawOnce = async (kind: 'png' | 'card', picture: Picture): Promise<Png> => {
    if (problem !== undefined) throw new ChartFailed(problem);
    const key = kind === 'png' ? picture.key : `${kind} ${picture.key}`;
    const kept = cache.get(key);
    if (kept) return kept;
    const started = underway.get(key);
    if (started) return started;
    const drawing = drawNew(kind, key, picture).finally(() => underway.delete(key));
    underway.set(key, drawing);
    return drawing;
  };

  return {
    draw: (picture) => drawOnce('png', picture),
    card: (picture) => drawOnce('card', picture),
    async svg(picture) {
      const { svg } = await thread.ask({ kind: 'svg', picture });
      if (svg === undefined) throw new ChartFailed('no picture came back');
      return svg;
    },
    async checkFonts() {
      try {
        await thread.ask({ kind: 'check' });
        problem = undefined;
      } catch (error) {
        problem = error instanceof Error ? error.message : String(error);
        throw error;
      }
    },
    problem: () => problem,
    close: () => thread.close(),
  };
}
