import { readFile } from 'node:fs/promises';

/** The text of a file, absent when there is no such file; throws when it is there and cannot be read. */
export async function findText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
