/**
 * Pages in a real Chromium: `npm run test:browser`, which needs one (Debian: `apt-get install chromium`). With SCREENSHOTS=DIR each
 * page is kept as a picture to look at.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedApi, openApi } from '../api/open-api.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OVER = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const PAGES = [
  '',
  '/net/KZ-71/2025-Q1',
  '/net/KZ/2024',
  '/arrivals/KZ/DEU/2024',
  '/top/net/total/2024/5',
  '/trend/net/total/KZ-71',
  '/compare/net/total/KZ-71/KZ-75/2024',
  '/summary/KZ/2025-Q1',
  `/ask?q=${encodeURIComponent('сальдо Алматы 2024')}`,
  '/ask?q=xyz',
  '/no/such/answer',
];
const SIZES = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } } as const;

function findChromium(): string {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch {
      // The next name.
    }
  }
  throw new Error('No Chromium here. On Debian: apt-get install chromium');
}

let api: OpenedApi;
let browser: Browser;
beforeAll(async () => {
  api = await openApi();
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser?.close();
  await api?.close();
});

describe.each(['kk', 'ru', 'en'])('a page in %s', (language) => {
  describe.each(Object.keys(SIZES) as (keyof typeof SIZES)[])('on a %s', (size) => {
    it.each(['light', 'dark'] as const)(
      'has no fault that axe finds and does not run over the edge, %s',
      async (colorScheme) => {
        const context = await browser.newContext({ viewport: SIZES[size], colorScheme, bypassCSP: true });
        const page = await context.newPage();
        const faults: string[] = [];
        for (const [index, path] of PAGES.entries()) {
          const response = await page.goto(`${api.url}/${language}${path}`);
          if (response?.ok() !== (path !== '/no/such/answer')) faults.push(`${path}: ${response?.status()}`);
          await page.evaluate(AXE);
          const results = await page.evaluate<AxeResults>(`axe.run({ resultTypes: ['violations'] })`);
          faults.push(...results.violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.html}`));
          const over = await page.evaluate<number>(OVER);
          if (over > 0) faults.push(`${path}: ${over} pixels over the edge`);
          const folder = process.env.SCREENSHOTS;
          if (folder) {
            await page.screenshot({
              path: join(folder, `${language}-${index}-${size}-${colorScheme}.png`),
              fullPage: true,
            });
          }
        }
        await context.close();
        expect(faults).toEqual([]);
      },
    );
  });

  it('works with scripts off, from the ask box to the answer', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${api.url}/${language}`);
    await page.fill('input[name=q]', '/net Astana 2025Q1');
    await page.press('input[name=q]', 'Enter');
    await page.waitForLoadState();
    expect((await page.textContent('main'))?.replaceAll('\u00a0', ' ')).toMatch(/17[ ,]579/);
    await context.close();
  });
});
