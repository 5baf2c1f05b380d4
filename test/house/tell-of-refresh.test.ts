import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { type OpenIntake, openIntake } from '../../src/house/open-intake.ts';
import { openKnowledge } from '../../src/house/open-knowledge.ts';
import { readLoaded } from '../../src/house/open-stores.ts';
import { tellOfRefresh } from '../../src/house/tell-of-refresh.ts';
import { createLog } from '../../src/operations/create-log.ts';
import type { Terms } from '../../src/statistics/subscription.ts';
import { parseTerms } from '../../src/statistics/subscription.ts';
import { openFileStores } from '../../src/stores/files/open-file-stores.ts';
import { DATASET } from '../facts.ts';
import { createPlayedSender, EVERYTHING, type Opened, openPlayed, telegram } from '../notices/open-notices.ts';
import { FIXTURES } from '../refresh/read-fixture.ts';
import { documentOf } from '../refresh/take-text.ts';
import { createStateDir } from '../run-koshi.ts';

const NOW = '2026-05-12T15:00:00+05:00';
const ENGLISH = join(FIXTURES, 'corpus', '01-en-quarter.txt');
const RUSSIAN = join(FIXTURES, 'corpus', '12-ru-quarter.txt');
const english = readFileSync(ENGLISH, 'utf8');
const russian = readFileSync(RUSSIAN, 'utf8');
const ADMIN = '99';

let closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing) await close();
  closing = [];
});

/** Everything between a document and the chats, on facts that grow. */
async function openHouse(dir = createStateDir(), day = '2026-05-12') {
  const now = `${day}T15:00:00+05:00`;
  const config = readConfig({ STATE_DIR: dir, FIXED_NOW: now });
  const log = createLog({ level: 'silent' });
  const knowledge = openKnowledge('data', undefined, await readLoaded(config));
  const notices: Opened = await openPlayed({
    dir,
    now,
    answers: knowledge.answers,
    admins: [{ platform: 'telegram', id: ADMIN }],
  });
  const refreshing: OpenIntake = await openIntake({
    config,
    stores: notices.stores,
    base: knowledge.base(),
    log,
    onChanged: (loaded) => knowledge.reload(loaded),
    ...tellOfRefresh(notices, log),
  });
  async function close(): Promise<void> {
    await refreshing.stop();
    await notices.close();
  }
  closing.push(close);
  const sender = createPlayedSender();
  await notices.parts.store.add(telegram('1'), EVERYTHING, 'en');
  await notices.parts.store.add(telegram('2'), parseTerms('net KZ-71') as Terms, 'en');
  await notices.connect([sender]);

  async function settle(): Promise<void> {
    // Behind everything that was asked of the notices.
    await notices.notices.resume();
    await notices.until(async () => (await notices.waiting()) === 0);
  }
  return {
    refreshing,
    async stop() {
      closing = closing.filter((each) => each !== close);
      await close();
    },
    async refresh(...argv: string[]) {
      const code = await refreshing.handlers.refresh?.({ argv }, () => undefined);
      await settle();
      return code;
    },
    async take(text: string, from: string) {
      const { round } = await refreshing.intake.look(documentOf(text, from));
      await refreshing.intake.keep(round);
    },
    settle,
    titlesTo: (chat: string) => sender.sent.filter((sent) => sent.chat === chat).map(({ reply }) => reply.title),
    linesTo: (chat: string) => sender.sent.filter((sent) => sent.chat === chat).flatMap(({ reply }) => reply.lines),
  };
}

