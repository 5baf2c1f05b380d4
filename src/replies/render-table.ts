import { displayWidth } from './display-width.ts';
import type { Table } from './reply.ts';

/** The table as lines of monospaced text, one blank between the columns, the heading first. */
export function renderTable(table: Table): string[] {
  const lines = [table.columns.map((column) => column.label), ...table.rows];
  const widths = table.columns.map((_, index) => Math.max(...lines.map((line) => displayWidth(line[index] ?? ''))));
  return lines.map((line) =>
    table.columns
      .map((column, index) => {
        const cell = line[index] ?? '';
        const blanks = ' '.repeat(Math.max(0, (widths[index] ?? 0) - displayWidth(cell)));
        return column.align === 'right' ? blanks + cell : cell + blanks;
      })
      .join(' ')
      .trimEnd(),
  );
}
