import type { Answer, ReleasesBody } from '../statistics/answer.ts';
import type { Codebook } from '../statistics/facts/codebook.ts';
import { LANGUAGES, type Language } from '../statistics/language.ts';
import type { Terms } from '../statistics/subscription.ts';
import type { Period } from '../statistics/time/period.ts';
import type { Messages } from './messages/messages.ts';
import { createWords, type Words } from './messages/words.ts';
import type { Reply } from './reply.ts';
import { sayCalendar } from './subscriptions/say-calendar.ts';
import {
  type AlarmSaid,
  type DeliverySaid,
  type StatusSaid,
  sayAlarm,
  sayDeliveries,
  sayStatus,
} from './subscriptions/say-deliveries.ts';
import {
  type CorrectionSaid,
  type ReleaseSaid,
  sayCalendarNotice,
  sayCorrectionNotice,
  sayReleaseNotice,
} from './subscriptions/say-release-notice.ts';
import {
  type SubscriptionSaid,
  saySubscribed,
  saySubscribeUnclear,
  saySubscription,
  saySubscriptionChanged,
  saySubscriptions,
  sayUndone,
  sayUnsubscribed,
} from './subscriptions/say-subscription.ts';
import { sayNotice } from './talk/say-notice.ts';

/** Everything Koshi says about subscriptions and to subscribers. */
export interface NoticeReplies {
  saySubscribed(added: readonly SubscriptionSaid[], current: readonly Answer[], language: Language): Reply;
  saySubscriptionChanged(after: SubscriptionSaid, before: SubscriptionSaid, language: Language): Reply;
  sayUnsubscribed(removed: readonly SubscriptionSaid[], language: Language): Reply;
  /** What is there again; `chosen` is the language, null where none is chosen any more. */
  sayUndone(back: readonly SubscriptionSaid[], chosen: Language | null | undefined, language: Language): Reply;
  saySubscriptions(held: readonly SubscriptionSaid[], language: Language): Reply;
  saySubscription(said: SubscriptionSaid, language: Language): Reply;
  /** `words` is what could not be understood. */
  saySubscribeUnclear(words: string, choices: readonly Terms[], language: Language): Reply;
  saySubscribeFull(most: number, language: Language): Reply;
  sayDeliveries(deliveries: readonly DeliverySaid[], language: Language): Reply;
  sayCalendar(body: ReleasesBody, now: Date, language: Language): Reply;
  sayRelease(said: ReleaseSaid, language: Language): Reply;
  sayCorrection(period: Period, corrections: readonly CorrectionSaid[], language: Language): Reply;
  sayCalendarNotice(kind: 'reminder' | 'late', period: Period, expected: string, language: Language): Reply;
  sayStatus(status: StatusSaid, language: Language): Reply;
  sayAlarm(troubles: readonly AlarmSaid[], language: Language): Reply;
}

export function createNoticeReplies({ codebook, messages }: { codebook: Codebook; messages: Messages }): NoticeReplies {
  const wordsOf = Object.fromEntries(
    LANGUAGES.map((language) => [language, createWords(codebook, messages, language)]),
  ) as Record<Language, Words>;

  return {
    saySubscribed: (added, current, language) => saySubscribed(wordsOf[language], added, current),
    saySubscriptionChanged: (after, before, language) => saySubscriptionChanged(wordsOf[language], after, before),
    sayUnsubscribed: (removed, language) => sayUnsubscribed(wordsOf[language], removed),
    sayUndone: (back, chosen, language) => sayUndone(wordsOf[language], back, chosen),
    saySubscriptions: (held, language) => saySubscriptions(wordsOf[language], held),
    saySubscription: (said, language) => saySubscription(wordsOf[language], said),
    saySubscribeUnclear: (text, choices, language) => saySubscribeUnclear(wordsOf[language], text, choices),
    saySubscribeFull(most, language) {
      const words = wordsOf[language];
      return sayNotice(words, {
        outcome: 'missing',
        title: words.say('subscribe-full-title'),
        lines: [words.say('subscribe-full', { most: String(most) })],
        buttons: [{ label: words.say('button-subscriptions'), command: '/subscriptions' }],
      });
    },
    sayDeliveries: (deliveries, language) => sayDeliveries(wordsOf[language], deliveries),
    sayCalendar: (body, now, language) => sayCalendar(wordsOf[language], body, now),
    sayRelease: (said, language) => sayReleaseNotice(wordsOf[language], said),
    sayCorrection: (period, corrections, language) => sayCorrectionNotice(wordsOf[language], period, corrections),
    sayCalendarNotice: (kind, period, expected, language) =>
      sayCalendarNotice(wordsOf[language], kind, period, expected),
    sayStatus: (status, language) => sayStatus(wordsOf[language], status),
    sayAlarm: (troubles, language) => sayAlarm(wordsOf[language], troubles),
  };
}
