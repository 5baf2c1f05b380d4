import { appendFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { type JournalOptions, openJournal } from '../../src/stores/files/open-journal.ts';
import { createKeptLog } from './kept-log.ts';
import { makeStateDir } from './state-dir.ts';

const schema = z.object({ chat: z.number(), state: z.enum(['sent', 'refused']) });
type Entry = z.infer<typeof schema>;
const ONE: Entry = { chat: 1, state: 'sent' };
const TWO: Entry = { chat: 2, state: 'refused' };

async function open(path: string, options: Partial<JournalOptions<Entry>> = {}) {
  const journal = await openJournal({ path, schema, log: createKeptLog(), ...options });
  onTestFinished(() => journal.close());
  return journal;
}

async function makePath(text?: string) {
  const path = join(await makeStateDir(), 'deliveries.jsonl');
  if (text !== undefined) await writeFile(path, text);
  return path;
}

describe('a journal', () => {
  it('is empty at first, and for the owner alone', async () => {
    const path = await makePath();
    expect((await open(path)).entries).toEqual([]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('holds what was appended when opened again, in order', async () => {
    const path = await makePath();
    const first = await open(path);
    await first.append(ONE);
    await first.append(TWO);
    await first.close();
    expect(await readFile(path, 'utf8')).toBe('{"chat":1,"state":"sent"}\n{"chat":2,"state":"refused"}\n');
    expect((await open(path)).entries).toEqual([ONE, TWO]);
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
    expect((await readFile(path, 'utf8')).split('\n')).toHaveLength(1_001);
  });

  it.each([
    ['cut off in the middle', '{"chat":2,"sta'],
    ['whole but for its end of line', '{"chat":2,"state":"refused"}'],
    ['cut off within a Kazakh letter', Buffer.from([0x7b, 0xd2])],
    ['noise of several lines', '\0\0\0\n\0\n'],
  ])('cuts off a last line that is %s, and goes on behind it', async (_, tail) => {
    const path = await makePath('{"chat":1,"state":"sent"}\n');
    await appendFile(path, tail);
    const journal = await open(path);
    expect(journal.entries).toEqual([ONE]);
    await journal.append(TWO);
    await journal.close();
    expect((await open(path)).entries).toEqual([ONE, TWO]);
  });

  it('refuses a file with a gap, and leaves it as it is', async () => {
    const text = '{"chat":1,"state":"sent"}\n{"chat":"x"}\n{"chat":2,"state":"refused"}\n';
    const path = await makePath(text);
    await expect(open(path)).rejects.toMatchObject({
      code: 'STATE_CORRUPT',
      message: expect.stringContaining(`${path} line 2 cannot be read`),
    });
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  it('keeps only what it is compacted to, and what follows', async () => {
    const path = await makePath();
    const journal = await open(path);
    await Promise.all([journal.append(ONE), journal.append(ONE), journal.compact([TWO]), journal.append(ONE)]);
    await journal.close();
    expect((await open(path)).entries).toEqual([TWO, ONE]);
    expect(await readdir(join(path, '..'))).toEqual(['deliveries.jsonl']);
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
    expect(await readFile(path, 'utf8')).toBe('{"chat":1,"state":"sent"}\n{"chat":2,"state":"refused"}\n');
  });

  it('writes what waits when closed, and takes nothing after', async () => {
    const path = await makePath();
    const journal = await open(path);
    const asked = journal.append(ONE);
    await journal.close();
    await asked;
    await expect(journal.append(TWO)).rejects.toMatchObject({ code: 'STORE_FAILED' });
    await expect(journal.compact([])).rejects.toMatchObject({ code: 'STORE_FAILED' });
    expect((await open(path)).entries).toEqual([ONE]);
  });
});
