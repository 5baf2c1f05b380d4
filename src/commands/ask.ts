import { parseArgs } from 'node:util';
import { answerOnce } from '../chats/terminal/answer-once.ts';
import type { Config } from '../config.ts';
import { openCharts } from '../house/open-charts.ts';
import { openKnowledge } from '../house/open-knowledge.ts';
import { readLoaded } from '../house/open-stores.ts';
import { openTalk } from '../house/open-talk.ts';
import { UsageWrong } from '../operations/usage-wrong.ts';
import { createMemoryChatStore } from '../stores/memory/memory-chat-store.ts';
import { createMemoryConversationStore } from '../stores/memory/memory-conversation-store.ts';
import { readLanguage, terminalLanguage } from './words/read-language.ts';

/** Answers once: 0 answered, 2 asked back, 3 nothing found. */
export async function ask(config: Config, argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { lang: { type: 'string' }, json: { type: 'boolean', default: false }, chart: { type: 'string' } },
    allowPositionals: true,
  });
  const text = positionals.join(' ').trim();
  if (text === '') throw new UsageWrong('There is no question.');
  const language = readLanguage(values.lang);
  const knowledge = openKnowledge(config.dataDir, undefined, await readLoaded(config));
  const store = createMemoryChatStore();
  if (language) await store.setLanguage({ platform: 'terminal', id: 'terminal' }, language);
  const charts = values.chart === undefined ? undefined : openCharts();
  try {
    return await answerOnce({
      desk: openTalk(config, knowledge, { chats: store, conversations: createMemoryConversationStore() }).desk,
      text,
      json: values.json,
      ...terminalLanguage(),
      ...(values.chart !== undefined && charts && { chart: { path: values.chart, charts, complain: console.error } }),
      print: (line) => process.stdout.write(`${line}\n`),
    });
  } finally {
    await charts?.close();
  }
}
