import type { Figure } from '../../statistics/answer.ts';
import type { PeriodAsked } from '../../statistics/question.ts';
import { formatPeriod, isYear, type Period } from '../../statistics/time/period.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { joinParts } from './label-differences.ts';
import { sayPeriod, sayShortPeriod } from './say-period.ts';
import { namePlace, sayPlace } from './say-subject.ts';

/** More names than these make no title. */
const MOST_PLACES = 3;

export function sayTitle(words: Words, area: string, period: PeriodAsked): string {
  return words.say('title', { place: sayPlace(words, area), period: sayPeriod(words, period) });
}

/** First to last; a single period where both are the same. */
export function sayRange(words: Words, from: Period, to: Period): string {
  if (formatPeriod(from) === formatPeriod(to)) return sayPeriod(words, from);
  if (isYear(from) && isYear(to)) {
    return words.say('period-short-years', { from: formatPeriod(from), to: formatPeriod(to) });
  }
  return words.say('period-range', { from: sayShortPeriod(words, from), to: sayShortPeriod(words, to) });
}

export function sayTitleOfRange(words: Words, area: string, from: Period, to: Period): string {
  return words.say('title', { place: sayPlace(words, area), period: sayRange(words, from, to) });
}

function sayPlaces(words: Words, figures: readonly Figure[]): string {
  const areas = [...new Set(figures.map((figure) => figure.subject.area))];
  const [area] = areas;
  if (areas.length === 1 && area) return sayPlace(words, area);
  if (areas.length > MOST_PLACES) return words.say('title-comparison');
  return capitalize(
    joinParts(
      words,
      areas.map((code) => namePlace(words, code)),
    ),
  );
}

/** Place and period that all figures share; of several places their names, of several periods none. */
export function sayTitleOf(words: Words, figures: readonly Figure[]): string {
  const [first] = figures;
  if (!first) return words.say('title-comparison');
  const place = sayPlaces(words, figures);
  const isOnePeriod = new Set(figures.map((figure) => formatPeriod(figure.period))).size === 1;
  return isOnePeriod ? words.say('title', { place, period: sayPeriod(words, first.period) }) : place;
}
