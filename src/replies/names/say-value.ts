import { FluentNumber } from '@fluent/bundle';
import type { Figure } from '../../statistics/answer.ts';
import type { Words } from '../messages/words.ts';
import { formatNumber } from './format-number.ts';

/** The figure as a bare number, for a cell under a heading that names the unit. */
export function sayNumber(words: Words, figure: Figure): string {
  return formatNumber(figure.value, figure, words.language);
}

/** The figure with its unit: «17 579 человек», "+17,579 people", «12,3 %». */
export function sayValue(words: Words, figure: Figure): string {
  const value = sayNumber(words, figure);
  // «5,0 раза», not «5,0 раз»: the decimals printed decide on the plural.
  const count = new FluentNumber(Math.abs(figure.value), { minimumFractionDigits: figure.decimals });
  switch (figure.unit) {
    case 'percent':
    case 'per_1000':
      return words.say(`value-${figure.unit}`, { value });
    case 'persons':
    case 'percentage_points':
    case 'times':
      return words.say(`value-${figure.unit}`, { value, count });
  }
}
