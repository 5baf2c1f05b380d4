import type { Derivation, Figure } from '../../statistics/answer.ts';
import type { Words } from '../messages/words.ts';
import { formatNumber } from '../names/format-number.ts';
import { nameRows } from '../names/label-differences.ts';
import { sayValue } from '../names/say-value.ts';

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

/** Their rule names the terms in their order, so that labels would only repeat it. */
const NAMED_BY_RULE: ReadonlySet<Derivation> = new Set([
  'net',
  'external',
  'total',
  'rate',
  'share',
  'non_cis',
  'rural',
  'urban',
]);

/** The number inside a formula, without a plus. */
function sayTerm(words: Words, figure: Figure): string {
  if (figure.unit !== 'persons') return sayValue(words, figure);
  return formatNumber(figure.value, { decimals: figure.decimals, signed: false }, words.language);
}

/** A minus that follows a sign stands in brackets, so that it is not taken for the operation. */
function sayOperand(words: Words, figure: Figure, label: string, followsSign: boolean): string {
  const value = sayTerm(words, figure);
  if (!followsSign || figure.value >= 0) return label === '' ? value : words.say('operand', { value, label });
  return label === '' ? `(${value})` : words.say('operand-negative', { value, label });
}

function sayOperands(words: Words, derivation: Derivation, inputs: readonly Figure[], isLabelled: boolean): string {
  const labels = isLabelled && !NAMED_BY_RULE.has(derivation) ? nameRows(words, inputs) : [];
  const isListed = inputs.length > MOST_OPERANDS;
  const sign = derivation === 'internal' && inputs.length > 1 ? '\u2212' : SIGNS[derivation];
  const operands = inputs.map((input, index) =>
    sayOperand(words, input, labels[index] ?? '', index > 0 && sign !== undefined && !isListed),
  );
  if (isListed) return words.say('operands-ends', { first: operands[0] ?? '', last: operands.at(-1) ?? '' });
  return operands.join(sign ? ` ${sign} ` : '; ');
}

/** The formula of one computed figure without words: «−16 943 − (−16 676)»; absent where it needs words. */
export function sayFormula(words: Words, { proof }: Figure): string | undefined {
  if (proof.kind !== 'derivation' || proof.inputs.length < 2 || proof.inputs.length > MOST_OPERANDS) return undefined;
  const isSigned = SIGNS[proof.derivation] !== undefined || proof.derivation === 'internal';
  return isSigned ? sayOperands(words, proof.derivation, proof.inputs, false) : undefined;
}

type Derived = Figure & { readonly proof: Extract<Figure['proof'], { kind: 'derivation' }> };

const isDerived = (figure: Figure): figure is Derived => figure.proof.kind === 'derivation';

/** One line for each rule with the figures it was applied to; without them where they are many. */
export function sayDerivations(words: Words, figures: readonly Figure[]): string[] {
  const derived = figures.filter(isDerived);
  const inner = derived.flatMap((figure) => figure.proof.inputs).filter(isDerived);
  const byRule = new Map<Derivation, Derived[]>();
  for (const figure of derived) {
    byRule.set(figure.proof.derivation, [...(byRule.get(figure.proof.derivation) ?? []), figure]);
  }
  for (const { proof } of inner) if (!byRule.has(proof.derivation)) byRule.set(proof.derivation, []);
  const holdsRevision = figures.some((figure) => figure.holdsRevision);
  const formulas = [...byRule].map(([derivation, computed]) => {
    const rule = words.say(`rule-${derivation}`);
    if (computed.length === 0 || computed.length > MOST_FORMULAS) return words.say('derived', { rule });
    const operands = computed.map(({ proof }, index) => sayOperands(words, derivation, proof.inputs, index === 0));
    return words.say('derived-from', { rule, operands: operands.join('; ') });
  });
  return holdsRevision ? [...formulas, words.say('stretch-revised')] : formulas;
}
