import type { ReleasesBody } from '../statistics/answer.ts';
import type { Reply } from './reply.ts';
import { sayNotice } from './say-notice.ts';
import { sayPeriod } from './say-period.ts';
import type { Words } from './words.ts';
import { writeCalendar } from './write-calendar.ts';

/** The releases to come as a file for a calendar. */
export function sayCalendar(words: Words, { coming }: ReleasesBody, now: Date): Reply {
  const events = coming.map(({ date, period, announced }) => ({
    date,
    period,
    summary: words.say('calendar-event', { period: sayPeriod(words, period) }),
    description: words.say(announced ? 'calendar-announced' : 'calendar-expected'),
  }));
  const title = words.say('calendar-title');
  return {
    ...sayNotice(words, { title, lines: [words.say('calendar-lead')] }),
    file: { name: 'koshi-releases.ics', mediaType: 'text/calendar', content: writeCalendar(title, events, now) },
  };
}
