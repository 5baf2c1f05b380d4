import { mkdtemp, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** `sun_path` holds 108 bytes on Linux and 104 on macOS, the closing zero among them. Node cuts longer paths off in silence. */
const MOST_BYTES = 103;

/** Where a Koshi with this state folder listens. Beside it when the path fits; else in a temporary folder that a note in it names. */
export async function placeControlSocket(dir: string): Promise<string> {
  const direct = join(dir, 'control.sock');
  const note = noteIn(dir);
  if (Buffer.byteLength(direct) <= MOST_BYTES) {
    await rm(note, { force: true });
    return direct;
  }
  const elsewhere = join(await mkdtemp(join(tmpdir(), 'koshi-')), 'control.sock');
  if (Buffer.byteLength(elsewhere) > MOST_BYTES) {
    throw new Error(
      `STATE_DIR ${dir} and TMPDIR ${tmpdir()} are both too long for a local socket; shorten one of them.`,
    );
  }
  await writeFile(note, elsewhere, { mode: 0o600 });
  return elsewhere;
}

export async function findControlSocket(dir: string): Promise<string> {
  const elsewhere = await readFile(noteIn(dir), 'utf8').catch(() => undefined);
  return elsewhere ?? join(dir, 'control.sock');
}

export async function clearControlSocket(dir: string, path: string): Promise<void> {
  await rm(path, { force: true });
  const elsewhere = await readFile(noteIn(dir), 'utf8').catch(() => undefined);
  if (elsewhere !== path) return;
  await rmdir(dirname(path)).catch(() => undefined);
  await rm(noteIn(dir), { force: true });
}

function noteIn(dir: string): string {
  return join(dir, 'control.path');
}
