import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import type { ChatStore } from '../../src/stores/chat-store.ts';
import { openChatStore } from '../../src/stores/files/open-chat-store.ts';
import { bundleScript } from '../bundle-script.ts';
import { createKeptLog } from './kept-log.ts';
import { makeStateDir } from './state-dir.ts';

const WRITER = bundleScript(new URL('./kill-writer.ts', import.meta.url));
const FOLDERS = 2;
const KILLS_EACH = 25;
const MOST_LINES = 200;

/** Mulberry32: the same moments in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The lines a writer said until it was killed, `lines` or a few more. */
async function killAfter(lines: number, dir: string, prefix: string): Promise<string[]> {
  const child = spawn(process.execPath, [WRITER, dir, prefix], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (said.length === lines) child.kill('SIGKILL');
  }
  expect(await exited).toEqual([null, 'SIGKILL']);
  return said;
}

async function find(store: ChatStore, id: string) {
  return (await store.find({ platform: 'telegram', id }))?.language;
}

describe('killed with SIGKILL at fifty moments', () => {
  it.concurrent.for(Array.from({ length: FOLDERS }, (_, n) => n))(
    'the store of folder %i has all that was acknowledged, and nothing that was forgotten',
    { timeout: 180_000 },
    async (folder, { expect, onTestFinished }) => {
      const dir = await makeStateDir(onTestFinished);
      const random = createRandom(2025 + folder);
      const kept = new Set<string>();
      const gone = new Set<string>();
      for (let kill = 0; kill < KILLS_EACH; kill += 1) {
        for (const line of await killAfter(1 + Math.floor(random() * MOST_LINES), dir, `${kill}`)) {
          const [sign, id = ''] = line.split(' ');
          if (sign === '+') kept.add(id);
          else kept.delete(id);
          if (sign === '-') gone.add(id);
        }
        const log = createKeptLog();
        const { store, close } = await openChatStore({ dir, log });
        expect(log.said).toEqual([]);
        for (const id of kept) expect(await find(store, id), id).toBe('kk');
        for (const id of gone) expect(await find(store, id), id).toBeUndefined();
        await close();
      }
      expect(kept.size).toBeGreaterThan(300);
    },
  );
});
