/** Roles that a place takes from the words around it: from a place joined to it, from «жители», from «туда». */
import { type Item, isKind, marksBefore } from '../vocabulary/find-items.ts';
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

/** People of a place, folded: «жители», «тұрғындары», "residents", «уроженцы». */
const PEOPLE =
  /^(?:resident|inhabitant|citizen|native|people|dweller|жител|граждан|уроженец|уроженц|виходец|виходц|турги|азамат)/;

function isOfPeople(items: readonly Item[], at: number): boolean {
  const isPeople = (item: Item | undefined) => PEOPLE.test(item?.tokens[0]?.forms[0] ?? '');
  const before = isKind(items[at - 1], 'in') ? items[at - 2] : items[at - 1];
  const isDemonym = items[at]?.tokens.length === 1 && DEMONYM.test(items[at]?.tokens[0]?.forms[0] ?? '');
  return isDemonym || isPeople(before) || isPeople(items[at + 1]);
}

/** "Almaty residents who moved to Astana", «жители Алматы, переехавшие в Астану»: where people are of, they come from. */
export function findOrigin(places: readonly PlaceFound[], items: readonly Item[]): PlaceFound[] {
  const isGoal = places.some((place) => place.role === 'to' || place.role === 'to_or_in');
  return places.map((place) => {
    const isOpen = place.role === 'none' || place.role === 'in';
    return isGoal && isOpen && isOfPeople(items, place.at) ? { ...place, role: 'from' } : place;
  });
}

/** «алматинцы», «астаналықтар»: the word for the place is itself that of its people. */
const DEMONYM = /(?:инци|инцев|инцам|чане|чан|анци|анцев|тци|тцев)$|(?:лик|дик|тик)(?:тар|тер)/;

const ARROW = /→|➡|⇒|->|=>/;
const SWAPPED = /^(?:смен|променя|обменя|swap|trad|exchang)/;

/** «Алматы → Астана», «сменили Астану на Алматы», "swapped Astana for Almaty": from the first to the second. */
export function findJourney(places: readonly PlaceFound[], items: readonly Item[]): readonly PlaceFound[] {
  const [first, second] = places;
  if (!first || !second || places.length !== 2) return places;
  const isDrawn = ARROW.test(marksBefore(items[second.at]));
  const verb = items.slice(0, first.at).some((item) => SWAPPED.test(item.tokens[0]?.forms[0] ?? ''));
  const joint = /^(?:на|for)$/.test(items[second.at - 1]?.tokens[0]?.forms[0] ?? '');
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
