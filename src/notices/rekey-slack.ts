/**
 * Slack's chats were kept by workspace and channel once. A channel that workspaces share is named by either of them, so that
 * it was two chats, and a release came twice; its own id is the same for all. What is kept under the old names goes over to
 * the new ones, and what was two becomes one without being doubled.
 */

import { chatOfName, nameOfChat } from '../stores/chat-name.ts';
import type { ChatKey, ChatStore } from '../stores/chat-store.ts';
import type { SubscriptionStore } from '../stores/subscription-store.ts';
import type { Outbox } from './delivery/open-outbox.ts';

export interface RekeyParts {
  readonly store: Pick<SubscriptionStore, 'all' | 'move'>;
  readonly outbox: Pick<Outbox, 'rows' | 'move'>;
  readonly chats: ChatStore;
}

const OLD = /^[TE][A-Z\d]*:([CDG][A-Z\d]*)$/;

function newKeyOf({ platform, id }: ChatKey): ChatKey | undefined {
  const channel = platform === 'slack' ? OLD.exec(id)?.[1] : undefined;
  return channel === undefined ? undefined : { platform, id: channel };
}

/** What was chosen last holds. */
async function joinLanguages(chats: ChatStore, before: readonly ChatKey[], to: ChatKey): Promise<void> {
  const chosen = [to, ...before].flatMap((key) => chats.find(key) ?? []);
  const [last] = chosen.sort((one, other) => (one.updated < other.updated ? 1 : -1));
  if (last) await chats.setLanguage(to, last.language);
  for (const key of before) await chats.forget(key);
}

export async function rekeySlack({ store, outbox, chats }: RekeyParts): Promise<void> {
  const keys = [
    ...chats.all(),
    ...store.all().map(({ key }) => key),
    ...outbox.rows().map(({ chat }) => chatOfName(chat)),
  ];
  const byName = new Map(keys.map(({ platform, id }) => [nameOfChat({ platform, id }), { platform, id }]));
  const joined = new Map<string, { readonly to: ChatKey; readonly before: ChatKey[] }>();
  for (const from of byName.values()) {
    const to = newKeyOf(from);
    if (!to) continue;
    const { before } = joined.get(to.id) ?? { before: [] };
    joined.set(to.id, { to, before: [...before, from] });
  }
  for (const { to, before } of joined.values()) {
    for (const from of before) {
      await store.move(from, to);
      await outbox.move(nameOfChat(from), nameOfChat(to));
    }
    await joinLanguages(chats, before, to);
  }
}
