/**
 * Periods in the words of three languages. Parts of a year and years are found apart and then joined, because people
 * write them in either order and often far from each other («тоғыз айда елден қанша адам кетті? 2022 жыл»).
 */
import { type Period, span, yearOf } from '../../statistics/time/period.ts';
import { lastCompletePart, runningTotalOf } from './known-periods.ts';
import { type Atom, type Scan, withYear } from './period-scan.ts';
import { scanAtoms } from './scan-periods.ts';

/** More are no question; looking at each beside each would take their square. */
const MOST_PERIODS = 24;

export type PeriodFound = { readonly first: number; readonly end: number } & (
  | { readonly kind: 'period'; readonly period: Period; readonly assumed?: boolean; readonly early?: boolean }
  | { readonly kind: 'range'; readonly from?: Period; readonly to?: Period }
  | { readonly kind: 'last' }
  /** «годом раньше»: years to add to the period talked about. */
  | { readonly kind: 'shift'; readonly years: number }
);

/** Gives each part without a year the year that stands alone, or that of a neighbour; and the other way round. */
function joinAtoms(atoms: readonly Atom[], today: string, talkedOf?: number): PeriodFound[] {
  const years = atoms.filter((atom) => atom.kind === 'year');
  const parts = atoms.filter((atom) => atom.kind === 'part');
  const whole = atoms.find((atom) => atom.kind === 'period' && atom.period.kind === 'span');
  const found: PeriodFound[] = [];
  const taken = new Set<Atom>();
  for (const atom of atoms) {
    const { first, end } = atom;
    if (atom.kind === 'part') {
      const lone = years.length === 1 ? years[0] : years.find((year) => year.first > first);
      if (lone && (years.length === 1 || parts.length === 1)) {
        for (const year of years) {
          if (taken.has(year)) continue;
          taken.add(year);
          found.push({ kind: 'period', period: withYear(atom.part, year.year), first, end });
        }
        if (parts.length > 1) found.push({ kind: 'period', period: withYear(atom.part, lone.year), first, end });
      } else if (whole?.kind === 'period' && whole.period.kind === 'span') {
        found.push({ kind: 'period', period: withYear(atom.part, whole.period.year), first, end });
      } else if (talkedOf !== undefined) {
        found.push({ kind: 'period', period: withYear(atom.part, talkedOf), first, end });
      } else {
        found.push({ kind: 'period', period: lastCompletePart(atom.part, today), assumed: true, first, end });
      }
      continue;
    }
    if (atom.kind === 'year') {
      if (parts.length > 0) continue;
      // «первый квартал 2024 и 2025», «2023 және 2024 жылдардың алты айы»: the other year means its part too.
      const isJoined = whole !== undefined && whole.first - end <= 1;
      const shared = whole && (whole.first < first || isJoined) ? whole : undefined;
      if (
        shared?.kind === 'period' &&
        shared.period.kind === 'span' &&
        shared.period.months < 12 &&
        atoms.length === 2
      ) {
        const period = span(atom.year, shared.period.month, shared.period.months);
        found.push({ kind: 'period', period, first, end });
      } else if (atom.assumed) {
        found.push({ kind: 'period', period: runningTotalOf(atom.year, today), assumed: true, first, end });
      } else found.push({ kind: 'period', period: yearOf(atom.year), first, end });
      continue;
    }
    if (atom.kind === 'range') {
      const { from, to } = atom;
      found.push({ kind: 'range', ...(from && { from }), ...(to && { to }), first, end });
    } else found.push(atom);
  }
  const seen = new Set<string>();
  return found.slice(0, MOST_PERIODS).filter((one) => {
    const key = JSON.stringify({ ...one, first: 0, end: 0 });
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Every period the items name, in their order; relative ones are settled by today. */
export function findPeriods(scan: Scan, year?: number): readonly PeriodFound[] {
  return joinAtoms(scanAtoms(scan), scan.today, year);
}
