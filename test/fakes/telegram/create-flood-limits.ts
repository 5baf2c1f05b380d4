/**
 * Telegram's limits on sending, as its FAQ tells them: so many a second overall, one a second a chat, so many a minute a
 * group. More than thirty a second overall are granted only to messages that pay for it.
 */
import { BotApiError } from './bot-api-error.ts';

export interface Rates {
  /** Messages a second over all chats. */
  readonly overall: number;
  /** Messages a second in one chat. */
  readonly perChat: number;
  /** Messages that may go to one chat at once. */
  readonly burst: number;
  /** Messages a minute in one group. */
  readonly perGroupMinute: number;
  /** What is granted in any second, as a share of `overall`, instead of a burst: 1.02 is two in a hundred more. */
  readonly inAnySecond?: number;
  /** Paid messages that the bot's stars suffice for; all of them where absent. */
  readonly stars?: number;
}

export const TELEGRAM_RATES: Rates = { overall: 30, perChat: 1, burst: 3, perGroupMinute: 20 };

interface Bucket {
  tokens: number;
  at: number;
}

export interface FloodLimits {
  /** Throws 429 with `retry_after` where the message is too many. */
  admit(chat: number, isPaid: boolean): void;
}

export function createFloodLimits(rates: Rates, now: () => number = Date.now): FloodLimits {
  const buckets = new Map<string, Bucket>();
  /** Times of the last messages, where any second is looked at. */
  const lately: number[] = [];
  let stars = rates.stars ?? Number.POSITIVE_INFINITY;

  function checkSecond(share: number): void {
    const time = now();
    while (lately[0] !== undefined && lately[0] <= time - 1000) lately.shift();
    if (lately.length >= Math.floor(rates.overall * share)) {
      throw new BotApiError(429, 'Too Many Requests: retry after 1', { retry_after: 1 });
    }
    lately.push(time);
  }

  /** Milliseconds until there is room. */
  function missing(key: string, perSecond: number, size: number): number {
    const time = now();
    const bucket = buckets.get(key) ?? { tokens: size, at: time };
    bucket.tokens = Math.min(size, bucket.tokens + ((time - bucket.at) * perSecond) / 1000);
    bucket.at = time;
    buckets.set(key, bucket);
    return bucket.tokens >= 1 ? 0 : ((1 - bucket.tokens) * 1000) / perSecond;
  }

  return {
    admit(chat, isPaid) {
      if (isPaid) {
        if (stars <= 0) throw new BotApiError(400, 'Bad Request: BALANCE_TOO_LOW');
        stars -= 1;
      }
      if (rates.inAnySecond !== undefined) checkSecond(rates.inAnySecond);
      const free = Math.min(rates.overall, TELEGRAM_RATES.overall);
      const limits: (readonly [key: string, perSecond: number, size: number])[] = [
        ...(rates.inAnySecond === undefined ? [['all', rates.overall, rates.overall] as const] : []),
        ...(isPaid ? [] : [['free', free, free] as const]),
        [`chat ${chat}`, rates.perChat, rates.burst],
        ...(chat < 0 ? [[`group ${chat}`, rates.perGroupMinute / 60, rates.perGroupMinute] as const] : []),
      ];
      const waitMs = Math.max(...limits.map((limit) => missing(...limit)));
      if (waitMs > 0) {
        const seconds = Math.ceil(waitMs / 1000);
        throw new BotApiError(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
      }
      for (const [key] of limits) {
        const bucket = buckets.get(key);
        if (bucket) bucket.tokens -= 1;
      }
    },
  };
}
