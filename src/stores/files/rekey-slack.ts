/**
 * Slack's chats were kept by workspace and channel once. A channel that workspaces share is named by either of them, so that
 * it was two chats, and a release came twice; its own id is the same for all. What is kept under the old names goes over to
 * the new ones, and what was two becomes one without being doubled.
 */
import { chatOfName, nameOfChat } from '../chat-name.ts';
import type { ChatKey, ChatStore } from '../chat-store.ts';
import type { Outbox } from '../outbox.ts';
import type { SubscriptionStore } from '../subscription-store.ts';

export interface RekeyParts {
  /** Of all chats that anything is kept of. */
  readonly names: Iterable<string>;
  readonly subscriptions: Pick<SubscriptionStore, 'move'>;
  readonly outbox: Pick<Outbox, 'move'>;
  readonly chats: ChatStore;
}

const OLD = /^[TE][A-Z\d]*:([CDG][A-Z\d]*)$/;

function newKeyOf({ platform, id }: ChatKey): ChatKey | undefined {
  const channel = platform === 'slack' ? OLD.exec(id)?.[1] : undefined;
  return channel === undefined ? undefined : { platform, id: channel };
}

/** What was chosen last holds. */
async function joinLanguages(chats: ChatStore, before: readonly ChatKey[], to: ChatKey): Promise<void> {
  const found = await Promise.all([to, ...before].map((key) => chats.find(key)));
  const [last] = found.flatMap((each) => each ?? []).sort((one, other) => (one.updated < other.updated ? 1 : -1));
  if (last) await chats.setLanguage(to, last.language);
  for (const key of before) await chats.forget(key);
}

export async function rekeySlack({ names, subscriptions, outbox, chats }: RekeyParts): Promise<void> {
  const joined = new Map<string, { readonly to: ChatKey; readonly before: ChatKey[] }>();
  for (const name of new Set(names)) {
    const from = chatOfName(name);
    const to = newKeyOf(from);
    if (!to) continue;
    const { before } = joined.get(to.id) ?? { before: [] };
    joined.set(to.id, { to, before: [...before, from] });
  }
  for (const { to, before } of joined.values()) {
    for (const from of before) {
      await subscriptions.move(from, to);
      await outbox.move(nameOfChat(from), nameOfChat(to));
    }
    await joinLanguages(chats, before, to);
  }
}
