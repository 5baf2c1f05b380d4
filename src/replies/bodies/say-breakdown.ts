import type { BreakdownBody, Figure } from '../../statistics/answer.ts';
import type { BreakdownDimension } from '../../statistics/question.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { type Aspect, joinParts, nameAspects, scopeOf } from '../names/label-differences.ts';
import { findPeople } from '../names/say-group.ts';
import { sayPeriod, sayWhen } from '../names/say-period.ts';
import { sayPhrase, tidy } from '../names/say-phrase.ts';
import { isCount } from '../names/say-value.ts';
import { sayMarked, sayMarkedNumber } from '../notes/flags.ts';
import { sayStated } from '../sentences/say-stated.ts';
import type { Part } from './part.ts';
import { tableOfFigures } from './say-rows.ts';

function aspectOf(by: BreakdownDimension): Aspect {
  return by === 'counterpart' || by === 'area' ? by : 'group';
}

/** What the parts are: where people move within the country, the other side of the move is a region. */
function kindOf(by: BreakdownDimension, { subject }: Figure): 'area' | 'country' | 'group' {
  if (by === 'counterpart') return subject.flow === 'interregional' ? 'area' : 'country';
  return by === 'area' ? 'area' : 'group';
}

function isBlock(words: Words, { subject }: Figure): boolean {
  return words.codebook.countries.get(subject.counterpart ?? '')?.kind === 'block';
}

/** The subject that is broken down, without what its parts have each of their own. */
function sayWhole(words: Words, by: BreakdownDimension, { subject }: Figure): string {
  const { area, counterpart, group, ...rest } = subject;
  return sayPhrase(
    words,
    {
      ...rest,
      ...(by !== 'area' && { area }),
      ...(by !== 'counterpart' && counterpart && { counterpart }),
      ...(aspectOf(by) !== 'group' && group && { group }),
    },
    'number',
  );
}

function sayLead(words: Words, body: BreakdownBody): string {
  const { by, figures, whole, isPartial } = body;
  const leaves = figures.filter((figure) => !isBlock(words, figure));
  const parts = leaves.length > 0 ? leaves : figures;
  const [lead, ...others] = parts;
  if (!lead) return '';
  // In a sentence a group is people: "people of working age", where the table has "of working age".
  const nameOf = (figure: Figure) =>
    (aspectOf(by) === 'group' && findPeople(words, figure.subject.group)?.name[words.language]) ||
    nameAspects(words, scopeOf(figure), [aspectOf(by)]);
  const phrase = sayWhole(words, by, lead);
  const when = sayWhen(words, lead.period);
  const said = {
    when,
    phrase,
    name: nameOf(lead),
    value: sayMarkedNumber(words, lead),
    isPartial: isPartial ? 'yes' : 'no',
    kind: kindOf(by, lead),
  };
  const last = others.at(-1);
  if (!last) return words.say('finding-parts-one', { ...said, value: sayMarked(words, lead) });
  if (lead.signed) {
    return words.say('finding-compared-ends', {
      shared: joinParts(words, [phrase, sayPeriod(words, lead.period)]),
      first: nameOf(lead),
      value: sayMarked(words, lead),
      last: nameOf(last),
      least: sayMarkedNumber(words, last),
      areLosses: lead.value < 0 ? 'yes' : 'no',
      isCount: isCount(lead),
    });
  }
  return whole && whole.unit === lead.unit
    ? words.say('finding-parts', { ...said, whole: sayMarked(words, whole, 'of') })
    : words.say('finding-parts-alone', { ...said, value: sayMarked(words, lead) });
}

/** What the list leaves out: how many, where that is known. */
function sayMissing(words: Words, { isPartial, rest, whole }: BreakdownBody): string[] {
  if (!isPartial) return [];
  return rest && whole
    ? [words.say('parts-rest', { rest: sayMarkedNumber(words, rest), whole: sayMarkedNumber(words, whole) })]
    : [words.say('parts-partial')];
}

export function sayBreakdown(words: Words, body: BreakdownBody): Part {
  const { figures, by } = body;
  return {
    title: sayStated(words, capitalize(tidy(sayLead(words, body)))),
    lines: sayMissing(words, body),
    // One part is no list.
    ...(figures.length > 1 && { table: tableOfFigures(words, figures, aspectOf(by)) }),
  };
}
