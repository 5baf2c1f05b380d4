// What a figure of a sheet is: from the headers above it, the label and captions beside and before it, the title and the cover, the nearest
// first.
import { type Flow, printedChangeOf, printedShareOf, type StoredIndicator } from '../../statistics/indicators.ts';
import { dayOf, type Period, type Span } from '../../statistics/time/period.ts';
import { blankDates, findPrintedDate, findPrintedPeriods } from '../names/find-printed-periods.ts';
import type { ProseWords } from '../pages/prose-words.ts';
import { foldCell, type HeaderFacts, periodOfColumn, type SheetColumn } from './find-columns.ts';
import type { SheetShape } from './find-shape.ts';
import type { LabelReader, RowSubject } from './label-rows.ts';
import { type FlowNamed, findFlow, findMeasure, monthsBefore, saysOnly } from './table-words.ts';

export interface SheetContext {
  readonly readLabel: LabelReader;
  readonly words: ProseWords;
  /** What the cover of the workbook says. */
  readonly cover: { readonly period?: Span; readonly day?: string; readonly subject?: string };
  /** Of figures of the whole country where nothing names one. */
  readonly usualFlow?: Flow;
}

const PERCENTAGE = 'a percentage that is neither a share of a group nor a change';

export type CellTarget = {
  readonly indicator: StoredIndicator;
  readonly flow?: Flow;
  readonly counterpart?: string;
  readonly group?: string;
  readonly period: Period;
  readonly isIndex?: boolean;
};

/** What stands beside a row: its label, the cells left of it and the captions above it. */
export interface RowFacts extends HeaderFacts {
  readonly text: string;
}

export interface TableFacts {
  readonly shape: SheetShape;
  readonly context: SheetContext;
  readonly title: string;
  readonly period: Span | undefined;
  /** The period that changes are of. */
  readonly compared?: Span;
  readonly hasEnd: boolean;
  readonly isPercent: boolean;
  /** Moves into and inside the country stand in one table, so that «всего» is all of them. */
  readonly mixesFlows: boolean;
  /** Columns of several periods stand side by side. */
  readonly comparesPeriods: boolean;
}

/** The flow that headers and labels make together; the narrower of two that fit into each other. */
function joinFlows(one: HeaderFacts['flow'], other: HeaderFacts['flow']): HeaderFacts['flow'] {
  if (!one || !other || one === 'several' || other === 'several') return one ?? other;
  if (one.flow === other.flow) return one.counterpart ? one : other;
  if (one.flow === 'total') return other;
  if (other.flow === 'total') return one;
  const isInside = (flow: Flow) => flow === 'interregional' || flow === 'intraregional';
  if (one.flow === 'internal' && isInside(other.flow)) return other;
  if (other.flow === 'internal' && isInside(one.flow)) return one;
  return 'several';
}

const WHOLE_KINDS = ['flow:total', 'flow:NONCIS', 'settlement:urban', 'settlement:rural'] as const;

/** Men or women, or people that are no group of their own here: of some age, in work, born elsewhere. */
export function findNarrowing(header: string, words: ProseWords): 'sex:male' | 'sex:female' | 'unknown' | undefined {
  const isMale = words.has('sex:male', header);
  const isFemale = words.has('sex:female', header);
  if (isMale !== isFemale) return isMale ? 'sex:male' : 'sex:female';
  const rest = WHOLE_KINDS.reduce((text, kind) => words.blank(kind, text), header);
  return isMale || words.has('part', rest) ? 'unknown' : undefined;
}

