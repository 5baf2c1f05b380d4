import { parsePeriod, span, yearOf } from '../../statistics/time/period.ts';
import { marksBefore } from '../vocabulary/find-items.ts';
import { type Atom, digits, firstToken, isYearNumber, pad, type Scan, touches } from './period-scan.ts';

/** ISO texts, dates with dots or slashes, 03.2025. */
export function parseNumeric(scan: Scan, at: number): Atom | undefined {
  const year = isYearNumber(scan, at);
  const before = (index: number) => marksBefore(scan.items[index]);
  if (year !== undefined) {
    const month = digits(scan, at + 1, 2);
    if (month === undefined || !/^[-./]$/.test(before(at + 1)) || !touches(scan, at + 1)) return undefined;
    const day = digits(scan, at + 2, 2);
    if (day !== undefined && before(at + 2) === before(at + 1) && touches(scan, at + 2)) {
      const period = parsePeriod(`${year}-${pad(month)}-${pad(day)}`);
      return period && { kind: 'period', period, first: at, end: at + 3 };
    }
    const otherYear = isYearNumber(scan, at + 2);
    const otherMonth = digits(scan, at + 3, 2);
    if (otherYear !== undefined && otherMonth !== undefined && before(at + 2) === '/' && before(at + 3) === '-') {
      const period = parsePeriod(`${year}-${pad(month)}/${otherYear}-${pad(otherMonth)}`);
      return period && { kind: 'period', period, first: at, end: at + 4 };
    }
    if (month > 12 && before(at + 1) === '-' && 2000 + month > year) {
      return { kind: 'range', from: yearOf(year), to: yearOf(2000 + month), first: at, end: at + 2 };
    }
    return month >= 1 && month <= 12
      ? { kind: 'period', period: span(year, month, 1), first: at, end: at + 2 }
      : undefined;
  }
  const lead = firstToken(scan, at)?.number;
  if (lead === undefined || (firstToken(scan, at)?.raw.length ?? 9) > 2) return undefined;
  const second = firstToken(scan, at + 1)?.number;
  const lastYear = isYearNumber(scan, at + 2);
  if (
    second !== undefined &&
    lastYear !== undefined &&
    /^[./-]$/.test(before(at + 1)) &&
    before(at + 2) === before(at + 1)
  ) {
    const period = parsePeriod(`${lastYear}-${pad(second)}-${pad(lead)}`);
    return period && { kind: 'period', period, first: at, end: at + 3 };
  }
  const endYear = isYearNumber(scan, at + 1);
  if (endYear !== undefined && lead >= 1 && lead <= 12 && /^[./]$/.test(before(at + 1)) && touches(scan, at + 1)) {
    return { kind: 'period', period: span(endYear, lead, 1), first: at, end: at + 2 };
  }
  return undefined;
}
