/** Where from and where to: the preposition, the Kazakh case, and the words that stand in for them. */
import type { Language } from '../../statistics/language.ts';
import { isCyrillic } from '../text/fold.ts';
import { type Item, isKind, marksBefore } from '../vocabulary/find-items.ts';
import type { Match } from '../vocabulary/phrase-index.ts';
import type { Role } from './frame.ts';

const INDECLINABLE = /[уыиіоүэеiyuo]$/i;
const BREAK = /[,;:?!()]/;

/** The word that says where to: a preposition, over «город», «область», "the" between it and the name. */
export function prepositionBefore(items: readonly Item[], at: number): { kind?: 'from' | 'to' | 'in'; between?: Item } {
  let between: Item | undefined;
  for (let index = at - 1; index >= Math.max(0, at - 3); index -= 1) {
    const item = items[index];
    if (BREAK.test(marksBefore(items[index + 1]))) return {};
    if (isKind(item, 'from')) return { kind: 'from', ...(between && { between }) };
    if (isKind(item, 'to')) return { kind: 'to', ...(between && { between }) };
    if (isKind(item, 'in')) return { kind: 'in', ...(between && { between }) };
    if (isKind(item, 'region_word', 'city_word', 'citizens') || item?.tokens[0]?.forms[0] === 'the') between = item;
    else return {};
  }
  return {};
}

/** Which way the words around a name, or its own ending, say people moved. */
export function roleOf(items: readonly Item[], at: number, match: Match): Role {
  if (isKind(items[at + 1], 'to_direction')) return 'to';
  // A Kazakh ending is the case itself; a Russian one needs its preposition.
  const kazakh = match.language === 'kk' || match.phrase.language === 'kk' || match.phrase.languages[0] === 'kk';
  const { kind, between } = prepositionBefore(items, at);
  // «с Россией» is not where from.
  if (kind === 'from' && /(?:ией|ьей|еей|ом|ем|ою|ею|ией|ами)$/.test(items[at]?.tokens.at(-1)?.raw ?? '')) return 'in';
  if (kind === 'from') return 'from';
  if (kind === 'to') {
    const raw = items[at]?.tokens.at(-1)?.raw ?? '';
    if (!isCyrillic(raw) && !match.case)
      return /^to$|^into$|^toward/.test(prepositionWord(items, at)) ? 'to' : 'to_or_in';
    const middle = between?.tokens[0]?.forms[0] ?? '';
    if (/^(?:городе|города|области|обласи|регионе)$/.test(middle)) return 'in';
    if (/^(?:город|област|регион)$/.test(middle)) return 'to';
    if (match.case === 'in' || match.case === 'of') return 'in';
    // «в Костанае»: the same letter is the dative of Kazakh and the locative of Russian; behind «в» it is Russian.
    if (match.case === 'to') return match.language === 'kk' && /е$/i.test(raw) ? 'in' : 'to';
    return INDECLINABLE.test(raw) ? 'to_or_in' : 'to';
  }
  if (kazakh && (match.case === 'from' || match.case === 'to' || match.case === 'in')) return match.case;
  return kind === 'in' ? 'in' : 'none';
}

function prepositionWord(items: readonly Item[], at: number): string {
  for (let index = at - 1; index >= Math.max(0, at - 3); index -= 1) {
    if (isKind(items[index], 'to')) return items[index]?.tokens[0]?.forms[0] ?? '';
  }
  return '';
}

/** «Қытай елінен», «Өзбекстан республикасынан»: the land takes the case for the country named before it. */
export function landCase(item: Item | undefined): { case?: Role & ('from' | 'to' | 'in') } | undefined {
  if (!item || marksBefore(item) !== '') return undefined;
  const form = item.tokens.at(-1)?.forms.at(-1) ?? '';
  if (!/^(?:ели|мемлекети|республикаси)/.test(form)) return undefined;
  const found = caseOfLand(form);
  return found && { case: found };
}

/** Case of «елге», «елімізден», «к нам»: said by the word itself. */
export function kazakhHomeCase(item: Item): { case?: 'from' | 'to' | 'in'; language?: Language } {
  const form = item.tokens.at(-1)?.forms.at(-1) ?? '';
  if (!isKind(item, 'home')) return {};
  if (/^(?:нам|сюда)$/.test(form) || form === 'родину') return { case: 'to', language: 'kk' };
  if (/^(?:нас)$/.test(form))
    return item.tokens[0]?.forms[0] === 'от' ? { case: 'from', language: 'kk' } : { case: 'in', language: 'kk' };
  if (form === 'отсюда') return { case: 'from', language: 'kk' };
  if (!/^(?:ел|мемлекет|республика|биз|отан|ата|туган)/.test(form)) return {};
  const found = caseOfLand(form);
  return found ? { case: found, language: 'kk' } : {};
}

function caseOfLand(form: string): 'from' | 'to' | 'in' | undefined {
  if (/(?:нан|нен|дан|ден|тан|тен)$/.test(form)) return 'from';
  if (/(?:га|ге|ка|ке|на|не)$/.test(form)) return 'to';
  return /(?:да|де|та|те)$/.test(form) ? 'in' : undefined;
}
