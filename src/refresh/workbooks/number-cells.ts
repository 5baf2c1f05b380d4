import { type Cell, readCell, textOf } from './grid.ts';

/** The digits of footnotes beneath a table: «3) …». */
export function findFootnotes(grid: readonly (readonly Cell[])[]): ReadonlySet<string> {
  return new Set(grid.flatMap((row) => row.flatMap((cell) => /^(\d)\)\s+\p{L}/u.exec(textOf(cell).trim())?.[1] ?? [])));
}

export interface CellNumber {
  readonly value: number;
  readonly decimals: number;
  readonly margin?: number;
}

export const decimalsOf = (value: number) => String(value).split('.')[1]?.length ?? 0;
const TEXT_DECIMAL = /^([-–—−+]?) ?(\d{1,3}(?:[  ]\d{3})*|\d+)[.,](\d{1,2})\*?$/u;

/** The number of a cell, rounded ones and percentages with their decimals. */
export function numberIn(
  cell: Cell,
  footnotes: ReadonlySet<string>,
  hasDecimals: boolean,
): CellNumber | ReturnType<typeof readCell> {
  if (typeof cell === 'string') {
    // «441,875» of thousands may be either.
    if (hasDecimals && /,\d{3}/.test(cell)) return { kind: 'unclear', text: cell };
    const note = /^(\d[\d ]*)(\d)\)$/.exec(cell.trim());
    if (note?.[1] && footnotes.has(note[2] ?? '')) return { value: Number(note[1].replaceAll(' ', '')), decimals: 0 };
    const match = hasDecimals ? TEXT_DECIMAL.exec(cell.trim()) : null;
    if (match) {
      const value = Number(`${(match[2] ?? '').replace(/[  ]/g, '')}.${match[3]}`);
      return { value: match[1] && match[1] !== '+' ? -value : value, decimals: (match[3] ?? '').length };
    }
  }
  const read = readCell(cell);
  return read.kind === 'number' ? { value: read.value, decimals: decimalsOf(read.value) } : read;
}
