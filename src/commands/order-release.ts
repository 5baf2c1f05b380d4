/** The operator's `release` command: shows what would be sent, asks, and shows how the sending goes. */
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { ReleaseOrders, ReleaseProgress } from '../house/release-orders.ts';

export interface OrderParts {
  readonly orders: ReleaseOrders;
  readonly action: 'preview' | 'publish';
  readonly period: string;
  /** Publishes without asking. */
  readonly yes: boolean;
  readonly input: Readable;
  readonly output: Writable;
  readonly isTerminal: boolean;
}

const EXIT_DONE = 0;
const EXIT_FAILED = 1;
const EXIT_NO_FIGURES = 3;
const EXIT_NOT_CONFIRMED = 4;
const BAR_WIDTH = 30;

function describe({ total, sent, parked, failed, waiting }: ReleaseProgress): string {
  return `${sent + parked + failed}/${total}: ${sent} sent, ${parked} unreachable, ${failed} failed, ${waiting} waiting`;
}

function drawBar(progress: ReleaseProgress): string {
  const done = progress.sent + progress.parked + progress.failed;
  const filled = progress.total === 0 ? BAR_WIDTH : Math.round((BAR_WIDTH * done) / progress.total);
  return `[${'█'.repeat(filled)}${'·'.repeat(BAR_WIDTH - filled)}] ${describe(progress)}`;
}

/** Returns the exit code: 0 done, 1 some failed, 3 no figures for the period, 4 not confirmed. */
export async function orderRelease(parts: OrderParts): Promise<number> {
  const { orders, action, period, yes, input, output, isTerminal } = parts;
  const say = (text: string) => output.write(`${text}\n`);
  const preview = await orders.preview();
  if (!preview) {
    say(`There are no figures for ${period}.`);
    return EXIT_NO_FIGURES;
  }
  const chats = Object.values(preview.chats).reduce((sum, count) => sum + count, 0);
  const byPlatform = Object.entries(preview.chats).map(([platform, count]) => `${platform} ${count}`);
  if (action === 'preview' || !yes) say(preview.text);
  say(`\nSubscribed chats that would be told: ${chats}${chats > 0 ? ` (${byPlatform.join(', ')})` : ''}.`);
  if (action === 'preview') return EXIT_DONE;
  if (!yes && !(await confirm(input, output, `Publish ${period}? Type yes: `))) {
    say('Nothing was published.');
    return EXIT_NOT_CONFIRMED;
  }

  let shown = '';
  const result = await orders.publish((progress) => {
    if (isTerminal) output.write(`\r\u001B[K${drawBar(progress)}`);
    else {
      const line = describe(progress);
      if (line !== shown) say(line);
      shown = line;
    }
  });
  if (!result) {
    say(`There are no figures for ${period}.`);
    return EXIT_NO_FIGURES;
  }
  say(`${isTerminal ? '\r\u001B[K' : ''}Published ${period}. ${describe(result)}.`);
  return result.failed > 0 ? EXIT_FAILED : EXIT_DONE;
}

async function confirm(input: Readable, output: Writable, question: string): Promise<boolean> {
  const lines = createInterface({ input, output });
  try {
    // The end of the input is no.
    const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
    const answer = await Promise.race([lines.question(question), ended]);
    return /^(?:y|yes|да|иә)$/i.test(answer.trim());
  } finally {
    lines.close();
  }
}
