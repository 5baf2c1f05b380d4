/** Roles that a place takes from the words around it: from a place joined to it, from «жители», from «туда». */
import { type Item, isCue, isKind, marksBefore } from '../vocabulary/find-items.ts';
import type { PlaceFound, Role } from './frame.ts';

interface Placed {
  readonly role: Role;
  readonly at: number;
}

/** «из России и Китая», «Ресей мен Қытайдан»: the case that was said once holds for both. */
export function shareRoles<Found extends Placed>(found: Found[], items: readonly Item[]): Found[] {
  return found.map((one, index) => {
    const isJoined = (a: Found, b: Found) =>
      b.at - a.at <= 2 && (b.at - a.at === 1 ? /^,$/.test(marksBefore(items[b.at])) : isKind(items[b.at - 1], 'and'));
    const before = found[index - 1];
    const after = found[index + 1];
    if (one.role !== 'none') return one;
    if (before && isJoined(before, one) && before.role !== 'none') return { ...one, role: before.role };
    if (after && isJoined(one, after) && after.role !== 'none') return { ...one, role: after.role };
    return one;
  });
}

/** «жители Алматы», «тұрғындары», "residents", «алматинцы»: the name of the place tells of its people. */
function isOfPeople(items: readonly Item[], at: number): boolean {
  const before = isKind(items[at - 1], 'in') ? items[at - 2] : items[at - 1];
  const isDemonym = items[at]?.tokens.length === 1 && isCue(items[at], 'demonym');
  return isDemonym || isCue(before, 'inhabitants') || isCue(items[at + 1], 'inhabitants');
}

/** "Almaty residents who moved to Astana", «жители Алматы, переехавшие в Астану»: where people are of, they come from. */
export function findOrigin(places: readonly PlaceFound[], items: readonly Item[]): PlaceFound[] {
  const isGoal = places.some((place) => place.role === 'to' || place.role === 'to_or_in');
  return places.map((place) => {
    const isOpen = place.role === 'none' || place.role === 'in';
    return isGoal && isOpen && isOfPeople(items, place.at) ? { ...place, role: 'from' } : place;
  });
}

const ARROW = /→|➡|⇒|->|=>/;

/** «Алматы → Астана», «сменили Астану на Алматы», "swapped Astana for Almaty": from the first to the second. */
export function findJourney(places: readonly PlaceFound[], items: readonly Item[]): readonly PlaceFound[] {
  const [first, second] = places;
  if (!first || !second || places.length !== 2) return places;
  const isDrawn = ARROW.test(marksBefore(items[second.at]));
  const verb = items.slice(0, first.at).some((item) => isCue(item, 'swapping'));
  const joint = isCue(items[second.at - 1], 'swap_joint');
  return isDrawn || (verb && joint)
    ? [
        { ...first, role: 'from' },
        { ...second, role: 'to' },
      ]
    : places;
}

export function isPointed(there: string | undefined): there is 'from' | 'to' {
  return there === 'from' || there === 'to';
}

/** «Белоруссия: уехавшие туда»: the pronoun says which way of the place named before it. */
export function pointThere<Found extends Placed>(found: readonly Found[], there: 'from' | 'to'): Found[] {
  return found.map((one) => (one.role === 'none' ? { ...one, role: there } : one));
}
