/**
 * «…, мұғалім сұрап жатыр», «учитель задал доклад: …», "I am a lawyer, …": who asks and why. Such a clause has words for
 * people and moves that are none of the question's; it tells of somebody and asks for no figure.
 */
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import type { Languages } from '../languages/create-languages.ts';
import { hasCue, type Item, isCue, isKind, marksBefore, numberOf, phraseValue } from '../vocabulary/find-items.ts';

const MARKS = /[,;:()—–!?.\n]/;
const COUNTED: readonly PhraseKind[] = [
  'indicator',
  'share',
  'most',
  'least',
  'which_region',
  'by_country',
  'by_region',
  'net_loss',
  'net_gain',
];
const SITED: readonly PhraseKind[] = ['place', 'country', 'abroad', 'home', 'month', 'last_year', 'this_year'];
const MISLEADING: readonly PhraseKind[] = ['group', 'move', 'migration', 'outside', 'near', 'people'];

interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** A mark parts two clauses; so does "how many" behind the verb of asking. */
function splitStretches(items: readonly Item[]): Stretch[] {
  const starts = items.flatMap((item, at) => {
    const before = items[at - 1];
    return !before || MARKS.test(marksBefore(item)) || isSaidBefore(items, at) ? [at] : [];
  });
  return starts.map((first, nth) => ({ first, end: starts[nth + 1] ?? items.length }));
}

/** «… деп сұрады қанша …», «ел кетіп жатыр дейді ғой, сол …»: the verb of saying ends what was said. */
function isSaidBefore(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (!before || !hasCue(before, 'reporting')) return false;
  return hasCue(before, 'sentence_end') || (items[at] !== undefined && hasCue(items[at], 'opening'));
}

function isTimed(item: Item): boolean {
  return item.tokens[0]?.number !== undefined || hasCue(item, 'quantity');
}

function names(items: readonly Item[]): boolean {
  return items.some((item) => isKind(item, ...COUNTED));
}

/** «мы из Омска», «Үрімжіден жазып отырмын», "I live in Bishkek and wonder …": where the person who asks is. */
function isOwnSite(items: readonly Item[], { packs }: Languages): boolean {
  const isSelf = (item: Item) =>
    item.tokens.some(({ raw }) => packs.some((pack) => pack.isSelf?.(raw.toLowerCase()) === true));
  const isPersonal = items.some(
    (item) => hasCue(item, 'asker', 'self', 'who_asks', 'own_site', 'reporting') || isSelf(item),
  );
  return isPersonal && items.some((item) => isKind(item, 'unheld_place')) && !names(items) && !items.some(isTimed);
}

/** «живу в Ташкенте, сколько отсюда уехало»: where the person who asks is, is what is asked about. */
function pointsThere(items: readonly Item[]): boolean {
  return items.some((item) => isKind(item, 'there') || hasCue(item, 'in_there', 'right_here'));
}

/** "how many moved there from Kazakhstan": the country they moved to was told of before. */
function pointsOutside(items: readonly Item[]): boolean {
  const isOpen = items.every((item) => {
    const place = phraseValue(item, 'place');
    return !isKind(item, 'country') && (place === undefined || place === 'KZ');
  });
  return isOpen && items.some((item) => isKind(item, 'there'));
}

/** Names what is counted, where and when, so that the place of the one who asks is no part of it. */
function isSited(items: readonly Item[]): boolean {
  return (
    isAsked(items) && items.some(isTimed) && items.some((item) => isKind(item, 'place', 'country', 'abroad', 'home'))
  );
}

/** «Мне 35 лет», "I am 40 years old", «мен 25 жастамын». */
function isOwnAge(items: readonly Item[]): boolean {
  return items.some((item, at) => (item.tokens[0]?.number ?? 100) < 100 && isCue(items[at + 1], 'age_unit'));
}

/** «спрашивает жена из Алматы» beside a question that is complete without it. */
function isReporter(items: readonly Item[]): boolean {
  const [first] = items;
  return first !== undefined && hasCue(first, 'reporting') && !items.some(isTimed) && !isAsked(items);
}

