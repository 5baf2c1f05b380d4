import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { openIntake } from '../../../src/house/open-intake.ts';
import { serveControl } from '../../../src/operations/control/serve-control.ts';
import { createLog } from '../../../src/operations/create-log.ts';
import { openFileStores } from '../../../src/stores/files/open-file-stores.ts';
import { DATASET } from '../../facts.ts';
import { createStateDir, runKoshi } from '../../run-koshi.ts';
import { FIXTURES } from '../read-fixture.ts';

const FIXED_NOW = '2026-05-12T15:00:00+05:00';
const ENGLISH = join(FIXTURES, 'corpus', '01-en-quarter.txt');

describe('the refresh command as a process', () => {
  it('stores without a running Koshi, and answers know it afterwards', async () => {
    const STATE_DIR = createStateDir();
    const taken = await runKoshi(['refresh', 'once', '--from', ENGLISH, '--json'], { STATE_DIR, FIXED_NOW }).ended;
    expect(taken.code).toBe(4);
    expect(JSON.parse(taken.out).outcome).toBe('doubtful');
    const answer = await runKoshi(['ask', '--lang', 'en', '/net KZ 2026-Q1'], { STATE_DIR, FIXED_NOW }).ended;
    expect(answer.out).toContain('3,967');
    const report = await runKoshi(['refresh', 'report'], { STATE_DIR, FIXED_NOW }).ended;
    expect(report.out).toContain('doubtful');
  });

  it('is done by the running Koshi when there is one, which then knows it', async () => {
    const STATE_DIR = createStateDir();
    const config = readConfig({ STATE_DIR, FIXED_NOW });
    const log = createLog({ level: 'silent' });
    const stores = await openFileStores({ dir: STATE_DIR, log });
    const told: string[] = [];
    const refreshing = await openIntake({
      config,
      stores,
      base: DATASET,
      log,
      onChanged: () => told.push('changed'),
      onAccepted: ({ id }) => told.push(id),
    });
    const control = await serveControl({ dir: STATE_DIR, log, handlers: refreshing.handlers });
    const taken = await runKoshi(['refresh', 'once', `--from=${ENGLISH}`], { STATE_DIR, FIXED_NOW }).ended;
    const wrong = await runKoshi(['refresh', 'once', '--from', 'nothing.txt'], { STATE_DIR, FIXED_NOW }).ended;
    await control.close();
    await refreshing.stop();
    await stores.close();
    expect([taken.code, wrong.code]).toEqual([4, 5]);
    expect(taken.out).toContain('+ net external KZ 2026-Q1 = 3967');
    expect(wrong.out).toContain(`FILE_MISSING: ${join(process.cwd(), 'nothing.txt')} cannot be opened`);
    expect(told).toEqual(['changed', '2026q1']);
  });
});
