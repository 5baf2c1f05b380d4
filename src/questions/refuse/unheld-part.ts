/**
 * Parts of the people that no table holds: an age that is none of the age groups («60+», "aged 30-40", «25 жастан
 * асқандар»), or two groups at once («русские пенсионеры»). The figure without them would be a wider one.
 */

import type { Frame } from '../frame/frame.ts';
import { type Item, isCue, isKind, marksBefore } from '../vocabulary/find-items.ts';

/** Breakdowns that are themselves a dimension of groups. */
const DIMENSIONS = ['ethnic', 'age', 'sex', 'settlement', 'education', 'specialty', 'reason'] as const;

function wordsOf(items: readonly Item[]): string {
  return items.flatMap((item) => item.tokens.map((token) => token.raw)).join(' ');
}

function findAge(frame: Frame): string | undefined {
  const { items, periods } = frame;
  for (const [at, item] of items.entries()) {
    const number = item.tokens.length === 1 ? item.tokens[0]?.number : undefined;
    const isTimed = periods.some(({ first, end }) => at >= first && at < end);
    if (number === undefined || number < 10 || number > 99 || isTimed) continue;
    const [isBefore, isBehind] = [isCue(items[at - 1], 'age_before'), isCue(items[at + 1], 'age_behind')];
    const isOpen = /^\+/.test(marksBefore(items[at + 1]));
    if (isBefore || isBehind || isOpen) return wordsOf(items.slice(isBefore ? at - 1 : at, isBehind ? at + 2 : at + 1));
  }
  return undefined;
}

function dimensionOf(item: Item | undefined): string | undefined {
  return item?.matches.find(({ phrase }) => phrase.kind === 'group')?.phrase.value.split(':')[0];
}

/** «русские пенсионеры», "Kazakh women": two dimensions side by side are one narrower group. */
function findCrossed(frame: Frame): string | undefined {
  for (const [at, item] of frame.items.entries()) {
    const next = frame.items[at + 1];
    const [one, other] = [dimensionOf(item), dimensionOf(next)];
    if (next && one && other && one !== other && marksBefore(next) === '') return wordsOf([item, next]);
  }
  return undefined;
}

/** «образованные женщины», «возраст уехавших женщин»: a breakdown of one dimension within a group of another. */
function findBrokenDown(frame: Frame): string | undefined {
  const by = DIMENSIONS.find((dimension) => frame.kinds.has(`by_${dimension}`));
  if (!by) return undefined;
  const item = frame.items.find((one) => isKind(one, 'group') && dimensionOf(one) !== by);
  return item && wordsOf([item]);
}

/** «Ауылдағы немістер кетті. Тағы нешеуі кетіпті?»: the people pointed at are of two dimensions at once. */
function findPointedAt({ items, groups }: Frame): string | undefined {
  const dimensions = new Set(groups.map((group) => group.split(':')[0]));
  if (dimensions.size < 2 || items.some((item) => isKind(item, 'group'))) return undefined;
  const them = items.find((item) => isCue(item, 'them'));
  return them && wordsOf([them]);
}

/** The words of such a part; absent where every part is one that may be held. */
export function findUnheldPart(frame: Frame): string | undefined {
  return findAge(frame) ?? findPointedAt(frame) ?? findCrossed(frame) ?? findBrokenDown(frame);
}
