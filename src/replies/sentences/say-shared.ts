import type { Figure } from '../../statistics/answer.ts';
import { isSamePeriod } from '../../statistics/time/period.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { findDifferences, joinParts, scopeOf } from '../names/label-differences.ts';
import { sayPeriod } from '../names/say-period.ts';
import { sayPhrase } from '../names/say-phrase.ts';
import { namePlace } from '../names/say-subject.ts';

/** What figures side by side have in common, as the head of a sentence: "Net migration with other regions, 2024". */
export function sayShared(words: Words, figures: readonly Figure[]): string {
  const [first] = figures;
  if (!first) return '';
  const differing = findDifferences(figures.map(scopeOf));
  const { flow, counterpart, group, area, indicator } = first.subject;
  const isOne = (aspect: (typeof differing)[number]) => !differing.includes(aspect);
  const isOnePeriod = figures.every(({ period }) => isSamePeriod(period, first.period));
  const period = isOnePeriod ? sayPeriod(words, first.period) : '';
  if (!isOne('indicator')) return capitalize(joinParts(words, [isOne('area') ? namePlace(words, area) : '', period]));
  const areFlowsOne = new Set(figures.map(({ subject }) => subject.flow)).size === 1;
  const phrase = sayPhrase(
    words,
    {
      indicator,
      ...(isOne('area') && { area }),
      ...(flow && areFlowsOne && { flow }),
      ...(counterpart && isOne('counterpart') && { counterpart }),
      ...(group && isOne('group') && { group }),
    },
    'number',
  );
  return capitalize(joinParts(words, [phrase, period]));
}
