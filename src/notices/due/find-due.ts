/** When a subscriber is told: clocks on the wall of a time zone, turned into instants. */
import { QUIET_HOURS, type QuietHours, type Rhythm, type Terms } from '../../statistics/subscription.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Digests and reminders come when the working day begins, or when the quiet hours end later. */
const MORNING = 9 * 60;
const MONDAY = 1;

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

interface Wall {
  /** Epoch day of the local date. */
  readonly day: number;
  /** Minutes since local midnight. */
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(zone, format);
  return format;
}

function readWall(instant: number, zone: string): Wall {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return { day: Date.UTC(year, month - 1, day) / DAY_MS, minute: hour * 60 + minute };
}

/** The instant at which the clock shows this; where summer time skips it, the moment after. */
function instantOf({ day, minute }: Wall, zone: string): number {
  const asUtc = day * DAY_MS + minute * MINUTE_MS;
  let instant = asUtc;
  // The offset at the guess may be another than at the result: twice settles it.
  for (let round = 0; round < 2; round += 1) {
    const shown = readWall(instant, zone);
    instant += asUtc - (shown.day * DAY_MS + shown.minute * MINUTE_MS);
  }
  return instant;
}

function isQuiet(minute: number, { from, to }: QuietHours): boolean {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return start <= end ? minute >= start && minute < end : minute >= start || minute < end;
}

/** The next moment at which the clock shows `minute` and, where given, the week shows that day. */
function findNext(now: number, minute: number, zone: string, weekday?: number): number {
  const wall = readWall(now, zone);
  for (let ahead = 0; ; ahead += 1) {
    const day = wall.day + ahead;
    // 1 January 1970 was a Thursday.
    const isDay = weekday === undefined || (day + 4) % 7 === weekday;
    const instant = isDay ? instantOf({ day, minute }, zone) : 0;
    if (instant > now) return instant;
  }
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
      return isQuiet(readWall(now, quiet.zone).minute, quiet)
        ? findNext(now, minutesOf(quiet.to), quiet.zone)
        : startOfMinute(now);
  }
}

/** Epoch milliseconds of the morning of the ISO date where the subscriber lives. */
export function findMorningOf(date: string, { quiet = QUIET_HOURS }: Pick<Terms, 'quiet'>): number {
  return instantOf({ day: Date.parse(date) / DAY_MS, minute: findMorning(quiet) }, quiet.zone);
}
