import type { Question } from '../../statistics/question.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { isReporterNamed } from '../frame/drop-asides.ts';
import type { Frame } from '../frame/frame.ts';
import type { Reading } from '../reading.ts';
import { weightyStrangers } from '../refuse/weighty-stranger.ts';
import { hasCue, type Item, isKind, marksBefore, numberOf } from '../vocabulary/find-items.ts';
import type { Account, Entry, Standing } from './account.ts';
import { ACCOUNT_RULES } from './account-rules.ts';
import { partsOf } from './named-parts.ts';
import type { Seen } from './seen.ts';

export interface Read {
  readonly readings: readonly Reading[];
  /** The clauses that were read, each with its items. */
  readonly frames: readonly Frame[];
}

function settle(seen: Seen): Entry {
  for (const { name, settle: decide } of ACCOUNT_RULES) {
    const standing = decide(seen);
    if (standing) return { item: seen.item, standing, by: name };
  }
  return { item: seen.item, standing: 'named', by: 'nothing' };
}

const SENTENCE_END = /[.?!;\n]/;
const LONGEST_FRAGMENT = 2;
const SHORTEST_WORD = 3;
const NAMES: readonly PhraseKind[] = ['place', 'country', 'unheld_place', 'group', 'near', 'month'];

const isNamed = (item: Item) => isKind(item, ...NAMES) || numberOf(item) !== undefined;

/** Words of no clause that was read, between marks or such clauses. */
function fragmentAround(
  said: readonly Item[],
  at: number,
  isApart: (item: Item) => boolean,
): readonly [number, number] {
  const isIn = (index: number) => said.slice(index, index + 1).some(isApart);
  const isEnd = (index: number) => !isIn(index) || SENTENCE_END.test(marksBefore(said[index]));
  let first = at;
  while (!isEnd(first) && isIn(first - 1)) first -= 1;
  let end = at + 1;
  while (!isEnd(end)) end += 1;
  return [first, end];
}

/** A name with a capital letter behind a full stop. */
function isSignature(words: readonly Item[], item: Item): boolean {
  const [letter] = item.tokens[0]?.raw ?? '';
  return letter !== letter?.toLowerCase() && !/[?!]/.test(marksBefore(words[0])) && item.matches.length === 0;
}

/** «зурбаган? сколько уехало в 2024»: a word that nothing explains opens the message as a question of its own. */
function isAskedAlone(said: readonly Item[], at: number): boolean {
  const end = said.findIndex((item, index) => index > 0 && marksBefore(item) !== '-');
  const words = said.slice(0, end);
  const letters = words.reduce((sum, { tokens }) => sum + (tokens[0]?.raw.length ?? 0), 0);
  const isUnknown =
    words.every((item) => item.matches.length === 0 || isKind(item, 'unheld_place')) && letters > SHORTEST_WORD;
  return at < end && isUnknown && marksBefore(said[end]).startsWith('?');
}

/** "… in 2024? London", «сколько уехало? 22», "28 and how many left": a word or two that are no sentence may belong to the question beside them. */
function isFragment(said: readonly Item[], at: number, isApart: (item: Item) => boolean): boolean {
  const [first, end] = fragmentAround(said, at, isApart);
  const words = said.slice(first, end);
  const item = said[at];
  if (!item || words.length > LONGEST_FRAGMENT || isReporterNamed(said, at)) return false;
  // «Павлодарды айтам, Петропавл емес»
  if (words.some((one) => hasCue(one, 'denial', 'denial_behind'))) return false;
  const isLast = first > 0 && said.slice(first).every(isApart);
  const isJoined = end < said.length && marksBefore(said[end]).trim() === '';
  if (isAskedAlone(said, at)) return true;
  if (!(isLast || isJoined) || isSignature(words, item)) return false;
  return isNamed(item) || (item.matches.length === 0 && (item.tokens[0]?.raw.length ?? 0) >= SHORTEST_WORD);
}

/** What became of every word of the message. Words of no clause that was read are asides of the person who asks. */
export function takeAccount(said: readonly Item[], { readings, frames }: Read): Account {
  const questions: Question[] = readings.flatMap((reading) => (reading.kind === 'question' ? [reading.question] : []));
  const parts = partsOf(questions);
  const isFollowUp = readings.some(
    (reading) => reading.kind === 'question' && reading.assumptions.includes('follow_up'),
  );
  const isTimeAssumed = readings.some(
    (reading) => reading.kind === 'question' && reading.assumptions.includes('period'),
  );
  const places = new Map<Item, Seen>();
  for (const frame of frames) {
    let found: readonly Item[] | undefined;
    const weighty = () => {
      found ??= weightyStrangers(frame, isFollowUp);
      return found;
    };
    for (const [at, item] of frame.items.entries())
      places.set(item, { frame, at, item, parts, questions, isTimeAssumed, weighty });
  }
  const isTimed = !isTimeAssumed && frames.some(({ periods }) => periods.length > 0);
  const openness = (at: number): Standing => (isTimed && !isAskedAlone(said, at) ? 'named' : 'open');
  return said.map((item, at) => {
    const place = places.get(item);
    if (place) return settle(place);
    const isApart = (one: Item) => !places.has(one);
    return { item, standing: isFragment(said, at, isApart) ? openness(at) : 'harmless', by: 'aside' };
  });
}
