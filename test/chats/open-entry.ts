/** The real desk on facts that grow, with administrators who may enter figures. */
import { createDesk } from '../../src/chats/create-desk.ts';
import type { Desk } from '../../src/chats/desk.ts';
import { createEntryTable } from '../../src/refresh/operator/create-entry-table.ts';
import type { Platform } from '../../src/stores/chat-store.ts';
import { createMemoryChatStore } from '../../src/stores/memory/memory-chat-store.ts';
import { createMemoryConversationStore } from '../../src/stores/memory/memory-conversation-store.ts';
import { openPlayed } from '../notices/open-notices.ts';
import { createMemoryRoundStore, createTestIntake } from '../refresh/take-text.ts';
import { ANSWERS, READER, REPLIES } from '../talk.ts';

export const HEAD = '/enter 2026-Q1 https://stat.gov.kz/en/x/ 2026-05-12';
/** They fit each other and the year before. */
export const FIGURES = '5310 1343 3967 +7,9 +19,7 -3,7 83,2 66,4 71=18214 75=7950 79=2881 19=3120';

export async function openEntry(
  admins: readonly { platform: Platform; id: string }[],
  rounds = createMemoryRoundStore(),
) {
  const notices = await openPlayed({ admins });
  const intake = createTestIntake('2026-05-13', { store: rounds });
  const desk: Desk = createDesk({
    reader: READER,
    answers: ANSWERS,
    replies: REPLIES,
    store: createMemoryChatStore(),
    conversations: createMemoryConversationStore(),
    now: () => new Date('2026-05-13T12:00:00+05:00'),
    defaultLanguage: 'ru',
    subscriptions: notices.parts,
    entries: createEntryTable(intake),
    events: {
      replied() {},
      failed({ error }) {
        throw error;
      },
    },
  });
  return { desk, intake, rounds, close: () => notices.close() };
}
