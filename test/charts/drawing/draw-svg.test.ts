import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDrawSvg } from '../../../src/charts/drawing/draw-svg.ts';
import { readAdvances } from '../../../src/charts/fonts/read-advances.ts';
import { LANGUAGES } from '../../../src/statistics/language.ts';
import { complaintsAbout } from '../complaints-about.ts';
import { FONTS_DIR, readLabels, sizeOf } from '../read-labels.ts';
import { samplePictures } from '../sample-pictures.ts';

const draw = createDrawSvg(FONTS_DIR);
const drawn = LANGUAGES.flatMap((language) =>
  samplePictures(language).map(({ name, picture }) => ({ name: `${name}-${language}`, picture, svg: draw(picture) })),
);
const find = (name: string) => drawn.find((one) => one.name === name)?.svg ?? '';
const textsOf = (name: string) => readLabels(find(name)).map(({ text }) => text);

describe('pictures as SVG', () => {
  it.each(drawn)('draws $name as it did before', async ({ name, svg }) => {
    await expect(svg).toMatchFileSnapshot(`golden/${name}.svg`);
  });

  it.each(drawn)('keeps every label of $name inside, apart, readable and its own', ({ picture, svg }) => {
    expect(complaintsAbout(svg, picture)).toEqual([]);
  });

  it.each(drawn)('draws $name 1200 px wide', ({ svg }) => {
    expect(sizeOf(svg).width).toBe(1200);
  });

  it('draws the same text again after other pictures', () => {
    for (const { picture, svg } of [...drawn].reverse()) expect(draw(picture) === svg).toBe(true);
  });

  it('prints values as each language writes them, with a real minus', () => {
    expect(textsOf('bars-kk')).toContain('−31 967');
    expect(textsOf('bars-ru')).toContain('+73 238');
    expect(textsOf('bars-en')).toContain('−31,967');
  });

  it('prints the value of every region on its tile', () => {
    expect(textsOf('tiles-en').filter((text) => /^[+−]/.test(text))).toHaveLength(20);
  });

  it('says period and source in the picture', () => {
    expect(textsOf('line-ru')).toContain('2000–2025, человек');
    expect(textsOf('line-ru')).toContain('Источник: Бюро национальной статистики, опубликовано 13 марта 2026 г.');
  });

  it('marks a break with a dashed line and its label', () => {
    expect(find('line-en')).toContain('stroke-dasharray');
    expect(textsOf('line-en')).toContain('new borders since 2022');
  });

  it('does not draw a line across a year without a figure or across a break', () => {
    const stretches = [
      ...find('lines-en').matchAll(/<path d="(M[^"]+)" fill="none" stroke="#0072B2" stroke-width="5"/g),
    ];
    expect(stretches.map(([, path = '']) => path.split(/[ML]/).length - 1)).toEqual([3, 3]);
  });

  it('writes the last, the highest and the lowest value of a long line', () => {
    expect(textsOf('line-kk')).toEqual(expect.arrayContaining(['+16 153', '+33 041', '−108 307']));
  });

  it('draws gains blue and losses vermilion', () => {
    expect(find('bars-ru').match(/fill="#0072B2"/g)).toHaveLength(5);
    expect(find('bars-ru').match(/fill="#D55E00"/g)).toHaveLength(17);
  });
});

describe('the bundled fonts', () => {
  const used = new Set(drawn.flatMap(({ svg }) => readLabels(svg).flatMap(({ text }) => [...text])));
  const needed = [...new Set([...used, ...'әғқңөұүһіӘҒҚҢӨҰҮҺІ−+–‰«»№…₸'])];

  it.each(['NotoSans-Regular.ttf', 'NotoSans-Bold.ttf'])('%s has a glyph for every letter in use', (file) => {
    const advances = readAdvances(readFileSync(join(FONTS_DIR, 'noto', file)));
    expect(needed.filter((character) => advances.find(character.codePointAt(0) ?? 0) === undefined)).toEqual([]);
  });

  it('knows no glyph for a private character', () => {
    const advances = readAdvances(readFileSync(join(FONTS_DIR, 'noto', 'NotoSans-Regular.ttf')));
    expect(advances.find(0xe000)).toBeUndefined();
    expect(advances.find('ә'.codePointAt(0) ?? 0)).toBe(564);
  });
});
