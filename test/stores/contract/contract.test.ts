/** What every way of remembering must keep to, whatever it is made of. */
import { describe, expect, it } from 'vitest';
import { parseTerms, type Terms } from '../../../src/statistics/subscription.ts';
import { quarterOf } from '../../../src/statistics/time/period.ts';
import type { ChatKey } from '../../../src/stores/chat-store.ts';
import type { Notice } from '../../../src/stores/notice.ts';
import type { DraftRow, RowClaim } from '../../../src/stores/outbox.ts';
import type { Stores } from '../../../src/stores/stores.ts';
import type { Audience, Subscription } from '../../../src/stores/subscription-store.ts';
import { sampleRound } from '../sample-round.ts';
import { LASTING, NOON, STORAGES, type Storage } from './storages.ts';

const telegram = (id: string): ChatKey => ({ platform: 'telegram', id });
const slack = (id: string): ChatKey => ({ platform: 'slack', id });
const terms = (text: string) => parseTerms(text) as Terms;
const Q1 = quarterOf(2026, 1);
const RELEASE: Notice = { id: 'release:2026q1', kind: 'release', period: Q1, created: '2026-05-12T07:00:00.000Z' };
const TOLD = { subject: { indicator: 'net', area: 'KZ' }, period: Q1, value: 3967 } as const;
const CLAIM: RowClaim = { platform: 'telegram', most: 10, leaseMs: 60_000, now: NOON };

function draft(chat: string, more: Partial<DraftRow> = {}): DraftRow {
  return {
    notice: RELEASE.id,
    chat,
    rhythm: 'daytime',
    language: 'kk',
    subscriptions: ['any'],
    due: NOON,
    priority: 3,
    ...more,
  };
}

async function collect<T>(pages: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const page of pages) all.push(...page);
  return all;
}

/** A notice with a row for each of these, whose chats want it. */
async function fill({ outbox, subscriptions }: Stores, ...drafts: readonly DraftRow[]): Promise<void> {
  await outbox.open(RELEASE);
  for (const each of drafts) {
    const [platform = '', id = ''] = each.chat.split(/:(.*)/s);
    const { id: wanted } = await subscriptions.add({ platform, id } as ChatKey, terms(''), 'kk');
    await outbox.addRows([{ ...each, subscriptions: [wanted] }]);
  }
  await outbox.fill(RELEASE.id);
}

const chatsOf = (rows: readonly { chat: string }[]) => rows.map(({ chat }) => chat);

