// A sheet is found by its words, never by its cell addresses: labels that name areas, countries or groups start the table, the rows
// above them are headers and titles, and contacts or footnotes end it. Rows and columns that cannot be named are given back as unread.
import { isSigned, type StoredIndicator } from '../../statistics/indicators.ts';
import { dayOf, isSamePeriod, type Period, type Span } from '../../statistics/time/period.ts';
import type { FigureRead, InnerCheck, Suppressed, Unread } from '../document-reading.ts';
import { blankDates, findPrintedDate, findPrintedPeriods } from '../names/find-printed-periods.ts';
import {
  agreePeriod,
  findColumns,
  foldCell,
  periodOfColumn,
  placeOfColumns,
  type SheetColumn,
} from './find-columns.ts';
import { nameCell, readCell, type Sheet, textOf } from './grid.ts';
import type { RowSubject } from './label-rows.ts';
import {
  CONTACTS,
  type FlowNamed,
  findFlow,
  findMeasure,
  findSettlement,
  monthsBefore,
  PERCENT_UNIT,
  THOUSANDS,
} from './table-words.ts';

export interface SheetContext {
  readonly readLabel: (label: string) => RowSubject | undefined;
  /** What the cover of the workbook says. */
  readonly cover: { readonly period?: Span; readonly day?: string; readonly subject?: string };
}

export interface SheetRead {
  readonly readings: readonly FigureRead[];
  readonly suppressed: readonly Suppressed[];
  readonly unread: readonly Unread[];
  readonly checks: readonly InnerCheck[];
  readonly doubts: readonly string[];
  readonly period?: Span;
}

const NONE: SheetRead = { readings: [], suppressed: [], unread: [], checks: [], doubts: [] };

interface Shape {
  readonly labelColumn: number;
  readonly firstRow: number;
  readonly headerRows: readonly number[];
  readonly width: number;
  /** Everything above the table that is no header of a column. */
  readonly title: string;
}

const hasFigure = (row: readonly (string | number | undefined)[], from: number) =>
  row.slice(from).some((cell) => ['number', 'suppressed'].includes(readCell(cell).kind));

function findShape({ grid, name }: Sheet, readLabel: SheetContext['readLabel']): Shape | undefined {
  const width = Math.max(0, ...grid.map((row) => row.length));
  let best: { column: number; first: number; count: number } | undefined;
  for (let column = 0; column < Math.min(width, 6); column += 1) {
    let first = -1;
    let count = 0;
    for (const [index, row] of grid.entries()) {
      const cell = row[column];
      if (typeof cell !== 'string' || !readLabel(cell) || !hasFigure(row, column + 1)) continue;
      count += 1;
      if (first === -1) first = index;
    }
    if (count > 1 && (!best || count > best.count)) best = { column, first, count };
  }
  if (!best) return undefined;
  const { column: labelColumn, first } = best;
  const above = grid.slice(0, first).map((_, index) => index);
  const isHeader = (row: number) => {
    const cells = grid[row] ?? [];
    const right = cells.slice(labelColumn + 1).filter((cell) => foldCell(cell) !== '');
    return right.length > 0 && !(right.length === 1 && foldCell(cells[labelColumn]) !== '' && first - row > 3);
  };
  // The numbering row «А 1 2 3» and blocks of unit words stand among headers.
  const headerRows = above.filter(isHeader);
  const top = headerRows[0] ?? first;
  const title = [
    name,
    ...above
      .filter((row) => row < top || !headerRows.includes(row))
      .map((row) => (grid[row] ?? []).map(textOf).join(' ')),
  ].join(' \n ');
  return { labelColumn, firstRow: first, headerRows, width, title };
}

type Target = {
  readonly indicator: StoredIndicator;
  readonly flow?: FlowNamed['flow'];
  readonly counterpart?: string;
  readonly period: Period;
};

