import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutToWidth, displayWidth } from '../../../src/replies/layout/display-width.ts';
import { fitTable, TABLE_WIDTH } from '../../../src/replies/layout/fit-table.ts';
import { renderTable } from '../../../src/replies/layout/render-table.ts';

describe('the width of text', () => {
  it('counts columns, not letters', () => {
    expect(displayWidth('Өңіраралық')).toBe(10);
    expect(displayWidth('+17\u00A0579')).toBe(7);
    expect(displayWidth('中国')).toBe(4);
    expect(displayWidth('й')).toBe(1);
    expect(displayWidth('🇰🇿')).toBe(4);
    expect(displayWidth('и\u0306')).toBe(1);
  });

  it('is kept by cutting', () => {
    expect(cutToWidth('Солтүстік Қазақстан', 12)).toBe('Солтүстік Қ…');
    expect(cutToWidth('Абай', 12)).toBe('Абай');
    expect(cutToWidth('Астана, 1 янв. 2025', 18)).toBe('Астана, 1 янв.…');
  });
});

describe('a table', () => {
  it('has its numbers on the right', () => {
    const table = fitTable(
      [
        { label: '№', align: 'right' },
        { label: 'Регион', align: 'left' },
        { label: 'человек', align: 'right' },
      ],
      [
        ['1', 'Астана', '+75 854'],
        ['10', 'Шымкент', '−7'],
      ],
    );
    expect(renderTable(table)).toEqual([' № Регион  человек', ' 1 Астана  +75 854', '10 Шымкент      −7']);
  });

  it('cuts names, never numbers', () => {
    const table = fitTable(
      [
        { label: 'Country', align: 'left' },
        { label: 'people', align: 'right' },
      ],
      [['United Kingdom of Great Britain and Northern Ireland', '1,234,567']],
    );
    expect(renderTable(table)).toEqual(['Country                     people', 'United Kingdom of Great… 1,234,567']);
  });

  it('never takes more than 34 columns while the numbers leave room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer()), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.string({ maxLength: 50 }),
        fc.string({ maxLength: 50 }),
        (rows, name, unit) => {
          const table = fitTable(
            [
              { label: name, align: 'left' },
              { label: unit, align: 'right' },
            ],
            rows.map(([text, value]) => [text, String(value)]),
          );
          for (const line of renderTable(table)) expect(displayWidth(line)).toBeLessThanOrEqual(TABLE_WIDTH);
          expect(table.rows.map((row) => row[1])).toEqual(rows.map(([, value]) => String(value)));
        },
      ),
    );
  });
});
