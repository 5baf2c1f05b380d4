// One figure a row: every other cell of the row says something of it. A cell that is not understood may narrow the figure, so its row is unread.
import { isSigned, type StoredIndicator } from '../../statistics/indicators.ts';
import { dayOf, type Period, parsePeriod } from '../../statistics/time/period.ts';
import type { FigureRead, Suppressed, Unread } from '../document-reading.ts';
import { foldText, tidyText } from '../names/fold-text.ts';
import type { ProseWords } from '../pages/prose-words.ts';
import { foldCell, readFacts } from './find-columns.ts';
import { readCell } from './grid.ts';
import type { LabelReader } from './label-rows.ts';
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

export function readLongRows(
  [header = [], ...rows]: string[][],
  value: number,
  readLabel: LabelReader,
  words: ProseWords,
): LongRead {
  const readings: FigureRead[] = [];
  const suppressed: Suppressed[] = [];
  const unread: Unread[] = [];
  const neutral = new Set(
    header.flatMap((cell, index) =>
      words.has('column:neutral', foldCell(partsOf(cell)[0]).replace(/_/g, ' ')) ? [index] : [],
    ),
  );
  for (const [index, row] of rows.entries()) {
    const where = `line ${index + 2}`;
    const give = (reason: string) => unread.push({ text: row.join(' '), where, reason });
    if (row.length !== header.length) {
      give(`${header.length} cells expected, ${row.length} found`);
      continue;
    }
    const said: RowSaid = {};
    for (const [column, cell] of row.entries()) {
      if (column !== value && !neutral.has(column)) takeCell(said, cell, readLabel, words);
    }
    const { measure, period, area = 'KZ', group } = said;
    const isStock = measure === 'population' || measure === 'population_start';
    if (said.unknown !== undefined) give(`"${said.unknown}" is not understood`);
    else if (!measure || measure === 'growth' || measure === 'natural' || measure === 'other')
      give('the row does not say what is counted');
    else if (!period) give('the row names no period');
    else if (!isStock && !said.flow && !said.counterpart) give('the row does not name the flow');
    else {
      const indicator: StoredIndicator = isStock ? 'population' : measure;
      const flow = isStock ? undefined : (said.flow?.flow ?? 'external');
      const counterpart = said.counterpart ?? said.flow?.counterpart;
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
