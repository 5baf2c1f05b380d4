/** «а разница между ними?», "the difference between the two": the last two questions of the talk, one beside the other. */

import type { Question } from '../../statistics/question.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { decideFigures } from '../decide/decide-figures.ts';
import { PART_KINDS } from '../decide/decide-ranking.ts';
import { type Draft, selectionOf } from '../decide/draft.ts';
import { draftOf } from '../decide/draft-of.ts';
import { type Frame, has } from '../frame/frame.ts';
import type { ReadingContext } from '../reading.ts';
import { hasCue } from '../vocabulary/find-items.ts';

const PARTS = ['indicators', 'areas', 'counterparts', 'groups', 'periods'] as const;

const LONGEST_BARE = 8;
const MORE: readonly PhraseKind[] = ['more', 'less', 'most', 'least'];

/** «айырмасы»: the word for the balance, where it stands for what is between two figures. */
function isBetweenFigures({ items, indicators }: Frame): boolean {
  return indicators.some(({ value, at }) => {
    const item = items[at];
    return value === 'net' && item !== undefined && hasCue(item, 'beside_each_other');
  });
}

/** «и какая разница?»: of one figure alone there is none. */
function isBare(frame: Frame): boolean {
  return has(frame, 'difference', 'ratio') && frame.unknown.length === 0 && frame.items.length <= LONGEST_BARE;
}

/** «сложи их», "add them up"; «сколько их всего» asks for the people. */
function isSumOfThem({ items, kinds, unknown }: Frame): boolean {
  const isOfBoth = kinds.has('sum') && items.some((item) => hasCue(item, 'them'));
  const counts = items.some((item) => hasCue(item, 'quantity'));
  return isOfBoth && !counts && unknown.length === 0 && items.length <= LONGEST_BARE;
}

const OPERATIONS: readonly PhraseKind[] = ['difference', 'compare', 'sum', 'ratio', 'mean', ...MORE];
const CHANGES: readonly PhraseKind[] = ['change', 'grow', 'percent_sign', 'share'];

/** True where the words name nothing of their own but what to do with both. */
function asksForBoth(frame: Frame): boolean {
  const named =
    frame.indicators.filter(({ value }) => value !== 'net').length +
    frame.places.length +
    frame.countries.length +
    frame.groups.length +
    frame.periods.length;
  if (named > 0 || has(frame, ...PART_KINDS)) return false;
  if (isBare(frame) || isSumOfThem(frame)) return true;
  const measured = frame.items.some((item) => hasCue(item, 'beside_each_other'));
  const both = frame.items.some((item) => hasCue(item, 'both_of'));
  return (
    both && (has(frame, ...OPERATIONS, ...CHANGES) || (measured && (has(frame, 'what_is') || isBetweenFigures(frame))))
  );
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Both as one draft, where they differ in one part only. */
function pairDrafts(earlier: Draft, last: Draft): Draft | undefined {
  const differing = PARTS.filter((part) => !isSame(earlier[part], last[part]));
  const [part] = differing;
  if (!part || differing.length > 1 || earlier.flow !== last.flow || earlier.range || last.range) return undefined;
  if (earlier[part].length !== 1 || last[part].length !== 1) return undefined;
  return { ...last, [part]: [...earlier[part], ...last[part]] };
}

/** The last two questions about figures as one draft, where they differ in one part only. */
export function lastPair({ previous, earlierQuestions = [] }: ReadingContext): Draft | undefined {
  const asked = previous ? [previous, ...earlierQuestions] : [];
  const [now, before] = asked.flatMap((question) => draftOf(question) ?? []);
  return before && now && pairDrafts(before, now);
}

/** The question that sets the last two beside each other; absent where the words do not ask for it or it cannot be. */
export function pairQuestions(frame: Frame, context: ReadingContext): Question | undefined {
  const draft = asksForBoth(frame) ? lastPair(context) : undefined;
  if (!draft) return undefined;
  // "which of the two is larger?": both are shown.
  if (has(frame, ...MORE) && !has(frame, 'difference', 'sum', 'ratio', 'mean', ...CHANGES))
    return { kind: 'comparison', ...selectionOf(draft) };
  const isDifference =
    (has(frame, 'what_is') || isBetweenFigures(frame)) && !has(frame, 'sum', 'compare', 'ratio', 'mean', ...CHANGES);
  const kinds = new Set<PhraseKind>([...frame.kinds, ...(isDifference ? (['difference'] as const) : [])]);
  // «обе цифры» are the two that were shown, not two prints of one.
  kinds.delete('revisions');
  return decideFigures({ ...frame, kinds }, draft);
}
