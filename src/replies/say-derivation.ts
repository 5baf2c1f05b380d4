import type { Derivation, Figure } from '../statistics/answer.ts';
import { labelRows } from './label-differences.ts';
import { sayNumber, sayValue } from './say-value.ts';
import type { Words } from './words.ts';

/** Longer formulas name their first and last term only. */
const MOST_OPERANDS = 4;
/** Where more figures of an answer are computed the rule is said once, without the terms. */
const MOST_FORMULAS = 3;

const SIGNS: Readonly<Partial<Record<Derivation, string>>> = {
  net: '\u2212',
  external: '\u2212',
  single_stretch: '\u2212',
  rural: '\u2212',
  urban: '\u2212',
  difference: '\u2212',
  total: '+',
  summed_parts: '+',
  sum: '+',
  rate: '÷',
  share: '÷',
  ratio: '÷',
};

function sayRule(words: Words, derivation: Derivation): string {
  return words.say(`rule-${derivation}`);
}

function sayOperand(words: Words, figure: Figure, label: string): string {
  const number = figure.unit === 'persons' ? sayNumber(words, figure) : sayValue(words, figure);
  return label === '' ? number : words.say('operand', { value: number, label });
}

function sayOperands(words: Words, derivation: Derivation, inputs: readonly Figure[]): string {
  const labels = labelRows(words, inputs);
  const operands = inputs.map((input, index) => sayOperand(words, input, labels[index] ?? ''));
  if (operands.length > MOST_OPERANDS) {
    return words.say('operands-ends', { first: operands[0] ?? '', last: operands.at(-1) ?? '' });
  }
  const sign = derivation === 'internal' && inputs.length > 1 ? '\u2212' : SIGNS[derivation];
  return operands.join(sign ? ` ${sign} ` : '; ');
}

type Derived = Figure & { readonly proof: Extract<Figure['proof'], { kind: 'derivation' }> };

const isDerived = (figure: Figure): figure is Derived => figure.proof.kind === 'derivation';

/** One line for each computed figure with the figures it was computed from; one for each rule where they are many. */
export function sayDerivations(words: Words, figures: readonly Figure[]): string[] {
  const derived = figures.filter(isDerived);
  const inner = derived.flatMap((figure) => figure.proof.inputs).filter(isDerived);
  const outer = derived.map(({ proof }) => {
    const rule = sayRule(words, proof.derivation);
    return derived.length > MOST_FORMULAS
      ? words.say('derived', { rule })
      : words.say('derived-from', { rule, operands: sayOperands(words, proof.derivation, proof.inputs) });
  });
  const rules = inner
    .filter(({ proof }) => !derived.some((figure) => figure.proof.derivation === proof.derivation))
    .map(({ proof }) => words.say('derived', { rule: sayRule(words, proof.derivation) }));
  return [...new Set([...outer, ...rules])];
}
