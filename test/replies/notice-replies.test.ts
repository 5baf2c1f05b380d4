import { describe, expect, it } from 'vitest';
import { createNoticeReplies } from '../../src/replies/create-notice-replies.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { mergeReplies } from '../../src/replies/subscriptions/merge-replies.ts';
import type { SubscriptionSaid } from '../../src/replies/subscriptions/say-subscription.ts';
import type { Figure } from '../../src/statistics/answer.ts';
import type { Question } from '../../src/statistics/question.ts';
import type { Terms } from '../../src/statistics/subscription.ts';
import { quarterOf, yearOf } from '../../src/statistics/time/period.ts';
import { openHouse } from './house.ts';

const { answers, codebook, messages, replies } = openHouse();
const notices = createNoticeReplies({ codebook, messages });
const QUARTER = quarterOf(2025, 1);
const ask = (question: Question) => answers.answer(question, { today: '2025-06-15' });
const NET_OF_ASTANA = ask({ kind: 'figure', subject: { indicator: 'net', area: 'KZ-71' }, period: QUARTER });

const astana: SubscriptionSaid = {
  id: 'a1',
  terms: { scope: { indicator: 'net', area: 'KZ-71' }, rhythm: 'daytime', reminder: false },
  muted: false,
};
const all: SubscriptionSaid = {
  id: 'b2',
  terms: { scope: {}, condition: { kind: 'above', value: 1000 }, rhythm: 'weekly', reminder: true },
  muted: true,
};

const told = ({ title, lines }: Reply) => [title, ...lines];
const commands = ({ buttons }: Reply) => buttons.map(({ command }) => command);

function figureOf(question: Question): Figure {
  const answer = ask(question);
  const figure = answer.outcome === 'answered' && answer.body.kind === 'figures' ? answer.body.figures[0] : undefined;
  if (!figure) throw new Error('no figure');
  return figure;
}

describe('a subscription', () => {
  it('is confirmed with its terms, the figure now and the way back', () => {
    const reply = notices.saySubscribed([astana], [NET_OF_ASTANA], 'en');
    expect(told(reply)).toMatchInlineSnapshot(`
      [
        "Subscribed",
        "I will write about:",
        "• Astana, net migration: as soon as it is out, but not between 22:00 and 08:00 (Kazakhstan time)",
        "Latest figures:",
        "• In January–March 2025, Astana gained 17,579 people through interregional migration.",
      ]
    `);
    expect(commands(reply)).toEqual(['/unsubscribe a1', '/subscriptions a1', '/subscriptions']);
  });

  it('that changed can be changed back', () => {
    const muted = { ...astana, muted: true };
    expect(commands(notices.saySubscriptionChanged(muted, astana, 'en'))[0]).toBe('/subscriptions a1 unmute');
    expect(commands(notices.saySubscriptionChanged(astana, { ...astana, terms: all.terms }, 'en'))[0]).toMatch(
      /^\/subscriptions a1 set /,
    );
  });

  it('that ended says so, and one that never was too', () => {
    expect(told(notices.sayUnsubscribed([astana], 'en'))).toMatchInlineSnapshot(`
      [
        "Unsubscribed",
        "I will no longer write about:",
        "• Astana, net migration: as soon as it is out, but not between 22:00 and 08:00 (Kazakhstan time)",
      ]
    `);
    expect(notices.sayUnsubscribed([], 'en').outcome).toBe('missing');
  });

  it('is listed with the others, muted ones marked', () => {
    expect(told(notices.saySubscriptions([astana, all], 'en'))).toMatchInlineSnapshot(`
      [
        "Subscriptions of this chat",
        "1. Astana, net migration: as soon as it is out, but not between 22:00 and 08:00 (Kazakhstan time)",
        "2. Every release: only if above 1,000; on Monday mornings, with a reminder the day before; paused",
      ]
    `);
    expect(commands(notices.saySubscriptions([], 'en'))).toEqual(['/subscribe']);
    expect(commands(notices.saySubscriptions([astana], 'en'))).toEqual([
      '/subscriptions a1 mute',
      '/subscriptions a1',
      '/unsubscribe a1',
    ]);
    expect(commands(notices.saySubscriptions([astana, all, astana, all], 'en'))).toContain('/subscriptions b2');
  });

  it('opened offers the other rhythms, the reminder and an end', () => {
    expect(commands(notices.saySubscription(all, 'en')).slice(-2)).toEqual([
      '/subscriptions b2 unmute',
      '/unsubscribe b2',
    ]);
  });

  const ALMATY: readonly Terms[] = ['KZ-75', 'KZ-19'].map((area) => ({
    scope: { area },
    rhythm: 'daytime',
    reminder: false,
  }));

  it('that is not understood asks back, and one too many is refused', () => {
    expect(notices.saySubscribeUnclear('the weather', [], 'en').outcome).toBe('missing');
    expect(commands(notices.saySubscribeUnclear('', ALMATY, 'en'))).toEqual(['/subscribe KZ-75', '/subscribe KZ-19']);
    expect(told(notices.saySubscribeFull(20, 'en')).join(' ')).toContain('20');
  });
});

