/** What the operator's `release` command asks for, done here or asked of the running Koshi. */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { askControl } from '../operations/control/ask-control.ts';
import type { ControlHandler } from '../operations/control/serve-control.ts';
import { renderText } from '../replies/layout/render-text.ts';
import { LANGUAGES, type Language } from '../statistics/language.ts';
import { parsePeriod } from '../statistics/time/period.ts';
import type { OpenNotices } from './open-notices.ts';

export const previewSchema = z.object({ text: z.string(), chats: z.record(z.string(), z.number()) });
export type ReleasePreview = z.infer<typeof previewSchema>;

export const progressSchema = z.object({
  /** Messages that are due now. */
  total: z.number(),
  sent: z.number(),
  /** Nobody there to be told. */
  parked: z.number(),
  failed: z.number(),
  /** Held back until their hour, or waiting for a platform. */
  waiting: z.number(),
});
export type ReleaseProgress = z.infer<typeof progressSchema>;

/** Whoever carries the orders out: the running Koshi, or this very process. */
export interface ReleaseOrders {
  /** Absent when there are no figures for the period. */
  preview(): Promise<ReleasePreview | undefined>;
  publish(onProgress: (progress: ReleaseProgress) => void): Promise<ReleaseProgress | undefined>;
}

const LOOK_MS = 250;
/** A day: the time after which a notice is given up. */
const MOST_LOOKS = (24 * 3_600_000) / LOOK_MS;

export interface ReleaseArgs {
  readonly period: string;
  readonly language: Language;
}

const argsSchema = z.object({ period: z.string(), language: z.enum(LANGUAGES) });

async function preview(
  { notices }: OpenNotices,
  { period, language }: ReleaseArgs,
): Promise<ReleasePreview | undefined> {
  const parsed = parsePeriod(period);
  const found = parsed && (await notices.preview(parsed, language));
  return found && { text: renderText(found.reply), chats: { ...found.chats } };
}

/** Publishes and stays until all that is due now has come to its end. */
async function publish(
  open: OpenNotices,
  { period }: ReleaseArgs,
  onProgress: (progress: ReleaseProgress) => void,
): Promise<ReleaseProgress | undefined> {
  const parsed = parsePeriod(period);
  const published = parsed && (await open.notices.publish(parsed));
  if (!published) return undefined;
  const look = async (): Promise<ReleaseProgress> => {
    const counts = await open.notices.countStates(published.notice);
    const sent = counts.sent + counts.unconfirmed;
    const { waiting, parked, failed, withdrawn } = counts;
    return { total: sent + parked + failed + waiting + withdrawn, sent, parked: parked + withdrawn, failed, waiting };
  };
  // What failed for the moment is tried again soon; what still fails then goes on without an onlooker.
  for (let turns = 0; turns < MOST_LOOKS && open.isSending(); turns += 1) {
    if (!(await open.notices.isOverdue(published.notice))) break;
    onProgress(await look());
    await wait(LOOK_MS);
  }
  return look();
}

/** For the control socket of the running Koshi; `reload` reads the facts anew before they are told. */
export function releaseHandlers(
  open: OpenNotices,
  reload: () => Promise<void>,
): Readonly<Record<string, ControlHandler>> {
  return {
    'release-preview': async (args) => {
      await reload();
      return (await preview(open, argsSchema.parse(args))) ?? null;
    },
    'release-publish': async (args, tellProgress) => {
      await reload();
      return (await publish(open, argsSchema.parse(args), tellProgress)) ?? null;
    },
  };
}

export function ordersHere(open: OpenNotices, args: ReleaseArgs): ReleaseOrders {
  return {
    preview: () => preview(open, args),
    publish: (onProgress) => publish(open, args, onProgress),
  };
}

class OrderFailed extends Error {
  readonly code: string;

  constructor(message: string, code = 'ORDER_FAILED') {
    super(message);
    this.code = code;
  }
}

/** Orders to the Koshi that runs on this STATE_DIR. Reject with OrderFailed when it could not carry them out. */
export function ordersToRunning(dir: string, args: ReleaseArgs): ReleaseOrders {
  async function order(command: string, onProgress?: (progress: unknown) => void): Promise<unknown> {
    const outcome = await askControl({ dir, command, args, ...(onProgress && { onProgress }) });
    if (outcome.kind === 'done') return outcome.result;
    throw new OrderFailed(outcome.kind === 'failed' ? outcome.message : 'Koshi has just stopped.');
  }
  return {
    preview: async () => previewSchema.nullable().parse(await order('release-preview')) ?? undefined,
    publish: async (onProgress) =>
      progressSchema
        .nullable()
        .parse(await order('release-publish', (each) => onProgress(progressSchema.parse(each)))) ?? undefined,
  };
}
