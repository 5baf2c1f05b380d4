// What the columns of a sheet count is read from all header rows above them. In the upper rows a heading stands over several columns and only
// its first cell holds the text, so there it reaches to the right until the next heading; in the lowest row each column speaks for itself.
import { isSamePeriod, type Period, type Span, yearOf } from '../../statistics/time/period.ts';
import { findPrintedDate, findPrintedPeriods } from '../names/find-printed-periods.ts';
import { foldText, tidyText } from '../names/fold-text.ts';
import { type Cell, type Grid, nameCell, textOf } from './grid.ts';
import { type FlowNamed, findFlow, findMeasure, findSettlement, type Measure, UNIT_ONLY } from './table-words.ts';

export interface SheetColumn {
  readonly index: number;
  readonly measure: Measure | undefined;
  readonly flow: FlowNamed | 'several' | undefined;
  readonly settlement: 'settlement:urban' | 'settlement:rural' | undefined;
  /** As the header says; absent when it is silent, `unclear` when it names several. */
  readonly period: Period | 'unclear' | undefined;
  /** A year alone. */
  readonly year: number | undefined;
  /** ISO day that the header names. */
  readonly day: string | undefined;
  readonly header: string;
}

export const foldCell = (cell: Cell): string =>
  foldText(tidyText(textOf(cell)))
    .replace(/\s+/g, ' ')
    .trim();

const BARE_YEAR = /^(?:19|20)\d{2}(?: ?(?:год|г\.?|жыл|ж\.?))?\*?$/;

/** Texts of the header above a column, from the top. A text is carried to the right only over empty cells and only above the lowest row. */
function headerTexts(grid: Grid, rows: readonly number[], column: number, labelColumn: number): string[] {
  const lowest = rows.findLast((row) => foldCell(grid[row]?.[column]) !== '');
  return rows.flatMap((row) => {
    const own = foldCell(grid[row]?.[column]);
    if (own !== '') return [own];
    if (lowest !== undefined && row > lowest) return [];
    for (let left = column - 1; left > labelColumn; left -= 1) {
      const text = foldCell(grid[row]?.[left]);
      if (text !== '') return [text];
    }
    return [];
  });
}

/** One period when all that are named agree. */
export function agreePeriod(folded: string): { period: Period | 'unclear' | undefined; year: number | undefined } {
  const named = findPrintedPeriods(folded);
  const periods = named.flatMap(({ period }) => (period ? [period] : []));
  const [first] = periods;
  const years = new Set(named.flatMap(({ year }) => (year ? [year] : [])));
  if (!first) return { period: undefined, year: undefined };
  // «2024 год, январь-март»: the year alone and the months alone.
  if (periods.every((period) => isSamePeriod(period, first)))
    return { period: first, year: years.size === 1 ? [...years][0] : undefined };
  return { period: 'unclear', year: undefined };
}

function columnOf(grid: Grid, rows: readonly number[], index: number, labelColumn: number): SheetColumn {
  const texts = headerTexts(grid, rows, index, labelColumn).filter(
    (text) => !UNIT_ONLY.test(text) && !/^\d{1,2}$/.test(text),
  );
  const header = texts.join(' | ');
  const bareYears = [...new Set(texts.filter((text) => BARE_YEAR.test(text)).map((text) => Number(text.slice(0, 4))))];
  const rest = texts.filter((text) => !BARE_YEAR.test(text)).join(' | ');
  const { period, year } = agreePeriod(rest);
  const settlement = findSettlement(rest);
  // The lowest heading that counts something decides; «Внешняя миграция | прибыло» has one.
  const measure = texts.map(findMeasure).includes('other') ? 'other' : findMeasure(rest);
  const isYearTitle = period !== undefined && period !== 'unclear' && period.kind === 'span' && period.months === 12;
  return {
    index,
    measure,
    flow: findFlow(rest),
    settlement: settlement === 'everybody' ? undefined : settlement,
    period: bareYears.length > 1 ? 'unclear' : isYearTitle ? undefined : period,
    year: bareYears[0] ?? (isYearTitle ? (period as Span).year : year),
    day: findPrintedDate(rest),
    header,
  };
}

/** Columns right of the labels that have a header of their own. */
export function findColumns(
  grid: Grid,
  headerRows: readonly number[],
  labelColumn: number,
  width: number,
): SheetColumn[] {
  const columns: SheetColumn[] = [];
  for (let index = labelColumn + 1; index < width; index += 1)
    columns.push(columnOf(grid, headerRows, index, labelColumn));
  return columns;
}

/** The period of a column, from its header and that of its sheet. */
export function periodOfColumn(
  column: SheetColumn,
  sheetPeriod: Span | undefined,
  bareMonths: string | undefined,
): Period | undefined {
  if (column.period === 'unclear') return undefined;
  if (column.period) return column.period;
  if (column.year === undefined) return sheetPeriod;
  // A year over a table of January to March means the same months of that year.
  if (sheetPeriod) return { ...sheetPeriod, year: column.year };
  // Months that cannot be read make the column no whole year.
  return bareMonths === undefined ? yearOf(column.year) : findPrintedPeriods(`${bareMonths} ${column.year}`)[0]?.period;
}

export function placeOfColumns(sheet: string, row: number, column: number): string {
  return `sheet ${sheet} cell ${nameCell(row, column)}`;
}
