import { expect, it } from 'vitest';
import { drawText } from '../../src/charts/draw-text.ts';
import { LANGUAGES } from '../../src/statistics/language.ts';
import { samplePictures } from './sample-pictures.ts';

function linesOf(name: string): string[] {
  const found = samplePictures('ru').find((one) => one.name === name);
  return found ? drawText(found.picture) : [];
}

it('draws a trend as a row of blocks over its years, with its extremes', () => {
  expect(linesOf('line').slice(-5)).toEqual([
    '▁▂▃▆▇▇█▇▆▇▇▇▆▆▆▆▅▅▅▅▅▅▆▇▇▇',
    '2000                  2025',
    '2000 −108 307',
    '2006  +33 041',
    '2025  +16 153',
  ]);
});

it('draws a ranking as bars', () => {
  expect(linesOf('breakdown').slice(-5)).toEqual([
    'Узбекистан █████████████████ 2 614',
    'Россия     ███████             982',
    'Китай      ███                 427',
    'Монголия   █                   129',
    'Турция     █                    57',
  ]);
});

it('is never wider than 34 columns', () => {
  const lines = LANGUAGES.flatMap((language) => samplePictures(language).flatMap(({ picture }) => drawText(picture)));
  expect(lines.filter((line) => line.length > 34)).toEqual([]);
});
