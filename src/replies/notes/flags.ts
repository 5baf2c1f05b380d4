/**
 * What must be known of a figure where it stands: one small sign after it, "about" before it (≈ in a column), and one line at
 * the foot that explains the signs used.
 */
import { type Figure, observationsOf } from '../../statistics/answer.ts';
import type { Words } from '../messages/words.ts';
import { formatNumber } from '../names/format-number.ts';
import { tidy } from '../names/say-phrase.ts';
import { sayValue, type ValueForm } from '../names/say-value.ts';
import { sayFormula } from './say-derivation.ts';

const SIGNS = { provisional: 'ᵖ', revised: 'ʳ', computed: 'ᵉ' } as const;
type Flag = keyof typeof SIGNS;
const FLAGS = Object.keys(SIGNS) as Flag[];

const ROUGH = '≈';
/** Notes of numbers that the source gives roughly. */
const IS_ROUGH = /^(?:rounded_\d+|approximate|truncated)$/;
/** A longer formula stands behind the button of the notes. */
const LONGEST_FORMULA = 60;

function flagsOf(figure: Figure): Flag[] {
  const observations = observationsOf(figure);
  const holds: Readonly<Record<Flag, boolean>> = {
    provisional: observations.some(({ status }) => status === 'P' || status === 'U'),
    revised: figure.isRevised === true,
    computed: figure.proof.kind === 'derivation' || figure.status === 'E',
  };
  return FLAGS.filter((flag) => holds[flag]);
}

const roughNotes = (figure: Figure) => figure.notes.filter((note) => IS_ROUGH.test(note));

/** The signs that stand after the figure, a blank before them; empty where nothing is to be known. */
export function markOf(figure: Figure): string {
  const signs = flagsOf(figure).map((flag) => SIGNS[flag]);
  return signs.length > 0 ? `\u00A0${signs.join('')}` : '';
}

/** ≈ where the source gives the number roughly; for columns, where words have no room. */
export function roughOf(figure: Figure): string {
  return isRough(figure) ? ROUGH : '';
}

export function isRough(figure: Figure): boolean {
  return roughNotes(figure).length > 0;
}

/** "about 2,000" where the source gives the number roughly, else the text as it is. */
export function sayRoughly(words: Words, figure: Figure, text: string): string {
  return isRough(figure) ? words.say('about', { value: text }) : text;
}

/** A value that may stand alone: number with unit, signs, "about" where it is rough. */
export function sayMarked(words: Words, figure: Figure, form: ValueForm = 'alone'): string {
  return sayRoughly(words, figure, sayValue(words, figure, markOf(figure), isRough(figure) ? 'of' : form));
}

/** The value behind a phrase that says what is counted: the phrase of a rate has "per 1,000 people" already. */
export function sayPhrased(words: Words, figure: Figure, form: ValueForm = 'alone'): string {
  return figure.unit === 'per_1000' ? sayMarkedNumber(words, figure) : sayMarked(words, figure, form);
}

/** The number without its unit, for lists whose unit is said once; a percentage keeps its sign. */
export function sayMarkedNumber(words: Words, figure: Figure): string {
  if (figure.unit === 'percent') return sayMarked(words, figure);
  return sayRoughly(words, figure, `${formatNumber(figure.value, figure, words.language)}${markOf(figure)}`);
}

function sayComputed(words: Words, figures: readonly Figure[]): string {
  const derived = figures.filter((figure) => figure.proof.kind === 'derivation');
  const formula = derived.length === 1 && derived[0] ? sayFormula(words, derived[0]) : undefined;
  return formula !== undefined && formula.length <= LONGEST_FORMULA
    ? words.say('foot-e-formula', { formula })
    : words.say('foot-e');
}

function sayRounding(words: Words, figures: readonly Figure[]): string {
  const notes = [...new Set(figures.flatMap(roughNotes))];
  const [only = '', ...more] = notes;
  return tidy(words.say('foot-round', { step: more.length === 0 ? only.replace('rounded_', '') : 'other' }));
}

/** One line that explains the signs in what is `shown` of the figures; nothing where there is none. */
export function sayFoot(words: Words, figures: readonly Figure[], shown: readonly string[]): string[] {
  const used = new Set(figures.flatMap(flagsOf));
  const isShown = (sign: string) => shown.some((text) => text.includes(sign));
  const isUsed = (flag: Flag) => used.has(flag) && isShown(SIGNS[flag]);
  const told = [
    ...(isUsed('computed') ? [sayComputed(words, figures)] : []),
    ...(isUsed('provisional') ? [words.say('foot-p')] : []),
    ...(isUsed('revised') ? [words.say('foot-r')] : []),
    ...(isShown(ROUGH) ? [sayRounding(words, figures)] : []),
  ];
  return told.length > 0 ? [told.reduce((first, second) => words.say('foot-join', { first, second }))] : [];
}
