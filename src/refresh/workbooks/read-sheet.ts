// A sheet is found by its words, never by its cell addresses: labels that name areas, countries, groups or what is counted start the table, the
// rows above them are headers and titles, and contacts or footnotes end it. Rows and columns that cannot be named are given back as unread.
import { isSigned, unitOf } from '../../statistics/indicators.ts';
import { isSamePeriod, type Span } from '../../statistics/time/period.ts';
import type { FigureRead, InnerCheck, Suppressed, Unread } from '../document-reading.ts';
import { namesRegion } from '../names/find-area.ts';
import { blankDates } from '../names/find-printed-periods.ts';
import {
  agreePeriod,
  findColumns,
  findCompared,
  foldCell,
  placeOfColumns,
  readFacts,
  type SheetColumn,
} from './find-columns.ts';
import { captionOf, findShape, flowOfList, hasFigure, regionOf, type SheetShape } from './find-shape.ts';
import { nameCell, readCell, type Sheet, textOf } from './grid.ts';
import type { RowSubject } from './label-rows.ts';
import { areaOf, findSide, pairOf, type RowFacts, type SheetContext, type TableFacts, targetOf } from './name-cells.ts';
import { decimalsOf, findFootnotes, numberIn } from './number-cells.ts';
import { type FlowNamed, findFlow, findSettlement, type SettlementGroup } from './table-words.ts';

export interface SheetRead {
  readonly readings: readonly FigureRead[];
  readonly suppressed: readonly Suppressed[];
  readonly unread: readonly Unread[];
  readonly checks: readonly InnerCheck[];
  readonly doubts: readonly string[];
  readonly period?: Span;
}

const NONE: SheetRead = { readings: [], suppressed: [], unread: [], checks: [], doubts: [] };
const THOUSAND = 1000;
/** Fewer numbers are no table. */
const LEAST_FIGURES = 4;

/** True where moves inside the country stand beside those over its border. */
function mixesFlows(flows: readonly (FlowNamed | 'several' | undefined)[]): boolean {
  const named = flows.flatMap((each) => (each && each !== 'several' ? [each.flow] : []));
  return named.includes('external') && named.some((flow) => flow !== 'external' && flow !== 'total');
}

