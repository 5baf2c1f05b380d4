import type { Codebook } from '../../statistics/facts/codebook.ts';
import type { Assumption } from '../../statistics/how-read.ts';
import type { Language } from '../../statistics/language.ts';
import type { Lexicon } from '../../statistics/lexicon.ts';
import type { Question } from '../../statistics/question.ts';
import { formatScope, parseTerms, type Scope, type SubscriptionAsked } from '../../statistics/subscription.ts';
import type { Reader } from '../create-reader.ts';
import type { Draft } from '../decide/draft.ts';
import { draftOf } from '../decide/draft-of.ts';
import { createLanguages } from '../languages/create-languages.ts';
import type { Reading } from '../reading.ts';
import { splitTokens } from '../text/split-tokens.ts';
import { findItems, isKind } from '../vocabulary/find-items.ts';
import { createCueFinder } from '../vocabulary/index-cues.ts';
import { indexWords } from '../vocabulary/index-words.ts';
import { createKnownWords } from '../vocabulary/known-words.ts';
import { createPhraseIndex } from '../vocabulary/phrase-index.ts';
import { createPhrasebook } from '../vocabulary/phrasebook.ts';
import { isOfSubscriptions } from './is-of-subscriptions.ts';
import { scanTerms } from './scan-terms.ts';

type SubscriptionRead =
  | { readonly kind: 'terms'; readonly asked: SubscriptionAsked }
  /** `words` is what was not understood, empty where several things may be meant; the choices are what it may be. */
  | { readonly kind: 'unclear'; readonly words: string; readonly choices: SubscriptionAsked };

interface SubscriptionContext {
  readonly today: string;
  readonly language?: Language;
}

export interface SubscriptionReader {
  /** What follows `/subscribe`, or a whole sentence that asks for it. */
  read(text: string, context: SubscriptionContext): SubscriptionRead;
}

/** What was left over, and what the words are without it. */
interface Unclear {
  readonly choices: readonly Scope[];
  readonly words?: string;
}

/** Several places named at once become several subscriptions, up to these. */
const MOST_ASKED = 5;
const MOST_WORDS = 40;
const COMMAND = /^\/\S+/;
/** A figure or a mark of comparison with the words around it. */
const FIGURE = /(?:\p{L}+\s+)?[<>≤≥]?\s*[-−+]?(?:\d[\p{L}\d.,:]*|[<>≤≥%])(?:\s*%|\s+\p{L}+)?/u;

