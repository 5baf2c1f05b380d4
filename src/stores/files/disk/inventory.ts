// Which files the folder has ever held. A file that is gone is not the same as one that was never there: without subscriptions nobody
// would be told any more, and without the notices everybody would be told again. `contents.json` is one checked line.

import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StateCorrupt } from '../../state-corrupt.ts';
import { headOfLine, OLDEST_CHECKED, openLine, sealLine } from './checked-line.ts';
import { sayTrouble } from './disk-trouble.ts';

export const INVENTORY_FILE = 'contents.json';

const inventorySchema = z.strictObject({ files: z.array(z.string()) });
const CHECKED_HEAD = /^\{"version":(?!1,)\d/;
const HEAD_BYTES = headOfLine(OLDEST_CHECKED).length;
const KEPT = /\.(?:json|jsonl|journal)$/;

/** Names of the files that the folder has held; absent where nothing was noted. Throws StateCorrupt, StateUnusable. */
export function readInventory(dir: string): ReadonlySet<string> | undefined {
  const path = join(dir, INVENTORY_FILE);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw sayTrouble(path, error);
  }
  const read = bytes.at(-1) === 0x0a ? openLine(bytes.subarray(0, -1), 0) : undefined;
  const parsed = read && read.version === OLDEST_CHECKED && inventorySchema.safeParse(JSON.parse(read.entry)).data;
  if (parsed) return new Set(parsed.files);
  const why = read && read.version > OLDEST_CHECKED ? 'was written by a newer version of Koshi' : 'is damaged';
  throw new StateCorrupt(
    `${path}, the list of what STATE_DIR holds, ${why}. Put a good copy back; if all other files are as they should be, remove it and make an empty file ${INVENTORY_FILE}.start-empty.`,
  );
}

/** As `readInventory`, for the holder of the folder: begins the list where there is none. */
export function openInventory(dir: string): ReadonlySet<string> {
  const held = readInventory(dir);
  if (held) return held;
  const pardon = join(dir, `${INVENTORY_FILE}.start-empty`);
  const checked = readdirSync(dir).filter((name) => KEPT.test(name) && isChecked(join(dir, name)));
  if (checked.length > 0 && !readdirSync(dir).includes(`${INVENTORY_FILE}.start-empty`)) {
    throw new StateCorrupt(
      `${join(dir, INVENTORY_FILE)}, the list of what STATE_DIR holds, is gone though ${checked[0]} is there. Put it back; if all other files are as they should be, make an empty file ${pardon}.`,
    );
  }
  write(dir, checked);
  rmSync(pardon, { force: true });
  return new Set(checked);
}

/** Resolves after it would survive a power cut that the folder holds a file of this name, or, with `isHeld` false, that it does not. */
export function noteFile(dir: string, name: string, isHeld = true): void {
  const held = new Set(openInventory(dir));
  if (held.has(name) === isHeld) return;
  if (isHeld) held.add(name);
  else held.delete(name);
  write(dir, [...held]);
}

function write(dir: string, files: readonly string[]): void {
  const path = join(dir, INVENTORY_FILE);
  const draft = `${path}.tmp`;
  const { line } = sealLine(OLDEST_CHECKED, JSON.stringify({ files: [...files].sort() }), 0);
  try {
    rmSync(draft, { recursive: true, force: true });
    writeFileSync(draft, line, { mode: 0o600, flush: true });
    renameSync(draft, path);
    const folder = openSync(dir, 'r');
    fsyncSync(folder);
    closeSync(folder);
  } catch (error) {
    throw sayTrouble(path, error);
  }
}

function isChecked(path: string): boolean {
  const head = Buffer.alloc(HEAD_BYTES);
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    readSync(file, head, 0, HEAD_BYTES, 0);
    return CHECKED_HEAD.test(head.toString('latin1'));
  } catch {
    return false;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
