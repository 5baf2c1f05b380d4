import type { Codebook } from '../../statistics/facts/codebook.ts';
import { HEADLINES, isSigned } from '../../statistics/indicators.ts';
import { dayOf, lastDay, type Period, span, yearOf } from '../../statistics/time/period.ts';
import type { DocumentRead, FigureRead, Suppressed, Unread } from '../document-reading.ts';
import { findArea } from '../names/find-area.ts';
import { findPrintedPeriods } from '../names/find-printed-periods.ts';
import { foldText, tidyText } from '../names/fold-text.ts';
import { compileWords } from '../pages/prose-words.ts';
import { RefreshFailed } from '../refresh-failed.ts';
import { readCell } from './grid.ts';
import { findFlow, findMeasure, saysOnly } from './table-words.ts';

const SETTLEMENTS = ['settlement:urban', 'settlement:rural'] as const;
const SEXES = ['sex:male', 'sex:female'] as const;
/** National figures of people: above this the decimals of the export are inflated. */
const MOST_PERSONS = 50_000_000;

const MONTHS_OF_QUARTER = 3;
const QUARTERS =
  /^(?:(?<first>[1-4])\s*[-–—]\s*)?(?<last>[1-4])\s*(?:-?(?:й|ый|ий))?\s*(?:кв\.?|квартал\p{L}*)\s*(?<year>\d{4})/iu;
const MONTHS = /^(?<first>\p{L}+)(?:\s*[-–—]\s*(?<last>\p{L}+))?\s*(?<year>\d{4})/u;

/** «1-2 квартал 2024 года» with 202406; «январь-июнь 2024 года» alike. PERIOD names the last month, and both must agree. */
function partOfYear(dat: string, code: string, isRunning: boolean): Period | undefined {
  const text = foldText(tidyText(dat)).trim();
  const quarters = QUARTERS.exec(text)?.groups;
  if (quarters) {
    const last = Number(quarters.last);
    const first = quarters.first ? Number(quarters.first) : isRunning ? 1 : last;
    const ends = `${quarters.year}${String(last * MONTHS_OF_QUARTER).padStart(2, '0')}`;
    if (code.trim() !== ends || first > last || (isRunning && first !== 1)) return undefined;
    return span(Number(quarters.year), first * MONTHS_OF_QUARTER - 2, (last - first + 1) * MONTHS_OF_QUARTER);
  }
  const named = MONTHS.test(text) ? findPrintedPeriods(text)[0]?.period : undefined;
  if (!named) return undefined;
  const ends = lastDay(named).slice(0, 7).replace('-', '');
  return code.trim() === ends && (!isRunning || named.month === 1) ? named : undefined;
}

function readRowPeriod(dat: string, code: string, isStock: boolean, isRunning: boolean): Period | undefined {
  const part = isStock ? undefined : partOfYear(dat, code, isRunning);
  if (part) return part;
  const year = /^(\d{4})\s*(?:год|г\.)?$/.exec(dat.trim())?.[1];
  // PERIOD is YYYYMM, the last month; both must name the same year.
  if (!year || code.trim() !== `${year}12`) return undefined;
  return isStock ? dayOf(`${year}-01-01`) : yearOf(Number(year));
}

/** The whole of one column under either spelling of its header. */
function findColumn(header: readonly string[], pattern: RegExp): number {
  return header.findIndex((cell) => pattern.test(cell.trim()));
}

const DYNAMIC = /^(?:NAM|VAL|DAT)$/i;

/** True for the header of a dynamic table of stat.gov.kz. */
export const isDynamicHeader = (cells: readonly string[]): boolean =>
  cells.filter((cell) => DYNAMIC.test(cell.trim())).length > 1;

