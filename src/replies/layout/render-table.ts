import type { Table } from '../reply.ts';
import { displayWidth } from './display-width.ts';

const BULLET = '•';

/** A gain at the end of one line and a number at the start of the next would run together into one number. */
function bulletRows({ columns, rows }: Table): Table {
  const isRunning = rows.some((row) => /^\d/.test(row[0] ?? '')) && rows.some((row) => /^\+/.test(row.at(-1) ?? ''));
  if (!isRunning || columns[0]?.align !== 'left') return { columns, rows };
  const [first, ...more] = columns;
  return {
    columns: [{ ...first, label: `  ${first.label}` }, ...more],
    rows: rows.map(([name = '', ...cells]) => [`${BULLET} ${name}`, ...cells]),
  };
}

/** The table as lines of monospaced text, one blank between the columns, the heading first. */
export function renderTable(plain: Table): string[] {
  const table = bulletRows(plain);
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
