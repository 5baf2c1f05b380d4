/** Kazakhstan's calendar day: the whole country has been on UTC+5 since 1 March 2024. */
const ALMATY_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Almaty',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** ISO date of the instant in Asia/Almaty. */
export function dayInAlmaty(instant: Date): string {
  return ALMATY_DAY.format(instant);
}
