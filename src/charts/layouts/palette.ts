import type { Tone } from '../../statistics/picture.ts';

/** Okabe and Ito's colours, told apart with every kind of colour blindness; gain and loss are blue and vermilion, never green and red. */
export const TONE_COLOURS: Readonly<Record<Tone, string>> = {
  plain: '#0072B2',
  second: '#D55E00',
  third: '#009E73',
  fourth: '#CC79A7',
  fifth: '#E69F00',
  gain: '#0072B2',
  loss: '#D55E00',
  arrivals: '#0072B2',
  departures: '#E69F00',
  net: '#1A1A1A',
};

/** Lines differ in the shape of their points too, for print and for those who see no colours at all. */
export const TONE_SYMBOLS: Readonly<Partial<Record<Tone, string>>> = {
  second: 'rect',
  third: 'triangle',
  fourth: 'diamond',
  fifth: 'roundRect',
};

export const PAPER = '#FFFFFF';
export const INK = '#1A1A1A';
export const INK_SOFT = '#4D4D4D';
export const GRID = '#D9D9D9';
export const EMPTY = '#EBEBEB';

function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

/** The colour on white paper, `strength` 0 (white) to 1 (full). */
export function tint(colour: string, strength: number): string {
  const mixed = channels(colour).map((channel) => Math.round(255 + (channel - 255) * strength));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Ink or paper, whichever has the higher WCAG contrast with the background. */
export function inkOn(background: string): string {
  const [red, green, blue] = channels(background).map((channel) => {
    const share = channel / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return (luminance + 0.05) ** 2 > 1.05 * 0.06 ? INK : PAPER;
}
