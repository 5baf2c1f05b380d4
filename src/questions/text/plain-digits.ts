const OTHER_DIGITS = /(?![0-9])\p{Nd}/gu;
const DIGIT = /\p{Nd}/u;
const TEN = 10;

/** The value of a digit of any script: they stand in rows of ten that begin with their zero. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < TEN - 1 && DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** Arabic, full-width and other digits as 0 to 9. */
export function plainDigits(text: string): string {
  return text.replace(OTHER_DIGITS, digitOf);
}
