import { copyFile, type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Whether the folder is still this process's to write; throws when not. */
export type Guard = () => void;

/** Text in pieces; between two of them others have their turn. */
export type Pieces = Iterable<string> | AsyncIterable<string>;

const PIECE_CHARS = 65_536;

/**
 * Resolves when the pieces would survive a power cut under `path`. At every moment before, `path` is whole: the old text or the new.
 * The rename itself is made durable by `syncDir`, apart, so that several files cost one sync of their folder.
 */
export async function writeDurably(path: string, pieces: Pieces, guard: Guard = () => {}): Promise<void> {
  await replaceBy(path, guard, async (draft) => {
    const file = await open(draft, 'w', 0o600);
    try {
      await writePieces(file, pieces);
      await file.sync();
    } finally {
      await file.close();
    }
  });
}

/** As `writeDurably`, with what another file holds. */
export async function copyDurably(from: string, path: string, guard: Guard = () => {}): Promise<void> {
  await replaceBy(path, guard, async (draft) => {
    await copyFile(from, draft);
    const file = await open(draft, 'r+', 0o600);
    try {
      await file.chmod(0o600);
      await file.sync();
    } finally {
      await file.close();
    }
  });
}

async function replaceBy(path: string, guard: Guard, make: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${path}.tmp`;
  try {
    await make(draft);
    guard();
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Small pieces go into one write together. */
export async function writePieces(file: FileHandle, pieces: Pieces): Promise<number> {
  let bytes = 0;
  let held = '';
  const flush = async () => {
    const text = held;
    held = '';
    await file.appendFile(text);
    bytes += Buffer.byteLength(text);
  };
  for await (const piece of pieces) {
    held += piece;
    if (held.length >= PIECE_CHARS) await flush();
  }
  if (held !== '') await flush();
  return bytes;
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
