/** Colours for a terminal; plain text where there is none, or where NO_COLOR asks for it. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  accent(text: string): string;
}

const wrap = (code: number, end: number) => (text: string) => `\u001B[${code}m${text}\u001B[${end}m`;

const PLAIN: Paint = { bold: (text) => text, dim: (text) => text, accent: (text) => text };
const COLOURED: Paint = { bold: wrap(1, 22), dim: wrap(2, 22), accent: wrap(36, 39) };

export function createPaint(isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): Paint {
  // https://no-color.org: any value but an empty one switches colours off.
  return isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb' ? COLOURED : PLAIN;
}
