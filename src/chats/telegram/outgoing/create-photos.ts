/** Pictures on their way to Telegram: drawn and uploaded once, later sent by the id that Telegram gave them. */

import { InputFile } from 'grammy';
import type { Message } from 'grammy/types';
import { LRUCache } from 'lru-cache';
import type { Charts } from '../../../charts/create-charts.ts';
import type { Picture } from '../../../statistics/picture.ts';
import { findTrouble } from './find-trouble.ts';

/** About 200 bytes each. */
const MOST_IDS = 2000;

export type Drawing = Pick<Charts, 'draw'>;

export interface Photos {
  /**
   * Shows the picture by `show`, which is given the file or its id and tells what message came of it. Rejects with
   * `ChartFailed` when it cannot be drawn, else as `show` does.
   */
  send<Shown extends Message | true>(
    picture: Picture,
    show: (photo: InputFile | string) => Promise<Shown>,
  ): Promise<void>;
}

/** Uploads of one picture at once when the first came to nothing; until then the others wait for its id. */
const MOST_UPLOADS = 4;

/** A picture that Telegram does not know yet. */
interface Unknown {
  uploading: number;
  /** Who was told first may have blocked Koshi. */
  hasFailed: boolean;
  /** Messages that wait for the id, or for their turn to bring the picture. */
  readonly waiting: (() => void)[];
}

export function createPhotos(charts: Drawing): Photos {
  const ids = new LRUCache<string, string>({ max: MOST_IDS });
  const unknowns = new Map<string, Unknown>();

  async function upload(picture: Picture, show: Parameters<Photos['send']>[1]): Promise<void> {
    const { png } = await charts.draw(picture);
    const shown = await show(new InputFile(png, 'chart.png'));
    // Telegram keeps several sizes; the last is the largest.
    const id = shown === true ? undefined : shown.photo?.at(-1)?.file_id;
    if (id !== undefined) ids.set(picture.key, id);
  }

  /** The id of the picture; absent where this message is to bring it, and then its turn has come. */
  async function findId(key: string): Promise<string | undefined> {
    for (;;) {
      const known = ids.get(key);
      if (known !== undefined) return known;
      const unknown = unknowns.get(key) ?? { uploading: 0, hasFailed: false, waiting: [] };
      unknowns.set(key, unknown);
      if (unknown.uploading < (unknown.hasFailed ? MOST_UPLOADS : 1)) {
        unknown.uploading += 1;
        return undefined;
      }
      await new Promise<void>((resolve) => unknown.waiting.push(resolve));
    }
  }

  function endTurn(key: string): void {
    const unknown = unknowns.get(key);
    if (!unknown) return;
    unknown.uploading -= 1;
    const isKnown = ids.get(key) !== undefined;
    if (!isKnown) unknown.hasFailed = true;
    const free = isKnown ? unknown.waiting.length : MOST_UPLOADS - unknown.uploading;
    for (const wake of unknown.waiting.splice(0, free)) wake();
    if (unknown.uploading === 0 && unknown.waiting.length === 0) unknowns.delete(key);
  }

  return {
    async send(picture, show) {
      const { key } = picture;
      for (let known = await findId(key); known !== undefined; known = await findId(key)) {
        try {
          await show(known);
          return;
        } catch (error) {
          if (findTrouble(error).kind !== 'unknown_file') throw error;
          if (ids.get(key) === known) ids.delete(key);
        }
      }
      try {
        await upload(picture, show);
      } finally {
        endTurn(key);
      }
    },
  };
}
