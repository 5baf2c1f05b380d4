import { afterEach, describe, expect, it } from 'vitest';
import type { Answers } from '../../src/answers/create-answers.ts';
import type { Answer } from '../../src/statistics/answer.ts';
import { parseTerms, type Terms } from '../../src/statistics/subscription.ts';
import { quarterOf } from '../../src/statistics/time/period.ts';
import { ANSWERS } from '../talk.ts';
import { createPlayedSender, EVERYTHING, type Opened, openPlayed, telegram } from './open-notices.ts';
import { withArrivals } from './with-arrivals.ts';

const Q1 = quarterOf(2025, 1);
const terms = (text: string) => parseTerms(text) as Terms;

let opened: Opened[] = [];
async function open(options: Parameters<typeof openPlayed>[0] = {}): Promise<Opened> {
  const each = await openPlayed(options);
  opened.push(each);
  return each;
}
afterEach(async () => {
  for (const each of opened) await each.close();
  opened = [];
});

async function publish(each: Opened): Promise<string> {
  const published = await each.notices.publish(Q1);
  if (!published) throw new Error('nothing was published');
  await each.settle(published.notice);
  if (published.correction) await each.settle(published.correction);
  return published.notice;
}

describe('a release', () => {
  it('tells each subscriber once, in their language, with the figures of their own region', async () => {
    const each = await open();
    const sender = createPlayedSender();
    await each.parts.store.add(telegram('1'), EVERYTHING, 'en');
    await each.parts.store.add(telegram('2'), terms('net KZ-71'), 'kk');
    await each.parts.store.add(telegram('3'), terms('net KZ-71 >20000'), 'ru');
    await each.parts.store.add(telegram('4'), terms('net KZ-71 >10000'), 'ru');
    await each.connect([sender]);
    const notice = await publish(each);
    await publish(each);

    expect(sender.sent.map(({ chat }) => chat).sort()).toEqual(['1', '2', '4']);
    const to = (chat: string) => sender.sent.find((sent) => sent.chat === chat)?.reply;
    expect(to('1')?.title).toBe('Figures for January–March 2025 are out');
    expect(to('1')?.lines.at(-1)).toContain('Astana +17,579');
    expect(to('2')?.title).toBe('2025 жылғы қаңтар–наурыз деректері жарияланды');
    expect(to('2')?.lines[0]).toContain('+17\u00A0579');
    expect(to('4')?.lines[0]).toBe('Ваше условие выполнено: «только если больше 10\u00A0000».');
    expect((await each.notices.countStates(notice)).sent).toBe(3);
  });

  it('is one message for all that a chat wants, at the hour of the most urgent of its subscriptions', async () => {
    const each = await open({ now: '2025-06-15T23:00:00+05:00' });
    const sender = createPlayedSender();
    await each.parts.store.add(telegram('1'), terms('net KZ-71 at_once'), 'en');
    await each.parts.store.add(telegram('1'), terms('net KZ-75 at_once'), 'en');
    await each.parts.store.add(telegram('1'), terms('weekly'), 'en');
    await each.parts.store.add(telegram('2'), EVERYTHING, 'en');
    await each.connect([sender]);
    const notice = await publish(each);

    expect(sender.sent.map(({ chat }) => chat)).toEqual(['1']);
    expect(sender.sent[0]?.reply.lines.filter((line) => /Astana|Almaty city/.test(line)).length).toBeGreaterThan(1);
    expect(await each.notices.countStates(notice)).toMatchObject({ sent: 1, waiting: 1 });
  });

  it('does not reach who has switched it off while it was held back', async () => {
    const each = await open();
    const sender = createPlayedSender();
    const { id } = await each.parts.store.add(telegram('1'), EVERYTHING, 'en');
    const published = await each.notices.publish(Q1);
    await each.parts.store.remove(telegram('1'), [id]);
    await each.connect([sender]);
    await each.settle(published?.notice ?? '');
    expect(sender.sent).toEqual([]);
    expect((await each.notices.countStates(published?.notice ?? '')).withdrawn).toBe(1);
  });

  it('goes on after a restart with those who were not told', async () => {
    const first = await open();
    for (const id of ['1', '2', '3']) await first.parts.store.add(telegram(id), EVERYTHING, 'en');
    const sender = createPlayedSender();
    sender.plan('2', { kind: 'try_later', reason: 'down' });
    await first.connect([sender]);
    await first.notices.publish(Q1);
    await sender.until(() => sender.sent.length >= 2);
    await first.close();
    opened = [];

    const second = await open({ dir: first.dir });
    const again = createPlayedSender();
    await second.connect([again]);
    await publish(second);
    expect(again.sent.map(({ chat }) => chat)).toEqual(['2']);
    expect(await second.notices.deliveriesOf(telegram('1'))).toMatchObject([
      { kind: 'release', period: Q1, state: 'sent' },
    ]);
  });
});

