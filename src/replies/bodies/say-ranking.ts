import type { Figure, RankingBody } from '../../statistics/answer.ts';
import type { RankingQuestion } from '../../statistics/question.ts';
import { fitTable } from '../layout/fit-table.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { sayWhen } from '../names/say-period.ts';
import { formsOf, sayPhrase, tidy } from '../names/say-phrase.ts';
import { namePlace, sayShortPlace } from '../names/say-subject.ts';
import { isCount } from '../names/say-value.ts';
import { sayMarked, sayMarkedNumber, sayPhrased } from '../notes/flags.ts';
import { sayCells } from '../sentences/say-cells.ts';
import { sayStated } from '../sentences/say-stated.ts';
import type { Part } from './part.ts';

/** More regions without a figure are not listed. */
const MOST_NAMED = 5;

/** What people gain and lose by has words of its own: «больше всех потеряла». */
function sayNetEnds(words: Words, order: RankingQuestion['order'], first: Figure, other: Figure): string {
  const { of, migration } = formsOf(words, first.subject);
  const least = order === 'top' ? other : first;
  return words.say(`finding-${order}-net`, {
    when: sayWhen(words, first.period),
    migration,
    of,
    name: namePlace(words, first.subject.area),
    value: sayMarked(words, first),
    lastOf: formsOf(words, other.subject).of,
    lastName: namePlace(words, other.subject.area),
    last: sayMarkedNumber(words, other),
    isLoss: least.value < 0 ? 'yes' : 'no',
  });
}

/** Who leads and who stands at the other end; the order asked for first. */
function sayEnds(words: Words, { rows, other, of, without }: RankingBody, order: RankingQuestion['order']): string {
  const first = rows[0]?.figure;
  if (!first) return '';
  const { area: _area, ...everywhere } = first.subject;
  const phrase = sayPhrase(words, everywhere, 'number');
  const when = sayWhen(words, first.period);
  const value = sayPhrased(words, first);
  if (of === 1) {
    return words.say('finding-not-ranked', { when, phrase, place: namePlace(words, first.subject.area), value });
  }
  const isNet = first.subject.indicator === 'net' && !first.subject.counterpart && !first.subject.group;
  if (isNet && other) return sayNetEnds(words, order, first, other);
  const place = formsOf(words, first.subject);
  if (!other)
    return words.say(`finding-${order}-alone`, {
      when,
      phrase,
      in: place.in,
      value,
      known: String(of),
      all: String(of + without.length),
    });
  const lastIn = formsOf(words, other.subject).in;
  return words.say(`finding-${order}`, {
    when,
    phrase,
    in: place.in,
    value,
    lastIn,
    last: sayMarkedNumber(words, other),
    isCount: isCount(first),
  });
}

function tableOf(words: Words, { rows }: RankingBody) {
  const unit = rows[0]?.figure.unit ?? 'persons';
  const cells = sayCells(
    words,
    rows.map(({ figure }) => figure),
  );
  return fitTable(
    [
      { label: words.say('column-place'), align: 'right' },
      { label: words.say('column-region'), align: 'left' },
      { label: words.say(`unit-${unit}`), align: 'right' },
    ],
    rows.map(({ place, figure }, at) => [`${place}.`, sayShortPlace(words, figure.subject.area), cells[at] ?? '']),
  );
}

/** Regions without a figure by name while they are few, else how many have one. */
function sayWithout(words: Words, { of, other, without }: RankingBody): string[] {
  if (without.length === 0) return [];
  // Without another end the title has said of how many there are figures.
  const isTold = of > 1 && !other && without.length > MOST_NAMED;
  if (isTold) return [];
  if (without.length > MOST_NAMED) {
    return [words.say('ranking-known', { known: String(of), all: String(of + without.length) })];
  }
  return [words.say('ranking-without', { places: without.map((area) => namePlace(words, area)).join(', ') })];
}

/** Some regions of many are named as so many; one alone is no ranking. */
export function sayRanking(words: Words, body: RankingBody, { order }: RankingQuestion): Part {
  const { rows, of } = body;
  const shown = words.say('finding-shown', { shown: String(rows.length), all: String(of), order });
  return {
    title: sayStated(words, tidy(sayEnds(words, body, order))),
    lines: rows.length < of ? [capitalize(shown)] : [],
    ...(of > 1 && { table: tableOf(words, body) }),
    notes: sayWithout(words, body),
  };
}
