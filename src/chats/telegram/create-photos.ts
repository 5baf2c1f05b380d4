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

export function createPhotos(charts: Drawing): Photos {
  const ids = createRecent<string>(MOST_IDS);
  /** Pictures whose first message is on its way: who comes meanwhile waits for the id instead of uploading them too. */
  const uploads = new Map<string, Promise<void>>();

  async function upload(picture: Picture, show: Parameters<Photos['send']>[1]): Promise<void> {
    const { png } = await charts.draw(picture);
    const shown = await show(new InputFile(png, 'chart.png'));
    // Telegram keeps several sizes; the last is the largest.
    const id = shown === true ? undefined : shown.photo?.at(-1)?.file_id;
    if (id !== undefined) ids.keep(picture.key, id);
  }

  return {
    async send(picture, show) {
      await uploads.get(picture.key)?.catch(() => undefined);
      const known = ids.find(picture.key);
      if (known !== undefined) {
        try {
          await show(known);
          return;
        } catch (error) {
          if (findTrouble(error).kind !== 'unknown_file') throw error;
        }
      }
      const uploading = upload(picture, show).finally(() => {
        if (uploads.get(picture.key) === uploading) uploads.delete(picture.key);
      });
      uploads.set(picture.key, uploading);
      await uploading;
    },
  };
}
