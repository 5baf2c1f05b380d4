/** One figure as a sentence that stands by itself: place, period, what, value, unit. */
import type { Figure } from '../../statistics/answer.ts';
import {
  baseOf,
  type ChangeIndicator,
  type Indicator,
  isChange,
  isShare,
  type ShareIndicator,
} from '../../statistics/indicators.ts';
import { isYear, shiftYears } from '../../statistics/time/period.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { findPeople } from '../names/say-group.ts';
import { sayByDate, sayWhen } from '../names/say-period.ts';
import { formsOfFigure, sayPhrase, tidy } from '../names/say-phrase.ts';
import { sayNumber, sayPeople, sayValue } from '../names/say-value.ts';
import { isRough, markOf, sayMarkedNumber, sayRoughly } from '../notes/flags.ts';

export function directionOf(value: number): 'up' | 'down' | 'same' {
  return value === 0 ? 'same' : value > 0 ? 'up' : 'down';
}

const unsigned = (figure: Figure): Figure => ({ ...figure, value: Math.abs(figure.value), signed: false });

/** Indicators whose sentence has words of its own; changes say what has changed. */
type Named = Exclude<Indicator, ChangeIndicator>;

function sayChange(words: Words, figure: Figure, when: string): string {
  const base = baseOf(figure.subject.indicator);
  return words.say('says-change', {
    isDay: figure.period.kind === 'day' ? 'yes' : 'no',
    by: figure.period.kind === 'day' ? sayByDate(words, figure.period.date) : when,
    phrase: sayPhrase(words, { ...figure.subject, indicator: base }, 'number'),
    direction: directionOf(figure.value),
    unsigned: sayValue(words, unsigned(figure)),
    mark: markOf(figure),
  });
}

/** The number with the people counted behind it. */
function sayCounted(words: Words, figure: Figure, mark: string): string {
  const people = figure.unit === 'persons' ? findPeople(words, figure.subject.group) : undefined;
  if (people) return sayPeople(words, figure, people, sayRoughly(words, figure, `${sayNumber(words, figure)}${mark}`));
  return sayRoughly(words, figure, sayValue(words, figure, mark, isRough(figure) ? 'of' : 'alone'));
}

function sayPlain(words: Words, figure: Figure, when: string): string {
  const { subject } = figure;
  const { indicator } = subject;
  if (isChange(indicator)) return sayChange(words, figure, when);
  const isPart = isShare(indicator);
  const sign = markOf(figure);
  // In Kazakh the number of a share takes an ending: its sign is handed over beside it.
  const mark = isPart ? '' : sign;
  const value = sayRoughly(words, figure, sayValue(words, figure, mark, isRough(figure) ? 'of' : 'alone'));
  const forms = formsOfFigure(words, figure);
  if (isPart && forms.group === 'people') {
    return words.say(`says-${indicator as ShareIndicator}.people`, { ...forms, when, value, mark: sign });
  }
  if (isPart && (!subject.counterpart || subject.group)) {
    return words.say('says-any', { when, phrase: sayPhrase(words, subject), value, mark: sign });
  }
  return words.say(`says-${indicator as Named}`, {
    ...forms,
    when,
    value,
    mark: sign,
    counted: sayCounted(words, figure, mark),
    unsigned: sayCounted(words, unsigned(figure), mark),
    number: sayMarkedNumber(words, figure),
    count: Math.abs(figure.value),
    gender: findPeople(words, subject.group)?.gender ?? 'm',
    direction: directionOf(figure.value),
  });
}

/** In lower case and without a full stop, so that more can be put around it. */
export function sayClause(words: Words, figure: Figure): string {
  return tidy(sayPlain(words, figure, sayWhen(words, figure.period)));
}

/** A sentence; what stands beside the figure follows in brackets. */
export function sayStated(words: Words, text: string, beside?: string): string {
  return capitalize(beside ? words.say('stated-beside', { text, beside }) : words.say('stated', { text }));
}

/** "−14,194 in 2023": the same figure a year earlier. */
export function sayBefore(words: Words, before: Figure): string {
  return words.say('beside-before', { when: sayWhen(words, before.period), value: sayMarkedNumber(words, before) });
}

/** "−34.1% on the same period of 2024": a published change, behind the figure that has changed. */
export function sayChangeBeside(words: Words, change: Figure): string {
  const base = shiftYears(change.period, -1);
  return words.say('beside-change', {
    value: `${sayValue(words, change)}${markOf(change)}`,
    isYear: isYear(base) || base.kind === 'day' ? 'yes' : 'no',
    year: base.kind === 'day' ? base.date.slice(0, 4) : String(base.year),
  });
}
