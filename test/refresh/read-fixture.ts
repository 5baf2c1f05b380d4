import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentRead, FigureRead } from '../../src/refresh/document-reading.ts';
import { findPairs } from '../../src/refresh/documents/find-pairs.ts';
import { readPage } from '../../src/refresh/pages/read-page.ts';
import { splitHtml } from '../../src/refresh/pages/split-html.ts';
import { splitText } from '../../src/refresh/pages/split-text.ts';
import { DATASET } from '../facts.ts';

export const FIXTURES = join(import.meta.dirname, 'fixtures');
export const BASE = DATASET;

export function readFixture(name: string): DocumentRead {
  const text = readFileSync(join(FIXTURES, name), 'utf8');
  return readPageText(text, name.endsWith('.html'));
}

export function readPageText(text: string, isHtml = false): DocumentRead {
  return readPage(isHtml ? splitHtml(text) : splitText(text), { codebook: BASE.codebook, pairsOf: findPairs(BASE) });
}

export function nameOf({ indicator, flow, area, counterpart, group }: FigureRead): string {
  return [indicator, flow, area, counterpart, group].filter(Boolean).join(' ');
}

/** Values by what they are about. */
export function valuesOf({ readings }: DocumentRead): Record<string, number> {
  return Object.fromEntries(readings.map((reading) => [nameOf(reading), reading.value]));
}
