/** The real notices on the real facts, on a folder of their own, with a platform played by the test. */

import type { Answers } from '../../src/answers/create-answers.ts';
import { createClock } from '../../src/house/create-clock.ts';
import { type OpenNotices, openNotices } from '../../src/house/open-notices.ts';
import type { LookBack, Outcome, Sender } from '../../src/notices/delivery/sender.ts';
import { createLog } from '../../src/operations/create-log.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { chatOfName } from '../../src/stores/chat-name.ts';
import type { Platform } from '../../src/stores/chat-store.ts';
import { type OpenFileStores, openFileStores } from '../../src/stores/files/open-file-stores.ts';
import { createMemoryChatStore } from '../../src/stores/memory/memory-chat-store.ts';
import type { Stores } from '../../src/stores/stores.ts';
import type { Subscription } from '../../src/stores/subscription-store.ts';
import { createChanges } from '../changes.ts';
import { MESSAGES } from '../facts.ts';
import { createStateDir } from '../run-koshi.ts';
import { ANSWERS, DATASET, LEXICON, READER } from '../talk.ts';

interface Sent {
  readonly chat: string;
  readonly reply: Reply;
}

export interface PlayedSender extends Sender {
  readonly sent: Sent[];
  /** The next sends to the chat end so, one each; then they succeed. */
  plan(chat: string, ...outcomes: Outcome[]): void;
  /** Chats to which a message was handed and never answered. */
  readonly held: readonly string[];
  /** From now on messages are taken and not answered, until what comes back is called. */
  hold(): () => void;
  /** Resolves when it is so, having looked after each message that was handed over. */
  until(isSo: () => boolean): Promise<void>;
}

export function createPlayedSender(platform: Platform = 'telegram', lookBack?: LookBack): PlayedSender {
  const planned = new Map<string, Outcome[]>();
  const sent: Sent[] = [];
  const held: string[] = [];
  const answers: (() => void)[] = [];
  let isHolding = false;
  const changes = createChanges();
  return {
    until: changes.until,
    ...(lookBack && { lookBack }),
    held,
    hold() {
      isHolding = true;
      return () => {
        isHolding = false;
        for (const answer of answers.splice(0)) answer();
      };
    },
    platform,
    perSecond: 100_000,
    gapMs: () => 0,
    sent,
    plan: (chat, ...outcomes) => void planned.set(chat, outcomes),
    async send(chat, reply) {
      if (isHolding) {
        held.push(chat);
        changes.tell();
        return new Promise((resolve) => answers.push(() => resolve({ kind: 'sent' })));
      }
      const outcome = planned.get(chat)?.shift() ?? { kind: 'sent' };
      if (outcome.kind === 'sent' || outcome.kind === 'unconfirmed') sent.push({ chat, reply });
      changes.tell();
      return outcome;
    },
    onAnswer() {},
    isReady: () => true,
  };
}

export interface Opened extends OpenNotices {
  readonly dir: string;
  readonly chats: ReturnType<typeof createMemoryChatStore>;
  readonly stores: Stores;
  /** Every subscription that is kept. */
  all(): readonly Subscription[];
  /** Resolves when nothing of the notice is due any more. */
  settle(notice: string): Promise<void>;
  /** Resolves when it is so, having looked after each change of the outbox or of who can be told. */
  until(isSo: () => Promise<boolean>): Promise<void>;
  close(): Promise<void>;
}

export interface OpenedOptions {
  readonly dir?: string;
  /** ISO instant. */
  readonly now?: string;
  readonly answers?: Answers;
  readonly admins?: readonly { platform: Platform; id: string }[];
  readonly channels?: readonly { platform: Platform; id: string }[];
  /** Instead of files. */
  readonly stores?: Stores;
}

export async function openPlayed(options: OpenedOptions = {}): Promise<Opened> {
  const {
    dir = createStateDir(),
    now = '2025-06-15T12:00:00+05:00',
    answers = ANSWERS,
    admins = [],
    channels = [],
  } = options;
  const log = createLog({ level: 'silent' });
  const files: OpenFileStores = await openFileStores({ dir, log, now: createClock(new Date(now)) });
  const chats = createMemoryChatStore();
  const changes = createChanges();
  const kept = options.stores ?? files;
  const stores: Stores = {
    ...kept,
    outbox: changes.watch(kept.outbox, 'end', 'postpone', 'forget'),
    subscriptions: changes.watch(kept.subscriptions, 'park', 'wake'),
    chats,
  };
  const open = openNotices({
    stores,
    log,
    codebook: DATASET.codebook,
    messages: MESSAGES,
    answers,
    reader: READER,
    lexicon: LEXICON,
    admins,
    channels,
    defaultLanguage: 'ru',
    version: () => DATASET.version,
    fixedNow: new Date(now),
  });
  return {
    ...open,
    dir,
    chats,
    stores,
    all: () =>
      [...files.opened.subscriptions.records].flatMap(([name, { subscriptions }]) =>
        subscriptions.map((each) => ({ key: chatOfName(name), ...each })),
      ),
    until: changes.until,
    settle: (notice) => changes.until(async () => !(await open.notices.isOverdue(notice))),
    async close() {
      await open.stop();
      await files.close();
    },
  };
}

export const telegram = (id: string) => ({ platform: 'telegram', id }) as const;
export const EVERYTHING = { scope: {}, rhythm: 'daytime', reminder: false } as const;
