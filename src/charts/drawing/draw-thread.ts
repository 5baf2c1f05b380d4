/**
 * The entry of the drawing thread. Laying a picture out takes ECharts 5-50 ms of one thread; here it holds up nobody.
 * Started by `createDrawingThread`; imported in a main thread it does nothing.
 */
import { parentPort, workerData } from 'node:worker_threads';
import sharp from 'sharp';
import { checkFonts } from '../fonts/check-fonts.ts';
import { drawCard, drawPng } from './draw-png.ts';
import { createDrawSvg, type DrawSvg } from './draw-svg.ts';
import type { DrawRequest, DrawResponse, DrawTask } from './draw-task.ts';

type Outcome = Pick<Extract<DrawResponse, { done: true }>, 'png' | 'svg'>;

async function carryOut(task: DrawTask, drawSvg: DrawSvg): Promise<Outcome> {
  switch (task.kind) {
    case 'check':
      await checkFonts();
      return {};
    case 'svg':
      return { svg: drawSvg(task.picture) };
    case 'card':
      return { png: await drawCard(drawSvg(task.picture)) };
    case 'png':
      return { png: await drawPng(drawSvg(task.picture)) };
  }
}

if (parentPort) {
  const port = parentPort;
  // The pictures are cached as a whole; libvips' own cache of operations would only hold memory.
  sharp.cache(false);
  sharp.concurrency(1);
  const drawSvg = createDrawSvg((workerData as { fontsDir: string }).fontsDir);
  const respond = async ({ id, task }: DrawRequest): Promise<DrawResponse> => {
    try {
      return { id, done: true, ...(await carryOut(task, drawSvg)) };
    } catch (error) {
      return { id, done: false, message: String(error) };
    }
  };
  // One after the other: each picture takes 5-10 MB as pixels, and two cores draw twenty at once hardly faster.
  let turn: Promise<void> = Promise.resolve();
  port.on('message', (request: DrawRequest) => {
    turn = turn.then(async () => port.postMessage(await respond(request)));
  });
}
