import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Charts } from '../charts/create-charts.ts';
import { chatInTerminal } from '../chats/terminal/chat-in-terminal.ts';
import { createCompleter } from '../chats/terminal/complete-line.ts';
import { findGraphics, type Graphics, writeKitty, writeSixel } from '../chats/terminal/graphics.ts';
import { openHistory } from '../chats/terminal/keep-history.ts';
import { createPaint, PLAIN } from '../chats/terminal/paint.ts';
import type { Config } from '../config.ts';
import { createOperatorLog } from '../house/create-operator-log.ts';
import { openCharts } from '../house/open-charts.ts';
import { openKnowledge } from '../house/open-knowledge.ts';
import { noticeOptions, openNotices } from '../house/open-notices.ts';
import { findLoaded, openStores } from '../house/open-stores.ts';
import { openTalk } from '../house/open-talk.ts';
import { LANGUAGES } from '../statistics/language.ts';
import type { Picture } from '../statistics/picture.ts';
import { terminalLanguage } from './words/read-language.ts';

const HISTORY_FILE = 'terminal-history';
/** Sixels are drawn pixel by pixel, and a window is seldom wider. */
const SIXEL_WIDTH = 800;

/** What cannot be drawn is shown in letters. */
function drawWith(graphics: Graphics, charts: Charts): (picture: Picture) => Promise<string | undefined> {
  return async (picture) => {
    try {
      const { png } = await charts.draw(picture);
      if (graphics === 'kitty') return writeKitty(png);
      const { readPixels } = await import('../charts/drawing/read-pixels.ts');
      return writeSixel(await readPixels(png, SIXEL_WIDTH));
    } catch {
      return undefined;
    }
  };
}

/** The chat in the terminal, for as long as there is input. */
export async function chat(config: Config, argv: readonly string[] = []): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: { plain: { type: 'boolean', default: false }, 'no-history': { type: 'boolean', default: false } },
  });
  const log = createOperatorLog(config);
  const stores = await openStores(config, log, { isGuest: true });
  const knowledge = openKnowledge(config.dataDir, log, await findLoaded(stores.observations));
  const notices = openNotices({ ...knowledge, ...noticeOptions(config), stores, log });
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
  const isTerminal = Boolean(process.stdin.isTTY && process.stdout.isTTY);
  const paint = values.plain ? PLAIN : createPaint(isTerminal, process.env);
  const graphics = isTerminal && paint !== PLAIN ? await findGraphics(process.stdin, process.stdout) : undefined;
  const charts = graphics && openCharts();
  const places = [...knowledge.codebook.areas.values()].flatMap(({ name }) =>
    LANGUAGES.flatMap((language) => name[language].split(' ')[0] ?? []),
  );
  try {
    await chatInTerminal({
      desk: openTalk(config, knowledge, stores, { subscriptions: notices.parts }).desk,
      input: process.stdin,
      output: process.stdout,
      isTerminal,
      paint,
      sayLeave: (language) => knowledge.messages.say(language, 'terminal-leave'),
      complete: createCompleter([...new Set(places)]),
      ...(isTerminal && !values['no-history'] && { history: openHistory(join(config.stateDir, HISTORY_FILE)) }),
      ...(graphics && charts && { draw: drawWith(graphics, charts) }),
      ...terminalLanguage(),
      signal: stop.signal,
    });
    return 0;
  } finally {
    await charts?.close();
    await notices.stop();
    await stores.close();
  }
}
