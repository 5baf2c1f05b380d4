/** Who is to be told a notice, page by page: one row for each chat, whatever of its subscriptions the notice is about. */

import { formatCommand } from '../../statistics/command.ts';
import type { Language } from '../../statistics/language.ts';
import { shiftDays } from '../../statistics/time/days.ts';
import { chatOfName, nameOfChat } from '../../stores/chat-name.ts';
import type { ChatKey } from '../../stores/chat-store.ts';
import { type Change, type Notice, PRIORITIES } from '../../stores/notice.ts';
import type { DraftRow } from '../../stores/outbox.ts';
import { priorityOf, type Subscription, type SubscriptionStore } from '../../stores/subscription-store.ts';
import type { Corrections } from './find-corrections.ts';
import { findDue, findMorningOf } from './find-due.ts';
import { type Ask, findOwnFigures } from './find-own-figures.ts';

const MINUTE_MS = 60_000;

interface DraftsParts {
  readonly store: Pick<SubscriptionStore, 'forRelease' | 'standing'>;
  readonly ask: Ask;
  /** In which each release is announced, first of all, and the language that is spoken there. */
  readonly channels: readonly ChatKey[];
  readonly language: Language;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface Drafts {
  /** Corrections are those that a correction tells of; without them they are none. */
  of(notice: Notice, corrections?: Corrections): AsyncIterable<readonly DraftRow[]>;
  /** Of a release, for those who had subscribed before it. */
  ofEarlier(notice: Notice): AsyncIterable<readonly DraftRow[]>;
  /** Of a release, for these chats alone. */
  ofChats(notice: Notice, chats: readonly string[]): Promise<readonly DraftRow[]>;
}

const nameOfChange = ({ subject, period, value, now }: Change) =>
  `${formatCommand({ kind: 'figure', subject, period })} ${value} ${now}`;

type DueOf = (subscription: Subscription) => number;

/** The earliest due of a chat's subscriptions, and the first of their priorities. */
function draftRows(notice: string, wanted: readonly Subscription[], dueOf: DueOf): DraftRow[] {
  const rows = new Map<string, DraftRow>();
  for (const subscription of wanted) {
    const chat = nameOfChat(subscription.key);
    const [held, due] = [rows.get(chat), dueOf(subscription)];
    const isFirst = held === undefined || due < held.due;
    rows.set(chat, {
      notice,
      chat,
      rhythm: isFirst ? subscription.terms.rhythm : held.rhythm,
      language: held?.language ?? subscription.language,
      subscriptions: [...(held?.subscriptions ?? []), subscription.id],
      due: isFirst ? due : held.due,
      priority: Math.min(held?.priority ?? Number.POSITIVE_INFINITY, priorityOf(subscription.terms)),
    });
  }
  return [...rows.values()];
}

function dueBy(instant: number): DueOf {
  const known = new Map<string, number>();
  return ({ terms: { rhythm, quiet } }) => {
    const key = `${rhythm} ${quiet ? Object.values(quiet).join() : ''}`;
    const due = known.get(key) ?? findDue(rhythm, instant, quiet);
    known.set(key, due);
    return due;
  };
}

export function createDrafts({ store, ask, channels, language, now }: DraftsParts): Drafts {
  /** Whether a release has something for the subscription. Thousands share a handful of terms. */
  function createJudge({ period }: Notice): (subscription: Subscription) => boolean {
    const known = new Map<string, boolean>();
    return ({ terms }) => {
      if (!terms.condition) return true;
      const key = JSON.stringify([terms.scope, terms.condition]);
      const found = known.get(key) ?? findOwnFigures(ask, terms, period) !== undefined;
      known.set(key, found);
      return found;
    };
  }

  async function heldBy(chat: string): Promise<readonly Subscription[]> {
    const { subscriptions, parked } = await store.standing(chatOfName(chat));
    return parked ? [] : subscriptions.filter(({ muted, key }) => !muted && key.platform !== 'terminal');
  }

  async function* ofRelease(notice: Notice): AsyncGenerator<readonly DraftRow[]> {
    const [holds, dueOf] = [createJudge(notice), dueBy(now())];
    const due = findDue('at_once', now());
    yield channels.map((channel) => ({
      notice: notice.id,
      chat: nameOfChat(channel),
      rhythm: 'at_once',
      language,
      subscriptions: [],
      due,
      priority: PRIORITIES.correction,
    }));
    for await (const page of store.forRelease('release')) yield draftRows(notice.id, page.filter(holds), dueOf);
  }

  async function* ofCorrection(
    notice: Extract<Notice, { kind: 'correction' }>,
    corrections: Corrections,
  ): AsyncGenerator<readonly DraftRow[]> {
    const names = notice.changes.map(nameOfChange);
    const known = corrections.changes.map((change) => names.indexOf(nameOfChange(change)));
    const dueOf = dueBy(now());
    for await (const page of corrections.chats()) {
      const held = await Promise.all([...page.keys()].map(heldBy));
      yield draftRows(notice.id, held.flat(), dueOf).flatMap((row) => {
        const changes = (page.get(row.chat) ?? []).flatMap((place) => known[place] ?? []).filter((each) => each >= 0);
        return changes.length > 0 ? [{ ...row, changes, priority: PRIORITIES.correction }] : [];
      });
    }
  }

  async function* ofCalendar(
    notice: Extract<Notice, { kind: 'reminder' | 'late' }>,
  ): AsyncGenerator<readonly DraftRow[]> {
    const dayBefore = shiftDays(notice.expected, -1);
    const instant = now();
    // Whatever the rhythm: a weekly digest of tomorrow's release would come too late.
    const dueOf: DueOf = ({ terms }) =>
      notice.kind === 'reminder'
        ? Math.max(findMorningOf(dayBefore, terms), instant)
        : findDue('daytime', instant, terms.quiet);
    for await (const page of store.forRelease('reminder')) {
      yield draftRows(notice.id, page, dueOf).map((row) => ({ ...row, rhythm: 'daytime' as const }));
    }
  }

  return {
    async *of(notice, corrections) {
      if (notice.kind === 'release') yield* ofRelease(notice);
      else if (notice.kind !== 'correction') yield* ofCalendar(notice);
      else if (corrections) yield* ofCorrection(notice, corrections);
    },
    async *ofEarlier(notice) {
      // Clocks of replicas differ a little.
      const before = new Date(Date.parse(notice.created) - MINUTE_MS).toISOString();
      const [holds, dueOf] = [createJudge(notice), dueBy(now())];
      for await (const page of store.forRelease('release')) {
        const earlier = page.filter((each) => each.created < before && holds(each));
        yield draftRows(notice.id, earlier, dueOf);
      }
    },
    async ofChats(notice, chats) {
      const held = await Promise.all(chats.map(heldBy));
      return draftRows(notice.id, held.flat().filter(createJudge(notice)), dueBy(now()));
    },
  };
}