describe.each(Object.keys(STORAGES))('in %s', (name) => {
  const makeStorage = STORAGES[name] as () => Promise<Storage>;
  const open = async () => (await makeStorage()).open();

  describe('settings', () => {
    it('are found with their chat and the time of the change, replaced in the order asked, and forgotten', async () => {
      const { chats } = await open();
      expect(await chats.find(telegram('42'))).toBeUndefined();
      await chats.setLanguage(telegram('42'), 'kk');
      await chats.setLanguage(slack('42'), 'en');
      await chats.setLanguage(telegram('42'), 'ru');
      expect(await chats.find(telegram('42'))).toEqual({
        platform: 'telegram',
        id: '42',
        language: 'ru',
        updated: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/),
      });
      expect([await chats.forget(telegram('42')), await chats.forget(telegram('42'))]).toEqual([true, false]);
      expect([await chats.find(telegram('42')), await chats.count()]).toEqual([undefined, 1]);
    });

    it.each(['__proto__', 'a:b', 'қазақ "тіл"\n', ' ', "'; drop table chats; --"])('take %j for an id', async (id) => {
      const { chats } = await open();
      await chats.setLanguage(telegram(id), 'ru');
      expect(await chats.find(telegram(id))).toMatchObject({ id, language: 'ru' });
    });
  });

  describe('subscriptions', () => {
    it('with the same terms in the same chat are one, and wake the chat', async () => {
      const { subscriptions } = await open();
      const first = await subscriptions.add(telegram('1'), terms('net KZ-71 >0 morning'), 'kk');
      await subscriptions.park(telegram('1'), 'blocked');
      expect((await subscriptions.standing(telegram('1'))).parked).toBe('blocked');
      const [again, other] = await Promise.all([
        subscriptions.add(telegram('1'), terms('net KZ-71 >0 morning'), 'ru'),
        subscriptions.add(telegram('1'), terms(''), 'kk'),
      ]);
      expect(again).toEqual(first);
      expect(await subscriptions.standing(telegram('1'))).toEqual({ subscriptions: [first, other] });
    });

    it('are twenty in a chat at most, however many ask at once', async () => {
      const { subscriptions } = await open();
      const asked = Array.from({ length: 25 }, (_, place) => terms(`net KZ-71 >${place}`));
      const added = await Promise.allSettled(asked.map((each) => subscriptions.add(telegram('1'), each, 'kk')));
      const refused = added.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
      expect(refused).toEqual(Array.from({ length: 5 }, () => 'TOO_MANY_SUBSCRIPTIONS'));
      expect(await subscriptions.of(telegram('1'))).toHaveLength(20);
    });

    it('are changed, muted, removed and moved', async () => {
      const { subscriptions } = await open();
      const first = await subscriptions.add(telegram('1'), terms('KZ-71'), 'kk');
      const second = await subscriptions.add(telegram('1'), terms('KZ-75'), 'kk');
      const changed = await subscriptions.change(telegram('1'), first.id, { terms: terms('KZ-79'), muted: true });
      expect(changed).toEqual({ ...first, terms: terms('KZ-79'), muted: true });
      expect(await subscriptions.change(telegram('2'), first.id, { muted: false })).toBeUndefined();
      await subscriptions.add(telegram('2'), terms('KZ-75'), 'ru');
      await subscriptions.move(telegram('1'), telegram('2'));
      expect(await subscriptions.of(telegram('1'))).toEqual([]);
      expect((await subscriptions.of(telegram('2'))).map((each) => each.terms.scope.area).sort()).toEqual([
        'KZ-75',
        'KZ-79',
      ]);
      expect(await subscriptions.remove(telegram('2'), [first.id, second.id])).toMatchObject([{ id: first.id }]);
      expect(await subscriptions.forget(telegram('2'))).toBe(1);
      expect(await subscriptions.forget(telegram('2'))).toBe(0);
    });

    it('of the topics of a chat are found with it, and wake with it', async () => {
      const { subscriptions } = await open();
      for (const id of ['-100', '-100/4', '-100/5', '-1000', '-1000/4', '-10']) {
        await subscriptions.add(telegram(id), terms(''), 'kk');
      }
      expect((await subscriptions.placesOf(telegram('-100'))).map(({ id }) => id)).toEqual([
        '-100',
        '-100/4',
        '-100/5',
      ]);
      for (const id of ['-100/4', '-1000']) await subscriptions.park(telegram(id), 'kicked');
      await subscriptions.wake(telegram('-100'));
      expect((await subscriptions.counts()).parked).toEqual({ kicked: 1 });
    });

    it('are given to a release by priority, of a chat all in one page, without who is muted, parked or at a terminal', async () => {
      const { subscriptions } = await open();
      const [every, personal, both, condition, muted, parked] = ['1', '2', '3', '4', '5', '6'].map(telegram);
      await subscriptions.add(every as ChatKey, terms(''), 'kk');
      await subscriptions.add(personal as ChatKey, terms('KZ-71'), 'kk');
      await subscriptions.add(both as ChatKey, terms('reminder'), 'kk');
      await subscriptions.add(both as ChatKey, terms('net KZ-71 >5'), 'kk');
      await subscriptions.add(condition as ChatKey, terms('net KZ-75 >5'), 'ru');
      const silent = await subscriptions.add(muted as ChatKey, terms('reminder'), 'kk');
      await subscriptions.change(muted as ChatKey, silent.id, { muted: true });
      await subscriptions.add(parked as ChatKey, terms(''), 'kk');
      await subscriptions.park(parked as ChatKey, 'left');
      await subscriptions.add({ platform: 'terminal', id: 'terminal' }, terms(''), 'kk');
      const idsFor = async (audience: Audience) => {
        const ids = (await collect<Subscription>(subscriptions.forRelease(audience))).map(({ key }) => key.id);
        return [...new Set(ids)];
      };
      expect(await idsFor('release')).toEqual(['3', '4', '2', '1']);
      expect(await idsFor('reminder')).toEqual(['3']);
      for await (const page of subscriptions.forRelease('release')) {
        if (page.some(({ key }) => key.id === '3')) expect(page.filter(({ key }) => key.id === '3')).toHaveLength(2);
      }
      expect(await subscriptions.counts()).toEqual({
        subscriptions: 8,
        chats: { 'telegram kk': 5, 'telegram ru': 1, 'terminal kk': 1 },
        parked: { left: 1 },
      });
    });
  });

  describe('an outbox', () => {
    it('gives nothing before a notice is ready, and then what is due, by priority and time, once', async () => {
      const stores = await open();
      const { outbox } = stores;
      await outbox.open(RELEASE);
      await outbox.addRows([draft('telegram:1'), draft('telegram:2', { priority: 0 }), draft('slack:C1')]);
      await outbox.addRows([draft('telegram:3', { due: NOON - 5 }), draft('telegram:4', { due: NOON + 50 })]);
      expect(await outbox.claim(CLAIM)).toEqual({ rows: [] });
      await outbox.ready(RELEASE.id);
      const { rows, nextDue } = await outbox.claim(CLAIM);
      expect(chatsOf(rows)).toEqual(['telegram:2', 'telegram:3', 'telegram:1']);
      expect(nextDue).toBe(NOON + 50);
      expect(await outbox.claim(CLAIM)).toEqual({ rows: [], nextDue: NOON + 50 });
      await outbox.release(rows.slice(1));
      expect(chatsOf((await outbox.claim({ ...CLAIM, most: 1 })).rows)).toEqual(['telegram:3']);
      expect(chatsOf((await outbox.claim({ ...CLAIM, platform: 'slack' })).rows)).toEqual(['slack:C1']);
    });

    it('keeps groups apart, and gives what a chat is due together', async () => {
      const stores = await open();
      const { outbox } = stores;
      const reminder: Notice = { ...RELEASE, id: 'reminder:x', kind: 'reminder', expected: '2026-05-12' };
      await outbox.open(RELEASE);
      await outbox.open(reminder);
      await outbox.addRows([draft('telegram:-1'), draft('telegram:7'), draft('telegram:8')]);
      await outbox.addRows([draft('telegram:8', { notice: reminder.id, priority: 0 })]);
      for (const { id } of [RELEASE, reminder]) await outbox.fill(id);
      expect(chatsOf((await outbox.claim({ ...CLAIM, groups: true })).rows)).toEqual(['telegram:-1']);
      const { rows } = await outbox.claim({ ...CLAIM, groups: false, most: 1 });
      expect(rows.map(({ notice }) => notice).sort()).toEqual([RELEASE.id, reminder.id]);
      expect(new Set(chatsOf(rows))).toEqual(new Set(['telegram:8']));
    });

    it('has one row for each notice and chat, whoever adds it again', async () => {
      const { outbox } = await open();
      await outbox.open(RELEASE);
      await outbox.open({ ...RELEASE, created: '2027-01-01T00:00:00.000Z' });
      await Promise.all([outbox.addRows([draft('telegram:1')]), outbox.addRows([draft('telegram:2')])]);
      await outbox.addRows([draft('telegram:1', { rhythm: 'weekly' }), draft('telegram:1')]);
      await outbox.move('telegram:1', 'telegram:-1001');
      await outbox.addRows([draft('telegram:-1001')]);
      expect(await outbox.notices()).toEqual([RELEASE]);
      expect(await outbox.countStates(RELEASE.id)).toMatchObject({ waiting: 2 });
      expect(await outbox.rowsOf('telegram:-1001')).toHaveLength(1);
    });

    it('remembers what a row came to, and what it told', async () => {
      const stores = await open();
      const { outbox } = stores;
      await fill(stores, draft('telegram:1'), draft('telegram:2'), draft('telegram:3'), draft('telegram:4'));
      const [first, second, third, fourth] = (await outbox.claim(CLAIM)).rows;
      await outbox.tell('c', [TOLD]);
      if (!first || !second || !third || !fourth) throw new Error('rows are missing');
      expect(await outbox.handed([first], '7 p')).toHaveLength(1);
      await outbox.end(first, 'sent', { content: 'c', receipt: '8' });
      await outbox.end(first, 'failed', { reason: 'too late' });
      await outbox.end(second, 'failed', { reason: 'bad' });
      await outbox.end(third, 'failed', { reason: 'bad' });
      expect(await outbox.rowsOf('telegram:1')).toMatchObject([
        { state: 'sent', at: NOON, content: 'c', receipt: '8' },
      ]);
      expect(await outbox.countStates(RELEASE.id)).toMatchObject({ sent: 1, failed: 2, waiting: 1 });
      expect(await outbox.failures(RELEASE.id)).toEqual({ first: NOON, reasons: [{ text: 'bad', count: 2 }] });
      expect([...(await outbox.contents())]).toEqual([['c', [TOLD]]]);
      expect(await collect(outbox.histories(['c']))).toEqual([{ chat: 'telegram:1', contents: ['c'] }]);
      expect(await collect(outbox.histories(['other']))).toEqual([]);
      expect(await outbox.receipts('telegram', 5)).toEqual(['8']);
      expect(await outbox.queue('telegram', NOON)).toEqual({ waiting: 1, overdueSince: NOON });
      expect([await outbox.countWaiting(), await outbox.isDue(RELEASE.id, NOON - 1)]).toEqual([1, false]);
      expect(await outbox.lacking(RELEASE.id, ['telegram:1', 'telegram:9'])).toEqual(['telegram:9']);
      await outbox.report(RELEASE.id);
      expect(await outbox.isReported(RELEASE.id)).toBe(true);
      expect([await outbox.forget('telegram:1'), await outbox.rowsOf('telegram:1')]).toEqual([1, []]);
    });

    it('gives a row that failed for the moment again when its time has come, before the others', async () => {
      const stores = await open();
      const { outbox } = stores;
      await fill(stores, draft('telegram:1'), draft('telegram:2', { due: NOON - 5 }));
      const [, first] = (await outbox.claim(CLAIM)).rows;
      if (!first) throw new Error('a row is missing');
      await outbox.handed([first], '7 p');
      await outbox.postpone(first, { due: NOON + 100, attempts: 1, since: NOON, isDoubtful: true });
      expect(await outbox.claim(CLAIM)).toEqual({ rows: [], nextDue: NOON + 100 });
      const [again] = (await outbox.claim({ ...CLAIM, now: NOON + 100 })).rows;
      expect(again).toMatchObject({ chat: 'telegram:1', attempts: 1, since: NOON, bookmark: '7 p' });
      if (!again) throw new Error('a row is missing');
      await outbox.postpone(again, { due: NOON + 200, attempts: 2 });
      const [last] = (await outbox.claim({ ...CLAIM, now: NOON + 200 })).rows;
      expect(last?.bookmark).toBeUndefined();
    });
  });

  describe('updates', () => {
    it('are answered by one, and kept until they are', async () => {
      const { updates } = await open();
      expect(await updates.claim('telegram', '7')).toBe('mine');
      await updates.keep('telegram', '7', { text: 'net Astana' });
      expect([await updates.begin('telegram', '7'), await updates.begin('telegram', '7')]).toEqual([0, 1]);
      await updates.end('telegram', '7');
      expect([await updates.claim('telegram', '7'), await updates.left('telegram')]).toEqual(['ended', []]);
      expect(await updates.claim('slack', '7')).toBe('mine');
    });
  });

  describe('conversations', () => {
    it('are kept apart by person and topic, shared in a thread, and forgotten with their chat', async () => {
      const { conversations } = await open();
      const talk = { chat: 'telegram:1', person: '1' };
      const question = { kind: 'summary', area: 'KZ', period: Q1 } as const;
      await conversations.remember(talk, { question, language: 'kk' }, 0);
      await conversations.remember({ ...talk, thread: '9' }, { language: 'ru' }, 0);
      expect(await conversations.recall(talk, 1)).toEqual({ question, language: 'kk' });
      expect(await conversations.recall({ ...talk, topic: '4' }, 1)).toBeUndefined();
      expect(await conversations.recall({ ...talk, person: '2', thread: '9' }, 1)).toEqual({ language: 'ru' });
      await conversations.forgetChat('telegram:1');
      expect(await conversations.recall(talk, 1)).toBeUndefined();
    });
  });

  describe('what was taken in', () => {
    it('comes back in its order, with what was decided', async () => {
      const { observations } = await open();
      const decision = { round: 'a', decision: 'accept', reason: 'seen', at: '2026-05-12T07:00:00.000Z' } as const;
      await observations.add(sampleRound('a'));
      await observations.add(sampleRound('b'));
      await observations.decide(decision);
      await observations.noteLate('2026-Q1');
      expect(await observations.kept()).toEqual({
        rounds: [sampleRound('a'), sampleRound('b')],
        decisions: [decision],
      });
      expect(await observations.lateTold()).toEqual(['2026-Q1']);
    });
  });

  it('one leads, and ends its duties when it goes', async () => {
    const stores = await open();
    const done: string[] = [];
    await stores.leadership.strive({
      begin: async () => void done.push('begun'),
      end: async () => void done.push('ended'),
    });
    expect(stores.leadership.isLeading()).toBe(true);
    await stores.close();
    expect([stores.leadership.isLeading(), done]).toEqual([false, ['begun', 'ended']]);
  });
});