describe('a channel for announcements', () => {
  const channels = [{ platform: 'telegram', id: '@koshi_news' }] as const;

  it('is told each release once, first of all, with the key points and without buttons', async () => {
    const each = await open({ channels });
    const sender = createPlayedSender();
    await each.parts.store.add(telegram('1'), EVERYTHING, 'en');
    await each.parts.store.add(telegram('2'), terms('net KZ-71 >10000'), 'en');
    await each.connect([sender]);
    await publish(each);
    await publish(each);
    expect(sender.sent.map(({ chat }) => chat)).toEqual(['@koshi_news', '2', '1']);
    expect(sender.sent[0]?.reply).toMatchObject({ language: 'ru', buttons: [] });
    expect(sender.sent[0]?.reply.title).toContain('2025');
  });

  it('that does not take it is told to administrators', async () => {
    const each = await open({ channels, admins: [{ platform: 'telegram', id: '99' }] });
    const sender = createPlayedSender();
    sender.plan('@koshi_news', { kind: 'parked', reason: 'forbidden' });
    await each.connect([sender]);
    await publish(each);
    await each.alarms.check();
    expect(sender.sent.map(({ chat }) => chat)).toEqual(['99']);
    expect(sender.sent[0]?.reply.lines.join(' ')).toContain('forbidden');
  });
});

/** A day after these have subscribed. */
async function openLater(...ids: readonly string[]): Promise<Opened> {
  const before = await open();
  for (const id of ids) await before.parts.store.add(telegram(id), EVERYTHING, 'en');
  await before.close();
  opened = [];
  return open({ dir: before.dir, now: '2025-06-16T12:00:00+05:00' });
}

describe('who was due and who has a row', () => {
  it('are the same, also where somebody subscribed later or was away', async () => {
    const each = await openLater('1', '2');
    const sender = createPlayedSender();
    sender.plan('2', { kind: 'parked', reason: 'blocked' });
    await each.connect([sender]);
    const first = await each.notices.publish(quarterOf(2024, 1));
    await each.settle(first?.notice ?? '');
    await each.until(async () => (await each.parts.store.standing(telegram('2'))).parked !== undefined);
    await publish(each);
    await each.parts.store.wake(telegram('2'));
    await each.parts.store.add(telegram('3'), EVERYTHING, 'en');
    expect(await each.notices.findUntold()).toEqual([]);
  });

  it('differ where a row is gone, and that is told', async () => {
    const each = await openLater('1', '2', '3');
    await each.connect([createPlayedSender()]);
    const notice = await publish(each);
    await each.stores.outbox.forget('telegram:2');
    expect(await each.notices.findUntold()).toEqual([{ notice, due: 3, missing: 1 }]);
  });
});

describe('what the platform says', () => {
  it('parks who has blocked Koshi, follows a group that moved, waits when told to, reports what was refused', async () => {
    const each = await open();
    const sender = createPlayedSender();
    for (const id of ['1', '-2', '3', '4', '5']) await each.parts.store.add(telegram(id), EVERYTHING, 'en');
    sender.plan('1', { kind: 'parked', reason: 'blocked' });
    sender.plan('-2', { kind: 'moved', to: '-1002' });
    sender.plan('3', { kind: 'slow_down', waitMs: 20 });
    sender.plan('4', { kind: 'refused', reason: 'bad' });
    sender.plan('5', { kind: 'unconfirmed' });
    await each.connect([sender]);
    const notice = await publish(each);

    expect(await each.notices.countStates(notice)).toMatchObject({ sent: 2, parked: 1, failed: 1, unconfirmed: 1 });
    expect(sender.sent.map(({ chat }) => chat).sort()).toEqual(['-1002', '3', '5']);
    expect((await each.notices.status()).parked).toEqual({ blocked: 1 });
    expect(await each.parts.store.of(telegram('-2'))).toEqual([]);
    expect(await each.parts.store.of(telegram('-1002'))).toHaveLength(1);
  });
});

