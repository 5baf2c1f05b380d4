// One figure a row: every other cell of the row says something of it. A cell that is not understood may narrow the figure, so its row is unread.
import { isSigned, type StoredIndicator } from '../../statistics/indicators.ts';
import { dayOf, type Period, parsePeriod } from '../../statistics/time/period.ts';
import type { FigureRead, Suppressed, Unread } from '../document-reading.ts';
import { blankDates } from '../names/find-printed-periods.ts';
import { foldText, tidyText } from '../names/fold-text.ts';
import type { ProseWords } from '../pages/prose-words.ts';
import { agreePeriod, foldCell, placeOfColumns, readFacts } from './find-columns.ts';
import { type Cell, readCell, type Sheet, textOf } from './grid.ts';
import type { LabelReader } from './label-rows.ts';
import { findNarrowing } from './name-cells.ts';
import { type FlowNamed, findFlow, findMeasure, findSettlement, type Measure, saysOnly } from './table-words.ts';

interface RowSaid {
  area?: string;
  counterpart?: string;
  group?: string;
  measure?: Measure;
  flow?: FlowNamed;
  period?: Period;
  unknown?: string;
}

const AREA_CODE = /^kz(?:-(\d{2}))?$/;
const CODE = /^[\d ]*$/;
/** In a message of changes: the row is to be deleted. */
const TAKES_AWAY = /^D(?:elete)?(?::|$)/iu;

/** «KZ-79: Shymkent city»: a code and its name. */
function partsOf(cell: string): string[] {
  const match = /^([A-Z_][A-Z\d_()./-]*):\s+(.+)$/u.exec(cell.trim());
  return match ? [match[1] ?? '', match[2] ?? ''] : [cell.trim()];
}

/** Adds what a cell says; a second saying of the same kind that differs is not understood. */
function takeCell(said: RowSaid, cell: string, readLabel: LabelReader, words: ProseWords): void {
  const parts = partsOf(cell);
  const name = parts.at(-1) ?? '';
  const folded = foldText(tidyText(name)).replace(/\s+/g, ' ').trim();
  const code = AREA_CODE.exec((parts[0] ?? '').toLowerCase());
  const set = <Key extends keyof RowSaid>(key: Key, value: RowSaid[Key]): void => {
    if (said[key] !== undefined && JSON.stringify(said[key]) !== JSON.stringify(value)) said.unknown ??= cell;
    said[key] = value;
  };
  if (folded === '' || CODE.test(folded)) {
    const year = /^(?:19|20)\d{2}$/.test(folded) ? parsePeriod(folded) : undefined;
    if (year) set('period', year);
    return;
  }
  if (saysOnly('whole', folded, words) || saysOnly('unit:persons', folded, words)) return;
  if (code) {
    set('area', code[1] ? `KZ-${code[1]}` : 'KZ');
    return;
  }
  const subject = readLabel(name);
  if (subject?.kind === 'area') set('area', subject.area);
  else if (subject?.kind === 'counterpart') set('counterpart', subject.counterpart);
  else if (subject?.kind === 'group') set('group', subject.group);
  else if (subject?.kind === 'almaty') said.unknown ??= cell;
  else if (subject?.kind === 'all') return;
  else takeWords(set, said, cell, folded, words);
}

function takeWords(
  set: <Key extends keyof RowSaid>(key: Key, value: RowSaid[Key]) => void,
  said: RowSaid,
  cell: string,
  folded: string,
  words: ProseWords,
): void {
  const { period, year } = readFacts([folded], words);
  const plain = parsePeriod(cell.trim()) ?? (period === 'unclear' ? undefined : period);
  const measure = findMeasure(folded, words);
  const flow = findFlow(folded, words);
  const settlement = findSettlement(folded, words);
  if (measure) set('measure', measure);
  if (flow === 'several') said.unknown ??= cell;
  else if (flow) set('flow', flow);
  if (plain) set('period', plain);
  else if (year && !measure) set('period', parsePeriod(String(year)));
  if (!measure && !flow && !plain && !year) {
    if (settlement && settlement !== 'everybody') set('group', settlement);
    else said.unknown ??= cell;
  }
}

interface LongRead {
  readonly readings: readonly FigureRead[];
  readonly suppressed: readonly Suppressed[];
  readonly unread: readonly Unread[];
}

/** What stands above the list counts for every row that does not say it itself. */
interface SaidAbove {
  readonly period?: Period;
  readonly flow?: FlowNamed;
  readonly group?: string;
}

interface LongList {
  /** The header, and the rows beneath it. */
  readonly rows: readonly (readonly Cell[])[];
  readonly value: number;
  readonly above: SaidAbove;
  /** Where a row stands, counted from the header. */
  readonly placeOf: (row: number) => string;
}

const MOST_ROWS_ABOVE = 12;
const LEAST_COLUMNS = 3;
const LEAST_ROWS = 2;

const nameOfColumn = (cell: Cell) => foldCell(partsOf(textOf(cell))[0]).replace(/_/g, ' ');

/** The column of figures: its header says nothing but that, or the unit, and no words stand beneath it. */
export function findValueColumn([header = [], ...body]: readonly (readonly Cell[])[], words: ProseWords): number {
  return header.findIndex((cell, column) => {
    const name = nameOfColumn(cell);
    if (body.some((row) => readCell(row[column]).kind === 'text')) return false;
    return name !== '' && !/[\p{L}\d%]/u.test(words.blank('unit:persons', words.blank('column:value', name)));
  });
}

