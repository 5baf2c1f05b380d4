import { chatOfName, nameOfChat } from '../chat-name.ts';
import type { ChatKey } from '../chat-store.ts';
import {
  type Audience,
  type ParkedReason,
  priorityOf,
  type Subscription,
  type SubscriptionCounts,
  type SubscriptionStore,
} from '../subscription-store.ts';
import type { Records } from './records.ts';
import { addSubscription, type ChatRecord, createId, keepRecord } from './subscription-record.ts';

/** What a broadcast finds out about chats comes by hundreds, and nobody waits for it. */
const PARK_PATIENCE_MS = 2000;
/** The notice waits for it. */
const MOVE_PATIENCE_MS = 1000;
const PAGE = 1_000;

/** What is looked up in the records, kept up with each change of them. */
export function createSubscriptionTable() {
  const byChat = new Map<string, readonly Subscription[]>();
  /** Which chat has the subscription. */
  const ids = new Map<string, string>();
  const parkedCounts = new Map<ParkedReason, number>();
  /** Places in topics, by their chat. */
  const topics = new Map<string, Set<string>>();

  function count(reason: ParkedReason | undefined, by: 1 | -1): void {
    if (reason) parkedCounts.set(reason, (parkedCounts.get(reason) ?? 0) + by);
  }

  function indexTopic(name: string, isThere: boolean): void {
    const slash = name.indexOf('/');
    if (!name.startsWith('telegram:') || slash < 0) return;
    const chat = name.slice(0, slash);
    const held = topics.get(chat) ?? new Set<string>();
    if (isThere) held.add(name);
    else held.delete(name);
    if (held.size > 0) topics.set(chat, held);
    else topics.delete(chat);
  }

  return {
    byChat,
    ids,
    parkedCounts,
    topics,
    index(name: string, after: ChatRecord | undefined, before: ChatRecord | undefined): void {
      const key = chatOfName(name);
      for (const { id } of before?.subscriptions ?? []) if (ids.get(id) === name) ids.delete(id);
      const held = (after?.subscriptions ?? []).map((each): Subscription => ({ key, ...each }));
      for (const { id } of held) ids.set(id, name);
      if (held.length > 0) byChat.set(name, held);
      else byChat.delete(name);
      count(before?.parked?.reason, -1);
      count(after?.parked?.reason, 1);
      indexTopic(name, after !== undefined);
    },
  };
}

type Table = ReturnType<typeof createSubscriptionTable>;

/** A store whose records are all in memory. */
export function createSubscriptionStore(
  records: Records<ChatRecord>,
  { byChat, ids, parkedCounts, topics }: Table,
  now: () => Date,
): SubscriptionStore {
  const parking = new Set<string>();
  const of = (key: ChatKey) => byChat.get(nameOfChat(key)) ?? [];
  const parkedOf = (name: string) => records.shown.get(name)?.parked;
  const placesOf = (chat: ChatKey) => [chat, ...[...(topics.get(nameOfChat(chat)) ?? [])].map(chatOfName)];

  async function wake(key: ChatKey): Promise<void> {
    const name = nameOfChat(key);
    // Who comes back while the parking is still to be written must not be parked by it.
    if (!parkedOf(name) && !parking.has(name)) return;
    await records.change(({ get, set }) => {
      const record = get(name);
      if (record?.parked) set(name, keepRecord({ subscriptions: record.subscriptions }));
    });
  }

  async function* forRelease(audience: Audience): AsyncGenerator<readonly Subscription[]> {
    const shelves: (readonly Subscription[])[][] = [];
    for (const [name, held] of byChat) {
      if (held[0]?.key.platform === 'terminal' || parkedOf(name)) continue;
      const wanted = held.filter(({ muted, terms }) => !muted && (audience === 'release' || terms.reminder));
      if (wanted.length === 0) continue;
      const priority = Math.min(...wanted.map(({ terms }) => priorityOf(terms)));
      const shelf = shelves[priority] ?? [];
      shelves[priority] = shelf;
      shelf.push(wanted);
    }
    const chats = shelves.flat();
    for (let start = 0; start < chats.length; start += PAGE) yield chats.slice(start, start + PAGE).flat();
  }

  return {
    of: async (key) => of(key),
    async standing(key) {
      const parked = parkedOf(nameOfChat(key))?.reason;
      return { subscriptions: of(key), ...(parked && { parked }) };
    },
    placesOf: async (chat) => placesOf(chat),
    forRelease,

    async add(key, terms, language) {
      let id = createId();
      while (ids.has(id)) id = createId();
      const entry = { id, terms, language, muted: false, created: now().toISOString() };
      const name = nameOfChat(key);
      return records.change(({ get, set }) => {
        const { record, added } = addSubscription(get(name), entry);
        set(name, record);
        return { key, ...added };
      });
    },

    change(key, id, change) {
      const name = nameOfChat(key);
      return records.change(({ get, set }) => {
        const record = get(name);
        const before = record?.subscriptions.find((each) => each.id === id);
        if (!record || !before) return undefined;
        const after = { ...before, ...change };
        set(name, {
          ...record,
          subscriptions: record.subscriptions.map((each) => (each === before ? after : each)),
        });
        return { key, ...after };
      });
    },

    remove(key, ids) {
      const name = nameOfChat(key);
      return records.change(({ get, set }) => {
        const record = get(name);
        const removed = record?.subscriptions.filter((each) => ids.includes(each.id)) ?? [];
        if (!record || removed.length === 0) return [];
        const kept = record.subscriptions.filter((each) => !ids.includes(each.id));
        set(name, keepRecord({ ...record, subscriptions: kept }));
        return removed.map((each) => ({ key, ...each }));
      });
    },

    forget(key) {
      const name = nameOfChat(key);
      return records.change(
        ({ get, set }) => {
          const held = get(name)?.subscriptions.length ?? 0;
          set(name, undefined);
          return held;
        },
        { isErasing: true },
      );
    },

    async park(key, reason) {
      const name = nameOfChat(key);
      if (parkedOf(name)) return;
      parking.add(name);
      try {
        await records.change(
          ({ get, set }) => {
            const record = get(name);
            if (record?.parked) return;
            set(name, { subscriptions: record?.subscriptions ?? [], parked: { reason, since: now().toISOString() } });
          },
          { patienceMs: PARK_PATIENCE_MS },
        );
      } finally {
        parking.delete(name);
      }
    },

    async wake(chat) {
      for (const place of placesOf(chat)) await wake(place);
    },

    move(from, to) {
      const [before, after] = [nameOfChat(from), nameOfChat(to)];
      return records.change(
        ({ get, set }) => {
          let record = get(after);
          for (const each of get(before)?.subscriptions ?? []) record = addSubscription(record, each).record;
          set(after, record);
          set(before, undefined);
        },
        { patienceMs: MOVE_PATIENCE_MS },
      );
    },

    async counts(): Promise<SubscriptionCounts> {
      const chats = new Map<string, number>();
      for (const [first] of byChat.values()) {
        if (!first) continue;
        const name = `${first.key.platform} ${first.language}`;
        chats.set(name, (chats.get(name) ?? 0) + 1);
      }
      const parked = Object.fromEntries([...parkedCounts].filter(([, held]) => held > 0));
      return { subscriptions: ids.size, chats: Object.fromEntries(chats), parked };
    },
  };
}
