import { styleText } from 'node:util';

/** Colours for a terminal; plain text where there is none, or where NO_COLOR asks for it. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  accent(text: string): string;
}

const PLAIN: Paint = { bold: (text) => text, dim: (text) => text, accent: (text) => text };
// Whether there is a terminal to colour for is decided below.
const style = (format: 'bold' | 'dim' | 'cyan') => (text: string) => styleText(format, text, { validateStream: false });
const COLOURED: Paint = { bold: style('bold'), dim: style('dim'), accent: style('cyan') };

export function createPaint(isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): Paint {
  // https://no-color.org: any value but an empty one switches colours off.
  return isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb' ? COLOURED : PLAIN;
}
