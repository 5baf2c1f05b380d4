/** Requests about subscriptions. In groups and channels only those whom the platform calls administrators may change them. */

import type { Answers } from '../../answers/create-answers.ts';
import { questionOf } from '../../notices/due/find-own-figures.ts';
import type { RequestReading } from '../../questions/reading.ts';
import type { SubscriptionReader } from '../../questions/subscriptions/read-subscription.ts';
import type { NoticeReplies } from '../../replies/create-notice-replies.ts';
import type { Replies } from '../../replies/create-replies.ts';
import type { Reply } from '../../replies/reply.ts';
import type { AlarmSaid, DeliverySaid, StatusSaid } from '../../replies/subscriptions/say-deliveries.ts';
import type { Figure } from '../../statistics/answer.ts';
import type { ReadCounts } from '../../statistics/how-read.ts';
import { parseTerms, type Scope, type SubscriptionAsked } from '../../statistics/subscription.ts';
import { splitPlace } from '../../stores/chat-place.ts';
import type { ChatKey } from '../../stores/chat-store.ts';
import {
  MOST_SUBSCRIPTIONS,
  type Subscription,
  type SubscriptionStore,
  TooManySubscriptions,
} from '../../stores/subscription-store.ts';
import type { Exchange } from '../exchange.ts';

/** What the desk needs of those who send notices. */
export interface SubscriptionParts {
  readonly store: SubscriptionStore;
  readonly reader: SubscriptionReader;
  readonly replies: NoticeReplies;
  /** True where the person may change what the chat is subscribed to. */
  readonly mayChange: (key: ChatKey, person: string) => Promise<boolean>;
  readonly isOperator: (key: ChatKey, person: string) => boolean;
  readonly deliveriesOf: (key: ChatKey) => Promise<readonly DeliverySaid[]>;
  readonly status: () => Promise<Omit<StatusSaid, 'troubles' | 'read'>>;
  readonly troubles: () => Promise<readonly AlarmSaid[]>;
  /** The chat and those topics of it that something goes to. */
  readonly placesOf: (chat: ChatKey) => Promise<readonly ChatKey[]>;
  /** Somebody is there again: what was parked goes on. */
  readonly wake: (chat: ChatKey) => Promise<void>;
  readonly move: (from: ChatKey, to: ChatKey) => Promise<void>;
  /** Takes subscriptions and what was sent out of the memory. */
  readonly forget: (key: ChatKey) => Promise<void>;
  /** Tells the administrators what a reader doubts, each thing once; false where there is nobody to be told. */
  readonly report: (mistake: { readonly command: string; readonly figures: readonly Figure[] }) => boolean;
  readonly now: () => Date;
}

interface Parts extends SubscriptionParts {
  readonly answers: Answers;
  /** What the desk says elsewhere. */
  readonly desk: Replies;
  /** How messages were read. */
  readonly read: ReadCounts;
}

const NAMES = ['subscribe', 'unsubscribe', 'stop', 'subscriptions', 'deliveries', 'status', 'calendar'] as const;

export function isAboutSubscriptions({ name }: RequestReading): boolean {
  return NAMES.some((known) => known === name);
}

/** The words of a request: what follows the command, or the whole sentence where it was asked in words. */
function wordsOf({ argument }: RequestReading, { text }: Exchange): string {
  return text.startsWith('/') ? argument : text;
}

/** Everything that goes to the chat, in whatever topic. */
export async function heldIn(chat: ChatKey, { store, placesOf }: Pick<SubscriptionParts, 'store' | 'placesOf'>) {
  const held = await Promise.all((await placesOf(chat)).map((place) => store.of(place)));
  return held.flat().map(withTopic);
}

function withTopic(held: Subscription): Subscription & { readonly topic?: string } {
  const { topic } = splitPlace(held.key.id);
  return { ...held, ...(topic !== undefined && { topic }) };
}

async function subscribe(asked: SubscriptionAsked, exchange: Exchange, parts: Parts): Promise<Reply> {
  const { store, replies, answers } = parts;
  const { place, language, today } = exchange;
  const added: Subscription[] = [];
  try {
    for (const terms of asked) added.push(await store.add(place, terms, language));
  } catch (error) {
    if (error instanceof TooManySubscriptions) return replies.saySubscribeFull(MOST_SUBSCRIPTIONS, language);
    return parts.desk.sayNotSaved(language);
  }
  const current = added.map(({ terms }) => answers.answer(questionOf(terms.scope, { kind: 'last' }), { today }));
  return { ...replies.saySubscribed(added, current, language), by: exchange.person };
}

/** True where the wider scope names nothing that the scope does not. */
function isWithin(scope: Scope, wider: Scope): boolean {
  return Object.entries(wider).every(([member, value]) => scope[member as keyof Scope] === value);
}