/** What a column's cells are, or why they cannot be told. */
function targetOf(
  column: SheetColumn,
  shape: Shape,
  sheetPeriod: Span | undefined,
  context: SheetContext,
  hasEnd: boolean,
): Target | string | undefined {
  const own = foldCell(shape.title);
  // A sheet of bare years takes what it counts from the sheet of metadata.
  const title = (findMeasure(own) ?? column.measure) ? own : `${own} ${context.cover.subject ?? ''}`;
  const measure = column.measure ?? findMeasure(title);
  if (measure === undefined) return column.header === '' ? undefined : 'the header does not say what is counted';
  if (measure === 'growth' || measure === 'natural' || measure === 'other') return undefined;
  const titleDay = findPrintedDate(title) ?? context.cover.day;
  if (measure === 'population_start' || measure === 'population') {
    const isStart = measure === 'population_start' || findMeasure(title) === 'population_start';
    const year = column.year ?? findStartYear(titleDay, hasEnd);
    const day = isStart ? (year ? `${year}-01-01` : undefined) : (column.day ?? titleDay);
    return day ? { indicator: 'population', period: dayOf(day) } : 'the header names no day for the population';
  }
  const named = column.flow ?? findFlow(title);
  if (named === 'several') return 'the header names more than one flow';
  const isPopulationBulletin = named === undefined && titleDay !== undefined && sheetPeriod === undefined;
  const period = isPopulationBulletin
    ? monthsBefore(titleDay)
    : periodOfColumn(column, sheetPeriod, findBareMonths(title));
  if (!period) return 'the header names no period';
  if (named === undefined && !isPopulationBulletin) return 'neither header nor title names the flow';
  const { flow, counterpart } = named ?? { flow: 'total' as const };
  return { indicator: measure, flow, ...(named && 'counterpart' in named && counterpart && { counterpart }), period };
}

/** Beside the population at the end of a period, that at the start of the year is the one of the year the period is in. */
function findStartYear(titleDay: string | undefined, hasEnd: boolean): number | undefined {
  if (!titleDay) return undefined;
  const before = hasEnd ? monthsBefore(titleDay) : undefined;
  return before?.kind === 'span' ? before.year : Number(titleDay.slice(0, 4));
}

/** «за январь-март» without a year: the years stand over the columns. */
function findBareMonths(title: string): string | undefined {
  const bare = findPrintedPeriods(blankDates(title)).find(({ period, year }) => !period && !year);
  return bare && title.slice(bare.start, bare.end);
}