export function readSheet(sheet: Sheet, given: SheetContext): SheetRead {
  const { name } = sheet;
  const { words } = given;
  const shape = findShape(sheet, given.readLabel, words);
  const usualFlow = given.usualFlow ?? (shape && flowOfList(shape, given.readLabel));
  const context: SheetContext = { ...given, ...(usualFlow && { usualFlow }) };
  if (!shape) {
    const count = sheet.grid.flat().filter((cell) => readCell(cell).kind === 'number').length;
    const reason = 'no labels that name areas, countries, groups or what is counted';
    return count < LEAST_FIGURES ? NONE : { ...NONE, unread: [{ text: name, where: `sheet ${name}`, reason }] };
  }
  const { grid, labelColumn } = shape;
  const title = foldCell(shape.title);
  const own = agreePeriod(blankDates(title));
  const ownSpan = own.period && own.period !== 'unclear' && own.period.kind === 'span' ? own.period : undefined;
  const doubts: string[] = [];
  const whole = (reason: string): SheetRead => ({
    ...NONE,
    unread: [{ text: name, where: `sheet ${name}`, reason }],
  });
  if (own.period === 'unclear') return whole('the title names more than one period');
  if (ownSpan && context.cover.period && !isSamePeriod(ownSpan, context.cover.period)) {
    doubts.push(`sheet ${name} is about another period than the cover of the workbook`);
  }
  const sheetPeriod = ownSpan ?? context.cover.period;
  const columns = findColumns(grid, shape.headerRows, labelColumn, shape.width, words);
  const compared = sheetPeriod ?? findCompared(columns, sheetPeriod);
  const home = regionOf(shape, context.readLabel, words);
  const table: TableFacts = {
    shape,
    context,
    title,
    period: sheetPeriod,
    ...(compared && { compared }),
    hasEnd: columns.some(({ measure }) => measure === 'population'),
    isPercent: words.has('unit:percent', title) || /%/.test(title),
    mixesFlows: mixesFlows([
      ...columns.map(({ flow }) => flow),
      ...grid.slice(shape.firstRow).map((row) => findFlow(foldCell(row[labelColumn]), words)),
    ]),
    comparesPeriods: new Set(columns.flatMap(({ period, year }) => JSON.stringify(period ?? year) ?? [])).size > 1,
  };
  const isInThousands = words.has('unit:thousands', title);
  const side = findSide(shape, columns, words);
  const subjects = new Map(columns.map((column) => [column, context.readLabel(column.texts.at(-1) ?? '')]));
  const isMatrix = side !== undefined && columns.filter((column) => subjects.get(column)?.kind === 'area').length > 3;
  const footnotes = findFootnotes(grid);
  const readings: FigureRead[] = [];
  const suppressed: Suppressed[] = [];
  const unread: Unread[] = [];
  const checks: InnerCheck[] = [];
  const used = columns.filter((column) =>
    grid
      .slice(shape.firstRow)
      .some((row) => readCell(row[column.index]).kind === 'number' || /^\d/.test(textOf(row[column.index]))),
  );
  const scales = new Map(
    used.map((column) => {
      const numbers = grid.slice(shape.firstRow).map((row) => row[column.index]);
      return [column, Math.max(0, ...numbers.map((cell) => (typeof cell === 'number' ? decimalsOf(cell) : 0)))];
    }),
  );
  const reasons = new Map<SheetColumn, readonly { readonly row: number; readonly reason: string }[]>();
  const named = new Set<SheetColumn>();

  const titleSettlement = findSettlement(foldCell(name), words) ?? findSettlement(title, words);
  let block: SettlementGroup | undefined = titleSettlement === 'everybody' ? undefined : titleSettlement;
  const blocksSeen = new Set<string>();
  let isBlockKnown = true;
  const citiesNamed = grid.some((row) => {
    const label = context.readLabel(textOf(row[labelColumn]));
    return label?.kind === 'area' && label.area === 'KZ-75';
  });
  const isBeneath = hasSettlementsBeneath(shape, context);
  let tier: readonly string[] = [];
  let area: RowSubject | undefined;
  let hasOthers = false;
  // «Астана» in a row or cell of its own, its flows beneath it.
  let over = captionOf(grid[shape.firstRow - 1] ?? [], labelColumn, context.readLabel);
  for (let row = shape.firstRow; row < grid.length; row += 1) {
    const cells = grid[row] ?? [];
    const label = textOf(cells[labelColumn]);
    const folded = cells.map(foldCell).join(' ').trim();
    if (folded === '') continue;
    const subject = context.readLabel(label);
    if (!subject && words.has('contacts', folded)) break;
    const isUnclear = subject && cells.slice(labelColumn + 1).some((cell) => readCell(cell).kind === 'unclear');
    const facts = subject ? undefined : readFacts([foldCell(label)], words);
    const beside = cells.slice(0, labelColumn).flatMap((cell) => context.readLabel(textOf(cell)) ?? []);
    const [besideArea] = beside.filter(({ kind }) => kind === 'area');
    if (besideArea) over = besideArea;
    if (!hasFigure(cells, labelColumn + 1) && !isUnclear) {
      over = captionOf(cells, labelColumn, context.readLabel) ?? over;
      const caption = findSettlement(folded, words);
      if (caption && (!subject || subject.kind === 'all')) {
        block = caption === 'everybody' ? undefined : caption;
        isBlockKnown = true;
        blocksSeen.add(block ?? '');
      }
      const said = readFacts([folded], words);
      if (!subject && (said.flow || (said.measure && said.measure !== 'population') || said.period || said.year)) {
        tier = [folded];
        blocksSeen.clear();
        isBlockKnown = true;
      }
      continue;
    }
    const where = `sheet ${name} row ${row + 1}`;
    const caption = subject ? undefined : findSettlement(foldCell(cells[labelColumn]), words);
    const isCaption = caption && caption !== 'everybody' && !facts?.measure && !facts?.flow;
    const beneath = isBeneath && isCaption ? area : undefined;
    if (subject) area = subject;
    if (!subject && isCaption && !isBeneath) {
      // «Городское население | 100 | 50 | 50»: the country's row of a block is its own caption.
      block = caption;
      isBlockKnown = true;
    }
    const left = cells
      .slice(0, labelColumn)
      .map(foldCell)
      .filter((text) => /\p{L}/u.test(text));
    const isNamedByFacts = facts && (facts.measure || facts.flow || facts.period || facts.year || facts.months);
    const about: RowSubject | undefined =
      beneath ??
      subject ??
      (isCaption ? { kind: 'area', area: home ?? 'KZ' } : isNamedByFacts ? (over ?? { kind: 'all' }) : undefined);
    if (!about) {
      if (!/^\d+\)|^\*/u.test(folded) && !words.has('note', folded))
        unread.push({ text: label, where, reason: 'the label names no area, country or group' });
      continue;
    }
    if (about.kind === 'almaty' && !citiesNamed) {
      unread.push({ text: label, where, reason: 'Almaty may be the city or the region' });
      continue;
    }
    if (about.kind === 'counterpart' && about.counterpart === 'NONCIS') {
      // «Другие страны», of which China, Turkey … and other ones.
      if (hasOthers) continue;
      hasOthers = true;
    }
    const rowFacts: RowFacts = {
      ...readFacts([...tier, ...left, ...(isNamedByFacts ? [foldCell(label)] : [])], words),
      text: [...left, foldCell(label)].join(' '),
    };
    const isCountry = about.kind === 'all' || (about.kind === 'area' && about.area === 'KZ');
    if (isCountry && !caption) {
      const mark = `country ${block ?? ''} ${isNamedByFacts ? `${foldCell(label)} ${row}` : ''} ${left.join(' ')}`;
      if (blocksSeen.has(mark)) isBlockKnown = false;
      blocksSeen.add(mark);
    }
    if (!isBlockKnown) {
      unread.push({ text: label, where, reason: 'a second block of the same rows without a caption' });
      continue;
    }
    if (about.kind === 'all' && !subject && !home && namesRegion(title)) {
      unread.push({ text: label, where, reason: 'the title names a region' });
      continue;
    }
    const byMeasure = new Map<string, number>();
    const inRow: FigureRead[] = [];
    for (const column of used) {
      const across = isMatrix ? subjects.get(column) : undefined;
      const target = isMatrix
        ? pairOf(about, across, column, rowFacts, table, side)
        : targetOf(column, rowFacts, home && about.kind === 'all' ? { kind: 'area', area: home } : about, table);
      if (typeof target === 'string') {
        if (readCell(cells[column.index]).kind === 'number')
          reasons.set(column, [...(reasons.get(column) ?? []), { row, reason: target }]);
        continue;
      }
      if (!target) continue;
      named.add(column);
      const isOfPercent = unitOf(target.indicator) === 'percent';
      const isThousands = isInThousands || column.unit === 'thousands';
      const number = numberIn(cells[column.index], footnotes, isOfPercent || isThousands);
      const [sheetRow, sheetColumn] = shape.placeOf(row, column.index);
      const at = placeOfColumns(name, sheetRow, sheetColumn);
      const groupBeside = target.group ?? (isBeneath ? (isCaption ? caption : undefined) : block);
      const group = about.kind === 'group' ? about.group : groupBeside;
      const counterpart = about.kind === 'counterpart' ? about.counterpart : target.counterpart;
      const place =
        'area' in target ? (target as { area: string }).area : home && about.kind !== 'area' ? home : areaOf(about);
      const key = {
        indicator: target.indicator,
        ...(target.flow && { flow: target.flow }),
        area: place,
        ...(counterpart && { counterpart }),
        ...(group && { group }),
        period: target.period,
        unit: isOfPercent ? ('percent' as const) : ('persons' as const),
        where: at,
      };
      const give = (text: string, reason: string) => unread.push({ text, where: at, reason });
      if ('kind' in number) {
        if (number.kind === 'suppressed') suppressed.push(key);
        if (number.kind === 'unclear') give(number.text, 'the number can be read in more than one way');
        continue;
      }
      const { value, decimals } = number;
      if (about.kind === 'counterpart' && (target.flow !== 'external' || target.counterpart)) {
        give(label, 'a country in a table that is not about external migration');
      } else if (about.kind === 'group' && groupBeside) give(label, 'a group within urban or rural people');
      else if (isOfPercent) {
        const shown = target.isIndex ? Math.round((value - 100) * 10 ** decimals) / 10 ** decimals : value;
        inRow.push({ ...key, value: shown, decimals: Math.max(decimals, scales.get(column) ?? 0), status: 'A' });
      } else if (isThousands) {
        const places = Math.max(decimals, scales.get(column) ?? 0);
        const scaled = Math.round(value * THOUSAND);
        const margin = THOUSAND / 10 ** places / 2;
        inRow.push({ ...key, value: scaled, ...(margin >= 1 && { margin }), decimals: 0, status: 'A' });
      } else if (!Number.isInteger(value)) give(String(value), 'not a whole number of persons');
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
  const rowsUnread = new Map<string, string>();
  for (const [column, each] of reasons) {
    const where = `sheet ${name} column ${nameCell(0, column.index).replace(/\d+$/, '')}`;
    if (!named.has(column)) unread.push({ text: column.header, where, reason: each[0]?.reason ?? '' });
    else for (const { row, reason } of each) rowsUnread.set(`sheet ${name} row ${row + 1}`, reason);
  }
  for (const [where, reason] of rowsUnread) unread.push({ text: name, where, reason });
  return { readings, suppressed, unread, checks, doubts, ...(sheetPeriod && { period: sheetPeriod }) };
}

/** True where each area has rows of its urban and rural people beneath it, not the table a block for each. */
function hasSettlementsBeneath(
  { grid, firstRow, labelColumn }: SheetShape,
  { readLabel, words }: SheetContext,
): boolean {
  let areas = 0;
  let captions = 0;
  let isBelowArea = false;
  for (const cells of grid.slice(firstRow)) {
    if (!hasFigure(cells, labelColumn + 1)) continue;
    const label = textOf(cells[labelColumn]);
    if (readLabel(label)) {
      areas += 1;
      isBelowArea = true;
    } else if (findSettlement(foldCell(label), words) && isBelowArea) {
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
