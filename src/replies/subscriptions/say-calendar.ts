import type { ReleasesBody } from '../../statistics/answer.ts';
import { writeCalendar } from '../layout/write-calendar.ts';
import type { Words } from '../messages/words.ts';
import { sayPeriod } from '../names/say-period.ts';
import type { Reply } from '../reply.ts';
import { sayNotice } from '../talk/say-notice.ts';

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
