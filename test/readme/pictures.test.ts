import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawChart, drawChat, drawTerminal } from './draw-pictures.ts';

/** `npx vitest run test/readme -u` draws them anew. */
const PICTURES = { 'terminal.svg': drawTerminal, 'chart.svg': drawChart, 'chat.svg': drawChat };

describe('the pictures of the README', () => {
  it.each(Object.entries(PICTURES))('%s shows what Koshi says', async (name, draw) => {
    await expect(await draw()).toMatchFileSnapshot(`../../docs/pictures/${name}`);
  });

  it.each(['README.md', 'README.ru.md', 'README.kk.md'])('all stand in %s', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(Object.keys(PICTURES).filter((name) => !text.includes(`(docs/pictures/${name})`))).toEqual([]);
  });
});
