// Two whole copies of the snapshot lie side by side, `<path>` and `<path>.bak`, written one after the other. A power cut can catch at most
// one of them half done, and then only its draft, so that falling back to the backup loses nothing.

import { rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Adapter } from 'lowdb';
import { type ZodType, z } from 'zod';
import { StateCorrupt } from '../state-corrupt.ts';
import type { StoreLog } from '../store-log.ts';
import { headOfLine, openLine, tailOfLine } from './disk/checked-line.ts';
import { findBytes } from './disk/find-bytes.ts';
import { openInventory } from './disk/inventory.ts';
import { copyAside, refuseFile } from './disk/set-aside.ts';
import { copyDurably, type Guard, syncDir, writeDurably } from './disk/write-durably.ts';

export interface Snapshot<R> {
  /** Goes up each time it is written. */
  readonly generation: number;
  readonly records: Map<string, R>;
  /** Read from a version before this one, and to be written anew. */
  readonly isOld?: boolean;
}

/** How the records of a file look, in this version of it and before. */
export interface RecordFormat<R> {
  /** Goes up with each change that an older Koshi would misread. */
  readonly version: number;
  readonly key: ZodType<string>;
  readonly schema: ZodType<R>;
  /** Records of a document of version 1, the one without checks; throws where it is none. */
  readonly ofUnchecked: (document: unknown) => Readonly<Record<string, unknown>>;
  /** A record of an older version with checks in the shape of this one. Not given where nothing has changed. */
  readonly upgrade?: (record: unknown, version: number) => unknown;
}

export interface SnapshotAdapterOptions<R> {
  readonly path: string;
  readonly format: RecordFormat<R>;
  readonly log: StoreLog;
  readonly guard: Guard;
}

type Copy<R> =
  | { readonly kind: 'absent' }
  | { readonly kind: 'bad'; readonly reason: string; readonly isNewer?: boolean }
  | { readonly kind: 'good'; readonly snapshot: Snapshot<R>; readonly bytes: Buffer };

/** `read` returns null when nothing was ever written, and throws StateCorrupt when neither copy can be believed. */
export function createSnapshotAdapter<R>(options: SnapshotAdapterOptions<R>): Adapter<Snapshot<R>> {
  const { path, format, log, guard } = options;
  const backup = `${path}.bak`;
  const name = basename(path);

  async function copy(from: string, to: string): Promise<void> {
    await copyDurably(from, to, guard);
    await syncDir(path);
  }

  async function find(isNoted: boolean): Promise<Snapshot<R> | null> {
    const main = readCopy(await findBytes(path), name, format, isNoted);
    const spare = readCopy(await findBytes(backup), name, format, isNoted);
    for (const each of [main, spare]) {
      if (each.kind === 'bad' && each.isNewer)
        throw new StateCorrupt(`${path} was written by a newer version of Koshi`);
    }
    if (main.kind === 'good') {
      if (main.snapshot.isOld) {
        await copyAside(path, 'unchecked');
        if (spare.kind !== 'good' || !spare.bytes.equals(main.bytes)) await copyAside(backup, 'unchecked');
      } else if (spare.kind !== 'good' || !spare.bytes.equals(main.bytes)) await copy(path, backup);
      return main.snapshot;
    }
    if (spare.kind === 'good') {
      const kept = main.kind === 'bad' ? await copyAside(path, 'damaged') : undefined;
      log.error(
        { path, backup, kept, reason: main.kind === 'bad' ? main.reason : 'the file is missing' },
        'state file could not be read; its backup is used',
      );
      await copy(backup, path);
      if (spare.snapshot.isOld) await copyAside(backup, 'unchecked');
      return spare.snapshot;
    }
    if (main.kind === 'absent' && spare.kind === 'absent') {
      if (isNoted) throw new StateCorrupt(`${path} and its backup are gone`);
      return null;
    }
    const said = [main, spare].map((each) => (each.kind === 'bad' ? each.reason : 'missing'));
    throw new StateCorrupt(`${path} (${said[0]}) and ${backup} (${said[1]}) cannot be read`);
  }

  return {
    async read() {
      for (const each of [path, backup]) await rm(`${each}.tmp`, { recursive: true, force: true });
      try {
        return await find(openInventory(dirname(path)).has(name));
      } catch (error) {
        return refuseFile(path, error);
      }
    },

    async write(snapshot) {
      await writeDurably(path, piecesOf(snapshot, name, format.version), guard);
      await copy(path, backup);
    },
  };
}

function* piecesOf<R>({ generation, records }: Snapshot<R>, file: string, version: number): Generator<string> {
  let check = 0;
  const add = (text: string) => {
    check = crc32(text, check);
    return text;
  };
  yield add(`${headOfLine(version)}{"file":${JSON.stringify(file)},"generation":${generation},"records":{`);
  let joint = '';
  for (const [key, record] of records) {
    yield add(`${joint}${JSON.stringify(key)}:${JSON.stringify(record)}`);
    joint = ',';
  }
  yield add('}}');
  yield tailOfLine(check);
}

function readCopy<R>(bytes: Buffer | undefined, name: string, format: RecordFormat<R>, isNoted: boolean): Copy<R> {
  if (bytes === undefined) return { kind: 'absent' };
  if (bytes.length === 0) return { kind: 'bad', reason: 'empty' };
  const line = bytes.at(-1) === 0x0a ? openLine(bytes.subarray(0, -1), 0) : undefined;
  if (!line) return isNoted ? { kind: 'bad', reason: 'damaged' } : readUnchecked(bytes, format);
  if (line.version > format.version) return { kind: 'bad', reason: 'newer', isNewer: true };
  const document = z
    .strictObject({
      file: z.literal(name),
      generation: z.number().int().nonnegative(),
      records: z.record(z.string(), z.unknown()),
    })
    .safeParse(JSON.parse(line.entry));
  if (!document.success) return { kind: 'bad', reason: sayIssue(document.error) };
  const { generation, records } = document.data;
  const isOld = line.version < format.version;
  return takeRecords(bytes, generation, isOld, records, format, (record) =>
    isOld && format.upgrade ? format.upgrade(record, line.version) : record,
  );
}

function readUnchecked<R>(bytes: Buffer, format: RecordFormat<R>): Copy<R> {
  let records: Readonly<Record<string, unknown>>;
  try {
    records = format.ofUnchecked(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    return { kind: 'bad', reason: error instanceof z.ZodError ? sayIssue(error) : 'damaged' };
  }
  return takeRecords(bytes, 0, true, records, format, (record) => record);
}

function takeRecords<R>(
  bytes: Buffer,
  generation: number,
  isOld: boolean,
  given: Readonly<Record<string, unknown>>,
  { key, schema }: RecordFormat<R>,
  upgrade: (record: unknown) => unknown,
): Copy<R> {
  const records = new Map<string, R>();
  for (const name in given) {
    const record = schema.safeParse(upgrade(given[name]));
    if (!key.safeParse(name).success || !record.success) {
      return { kind: 'bad', reason: `${name}: ${record.success ? 'unknown' : sayIssue(record.error)}` };
    }
    records.set(name, record.data);
  }
  return { kind: 'good', bytes, snapshot: { generation, records, ...(isOld && { isOld }) } };
}

function sayIssue({ issues: [issue] }: z.ZodError): string {
  return `${issue?.path.join('.') || 'document'}: ${issue?.message ?? 'unexpected shape'}`;
}
