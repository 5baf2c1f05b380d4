/**
 * What a chat wants to be told of, and when. The canonical words of the terms (`net KZ-71 >0 morning`) are what buttons
 * carry after `/subscribe`; `parseTerms` reads back exactly what `formatTerms` writes.
 */
import type { AreaCode, CounterpartCode, GroupCode } from './facts/codebook.ts';
import { FLOWS, type Flow, INDICATORS, type Indicator } from './indicators.ts';
import { isLanguage, type Language } from './language.ts';

/** Absent members mean «any»; an empty scope is every release. */
export interface Scope {
  readonly indicator?: Indicator;
  readonly flow?: Flow;
  readonly area?: AreaCode;
  readonly counterpart?: CounterpartCode;
  readonly group?: GroupCode;
}

/** Judged when a release comes out; the base of a turn or a change is the same period a year before. */
export type Condition =
  | { readonly kind: 'above'; readonly value: number }
  | { readonly kind: 'below'; readonly value: number }
  | { readonly kind: 'positive' }
  | { readonly kind: 'negative' }
  | { readonly kind: 'record' }
  | { readonly kind: 'changes'; readonly percent: number };

/** daytime: as soon as it is out, but not in the quiet hours; at_once: also at night; morning: the next one; weekly: on Monday morning. */
export const RHYTHMS = ['daytime', 'at_once', 'morning', 'weekly'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** Hours in which nothing is sent, `HH:MM`, in an IANA time zone. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
  readonly zone: string;
}

export const QUIET_HOURS: QuietHours = { from: '22:00', to: '08:00', zone: 'Asia/Almaty' };

export interface Terms {
  readonly scope: Scope;
  readonly condition?: Condition;
  readonly rhythm: Rhythm;
  /** QUIET_HOURS where absent. */
  readonly quiet?: QuietHours;
  /** Each notice in all of these, one below the other; in the chat's language where absent. */
  readonly languages?: readonly Language[];
  /** The day before a release a word that it is coming, and one word when it is late. */
  readonly reminder: boolean;
}

/** What a message asks to be subscribed to: at least one. */
export type SubscriptionAsked = readonly Terms[];

function formatCondition(condition: Condition | undefined): string {
  if (!condition) return '';
  switch (condition.kind) {
    case 'above':
      return `>${condition.value}`;
    case 'below':
      return `<${condition.value}`;
    case 'changes':
      return `change>${condition.percent}`;
    default:
      return condition.kind;
  }
}

const formatQuiet = (quiet: QuietHours | undefined) => (quiet ? `quiet:${quiet.from}-${quiet.to}@${quiet.zone}` : '');

export function formatScope({ indicator, flow, area, counterpart, group }: Scope): string {
  const other = counterpart && /^KZ-/.test(counterpart) ? `with:${counterpart}` : counterpart;
  return [indicator, flow, area, other, group].filter(Boolean).join(' ');
}

/** The words after `/subscribe`; empty for every release on the usual terms. */
export function formatTerms({ scope, condition, rhythm, quiet, languages, reminder }: Terms): string {
  return [
    formatScope(scope),
    formatCondition(condition),
    rhythm === 'daytime' ? '' : rhythm,
    formatQuiet(quiet),
    languages ? `in:${languages.join('+')}` : '',
    reminder ? 'reminder' : '',
  ]
    .filter((word) => word !== '')
    .join(' ');
}

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;

function parseCondition(word: string): Condition | undefined {
  if (word === 'positive' || word === 'negative' || word === 'record') return { kind: word };
  const [, sign, value] = new RegExp(`^(>|<|change>)(${NUMBER})$`).exec(word) ?? [];
  if (value === undefined) return undefined;
  if (sign === '>') return { kind: 'above', value: Number(value) };
  if (sign === '<') return { kind: 'below', value: Number(value) };
  return { kind: 'changes', percent: Number(value) };
}

const LANGUAGES_ASKED = /^in:[a-z]{2}(?:\+[a-z]{2})*$/;
const CLOCK = String.raw`(?:[01]\d|2[0-3]):[0-5]\d`;

function parseQuiet(word: string): QuietHours | undefined {
  const [, from, to, zone] = new RegExp(`^quiet:(${CLOCK})-(${CLOCK})@(.+)$`).exec(word) ?? [];
  return from && to && zone && isTimeZone(zone) ? { from, to, zone } : undefined;
}

export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Codes are taken by their shape; whether they are known is the caller's to check. Absent for anything not written by `formatTerms`. */
export function parseTerms(text: string): Terms | undefined {
  let scope: Scope = {};
  let condition: Condition | undefined;
  let rhythm: Rhythm = 'daytime';
  let quiet: QuietHours | undefined;
  let languages: readonly Language[] | undefined;
  let reminder = false;
  for (const word of text.split(' ').filter((each) => each !== '')) {
    if (INDICATORS.includes(word as Indicator)) scope = { ...scope, indicator: word as Indicator };
    else if (FLOWS.includes(word as Flow)) scope = { ...scope, flow: word as Flow };
    else if (/^KZ(?:-\d{2})?$/.test(word)) scope = { ...scope, area: word };
    else if (/^with:KZ-\d{2}$/.test(word)) scope = { ...scope, counterpart: word.slice(5) };
    else if (/^(?:[A-Z]{3}|NONCIS)$/.test(word)) scope = { ...scope, counterpart: word };
    else if (LANGUAGES_ASKED.test(word)) languages = word.slice(3).split('+').filter(isLanguage);
    else if (/^[a-z]+:(?!\d\d:)[\w-]+$/.test(word)) scope = { ...scope, group: word };
    else if (RHYTHMS.includes(word as Rhythm)) rhythm = word as Rhythm;
    else if (word === 'reminder') reminder = true;
    else {
      condition ??= parseCondition(word);
      quiet ??= parseQuiet(word);
      if (!parseCondition(word) && !parseQuiet(word)) return undefined;
    }
  }
  const terms: Terms = {
    scope,
    ...(condition && { condition }),
    rhythm,
    ...(quiet && { quiet }),
    ...(languages && { languages }),
    reminder,
  };
  return formatTerms(terms) === text ? terms : undefined;
}

export function isEveryRelease(scope: Scope): boolean {
  return Object.keys(scope).length === 0;
}

/** True where the key points of the country are all that is wanted. */
export function isAboutCountry(scope: Scope): boolean {
  const { area, ...rest } = scope;
  return (area === undefined || area === 'KZ') && Object.keys(rest).length === 0;
}
