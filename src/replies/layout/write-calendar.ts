/** Dates of releases as an iCalendar file (RFC 5545): lines end in CRLF and are folded at 75 bytes, texts are escaped. */
import { shiftDays } from '../../statistics/time/days.ts';
import { formatPeriod, type Period } from '../../statistics/time/period.ts';

export interface CalendarEvent {
  /** ISO date. */
  readonly date: string;
  readonly period: Period;
  readonly summary: string;
  readonly description: string;
}

const MOST_BYTES = 75;

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** Continuation lines begin with a blank; a letter of several bytes is never cut. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const letter of line) {
    if (Buffer.byteLength(current + letter) > MOST_BYTES) {
      lines.push(current);
      current = ' ';
    }
    current += letter;
  }
  return [...lines, current].join('\r\n');
}

const compact = (isoDate: string) => isoDate.replaceAll('-', '');

/** `now` is when the file was made. An event keeps its UID when its date changes, so that importing again moves it. */
export function writeCalendar(name: string, events: readonly CalendarEvent[], now: Date): string {
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Koshi//Release calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap(({ date, period, summary, description }) => [
      'BEGIN:VEVENT',
      `UID:release-${formatPeriod(period).replaceAll('/', '-')}@koshi`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(date)}`,
      `DTEND;VALUE=DATE:${compact(shiftDays(date, 1))}`,
      `SUMMARY:${escapeText(summary)}`,
      `DESCRIPTION:${escapeText(description)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
