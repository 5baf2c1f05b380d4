import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { openObservationStore } from '../../../src/stores/files/open-observation-store.ts';
import { readKeptRounds } from '../../../src/stores/files/read-kept-rounds.ts';
import { bundleScript } from '../../bundle-script.ts';
import { createKeptLog } from '../kept-log.ts';
import { sampleRound } from '../sample-round.ts';
import { makeStateDir } from '../state-dir.ts';

const WRITER = bundleScript(new URL('../kill-round-writer.ts', import.meta.url));
const KILLS = 8;

async function open(dir: string) {
  return openObservationStore({ dir, log: createKeptLog() });
}

describe('the store of observations', () => {
  it('gives back what was added, in order, after it is opened again', async () => {
    const dir = await makeStateDir();
    const first = await open(dir);
    await first.store.add(sampleRound('a'));
    await first.store.decide({ round: 'a', decision: 'accept', reason: 'seen', at: '2026-05-12T07:00:00.000Z' });
    await first.close();
    const second = await open(dir);
    expect((await second.store.kept()).rounds).toEqual([sampleRound('a')]);
    expect((await second.store.kept()).decisions.map(({ reason }) => reason)).toEqual(['seen']);
    expect(readKeptRounds(dir).rounds).toEqual([sampleRound('a')]);
    await second.close();
  });

  it('cuts off a line that a crash tore, and refuses damage before the end, also to who only reads', async () => {
    const dir = await makeStateDir();
    const path = join(dir, 'observations.jsonl');
    const { store, close } = await open(dir);
    await store.add(sampleRound('a'));
    await close();
    const whole = await readFile(path, 'utf8');
    await appendFile(path, whole.split('\n')[2]?.slice(0, 500) ?? '');
    expect(readKeptRounds(dir).rounds).toHaveLength(1);
    const again = await open(dir);
    expect((await again.store.kept()).rounds).toHaveLength(1);
    await again.close();
    await writeFile(path, whole.replace('"value":17,', '"value":71,'));
    await expect(open(dir)).rejects.toMatchObject({ code: 'STATE_CORRUPT' });
    expect(() => readKeptRounds(dir)).toThrow('line 3 is damaged');
    await rm(path);
    await expect(open(dir)).rejects.toMatchObject({ code: 'STATE_CORRUPT' });
    expect(() => readKeptRounds(dir)).toThrow('is gone');
  });

  it('is empty where nothing was ever stored', async () => {
    expect(readKeptRounds(await makeStateDir())).toEqual({ rounds: [], decisions: [] });
  });

  it('killed with SIGKILL while storing holds each round whole or not at all, and all that were acknowledged', {
    timeout: 120_000,
  }, async () => {
    const dir = await makeStateDir();
    const acknowledged: string[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = spawn(process.execPath, [WRITER, dir, `${kill}`], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const exited = once(child, 'exit');
      let lines = 0;
      for await (const line of createInterface({ input: child.stdout })) {
        acknowledged.push(line);
        lines += 1;
        if (lines === 1 + kill * 3) child.kill('SIGKILL');
      }
      expect(await exited).toEqual([null, 'SIGKILL']);
      const { store, close } = await open(dir);
      const held = (await store.kept()).rounds;
      expect(held.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
      expect(held.every((round) => JSON.stringify(round) === JSON.stringify(sampleRound(round.id)))).toBe(true);
      await close();
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(80);
  });
});
