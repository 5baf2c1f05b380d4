import { describe, expect, it } from 'vitest';
import { createFence } from '../../../src/refresh/documents/create-fence.ts';
import { openDocument } from '../../../src/refresh/documents/open-document.ts';
import { addSheet, writeWorkbook } from '../make-workbook.ts';

const PAGE = Buffer.from(
  '<html><body><h1>Migration in January-March 2026</h1><p>Arrivals: 5 400 people.</p></body></html>',
);
const open = createFence();
const deep = (count: number) => Buffer.from(`<html>${'<div>'.repeat(count)}1${'</div>'.repeat(count)}</html>`);

describe('what pages and workbooks are opened behind', () => {
  it('gives back what opening here gives', async () => {
    const book = await writeWorkbook((each) => addSheet(each, '1', [['Абай', 1, null, 'x']]));

    expect(await open(PAGE, 'page.html')).toEqual(await openDocument(PAGE, 'page.html'));
    expect(await open(book, 'book.xlsx')).toEqual(await openDocument(book, 'book.xlsx'));
  });

  it('names what is wrong as opening here does', async () => {
    await expect(open(deep(100_000), 'deep.html')).rejects.toMatchObject({ code: 'DAMAGED' });
    await expect(open(Buffer.from('PK\u0003\u0004'), 'cut.xlsx')).rejects.toMatchObject({ code: 'TRUNCATED' });
  });

  it('gives up after its time', async () => {
    const inNoTime = createFence({ longestMs: 1, megabytes: 100 });

    await expect(inNoTime(PAGE, 'page.html')).rejects.toMatchObject({ code: 'TOO_SLOW' });
  });

  it('ends with a named error where the memory does not suffice', async () => {
    const cells = Buffer.from(`<html><table>${'<tr><td>1<td>2<td>3<td>4'.repeat(60_000)}</table></html>`);
    const inLittle = createFence({ longestMs: 10_000, megabytes: 40 });

    await expect(inLittle(cells, 'page.html')).rejects.toMatchObject({ code: 'DAMAGED' });
  });

  it('opens text without a fence', async () => {
    const text = await createFence({ longestMs: 1, megabytes: 1 })(Buffer.from('Arrivals: 5 400 people.'), 'text.txt');

    expect(text).toEqual({ form: 'text', text: 'Arrivals: 5 400 people.' });
  });
});
