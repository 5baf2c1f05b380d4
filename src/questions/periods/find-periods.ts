/**
 * Periods in the words of three languages. Parts of a year and years are found apart and then joined, because people
 * write them in either order and often far from each other («тоғыз айда елден қанша адам кетті? 2022 жыл»).
 */
import { type Period, type Span, span, yearOf } from '../../statistics/time/period.ts';
import { type Item, isKind } from '../vocabulary/find-items.ts';
import { lastCompletePart, runningTotalOf } from './known-periods.ts';
import { type Atom, type Scan, withYear } from './period-scan.ts';
import { withoutPrintDates } from './print-dates.ts';
import { scanAtoms } from './scan-periods.ts';

/** More are no question; looking at each beside each would take their square. */
const MOST_PERIODS = 24;

type PartAtom = Extract<Atom, { kind: 'part' }>;

export type PeriodFound = { readonly first: number; readonly end: number } & (
  | { readonly kind: 'period'; readonly period: Period; readonly assumed?: boolean; readonly early?: boolean }
  | { readonly kind: 'range'; readonly from?: Period; readonly to?: Period; readonly toDay?: Period }
  | { readonly kind: 'last' }
  /** «годом раньше»: years to add to the period talked about. */
  | { readonly kind: 'shift'; readonly years: number }
);

interface Joining {
  readonly items: readonly Item[];
  readonly atoms: readonly Atom[];
  readonly years: readonly Extract<Atom, { kind: 'year' }>[];
  readonly parts: readonly PartAtom[];
  /** The first stretch that is whole in itself. */
  readonly whole: (Span & { readonly first: number }) | undefined;
  readonly today: string;
  readonly talkedOf: number | undefined;
  /** Years that parts have taken for themselves. */
  readonly taken: Set<Atom>;
}

/** The part in the year that stands alone, or that of a neighbour. */
function joinPart(joining: Joining, { part, first, end }: PartAtom): PeriodFound[] {
  const { years, parts, whole, talkedOf, taken, today } = joining;
  const inYear = (year: number): PeriodFound => ({ kind: 'period', period: withYear(part, year), first, end });
  const lone = years.length === 1 ? years[0] : years.find((year) => year.first > first);
  if (lone && (years.length === 1 || parts.length === 1)) {
    const free = years.filter((year) => !taken.has(year));
    for (const year of free) taken.add(year);
    return [...free, ...(parts.length > 1 ? [lone] : [])].map(({ year }) => inYear(year));
  }
  const year = whole?.year ?? talkedOf;
  if (year !== undefined) return [inYear(year)];
  return [{ kind: 'period', period: lastCompletePart(part, today), assumed: true, first, end }];
}

/** True where nothing that is counted stands between two periods. */
function isJoined(between: readonly Item[]): boolean {
  return !between.some((item) => isKind(item, 'indicator', 'move', 'migration', 'place', 'country', 'group'));
}

/** «первый квартал 2024 и 2025», «2023 және 2024 жылдардың алты айы»: the other year means its part too. */
function joinYear({ atoms, whole, today, items }: Joining, atom: Extract<Atom, { kind: 'year' }>): PeriodFound {
  const { first, end, year } = atom;
  const isBehind = whole !== undefined && whole.first < first && isJoined(items.slice(whole.first, first));
  const isShared = whole && (isBehind || whole.first - end <= 1) && whole.months < 12 && atoms.length === 2;
  if (isShared) return { kind: 'period', period: span(year, whole.month, whole.months), first, end };
  return atom.assumed
    ? { kind: 'period', period: runningTotalOf(year, today), assumed: true, first, end }
    : { kind: 'period', period: yearOf(year), first, end };
}

function joinAtom(joining: Joining, atom: Atom): readonly PeriodFound[] {
  if (atom.kind === 'part') return joinPart(joining, atom);
  if (atom.kind === 'year') return joining.parts.length > 0 ? [] : [joinYear(joining, atom)];
  if (atom.kind !== 'range') return [atom];
  const { from, to, toDay, first, end } = atom;
  return [{ kind: 'range', ...(from && { from }), ...(to && { to }), ...(toDay && { toDay }), first, end }];
}

/** "First-half departures for each year from 2021 to 2025": a part far from the range of years is one of each. */
function spreadPart({ atoms, parts, years, whole }: Joining): readonly PeriodFound[] | undefined {
  const [part] = parts;
  const range = atoms.find((atom) => atom.kind === 'range');
  if (!part || parts.length > 1 || years.length > 0 || whole || atoms.length !== 2 || range?.kind !== 'range')
    return undefined;
  const { from, to } = range;
  if (from?.kind !== 'span' || to?.kind !== 'span' || from.months !== 12 || to.months !== 12) return undefined;
  const ends = { from: withYear(part.part, from.year), to: withYear(part.part, to.year) };
  return atoms.map(({ first, end }) => ({ kind: 'range', ...ends, first, end }));
}

/** Gives each part without a year the year that stands alone, or that of a neighbour; and the other way round. */
function joinAtoms(atoms: readonly Atom[], { items, today }: Scan, talkedOf?: number): PeriodFound[] {
  const whole = atoms.find((atom) => atom.kind === 'period' && atom.period.kind === 'span');
  const joining: Joining = {
    atoms,
    items,
    years: atoms.filter((atom) => atom.kind === 'year'),
    parts: atoms.filter((atom) => atom.kind === 'part'),
    whole:
      whole?.kind === 'period' && whole.period.kind === 'span' ? { ...whole.period, first: whole.first } : undefined,
    today,
    talkedOf,
    taken: new Set(),
  };
  const spread = spreadPart(joining);
  if (spread) return [...spread];
  const found = atoms.flatMap((atom) => joinAtom(joining, atom)).slice(0, MOST_PERIODS);
  if (found.length < 2) return found;
  const keys = found.map((one) => JSON.stringify({ ...one, first: 0, end: 0 }));
  return found.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}

/** Every period the items name, in their order; relative ones are settled by today. */
export function findPeriods(scan: Scan, year?: number): readonly PeriodFound[] {
  const atoms = scanAtoms(year === undefined ? scan : { ...scan, talkedOf: year });
  return joinAtoms(withoutPrintDates(atoms, scan), scan, year);
}
