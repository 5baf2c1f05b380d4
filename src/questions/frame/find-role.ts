/** Where from and where to: the preposition, the Kazakh case, and the words that stand in for them. */
import type { Language } from '../../statistics/language.ts';
import type { Languages } from '../languages/create-languages.ts';
import type { LanguagePack } from '../languages/language-pack.ts';
import { isCyrillic } from '../text/fold.ts';
import { findMatch, type Item, isCue, isKind, marksBefore } from '../vocabulary/find-items.ts';
import type { Match } from '../vocabulary/phrase-index.ts';
import type { Role } from './frame.ts';

type Case = 'from' | 'to' | 'in';
const BREAK = /[,;:?!()]/;

interface Preposition {
  readonly kind?: Case;
  readonly language?: Language | undefined;
  readonly between?: Item | undefined;
}

/** The word that says where to: a preposition, over «город», «область», "the" between it and the name. */
export function prepositionBefore(items: readonly Item[], at: number): Preposition {
  let between: Item | undefined;
  for (let index = at - 1; index >= Math.max(0, at - 3); index -= 1) {
    const item = items[index];
    if (BREAK.test(marksBefore(items[index + 1]))) return {};
    for (const kind of HOME_CASES) {
      const found = findMatch(item, kind);
      if (found) return { kind, between, language: found.phrase.language };
    }
    if (!isKind(item, 'region_word', 'city_word', 'citizens') && !isCue(item, 'article')) return {};
    between = item;
  }
  return {};
}

const ARROW = /→|➔|➜|➡|⇒|[-=]>/;

/** «Ресей → ҚР», "KZ -> DE" */
function alongArrow(items: readonly Item[], at: number): 'from' | 'to' | undefined {
  if (ARROW.test(marksBefore(items[at]))) return 'to';
  return ARROW.test(marksBefore(items[at + 1])) ? 'from' : undefined;
}

/** Which way the words around a name, or its own ending, say people moved. */
export function roleOf(items: readonly Item[], at: number, match: Match, languages: Languages): Role {
  const arrow = alongArrow(items, at);
  if (arrow || isKind(items[at + 1], 'to_direction')) return arrow ?? 'to';
  const { kind, between, language } = prepositionBefore(items, at);
  const raw = items[at]?.tokens.at(-1)?.raw ?? '';
  const pack = languages.of(language);
  if (kind === 'from') return pack?.isTogether?.(raw) ? 'in' : 'from';
  if (kind === 'to') return goalOf(items, at, match, { raw, between, pack });
  if (match.isDirect && (match.case === 'from' || match.case === 'to' || match.case === 'in')) return match.case;
  return kind === 'in' ? 'in' : 'none';
}

interface Goal {
  readonly raw: string;
  readonly between: Item | undefined;
  readonly pack: LanguagePack | undefined;
}

/** Behind «в» the case of the name, or of the word for its unit, says whether it is where or where to. */
function goalOf(items: readonly Item[], at: number, match: Match, { raw, between, pack }: Goal): Role {
  if (!isCyrillic(raw) && !match.case) return isGoalWord(items, at) ? 'to' : 'to_or_in';
  if (isCue(between, 'unit_inside')) return 'in';
  if (isCue(between, 'unit_goal')) return 'to';
  if (match.case === 'in' || match.case === 'of') return 'in';
  // «в Костанае»: the same letter is the dative of Kazakh and the locative of Russian; behind «в» it is Russian.
  if (match.case === 'to')
    return match.language !== undefined && match.language !== pack?.language && pack?.isLocative?.(raw) ? 'in' : 'to';
  return pack?.isIndeclinable?.(raw) ? 'to_or_in' : 'to';
}

function isGoalWord(items: readonly Item[], at: number): boolean {
  return isCue(
    items.slice(Math.max(0, at - 3), at).findLast((item) => isKind(item, 'to')),
    'goal',
  );
}

/** «Қытай елінен», «Өзбекстан республикасынан»: the land takes the case for the country named before it. */
export function landCase(item: Item | undefined, { packs }: Languages): Case | undefined {
  if (!item || marksBefore(item) !== '') return undefined;
  const form = item.tokens.at(-1)?.forms.at(-1) ?? '';
  return packs.find((pack) => pack.isLand?.(form))?.caseOfLand?.(form);
}

/** «Астана шаһарынан»: the word for the unit takes the case for the name before it. */
export function unitCase(item: Item | undefined, { packs }: Languages): Case | undefined {
  if (!item || marksBefore(item) !== '' || !isKind(item, 'city_word', 'region_word')) return undefined;
  const form = item.tokens.at(-1)?.forms[0] ?? '';
  const found = packs.find((pack) => pack.endsInCases)?.matchTail?.(form)?.case;
  return found === 'from' || found === 'to' || found === 'in' ? found : undefined;
}

/** Case of «елге», «елімізден», «к нам»: said by the word itself. */
export function homeMatch(item: Item, match: Match, languages: Languages): Match {
  const { value, language } = match.phrase;
  const said = HOME_CASES.find((one) => one === value);
  const found = said ?? languages.of(language)?.caseOfLand?.(item.tokens.at(-1)?.forms.at(-1) ?? '');
  return found ? { ...match, case: found, isDirect: true } : match;
}

const HOME_CASES = ['from', 'to', 'in'] as const;
