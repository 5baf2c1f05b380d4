import type { Codebook } from '../../statistics/facts/codebook.ts';
import type { Assumption } from '../../statistics/how-read.ts';
import type { Language } from '../../statistics/language.ts';
import type { Question } from '../../statistics/question.ts';
import {
  type Condition,
  formatScope,
  isTimeZone,
  parseTerms,
  QUIET_HOURS,
  type QuietHours,
  type Rhythm,
  type Scope,
  type SubscriptionAsked,
} from '../../statistics/subscription.ts';
import type { Reader } from '../create-reader.ts';
import type { Reading } from '../reading.ts';
import { ASKING, phrase, QUIET, REMINDER, RHYTHM_WORDS, TURNS, VALUED } from './subscription-words.ts';

type SubscriptionRead =
  | { readonly kind: 'terms'; readonly asked: SubscriptionAsked }
  /** `words` is what was not understood; the choices are what it may mean. */
  | { readonly kind: 'unclear'; readonly words: string; readonly choices: readonly Scope[] };

interface SubscriptionContext {
  readonly today: string;
  readonly language?: Language;
}

export interface SubscriptionReader {
  /** What follows `/subscribe`, or a whole sentence that asks for it. */
  read(text: string, context: SubscriptionContext): SubscriptionRead;
}

/** Several places named at once become several subscriptions, up to these. */
const MOST_ASKED = 5;
const MOST_WORDS = 40;

/** Text from which what was understood is taken out, piece by piece. */
interface Rest {
  text: string;
}

function take(rest: Rest, pattern: RegExp): RegExpExecArray | undefined {
  const match = pattern.exec(rest.text);
  if (!match) return undefined;
  rest.text = `${rest.text.slice(0, match.index)} ${rest.text.slice(match.index + match[0].length)}`;
  return match;
}

function takeQuiet(rest: Rest): QuietHours | undefined {
  const match = take(rest, QUIET);
  if (!match) return undefined;
  const [, fromHour = '', fromMinute = '00', toHour = '', toMinute = '00', zone = QUIET_HOURS.zone] = match;
  const clock = (hour: string, minute: string) => `${hour.padStart(2, '0')}:${minute}`;
  const quiet = { from: clock(fromHour, fromMinute), to: clock(toHour, toMinute), zone };
  const isClock = (text: string) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
  return isClock(quiet.from) && isClock(quiet.to) && isTimeZone(zone) ? quiet : undefined;
}

function takeCondition(rest: Rest): Condition | undefined {
  for (const [kind, pattern] of VALUED) {
    const match = take(rest, pattern);
    const digits = match?.slice(1).find((group) => group !== undefined);
    if (digits === undefined) continue;
    const value = Number(
      digits
        .replace(/[\s\u00A0+]/g, '')
        .replace('−', '-')
        .replace(',', '.'),
    );
    return kind === 'changes' ? { kind, percent: value } : { kind, value };
  }
  const turn = TURNS.find(([, pattern]) => take(rest, pattern));
  return turn && { kind: turn[0] };
}

function takeRhythm(rest: Rest): Rhythm {
  return RHYTHM_WORDS.find(([, pattern]) => take(rest, pattern))?.[0] ?? 'daytime';
}

/** What the question names, without what was filled in for it. */
function scopesOf(question: Question, assumptions: readonly Assumption[] = []): Scope[] {
  const isAssumed = (what: Assumption) => assumptions.includes(what);
  const narrow = ({ indicator, flow, area, counterpart, group }: Scope): Scope => ({
    ...(indicator && !isAssumed('indicator') && { indicator }),
    ...(flow && { flow }),
    ...(area && !(isAssumed('area') && area === 'KZ') && { area }),
    ...(counterpart && { counterpart }),
    ...(group && { group }),
  });
  switch (question.kind) {
    case 'figure':
    case 'series':
    case 'record':
    case 'breakdown':
    case 'revisions':
      return [narrow(question.subject)];
    case 'ranking':
      return [narrow({ ...question, area: 'KZ' })];
    case 'summary':
      return [narrow({ area: question.area })];
    case 'comparison':
    case 'calculation': {
      const { indicators, areas, counterparts, groups, flow } = question;
      const orNone = <T>(items: readonly T[]): readonly (T | undefined)[] => (items.length > 0 ? items : [undefined]);
      return orNone(indicators)
        .flatMap((indicator) =>
          orNone(areas).flatMap((area) =>
            orNone(counterparts).flatMap((counterpart) =>
              orNone(groups).map((group) =>
                narrow({
                  ...(indicator && { indicator }),
                  ...(flow && { flow }),
                  ...(area && { area }),
                  ...(counterpart && { counterpart }),
                  ...(group && { group }),
                }),
              ),
            ),
          ),
        )
        .slice(0, MOST_ASKED);
    }
    default:
      return [];
  }
}