describe('a notice', () => {
  it('of a release shows what is one’s own first, then the country', () => {
    const summary = ask({ kind: 'summary', area: 'KZ', period: QUARTER });
    if (summary.outcome === 'missing' || summary.body.kind !== 'summary') throw new Error('no summary');
    const figure = figureOf({ kind: 'figure', subject: { indicator: 'net', area: 'KZ-71' }, period: QUARTER });
    const own = [
      {
        scope: { indicator: 'net' as const, area: 'KZ-71' },
        figures: [{ figure }],
        condition: { kind: 'positive' as const },
      },
      { scope: { area: 'KZ-10' }, figures: [] },
    ];
    const reply = notices.sayRelease({ period: QUARTER, summary: summary.body, isWhole: false, own }, 'en');
    expect(told(reply)).toMatchInlineSnapshot(`
      [
        "Figures for January–March 2025 are out",
        "Your condition is met: “only when it turns positive”.",
        "• In January–March 2025, Astana gained 17,579 people through interregional migration.",
        "Abai region: no figure in this release.",
        "In January–March 2025, 4,923 people moved to Kazakhstan and 1,122 left: net +3,801.",
      ]
    `);
    expect(commands(reply)).toContain('/trend net interregional KZ-71');
    const before = { figure, before: figure, difference: figure };
    const whole = { period: QUARTER, summary: summary.body, isWhole: true, own: [{ scope: {}, figures: [before] }] };
    expect(told(notices.sayRelease(whole, 'en')).at(-1)).toMatch(
      /^Net gains from interregional migration: Astana \+17,579, /,
    );
  });

  it('of a correction names what was sent and what it is now', () => {
    const figure = figureOf({ kind: 'figure', subject: { indicator: 'net', area: 'KZ' }, period: yearOf(2024) });
    expect(told(notices.sayCorrection(yearOf(2024), [{ figure, before: 17164 }], 'en'))).toMatchInlineSnapshot(`
      [
        "Figures revised",
        "Figures that I sent you have been revised:",
        "• Kazakhstan’s net external migration in 2024: was +17,164 people, is now +16,550 ʳ people",
      ]
    `);
  });

  it('of the calendar says when a release is expected, or that it is late', () => {
    expect(told(notices.sayCalendarNotice('reminder', QUARTER, '2025-05-12', 'en'))).toMatchInlineSnapshot(`
      [
        "New figures tomorrow",
        "12 May 2025: figures for January–March 2025 are expected.",
      ]
    `);
    expect(told(notices.sayCalendarNotice('late', QUARTER, '2025-05-12', 'ru'))).toMatchInlineSnapshot(`
      [
        "Публикация задерживается",
        "Данные за январь–март 2025 года ожидались 12 мая 2025 года и ещё не вышли. Напишу, когда появятся.",
      ]
    `);
  });

  it('can be looked up with its state', () => {
    const at = Date.UTC(2025, 4, 12, 6, 30);
    const deliveries = [
      { kind: 'release', period: QUARTER, state: 'sent', at },
      { kind: 'late', period: QUARTER, state: 'failed', at },
    ] as const;
    expect(told(notices.sayDeliveries(deliveries, 'en'))).toMatchInlineSnapshot(`
      [
        "What was sent here",
        "• 12 May 2025, 11:30: figures for January–March 2025, sent",
        "• 12 May 2025, 11:30: note on a late release, could not be delivered",
      ]
    `);
    expect(notices.sayDeliveries([], 'en').lines).toHaveLength(1);
  });

  it('to administrators says what is stuck, or that all is well again', () => {
    const since = Date.UTC(2025, 4, 12, 6, 30);
    const troubles = [
      { kind: 'stuck', platform: 'telegram', since, count: 3 },
      { kind: 'disk', reason: 'full' },
      { kind: 'failures', notice: 'r1', failed: 2, ended: 5, reasons: [{ text: 'full', count: 2 }] },
    ] as const;
    expect(told(notices.sayAlarm(troubles, 'en'))).toMatchInlineSnapshot(`
      [
        "Koshi needs attention",
        "Notices on telegram have not moved since 12 May 2025, 11:30; 3 are waiting.",
        "The state folder cannot be written: full",
        "2 of 5 notices failed: r1",
        "• full (chats: 2)",
      ]
    `);
    expect(notices.sayAlarm([], 'en').outcome).toBe('answered');
    const states = { waiting: 0, sent: 9, unconfirmed: 0, parked: 1, failed: 0, withdrawn: 0 };
    const status = {
      subscriptions: 4,
      chats: { 'telegram kk': 2 },
      parked: { blocked: 1 },
      queues: [{ platform: 'slack', waiting: 2, overdueSince: since }],
      last: { period: QUARTER, states },
      troubles: [],
      overdue: [{ date: '2026-05-12', period: quarterOf(2026, 1), announced: false }],
    };
    expect(told(notices.sayStatus(status, 'en'))).toMatchInlineSnapshot(`
      [
        "Koshi at work",
        "Chats with subscriptions: 2",
        "• telegram kk: 2",
        "Subscriptions: 4",
        "Parked (blocked): 1",
        "Waiting on slack: 2",
        "Waiting since 12 May 2025, 11:30",
        "Last release: January–March 2025",
        "Sent 9, unconfirmed 0, parked 1, failed 0, waiting 0",
        "Writing to disk works, nothing is stuck.",
        "Figures for January–March 2026 were expected about 12 May 2026 (by the usual calendar) but have not reached Koshi yet.",
        "To look and decide, run npm run refresh -- coverage on the server.",
      ]
    `);
  });
});

