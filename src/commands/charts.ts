import { join } from 'node:path';
import type { Config } from '../config.ts';
import { openCharts } from '../house/open-charts.ts';
import { openKnowledge } from '../house/open-knowledge.ts';
import { readLoaded } from '../house/open-stores.ts';
import { UsageWrong } from '../operations/usage-wrong.ts';
import { dayInAlmaty } from '../statistics/time/today.ts';
import { writeGallery } from './write-gallery.ts';

/** Every kind of chart as a picture, and a page to look at them. */
export async function charts(config: Config, argv: readonly string[]): Promise<number> {
  const [dir, more] = argv;
  if (dir === undefined || dir.startsWith('-') || more !== undefined) {
    throw new UsageWrong('One folder to write to is needed.');
  }
  const { codebook, messages, answers } = openKnowledge(config.dataDir, undefined, await readLoaded(config));
  const today = dayInAlmaty(config.fixedNow ?? new Date());
  const drawing = openCharts();
  try {
    await drawing.checkFonts();
    const written = await writeGallery({
      dir,
      codebook,
      version: 'gallery',
      messages,
      charts: drawing,
      ask: (question) => answers.answer(question, { today }),
    });
    console.log(`${written.length} charts are in ${dir}; open ${join(dir, 'index.html')} to see them side by side`);
    return 0;
  } finally {
    await drawing.close();
  }
}
