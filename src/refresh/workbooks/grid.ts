import { tidyText } from '../names/fold-text.ts';

/** A sheet as rows of cells; a merged cell keeps its value in its first place and nothing in the others. */
export type Cell = string | number | undefined;
export type Grid = readonly (readonly Cell[])[];

export interface Sheet {
  readonly name: string;
  readonly grid: Grid;
}

/** A1, B7, AA3. */
export function nameCell(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return `${letters}${row + 1}`;
}

export type CellRead =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'nothing' | 'suppressed' | 'text' }
  | { readonly kind: 'unclear'; readonly text: string };

const NOTHING = /^(?:[-–—−]|\.{2,3}|…|)$/;
const SUPPRESSED = /^[xх]$/i;
const PRINTED = /^([-–—−+]?) ?(\d{1,3}(?: \d{3})+|[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:[.,]0{1,2})?\*?$/;

/** What stands in a cell for figures. A dash alone means that there is nothing of the kind, an x that it is secret. */
export function readCell(cell: Cell): CellRead {
  if (cell === undefined) return { kind: 'nothing' };
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? { kind: 'number', value: cell } : { kind: 'unclear', text: String(cell) };
  const text = tidyText(cell).replace(/\s+/g, ' ').trim();
  if (NOTHING.test(text)) return { kind: 'nothing' };
  if (SUPPRESSED.test(text)) return { kind: 'suppressed' };
  const match = PRINTED.exec(text);
  if (match)
    return {
      kind: 'number',
      value: Number((match[2] ?? '').replace(/[ ,]/g, '')) * (match[1] && match[1] !== '+' ? -1 : 1),
    };
  return /^[-–—−+]?\s?\d/.test(text) ? { kind: 'unclear', text } : { kind: 'text' };
}

/** «81,6»: no count, but a figure. */
export const isDecimal = (cell: Cell): boolean =>
  typeof cell === 'string' && /^[-–—−+]?\s?\d+[.,]\d{1,2}$/.test(cell.trim());

export function textOf(cell: Cell): string {
  return cell === undefined ? '' : String(cell);
}
