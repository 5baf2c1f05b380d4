import { isSigned, isStock } from '../../statistics/indicators.ts';
import type { Question } from '../../statistics/question.ts';
import { type Period, shiftYears } from '../../statistics/time/period.ts';
import { type Frame, has } from '../frame/frame.ts';
import { hasCue, isKind } from '../vocabulary/find-items.ts';
import { type Draft, subjectOf } from './draft.ts';

/** The last year of «до 2023 года». */
function lastBefore(frame: Frame): Period | undefined {
  const [found] = frame.periods;
  if (frame.periods.length !== 1 || found?.kind !== 'period') return undefined;
  return isKind(frame.items[found.first - 1], 'until') ? shiftYears(found.period, -1) : undefined;
}

/** «когда сальдо стало положительным», «до 2023 года когда в последний раз …»: only the row shows when the sign turned. */
export function decideTurn(frame: Frame, draft: Draft): Question | undefined {
  const [indicator = 'arrivals'] = draft.indicators;
  if (!has(frame, 'when', 'which_year')) return undefined;
  // «в каком году выезд превысил 400 тысяч»: of those who moved too the row tells when a figure was passed.
  const isPassed = has(frame, 'which_year') && frame.items.some((item) => hasCue(item, 'passing'));
  if (!(isSigned(indicator) || isStock(indicator) || isPassed)) return undefined;
  if (frame.periods.length === 0) return { kind: 'series', subject: subjectOf(draft) };
  const last = indicator === 'net' ? lastBefore(frame) : undefined;
  return last && { kind: 'series', subject: subjectOf(draft), to: last };
}
