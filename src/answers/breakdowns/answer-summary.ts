import type { Figure } from '../../statistics/answer.ts';
import type { Release } from '../../statistics/facts/codebook.ts';
import { DIRECTIONS, type Flow, type Indicator } from '../../statistics/indicators.ts';
import type { Subject, SummaryQuestion } from '../../statistics/question.ts';
import { isSamePeriod, lastDay, type Period, yearOf } from '../../statistics/time/period.ts';
import { type DraftAnswer, draftAnswered, draftMissing, type Session } from '../draft.ts';
import type { Finder } from '../figures/create-finder.ts';
import { explainGap } from '../offers/explain-gap.ts';
import { listRegions } from '../rankings/existing-areas.ts';
import { findAreaBreak, findBreaks } from '../series/find-breaks.ts';

/** Releases name the regions that gain, never more than these. */
const MOST_REGIONS = 5;

type SummaryLine = readonly [Indicator, Flow, string?];

const COUNTRY_LINES: readonly SummaryLine[] = [
  ['arrivals', 'external'],
  ['departures', 'external'],
  ['net', 'external'],
  ['change_arrivals', 'external'],
  ['change_departures', 'external'],
  ['share_arrivals', 'external', 'CIS'],
  ['share_departures', 'external', 'CIS'],
  ['movers', 'internal'],
  ['change_movers', 'internal'],
  ['movers', 'interregional'],
];

const REGION_LINES: readonly SummaryLine[] = [
  ['net', 'total'],
  ['net', 'external'],
  ['net', 'interregional'],
  ['arrivals', 'total'],
  ['departures', 'total'],
  ['arrivals', 'external'],
  ['departures', 'external'],
  ['arrivals', 'internal'],
  ['departures', 'internal'],
  ['rate', 'total'],
];

function listLines(finder: Finder, area: string, period: Period): Figure[] {
  return (area === 'KZ' ? COUNTRY_LINES : REGION_LINES).flatMap(([indicator, flow, counterpart]) => {
    const subject: Subject = { indicator, flow, area, ...(counterpart ? { counterpart } : {}) };
    return finder.figure(subject, period) ?? [];
  });
}

function listGainingRegions(finder: Finder, period: Period): Figure[] {
  return listRegions(finder.dataset.codebook, period)
    .flatMap((area) => finder.figure({ indicator: 'net', flow: 'interregional', area }, period) ?? [])
    .filter((figure) => figure.value > 0)
    .sort((a, b) => b.value - a.value)
    .slice(0, MOST_REGIONS);
}

/** A region's summary with fewer figures than these says no more than one figure does. */
const ENOUGH_FIGURES = 3;

/** The newest release whose arrivals and departures are held; of a region, the newest period with some figures. */
function findNewestSummary({ finder, today }: Session, area: string): Period | undefined {
  const periods = finder.releasePeriods(today);
  if (area === 'KZ') {
    return periods.find((period) =>
      DIRECTIONS.every((indicator) => finder.figure({ indicator, flow: 'external', area }, period)),
    );
  }
  const holds = (most: number) => (period: Period) => listLines(finder, area, period).length >= most;
  return periods.find(holds(ENOUGH_FIGURES)) ?? periods.find(holds(1));
}

/** The next publication of a release is no news once its day is over. */
function withoutPastDate({ nextPublication, ...release }: Release, today: string): Release {
  return nextPublication && nextPublication >= today ? { ...release, nextPublication } : release;
}

/** The key points of a release, of the country or of what is held of a region. */
export function answerSummary(question: SummaryQuestion, session: Session): DraftAnswer {
  const { finder } = session;
  const { area } = question;
  const asked = question.period.kind === 'last' ? findNewestSummary(session, area) : question.period;
  const subject: Subject =
    area === 'KZ' ? { indicator: 'arrivals', flow: 'external', area } : { indicator: 'net', area };
  const lead: Subject = area === 'KZ' ? subject : { ...subject, flow: 'total' };
  if (!asked) return draftMissing(question, [explainGap(session, lead, question.period)]);
  const period = asked.kind === 'day' ? yearOf(Number(lastDay(asked).slice(0, 4))) : asked;
  const settled: SummaryQuestion = { ...question, period };
  const figures = listLines(finder, area, period);
  if (figures.length === 0) {
    const gap = explainGap(session, lead, period);
    return draftMissing(settled, [{ ...gap, subject }], findAreaBreak(finder, subject, period));
  }
  const regions = area === 'KZ' ? listGainingRegions(finder, period) : [];
  const known = finder.dataset.codebook.releases.find((one) => isSamePeriod(one.period, period));
  const release = known && withoutPastDate(known, session.today);
  return draftAnswered(
    settled,
    { kind: 'summary', ...(release ? { release } : {}), figures, regions },
    findBreaks(finder, [...figures, ...regions]),
  );
}
