import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createStateDir } from './run-koshi.ts';

const run = promisify(execFile);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

function ask(args: readonly string[]) {
  return run(process.execPath, ['dist/main.js', ...args], {
    env: { PATH: process.env.PATH ?? '', STATE_DIR: createStateDir(), FIXED_NOW: '2025-06-15T12:00:00+05:00' },
  });
}

describe('Koshi as the image runs it', () => {
  it.each([
    ['en', '/net Astana 2025Q1', '17,579'],
    ['ru', '/net Астана 2025Q1', '+17\u00a0579'],
    ['kk', '/net Астана 2025Q1', '+17\u00a0579'],
  ])('answers in %s', async (language, text, figure) => {
    const { stdout } = await ask(['ask', '--lang', language, text]);

    expect(stdout).toContain(figure);
  });

  it('draws in its thread with the fonts beside it', async () => {
    const path = join(createStateDir(), 'chart.png');

    await ask(['ask', '--chart', path, '/trend net Astana 2015..2024']);

    expect(existsSync(path) && readFileSync(path).subarray(0, 4)).toEqual(PNG);
  });

  it('opens a page of a release in a process of its own', async () => {
    const path = join(createStateDir(), 'page.html');
    writeFileSync(path, '<html><body><h1>Сервис временно недоступен</h1></body></html>');

    await expect(ask(['refresh', 'once', '--from', path])).rejects.toMatchObject({
      code: 5,
      stdout: expect.stringContaining('no period is named'),
    });
  });

  it('checks its facts and ends with 0', async () => {
    const { stdout } = await ask(['check-data']);

    expect(stdout).toContain('observations');
  });
});
