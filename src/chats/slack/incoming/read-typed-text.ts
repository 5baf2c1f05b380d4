/**
 * What Slack makes of typed marks: `<@U1>`, `<@U1|ann>`, `<#C1|general>`, `<!here>`, `<!subteam^S1|@team>`, `<https://…|label>`.
 * Other text between angle brackets stays, should Slack once hand over a text that it did not escape.
 */
const MARK = /<(?:([@#!])([^<>|\s]{1,200})|((?:https?|mailto|tel):[^<>|\s]{1,3000}))(?:\|([^<>]{0,500}))?>/g;

function readMark(kind: string, id: string, label: string | undefined): string {
  if (kind === '!') return label || `@${id}`;
  return kind + (label?.replace(/^[@#]/, '') || id);
}

/** The message as its author typed it, without the mentions of the bot. */
export function readTypedText(text: string, botUser: string): string {
  return text
    .replace(MARK, (_, kind: string | undefined, id: string, url: string, label: string | undefined) => {
      if (kind === undefined) return label || url;
      return kind === '@' && id === botUser ? ' ' : readMark(kind, id, label);
    })
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();
}
