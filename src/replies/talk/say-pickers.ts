/** What can be asked without writing: an indicator, a place and a period to pick from. */
import { MENU_COMMANDS } from '../../statistics/commands.ts';
import { FIGURE_COMMANDS } from '../../statistics/indicators.ts';
import { formatPeriod, yearOf } from '../../statistics/time/period.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { sayPeriod } from '../names/say-period.ts';

export interface Picker {
  readonly label: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

/** The values, with a blank between in this order, are a command without its slash. */
export interface Pickers {
  readonly title: string;
  readonly submit: string;
  readonly picks: readonly Picker[];
}

const PICKED = MENU_COMMANDS.filter((name) => FIGURE_COMMANDS.some((command) => command.name === name));
const YEARS = 15;

export function sayPickers(words: Words, today: string): Pickers {
  const { areas } = words.codebook;
  const newest = Number(today.slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, ago) => yearOf(newest - ago));
  return {
    title: words.say('pick-title'),
    submit: words.say('pick-submit'),
    picks: [
      {
        label: words.say('pick-indicator'),
        options: PICKED.map((name) => ({
          label: words.say(`command-${name}`),
          value: name,
        })),
      },
      {
        label: words.say('pick-place'),
        options: [...areas].map(([value, { name }]) => ({ label: name[words.language], value })),
      },
      {
        label: words.say('pick-period'),
        options: [
          { label: words.say('pick-last'), value: 'last' },
          ...years.map((year) => ({ label: capitalize(sayPeriod(words, year)), value: formatPeriod(year) })),
        ],
      },
    ],
  };
}
