import type { Table } from '../../replies/reply.ts';

/** Lines of a table in monospace, one blank between the columns. */
export function renderTable({ columns, rows }: Table): string[] {
  const lines = [columns.map(({ label }) => label), ...rows];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => [...(line[index] ?? '')].length)));
  return lines.map((line) =>
    columns
      .map(({ align }, index) => {
        const cell = line[index] ?? '';
        const blanks = ' '.repeat((widths[index] ?? 0) - [...cell].length);
        return align === 'right' ? blanks + cell : cell + blanks;
      })
      .join(' ')
      .trimEnd(),
  );
}