describe.each(LASTING)('after it was closed and opened again, %s', (name) => {
  const makeStorage = STORAGES[name] as () => Promise<Storage>;

  it('holds all that was there', async () => {
    const storage = await makeStorage();
    const first = await storage.open();
    await first.chats.setLanguage(telegram('1'), 'kk');
    await fill(first, draft('telegram:1'), draft('telegram:2'));
    await first.subscriptions.park(slack('C1'), 'archived');
    await first.observations.add(sampleRound('a'));
    await first.updates.keep('telegram', '7', { text: 'net Astana' });
    const [row] = (await first.outbox.claim(CLAIM)).rows;
    if (!row) throw new Error('a row is missing');
    await first.outbox.handed([row], '7 p');
    await first.close();

    const second = await storage.open();
    expect((await second.chats.find(telegram('1')))?.language).toBe('kk');
    expect((await second.subscriptions.counts()).parked).toEqual({ archived: 1 });
    expect(await second.subscriptions.of(telegram('1'))).toHaveLength(1);
    expect((await second.observations.kept()).rounds).toEqual([sampleRound('a')]);
    expect([await second.outbox.isFilled(RELEASE.id), await second.outbox.notices()]).toEqual([true, [RELEASE]]);
    // What the first had claimed is free for its successor at once, and what it had handed over bears its bookmark.
    const claimed = (await second.outbox.claim(CLAIM)).rows;
    expect(claimed.map(({ chat, bookmark }) => `${chat} ${bookmark}`)).toEqual([
      'telegram:1 7 p',
      'telegram:2 undefined',
    ]);
  });
});
