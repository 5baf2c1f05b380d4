const SECRETS: readonly (readonly [RegExp, string])[] = [
  // Telegram bot tokens, also within an address, where the colon may be encoded.
  [/\d{5,}(?::|%3A)[A-Za-z0-9_-]{30,}/gi, '[token]'],
  // Slack: bot, user, app-level, configuration and refresh tokens.
  [/\b(?:xox[a-z](?:\.xox[a-z])?|xapp)-[A-Za-z0-9-]+/g, '[token]'],
  // Whoever knows such an address may post through it.
  [/hooks\.slack\.com\/[^\s"'\\]+/g, 'hooks.slack.com/[secret]'],
  // Passwords within addresses, as in DATABASE_URL.
  [/(:\/\/[^\s/:@"]*):[^\s/@"]+@/g, '$1:[secret]@'],
];

/** The same text without anything that looks like a credential. */
export function scrubTokens(text: string): string {
  return SECRETS.reduce((clean, [secret, stand]) => clean.replace(secret, stand), text);
}
