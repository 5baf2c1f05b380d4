import { describe, expect, it } from 'vitest';
import { createPacer } from '../../../src/notices/delivery/create-pacer.ts';

/** Sends as fast as the pacer lets it for ten seconds, with a stall of half a second; the instants of all messages. */
function run(perSecond: number): number[] {
  let now = 0;
  const pacer = createPacer({ perSecond: () => perSecond, gapMs: () => 1000, now: () => now });
  const times: number[] = [];
  while (now < 10_000) {
    const waitMs = pacer.waitMs();
    if (waitMs > 0) now += Math.max(waitMs, 0.05);
    else {
      pacer.take(String(times.length));
      times.push(now);
    }
    if (now > 5000 && now < 5500) now = 5500;
  }
  return times;
}

/** When the platform stands still; what comes meanwhile is taken at the end. */
const STALLS = [
  [800, 860],
  [2300, 2380],
  [5100, 5250],
] as const;

/** The instants at which so many messages arrive over a connection that takes from 4 to 16 ms, and 20 more at first. */
function sendAcross(perSecond: number, count: number): number[] {
  let now = 0;
  let seed = 1;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const pacer = createPacer({ perSecond: () => perSecond, gapMs: () => 0, now: () => now });
  const flying: { readonly lands: number; readonly landed: () => void }[] = [];
  const arrivals: number[] = [];
  while (arrivals.length < count || flying.length > 0) {
    flying.sort((one, other) => one.lands - other.lands);
    while (flying[0] && flying[0].lands <= now) flying.shift()?.landed();
    const isWanted = arrivals.length < count;
    const waitMs = pacer.waitMs();
    if (isWanted && waitMs <= 0) {
      const { landed } = pacer.take(String(arrivals.length));
      const sent = now + 4 + random() * random() * 12 + (now < 60 ? 20 : 0);
      const arrives = STALLS.find(([from, to]) => sent >= from && sent < to)?.[1] ?? sent;
      arrivals.push(arrives);
      flying.push({ lands: arrives + 2, landed });
      now += 0.02;
    } else {
      const next = Math.min(
        isWanted ? now + waitMs : Number.POSITIVE_INFINITY,
        flying[0]?.lands ?? Number.POSITIVE_INFINITY,
      );
      now = Math.max(now + 0.02, Math.ceil(next) + random() * 0.3);
    }
  }
  return arrivals.sort((one, other) => one - other);
}

describe('the pace of a platform', () => {
  it.each([30, 1000])(
    'never has more than %i messages in any second, and leaves one in two hundred of them unused',
    (perSecond) => {
      const times = run(perSecond);
      const most = Math.max(
        ...times.map((start, at) => times.slice(at, at + perSecond + 2).filter((time) => time < start + 1000).length),
      );
      expect(most).toBeLessThanOrEqual(perSecond);
      expect(times.length).toBeGreaterThan(perSecond * 9.6);
    },
  );

  it.each([
    [1000, 10_000],
    [1000, 2915],
    [30, 300],
  ])(
    'lets no more than %i arrive in any second though calls take unequally long and the platform stands still: %i messages',
    (perSecond, count) => {
      const arrivals = sendAcross(perSecond, count);
      const most = Math.max(
        ...arrivals.map(
          (time, at) => arrivals.slice(at, at + perSecond + 2).filter((each) => each < time + 1000).length,
        ),
      );
      expect(most).toBeLessThanOrEqual(perSecond);
      const [first = 0, last = 0] = [arrivals[0], arrivals.at(-1)];
      expect((last - first) / ((count / perSecond) * 1000)).toBeLessThan(1.02);
    },
  );

  it('keeps a chat waiting for its gap, and everybody when the platform wants silence', () => {
    let now = 0;
    const pacer = createPacer({
      perSecond: () => 30,
      gapMs: (chat) => (chat.startsWith('-') ? 3000 : 1000),
      now: () => now,
    });
    pacer.take('-1');
    expect([pacer.chatWaitMs('-1'), pacer.chatWaitMs('2')]).toEqual([3000, 0]);
    pacer.pause(5000);
    now = 4000;
    expect(pacer.waitMs()).toBe(1000);
    now = 5000;
    expect(pacer.waitMs()).toBe(0);
  });

  it('does not keep a chat waiting for a message that came to nothing', () => {
    let now = 0;
    const pacer = createPacer({ perSecond: () => 30, gapMs: () => 1000, now: () => now });
    const { giveBack } = pacer.take('1');
    pacer.take('2');
    giveBack();
    expect([pacer.chatWaitMs('1'), pacer.chatWaitMs('2')]).toEqual([0, 1000]);
    const { giveBack: tooLate } = pacer.take('2');
    now = 500;
    pacer.take('2');
    tooLate();
    expect(pacer.chatWaitMs('2')).toBe(1000);
  });

  it('gives booked calls the next places, before any message, and counts them', () => {
    let now = 0;
    const pacer = createPacer({ perSecond: () => 10, gapMs: () => 0, now: () => now });
    const booked = [pacer.book(), pacer.book(), pacer.book(), pacer.waitMs()];
    expect(booked.map(Math.round)).toEqual([0, 101, 201, 302]);
    now = 303;
    expect(pacer.waitMs()).toBe(0);
  });

  it('is lowered by a fiftieth for a minute when the platform wants silence, once for those refused together', () => {
    let now = 0;
    const pacer = createPacer({ perSecond: () => 100, gapMs: () => 0, now: () => now });
    const sentUntil = (end: number): number => {
      let sent = 0;
      while (now < end) {
        const waitMs = pacer.waitMs();
        if (waitMs > 0) now += Math.max(waitMs, 0.05);
        else {
          pacer.take('1');
          sent += 1;
        }
      }
      return sent;
    };
    sentUntil(1000);
    const usual = sentUntil(51_000);
    pacer.pause(1000);
    pacer.pause(1000);
    expect(sentUntil(52_000)).toBe(0);
    sentUntil(53_000);
    const lowered = sentUntil(103_000);
    sentUntil(113_000);
    expect([usual, lowered, sentUntil(163_000)].map((sent) => Math.round(sent / 5) / 10)).toEqual([99.5, 97.5, 99.5]);
  });
});