function tidy(text: string): string {
  return text
    .replace(/[,;:.!?]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words with the first figure or mark of a condition that nothing explains; the figures of an age group are its name. */
function leftOver(text: string, scopes: readonly Scope[]): string | undefined {
  const plain = scopes.some(({ group }) => group !== undefined) ? text.replace(/\d+\s*[-–+]\s*\d*/g, ' ') : text;
  const match = FIGURE.exec(plain.replace(/KZ-?\d{2}|\b\d{2}0{7}\b/gi, ' '));
  return match?.[0].trim();
}

type Draws = Pick<Scope, 'indicator' | 'flow' | 'area' | 'counterpart' | 'group'>;

/** Every pairing of what a comparison names. */
function pairsOf({ indicators, areas, counterparts, groups, flow }: Draft): Draws[] {
  let pairs: Draws[] = [flow ? { flow } : {}];
  const pairWith = <Member extends keyof Draws>(member: Member, values: readonly Draws[Member][]) => {
    if (values.length > 0) pairs = pairs.flatMap((pair) => values.map((value) => ({ ...pair, [member]: value })));
  };
  pairWith('indicator', indicators);
  pairWith('area', areas);
  pairWith('counterpart', counterparts);
  pairWith('group', groups);
  return pairs;
}

/** What the question names, without what was filled in for it. */
function scopesOf(question: Question, assumptions: readonly Assumption[] = []): Scope[] {
  const draft = draftOf(question);
  if (!draft) return [];
  const narrowed = question.kind === 'summary' ? { ...draft, indicators: [] } : draft;
  const isAssumed = (what: Assumption) => assumptions.includes(what);
  return pairsOf(narrowed)
    .slice(0, MOST_ASKED)
    .map(({ indicator, area, ...rest }) => ({
      ...(indicator && !isAssumed('indicator') && { indicator }),
      ...(area && !(isAssumed('area') && area === 'KZ') && { area }),
      ...rest,
    }));
}

function unique(scopes: readonly Scope[]): Scope[] {
  return [...new Map(scopes.map((scope) => [formatScope(scope), scope])).values()];
}

export function createSubscriptionReader({
  reader,
  codebook,
  lexicon,
}: {
  reader: Reader;
  codebook: Codebook;
  lexicon: Lexicon;
}): SubscriptionReader {
  const languages = createLanguages(lexicon);
  const index = createPhraseIndex(
    createPhrasebook([], indexWords({ entries: lexicon.entries.filter(isOfSubscriptions) }, languages)),
    languages,
  );
  const cued = createCueFinder(lexicon, createKnownWords(lexicon, languages));
  const itemsOf = (text: string) => findItems(cued(splitTokens(text, languages.joined)), index);

  function isKnown({ area, counterpart, group }: Scope): boolean {
    return (
      (area === undefined || codebook.areas.has(area)) &&
      (counterpart === undefined || codebook.countries.has(counterpart) || codebook.areas.has(counterpart)) &&
      (group === undefined || codebook.groups.has(group))
    );
  }

  function readScopes(text: string, context: SubscriptionContext): Scope[] | Unclear {
    const unclear = (choices: readonly Scope[], words?: string): Unclear => ({
      choices: unique(choices),
      ...(words !== undefined && { words }),
    });
    const readings: readonly Reading[] = reader.read(text, context).readings;
    const scopes: Scope[] = [];
    for (const reading of readings) {
      if (reading.kind === 'ask') return unclear(reading.choices.flatMap((choice) => scopesOf(choice)));
      if (reading.kind === 'misread' && reading.isWithout) {
        const [without] = reading.suggestions;
        return unclear(without ? scopesOf(without) : [], reading.words);
      }
      if (reading.kind !== 'question') return unclear([]);
      const { question, assumptions, without } = reading;
      if (without) return unclear(scopesOf(question, assumptions), without.join(', '));
      scopes.push(...scopesOf(question, assumptions));
    }
    return scopes.length > 0 ? unique(scopes) : unclear([]);
  }

  function isSilencing(text: string, context: SubscriptionContext): boolean {
    const [reading] = reader.read(text, context).readings;
    return reading?.kind === 'request' && reading.name === 'unsubscribe' && !text.startsWith('/');
  }

  function namesNothing(said: string, context: SubscriptionContext): boolean {
    return reader
      .read(said, context)
      .readings.every(
        (reading) => reading.kind === 'request' || (reading.kind === 'misread' && reading.reason === 'not_understood'),
      );
  }

  return {
    read(text, context) {
      const exact = parseTerms(text.trim());
      if (exact && isKnown(exact.scope)) return { kind: 'terms', asked: [exact] };

      const said = text.replace(COMMAND, ' ');
      const { rest, left, ...terms } = scanTerms(itemsOf(said), said);
      const scope = tidy(rest);
      const unclear = (words: string, choices: readonly Scope[]) =>
        ({
          kind: 'unclear',
          words: words.slice(0, MOST_WORDS),
          choices: choices.map((one) => ({ scope: one, ...terms })),
        }) as const;
      // The small words only tell whether anything else is said: inside names of places they belong to the name.
      const isAll = itemsOf(rest).every((item) => isKind(item, 'telling_small', 'telling', 'terms'));
      if (isAll) return left === undefined ? { kind: 'terms', asked: [{ scope: {}, ...terms }] } : unclear(left, []);
      const scopes = readScopes(scope, context);
      // Who wants silence and names nothing that is known wants all of it: «уберите меня отсюда».
      if (!Array.isArray(scopes) && isSilencing(text, context) && namesNothing(scope, context))
        return { kind: 'terms', asked: [{ scope: {}, ...terms }] };
      if (!Array.isArray(scopes))
        return unclear(left ?? scopes.words ?? (scopes.choices.length > 0 ? '' : scope), scopes.choices);
      // A figure that is no group's, a limit or an hour that could not be read: nothing is stored without it.
      const over = left ?? leftOver(rest, scopes);
      if (over !== undefined) return unclear(over, scopes);
      return { kind: 'terms', asked: scopes.map((one) => ({ scope: one, ...terms })) };
    },
  };
}
