import type { SeriesKey } from '../../dataset/dataset.ts';
import { isStored } from '../../statistics/indicators.ts';
import type { Subject } from '../../statistics/question.ts';
import { formatPeriod, type Period } from '../../statistics/time/period.ts';

const isKey = (subject: Subject): subject is SeriesKey => isStored(subject.indicator);

/** The key of the stored series of a subject; absent for indicators that are only computed. */
export function keyOf(subject: Subject): SeriesKey | undefined {
  return isKey(subject) ? subject : undefined;
}

/** One text for one subject, for look-ups. */
export function nameSubject(subject: Subject): string {
  const { indicator, flow, area, counterpart, group } = subject;
  return `${indicator}|${flow ?? ''}|${area}|${counterpart ?? ''}|${group ?? ''}`;
}

export function nameKey(subject: Subject, period: Period): string {
  return `${nameSubject(subject)}|${formatPeriod(period)}`;
}

/** The subject with other members; `undefined` takes a member away. */
export function withMembers(subject: Subject, members: { [K in keyof Subject]?: Subject[K] | undefined }): Subject {
  const { indicator, flow, area, counterpart, group } = { ...subject, ...members };
  return {
    indicator: indicator ?? subject.indicator,
    ...(flow ? { flow } : {}),
    area: area ?? subject.area,
    ...(counterpart ? { counterpart } : {}),
    ...(group ? { group } : {}),
  };
}