describe('a correction', () => {
  it('reaches exactly those who were sent the old value, with both values, once', async () => {
    const first = await open();
    await first.parts.store.add(telegram('1'), EVERYTHING, 'en');
    await first.parts.store.add(telegram('2'), EVERYTHING, 'ru');
    const sender = createPlayedSender();
    sender.plan('2', { kind: 'parked', reason: 'blocked' });
    await first.connect([sender]);
    await publish(first);
    await first.parts.store.wake(telegram('2'));
    await first.close();
    opened = [];

    const second = await open({ dir: first.dir, answers: withArrivals(5000) });
    const again = createPlayedSender();
    await second.connect([again]);
    await publish(second);
    await publish(second);
    expect(again.sent.map(({ chat }) => chat)).toEqual(['1']);
    expect(again.sent[0]?.reply.title).toBe('Figures revised');
    expect(again.sent[0]?.reply.lines.join('\n')).toContain('was 4,923 people, is now 5,000 people');
  });
});

describe('the calendar', () => {
  it('reminds the day before, and says once when the release is late', async () => {
    const before = await open({ now: '2025-08-10T10:00:00+05:00' });
    await before.parts.store.add(telegram('1'), terms('reminder'), 'en');
    await before.parts.store.add(telegram('2'), EVERYTHING, 'en');
    const sender = createPlayedSender();
    await before.connect([sender]);
    await sender.until(() => sender.sent.length >= 1);
    expect(sender.sent).toMatchObject([{ chat: '1', reply: { title: 'New figures tomorrow' } }]);
    await before.close();
    opened = [];

    const nothingYet: Answers = {
      answer(question, moment) {
        const answer = ANSWERS.answer(question, moment);
        return question.kind === 'summary' ? ({ ...answer, outcome: 'missing', gaps: [] } as Answer) : answer;
      },
    };
    const after = await open({ dir: before.dir, now: '2025-08-12T10:00:00+05:00', answers: nothingYet });
    const late = createPlayedSender();
    await after.connect([late]);
    await after.notices.keepCalendar();
    await late.until(() => late.sent.length >= 1);
    expect(late.sent).toMatchObject([{ chat: '1', reply: { title: 'The release is late' } }]);
  });
});

describe('the operator', () => {
  it('is told once of what could not be delivered, and why', async () => {
    const each = await open({ admins: [{ platform: 'telegram', id: '99' }] });
    const sender = createPlayedSender();
    for (let id = 1; id <= 30; id += 1) {
      await each.parts.store.add(telegram(String(id)), EVERYTHING, 'en');
      if (id <= 3) sender.plan(String(id), { kind: 'refused', reason: 'bad' });
    }
    await each.connect([sender]);
    await publish(each);
    await each.alarms.check();
    await each.alarms.check();
    expect(sender.sent.filter(({ chat }) => chat === '99').map(({ reply }) => reply.lines)).toEqual([
      ['Не доставлено 3 из 30: release:2025q1', '• bad (чатов: 3)'],
    ]);
  });
});

describe('a chat that is refused in words that nobody knows', () => {
  const unknown = { kind: 'refused', reason: '418 teapot', isUnknown: true } as const;

  async function releases(each: Opened, ...periods: ReturnType<typeof quarterOf>[]): Promise<void> {
    for (const period of periods) {
      const published = await each.notices.publish(period);
      if (published) await each.settle(published.notice);
    }
  }

  it('is parked after three releases, and not before', async () => {
    const each = await open();
    const sender = createPlayedSender();
    await each.parts.store.add(telegram('1'), EVERYTHING, 'en');
    sender.plan('1', unknown, unknown, unknown);
    await each.connect([sender]);
    await releases(each, quarterOf(2024, 1), quarterOf(2024, 2));
    expect((await each.parts.store.standing(telegram('1'))).parked).toBeUndefined();
    await releases(each, Q1);
    expect((await each.parts.store.standing(telegram('1'))).parked).toBe('refused');
  });

  it('begins to count anew when a release was taken between', async () => {
    const each = await open();
    const sender = createPlayedSender();
    await each.parts.store.add(telegram('1'), EVERYTHING, 'en');
    sender.plan('1', unknown, unknown, { kind: 'sent' }, unknown);
    await each.connect([sender]);
    await releases(each, quarterOf(2023, 1), quarterOf(2024, 1), quarterOf(2024, 2), Q1);
    expect((await each.notices.deliveriesOf(telegram('1'))).map(({ state }) => state).sort()).toEqual([
      'failed',
      'failed',
      'failed',
      'sent',
    ]);
    expect((await each.parts.store.standing(telegram('1'))).parked).toBeUndefined();
  });
});

describe('/forget', () => {
  it('takes subscriptions and the record of what was sent', async () => {
    const each = await open();
    const sender = createPlayedSender();
    await each.parts.store.add(telegram('1'), EVERYTHING, 'en');
    await each.connect([sender]);
    await publish(each);
    await each.parts.forget(telegram('1'));
    expect(await each.parts.store.of(telegram('1'))).toEqual([]);
    expect(await each.notices.deliveriesOf(telegram('1'))).toEqual([]);
  });
});