/** What a cell counts, or why it cannot be told. */
export function targetOf(
  column: SheetColumn,
  row: RowFacts,
  subject: RowSubject,
  table: TableFacts,
): CellTarget | string | undefined {
  const { context, shape } = table;
  const { words, cover } = context;
  const own = table.title;
  // A sheet of bare years takes what it counts from the sheet of metadata.
  const title = (findMeasure(own, words) ?? column.measure) ? own : `${own} ${foldCell(cover.subject)}`;
  if (column.measure && row.measure && column.measure !== row.measure && row.measure !== 'other')
    return 'header and label say different things of what is counted';
  const measure = column.measure ?? row.measure ?? findMeasure(title, words);
  if (measure === undefined) return column.header === '' ? undefined : 'the header does not say what is counted';
  if (measure === 'growth' || measure === 'natural' || measure === 'other') return undefined;
  const titleDay = findPrintedDate(title) ?? cover.day;
  if (measure === 'population_start' || measure === 'population') {
    const isStart = measure === 'population_start' || findMeasure(title, words) === 'population_start';
    const year = column.year ?? row.year ?? findStartYear(titleDay, table.hasEnd);
    const day = isStart ? (year ? `${year}-01-01` : undefined) : (column.day ?? titleDay);
    return day ? { indicator: 'population', period: dayOf(day) } : 'the header names no day for the population';
  }
  const titleFlow = findFlow(title, words);
  const said = joinFlows(column.flow, row.flow);
  const isOfCountry = subject.kind === 'all' || (subject.kind === 'area' && subject.area === 'KZ');
  const isWhole = column.isWhole || row.isWhole || (subject.kind === 'all' && row.measure === undefined);
  const named: HeaderFacts['flow'] =
    said ??
    (isWhole && table.mixesFlows ? { flow: 'total' } : undefined) ??
    (titleFlow !== undefined && (titleFlow === 'several' || !(column.isWhole && titleFlow.flow === 'total'))
      ? titleFlow
      : column.isWhole || row.isWhole
        ? (titleFlow ?? (context.usualFlow && isOfCountry ? { flow: context.usualFlow } : { flow: 'total' }))
        : subject.kind === 'counterpart'
          ? { flow: 'external' }
          : context.usualFlow && isOfCountry
            ? { flow: context.usualFlow }
            : undefined);
  if (named === 'several') return 'the header names more than one flow';
  const isPercent = table.isPercent || column.unit === 'percent' || row.unit === 'percent';
  const isPopulationBulletin = named === undefined && titleDay !== undefined && table.period === undefined;
  const period = isPopulationBulletin ? monthsBefore(titleDay) : periodOf(column, row, table, title);
  if (!period && !isPercent) return 'the header names no period';
  if (named === undefined && !isPopulationBulletin) return 'neither header nor title names the flow';
  const { flow, counterpart } = named ?? ({ flow: 'total' } satisfies FlowNamed);
  const narrowed = findNarrowing([...column.texts, ...(row.measure ? [row.text] : [])].join(' | '), words);
  if (narrowed === 'unknown') return 'the header is about a part of the people';
  const group = narrowed ?? column.settlement ?? row.settlement;
  if (narrowed && (column.settlement ?? row.settlement)) return 'two groups at once';
  const common = { flow, ...(counterpart && { counterpart }), ...(group && { group }) };
  if (!isPercent) return period && { ...common, period, indicator: measure };
  const about = `${column.texts.join(' ')} ${row.text} ${shape.title === '' ? '' : own}`;
  const share = printedShareOf(measure);
  // Of shares only those of groups and countries in all people are kept.
  if (words.has('total:of', about)) {
    return share && period && (subject.kind === 'group' || subject.kind === 'counterpart') && !group
      ? { ...common, period, indicator: share }
      : PERCENTAGE;
  }
  // «Доля стран СНГ, %» beneath the counts it is of.
  if (share && period && flow === 'external' && counterpart === 'CIS' && !group && words.has('share', about))
    return { ...common, period, indicator: share };
  const change = printedChangeOf(measure);
  const isIndex = words.has('index', about);
  const isBare =
    table.comparesPeriods && column.texts.every((text) => saysOnly('unit:percent', text, words) || text === '%');
  const trends = ['trend:up', 'trend:down', 'change'] as const;
  const isChange = isBare || isIndex || trends.some((kind) => words.has(kind, about));
  if (!change || !isChange || !isOfCountry || counterpart || group) return PERCENTAGE;
  return table.compared ? { ...common, indicator: change, period: table.compared, isIndex } : undefined;
}

