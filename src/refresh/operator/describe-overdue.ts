import type { Release } from '../../statistics/facts/codebook.ts';
import { formatPeriod } from '../../statistics/time/period.ts';
import { listOverdue } from '../../statistics/time/release-calendar.ts';
import { PUBLICATIONS } from '../watch/start-watching.ts';

/** What should have come out and was not taken in, with what to do about it; nothing when all is there. */
export function describeOverdue(releases: readonly Release[], today: string, site: string): string[] {
  const overdue = listOverdue(releases, today);
  if (overdue.length === 0) return [];
  return [
    ...overdue.map(({ period, date, announced }) => {
      const name = formatPeriod(period);
      const basis = announced ? 'the day the release before it named' : 'the usual day';
      return `overdue: ${name}, since ${date} (${basis})`;
    }),
    `They should be at ${new URL(PUBLICATIONS, site).href}`,
    'If one is there: npm run refresh -- once --from ADDRESS_OR_FILE',
  ];
}
