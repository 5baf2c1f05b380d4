import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes the folder, for the owner alone, and those it lies in. Node's own recursive way never comes back from `/proc/nope`. */
export async function makeDir(dir: string): Promise<void> {
  try {
    await mkdir(dir, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const parent = dirname(dir);
    if (code === 'ENOENT' && parent !== dir) {
      await makeDir(parent);
      await mkdir(dir, { mode: 0o700 });
    } else if (code !== 'EEXIST') throw error;
  }
}
