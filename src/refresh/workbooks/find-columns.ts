// What the columns of a sheet count is read from all header rows above them. In the upper rows a heading stands over several columns and only
// its first cell holds the text, so there it reaches to the right until the next heading; in the lowest row each column speaks for itself.
import { isSamePeriod, type Period, type Span, yearOf } from '../../statistics/time/period.ts';
import { findPrintedDate, findPrintedPeriods } from '../names/find-printed-periods.ts';
import { foldText, tidyText } from '../names/fold-text.ts';
import type { ProseWords } from '../pages/prose-words.ts';
import { type Cell, type Grid, nameCell, textOf } from './grid.ts';
import {
  type FlowNamed,
  findFlow,
  findMeasure,
  findSettlement,
  type Measure,
  type SettlementGroup,
  saysOnly,
} from './table-words.ts';

/** What headers, labels and captions say of the cells that they stand beside. */
export interface HeaderFacts {
  readonly measure: Measure | undefined;
  readonly flow: FlowNamed | 'several' | undefined;
  /** «Всего»: all of what the table is about. */
  readonly isWhole: boolean;
  readonly settlement: SettlementGroup | undefined;
  readonly unit: 'percent' | 'thousands' | undefined;
  /** As the header says; absent when it is silent, `unclear` when it names several. */
  readonly period: Period | 'unclear' | undefined;
  /** A year alone. */
  readonly year: number | undefined;
  /** Months without their year. */
  readonly months: string | undefined;
  /** ISO day that the header names. */
  readonly day: string | undefined;
}

export interface SheetColumn extends HeaderFacts {
  readonly index: number;
  readonly header: string;
  readonly texts: readonly string[];
}

export const foldCell = (cell: Cell): string =>
  foldText(tidyText(textOf(cell)))
    .replace(/\s+/g, ' ')
    .trim();

const BARE_YEAR = /^((?:19|20)\d{2})(?: ?(?:год|г\.?|жыл|ж\.?))?(?:\*| ?\d\))?$/;

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

interface PeriodAgreed {
  readonly period: Period | 'unclear' | undefined;
  readonly year: number | undefined;
  readonly months?: string | undefined;
}

/** One period when all that are named agree. */
export function agreePeriod(folded: string): PeriodAgreed {
  const named = findPrintedPeriods(folded);
  const periods = named.flatMap(({ period }) => (period ? [period] : []));
  const [first] = periods;
  const years = new Set(named.flatMap(({ year }) => (year ? [year] : [])));
  const bare = new Set(
    named
      .filter(({ period, year }) => !period && !year)
      .map(({ start, end }) => folded.slice(start, end).trim())
      // «2022–2025»: years from one to another are no months.
      .filter((text) => /\p{L}/u.test(text)),
  );
  const months = bare.size === 1 ? [...bare][0] : undefined;
  if (!first) return { period: undefined, year: undefined, months };
  // «2024 год, январь-март»: the year alone and the months alone.
  if (periods.every((period) => isSamePeriod(period, first)))
    return { period: first, year: years.size === 1 ? [...years][0] : undefined, months };
  return { period: 'unclear', year: undefined };
}

const monthsIn = (months: string, year: number): Period | undefined =>
  findPrintedPeriods(`${months} ${year}`)[0]?.period;

/** Of all texts that stand over, beside or before a cell. */
export function readFacts(all: readonly string[], words: ProseWords): HeaderFacts {
  const isUnit = (text: string) =>
    saysOnly('unit:persons', text, words) || saysOnly('unit:percent', text, words) || /^[\p{L}\d]{1,2}$/u.test(text);
  const texts = all.filter((text) => !isUnit(text));
  const bareYears = [...new Set(texts.flatMap((text) => BARE_YEAR.exec(text)?.[1] ?? []).map(Number))];
  const rest = texts.filter((text) => !BARE_YEAR.test(text)).join(' | ');
  const { period, year, months } = agreePeriod(rest);
  const settlement = findSettlement(rest, words);
  const isYearTitle = period !== undefined && period !== 'unclear' && period.kind === 'span' && period.months === 12;
  const saidYear = bareYears[0] ?? (isYearTitle ? (period as Span).year : year);
  const joined = months !== undefined && saidYear !== undefined ? monthsIn(months, saidYear) : undefined;
  // The lowest heading that counts something decides; «Внешняя миграция | прибыло» has one.
  const measures = texts.map((text) => findMeasure(text, words));
  return {
    measure: measures.includes('other') ? 'other' : findMeasure(rest, words),
    flow: findFlow(rest, words),
    isWhole: words.has('whole', rest),
    settlement: settlement === 'everybody' ? undefined : settlement,
    unit: all.some((text) => words.has('unit:percent', text) || text.includes('%'))
      ? 'percent'
      : all.some((text) => words.has('unit:thousands', text))
        ? 'thousands'
        : undefined,
    period: bareYears.length > 1 ? 'unclear' : isYearTitle ? joined : (joined ?? period),
    year: saidYear,
    months,
    day: findPrintedDate(rest),
  };
}

/** Columns right of the labels that have a header of their own. */
export function findColumns(
  grid: Grid,
  headerRows: readonly number[],
  labelColumn: number,
  width: number,
  words: ProseWords,
): SheetColumn[] {
  return Array.from({ length: Math.max(0, width - labelColumn - 1) }, (_, at) => {
    const index = labelColumn + 1 + at;
    const texts = headerTexts(grid, headerRows, index, labelColumn);
    const header = texts
      .filter((text) => !saysOnly('unit:persons', text, words) && !/^\d{1,2}$/.test(text))
      .join(' | ');
    return { ...readFacts(texts, words), index, header, texts };
  });
}

/** The period of a column, from its header and that of its sheet. */
export function periodOfColumn(
  { period, year, months }: Pick<HeaderFacts, 'period' | 'year' | 'months'>,
  sheetPeriod: Span | undefined,
  bareMonths: string | undefined,
): Period | undefined {
  if (period === 'unclear') return undefined;
  if (period) return period;
  if (year === undefined) {
    // Months alone are those of the year of the sheet.
    return months === undefined ? sheetPeriod : sheetPeriod && monthsIn(months, sheetPeriod.year);
  }
  // A year over a table of January to March means the same months of that year.
  if (sheetPeriod) return { ...sheetPeriod, year };
  // Months that cannot be read make the column no whole year.
  return bareMonths === undefined ? yearOf(year) : monthsIn(bareMonths, year);
}

export function placeOfColumns(sheet: string, row: number, column: number): string {
  return `sheet ${sheet} cell ${nameCell(row, column)}`;
}

/** The later of two columns that hold the same months of two years, one after the other: a change is that of the later. */
export function findCompared(columns: readonly SheetColumn[], title: Span | undefined): Span | undefined {
  const spans = columns
    .flatMap((column) => periodOfColumn(column, title, undefined) ?? [])
    .filter((period) => period.kind === 'span');
  const [latest] = [...spans].sort((a, b) => b.year - a.year);
  if (!latest) return undefined;
  const isTwin = (span: Span) => span.month === latest.month && span.months === latest.months;
  const years = new Set(spans.map(({ year }) => year));
  return years.size === 2 && years.has(latest.year - 1) && spans.every(isTwin) ? latest : undefined;
}
