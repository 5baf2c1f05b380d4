/**
 * What a question takes from the sentences before it in the same message by a word that points back: «сколько их уехало»
 * the group, "how many moved there" the place, «облысымыздың айырымы» the region of the one who writes.
 */
import { endsInCue, type Item, isCue, isKind, numberOf } from '../vocabulary/find-items.ts';
import { splitSentences } from '../vocabulary/split-sentences.ts';
import { type Frame, has, type Role } from './frame.ts';

export function pointsAtPeople(frame: Frame): boolean {
  return frame.items.some((item) => isCue(item, 'them'));
}

function pointsAtRegion(frame: Frame): boolean {
  return frame.items.some((item, at) => {
    const isRegion = isKind(item, 'region_word', 'city_word');
    return isRegion && (isCue(item, 'our_region') || isCue(frame.items[at - 1], 'our', 'those'));
  });
}

/** «за эти годы», "over those years", «сол жылдары», «тогда»: the years named before. */
export function pointsAtPeriod(frame: Frame): boolean {
  if (frame.periods.length > 0) return false;
  return frame.items.some((item, at) => {
    const isTime = isKind(item, 'year_word') || isCue(item, 'stretch');
    // "in these eleven years"
    const before = numberOf(frame.items[at - 1]) === undefined ? at - 1 : at - 2;
    return isCue(item, 'back_then') || (isTime && endsInCue(frame.items[before], 'those'));
  });
}

/** «сколько там населения», "in that region", «облысымыздың»: the place named before. */
export function pointsAtPlace(frame: Frame): boolean {
  return has(frame, 'there') || pointsAtRegion(frame) || frame.items.some((item) => isCue(item, 'in_there'));
}

function roleOfThere(frame: Frame): Role {
  const there = frame.values.get('there')?.[0];
  return there === 'from' || there === 'to' ? there : 'in';
}

/** What the frame points at and does not name itself. */
function neededBy(frame: Frame): { place: boolean; group: boolean; period: boolean } {
  const isSited = frame.places.length > 0 || frame.countries.length > 0;
  // "how many moved there from Kazakhstan": the other end of the moves was named before.
  const isOtherEnd =
    has(frame, 'there') && frame.countries.length === 0 && frame.places.every(({ code }) => code === 'KZ');
  return {
    place: (!isSited && pointsAtPlace(frame)) || isOtherEnd,
    group: !isSited && frame.groups.length === 0 && pointsAtPeople(frame),
    period: pointsAtPeriod(frame),
  };
}

/** The frame with the group or the place that it points at; the same frame where it points at nothing. */
export function referBack(frame: Frame, said: readonly Item[], frameOf: (items: readonly Item[]) => Frame): Frame {
  const needs = neededBy(frame);
  if (!needs.place && !needs.group && !needs.period) return frame;
  const [first] = frame.items;
  const end = first ? said.indexOf(first) : -1;
  const earlier = end > 0 ? splitSentences(said.slice(0, end)).map(frameOf) : [];
  const find = (isNeeded: boolean, holds: (one: Frame) => boolean) => (isNeeded ? earlier.findLast(holds) : undefined);
  const sited = find(needs.place, (one) => one.places.length + one.countries.length > 0);
  const grouped = find(needs.group, (one) => one.groups.length > 0);
  const timed = find(needs.period, (one) => one.periods.length > 0);
  const role = roleOfThere(frame);
  return {
    ...frame,
    ...(sited && {
      places: sited.places.map((place) => ({ ...place, role })),
      countries: sited.countries.map((country) => ({ ...country, role })),
    }),
    ...(timed && { periods: timed.periods.map((period) => ({ ...period, first: 0, end: 0 })) }),
    ...(grouped && { groups: grouped.groups }),
  };
}
