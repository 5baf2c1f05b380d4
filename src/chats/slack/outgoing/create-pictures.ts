import type { Charts } from '../../../charts/create-charts.ts';
import type { Picture } from '../../../statistics/picture.ts';
import type { FilePlace, Files } from './create-files.ts';

export interface Pictures {
  /** Draws and uploads it; what comes back shares it. Rejects with `ChartFailed` or as `Files` does. */
  upload(picture: Picture): Promise<(place: FilePlace) => Promise<void>>;
}

export function createPictures(files: Files, charts: Pick<Charts, 'draw'>): Pictures {
  return {
    async upload(picture) {
      const { png } = await charts.draw(picture);
      return files.upload({ name: 'chart.png', title: picture.title, content: png, alt: picture.alt });
    },
  };
}
