import type { Codebook } from '../../statistics/facts/codebook.ts';
import { type AreaFound, findArea } from '../names/find-area.ts';
import { foldText, tidyText } from '../names/fold-text.ts';

/** What a row of a table is about. */
export type RowSubject =
  | { readonly kind: 'area'; readonly area: string }
  | { readonly kind: 'almaty' }
  | { readonly kind: 'counterpart'; readonly counterpart: string }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'all' };

const ALL = /^(?:всего|барлығы|total|итого|all|жиыны)(?:,.*)?$/u;
const CIS = /^(?:страны снг|снг|тмд|тмд елдері|cis|cis countries|the cis countries|государства снг|тмд мемлекеттері)$/u;
const OTHERS =
  /^(?:другие страны|прочие страны|страны вне снг|страны дальнего зарубежья|дальнее зарубежье|басқа елдер|тмд-дан тыс елдер|other countries|other foreign countries|countries outside the cis|non-cis countries|алыс шетелдер)$/u;

function cleanLabel(text: string): string {
  return foldText(tidyText(text))
    .replace(/\s+/g, ' ')
    .replace(/[\s*]*(?:\d\)?)?[*\s:]*$/, '')
    .trim();
}

/** Finds what labels name: areas, countries or groups, by their whole text. */
export function createLabelReader(codebook: Codebook): (label: string) => RowSubject | undefined {
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
    if (ALL.test(label)) return { kind: 'all' };
    const area: AreaFound = findArea(text);
    if (area === 'almaty') return { kind: 'almaty' };
    if (area) return { kind: 'area', area };
    if (CIS.test(label)) return { kind: 'counterpart', counterpart: 'CIS' };
    if (OTHERS.test(label)) return { kind: 'counterpart', counterpart: 'NONCIS' };
    const counterpart = counterparts.get(label);
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
