import { FluentNumber } from '@fluent/bundle';
import type { Figure } from '../../statistics/answer.ts';
import type { PeopleNames } from '../../statistics/facts/codebook.ts';
import type { Words } from '../messages/words.ts';
import { formatNumber } from './format-number.ts';
import { tidy } from './say-phrase.ts';

/** The figure as a bare number, for a cell under a heading that names the unit. */
export function sayNumber(words: Words, figure: Figure): string {
  return formatNumber(figure.value, figure, words.language);
}

/** People counted are many or few; a balance, a share and a rate are high or low. */
export function isCount({ unit, signed }: Figure): 'yes' | 'no' {
  return unit === 'persons' && !signed ? 'yes' : 'no';
}

/** Where the value stands: by itself, or behind "from", "to", "of": «до 12 732 человек». */
export type ValueForm = 'alone' | 'of';

/** So many of the people counted: «3 100 немцев», «20–44 жастағы 500 адам», "500 women"; `number` is written already. */
export function sayPeople(words: Words, figure: Figure, people: PeopleNames, number: string): string {
  const { language } = words;
  return tidy(
    words.say('value-of-people', {
      before: people.before[language],
      value: number,
      count: Math.abs(figure.value),
      one: people.one[language],
      few: people.few[language],
      many: people.many[language],
    }),
  );
}

/** The figure with its unit: «17 579 человек», "+17,579 people", «12,3 %»; a mark belongs to the number. */
export function sayValue(words: Words, figure: Figure, mark = '', form: ValueForm = 'alone'): string {
  const number = sayNumber(words, figure);
  const value = `${number}${mark}`;
  // «5,0 раза», not «5,0 раз»: the decimals printed decide on the plural.
  const count = new FluentNumber(Math.abs(figure.value), { minimumFractionDigits: figure.decimals });
  switch (figure.unit) {
    case 'percent':
      return `${words.say('value-percent', { value: number })}${mark}`;
    case 'per_1000':
      return words.say('value-per_1000', { value });
    case 'persons':
      return words.say(form === 'of' ? 'value-persons-of' : 'value-persons', { value, count });
    case 'percentage_points':
    case 'times':
      return words.say(`value-${figure.unit}`, { value, count });
  }
}
