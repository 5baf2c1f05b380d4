import type { Reply } from '../../replies/reply.ts';
import { parseUndo } from '../../statistics/subscriptions/undo.ts';
import { placeIn } from '../../stores/chat-place.ts';
import { MOST_SUBSCRIPTIONS, type Subscription, TooManySubscriptions } from '../../stores/subscription-store.ts';
import type { Exchange } from '../exchange.ts';
import { heldIn } from './answer-subscription.ts';
import type { RequestParts } from './request-parts.ts';

/** Brings back what the button carries, which is all that was there before; anything else only shows what there is. */
export async function answerUndo(argument: string, exchange: Exchange, parts: RequestParts): Promise<Reply> {
  const { replies, store, subscriptions } = parts;
  const { key, person, language } = exchange;
  const undone = parseUndo(argument);
  if (!undone || !subscriptions) {
    if (!subscriptions) return replies.sayHelp(language);
    return subscriptions.replies.saySubscriptions(await heldIn(key, subscriptions), language);
  }
  if (!(await subscriptions.mayChange(key, person))) return replies.sayNotAdmin(language);
  const chosen = undone.language ?? undefined;
  try {
    if (undone.language !== undefined) await store.setLanguage(key, chosen);
    const back: Subscription[] = [];
    for (const { terms, muted, topic } of undone.subscriptions) {
      const place = placeIn(key, topic);
      const added = await subscriptions.store.add(place, terms, chosen ?? language);
      back.push((muted && (await subscriptions.store.change(place, added.id, { muted }))) || added);
    }
    return { ...subscriptions.replies.sayUndone(back, undone.language, chosen ?? language), by: person };
  } catch (error) {
    if (error instanceof TooManySubscriptions) {
      return subscriptions.replies.saySubscribeFull(MOST_SUBSCRIPTIONS, language);
    }
    return replies.sayNotSaved(language);
  }
}