describe('the calendar of releases', () => {
  it('is a file with one event for each release to come', () => {
    const answer = ask({ kind: 'releases', which: 'all' });
    if (answer.outcome === 'missing' || answer.body.kind !== 'releases') throw new Error('no releases');
    const { file } = notices.sayCalendar(answer.body, new Date('2025-06-15T00:00:00Z'), 'en');
    expect(file?.name).toBe('koshi-releases.ics');
    expect(file?.content).toContain('DTSTART;VALUE=DATE:20250811');
    expect(file?.content.match(/BEGIN:VEVENT/g)).toHaveLength(4);
  });
});

describe('several replies as one message', () => {
  it('keep the first title, all lines and figures, and each button once', () => {
    const first = replies.sayAnswer(NET_OF_ASTANA, 'en');
    const second = replies.sayAnswer(
      ask({ kind: 'ranking', indicator: 'net', period: yearOf(2024), order: 'top', count: 3 }),
      'en',
    );
    const merged = mergeReplies([first, second, first]);
    expect(merged.title).toMatch(/^In January–March 2025, Astana gained 17,579 people/);
    expect(merged.lines.join('\n')).toContain('Astana gained the most through migration in 2024');
    expect(merged.table?.rows).toHaveLength(3);
    expect(merged.figures).toHaveLength(5);
    expect(new Set(commands(merged)).size).toBe(6);
    expect(mergeReplies([first])).toBe(first);
  });
});
