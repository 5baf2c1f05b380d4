import type { Language } from '../../statistics/language.ts';
import {
  type Condition,
  formatScope,
  isEveryRelease,
  QUIET_HOURS,
  type Scope,
  type Terms,
} from '../../statistics/subscription.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { formatNumber } from '../names/format-number.ts';
import { sayAspects } from '../names/label-differences.ts';

const SCOPE_ASPECTS = ['area', 'indicator', 'flow', 'counterpart', 'group'] as const;

/** What a subscription is about: "Astana, net migration". */
export function sayScope(words: Words, scope: Scope): string {
  if (isEveryRelease(scope)) return words.say('subscription-every');
  return sayAspects(words, scope, SCOPE_ASPECTS) || formatScope(scope);
}

function sayLimit(words: Words, value: number): string {
  const decimals = (String(value).split('.')[1] ?? '').length;
  return formatNumber(value, { decimals, signed: false }, words.language);
}

/** "only if above 0" */
export function sayCondition(words: Words, condition: Condition): string {
  switch (condition.kind) {
    case 'above':
    case 'below':
      return words.say(`condition-${condition.kind}`, { value: sayLimit(words, condition.value) });
    case 'changes':
      return words.say('condition-changes', { percent: sayLimit(words, condition.percent) });
    case 'positive':
    case 'negative':
    case 'record':
      return words.say(`condition-${condition.kind}`);
  }
}

function sayRhythm(words: Words, { rhythm, quiet = QUIET_HOURS }: Terms): string {
  if (rhythm !== 'daytime') return words.say(`rhythm-${rhythm}`);
  return words.say('rhythm-daytime', { ...quiet, where: quiet.zone === QUIET_HOURS.zone ? 'here' : 'elsewhere' });
}

/** What a subscription is about and under which condition, without when it comes. */
export function sayAsked(words: Words, { scope, condition }: Terms): string {
  const name = sayScope(words, scope);
  return condition ? words.say('subscription-name', { scope: name, terms: sayCondition(words, condition) }) : name;
}

function sayLanguages(words: Words, terms: string, languages: readonly Language[]): string {
  const names = languages.map((language) => words.say(`language-name-${language}`));
  return words.say('terms-languages', { terms, languages: names.join(', ') });
}

/** The whole of a subscription, exactly as it is on: "Astana, net migration: only if above 0; the morning after". */
export function sayTerms(words: Words, terms: Terms): string {
  const parts = [...(terms.condition ? [sayCondition(words, terms.condition)] : []), sayRhythm(words, terms)];
  const timing = parts.join('; ');
  const said = terms.languages ? sayLanguages(words, timing, terms.languages) : timing;
  return capitalize(
    words.say('subscription-name', {
      scope: sayScope(words, terms.scope),
      terms: terms.reminder ? words.say('terms-reminder', { terms: said }) : said,
    }),
  );
}