/** «петропавл жақтан ел көп кетіп жатыр дейді ғой» beside a question that is complete without it. */
function isHearsay(items: readonly Item[]): boolean {
  const last = items.at(-1);
  return last !== undefined && hasCue(last, 'reporting') && hasCue(last, 'sentence_end') && !items.some(isTimed);
}

/** «Я родился в Петропавловске. …», "I grew up near Taraz. …": a sentence on who asks, before a question that names its own place. */
function isOwnStory(items: readonly Item[]): boolean {
  const isPersonal = items.some((item) => hasCue(item, 'who_asks'));
  return isPersonal && !items.some(isTimed) && !isAsked(items) && !items.some((item) => isKind(item, 'group'));
}

function isAsked(items: readonly Item[]): boolean {
  return names(items) || items.some((item) => isKind(item, 'move', 'migration'));
}

/** Tells of people or moves, and neither of a place nor of a number. */
function isAside(items: readonly Item[]): boolean {
  const misleads = items.some((item) => isKind(item, ...MISLEADING));
  // «қыздар мен жігіттер»: inside a list the word for "I" is "and".
  const isPersonal = items.some((item, at) => hasCue(item, 'asker') && !(at > 0 && isKind(item, 'and')));
  const tells = isPersonal || items.some((item) => hasCue(item, 'reporting'));
  if (isPersonal && !isAsked(items) && isOwnAge(items)) return true;
  return misleads && tells && !items.some((item) => isTimed(item) || isKind(item, ...SITED));
}

const PARTS_OF_TIME: readonly PhraseKind[] = [
  'quarter_word',
  'half_word',
  'month_word',
  'year_word',
  'number',
  'latest',
  'region_word',
  'city_word',
  'flow',
];

/** «Сынок, подскажи старику: …»: the last of the stretches that say who answers whom, before a colon; -1 where none does. */
function findAddress(stretches: readonly (readonly Item[])[]): number {
  const colon = stretches.findIndex(([first]) => marksBefore(first).includes(':'));
  const before = stretches.slice(0, Math.max(colon, 0)).flat();
  const counts = before.some((item) => isTimed(item) || isKind(item, ...SITED, ...COUNTED, ...PARTS_OF_TIME));
  return before.some((item) => hasCue(item, 'begging')) && !counts ? colon - 1 : -1;
}

/** Longer messages tell a story before they come to the question. */
const STORY = 18;
/** Shorter ones may be parts of a list: «из России, и из Китая». */
const SHORTEST_TOLD = 3;
const SENTENCE = /[.!?\n]/;

/** Names what is counted, where and when, and asks for the number. */
function isComplete(items: readonly Item[]): boolean {
  const timed = items.some((item) => /^(?:19|20)\d\d$/.test(item.tokens[0]?.raw ?? '') || numberOf(item) === 2000);
  const asks = items.some((item) => hasCue(item, 'quantity'));
  return isAsked(items) && timed && asks && items.some((item) => isKind(item, 'place', 'country'));
}

/** «әкем айтады бұрын …, көршіміз де кетті, …»: the clauses before the only complete question of a long message. */
function dropStory(stretches: readonly (readonly Item[])[]): readonly Item[] | undefined {
  const complete = stretches.filter(isComplete);
  const [question] = complete;
  if (!question || complete.length > 1 || pointsOutside(question)) return undefined;
  const at = stretches.indexOf(question);
  const opened = stretches.findLastIndex((stretch, nth) => nth <= at && SENTENCE.test(marksBefore(stretch[0])));
  const isPart = (stretch: readonly Item[], nth: number) => nth >= opened && stretch.length < SHORTEST_TOLD;
  return stretches.filter((stretch, nth) => nth >= at || isPart(stretch, nth) || stretch.some(isTimed)).flat();
}

/** "a retired Kazakh teacher" */
const MOST_SAID = 3;
const WHO: readonly PhraseKind[] = ['near', 'group', 'people', 'outside'];

/** Nobody's word, or a word for people: what somebody may be. */
function mayBeSomebody(item: Item | undefined): boolean {
  return item !== undefined && numberOf(item) === undefined && (item.matches.length === 0 || isKind(item, ...WHO));
}

