/** `<@U1>`, `<@U1|ann>`, `<#C1|general>`, `<!here>`, `<!subteam^S1|@team>`, `<https://…|label>`: what Slack makes of typed marks. */
const MARK = /<([@#!]?)([^<>|]{1,500})(?:\|([^<>]{0,500}))?>/g;

function readMark(kind: string, id: string, label: string | undefined): string {
  if (label) return kind === '@' || kind === '#' ? `${kind}${label.replace(/^[@#]/, '')}` : label;
  if (kind === '!') return `@${id}`;
  return kind + id;
}

/** The message as its author typed it, without the mentions of the bot. */
export function readTypedText(text: string, botUser: string): string {
  return text
    .replace(MARK, (_, kind: string, id: string, label: string | undefined) =>
      kind === '@' && id === botUser ? ' ' : readMark(kind, id, label),
    )
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();
}
