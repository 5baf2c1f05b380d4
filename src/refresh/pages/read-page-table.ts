// A table inside a page: measures down the side and periods across the top, or the other way round, or the regions of a workbook's sheet.

import type { Codebook } from '../../statistics/facts/codebook.ts';
import {
  headlineFlowOf,
  isChange,
  isSigned,
  type LevelIndicator,
  printedChangeOf,
} from '../../statistics/indicators.ts';
import { isSamePeriod, type Span } from '../../statistics/time/period.ts';
import type { FigureRead, Unread } from '../document-reading.ts';
import { findPrintedPeriods } from '../names/find-printed-periods.ts';
import { foldText, tidyText } from '../names/fold-text.ts';
import { createLabelReader } from '../workbooks/label-rows.ts';
import { readSheet } from '../workbooks/read-sheet.ts';
import type { ProseWords } from './prose-words.ts';
import { findSubjects } from './weigh-subjects.ts';

export interface PageTableContext {
  readonly codebook: Codebook;
  readonly period: Span;
  readonly title: string;
  readonly heading: string;
  readonly words: ProseWords;
  readonly where: string;
}

interface TableRead {
  readonly readings: readonly FigureRead[];
  readonly unread: readonly Unread[];
}

const COUNT = /^([-–—−+]?) ?(\d{1,3}(?:[ ,]\d{3})+|\d+)\*?$/;
const PERCENT = /^([-–—−+]?) ?(\d{1,4})(?:[.,](\d{1,2}))? ?%?\*?$/;

const fold = (text: string) => foldText(tidyText(text)).replace(/\s+/g, ' ').trim();

function transpose(table: readonly (readonly string[])[]): string[][] {
  const width = Math.max(0, ...table.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => table.map((row) => row[column] ?? ''));
}

type ColumnKind = { readonly kind: 'period'; readonly period: Span } | { readonly kind: 'change' } | undefined;

function readMeasures(table: readonly (readonly string[])[], context: PageTableContext): FigureRead[] | undefined {
  const { words, period, where } = context;
  const subjectOf = (label: string): LevelIndicator | undefined => {
    const folded = fold(label);
    if (words.has('part', folded) || words.has('block:CIS', folded) || words.has('scope:interregional', folded))
      return undefined;
    const named = new Set(findSubjects(folded, words).map(({ subject }) => subject));
    return named.size === 1 ? [...named][0] : undefined;
  };
  const rows = table.filter((row) => subjectOf(row[0] ?? ''));
  if (new Set(rows.map((row) => subjectOf(row[0] ?? ''))).size < 2) return undefined;
  const head = table.slice(0, table.indexOf(rows[0] ?? []));
  const width = Math.max(...table.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column): ColumnKind => {
    const text = fold(head.map((row) => row[column] ?? '').join(' '));
    const named = findPrintedPeriods(text).flatMap((each) => each.period ?? []);
    const isChange =
      /%|процент|пайыз|percent/u.test(text) || words.has('trend:up', text) || words.has('trend:down', text);
    if (isChange && column > 0) return { kind: 'change' };
    if (named.length === 1 && named[0]) return { kind: 'period', period: named[0] };
    return named.length === 0 && column > 0 && width === 2 ? { kind: 'period', period } : undefined;
  });
  const bareYears =
    columns.every((column) => column?.kind !== 'period' || column.period.months === 12) && period.months < 12;
  return rows.flatMap((row) => {
    const subject = subjectOf(row[0] ?? '') as LevelIndicator;
    return row.flatMap((cell, column): FigureRead[] => {
      const kind = columns[column];
      if (!kind || column === 0) return [];
      const flow = headlineFlowOf(subject);
      const common = { ...(flow && { flow }), area: 'KZ', status: 'A', where: `${where} row "${row[0]}"` } as const;
      if (kind.kind === 'change') {
        const match = PERCENT.exec(cell.trim());
        const indicator = printedChangeOf(subject);
        if (!match || !indicator) return [];
        const [, sign = '', whole = '', part = ''] = match;
        const value = Number(`${whole}.${part || '0'}`) * (sign === '' || sign === '+' ? 1 : -1);
        return [{ ...common, indicator, period, value, decimals: part.length, unit: 'percent' }];
      }
      const match = COUNT.exec(cell.trim());
      if (!match) return [];
      const isLoss = match[1] !== '' && match[1] !== '+';
      if (isLoss && !isSigned(subject)) return [];
      const value = Number((match[2] ?? '').replace(/[ ,]/g, '')) * (isLoss ? -1 : 1);
      const of = bareYears ? { ...period, year: kind.period.year } : kind.period;
      return [{ ...common, indicator: subject, period: of, value, decimals: 0, unit: 'persons' }];
    });
  });
}

export function readPageTable(table: readonly (readonly string[])[], context: PageTableContext): TableRead {
  const { codebook, period, title, heading, where } = context;
  const measures = readMeasures(table, context) ?? readMeasures(transpose(table), context);
  if (measures) {
    const own = measures.filter((reading) => isSamePeriod(reading.period, period) || isChange(reading.indicator));
    const others = measures.filter((reading) => !own.includes(reading));
    return { readings: [...own, ...others], unread: [] };
  }
  const grid = [[title, heading], ...table.map((row) => row.map((cell) => (cell === '' ? undefined : cell)))];
  const read = readSheet({ name: where, grid }, { readLabel: createLabelReader(codebook), cover: { period } });
  return { readings: read.readings, unread: read.unread };
}
