/**
 * Charts on their way to Slack. Uploaded to no channel a picture can be shown inside a message, where it is switched with
 * the table like any other block; Slack takes some moments to make a picture of the file. Sent to a channel it is a
 * message of its own.
 */

import type { Charts } from '../../../charts/create-charts.ts';
import { createRecent } from '../../../statistics/create-recent.ts';
import type { Picture } from '../../../statistics/picture.ts';
import type { Caller } from './create-caller.ts';

/** About 150 bytes each. */
const MOST_IDS = 1000;

export interface Pictures {
  /** The id of the file, drawn and uploaded where it was not before. Rejects with `ChartFailed` or the errors of Bolt. */
  upload(picture: Picture): Promise<string>;
  /** The file is of no use: it was deleted, or Slack does not show it. */
  forget(picture: Picture): void;
  /** A message with the picture. Rejects as `upload` does. */
  share(picture: Picture, place: { readonly channel_id: string; readonly thread_ts?: string }): Promise<void>;
}

interface Uploaded {
  readonly files?: readonly { readonly files?: readonly { readonly id?: string }[] }[];
}

export function createPictures({ call }: Pick<Caller, 'call'>, charts: Pick<Charts, 'draw'>): Pictures {
  const ids = createRecent<string>(MOST_IDS);

  async function send(picture: Picture, place: object): Promise<Uploaded> {
    const { png } = await charts.draw(picture);
    const file = { file: png, filename: 'chart.png', title: picture.title, alt_text: picture.alt };
    return (await call('files.uploadV2', { ...place, ...file })) as Uploaded;
  }

  return {
    async upload(picture) {
      const known = ids.find(picture.key);
      if (known !== undefined) return known;
      const uploaded = await send(picture, {});
      const id = uploaded.files?.[0]?.files?.[0]?.id;
      if (id === undefined) throw new Error('Slack gave no id for the file');
      ids.keep(picture.key, id);
      return id;
    },
    forget: (picture) => ids.delete(picture.key),
    async share(picture, place) {
      await send(picture, place);
    },
  };
}
