import type { Answers } from '../answers/create-answers.ts';
import type { Reading } from '../questions/reading.ts';
import type { Replies } from '../replies/create-replies.ts';
import type { Reply } from '../replies/reply.ts';
import { isLanguage } from '../statistics/language.ts';
import type { ChatStore } from '../stores/chat-store.ts';
import { answerSubscription, isAboutSubscriptions, type SubscriptionParts } from './answer-subscription.ts';
import type { Conversations } from './conversations.ts';
import type { Exchange } from './exchange.ts';

export interface RequestParts {
  readonly answers: Answers;
  readonly replies: Replies;
  readonly store: ChatStore;
  readonly conversations: Conversations;
  readonly subscriptions?: SubscriptionParts;
}

/** The word after `/forget` that deletes; buttons carry it. */
const CONFIRMED = 'yes';

type Request = Extract<Reading, { kind: 'request' }>;

async function setLanguage(
  { argument }: Request,
  exchange: Exchange,
  { replies, store }: RequestParts,
): Promise<Reply> {
  if (!isLanguage(argument)) return replies.sayLanguageChoice(store.find(exchange.key)?.language, exchange.language);
  try {
    await store.setLanguage(exchange.key, argument);
  } catch {
    // The store has told the operator why; the user must know that nothing was kept.
    return replies.sayNotSaved(argument);
  }
  return replies.sayLanguageSet(argument);
}

async function forget({ argument }: Request, exchange: Exchange, parts: RequestParts): Promise<Reply> {
  const { replies, store, conversations, subscriptions } = parts;
  const { key } = exchange;
  const held = {
    subscriptions: subscriptions?.store.of(key).length ?? 0,
    deliveries: subscriptions?.deliveriesOf(key).length ?? 0,
  };
  if (argument !== CONFIRMED) {
    const settings = store.find(key);
    const isHeld = settings !== undefined || held.subscriptions + held.deliveries > 0;
    return replies.sayForget(isHeld ? { ...key, ...settings, ...held } : undefined, exchange.language);
  }
  if (subscriptions && held.subscriptions > 0 && !(await subscriptions.mayChange(key, exchange.person))) {
    return subscriptions.replies.sayNotAdmin(exchange.language);
  }
  try {
    await subscriptions?.forget(key);
    await store.forget(key);
  } catch {
    return replies.sayNotSaved(exchange.language);
  }
  conversations.forgetChat(`${exchange.key.platform}:${exchange.key.id}`);
  return replies.sayForgotten(exchange.language);
}

function sendCsv(request: Request, exchange: Exchange, { answers, replies }: RequestParts): Reply {
  const answer = request.question
    ? answers.answer(request.question, { today: exchange.today })
    : exchange.before?.answer;
  return answer ? replies.sayCsv(answer, exchange.language) : replies.sayNoAnswerYet(exchange.language);
}

/** Requests about the conversation itself: language, what is kept, help. */
export async function answerRequest(request: Request, exchange: Exchange, parts: RequestParts): Promise<Reply> {
  const { replies, answers, subscriptions } = parts;
  if (isAboutSubscriptions(request)) {
    return subscriptions
      ? answerSubscription(request, exchange, { ...subscriptions, answers, desk: replies })
      : replies.saySubscribeElsewhere(exchange.language);
  }
  switch (request.name) {
    case 'start':
      return replies.sayStart(exchange.language);
    case 'thanks':
      return replies.sayThanks(exchange.language);
    case 'language':
      return setLanguage(request, exchange, parts);
    case 'forget':
      return forget(request, exchange, parts);
    case 'privacy':
      return replies.sayPrivacy(exchange.language);
    case 'csv':
      return sendCsv(request, exchange, parts);
    default:
      return replies.sayHelp(exchange.language);
  }
}