export function readSheet(sheet: Sheet, context: SheetContext): SheetRead {
  const { grid, name } = sheet;
  const shape = findShape(sheet, context.readLabel);
  if (!shape) return NONE;
  const title = foldCell(shape.title);
  const headerText = shape.headerRows.map((row) => (grid[row] ?? []).map(foldCell).join(' ')).join(' ');
  if (THOUSANDS.test(`${title} ${headerText}`)) {
    return {
      ...NONE,
      unread: [{ text: name, where: `sheet ${name}`, reason: 'the figures are in thousands, rounded' }],
    };
  }
  const above = [...shape.headerRows.flatMap((row) => grid[row] ?? []), ...grid.slice(0, shape.firstRow).flat()].map(
    foldCell,
  );
  if (above.some((cell) => PERCENT_UNIT.test(cell))) {
    return {
      ...NONE,
      unread: [{ text: name, where: `sheet ${name}`, reason: 'the figures are percentages of a total' }],
    };
  }
  const own = agreePeriod(blankDates(title));
  const ownSpan = own.period && own.period !== 'unclear' && own.period.kind === 'span' ? own.period : undefined;
  const doubts: string[] = [];
  if (own.period === 'unclear') {
    return {
      ...NONE,
      unread: [{ text: name, where: `sheet ${name}`, reason: 'the title names more than one period' }],
    };
  }
  if (ownSpan && context.cover.period && !isSamePeriod(ownSpan, context.cover.period)) {
    doubts.push(`sheet ${name} is about another period than the cover of the workbook`);
  }
  const sheetPeriod = ownSpan ?? context.cover.period;

  const columns = findColumns(grid, shape.headerRows, shape.labelColumn, shape.width);
  const readings: FigureRead[] = [];
  const suppressed: Suppressed[] = [];
  const unread: Unread[] = [];
  const checks: InnerCheck[] = [];
  const targets = new Map<SheetColumn, Target>();
  const hasEnd = columns.some(({ measure }) => measure === 'population');
  for (const column of columns) {
    const isUsed = grid.slice(shape.firstRow).some((row) => readCell(row[column.index]).kind === 'number');
    const target = isUsed ? targetOf(column, shape, sheetPeriod, context, hasEnd) : undefined;
    const where = `sheet ${name} column ${nameCell(0, column.index).replace(/\d+$/, '')}`;
    if (typeof target === 'string') unread.push({ text: column.header, where, reason: target });
    else if (target) targets.set(column, target);
  }

  const titleSettlement = findSettlement(foldCell(name)) ?? findSettlement(title);
  let block: string | undefined = titleSettlement === 'everybody' ? undefined : titleSettlement;
  const blocksSeen = new Set<string>();
  let isBlockKnown = true;
  const citiesNamed = grid.some((row) => {
    const label = context.readLabel(textOf(row[shape.labelColumn]));
    return label?.kind === 'area' && label.area === 'KZ-75';
  });

  const isBeneath = hasSettlementsBeneath(grid, shape, context.readLabel);
  let area: RowSubject | undefined;
  for (let row = shape.firstRow; row < grid.length; row += 1) {
    const cells = grid[row] ?? [];
    const label = textOf(cells[shape.labelColumn]);
    const folded = cells.map(foldCell).join(' ').trim();
    if (folded === '') continue;
    const subject = context.readLabel(label);
    if (!subject && CONTACTS.test(folded)) break;
    const isUnclear = subject && cells.slice(shape.labelColumn + 1).some((cell) => readCell(cell).kind === 'unclear');
    if (!hasFigure(cells, shape.labelColumn + 1) && !isUnclear) {
      const caption = findSettlement(folded);
      if (caption && (!subject || subject.kind === 'all')) {
        block = caption === 'everybody' ? undefined : caption;
        isBlockKnown = true;
        blocksSeen.add(block ?? '');
      }
      continue;
    }
    const where = `sheet ${name} row ${row + 1}`;
    const caption = subject ? undefined : findSettlement(foldCell(cells[shape.labelColumn]));
    const beneath = isBeneath && caption && caption !== 'everybody' ? area : undefined;
    if (subject) area = subject;
    if (!subject && caption && caption !== 'everybody' && !isBeneath) {
      // «Городское население | 100 | 50 | 50»: the country's row of a block is its own caption.
      block = caption;
      isBlockKnown = true;
    }
    const named =
      beneath ?? (!subject && caption && caption !== 'everybody' ? ({ kind: 'area', area: 'KZ' } as const) : subject);
    if (!named) {
      if (!/^\d+\)|^\*|^ескерт|^примеч|^note/u.test(folded))
        unread.push({ text: label, where, reason: 'the label names no area, country or group' });
      continue;
    }
    if (named.kind === 'almaty' && !citiesNamed) {
      unread.push({ text: label, where, reason: 'Almaty may be the city or the region' });
      continue;
    }
    const isCountry = named.kind === 'all' || (named.kind === 'area' && named.area === 'KZ');
    if (isCountry && !caption) {
      const mark = `country ${block ?? ''}`;
      if (blocksSeen.has(mark)) isBlockKnown = false;
      blocksSeen.add(mark);
    }
    if (!isBlockKnown) {
      unread.push({ text: label, where, reason: 'a second block of the same rows without a caption' });
      continue;
    }
    const byMeasure = new Map<string, number>();
    const inRow: FigureRead[] = [];
    for (const [column, target] of targets) {
      const read = readCell(cells[column.index]);
      const at = placeOfColumns(name, row, column.index);
      const settlement = column.settlement ?? (isBeneath ? (caption === 'everybody' ? undefined : caption) : block);
      const group = named.kind === 'group' ? named.group : settlement;
      const counterpart = named.kind === 'counterpart' ? named.counterpart : target.counterpart;
      const key = {
        indicator: target.indicator,
        ...(target.flow && { flow: target.flow }),
        area: named.kind === 'area' ? named.area : named.kind === 'almaty' ? 'KZ-19' : 'KZ',
        ...(counterpart && { counterpart }),
        ...(group && { group }),
        period: target.period,
        unit: 'persons' as const,
        where: at,
      };
      const give = (text: string, reason: string) => unread.push({ text, where: at, reason });
      if (read.kind === 'suppressed') suppressed.push(key);
      if (read.kind === 'unclear') give(read.text, 'the number can be read in more than one way');
      if (read.kind !== 'number') continue;
      const { value } = read;
      if (named.kind === 'counterpart' && (target.flow !== 'external' || target.counterpart)) {
        give(label, 'a country in a table that is not about external migration');
      } else if (named.kind === 'group' && settlement) give(label, 'a group within urban or rural people');
      else if (!Number.isInteger(value)) give(String(value), 'not a whole number of persons');
      else if (value < 0 && !isSigned(target.indicator)) give(String(value), `${target.indicator} below nought`);
      else inRow.push({ ...key, value, decimals: 0, status: 'A' });
    }
    readings.push(...inRow);
    for (const column of columns) {
      const read = readCell(cells[column.index]);
      const measure = column.measure;
      if (measure && read.kind === 'number' && !byMeasure.has(measure)) byMeasure.set(measure, read.value);
    }
    checks.push(...checkGrowth(byMeasure, inRow, where));
  }
  return { readings, suppressed, unread, checks, doubts, ...(sheetPeriod && { period: sheetPeriod }) };
}

