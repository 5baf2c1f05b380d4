/** Takes no room of its own: combining marks, joiners, variation selectors. */
const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** Takes two columns: East Asian wide letters and emoji. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F000}-\u{1FAFF}]/u;

/** Columns that the text takes in a monospaced font. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const letter of text.normalize('NFC')) width += ZERO_WIDTH.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1;
  return width;
}

/** The text cut to so many columns, with an ellipsis where something was cut. */
export function cutToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let cut = '';
  for (const letter of text.normalize('NFC')) {
    if (displayWidth(cut + letter) > width - 1) break;
    cut += letter;
  }
  // Half a number would be another number.
  const whole = /^\d/.test(text.normalize('NFC').slice(cut.length)) ? cut.replace(/[\d.,\u00A0]+$/, '') : cut;
  return `${whole.trimEnd()}…`;
}
