/** What subscription stores do to their document, whatever they keep it in. */
import { randomInt } from 'node:crypto';
import type { Language } from '../../statistics/language.ts';
import { formatTerms, type Terms } from '../../statistics/subscription.ts';
import { type ChatKey, PLATFORMS, type Platform } from '../chat-store.ts';
import type { ParkedReason, Subscription, SubscriptionStore } from '../subscription-store.ts';

interface StoredSubscription {
  readonly id: string;
  readonly terms: Terms;
  readonly language: Language;
  readonly muted: boolean;
  readonly created: string;
}

/** By `platform:id` of the chat. Records are replaced, never altered; a draft shares `chats` until it changes them. */
export interface SubscriptionDocument {
  version: 1;
  chats: Record<string, readonly StoredSubscription[]>;
  parked: Record<string, { readonly reason: ParkedReason; readonly since: string }>;
}

/** More in one chat than these are a mistake, and their notice would not fit into a message. */
export const MOST_SUBSCRIPTIONS = 20;

/** What a broadcast finds out about chats comes by hundreds, and nobody waits for it: each write is of the whole document. */
const PARK_PATIENCE_MS = 2000;
/** The notice waits for it. */
const MOVE_PATIENCE_MS = 1000;

export class TooManySubscriptions extends Error {
  readonly code = 'TOO_MANY_SUBSCRIPTIONS';
}

const ID_LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const ID_LENGTH = 6;

export const nameOfChat = ({ platform, id }: ChatKey): string => `${platform}:${id}`;

export function chatOfName(name: string): ChatKey {
  const platform = PLATFORMS.find((each) => name.startsWith(`${each}:`)) as Platform;
  return { platform, id: name.slice(platform.length + 1) };
}

/** A draft of the document: what is parked is its own, the chats are those of the document until `chatsOf` is asked for. */
export function draftOf({ version, chats, parked }: SubscriptionDocument): SubscriptionDocument {
  return { version, chats, parked: { ...parked } };
}

const drafts = new WeakSet<SubscriptionDocument>();

/** The chats of a draft, to be changed. */
function chatsOf(draft: SubscriptionDocument): SubscriptionDocument['chats'] {
  if (!drafts.has(draft)) {
    draft.chats = { ...draft.chats };
    drafts.add(draft);
  }
  return draft.chats;
}

export const emptyDocument = (): SubscriptionDocument => ({ version: 1, chats: {}, parked: {} });

/** Ids are drawn: with a counter a button of a removed subscription could one day remove another. */
export function createId(): string {
  return Array.from({ length: ID_LENGTH }, () => ID_LETTERS[randomInt(ID_LETTERS.length)]).join('');
}

function addTo(
  document: SubscriptionDocument,
  name: string,
  entry: Omit<StoredSubscription, 'muted'>,
): StoredSubscription {
  const held = document.chats[name] ?? [];
  delete document.parked[name];
  const same = held.find((each) => formatTerms(each.terms) === formatTerms(entry.terms));
  const added: StoredSubscription = same ? { ...same, muted: false } : { ...entry, muted: false };
  if (!same && held.length >= MOST_SUBSCRIPTIONS) throw new TooManySubscriptions(`${name} has ${held.length}`);
  chatsOf(document)[name] = same ? held.map((each) => (each === same ? added : each)) : [...held, added];
  return added;
}

