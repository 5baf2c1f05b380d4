/** Charts as the whole program uses them: the one drawing thread, its check, and the gallery for whoever wants to look. */
import { join } from 'node:path';
import { type Charts, createCharts } from '../charts/create-charts.ts';
import { writeGallery } from '../chats/terminal/write-gallery.ts';
import type { Log } from '../operations/create-log.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { dayInAlmaty } from '../statistics/time/today.ts';
import type { Knowledge } from './open-knowledge.ts';

const FONTS = join(PROJECT_ROOT, 'assets', 'fonts');
/** At most 14 MB. */
const CACHE_SIZE = 200;
const EXIT_USAGE = 64;

/** Nothing is started or read before the first picture. */
export function openCharts(): Charts {
  return createCharts({ fontsDir: FONTS, cacheSize: CACHE_SIZE });
}

/** To be called when all is ready: it starts the drawing thread. What fails switches charts off and nothing else. */
export async function checkCharts(charts: Charts, log: Log): Promise<void> {
  try {
    await charts.checkFonts();
    log.debug('charts can be drawn');
  } catch (error) {
    log.error({ reason: charts.problem() ?? String(error) }, 'charts are switched off; answers come in words');
  }
}

/** `charts DIR` */
export async function orderGallery(argv: readonly string[], gather: () => Knowledge, now: Date): Promise<number> {
  const [dir, more] = argv;
  if (dir === undefined || dir.startsWith('-') || more !== undefined) {
    console.error('Usage: npm run charts -- DIR');
    return EXIT_USAGE;
  }
  const { codebook, messages, answers } = gather();
  const drawing = openCharts();
  try {
    await drawing.checkFonts();
    const written = await writeGallery({
      dir,
      codebook,
      version: 'gallery',
      messages,
      charts: drawing,
      ask: (question) => answers.answer(question, { today: dayInAlmaty(now) }),
    });
    console.log(`${written.length} charts are in ${dir}; open ${join(dir, 'index.html')} to see them side by side`);
    return 0;
  } finally {
    await drawing.close();
  }
}
