import { appendFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import type { JournalOptions } from '../../../src/stores/files/find-journal.ts';
import { openJournal } from '../../../src/stores/files/open-journal.ts';
import { createKeptLog } from '../kept-log.ts';
import { makeStateDir } from '../state-dir.ts';

const schema = z.strictObject({ chat: z.number(), state: z.enum(['sent', 'refused']) });
type Entry = z.infer<typeof schema>;
const ONE: Entry = { chat: 1, state: 'sent' };
const TWO: Entry = { chat: 2, state: 'refused' };
const NAME = 'deliveries.jsonl';

async function open(path: string, options: Partial<JournalOptions<Entry>> = {}) {
  const entries: Entry[] = [];
  const journal = await openJournal<Entry>({
    path,
    format: { version: 2, schema },
    log: createKeptLog(),
    take: (entry) => entries.push(entry),
    ...options,
  });
  onTestFinished(() => journal.close());
  return { ...journal, entries };
}

async function makePath() {
  return join(await makeStateDir(), NAME);
}

/** A file that holds these, closed. */
async function makeFile(...entries: Entry[]) {
  const path = await makePath();
  const journal = await open(path);
  for (const entry of entries) await journal.append(entry);
  await journal.close();
  return path;
}

describe('a journal', () => {
  it('is empty at first, and for the owner alone', async () => {
    const path = await makePath();
    expect((await open(path)).entries).toEqual([]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('holds what was appended when opened again, in order, with a check on each line', async () => {
    const path = await makeFile(ONE, TWO);
    expect(await readFile(path, 'utf8')).toBe(
      `{"version":2,"entry":{"journal":"deliveries.jsonl","generation":0},"check":"24c70848"}
{"version":2,"entry":{"whole":0},"check":"8ecee838"}
{"version":2,"entry":{"chat":1,"state":"sent"},"check":"e0e12e41"}
{"version":2,"entry":{"chat":2,"state":"refused"},"check":"170ed4c4"}
`,
    );
    expect((await open(path)).entries).toEqual([ONE, TWO]);
  });

  it('shows an entry only once it is on disk', async () => {
    const path = await makePath();
    const shown: number[] = [];
    const journal = await open(path, {
      write: async (file, text) => {
        shown.push(journal.entries.length);
        await file.appendFile(text);
      },
    });
    await journal.append(ONE);
    expect([shown, journal.entries]).toEqual([[0], [ONE]]);
  });

  it('puts a thousand entries asked for at once into one write', async () => {
    const path = await makePath();
    let writes = 0;
    const journal = await open(path, {
      write: async (file, text) => {
        writes += 1;
        await file.appendFile(text);
      },
    });
    await Promise.all(Array.from({ length: 1_000 }, (_, chat) => journal.append({ chat, state: 'sent' })));
    expect(writes).toBe(1);
    expect((await open(path)).entries).toHaveLength(1_000);
  });

  it.each([
    ['cut off in its head', '{"vers'],
    ['cut off in the middle', '{"version":2,"entry":{"chat":2,"sta'],
    ['whole but for its end', '{"version":2,"entry":{"chat":2,"state":"refused"},"check":"170ed4c4"}'],
    ['cut off within a Kazakh letter', Buffer.from('{"version":2,"entry":{"chat":"\u04d9').subarray(0, -1)],
  ])('cuts off a last line that is %s, and goes on behind it', async (_, tail) => {
    const path = await makeFile(ONE);
    await appendFile(path, tail);
    const journal = await open(path);
    expect(journal.entries).toEqual([ONE]);
    await journal.append(TWO);
    await journal.close();
    expect((await open(path)).entries).toEqual([ONE, TWO]);
  });

  it.each([
    ['a line that is gone', (lines: string[]) => [...lines.slice(0, 2), ...lines.slice(3)]],
    ['a line twice', (lines: string[]) => [...lines.slice(0, 3), ...lines.slice(2)]],
    ['two lines in the wrong order', ([a, b, c, d]: string[]) => [a, b, d, c]],
    ['a line that is no entry', (lines: string[]) => [...lines, '{"chat":"x"}']],
    ['a block of zeros at the end', (lines: string[]) => [...lines.slice(0, 3), '\0'.repeat(20)]],
    ['nothing left of it', () => []],
  ])('refuses a file with %s, copies it and leaves it as it is', async (_, damage) => {
    const path = await makeFile(ONE, TWO);
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    const text = damage(lines)
      .map((line) => `${line}\n`)
      .join('');
    await writeFile(path, text);
    for (let start = 1; start <= 2; start += 1) {
      await expect(open(path)).rejects.toMatchObject({ code: 'STATE_CORRUPT', message: expect.stringContaining(path) });
    }
    expect(await readFile(path, 'utf8')).toBe(text);
    const copies = (await readdir(dirname(path))).filter((name) => name.startsWith(`${NAME}.damaged-`));
    expect(copies).toHaveLength(1);
    expect(await readFile(join(dirname(path), copies[0] ?? ''), 'utf8')).toBe(text);
  });

  it('that a newer version wrote is refused with that word, before it and behind it', async () => {
    const path = await makePath();
    const newer = await open(path, { format: { version: 3, schema } });
    await newer.append(ONE);
    await newer.close();
    await expect(open(path)).rejects.toThrow('was written by a newer version of Koshi');
  });

  it('of an older version is carried over once, and copied as it was', async () => {
    const path = await makeFile(ONE);
    const wide = z.strictObject({ chat: z.number(), state: z.enum(['sent', 'refused']), by: z.string() });
    const upgrade = (entry: unknown, version: number) => ({ ...(entry as Entry), by: `version ${version}` });
    const shown: object[] = [];
    for (let start = 1; start <= 2; start += 1) {
      const journal = await openJournal({
        path,
        format: { version: 3, schema: wide, upgrade },
        log: createKeptLog(),
        take: (entry) => shown.push(entry),
      });
      await journal.close();
    }
    expect(shown).toEqual([
      { ...ONE, by: 'version 2' },
      { ...ONE, by: 'version 2' },
    ]);
    const copies = (await readdir(dirname(path))).filter((name) => name.startsWith(`${NAME}.unchecked-`));
    expect(copies).toHaveLength(1);
  });

  it('that is gone is refused, until the operator says that it is to begin anew', async () => {
    const path = await makeFile(ONE);
    await writeFile(path, 'damaged');
    await expect(open(path)).rejects.toThrow(`make an empty file ${path}.start-empty`);
    await writeFile(`${path}.start-empty`, '');
    const journal = await open(path);
    expect(journal.entries).toEqual([]);
    await journal.append(TWO);
    await journal.close();
    expect((await open(path)).entries).toEqual([TWO]);
    expect((await readdir(dirname(path))).filter((name) => name.includes('.replaced-'))).toHaveLength(1);
  });

  it('keeps only what it is compacted to, and what was appended meanwhile', async () => {
    const path = await makePath();
    const journal = await open(path);
    await Promise.all([journal.append(ONE), journal.append(ONE), journal.compact(() => [TWO]), journal.append(ONE)]);
    await journal.append(TWO);
    expect(journal.appended()).toBe(2);
    await journal.close();
    expect((await open(path)).entries).toEqual([TWO, ONE, TWO]);
    expect(await readdir(dirname(path))).toEqual(['contents.json', NAME]);
  });

  it('takes entries while it is being compacted', async () => {
    const path = await makePath();
    const journal = await open(path);
    const order: string[] = [];
    const compacted = journal.compact(
      () => [],
      () => ({
        generation: 7,
        async write() {
          await journal.append(ONE);
          order.push('appended');
        },
      }),
    );
    await compacted;
    order.push('compacted');
    expect(order).toEqual(['appended', 'compacted']);
    await journal.close();
    const again = await open(path);
    expect([again.entries, again.generation()]).toEqual([[ONE], 7]);
  });

  it('rejects what a failing disk did not take, and leaves no half of it', async () => {
    const path = await makePath();
    let isFull = false;
    const log = createKeptLog();
    const journal = await open(path, {
      log,
      write: async (file, text) => {
        await file.appendFile(isFull ? text.slice(0, 9) : text);
        if (isFull) throw new Error('ENOSPC: no space left on device');
      },
    });
    await journal.append(ONE);
    isFull = true;
    await expect(journal.append(TWO)).rejects.toMatchObject({ code: 'STORE_FAILED' });
    expect(log.said).toMatchObject([{ level: 'error', message: 'journal could not be written' }]);
    isFull = false;
    await journal.append(TWO);
    expect((await open(path)).entries).toEqual([ONE, TWO]);
  });

  it('writes what waits when closed, and takes nothing after', async () => {
    const path = await makePath();
    const journal = await open(path);
    const asked = journal.append(ONE);
    await journal.close();
    await asked;
    await expect(journal.append(TWO)).rejects.toMatchObject({ code: 'STORE_FAILED' });
    await expect(journal.compact(() => [])).rejects.toMatchObject({ code: 'STORE_FAILED' });
    expect((await open(path)).entries).toEqual([ONE]);
  });
});
