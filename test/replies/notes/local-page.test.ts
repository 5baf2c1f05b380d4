import { describe, expect, it } from 'vitest';
import { localPage } from '../../../src/replies/notes/local-page.ts';

describe('the page in the reader’s language', () => {
  it.each([
    [
      'https://taldau.stat.gov.kz/ru/NewIndex/GetIndex/2929753',
      'https://taldau.stat.gov.kz/kk/NewIndex/GetIndex/2929753',
    ],
    ['https://stat.gov.kz/en/region/aktobe/', 'https://stat.gov.kz/kk/region/aktobe/'],
    ['https://stat.gov.kz/industries/x/?a=1', 'https://stat.gov.kz/kk/industries/x/?a=1'],
    ['https://stat.gov.kz/', 'https://stat.gov.kz/kk/'],
  ])('of the Bureau is one path away: %s', (url, local) => {
    expect(localPage(url, 'kk')).toBe(local);
  });

  it.each(['https://stat.gov.kz/api/iblock/element/6567/csv/file/ru/', 'https://www.enbek.gov.kz/en/node/343287'])(
    'is the very page that was read where another may not exist: %s',
    (url) => {
      expect(localPage(url, 'kk')).toBe(url);
    },
  );
});
