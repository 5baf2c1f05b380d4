/** Whether a figure that somebody states is the one that is held: now, rounded, in an earlier print, or of something else. */
import type { Dataset } from '../../dataset/dataset.ts';
import { type Answer, type AnswerBody, type Figure, shownFigures } from '../../statistics/answer.ts';
import type { Claim, ClaimedAmount, ClaimVerdict } from '../../statistics/claim.ts';
import type { Question } from '../../statistics/question.ts';
import { figureOf } from '../figures/create-finder.ts';
import { nameKey } from '../series/series-key.ts';

export interface JudgeParts {
  readonly answer: (question: Question) => Answer;
  readonly dataset: Dataset;
}

/** So many significant digits are hardly the same by chance. */
const LEAST_DIGITS = 4;

/** The amount with its sign, where words say it. A bare number says nothing of the sign, and is taken as it is written. */
function signed({ value, direction }: ClaimedAmount): number {
  if (direction === undefined || value < 0) return value;
  return direction === 'down' ? -value : value;
}

function compare(figure: Figure, amount: ClaimedAmount): 'equal' | 'rounded' | undefined {
  const isPercent = figure.unit === 'percent';
  if (isPercent !== amount.isPercent) return undefined;
  const said = figure.signed ? signed(amount) : Math.abs(amount.value);
  if (figure.value === said) return 'equal';
  if (Math.sign(figure.value) !== Math.sign(said)) return undefined;
  // Floating point: 29 282 − 29 300 = −18 is well within 50, 0.05 must count as half of 0.1.
  return Math.abs(figure.value - said) <= amount.step / 2 + 1e-9 ? 'rounded' : undefined;
}

const digitsOf = (value: number) => String(Math.abs(value)).replace(/\D/g, '').replace(/0+$/, '').length;

function findOther(figure: Figure, amount: ClaimedAmount, dataset: Dataset): Figure | undefined {
  if (digitsOf(amount.value) < LEAST_DIGITS) return undefined;
  return dataset
    .find({ period: figure.period })
    .map(figureOf)
    .filter((one) => nameKey(one.subject, one.period) !== nameKey(figure.subject, figure.period))
    .find((one) => Math.abs(one.value) === Math.abs(amount.value) && (one.unit === 'percent') === amount.isPercent);
}

/** What was calculated is stated, what it was calculated from is not. */
const statedFigures = (body: AnswerBody) => (body.kind === 'calculation' ? [body.result] : shownFigures(body));

function judgeOne(question: Question, amount: ClaimedAmount, { answer: ask, dataset }: JudgeParts): ClaimVerdict {
  const answer = ask(question);
  const shown = answer.outcome === 'answered' ? statedFigures(answer.body) : [];
  // Where no flow was named every flow is shown: the text may mean any of them.
  const fitting = shown.filter(({ unit }) => (unit === 'percent') === amount.isPercent);
  const [main] = fitting;
  if (!main) return { kind: 'not_held', question };
  for (const kind of ['equal', 'rounded'] as const) {
    const figure = fitting.find((one) => compare(one, amount) === kind);
    if (figure) return { kind, figure };
  }
  for (const figure of fitting) {
    if (figure.proof.kind !== 'observation') continue;
    const was = dataset
      .vintages(figure.proof.observation, figure.period)
      .map(figureOf)
      .find((one) => compare(one, amount) !== undefined);
    if (was) return { kind: 'earlier', was, figure };
  }
  const other = findOther(main, amount, dataset);
  return other ? { kind: 'another', other, figure: main } : { kind: 'differs', figure: main };
}

/** So many digits of a percentage are hardly the same by chance. */
const LEAST_DIGITS_OF_PERCENT = 3;

/** True where the number is so exact that it can only be this figure. */
function isUnmistakable(verdict: ClaimVerdict, { value, isPercent }: ClaimedAmount): boolean {
  return verdict.kind === 'equal' && digitsOf(value) >= (isPercent ? LEAST_DIGITS_OF_PERCENT : LEAST_DIGITS);
}

/** What is to be said of a claim. Where several readings are open nothing is guessed. */
export function judgeClaim({ questions, amount, isLikely }: Claim, parts: JudgeParts): ClaimVerdict {
  const [question] = questions;
  if (!question || questions.length > 1) return { kind: 'unclear', questions };
  const verdict = judgeOne(question, amount, parts);
  return isLikely && !isUnmistakable(verdict, amount) ? { kind: 'unclear', questions: [] } : verdict;
}