/** Rows of a dynamic table of stat.gov.kz that are about an area as a whole, by settlement, sex or ethnic group. */
export function readDynamicCsv([header = [], ...rows]: string[][], codebook: Codebook, from: string): DocumentRead {
  const words = compileWords(codebook.releaseWords());
  /** A cell of a dimension that stands for everybody. */
  const isEverybody = (value: string) => value === '' || saysOnly('whole', value, words);
  const at = {
    name: findColumn(header, /^NAM$/i),
    dat: findColumn(header, /^DAT$/i),
    period: findColumn(header, /^PERIOD$/i),
    area: findColumn(header, /^КАТО/i),
    settlement: findColumn(header, /^СПТМ/i),
    ethnic: findColumn(header, /^КН(?!\p{L})/iu),
    sex: findColumn(header, /^СП(?!Т)/i),
    value: findColumn(header, /^VAL$/i),
  };
  const missing = (['name', 'dat', 'period', 'area', 'value'] as const).filter((column) => at[column] === -1);
  if (missing.length > 0)
    throw new RefreshFailed('WRONG_TYPE', `${from} is a table without the columns ${missing.join(', ')}.`);
  const known = new Set(Object.values(at));
  const others = header
    .map((cell, index) => ({ cell: cell.trim(), index }))
    .filter(({ cell, index }) => !known.has(index) && !/^L/.test(cell) && cell !== '');

  const ethnic = new Map(
    [...codebook.groups.values()]
      .filter(({ dimension }) => dimension === 'ethnic')
      .map(({ code, name }) => [foldText(name.ru), code]),
  );
  const readings: FigureRead[] = [];
  const suppressed: Suppressed[] = [];
  const unread: Unread[] = [];
  rows.forEach((row, index) => {
    const where = `line ${index + 2}`;
    const cell = (column: number) => foldText(tidyText(row[column] ?? '')).trim();
    const give = (reason: string) => unread.push({ text: row.join(' '), where, reason });
    if (row.length !== header.length) {
      give(`${header.length} cells expected, ${row.length} found`);
      return;
    }
    const title = cell(at.name);
    const measure = findMeasure(title, words);
    const flow = findFlow(title, words);
    const isStock = measure === 'population' || measure === 'population_start';
    const counted = isStock ? ('population' as const) : HEADLINES.find((name) => name === measure);
    if (!counted || (!isStock && (!flow || flow === 'several'))) {
      give('the table is about something that is not kept');
      return;
    }
    const period = readRowPeriod(row[at.dat] ?? '', row[at.period] ?? '', isStock, words.has('running', title));
    if (!period) {
      give('DAT and PERIOD do not name one period');
      return;
    }
    const area = findArea(row[at.area] ?? '');
    // Districts and towns stand among the regions.
    if (area === undefined) return;
    if (area === 'almaty') {
      give('Almaty may be the city or the region');
      return;
    }
    if (others.some(({ index: column }) => !isEverybody(cell(column)))) return;
    const groups: string[] = [];
    for (const [column, codes] of [
      [at.settlement, SETTLEMENTS],
      [at.sex, SEXES],
    ] as const) {
      const value = column === -1 ? '' : cell(column);
      if (isEverybody(value)) continue;
      const code = codes.find((kind) => words.has(kind, value));
      if (!code) {
        give(`"${value}" is no known group`);
        return;
      }
      groups.push(code);
    }
    const nationality = at.ethnic === -1 ? '' : cell(at.ethnic);
    if (!isEverybody(nationality)) {
      const code = ethnic.get(nationality);
      if (!code) return;
      groups.push(code);
    }
    // One group at a time is kept, not urban Kazakhs or rural women.
    if (groups.length > 1) return;
    const [group] = groups;
    const key = {
      indicator: counted,
      ...(!isStock && flow && flow !== 'several' && { flow: flow.flow }),
      area,
      ...(!isStock && flow && flow !== 'several' && flow.counterpart && { counterpart: flow.counterpart }),
      ...(group && { group }),
      period,
      unit: 'persons' as const,
      where,
    };
    const read = readCell(row[at.value]);
    if (read.kind === 'suppressed') suppressed.push(key);
    else if (read.kind === 'unclear' || read.kind === 'text') give('the number can be read in more than one way');
    else if (read.kind === 'number') {
      if (!Number.isInteger(read.value) || Math.abs(read.value) > MOST_PERSONS)
        give('not a plausible number of persons');
      else if (read.value < 0 && !isSigned(key.indicator)) give(`${key.indicator} below nought`);
      else readings.push({ ...key, value: read.value, decimals: 0, status: 'A' });
    }
  });
  const title = tidyText(rows[0]?.[at.name] ?? '').trim();
  const latest = readings
    .map(({ period }) => period)
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    .at(-1);
  return {
    kind: 'csv',
    origin: `table:${foldText(title).replace(/[^\p{L}\d]+/gu, '-')}`,
    ...(title !== '' && { title }),
    ...(latest && { period: latest }),
    readings,
    suppressed,
    unread,
    doubts: [],
  };
}
