import type { CalculationBody, ComparisonBody, Figure } from '../../statistics/answer.ts';
import type { CalculationQuestion } from '../../statistics/question.ts';
import { isSamePeriod } from '../../statistics/time/period.ts';
import type { Words } from '../messages/words.ts';
import { findDifferences, nameRows, scopeOf } from '../names/label-differences.ts';
import { sayWhen } from '../names/say-period.ts';
import { tidy } from '../names/say-phrase.ts';
import { isCount, sayNumber, sayValue } from '../names/say-value.ts';
import { markOf, sayMarked, sayMarkedNumber, sayPhrased } from '../notes/flags.ts';
import { sayGaps } from '../notes/say-gap.ts';
import { sayShared } from '../sentences/say-shared.ts';
import { directionOf, sayStated } from '../sentences/say-stated.ts';
import type { Part } from './part.ts';
import { tableOfFigures } from './say-rows.ts';

/** More figures than these stand in a table under the sentence. */
const MOST_NAMED = 3;

const isOneUnit = (figures: readonly Figure[]) => new Set(figures.map(({ unit }) => unit)).size === 1;

/** "Astana +75,854 people, Almaty city +41,184": the unit once where it is one. */
function sayItems(words: Words, figures: readonly Figure[]): string {
  const names = nameRows(words, figures);
  const isOne = isOneUnit(figures);
  const differing = findDifferences(figures.map(scopeOf));
  const areTimes = differing.length === 1 && differing[0] === 'period';
  const items = figures.map((figure, at) => {
    const value = isOne && at > 0 ? sayMarkedNumber(words, figure) : sayPhrased(words, figure);
    const name = names[at] ?? '';
    return name === ''
      ? value
      : words.say('finding-item', {
          name,
          value,
          hasDash: /\d\W*$/.test(name) ? 'yes' : 'no',
          when: areTimes ? sayWhen(words, figure.period) : 'none',
        });
  });
  return items.reduce((first, second) => words.say('finding-list-item', { first, second }));
}

/** Of many figures of one unit, the largest and the smallest. */
function sayEnds(words: Words, shared: string, figures: readonly Figure[]): string {
  const names = nameRows(words, figures);
  const order = figures
    .map((figure, at) => ({ figure, name: names[at] ?? '' }))
    .sort((a, b) => b.figure.value - a.figure.value);
  const [most, least] = [order[0], order.at(-1)];
  if (!most || !least) return '';
  return words.say('finding-compared-ends', {
    shared,
    first: most.name,
    value: sayPhrased(words, most.figure),
    isCount: isCount(most.figure),
    last: least.name,
    least: sayMarkedNumber(words, least.figure),
    areLosses: most.figure.value < 0 && most.figure.subject.indicator === 'net' ? 'yes' : 'no',
  });
}

/** By how much the first is more or less than the second: a bare sign would be taken for net migration. */
function sayLeap(words: Words, difference: Figure) {
  const size = { ...difference, value: Math.abs(difference.value), signed: false };
  return { direction: directionOf(difference.value), unsigned: sayPhrased(words, size) };
}

/** From the largest to the smallest as the sentence names them; periods keep their own order. */
function inOrder(figures: readonly Figure[]): readonly Figure[] {
  const isOnePeriod = figures.every(({ period }) => isSamePeriod(period, figures[0]?.period ?? period));
  return isOnePeriod && isOneUnit(figures) ? [...figures].sort((a, b) => b.value - a.value) : figures;
}

export function sayComparison(words: Words, { figures, gaps, difference }: ComparisonBody): Part {
  const shared = sayShared(words, figures);
  const isTold = figures.length <= MOST_NAMED;
  const items = isTold ? sayItems(words, figures) : '';
  const text = !isTold
    ? isOneUnit(figures)
      ? sayEnds(words, shared, figures)
      : shared
    : difference && new Set(figures.map(({ subject }) => subject.indicator)).size > 1
      ? words.say('finding-calculated-difference', { shared, items, ...sayLeap(words, difference) })
      : difference
        ? words.say('finding-compared-difference', {
            shared,
            items,
            difference: sayPhrased(words, difference),
          })
        : words.say('finding-compared', { shared, items });
  return {
    title: sayStated(words, tidy(text)),
    lines: sayGaps(words, gaps),
    ...(!isTold && { table: tableOfFigures(words, inOrder(figures)) }),
  };
}

/** The result first, then what it was computed from. */
export function sayCalculation(
  words: Words,
  { result, inputs }: CalculationBody,
  { operation }: CalculationQuestion,
): Part {
  const isTold = inputs.length <= MOST_NAMED;
  const [first, second] = nameRows(words, inputs);
  const shared = sayShared(words, inputs);
  const common = { shared, items: isTold ? sayItems(words, inputs) : '' };
  const value = sayPhrased(words, result);
  const ends = { ...common, first: first ?? '', second: second ?? '' };
  const text =
    operation === 'difference'
      ? words.say('finding-calculated-difference', {
          ...common,
          ...sayLeap(words, result),
        })
      : operation === 'share'
        ? words.say('finding-calculated-share', {
            shared,
            first: first ?? '',
            value: sayValue(words, result),
            mark: markOf(result),
            part: inputs[0] ? sayMarkedNumber(words, inputs[0]) : '',
            whole: inputs[1] ? sayMarked(words, inputs[1], 'of') : '',
          })
        : operation !== 'ratio'
          ? words.say(`finding-calculated-${operation}`, { ...common, value })
          : result.value > 1
            ? words.say('finding-calculated-ratio', { ...ends, value })
            : words.say('finding-calculated-ratio-less', {
                ...ends,
                value: `${sayNumber(words, result)}${markOf(result)}`,
              });
  return {
    title: sayStated(words, tidy(text)),
    lines: [],
    ...(!isTold && { table: tableOfFigures(words, inputs) }),
  };
}
