import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  escapeHtml,
  paintRows,
  plainRows,
  spansOf,
  splitRows,
  type TextRow,
} from '../../../../src/chats/telegram/outgoing/html-rows.ts';
import { findMentions, parseHtml } from '../../../fakes/telegram/parse-html.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 20 }).map((each) => each.replace(/[\r\n]/g, ' ')),
  fc.constantFrom(
    '<b>',
    '</pre>',
    '&amp;',
    '"',
    '@somebody',
    'mail@example.org',
    '<a href="x">',
    '@@a',
    '*_~',
    '😀😀😀',
  ),
);
const row: fc.Arbitrary<TextRow> = fc.oneof(
  text.map((each) => ({ spans: spansOf(each) })),
  text.map((each) => ({ spans: spansOf(each, 'b') })),
  text.map((each) => ({ spans: [{ text: each }], set: true })),
  fc.tuple(text, fc.webUrl()).map(([each, href]) => ({ spans: [{ text: each, href }] })),
);

const squeeze = (each: string) => each.replace(/\s+/g, '');

describe('rows of text for Telegram', () => {
  it('escapes what has a meaning in HTML', () => {
    expect(escapeHtml('<b> & "x" > \ud800')).toBe('&lt;b&gt; &amp; &quot;x&quot; &gt; \ufffd');
  });

  it('keeps a table in one piece of monospace, and names from pinging', () => {
    const rows: TextRow[] = [
      { spans: spansOf('for @somebody', 'b') },
      { spans: [{ text: 'a 1' }], set: true },
      { spans: [{ text: 'b 2' }], set: true },
    ];
    expect(paintRows(rows)).toBe('<b>for </b><code>@somebody</code>\n<pre>a 1\nb 2</pre>');
    expect(plainRows(rows)).toBe('for @somebody\na 1\nb 2');
  });

  it('begins and ends no part with a blank row', () => {
    const rows = ['', 'one', '', 'two', ''].map((each) => ({ spans: spansOf(each) }));
    expect(splitRows(rows, 5).map(plainRows)).toEqual(['one', 'two']);
    expect(splitRows(rows, 50).map(plainRows)).toEqual(['one\n\ntwo']);
    expect(splitRows([{ spans: [] }], 50)).toEqual([]);
  });

  it('cuts a line that is too long between its words', () => {
    const rows = [{ spans: spansOf('one two three four') }];
    expect(splitRows(rows, 10).map(plainRows)).toEqual(['one two ', 'three four']);
  });

  it('loses nothing, exceeds nothing, pings nobody, and is always good HTML', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.integer({ min: 8, max: 80 }), (rows, limit) => {
        const parts = splitRows(rows, limit);
        const read = parts.map((part) => parseHtml(paintRows(part)));
        for (const each of read) {
          expect(each.text.length).toBeLessThanOrEqual(limit);
          expect(findMentions(each)).toEqual([]);
        }
        const whole = rows.map((each) => each.spans.map((span) => span.text).join('')).join('');
        expect(squeeze(read.map((each) => each.text).join(''))).toBe(squeeze(whole.replace(/\p{Cs}/gu, '\ufffd')));
      }),
      { numRuns: 2000 },
    );
  });
});
