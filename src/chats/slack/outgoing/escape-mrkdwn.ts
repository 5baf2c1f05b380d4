const ENTITIES: ReadonlyMap<string, string> = new Map(Object.entries({ '&': '&amp;', '<': '&lt;', '>': '&gt;' }));

/** Slack's own three entities: with them nothing in a text can become a mention, a link or a ping. */
export function escapeEntities(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES.get(character) ?? character);
}

/** Breaks a formatting mark away from its word: Slack has no escape for `*_~` and backticks. */
const ZERO_WIDTH_SPACE = '\u200B';

/** Text for a `mrkdwn` object that shows as typed. */
export function escapeMrkdwn(text: string): string {
  return escapeEntities(text).replace(/[*_~`]/g, (mark) => `${mark}${ZERO_WIDTH_SPACE}`);
}

/** Escaped and at most `limit` characters long after that, ending with an ellipsis where cut. */
export function escapeWithin(text: string, limit: number): string {
  const whole = escapeEntities(text);
  if (whole.length <= limit) return whole;
  let cut = '';
  for (const character of text) {
    const next = escapeEntities(character);
    if (cut.length + next.length > limit - 1) break;
    cut += next;
  }
  return `${cut}…`;
}

/** At most `limit` characters, ending with an ellipsis where cut, never inside a surrogate pair. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
