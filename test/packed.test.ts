import { execFile } from 'node:child_process';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);

it('the package answers from an empty folder, by its own command', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'koshi-packed-'));
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]);
  const [packed] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[];
  await run('tar', ['-xf', join(folder, packed?.filename ?? ''), '-C', folder]);
  // Its dependencies, as npm would put them beside it.
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'package', 'node_modules'));
  const command = join(folder, 'koshi');
  symlinkSync(join(folder, 'package', 'dist', 'main.js'), command);
  const answer = await run(process.execPath, [command, 'ask', '--lang', 'en', '--json', '/net Astana 2025Q1'], {
    cwd: mkdtempSync(join(tmpdir(), 'koshi-empty-')),
    env: { PATH: process.env.PATH ?? '' },
  });
  expect(JSON.parse(answer.stdout).figures[0].value).toBe(17_579);
  const paths = packed?.files.map(({ path }) => path) ?? [];
  expect(paths.filter((path) => /^(?:src|test|var)\/|^\.env$/.test(path))).toEqual([]);
});
