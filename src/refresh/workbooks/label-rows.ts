import type { Codebook } from '../../statistics/facts/codebook.ts';
import type { ReleaseWordKind } from '../../statistics/release-words.ts';
import { type AreaFound, findArea } from '../names/find-area.ts';
import { foldText, tidyText } from '../names/fold-text.ts';
import { compileWords } from '../pages/prose-words.ts';

/** What a row of a table is about. */
export type RowSubject =
  | { readonly kind: 'area'; readonly area: string }
  | { readonly kind: 'almaty' }
  | { readonly kind: 'counterpart'; readonly counterpart: string }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'all' };

function cleanLabel(text: string): string {
  return foldText(tidyText(text))
    .replace(/\s+/g, ' ')
    .replace(/[\s*]*(?:\d\)?)?[*\s:]*$/, '')
    .trim();
}

export type LabelReader = (label: string) => RowSubject | undefined;

/** Finds what labels name: areas, countries or groups, by their whole text. */
export function createLabelReader(codebook: Codebook): LabelReader {
  const words = compileWords(codebook.releaseWords());
  const isWholly = (kind: ReleaseWordKind, label: string) =>
    words.find(kind, label).some(({ start, end }) => start === 0 && end === label.length);
  const bare = (label: string) => words.blank('republic', label).replace(/\s+/g, ' ').trim();
  const counterparts = new Map<string, string>();
  for (const { code, kind, name, aliases } of codebook.countries.values()) {
    if (kind === 'block') continue;
    for (const text of [name.kk, name.ru, name.en, ...aliases]) counterparts.set(cleanLabel(text), code);
  }
  const groups = new Map<string, string>();
  for (const { code, name } of codebook.groups.values()) {
    for (const text of [name.kk, name.ru, name.en]) groups.set(cleanLabel(text), code);
  }

  function readPart(text: string): RowSubject | undefined {
    const label = cleanLabel(text);
    if (label === '') return undefined;
    if (isWholly('whole', label.replace(/\s*,.*$/u, ''))) return { kind: 'all' };
    const area: AreaFound = findArea(text);
    if (area === 'almaty') return { kind: 'almaty' };
    if (area) return { kind: 'area', area };
    if (isWholly('row:CIS', label)) return { kind: 'counterpart', counterpart: 'CIS' };
    if (isWholly('row:NONCIS', label)) return { kind: 'counterpart', counterpart: 'NONCIS' };
    const counterpart = counterparts.get(label) ?? counterparts.get(bare(label));
    if (counterpart) return { kind: 'counterpart', counterpart };
    const group = groups.get(label);
    return group ? { kind: 'group', group } : undefined;
  }

  return (label) => {
    const whole = readPart(label);
    if (whole) return whole;
    // Both languages in one cell: all parts that name something must name the same.
    const parts = label
      .split(/\r?\n|\s\/\s/)
      .map(readPart)
      .filter((part) => part !== undefined);
    const names = new Set(parts.map((part) => JSON.stringify(part)));
    if (names.size === 1) return parts[0];
    const certain = parts.filter(({ kind }) => kind !== 'almaty');
    return certain.length === 1 && certain[0]?.kind === 'area' && ['KZ-19', 'KZ-75'].includes(certain[0].area)
      ? certain[0]
      : undefined;
  };
}
