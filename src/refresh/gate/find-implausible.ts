import type { Dataset } from '../../dataset/dataset.ts';
import { describeFigure } from '../../statistics/facts/figure-key.ts';
import { isFromCensus, isSigned } from '../../statistics/indicators.ts';
import { lastDay } from '../../statistics/time/period.ts';
import type { FigureRead } from '../document-reading.ts';
import type { Clash } from './gate-ties.ts';

const YEARS_OF_HISTORY = 10;
/** Enough to know the size of a figure. */
const LEAST_HISTORY = 3;
/** Between the quietest and the busiest year of a series lies at most a factor of about six in 1991-2025. */
const MOST_TIMES = 5;
/** Small figures jump: 3 arrivals may be followed by 40. */
const SLACK = 500;
const MOST_CHANGE_PERCENT = 500;
/** Migration and births move a region's population by a few percent a year; new borders by more, and then a person should look. */
const MOST_POPULATION_SHARE = 0.15;

/** Values unlike anything the series held in the ten years before. */
export function findImplausible(readings: readonly FigureRead[], dataset: Dataset): Clash[] {
  return readings.flatMap((reading) => {
    const { period, value, indicator } = reading;
    const say = (range: string): Clash[] => [
      {
        readings: [reading],
        says: `${describeFigure(reading)} = ${value} (${reading.where}) is not plausible: ${range}`,
      },
    ];
    if (reading.unit === 'percent') {
      return Math.abs(value) > MOST_CHANGE_PERCENT
        ? say(`no figure ever changed by more than ${MOST_CHANGE_PERCENT} %`)
        : [];
    }
    const year = Number(lastDay(period).slice(0, 4));
    const history = dataset
      .periodsOf(reading)
      .filter(
        (other) =>
          other.kind === period.kind &&
          (other.kind === 'day' || (period.kind === 'span' && other.months === period.months)),
      )
      .filter((other) => Math.abs(year - Number(lastDay(other).slice(0, 4))) <= YEARS_OF_HISTORY)
      .flatMap((other) => dataset.current(reading, other)?.value ?? []);
    if (history.length < LEAST_HISTORY) return [];
    const most = Math.max(...history.map(Math.abs));
    const least = Math.min(...history.map(Math.abs));
    if (isFromCensus(indicator)) {
      const isNear = value >= least * (1 - MOST_POPULATION_SHARE) && value <= most * (1 + MOST_POPULATION_SHARE);
      return isNear ? [] : say(`the ten years around it lie between ${least} and ${most}`);
    }
    if (Math.abs(value) > most * MOST_TIMES + SLACK) return say(`in the ten years around it the most was ${most}`);
    if (!isSigned(indicator) && value < least / MOST_TIMES - SLACK)
      return say(`in the ten years around it the least was ${least}`);
    return [];
  });
}
