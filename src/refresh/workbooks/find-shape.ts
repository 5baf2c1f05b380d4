// Where a table stands in a sheet, and which way it runs: labels down the side with headers above them, or the other way round.
import type { Flow } from '../../statistics/indicators.ts';
import { namesRegion } from '../names/find-area.ts';
import { findOneRegion } from '../names/find-names.ts';
import { findPrintedPeriods } from '../names/find-printed-periods.ts';
import type { ProseWords } from '../pages/prose-words.ts';
import { foldCell } from './find-columns.ts';
import { type Cell, type Grid, isDecimal, readCell, type Sheet, textOf } from './grid.ts';
import type { LabelReader, RowSubject } from './label-rows.ts';
import { findFlow, findMeasure } from './table-words.ts';

export interface SheetShape {
  readonly grid: Grid;
  readonly labelColumn: number;
  readonly firstRow: number;
  readonly headerRows: readonly number[];
  readonly width: number;
  /** Everything above the table that is no header of a column. */
  readonly title: string;
  /** Where a cell stood before the table was turned. */
  readonly placeOf: (row: number, column: number) => readonly [number, number];
}

interface Labels {
  readonly at: number;
  readonly first: number;
  readonly count: number;
}

const MOST_LABEL_COLUMNS = 8;
const MOST_HEADER_ROWS = 40;

export const hasFigure = (row: readonly Cell[], from: number) =>
  row.slice(from).some((cell) => ['number', 'suppressed'].includes(readCell(cell).kind) || isDecimal(cell));

/** «Прибыло | 2024 | 2025»: a header. */
const isRowOfYears = (row: readonly Cell[], from: number) =>
  row.slice(from).every((cell) => /^(?:(?:19|20)\d{2})?$/.test(textOf(cell).trim()));

/** The column with most labels beside figures. */
function findLabels(grid: Grid, isLabel: (cell: Cell) => boolean, least: number): Labels | undefined {
  const width = Math.min(MOST_LABEL_COLUMNS, Math.max(0, ...grid.map((row) => row.length)));
  let best: Labels | undefined;
  for (let at = 0; at < width; at += 1) {
    const rows = grid.flatMap((row, index) =>
      isLabel(row[at]) && hasFigure(row, at + 1) && !isRowOfYears(row, at + 1) ? [index] : [],
    );
    const [first] = rows;
    if (first !== undefined && rows.length >= least && (!best || rows.length > best.count))
      best = { at, first, count: rows.length };
  }
  return best;
}

/** What is counted names the rows where it does so for more of them than areas do, in their column or beside them. */
function isNearer(said: Labels | undefined, down: Labels): boolean {
  if (!said) return false;
  return said.at === down.at ? said.count > down.count * 2 : said.at > down.at && said.count > down.count;
}

/** The table with its rows and columns exchanged; captions between rows stand over the columns that come of the rows below them. */
function turn(grid: Grid, labelRow: number): Pick<SheetShape, 'grid' | 'placeOf'> {
  const above = grid.slice(0, labelRow);
  const body = grid.slice(labelRow + 1);
  const width = Math.max(0, ...grid.slice(labelRow).map((row) => row.length));
  const firstFigure = Math.min(
    ...body
      .map((row) => row.findIndex((cell, at) => at > 0 && readCell(cell).kind === 'number'))
      .filter((at) => at > 0),
    width,
  );
  let caption: Cell;
  const rows: { readonly from: number; readonly caption: Cell }[] = [];
  body.forEach((row, index) => {
    if (row.every((cell) => foldCell(cell) === '')) return;
    if (hasFigure(row, firstFigure)) rows.push({ from: labelRow + 1 + index, caption });
    else caption = row.find((cell) => foldCell(cell) !== '');
  });
  const line = (of: (row: (typeof rows)[number]) => Cell): Cell[] => [undefined, ...rows.map(of)];
  const headers = [
    line((row) => row.caption),
    ...Array.from({ length: firstFigure }, (_, column) => line(({ from }) => grid[from]?.[column])),
  ];
  const columns = Array.from({ length: width - firstFigure }, (_, at) => firstFigure + at);
  const turned = columns.map((column) => [grid[labelRow]?.[column], ...rows.map(({ from }) => grid[from]?.[column])]);
  const top = above.length + headers.length;
  return {
    grid: [...above.map((row) => [row.map(textOf).join(' ').trim()]), ...headers, ...turned],
    placeOf: (row, column) => [rows[column - 1]?.from ?? labelRow, columns[row - top] ?? 0],
  };
}

/** A note or a date of publication above a table says nothing of its figures. */
function isRemark(folded: string, words: ProseWords): boolean {
  return (
    folded.startsWith('*') ||
    words.find('note', folded).some(({ start }) => start === 0) ||
    words.has('date:published', folded) ||
    words.has('date:next', folded)
  );
}