function unique(scopes: readonly Scope[]): Scope[] {
  return [...new Map(scopes.map((scope) => [formatScope(scope), scope])).values()];
}

export function createSubscriptionReader({
  reader,
  codebook,
}: {
  reader: Reader;
  codebook: Codebook;
}): SubscriptionReader {
  function isKnown({ area, counterpart, group }: Scope): boolean {
    return (
      (area === undefined || codebook.areas.has(area)) &&
      (counterpart === undefined || codebook.countries.has(counterpart) || codebook.areas.has(counterpart)) &&
      (group === undefined || codebook.groups.has(group))
    );
  }

  function readScopes(
    text: string,
    context: SubscriptionContext,
  ): Scope[] | Extract<SubscriptionRead, { kind: 'unclear' }> {
    const unclear = (choices: readonly Scope[]) =>
      ({ kind: 'unclear', words: text.slice(0, MOST_WORDS), choices: unique(choices) }) as const;
    const readings: readonly Reading[] = reader.read(text, context).readings;
    const scopes: Scope[] = [];
    for (const reading of readings) {
      if (reading.kind === 'ask') return unclear(reading.choices.flatMap((choice) => scopesOf(choice)));
      if (reading.kind !== 'question') return unclear([]);
      scopes.push(...scopesOf(reading.question, reading.assumptions));
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

      const rest: Rest = { text: text.replace(/^\/\S+/, ' ') };
      const quiet = takeQuiet(rest);
      const reminder = take(rest, REMINDER) !== undefined;
      const rhythm = takeRhythm(rest);
      const condition = takeCondition(rest);
      const terms = { rhythm, reminder, ...(condition && { condition }), ...(quiet && { quiet }) };
      // The small words only tell whether anything else is said: inside names of places they belong to the name.
      const bare: Rest = { text: rest.text };
      while (take(bare, ASKING));
      if (!/[\p{L}\p{N}]/u.test(bare.text)) return { kind: 'terms', asked: [{ scope: {}, ...terms }] };
      const said = rest.text
        .replace(VERBS, ' ')
        .replace(/[,;:.!?]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
      const scopes = readScopes(said, context);
      // Who wants silence and names nothing that is known wants all of it: «уберите меня отсюда».
      if (!Array.isArray(scopes) && isSilencing(text, context) && namesNothing(said, context))
        return { kind: 'terms', asked: [{ scope: {}, ...terms }] };
      return Array.isArray(scopes) ? { kind: 'terms', asked: scopes.map((scope) => ({ scope, ...terms })) } : scopes;
    },
  };
}

/** Verbs that would make the rest a request again. */
const VERBS = new RegExp(
  phrase(
    [
      'unsubscribe(?: me)?(?: from)?|subscribe(?: me)?(?: to)?|sign me up(?: for| to)?|notify(?: me)?(?: of| about| when)?|alert me(?: when)?|tell me(?: when)?|let me know(?: when)?|remind me|inform me|keep me (?:posted|updated)(?: on)?|stop(?: sending)?|don.?t (?:send|notify)(?: me)?',
      '(?:под|от)пи(?:ши|шите|сать|саться|ска|ску|ски|шусь)\\p{L}*|уведом\\p{L}*|сообща?[йи]\\p{L}*|присыла\\p{L}*|пришли\\p{L}*|оповеща?\\p{L}*|напомни\\p{L}*|высылай\\p{L}*|дай(?:те)? знать|больше не|не присыла\\p{L}*|не шли(?:те)?|отмени\\p{L}*|отключи\\p{L}*|удали\\p{L}*|мне|меня|выйд(?:ут|ет)|появ(?:ят|ит)ся|новые данные|нов(?:ых|ым) данн(?:ых|ым)|когда|если|только',
      'жазыл\\p{L}*|жазып қой\\p{L}*|хабарла\\p{L}*|хабар бер\\p{L}*|ескерт\\p{L}*|жібер\\p{L}*|тоқтат\\p{L}*|маған|жаңа деректер\\p{L}*|шыққанда|шықса|енді|туралы',
      'when|if|only|new figures|new data|come out|comes out|are out|is out',
    ].join('|'),
  ).source,
  'giu',
);