describe('a release taken in', () => {
  it('is told once to each who wants it, also when it is read again, accepted by hand and in another language', async () => {
    const house = await openHouse();
    expect(await house.refresh('once', '--from', ENGLISH)).toBe(4);
    expect(await house.refresh('once', '--from', ENGLISH)).toBe(4);
    const id = house.refreshing.intake.kept().rounds[0]?.id ?? '';
    expect(await house.refresh('accept', id, '--reason', 'seen')).toBe(0);
    expect(await house.refresh('once', '--from', RUSSIAN)).toBe(0);
    expect(house.titlesTo('1')).toEqual(['Figures for January–March 2026 are out']);
  });

  it('is told when all its pages are read, with what only two of them prove together', async () => {
    const house = await openHouse();
    await house.refreshing.intake.together(async () => {
      await house.take(english, 'https://stat.gov.kz/en/1/');
      await house.take(russian, 'https://stat.gov.kz/ru/1/');
    });
    await house.settle();
    expect(house.titlesTo('2')).toEqual(['Figures for January–March 2026 are out']);
    expect(house.linesTo('2')[0]).toContain('18,204');
    expect(house.linesTo(ADMIN)).toEqual([]);
  });

  it('is told at the next start when nobody was there to tell it', async () => {
    const dir = createStateDir();
    const config = readConfig({ STATE_DIR: dir, FIXED_NOW: NOW });
    const log = createLog({ level: 'silent' });
    const stores = await openFileStores({ dir, log });
    const alone = await openIntake({
      config,
      stores,
      base: DATASET,
      log,
      onChanged: () => undefined,
      onAccepted: () => undefined,
    });
    await alone.handlers.refresh?.({ argv: ['once', '--from', ENGLISH] }, () => undefined);
    await alone.stop();
    await stores.close();

    const house = await openHouse(dir);
    await house.refreshing.watch();
    await house.settle();
    expect(house.titlesTo('1')).toEqual(['Figures for January–March 2026 are out']);
  });
});

describe('a correction that nobody announced', () => {
  it('is told to those who were sent the figure, with both values', async () => {
    const dir = createStateDir();
    const first = await openHouse(dir);
    await first.take(english, 'https://stat.gov.kz/en/1/');
    await first.settle();
    await first.stop();
    const later = await openHouse(dir, '2026-05-20');
    await later.take(english.replace('5310', '5312').replace('3967', '3969'), 'https://stat.gov.kz/en/1/');
    await later.settle();
    expect(later.titlesTo('1')).toEqual(['Figures revised']);
    expect(later.linesTo('1').join(' ')).toContain('was +3,967 people, is now +3,969\u00a0ʳ people');
    expect(later.linesTo(ADMIN)[0]).toBe('Источник исправил данные без объявления: https://stat.gov.kz/en/1/');
  });
});

describe('administrators', () => {
  it('are told of doubts, where and what, and how to look', async () => {
    const house = await openHouse();
    await house.take(english, 'https://stat.gov.kz/en/1/');
    await house.settle();
    const lines = house.linesTo(ADMIN);
    expect(lines[0]).toBe('Данные приняты, но вызывают сомнения: https://stat.gov.kz/en/1/');
    expect(lines.at(-1)).toBe('Чтобы посмотреть и решить, выполните на сервере: npm run refresh -- report');
    expect(lines.length).toBeLessThanOrEqual(6);
  });

  it('are told of what was not taken in, once', async () => {
    const house = await openHouse();
    await house.take(english.replace('5310', '5130'), 'https://stat.gov.kz/en/1/');
    await house.take(english.replace('5310', '5130'), 'https://stat.gov.kz/en/1/');
    await house.settle();
    expect(house.linesTo(ADMIN).slice(0, 2)).toEqual([
      'Данные не приняты, так как противоречат друг другу или уже известным: https://stat.gov.kz/en/1/',
      '• net external KZ 2026-Q1 is printed as 3967 (line 13), but 5130 arrivals less 1343 departures are 3787',
    ]);
    expect(house.titlesTo(ADMIN)).toHaveLength(1);
    expect(house.titlesTo('1')).toEqual([]);
  });

  it('are told of a correction that nobody announced', async () => {
    const house = await openHouse();
    await house.refreshing.intake.together(async () => {
      await house.take(english, 'https://stat.gov.kz/en/1/');
      await house.take(russian, 'https://stat.gov.kz/ru/1/');
    });
    await house.take(english.replace('5310', '5312').replace('3967', '3969'), 'https://stat.gov.kz/en/1/');
    await house.settle();
    // On the day of the release itself nothing tells which of the two came later.
    const lines = house.linesTo(ADMIN);
    expect(lines[0]).toBe('Источник исправил данные без объявления: https://stat.gov.kz/en/1/');
    expect(lines.join('\n')).toContain('net external KZ 2026-Q1 = 3969 (held: 3967 of 2026-05-12)');
    expect(house.titlesTo('1')).toEqual(['Figures for January–March 2026 are out']);
  });
});