export function findShape(
  { grid: given, name }: Sheet,
  readLabel: LabelReader,
  words: ProseWords,
): SheetShape | undefined {
  const isSubject = (cell: Cell) => typeof cell === 'string' && readLabel(cell) !== undefined;
  const isFact = (cell: Cell) => {
    const folded = foldCell(cell);
    return (
      isSubject(cell) ||
      findMeasure(folded, words) !== undefined ||
      findFlow(folded, words) !== undefined ||
      (/\p{L}/u.test(folded) && findPrintedPeriods(folded).length > 0)
    );
  };
  const down = findLabels(given, isSubject, 2);
  const inRow = given
    .slice(0, MOST_HEADER_ROWS)
    .map((row, at) => ({ at, count: row.filter(isSubject).length }))
    .sort((a, b) => b.count - a.count)[0];
  const isTurned = inRow !== undefined && inRow.count > 3 && inRow.count > (down?.count ?? 0) * 2;
  const { grid, placeOf } = isTurned
    ? turn(given, inRow.at)
    : { grid: given, placeOf: (row: number, column: number) => [row, column] as const };
  const said = isTurned ? undefined : findLabels(grid, isFact, 2);
  const labels = isTurned ? findLabels(grid, isSubject, 2) : down && !isNearer(said, down) ? down : said;
  if (!labels) return undefined;
  const { at: labelColumn, first } = labels;
  const above = grid.slice(0, first).map((_, index) => index);
  const isHeader = (row: number) => {
    const cells = grid[row] ?? [];
    const right = cells
      .slice(labelColumn + 1)
      .map(foldCell)
      .filter((text) => text !== '');
    const [only = ''] = right;
    const isAlone = foldCell(cells[labelColumn]) === '';
    if (right.length === 1 && isAlone && first - row > 1) {
      // A unit in a corner is that of the whole sheet.
      if ((['unit:persons', 'unit:thousands', 'unit:percent'] as const).some((unit) => words.has(unit, only)))
        return findMeasure(only, words) !== undefined;
    }
    return right.length > 0 && !(right.length === 1 && !isAlone && first - row > 3);
  };
  // The numbering row «А 1 2 3» and blocks of unit words stand among headers.
  const headerRows = above.filter(isHeader);
  const top = headerRows[0] ?? first;
  const isCaption = (row: number) =>
    row === first - 1 && captionOf(grid[row] ?? [], labelColumn, readLabel) !== undefined;
  const title = [
    name,
    ...above
      .filter((row) => (row < top || !headerRows.includes(row)) && !isCaption(row))
      .map((row) => (grid[row] ?? []).map(textOf).join(' ').trim())
      .filter((line) => !isRemark(foldCell(line), words)),
  ].join(' \n ');
  const width = Math.max(0, ...grid.map((row) => row.length));
  return { grid, labelColumn, firstRow: first, headerRows, width, title, placeOf };
}

/** The area that a row without figures names, for the rows beneath it. */
export function captionOf(row: readonly Cell[], labelColumn: number, readLabel: LabelReader): RowSubject | undefined {
  const isAlone = row.every((cell, at) => at === labelColumn || foldCell(cell) === '');
  const subject = isAlone ? readLabel(textOf(row[labelColumn])) : undefined;
  return subject?.kind === 'area' ? subject : undefined;
}

/** Fewer countries beneath each other are no list of them. */
const LEAST_COUNTRIES = 3;

/** The total above a list of countries is of moves over the border. */
export function flowOfList({ grid, firstRow, labelColumn }: SheetShape, readLabel: LabelReader): Flow | undefined {
  const subjects = grid.slice(firstRow).flatMap((row) => readLabel(textOf(row[labelColumn])) ?? []);
  const countries = subjects.filter(
    (subject) => subject.kind === 'counterpart' && !['CIS', 'NONCIS'].includes(subject.counterpart),
  );
  const isOfRegions = subjects.some((subject) => subject.kind === 'almaty' || isRegion(subject));
  return countries.length >= LEAST_COUNTRIES && !isOfRegions ? 'external' : undefined;
}

const isRegion = (subject: RowSubject | undefined) => subject?.kind === 'area' && subject.area !== 'KZ';

/** The region that a table is about whose rows name none. */
export function regionOf(
  { grid, title, firstRow, labelColumn }: SheetShape,
  readLabel: LabelReader,
  words: ProseWords,
): string | undefined {
  if (grid.slice(firstRow).some((row) => isRegion(readLabel(textOf(row[labelColumn]))))) return undefined;
  const lines = title.split('\n').map(foldCell);
  return lines.some((line) => words.has('topic', line) && namesRegion(line))
    ? findOneRegion(lines.join(' | '))
    : undefined;
}
