import { chatInTerminal } from '../chats/terminal/chat-in-terminal.ts';
import { createPaint } from '../chats/terminal/paint.ts';
import type { Config } from '../config.ts';
import { createOperatorLog } from '../house/create-operator-log.ts';
import { openKnowledge } from '../house/open-knowledge.ts';
import { noticeOptions, openNotices } from '../house/open-notices.ts';
import { findLoaded, openStores } from '../house/open-stores.ts';
import { openTalk } from '../house/open-talk.ts';
import { terminalLanguage } from './words/read-language.ts';

/** The chat in the terminal, for as long as there is input. */
export async function chat(config: Config): Promise<number> {
  const log = createOperatorLog(config);
  const stores = await openStores(config, log, { isGuest: true });
  const knowledge = openKnowledge(config.dataDir, log, await findLoaded(stores.observations));
  const notices = openNotices({ ...knowledge, ...noticeOptions(config), stores, log });
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
  const isTerminal = Boolean(process.stdin.isTTY && process.stdout.isTTY);
  try {
    await chatInTerminal({
      desk: openTalk(config, knowledge, stores, { subscriptions: notices.parts }).desk,
      input: process.stdin,
      output: process.stdout,
      isTerminal,
      paint: createPaint(isTerminal, process.env),
      ...terminalLanguage(),
      signal: stop.signal,
    });
    return 0;
  } finally {
    await notices.stop();
    await stores.close();
  }
}
