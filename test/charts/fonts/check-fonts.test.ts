import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { FONTS_DIR } from '../read-labels.ts';

const run = promisify(execFile);
const dir = mkdtempSync(join(tmpdir(), 'koshi-fonts-'));
afterAll(() => rmSync(dir, { recursive: true }));

async function reportFonts(configuration: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const script = new URL('../report-fonts.ts', import.meta.url).pathname;
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script], {
    env: { PATH: process.env.PATH, FONTCONFIG_FILE: configuration, ...env },
  });
  return stdout.trim();
}

it('finds the bundled fonts fit with no font of the system in sight and nowhere to keep a cache', async () => {
  expect(await reportFonts(join(FONTS_DIR, 'fonts.conf'), { HOME: '/nonexistent' })).toBe('fit');
});

it('notices that there is no font', async () => {
  const empty = join(dir, 'empty.conf');
  writeFileSync(empty, '<?xml version="1.0"?><fontconfig></fontconfig>');
  expect(await reportFonts(empty)).toMatch(/^FontsUnfit: Charts cannot be drawn: Kazakh letters come out as boxes\./);
});

it('notices that the bold font is gone', async () => {
  cpSync(FONTS_DIR, join(dir, 'fonts'), { recursive: true });
  rmSync(join(dir, 'fonts', 'noto', 'NotoSans-Bold.ttf'));
  expect(await reportFonts(join(dir, 'fonts', 'fonts.conf'))).toMatch(/there is no bold font/);
});

it('bundles fonts and licence as their package has them', () => {
  const require = createRequire(import.meta.url);
  const pairs = [
    ['NotoSans-Regular.ttf', require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')],
    ['NotoSans-Bold.ttf', require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf')],
    ['OFL.txt', require.resolve('@expo-google-fonts/noto-sans/LICENSE_FONT')],
  ] as const;
  for (const [bundled, original] of pairs) {
    expect(readFileSync(join(FONTS_DIR, 'noto', bundled)).equals(readFileSync(original))).toBe(true);
  }
});
