/** What is counted in other countries or of their people, and not here. */
import { type Frame, has } from '../frame/frame.ts';
import { hasCue, type Item, isCue, isKind } from '../vocabulary/find-items.ts';

/** «с самой Россией», "with Russia itself": its exchange with this country. */
function isJoinedTo(items: readonly Item[], at: number): boolean {
  const before = isCue(items[at - 1], 'itself') ? items[at - 2] : items[at - 1];
  return isKind(before, 'from', 'to', 'in', 'since') && !isCue(before, 'part_of');
}

/** "net migration of Kyrgyzstan itself", «Қырғызстанның өз сальдосы»: what is counted there. */
function isOfOther({ countries, items, indicators }: Frame): boolean {
  const isOwn = ({ at }: { readonly at: number }) =>
    !isJoinedTo(items, at) &&
    [...items.slice(Math.max(0, at - 3), at), items[at + 1]].some((item) => isCue(item, 'itself'));
  return indicators.some(({ value }) => value === 'net') && countries.some(isOwn);
}

/**
 * «поляки, уехавшие в 2023»: those who come from a country are counted, those of its people who leave are not, unless
 * they are one of the ethnic groups of the tables. Without this they would be taken for those who leave for the country.
 */
export function leavingPeople(frame: Frame): Item | undefined {
  if (!frame.indicators.some(({ value }) => value === 'departures')) return undefined;
  return frame.items.find(
    (item) =>
      !isKind(item, 'group', 'place') &&
      (isKind(item, 'people') || (isKind(item, 'country') && hasCue(item, 'citizens_of'))),
  );
}

/** «население России», «из Узбекистана в Россию»: counted there, not here. */
function isBetweenOthers(frame: Frame): boolean {
  if (frame.countries.length === 0) return false;
  const named = new Set(frame.indicators.map(({ value }) => value));
  const moved = has(frame, 'migration', 'move', 'net_loss', 'net_gain', 'stream') || frame.abroad !== undefined;
  if (named.size === 1 && named.has('population') && !moved) return true;
  const at = (role: string) => frame.countries.find((country) => country.role === role)?.code;
  const ends = [at('from'), at('to')];
  const here = frame.places.length > 0 || frame.home !== undefined;
  return !here && named.size <= 1 && ends.every((end) => end !== undefined) && ends[0] !== ends[1];
}

/** Between other countries, or one of them itself. */
export function countsElsewhere(frame: Frame): boolean {
  return isBetweenOthers(frame) || isOfOther(frame);
}
