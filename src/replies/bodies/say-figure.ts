import type { Figure } from '../../statistics/answer.ts';
import { capitalize, type Words } from '../messages/words.ts';
import type { Aspect } from '../names/label-differences.ts';
import { findDifferences, sayAspects, scopeOf } from '../names/label-differences.ts';
import { sayIndicatorOf } from '../names/say-subject.ts';
import { sayValue } from '../names/say-value.ts';

/** What the figure is, with place or period in brackets where the figures beside it have others. */
function sayWhat(words: Words, figure: Figure, beside: readonly Figure[]): string {
  const differing = findDifferences(beside.map(scopeOf)).filter(
    (aspect: Aspect) => aspect === 'area' || aspect === 'period',
  );
  const label = sayIndicatorOf(words, figure.subject);
  const scope = sayAspects(words, scopeOf(figure), differing);
  return capitalize(scope === '' ? label : words.say('what-scope', { label, scope }));
}

/** A line of its own: «Сальдо межрегиональной миграции: +17 579 человек». */
export function sayFigure(words: Words, figure: Figure, beside: readonly Figure[]): string {
  return words.say('figure', { what: sayWhat(words, figure, beside), value: sayValue(words, figure) });
}
