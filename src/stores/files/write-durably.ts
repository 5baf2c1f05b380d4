import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Resolves when `text` would survive a power cut under `path`. At every moment before, `path` is whole: the old text or the new.
 * The rename itself is made durable by `syncDir`, apart, so that several files cost one sync of their folder.
 */
export async function writeDurably(path: string, text: string): Promise<void> {
  const draft = `${path}.tmp`;
  try {
    const file = await open(draft, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Makes the renames in the folder of `path` durable. */
export async function syncDir(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
