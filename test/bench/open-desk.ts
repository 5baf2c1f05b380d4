import { createAnswers } from '../../src/answers/create-answers.ts';
import { createDesk } from '../../src/chats/create-desk.ts';
import { loadDataset } from '../../src/dataset/load-dataset.ts';
import { readLexicon } from '../../src/dataset/words/read-lexicon.ts';
import { createReader, type Reader } from '../../src/questions/create-reader.ts';
import { createReplies } from '../../src/replies/create-replies.ts';
import { loadMessages } from '../../src/replies/messages/load-messages.ts';
import { createMemoryChatStore } from '../../src/stores/memory/memory-chat-store.ts';
import { createMemoryConversationStore } from '../../src/stores/memory/memory-conversation-store.ts';

export interface OpenDesk {
  readonly reader: Reader;
  readonly desk: ReturnType<typeof createDesk>;
}

/** A desk that keeps no answers: each question is understood, answered and worded anew. */
export function openDesk(now: Date): OpenDesk {
  const dataset = loadDataset('data');
  const { codebook } = dataset;
  const reader = createReader({ codebook, lexicon: readLexicon('data') });
  const desk = createDesk({
    reader,
    answers: createAnswers({ dataset }),
    replies: createReplies({ codebook, messages: loadMessages('locales', () => undefined) }),
    store: createMemoryChatStore(),
    conversations: createMemoryConversationStore(),
    now: () => now,
    defaultLanguage: 'ru',
  });
  return { reader, desk };
}
