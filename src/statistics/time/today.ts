/** Kazakhstan's calendar day: the whole country has been on UTC+5 since 1 March 2024. */
const ALMATY_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Almaty',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const MINUTE_MS = 60_000;
/** Days change with minutes, and formatting one costs more than all the rest of a short answer's bookkeeping. */
let known = { minute: Number.NaN, day: '' };

/** ISO date of the instant in Asia/Almaty. */
export function dayInAlmaty(instant: Date): string {
  const minute = Math.floor(instant.getTime() / MINUTE_MS);
  if (known.minute !== minute) known = { minute, day: ALMATY_DAY.format(instant) };
  return known.day;
}
