import type { Column, Table } from '../reply.ts';
import { cutToWidth, displayWidth } from './display-width.ts';

/** What a phone held upright shows of monospaced text without breaking lines. */
export const TABLE_WIDTH = 34;

function widthsOf({ columns, rows }: Table): number[] {
  return columns.map((column, index) =>
    Math.max(displayWidth(column.label), ...rows.map((row) => displayWidth(row[index] ?? ''))),
  );
}

function cutColumn(table: Table, at: number, width: number): Table {
  const columns = table.columns.map((column, index) =>
    index === at ? { ...column, label: cutToWidth(column.label, width) } : column,
  );
  const rows = table.rows.map((row) => row.map((cell, index) => (index === at ? cutToWidth(cell, width) : cell)));
  return { columns, rows };
}

/** The table within 34 columns: text is cut, the longest first; numbers never are, of them only the heading. */
export function fitTable(columns: readonly Column[], rows: readonly (readonly string[])[]): Table {
  let table: Table = { columns, rows };
  for (const isCut of [(column: Column) => column.align === 'left', () => true]) {
    const widths = widthsOf(table);
    let over = widths.reduce((sum, width) => sum + width, columns.length - 1) - TABLE_WIDTH;
    while (over > 0) {
      const candidates = widths.map((width, index) => {
        const column = columns[index];
        const isText = column !== undefined && isCut(column);
        const least =
          column?.align === 'left' ? 4 : Math.max(1, ...table.rows.map((row) => displayWidth(row[index] ?? '')));
        return isText && width > least ? width : 0;
      });
      const widest = Math.max(...candidates);
      if (widest === 0) break;
      const at = candidates.indexOf(widest);
      widths[at] = widest - 1;
      over -= 1;
    }
    for (const [index, width] of widths.entries()) table = cutColumn(table, index, width);
  }
  return table;
}
