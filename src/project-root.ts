import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with `locales/`, `assets/` and `data/`. This file lies one level below it, as the bundle in `dist/` does. */
export const PROJECT_ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
