/** Pictures on their way to Telegram: drawn and uploaded once, later sent by the id that Telegram gave them. */
import { InputFile } from 'grammy';
import type { Message } from 'grammy/types';
import type { Charts } from '../../charts/create-charts.ts';
import { createRecent } from '../../statistics/create-recent.ts';
import type { Picture } from '../../statistics/picture.ts';
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

export function createPhotos(charts: Drawing): Photos {
  const ids = createRecent<string>(MOST_IDS);
  /** Messages on their way that upload the picture. */
  const uploads = new Map<string, Set<Promise<void>>>();
  /** Pictures of which no upload has come to anything yet: those told first may have blocked Koshi. */
  const refused = createRecent<true>(MOST_IDS);

  async function upload(picture: Picture, show: Parameters<Photos['send']>[1]): Promise<void> {
    const { png } = await charts.draw(picture);
    const shown = await show(new InputFile(png, 'chart.png'));
    // Telegram keeps several sizes; the last is the largest.
    const id = shown === true ? undefined : shown.photo?.at(-1)?.file_id;
    if (id === undefined) return;
    ids.keep(picture.key, id);
    refused.delete(picture.key);
  }

  /** The id of the picture; absent where this message is to bring it. */
  async function findId(key: string): Promise<string | undefined> {
    for (;;) {
      const known = ids.find(key);
      if (known !== undefined) return known;
      const running = uploads.get(key);
      if (!running || running.size < (refused.find(key) ? MOST_UPLOADS : 1)) return undefined;
      await Promise.race(running);
    }
  }

  function watchUpload(key: string, uploading: Promise<void>): void {
    const running = uploads.get(key) ?? new Set();
    uploads.set(key, running);
    const ended = uploading
      .catch(() => refused.keep(key, true))
      .then(() => {
        running.delete(ended);
        if (running.size === 0) uploads.delete(key);
      });
    running.add(ended);
  }

  return {
    async send(picture, show) {
      const known = await findId(picture.key);
      if (known !== undefined) {
        try {
          await show(known);
          return;
        } catch (error) {
          if (findTrouble(error).kind !== 'unknown_file') throw error;
          ids.delete(picture.key);
        }
      }
      const uploading = upload(picture, show);
      watchUpload(picture.key, uploading);
      await uploading;
    },
  };
}
