const MOST_LETTERS = 40;

/**
 * The words of the message that may be shown again, "none" otherwise: a figure that somebody typed must not come back
 * as if Koshi had said it.
 */
export function quotable(text: string | undefined): string {
  const line = text?.replace(/\s+/g, ' ').trim().slice(0, MOST_LETTERS) ?? '';
  const withoutYears = line.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, '');
  return line === '' || /\d{3}|\d\s?%|\d[\s.,\u00A0\u202F]\d/.test(withoutYears) ? 'none' : line;
}
