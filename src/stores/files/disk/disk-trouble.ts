import { StateUnusable } from '../../state-corrupt.ts';

const SAID: ReadonlyMap<string, string> = new Map(
  Object.entries({
    EISDIR: 'there is a folder in its place',
    ERR_FS_EISDIR: 'there is a folder in its place',
    ENOTDIR: 'there is a file where a folder should be',
    EEXIST: 'there is a file where a folder should be',
    ENOENT: 'it cannot be made there',
    EACCES: 'permission is denied',
    EPERM: 'permission is denied',
    EROFS: 'the file system can only be read',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the quota is used up',
  }),
);

/** The result of opening something in the state folder; what the system refuses becomes StateUnusable with a sentence. */
export async function withSentence<R>(path: string, work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    throw sayTrouble(path, error);
  }
}

/** The error as StateUnusable where the system refused something; else as it is. */
export function sayTrouble(path: string, error: unknown): unknown {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (code === undefined || (syscall === undefined && !SAID.has(code))) return error;
  return new StateUnusable(
    `STATE_DIR cannot be used, because of ${path}: ${SAID.get(code) ?? message} (${code}). Mend it, or name another folder.`,
    { cause: error },
  );
}