function periodOf(column: SheetColumn, row: RowFacts, table: TableFacts, title: string): Period | undefined {
  const { period, year, months } = column;
  const own = period ?? row.period;
  if (own === 'unclear') return undefined;
  const saidYear = year ?? row.year;
  const saidMonths = months ?? row.months;
  const isRunning =
    table.context.words.has('running', title) && !table.context.words.has('single', title) && own?.kind === 'span';
  if (own) return isRunning && own.kind === 'span' ? { ...own, month: 1, months: own.month + own.months - 1 } : own;
  if (saidYear !== undefined && saidMonths !== undefined)
    return findPrintedPeriods(`${saidMonths} ${saidYear}`)[0]?.period;
  return periodOfColumn({ period: undefined, year: saidYear, months: saidMonths }, table.period, findBareMonths(title));
}

/** Beside the population at the end of a period, that at the start of the year is the one of the year the period is in. */
function findStartYear(titleDay: string | undefined, hasEnd: boolean): number | undefined {
  if (!titleDay) return undefined;
  const before = hasEnd ? monthsBefore(titleDay) : undefined;
  return before?.kind === 'span' ? before.year : Number(titleDay.slice(0, 4));
}

/** «за январь-март» without a year: the years stand over the columns. */
function findBareMonths(title: string): string | undefined {
  const bare = findPrintedPeriods(blankDates(title)).find(
    ({ period, year, start, end }) => !period && !year && /\p{L}/u.test(title.slice(start, end)),
  );
  return bare && title.slice(bare.start, bare.end);
}

export interface Side {
  readonly column: 'origin' | 'destination';
}

/** In a table of regions by regions: which side the columns are. */
export function findSide(shape: SheetShape, columns: readonly SheetColumn[], words: ProseWords): Side | undefined {
  const { grid, headerRows, labelColumn } = shape;
  const corner = headerRows.map((row) => foldCell(grid[row]?.[labelColumn])).join(' ');
  const over = columns.map(({ texts }) => texts.slice(0, -1).join(' ')).join(' ');
  const sideOf = (text: string) => {
    const isOrigin = words.has('side:origin', text);
    return isOrigin === words.has('side:destination', text) ? undefined : isOrigin ? 'origin' : 'destination';
  };
  const column = sideOf(over);
  const row = sideOf(corner);
  if (column !== undefined && column === row) return undefined;
  if (column) return { column };
  return row ? { column: row === 'origin' ? 'destination' : 'origin' } : undefined;
}

export const areaOf = (subject: RowSubject): string =>
  subject.kind === 'area' ? subject.area : subject.kind === 'almaty' ? 'KZ-19' : 'KZ';

/** A cell between two regions: arrivals in the one that came from the other; in a margin all of one side. */
export function pairOf(
  row: RowSubject,
  across: RowSubject | undefined,
  column: SheetColumn,
  facts: RowFacts,
  table: TableFacts,
  { column: columnSide }: Side,
): (CellTarget & { readonly area: string }) | string | undefined {
  const flow = joinFlows(column.flow, facts.flow) ?? findFlow(table.title, table.context.words);
  const period = periodOf(column, facts, table, table.title);
  if (!flow || flow === 'several' || !period) return 'neither header nor title names flow and period';
  const isRegion = (subject: RowSubject | undefined) =>
    subject?.kind === 'almaty' || (subject?.kind === 'area' && subject.area !== 'KZ');
  const common = { flow: flow.flow, period };
  const [from, to] = columnSide === 'origin' ? [across, row] : [row, across];
  if (isRegion(from) && isRegion(to)) {
    return {
      ...common,
      indicator: 'arrivals',
      area: areaOf(to as RowSubject),
      counterpart: areaOf(from as RowSubject),
    };
  }
  if (isRegion(to)) return { ...common, indicator: 'arrivals', area: areaOf(to as RowSubject) };
  if (isRegion(from)) return { ...common, indicator: 'departures', area: areaOf(from as RowSubject) };
  return { ...common, indicator: 'arrivals', area: 'KZ' };
}