/** By id, by the same words that subscribed, or all; absent where it is not clear what is meant. */
async function findMeant(
  words: string,
  exchange: Exchange,
  parts: Parts,
): Promise<readonly Subscription[] | undefined> {
  const held = await heldIn(exchange.key, parts);
  const ids = words.split(/\s+/).filter((word) => word !== '');
  // The bare command names none: with several it must be asked which. `/stop` and plain words of silence mean all.
  if (ids.length === 0) return held.length > 1 ? undefined : held;
  if (ids.every((id) => /^[a-z\d]{6}$/.test(id))) {
    const named = held.filter(({ id }) => ids.includes(id));
    if (named.length > 0) return named;
  }
  const read = parts.reader.read(words, exchange);
  if (read.kind === 'unclear') return undefined;
  // Without a scope everything is meant: who wants silence gets it. "Astana" means all that is about Astana.
  return held.filter(({ terms }) => read.asked.some(({ scope }) => isWithin(terms.scope, scope)));
}

async function end(meant: readonly Subscription[], exchange: Exchange, parts: Parts): Promise<Reply> {
  const { store, replies, placesOf } = parts;
  const ids = meant.map(({ id }) => id);
  try {
    const removed: Subscription[] = [];
    for (const place of await placesOf(exchange.key)) removed.push(...(await store.remove(place, ids)));
    const reply = replies.sayUnsubscribed(removed.map(withTopic), exchange.language);
    return removed.length > 0 ? { ...reply, by: exchange.person } : reply;
  } catch {
    return parts.desk.sayNotSaved(exchange.language);
  }
}

async function unsubscribe(request: RequestReading, exchange: Exchange, parts: Parts): Promise<Reply> {
  const meant = await findMeant(wordsOf(request, exchange), exchange, parts);
  // Each with its button: nobody who wants silence is left with a shrug.
  return meant
    ? end(meant, exchange, parts)
    : parts.replies.saySubscriptions(await heldIn(exchange.key, parts), exchange.language);
}

/** `ID`, `ID mute`, `ID unmute`, `ID set TERMS`; anything else lists. */
async function showOrChange(
  { argument }: RequestReading,
  exchange: Exchange,
  parts: Parts,
  may: () => Promise<boolean>,
) {
  const { store, replies } = parts;
  const { language } = exchange;
  const [id = '', action = '', ...rest] = argument.split(' ');
  const held = await heldIn(exchange.key, parts);
  const before = held.find((each) => each.id === id);
  if (!before) return replies.saySubscriptions(held, language);
  const terms = action === 'set' ? parseTerms(rest.join(' ')) : undefined;
  const change = terms
    ? { terms }
    : action === 'mute' || action === 'unmute'
      ? { muted: action === 'mute' }
      : undefined;
  if (!change) return replies.saySubscription(before, language);
  if (!(await may())) return parts.desk.sayNotAdmin(language);
  try {
    const after = await store.change(before.key, id, change);
    if (!after) return replies.saySubscriptions(await heldIn(exchange.key, parts), language);
    return { ...replies.saySubscriptionChanged(after, before, language), by: exchange.person };
  } catch {
    return parts.desk.sayNotSaved(language);
  }
}

function showCalendar({ language, today }: Exchange, { answers, replies, now, desk }: Parts): Reply {
  const answer = answers.answer({ kind: 'releases', which: 'all' }, { today });
  return answer.outcome === 'answered' && answer.body.kind === 'releases'
    ? replies.sayCalendar(answer.body, now(), language)
    : desk.sayAnswer(answer, language);
}

export async function answerSubscription(request: RequestReading, exchange: Exchange, parts: Parts): Promise<Reply> {
  const { key, language, person } = exchange;
  const { replies } = parts;
  const may = () => parts.mayChange(key, person);
  switch (request.name) {
    case 'subscribe': {
      const words = wordsOf(request, exchange);
      const read = parts.reader.read(words, exchange);
      if (read.kind === 'unclear') return replies.saySubscribeUnclear(read.words, read.choices, language);
      return (await may()) ? subscribe(read.asked, exchange, parts) : parts.desk.sayNotAdmin(language);
    }
    case 'unsubscribe':
      return (await may()) ? unsubscribe(request, exchange, parts) : parts.desk.sayNotAdmin(language);
    case 'stop':
      return (await may()) ? end(await heldIn(key, parts), exchange, parts) : parts.desk.sayNotAdmin(language);
    case 'subscriptions':
      return showOrChange(request, exchange, parts, may);
    case 'deliveries':
      return replies.sayDeliveries(await parts.deliveriesOf(exchange.place), language);
    case 'calendar':
      return showCalendar(exchange, parts);
    case 'status':
      return parts.isOperator(key, person)
        ? replies.sayStatus({ ...(await parts.status()), troubles: await parts.troubles(), read: parts.read }, language)
        : parts.desk.sayHelp(language);
    default:
      return parts.desk.sayHelp(language);
  }
}
