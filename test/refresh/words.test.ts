import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { expect, it } from 'vitest';
import { filesUnder } from '../source-files.ts';

/** Names of areas and months, abbreviations, units and the columns of dynamic tables; all else lies in `data/lexicon/releases/`. */
const WITH_WORDS = [
  'fetch/find-links.ts',
  'names/find-area.ts',
  'names/find-printed-periods.ts',
  'pages/read-labelled.ts',
  'pages/read-page.ts',
  'pages/scan-numbers.ts',
  'pages/sentence.ts',
  'pages/split-text.ts',
  'taldau/taldau-indicators.ts',
  'workbooks/find-columns.ts',
  'workbooks/read-dynamic-csv.ts',
];

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<=^|\s)\/\/.*$/gm, '');

it('the words of releases lie in the lexicon, not in the reader', () => {
  const found = filesUnder('src/refresh').filter((file) =>
    /\p{Script=Cyrillic}{3}/u.test(withoutComments(readFileSync(file, 'utf8'))),
  );
  expect(found.map((file) => relative('src/refresh', file)).sort()).toEqual(WITH_WORDS);
});
