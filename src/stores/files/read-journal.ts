// A journal's file: a head that names it, what it held when it was last rewritten, a mark that all of that is there, and what was appended
// since. Head and snapshot arrive by a rename, whole or not at all. Only what was appended last can be torn by a crash: what follows the
// last line's end was never acknowledged. Anything else that cannot be read is damage, and the file is refused rather than read with gaps.

import { basename } from 'node:path';
import { type ZodType, z } from 'zod';
import { StateCorrupt } from '../state-corrupt.ts';
import { isTornLine, type LineRead, openLine } from './disk/checked-line.ts';

/** How entries of a file look, in this version of it and before. */
export interface Format<T> {
  /** Goes up with each change that an older Koshi would misread. */
  readonly version: number;
  readonly schema: ZodType<T>;
  /** An entry of an older version in the shape of this one; 1 is the version without checks. Not given where nothing has changed. */
  readonly upgrade?: (entry: unknown, version: number) => unknown;
}

export const headSchema = z.strictObject({
  journal: z.string(),
  /** Of what the entries are appended to, where that is another file. */
  generation: z.number().int().nonnegative(),
});
export const markSchema = z.strictObject({ whole: z.number().int().nonnegative() });

export interface JournalFound {
  /** Bytes up to the end of the last whole line. */
  readonly size: number;
  /** Of the last whole line. */
  readonly check: number;
  readonly generation: number;
  /** Entries behind the mark. */
  readonly appended: number;
  /** It has no checks, or entries of an older version. */
  readonly isOld: boolean;
}

const LINE_END = 0x0a;
const UNCHECKED = /^\{"(?!version")/;

export interface JournalReader {
  push(chunk: Buffer): void;
  /** When all of the file was pushed. `isNoted`: Koshi is known to have written it with checks. */
  end(isNoted: boolean): JournalFound;
}

/** Gives each entry to `take`, oldest first. Throws StateCorrupt on what is not as it was written. */
export function createJournalReader<T>(path: string, format: Format<T>, take: (entry: T) => void): JournalReader {
  let rest: Buffer = Buffer.alloc(0);
  let lines = 0;
  let size = 0;
  let check = 0;
  let isUnchecked = false;
  let isOld = false;
  let head: z.infer<typeof headSchema> | undefined;
  let isWhole = false;
  let count = 0;

  const refuse = (why: string): never => {
    throw new StateCorrupt(`${path} ${why}`);
  };
  const refuseLine = (why: string) => refuse(`line ${lines} ${why}`);

  function takeEntry(json: unknown, version: number): void {
    const entry = version < format.version && format.upgrade ? format.upgrade(json, version) : json;
    const parsed = format.schema.safeParse(entry);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      refuseLine(
        `is not of this version of Koshi${issue ? ` (${issue.path.join('.') || 'entry'}: ${issue.message})` : ''}`,
      );
    } else {
      count += 1;
      take(parsed.data);
    }
  }

  function readUnchecked(line: Buffer): void {
    let json: unknown;
    try {
      json = JSON.parse(line.toString('utf8'));
    } catch {
      refuseLine('is damaged');
    }
    takeEntry(json, 1);
  }

  function readLine(line: Buffer): void {
    lines += 1;
    if (lines === 1) isUnchecked = UNCHECKED.test(line.subarray(0, 10).toString('latin1'));
    if (isUnchecked) readUnchecked(line);
    else readChecked(openLine(line, check) ?? refuseLine('is damaged'));
  }

  function readChecked(read: LineRead): void {
    if (read.version > format.version) refuse('was written by a newer version of Koshi');
    isOld ||= read.version < format.version;
    check = read.check;
    const json: unknown = JSON.parse(read.entry);
    if (!head) {
      head = headSchema.safeParse(json).data;
      if (head?.journal !== basename(path)) refuse('holds what belongs into another file');
      return;
    }
    const mark = isWhole ? undefined : markSchema.safeParse(json).data;
    if (!mark) {
      takeEntry(json, read.version);
      return;
    }
    if (mark.whole !== count) refuseLine('is damaged');
    isWhole = true;
    count = 0;
  }

  return {
    push(chunk) {
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      let start = 0;
      for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, start)) {
        readLine(bytes.subarray(start, end));
        size += end + 1 - start;
        start = end + 1;
      }
      rest = bytes.subarray(start);
    },
    end(isNoted) {
      if (
        isUnchecked ||
        (lines === 0 && !isNoted && (rest.length === 0 || !rest.toString('latin1').startsWith('{"v')))
      ) {
        if (isNoted) refuse('was written by an older version of Koshi than the rest of STATE_DIR');
        return { size, check: 0, generation: 0, appended: 0, isOld: true };
      }
      if (!head || !isWhole) return refuse('is cut off');
      if (rest.length > 0 && !isTornLine(rest, check)) {
        lines += 1;
        refuseLine('is damaged');
      }
      return { size, check, generation: head.generation, appended: count, isOld };
    },
  };
}

/** Head, snapshot and mark, as `createJournalReader` reads them. */
export function* writeJournalStart(
  name: string,
  generation: number,
  entries: Iterable<unknown>,
  seal: (entry: unknown) => string,
): Generator<string> {
  yield seal({ journal: name, generation } satisfies z.infer<typeof headSchema>);
  let whole = 0;
  for (const entry of entries) {
    whole += 1;
    yield seal(entry);
  }
  yield seal({ whole } satisfies z.infer<typeof markSchema>);
}
