// A table inside a page is a sheet whose title are the headings above it.
import type { Codebook } from '../../statistics/facts/codebook.ts';
import { headlineFlowOf } from '../../statistics/indicators.ts';
import type { Span } from '../../statistics/time/period.ts';
import { createLabelReader } from '../workbooks/label-rows.ts';
import { readSheet, type SheetRead } from '../workbooks/read-sheet.ts';
import type { ProseWords } from './prose-words.ts';

export interface PageTableContext {
  readonly codebook: Codebook;
  readonly period: Span | undefined;
  readonly title: string;
  readonly heading: string;
  readonly words: ProseWords;
  readonly where: string;
}

export function readPageTable(
  table: readonly (readonly string[])[],
  { codebook, period, title, heading, words, where }: PageTableContext,
): SheetRead {
  const usualFlow = headlineFlowOf('net');
  const top = [...new Set([title, heading])].filter((text) => text !== '').map((text) => [text]);
  const grid = [...top, ...table.map((row) => row.map((cell) => (cell === '' ? undefined : cell)))];
  return readSheet(
    { name: where, grid },
    {
      readLabel: createLabelReader(codebook),
      words,
      cover: period ? { period } : {},
      ...(usualFlow && { usualFlow }),
    },
  );
}
