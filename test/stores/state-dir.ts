import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder that is gone after the test. Tests that run beside each other pass their own `onTestFinished`. */
export async function makeStateDir(atEnd: (clean: () => Promise<void>) => void = onTestFinished): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'koshi-test-'));
  atEnd(() => rm(dir, { recursive: true, force: true }));
  return dir;
}
