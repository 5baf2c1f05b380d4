import { readFile } from 'node:fs/promises';
import { sayTrouble } from './disk-trouble.ts';

/** The bytes of a file, absent when there is no such file; throws StateUnusable when it is there and cannot be read. */
export async function findBytes(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw sayTrouble(path, error);
  }
}