/** A list in a sheet: a header, and beneath it rows of which each names what is counted and has one figure. */
export function findLongList(
  { name, grid }: Sheet,
  words: ProseWords,
  cover: { readonly period?: Period } = {},
): LongList | undefined {
  const isText = (cell: Cell) => foldCell(cell) === '' || readCell(cell).kind === 'text';
  const at = grid
    .slice(0, MOST_ROWS_ABOVE)
    .findIndex((row) => row.filter((cell) => foldCell(cell) !== '').length >= LEAST_COLUMNS && row.every(isText));
  const header = grid[at];
  const value = header ? findValueColumn(grid.slice(at), words) : -1;
  if (!header || value === -1) return undefined;
  const body = grid.slice(at + 1).filter((row) => foldCell(row[value]) !== '');
  const namesMeasure = (column: number) =>
    column !== value && body.every((row) => findMeasure(foldCell(row[column]), words) !== undefined);
  if (body.length < LEAST_ROWS || !header.some((_, column) => namesMeasure(column))) return undefined;
  const text = [name, ...grid.slice(0, at).flat().map(textOf)].map(foldCell).join(' | ');
  const isScaled = words.has('unit:thousands', text) || words.has('unit:percent', text);
  const { period } = agreePeriod(blankDates(text));
  const narrowed = findNarrowing(text, words);
  const flow = findFlow(text, words);
  if (isScaled || narrowed === 'unknown' || period === 'unclear' || flow === 'several') return undefined;
  const settlement = findSettlement(text, words);
  const group = narrowed ?? (settlement === 'everybody' ? undefined : settlement);
  const said = period ?? cover.period;
  return {
    rows: grid.slice(at),
    value,
    above: { ...(said && { period: said }), ...(flow && { flow }), ...(group && { group }) },
    placeOf: (row) => placeOfColumns(name, at + row, value),
  };
}

export function readLongRows(
  { rows: [header = [], ...rows], value, above, placeOf }: LongList,
  readLabel: LabelReader,
  words: ProseWords,
): LongRead {
  const readings: FigureRead[] = [];
  const suppressed: Suppressed[] = [];
  const unread: Unread[] = [];
  const columnsOf = (kind: 'column:neutral' | 'column:action') =>
    new Set(header.flatMap((cell, index) => (saysOnly(kind, nameOfColumn(cell), words) ? [index] : [])));
  const actions = columnsOf('column:action');
  const passed = new Set([value, ...columnsOf('column:neutral'), ...actions]);
  for (const [index, row] of rows.entries()) {
    if (foldCell(row[value]) === '' && row.filter((cell) => foldCell(cell) !== '').length < LEAST_COLUMNS) continue;
    const where = placeOf(index + 1);
    const give = (reason: string) => unread.push({ text: row.map(textOf).join(' '), where, reason });
    if (row.length > header.length || row.length <= value) {
      give(`${header.length} cells expected, ${row.length} found`);
      continue;
    }
    if ([...actions].some((column) => TAKES_AWAY.test(textOf(row[column])))) {
      give('the row takes a figure away');
      continue;
    }
    const said: RowSaid = {};
    for (const [column, cell] of row.entries()) {
      if (!passed.has(column)) takeCell(said, textOf(cell), readLabel, words);
    }
    const { measure, area = 'KZ' } = said;
    const period = said.period ?? above.period;
    const named = said.flow ?? above.flow;
    const group = said.group ?? above.group;
    const isStock = measure === 'population' || measure === 'population_start';
    if (said.unknown !== undefined) give(`"${said.unknown}" is not understood`);
    else if (said.group && above.group && said.group !== above.group) give('two groups at once');
    else if (!measure || measure === 'growth' || measure === 'natural' || measure === 'other')
      give('the row does not say what is counted');
    else if (!period) give('the row names no period');
    else if (!isStock && !named && !said.counterpart) give('the row does not name the flow');
    else {
      const indicator: StoredIndicator = isStock ? 'population' : measure;
      const flow = isStock ? undefined : (named?.flow ?? 'external');
      const counterpart = said.counterpart ?? named?.counterpart;
      const key = {
        indicator,
        ...(flow && { flow }),
        area,
        ...(counterpart && { counterpart }),
        ...(group && { group }),
        period: isStock && period.kind === 'span' ? dayOf(`${period.year}-01-01`) : period,
        unit: 'persons' as const,
        where,
      };
      const read = readCell(row[value]);
      if (read.kind === 'suppressed') suppressed.push(key);
      else if (read.kind === 'unclear' || read.kind === 'text') give('the number can be read in more than one way');
      else if (counterpart && flow !== 'external') give('a country in a table that is not about external migration');
      else if (read.kind === 'number') {
        if (!Number.isInteger(read.value)) give('not a whole number of persons');
        else if (read.value < 0 && !isSigned(indicator)) give(`${indicator} below nought`);
        else readings.push({ ...key, value: read.value, decimals: 0, status: 'A' });
      }
    }
  }
  return { readings, suppressed, unread };
}