/** The table as a store shows it, and the changes it takes; `update` makes a change durable. */
export function createSubscriptionStore(
  read: () => SubscriptionDocument,
  update: <R>(change: (draft: SubscriptionDocument) => R, patienceMs?: number) => Promise<R>,
  now: () => Date,
): SubscriptionStore {
  // Finding by id must not look through ten thousand chats; the index is made anew when the chats are others.
  let indexed: { of: SubscriptionDocument['chats']; byId: Map<string, Subscription> } | undefined;
  const parking = new Set<string>();
  const shown = new WeakMap<readonly StoredSubscription[], readonly Subscription[]>();

  /** Records of a chat are replaced as a whole, so that what was made of them holds for as long as they do. */
  function show(name: string, held: readonly StoredSubscription[]): readonly Subscription[] {
    const known = shown.get(held);
    if (known) return known;
    const key = chatOfName(name);
    const made = held.map((each): Subscription => ({ key, ...each }));
    shown.set(held, made);
    return made;
  }

  function byId(): Map<string, Subscription> {
    const { chats } = read();
    if (indexed?.of !== chats) {
      const byId = new Map<string, Subscription>();
      for (const name in chats) {
        for (const each of show(name, chats[name] ?? [])) byId.set(each.id, each);
      }
      indexed = { of: chats, byId };
    }
    return indexed.byId;
  }

  const of = (key: ChatKey) => show(nameOfChat(key), read().chats[nameOfChat(key)] ?? []);

  function keep(draft: SubscriptionDocument, name: string, held: readonly StoredSubscription[]): void {
    if (held.length > 0) chatsOf(draft)[name] = held;
    else delete chatsOf(draft)[name];
  }

  return {
    all: () => [...byId().values()],
    of,
    // A broadcast asks for ten thousand while chats move: the index would be made anew all the time.
    find: (id, likely) => (likely && of(likely).find((each) => each.id === id)) ?? byId().get(id),

    async add(key, terms, language) {
      let id = createId();
      while (byId().has(id)) id = createId();
      const entry = { id, terms, language, created: now().toISOString() };
      const added = await update((draft) => addTo(draft, nameOfChat(key), entry));
      return { key, ...added };
    },

    async change(key, id, change) {
      const name = nameOfChat(key);
      const changed = await update((draft) => {
        const held = draft.chats[name] ?? [];
        const before = held.find((each) => each.id === id);
        if (!before) return undefined;
        const after = { ...before, ...change };
        chatsOf(draft)[name] = held.map((each) => (each === before ? after : each));
        return after;
      });
      return changed && { key, ...changed };
    },

    async remove(key, ids) {
      const name = nameOfChat(key);
      const removed = await update((draft) => {
        const held = draft.chats[name] ?? [];
        keep(
          draft,
          name,
          held.filter((each) => !ids.includes(each.id)),
        );
        return held.filter((each) => ids.includes(each.id));
      });
      return removed.map((each) => ({ key, ...each }));
    },

    forget(key) {
      const name = nameOfChat(key);
      return update((draft) => {
        const count = draft.chats[name]?.length ?? 0;
        delete chatsOf(draft)[name];
        delete draft.parked[name];
        return count;
      });
    },

    async park(key, reason) {
      const name = nameOfChat(key);
      const { parked } = read();
      if (name in parked) return;
      parking.add(name);
      try {
        await update((draft) => {
          draft.parked[name] ??= { reason, since: now().toISOString() };
        }, PARK_PATIENCE_MS);
      } finally {
        parking.delete(name);
      }
    },

    async wake(key) {
      const name = nameOfChat(key);
      // Who comes back while the parking is still to be written must not be parked by it.
      if (!(name in read().parked) && !parking.has(name)) return;
      await update((draft) => {
        delete draft.parked[name];
      });
    },

    parkedReason: (key) => read().parked[nameOfChat(key)]?.reason,

    countParked() {
      const counts: Partial<Record<ParkedReason, number>> = {};
      for (const { reason } of Object.values(read().parked)) counts[reason] = (counts[reason] ?? 0) + 1;
      return counts;
    },

    move(from, to) {
      const [before, after] = [nameOfChat(from), nameOfChat(to)];
      return update((draft) => {
        for (const each of draft.chats[before] ?? []) {
          const { muted, ...entry } = each;
          const added = addTo(draft, after, entry);
          if (muted)
            keep(
              draft,
              after,
              (draft.chats[after] ?? []).map((one) => (one === added ? { ...one, muted } : one)),
            );
        }
        delete chatsOf(draft)[before];
        delete draft.parked[before];
      }, MOVE_PATIENCE_MS);
    },
  };
}
