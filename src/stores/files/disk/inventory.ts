// Which files the folder has ever held. A file that is gone is not the same as one that was never there: without subscriptions nobody
// would be told any more, and without the notices everybody would be told again. And how long each was when it was last known to be safe
// from a power cut: no crash makes it shorter. `contents.json` is one checked line.

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

const inventorySchema = z.strictObject({ files: z.record(z.string(), z.number().int().nonnegative()) });

/** Bytes that a file holds at the least, by its name. */
export type Inventory = ReadonlyMap<string, number>;

const CHECKED_HEAD = /^\{"version":(?!1,)\d/;
const HEAD_BYTES = headOfLine(OLDEST_CHECKED).length;
const KEPT = /\.(?:json|jsonl|journal)$/;

/** The files that the folder has held; absent where nothing was noted. Throws StateCorrupt, StateUnusable. */
export function readInventory(dir: string): Inventory | undefined {
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
  if (parsed) return new Map(Object.entries(parsed.files));
  const why = read && read.version > OLDEST_CHECKED ? 'was written by a newer version of Koshi' : 'is damaged';
  throw new StateCorrupt(
    `${path}, the list of what STATE_DIR holds, ${why}. Put a good copy back; if all other files are as they should be, remove it and make an empty file ${INVENTORY_FILE}.start-empty.`,
  );
}

/** As `readInventory`, for the holder of the folder: begins the list where there is none. */
export function openInventory(dir: string): Inventory {
  const held = readInventory(dir);
  if (held) return held;
  const pardon = join(dir, `${INVENTORY_FILE}.start-empty`);
  const checked = readdirSync(dir).filter((name) => KEPT.test(name) && isChecked(join(dir, name)));
  if (checked.length > 0 && !readdirSync(dir).includes(`${INVENTORY_FILE}.start-empty`)) {
    throw new StateCorrupt(
      `${join(dir, INVENTORY_FILE)}, the list of what STATE_DIR holds, is gone though ${checked[0]} is there. Put it back; if all other files are as they should be, make an empty file ${pardon}.`,
    );
  }
  const begun = new Map(checked.map((name) => [name, 0]));
  write(dir, begun);
  rmSync(pardon, { force: true });
  return begun;
}

/** On return it would survive a power cut that the folder holds a file of this name and, safe on the disk, so many bytes of it. */
export function noteFile(dir: string, name: string, bytes = 0): void {
  const held = openInventory(dir);
  if (held.get(name) !== bytes) write(dir, new Map(held).set(name, bytes));
}

/** The folder is to be as if it had never held a file of this name. */
export function dropFile(dir: string, name: string): void {
  const held = new Map(openInventory(dir));
  if (held.delete(name)) write(dir, held);
}

function write(dir: string, held: Inventory): void {
  const path = join(dir, INVENTORY_FILE);
  const draft = `${path}.tmp`;
  const { line } = sealLine(OLDEST_CHECKED, JSON.stringify({ files: Object.fromEntries([...held].sort()) }), 0);
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
