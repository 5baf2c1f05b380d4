import { styleText } from 'node:util';

/** How a terminal shows things; plain text where there is none, or where NO_COLOR asks for it. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  accent(text: string): string;
  /** A name that leads somewhere; absent where addresses have to be read. */
  readonly link?: (label: string, url: string) => string;
}

export const PLAIN: Paint = { bold: (text) => text, dim: (text) => text, accent: (text) => text };
// Whether there is a terminal to colour for is decided below.
const style = (format: 'bold' | 'dim' | 'cyan') => (text: string) => styleText(format, text, { validateStream: false });
/** OSC 8; terminals that do not know it show the name alone. */
const link = (label: string, url: string) => `\u001B]8;;${encodeURI(decodeURI(url))}\u001B\\${label}\u001B]8;;\u001B\\`;
const COLOURED: Paint = { bold: style('bold'), dim: style('dim'), accent: style('cyan'), link };

export function createPaint(isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): Paint {
  // https://no-color.org: any value but an empty one switches colours off.
  return isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb' ? COLOURED : PLAIN;
}
