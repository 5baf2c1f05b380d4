// `fixtures/unchecked` is a state folder as the first version left it: subscriptions, languages, a release told to most and still to be told
// to some, a release taken in. Whatever the formats become, it is read.

import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { formatTerms } from '../../src/statistics/subscription.ts';
import { quarterOf } from '../../src/statistics/time/period.ts';
import { lockStateDir } from '../../src/stores/files/lock-state-dir.ts';
import { openChatStore } from '../../src/stores/files/open-chat-store.ts';
import { openObservationStore } from '../../src/stores/files/open-observation-store.ts';
import { readKeptRounds } from '../../src/stores/files/read-kept-rounds.ts';
import { createPlayedSender, openPlayed, telegram } from '../notices/open-notices.ts';
import { createKeptLog } from './kept-log.ts';
import { makeStateDir } from './state-dir.ts';

const UNCHECKED = fileURLToPath(new URL('./fixtures/unchecked', import.meta.url));
const ROUNDS = ['20260512T100000', '20260512T100000-2'];
const LATER = '2025-05-13T12:10:00+05:00';

async function makeOldDir() {
  const dir = await makeStateDir();
  await cp(UNCHECKED, dir, { recursive: true });
  return dir;
}

async function openOthers(dir: string) {
  const log = createKeptLog();
  const lock = await lockStateDir(dir);
  const chats = await openChatStore({ dir, log, lock });
  const observations = await openObservationStore({ dir, log, lock });
  async function close() {
    await observations.close();
    await chats.close();
    await lock.release();
  }
  return { chats: chats.store, observations: observations.store, close };
}

describe('the state folder of the first version', () => {
  it('is read whole, at the first start and at every other', async () => {
    const dir = await makeOldDir();
    expect(readKeptRounds(dir).rounds.map(({ id }) => id)).toEqual(ROUNDS);
    for (let start = 1; start <= 2; start += 1) {
      const { chats, observations, close } = await openOthers(dir);
      expect(await chats.count()).toBe(4);
      expect((await chats.find(telegram('101')))?.language).toBe('kk');
      expect((await chats.find({ platform: 'slack', id: 'T1/C7' }))?.language).toBe('ru');
      expect((await observations.kept()).rounds.map(({ id }) => id)).toEqual(ROUNDS);
      expect((await observations.kept()).decisions).toMatchObject([
        { round: ROUNDS[0], decision: 'accept', reason: 'read twice' },
      ]);
      await close();
      expect(readKeptRounds(dir).rounds.map(({ id }) => id)).toEqual(ROUNDS);

      const { parts, notices, all, close: stop } = await openPlayed({ dir, now: LATER });
      const { store } = parts;
      expect(all().map(({ key, id }) => `${key.id} ${id}`)).toEqual([
        '101 cy7czi',
        '101 bvqpi7',
        '102 73ec88',
        '103 d9xzyz',
        '104 95u3pm',
        '105 ipqhfe',
        '105 hue7tf',
        'T1/C7 rfiy54',
        '106 6a3wm3',
        '-100300 5wavr4',
      ]);
      expect((await store.of(telegram('101'))).map(({ terms }) => formatTerms(terms))).toEqual([
        '',
        'net KZ-71 >0 morning',
      ]);
      expect(all().find(({ id }) => id === '5wavr4')?.terms.quiet).toEqual({
        from: '23:00',
        to: '07:00',
        zone: 'Asia/Aqtau',
      });
      expect(all().find(({ id }) => id === 'hue7tf')?.muted).toBe(true);
      expect((await store.standing(telegram('104'))).parked).toBe('blocked');
      expect(await notices.countStates('release:2025q1')).toEqual({
        waiting: 2,
        sent: 5,
        unconfirmed: 0,
        parked: 1,
        failed: 1,
        withdrawn: 0,
      });
      await stop();
    }
  });

  it('is kept beside as it was, once, and written anew with checks', async () => {
    const dir = await makeOldDir();
    for (let start = 1; start <= 2; start += 1) {
      await (await openOthers(dir)).close();
      await (await openPlayed({ dir, now: LATER })).close();
    }
    const names = await readdir(dir);
    for (const name of ['chats.json', 'subscriptions.json', 'notices.journal', 'observations.jsonl']) {
      const copies = names.filter((each) => each.startsWith(`${name}.unchecked-`));
      expect(copies).toHaveLength(1);
      expect(await readFile(join(dir, copies[0] ?? ''))).toEqual(await readFile(join(UNCHECKED, name)));
      expect(await readFile(join(dir, name), 'utf8')).toMatch(/^\{"version":2,"entry":.*"check":"[0-9a-f]{8}"\}\n/);
    }
  });

  it('tells nobody a second time what was told', async () => {
    const dir = await makeOldDir();
    const open = await openPlayed({ dir, now: LATER });
    onTestFinished(() => open.close());
    const sender = createPlayedSender();
    await open.connect([sender]);
    await open.notices.publish(quarterOf(2025, 1));
    await open.notices.forget(telegram('101'));
    expect(sender.sent).toEqual([]);
    expect(await open.notices.countStates('release:2025q1')).toMatchObject({ waiting: 1, sent: 4 });
    for (const name of await readdir(dir)) {
      if (/^(?:subscriptions|notices)/.test(name))
        expect(await readFile(join(dir, name), 'utf8')).not.toContain('telegram:101"');
    }
  });
});