/** «я студент», "I am a teacher": the indices of what the person who asks says of themselves, from `at` on. */
function selfFrom(items: readonly Item[], at: number): number {
  const [item, next] = [items[at], items[at + 1]];
  const isJoined = isCue(item, 'self') || (isCue(item, 'asker') && isCue(item, 'copula'));
  if (!isJoined && !(isCue(item, 'asker') && isCue(next, 'copula'))) return at;
  let end = isJoined ? at + 1 : at + 2;
  if (isCue(items[end], 'determiner')) end += 1;
  if (items.slice(at + 1, end).some((one) => marksBefore(one) !== '')) return at;
  const first = end;
  while (end < first + MOST_SAID && marksBefore(items[end]) === '' && mayBeSomebody(items[end])) end += 1;
  return end > first ? end : at;
}

/** «начальник требует», "my boss wants": nobody's word where a clause begins, before the verb of asking. */
export function isReporterNamed(items: readonly Item[], at: number): boolean {
  const [before, item, next] = [items[at - 1], items[at], items[at + 1]];
  const isOwn = isCue(before, 'asker') && isCue(before, 'determiner');
  const isOpening = at === 0 || MARKS.test(marksBefore(item)) || isOwn;
  if (item?.matches.length !== 0 || numberOf(item) !== undefined || !isOpening) return false;
  // "our review of Central Asia": a work asks nobody.
  if (isOwn && isCue(item, 'work')) return false;
  return isOwn || (next !== undefined && marksBefore(next) === '' && hasCue(next, 'reporting'));
}

/** The items without what the person who asks is and who made them ask: «мұғаліммін», "I am a student". */
function dropSelf(items: readonly Item[], { packs }: Languages): readonly Item[] {
  const kept: Item[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] as Item;
    const end = selfFrom(items, at);
    const isPredicate =
      mayBeSomebody(item) && packs.some((pack) => pack.isSelf?.(item.tokens[0]?.raw.toLowerCase() ?? ''));
    if (end > at) {
      // The word for who asks stays: it tells of the rest of its clause.
      kept.push(item);
      at = end - 1;
    } else if (!isPredicate && !isReporterNamed(items, at)) kept.push(item);
  }
  return kept.length === 0 ? items : kept;
}

const isHeard = (items: readonly Item[]) => isReporter(items) || isHearsay(items);

/** What is told of who asks before the sentence that asks for a number and names its own place. */
function storiesBefore(stretches: readonly (readonly Item[])[]): readonly (readonly Item[])[] {
  if (pointsThere(stretches.flat())) return [];
  const at = stretches.findIndex((stretch) => isComplete(stretch) && stretch.some((item) => isKind(item, 'place')));
  const opened = stretches.findLastIndex((stretch, nth) => nth <= at && SENTENCE.test(marksBefore(stretch[0])));
  return stretches.slice(0, Math.max(0, opened)).filter(isOwnStory);
}

/** The items without such clauses, where another one asks for a figure. */
export function dropAsides(said: readonly Item[], languages: Languages): readonly Item[] {
  const items = dropSelf(said, languages);
  const stretches = splitStretches(items).map(({ first, end }) => items.slice(first, end));
  if (stretches.length < 2) return items;
  const story = items.length > STORY ? dropStory(stretches) : undefined;
  if (story) return story;
  const isFull = stretches.some(isComplete);
  const address = findAddress(stretches);
  const isPointed = pointsThere(items);
  const stories = storiesBefore(stretches);
  const isElsewhere = stretches.some((stretch) => isSited(stretch) && !isOwnSite(stretch, languages));
  const isTold = (stretch: readonly Item[], nth: number) => {
    // What is pointed at is no aside.
    if (isPointed && stretch.some((item) => isKind(item, 'unheld_place'))) return false;
    if (isAside(stretch) || nth <= address || stories.includes(stretch)) return true;
    return (isElsewhere && isOwnSite(stretch, languages)) || (isFull && isHeard(stretch));
  };
  const told = stretches.filter(isTold);
  const others = stretches.filter((stretch) => !told.includes(stretch));
  // «просит отъезд учителей, за 2023»: what is named nowhere else is the question itself.
  if (told.length === 0 || !others.some(isAsked)) return items;
  return others.flat();
}
