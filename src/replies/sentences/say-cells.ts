import type { Figure } from '../../statistics/answer.ts';
import type { Words } from '../messages/words.ts';
import { sayNumber, sayValue } from '../names/say-value.ts';
import { markOf, roughOf } from '../notes/flags.ts';

/** The figures for a column of numbers: signs behind them where they hold for some, so that the digits stay in line. */
export function sayCells(words: Words, figures: readonly Figure[]): string[] {
  const marks = figures.map((figure) => markOf(figure).trimStart());
  const width = Math.max(0, ...marks.map((mark) => mark.length));
  const isOneUnit = new Set(figures.map(({ unit }) => unit)).size === 1;
  return figures.map((figure, at) => {
    const number = isOneUnit || figure.unit === 'persons' ? sayNumber(words, figure) : sayValue(words, figure);
    return `${roughOf(figure)}${number}${(marks[at] ?? '').padEnd(width, '\u00A0')}`;
  });
}
