/** Charts as the whole program uses them: the one drawing thread and its check. */
import { join } from 'node:path';
import { type Charts, createCharts } from '../charts/create-charts.ts';
import type { Log } from '../operations/create-log.ts';
import { PROJECT_ROOT } from '../project-root.ts';

const FONTS = join(PROJECT_ROOT, 'assets', 'fonts');
/** At most 14 MB. */
const CACHE_SIZE = 200;

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