/** True where each area has rows of its urban and rural people beneath it, not the table a block for each. */
function hasSettlementsBeneath(grid: Sheet['grid'], shape: Shape, readLabel: SheetContext['readLabel']): boolean {
  let areas = 0;
  let captions = 0;
  let isBelowArea = false;
  for (const cells of grid.slice(shape.firstRow)) {
    if (!hasFigure(cells, shape.labelColumn + 1)) continue;
    const label = textOf(cells[shape.labelColumn]);
    if (readLabel(label)) {
      areas += 1;
      isBelowArea = true;
    } else if (findSettlement(foldCell(label)) && isBelowArea) {
      captions += 1;
      isBelowArea = false;
    }
  }
  return areas > 1 && captions >= areas / 2;
}

/** In the population bulletin: start + growth = end, natural + net = growth. */
function checkGrowth(
  values: ReadonlyMap<string, number>,
  readings: readonly FigureRead[],
  where: string,
): InnerCheck[] {
  const start = values.get('population_start');
  const end = values.get('population');
  const growth = values.get('growth');
  const natural = values.get('natural');
  const net = values.get('net');
  const checks: InnerCheck[] = [];
  const of = (...indicators: readonly string[]) => readings.filter(({ indicator }) => indicators.includes(indicator));
  if (start !== undefined && end !== undefined && growth !== undefined) {
    checks.push({
      readings: of('population'),
      holds: start + growth === end,
      says: `${where}: ${start} and a growth of ${growth} are not ${end}`,
    });
  }
  if (growth !== undefined && natural !== undefined && net !== undefined) {
    checks.push({
      readings: of('net'),
      holds: natural + net === growth,
      says: `${where}: a natural growth of ${natural} and a net of ${net} are not ${growth}`,
    });
  }
  return checks;
}
