import { join } from 'node:path';

/**
 * Makes the bundled fonts the only ones of this process. To be called in the main thread: a worker's `process.env` is a
 * copy that the rasteriser never sees. Once the first text is drawn it is too late.
 */
export function useFonts(fontsDir: string): void {
  process.env.FONTCONFIG_FILE = join(fontsDir, 'fonts.conf');
}
