/** When a subscriber is told: clocks on the wall of a time zone, turned into instants. */
import { TZDate } from '@date-fns/tz';
import { QUIET_HOURS, type QuietHours, type Rhythm, type Terms } from '../../statistics/subscription.ts';

const MINUTE_MS = 60_000;
/** Digests and reminders come when the working day begins, or when the quiet hours end later. */
const MORNING = 9 * 60;
const MONDAY = 1;

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

function isQuiet(minute: number, { from, to }: QuietHours): boolean {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return start <= end ? minute >= start && minute < end : minute >= start || minute < end;
}

/** The instant at which the clock shows the minute on a day; where summer time skips it, the moment after. */
function instantOf(day: TZDate, ahead: number, minute: number, zone: string): TZDate {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
  return new TZDate(day.getFullYear(), day.getMonth(), day.getDate() + ahead, hours, minutes, zone);
}

/** The next moment at which the clock shows `minute` and, where given, the week shows that day. */
function findNext(now: number, minute: number, zone: string, weekday?: number): number {
  const today = new TZDate(now, zone);
  for (let ahead = 0; ; ahead += 1) {
    const instant = instantOf(today, ahead, minute, zone);
    if (instant.getTime() > now && (weekday === undefined || instant.getDay() === weekday)) return instant.getTime();
  }
}

function minuteAt(now: number, zone: string): number {
  const wall = new TZDate(now, zone);
  return wall.getHours() * 60 + wall.getMinutes();
}

function findMorning(quiet: QuietHours): number {
  return isQuiet(MORNING, quiet) ? minutesOf(quiet.to) : MORNING;
}

/** What may go out now is due already: a clock set back by seconds, or a fixed one after a restart, must not hold it up. */
const startOfMinute = (now: number) => now - (now % MINUTE_MS);

/** Epoch milliseconds at which a notice that comes up `now` may go out. */
export function findDue(rhythm: Rhythm, now: number, quiet: QuietHours = QUIET_HOURS): number {
  switch (rhythm) {
    case 'at_once':
      return startOfMinute(now);
    case 'morning':
      return findNext(now, findMorning(quiet), quiet.zone);
    case 'weekly':
      return findNext(now, findMorning(quiet), quiet.zone, MONDAY);
    case 'daytime':
      return isQuiet(minuteAt(now, quiet.zone), quiet)
        ? findNext(now, minutesOf(quiet.to), quiet.zone)
        : startOfMinute(now);
  }
}

/** Epoch milliseconds of the morning of the ISO date where the subscriber lives. */
export function findMorningOf(date: string, { quiet = QUIET_HOURS }: Pick<Terms, 'quiet'>): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return instantOf(new TZDate(year, month - 1, day, quiet.zone), 0, findMorning(quiet), quiet.zone).getTime();
}
