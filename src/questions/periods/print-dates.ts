/** «В феврале сообщалось о сальдо за 2024»: the month in which a figure was printed is not the period it is of. */
import { isCue, isKind, marksBefore } from '../vocabulary/find-items.ts';
import type { Atom, Scan } from './period-scan.ts';

const NEAR = 2;
const MARKS = /[,;:()—–!?.\n]/;

/** A word for printing close by, with no mark between. */
function isPrinted({ items }: Scan, { first, end }: Atom): boolean {
  for (let at = first - 1; at >= Math.max(0, first - NEAR); at -= 1) {
    if (MARKS.test(marksBefore(items[at + 1]))) break;
    if (isCue(items[at], 'printed')) return true;
  }
  for (let at = end; at < Math.min(items.length, end + NEAR); at += 1) {
    if (MARKS.test(marksBefore(items[at]))) break;
    if (isCue(items[at], 'printed')) return true;
  }
  return false;
}

function isShort(atom: Atom): boolean {
  // «весенний пересмотр»
  if (atom.kind === 'part') return atom.part.months <= 3;
  return atom.kind === 'period' && (atom.period.kind === 'day' || atom.period.months === 1);
}

/** Months and days of printing, beside another period that is asked about. */
function findPrintDates(atoms: readonly Atom[], scan: Scan): readonly Atom[] {
  const found = atoms.filter((atom) => isShort(atom) && isPrinted(scan, atom));
  return found.length < atoms.length ? found : [];
}

export function withoutPrintDates(atoms: readonly Atom[], scan: Scan): readonly Atom[] {
  if (!scan.items.some((item) => isCue(item, 'printed'))) return atoms;
  const printed = findPrintDates(atoms, scan);
  return atoms.filter((atom) => !printed.includes(atom));
}

/** True where a month stands beside the word for printing and in none of the periods. */
export function isPrintNamed(scan: Pick<Scan, 'items'>, periods: readonly { first: number; end: number }[]): boolean {
  return scan.items.some((item, at) => {
    const isTimed = periods.some(({ first, end }) => at >= first && at < end);
    return isKind(item, 'month', 'season') && !isTimed && periods.length > 0 && isNearPrinted(scan, at);
  });
}

function isNearPrinted({ items }: Pick<Scan, 'items'>, at: number): boolean {
  return items.slice(Math.max(0, at - NEAR), at + NEAR + 2).some((item) => isCue(item, 'printed'));
}
