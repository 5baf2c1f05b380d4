import type { Period } from '../../statistics/time/period.ts';
import { type Frame, has } from '../frame/frame.ts';
import { endsInCue, hasCue, isKind } from '../vocabulary/find-items.ts';

/** The period that another is measured by; absent where the words do not tell. */
export function findBase({ items, periods }: Frame): Period | undefined {
  const before = items.findIndex((item) => hasCue(item, 'measured_by'));
  // Kazakh names it first: «2022 жылға қарағанда», «2022 жылмен салыстырғанда».
  const behind = items.findIndex((item) => hasCue(item, 'measured_by_behind'));
  const named = periods.filter((each) => each.kind === 'period');
  // «2024 жылғы кеткендерден неше есе көп»: the ablative before the ratio.
  const ratio = items.findIndex((item) => isKind(item, 'ratio'));
  if (before < 0 && behind < 0 && ratio > 0 && endsInCue(items[ratio - 1], 'ablative'))
    return named.findLast(({ end }) => end <= ratio)?.period;
  if (before >= 0) return named.find(({ first }) => first > before)?.period;
  return behind >= 0 ? named.findLast(({ end }) => end <= behind)?.period : undefined;
}

/** «в процентах к 2020-му», "in per cent of 2020": the period behind the small word is the measure. */
export function isMeasuredInPercent(frame: Frame): boolean {
  const isLed = frame.periods.some(({ first }) => endsInCue(frame.items[first - 1], 'percent_base'));
  return isLed && has(frame, 'percent_sign', 'share');
}
