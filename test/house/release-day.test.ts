import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerOnce } from '../../src/chats/terminal/answer-once.ts';
import { readConfig } from '../../src/config.ts';
import { openIntake } from '../../src/house/open-intake.ts';
import { openKnowledge } from '../../src/house/open-knowledge.ts';
import { openTalk } from '../../src/house/open-talk.ts';
import { tellOfRefresh } from '../../src/house/tell-of-refresh.ts';
import { createLog } from '../../src/operations/create-log.ts';
import { createMemoryChatStore } from '../../src/stores/memory/memory-chat-store.ts';
import { createMemoryConversationStore } from '../../src/stores/memory/memory-conversation-store.ts';
import { type FakeBns, serveBns } from '../fakes/sites/serve-bns.ts';
import { createPlayedSender, EVERYTHING, openPlayed, telegram } from '../notices/open-notices.ts';
import { addSheet, externalOf, tripleRows, writeWorkbook } from '../refresh/make-workbook.ts';
import { FIXTURES } from '../refresh/read-fixture.ts';
import { createStateDir } from '../run-koshi.ts';

const MINUTE_MS = 60_000;
/** The watch looks when it is struck, and not a moment more passes at once: requests have their time limits. */
const strike = (clock: string) =>
  vi.advanceTimersByTimeAsync(Date.parse(`2026-05-12T${clock}:00+05:00`) + 100 - Date.now());
const page = (name: string) => readFileSync(join(FIXTURES, 'corpus', name), 'utf8');

let site: FakeBns;
beforeEach(async () => {
  site = await serveBns();
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  vi.setSystemTime(new Date('2026-05-12T11:49:30+05:00'));
});
afterEach(async () => {
  vi.useRealTimers();
  await site.stop();
});

async function publishRelease() {
  const title = {
    en: 'Migration of the population (January-March 2026)',
    ru: 'Миграция населения (январь-март 2026г.)',
  };
  const bytes = await writeWorkbook((book) =>
    addSheet(book, '1', [
      ['Внешняя миграция населения за январь-март 2026 года'],
      ['', 'Прибыло', 'Выбыло', 'Сальдо миграции'],
      ...tripleRows(externalOf(5310, 1343), 'ru'),
    ]),
  );
  site.publish({ id: 281600, lang: 'en', title: title.en, html: page('08-en-page.html') });
  site.publish({ id: 281600, lang: 'ru', title: title.ru, html: page('19-ru-page.html') });
  site.publishWorkbook({ id: 512000, lang: 'ru', title: title.ru, bytes });
}

it('finds, reads, tells and answers a release that comes out at noon', async () => {
  const dir = createStateDir();
  const now = new Date().toISOString();
  const config = readConfig({
    STATE_DIR: dir,
    FIXED_NOW: now,
    BNS_SITE: site.url,
    TALDAU_SITE: 'http://127.0.0.1:9',
  });
  const log = createLog({ level: 'silent' });
  const knowledge = openKnowledge('data');
  const notices = await openPlayed({ dir, now, answers: knowledge.answers });
  const { intake, watch, stop } = await openIntake({
    config,
    stores: notices.stores,
    base: knowledge.base(),
    log,
    onChanged: (loaded) => knowledge.reload(loaded),
    ...tellOfRefresh(notices, log),
  });
  const sender = createPlayedSender();
  await notices.parts.store.add(telegram('1'), EVERYTHING, 'en');
  await notices.connect([sender]);
  await watch();

  await strike('11:50');
  await vi.waitFor(() => expect(site.requests().length).toBeGreaterThanOrEqual(5), 10_000);
  expect(intake.kept().rounds).toEqual([]);

  await publishRelease();
  await strike('12:00');
  const before = Date.now();
  await vi.waitFor(() => expect(sender.sent.length).toBe(1), 30_000);
  expect(Date.now() - before).toBeLessThan(MINUTE_MS);
  expect(sender.sent[0]?.reply.title).toBe('Figures for January–March 2026 are out');
  expect(intake.kept().rounds.map(({ origin }) => origin)).toEqual(['page:en', 'page:ru', 'workbook']);

  const lines: string[] = [];
  const stores = { chats: createMemoryChatStore(), conversations: createMemoryConversationStore() };
  await stores.chats.setLanguage({ platform: 'terminal', id: 'terminal' }, 'en');
  const code = await answerOnce({
    desk: openTalk(config, knowledge, stores).desk,
    text: '/net Astana 2026Q1',
    json: false,
    print: (line: string) => lines.push(line),
  });
  expect(code).toBe(0);
  expect(lines.join('\n')).toContain('18,204');
  expect(lines.join('\n')).toMatch(/Bureau of National Statistics.*12 May 2026/s);
  await stop();
  await notices.close();
}, 60_000);
