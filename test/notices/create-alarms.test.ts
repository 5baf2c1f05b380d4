import { describe, expect, it } from 'vitest';
import { createAlarms } from '../../src/notices/create-alarms.ts';
import type { LaneState } from '../../src/notices/delivery/deliverer.ts';
import { createNoticeReplies } from '../../src/replies/create-notice-replies.ts';
import type { AlarmSaid } from '../../src/replies/subscriptions/say-deliveries.ts';
import { LANGUAGES } from '../../src/statistics/language.ts';
import { quarterOf } from '../../src/statistics/time/period.ts';
import type { Notice } from '../../src/stores/notice.ts';
import { NO_ROWS as NONE } from '../../src/stores/outbox.ts';
import { openHouse } from '../replies/house.ts';

const MINUTE_MS = 60_000;
const NOON = Date.parse('2025-06-15T12:00:00+05:00');
const RELEASE: Notice = {
  id: 'release:2025q1',
  kind: 'release',
  period: quarterOf(2025, 1),
  created: '2025-06-15T11:00:00+05:00',
};

/** Everything that alarms look at, to be changed by the test. */
function openAlarms() {
  const told: (readonly AlarmSaid[])[] = [];
  const seen = {
    now: NOON,
    lanes: [] as LaneState[],
    disk: undefined as string | undefined,
    notices: [] as Notice[],
    counts: NONE,
    failed: [] as { at: number; reason: string }[],
    isOverdue: false,
    reported: new Set<string>(),
  };
  const alarms = createAlarms({
    lanes: async () => seen.lanes,
    diskTrouble: () => seen.disk,
    outbox: {
      notices: async () => seen.notices,
      countStates: async () => seen.counts,
      async failures() {
        const texts = [...new Set(seen.failed.map(({ reason }) => reason))];
        const countOf = (text: string) => seen.failed.filter(({ reason }) => reason === text).length;
        if (seen.failed.length === 0) return undefined;
        return {
          first: Math.min(...seen.failed.map(({ at }) => at)),
          reasons: texts.map((text) => ({ text, count: countOf(text) })),
        };
      },
      isReported: async (notice) => seen.reported.has(notice),
      async report(notice) {
        seen.reported.add(notice);
      },
    },
    isOverdue: async () => seen.isOverdue,
    now: () => seen.now,
    async tell(troubles) {
      told.push(troubles);
    },
  });
  return { alarms, seen, told };
}

describe('a stuck queue', () => {
  const lane = { platform: 'telegram', perSecond: 30, waiting: 40, overdueSince: NOON, lastEnd: NOON + 2 * MINUTE_MS };

  it('is told a quarter of an hour after the last message went out, and once', async () => {
    const { alarms, seen, told } = openAlarms();
    seen.lanes = [lane, { platform: 'slack', perSecond: 20, waiting: 3, lastEnd: NOON }];
    seen.now = NOON + 17 * MINUTE_MS - 1;
    await alarms.check();
    expect(told).toEqual([]);
    seen.now = NOON + 17 * MINUTE_MS;
    await alarms.check();
    seen.now = NOON + 18 * MINUTE_MS;
    seen.lanes = [{ ...lane, waiting: 55 }];
    await alarms.check();
    expect(told).toEqual([[{ kind: 'stuck', platform: 'telegram', since: 1749970920000, count: 40 }]]);
  });

  it('is no alarm while messages still go out, however many wait', async () => {
    const { alarms, seen, told } = openAlarms();
    seen.now = NOON + 600 * MINUTE_MS;
    seen.lanes = [
      { platform: 'telegram', perSecond: 30, waiting: 9000, overdueSince: NOON, lastEnd: seen.now - MINUTE_MS },
    ];
    await alarms.check();
    expect(told).toEqual([]);
  });

  it('is told to be over', async () => {
    const { alarms, seen, told } = openAlarms();
    seen.now = NOON + 20 * MINUTE_MS;
    seen.lanes = [lane];
    await alarms.check();
    seen.lanes = [{ platform: 'telegram', perSecond: 30, waiting: 0, lastEnd: seen.now }];
    await alarms.check();
    await alarms.check();
    expect(told.map((troubles) => troubles.length)).toEqual([1, 0]);
  });
});

describe('a failing disk', () => {
  it('is told at the next look, and again when it fails anew', async () => {
    const { alarms, seen, told } = openAlarms();
    seen.disk = 'notices.journal could not be written';
    await alarms.check();
    seen.disk = undefined;
    await alarms.check();
    seen.disk = 'notices.journal could not be written';
    await alarms.check();
    const failing = { kind: 'disk', reason: 'notices.journal could not be written' };
    expect(told).toEqual([[failing], [], [failing]]);
  });
});

describe('failures', () => {
  const refusal = { at: NOON, reason: '400 Bad Request: message is too long' };
  const unknown = { at: NOON, reason: 'unknown: 418 teapot' };

  it('are told once a notice, from the first on, with what failed and why', async () => {
    const { alarms, seen, told } = openAlarms();
    seen.notices = [RELEASE];
    seen.counts = { ...NONE, sent: 37, failed: 3 };
    seen.failed = [unknown, refusal, refusal];
    await alarms.check();
    seen.counts = { ...NONE, sent: 37, failed: 4 };
    await alarms.check();
    const reasons = [
      { text: '400 Bad Request: message is too long', count: 2 },
      { text: '418 teapot', count: 1, isUnknown: true },
    ];
    expect(told).toEqual([[{ kind: 'failures', notice: 'release:2025q1', failed: 3, ended: 40, reasons }]]);
  });

  it('wait until nothing of the notice is on its way, but no longer than an hour', async () => {
    const { alarms, seen, told } = openAlarms();
    seen.notices = [RELEASE];
    seen.counts = { ...NONE, waiting: 900, sent: 99, failed: 1 };
    seen.failed = [refusal];
    seen.isOverdue = true;
    seen.now = NOON + 60 * MINUTE_MS - 1;
    await alarms.check();
    expect(told).toEqual([]);
    seen.now += 1;
    await alarms.check();
    expect(told).toHaveLength(1);
  });

  it('are not told again by the next process, and stand in the status for two days', async () => {
    const { alarms, seen, told } = openAlarms();
    seen.notices = [RELEASE];
    seen.counts = { ...NONE, failed: 1 };
    seen.failed = [refusal];
    seen.reported.add(RELEASE.id);
    await alarms.check();
    expect([told, (await alarms.troubles()).length]).toEqual([[], 1]);
    seen.now = NOON + 48 * 60 * MINUTE_MS;
    expect(await alarms.troubles()).toEqual([]);
  });
});

describe('a pace that cannot be paid for', () => {
  it('is told when it begins and when it is over', async () => {
    const { alarms, seen, told } = openAlarms();
    seen.lanes = [{ platform: 'telegram', perSecond: 30, trouble: 'unpaid', waiting: 900, lastEnd: NOON }];
    await alarms.check();
    await alarms.check();
    seen.lanes = [{ platform: 'telegram', perSecond: 1000, waiting: 0, lastEnd: NOON }];
    await alarms.check();
    expect(told).toEqual([[{ kind: 'unpaid', platform: 'telegram', rate: 30 }], []]);
  });
});

describe('what administrators read', () => {
  const { codebook, messages } = openHouse();
  const replies = createNoticeReplies({ codebook, messages });
  const linesOf = (alarm: AlarmSaid) =>
    LANGUAGES.map((language) => replies.sayAlarm([alarm], language).lines.join(' / ').replaceAll('\u00a0', ' '));

  it.each<[string, AlarmSaid, string[]]>([
    [
      'a stuck queue',
      { kind: 'stuck', platform: 'telegram', since: NOON, count: 40 },
      [
        'Кезек (telegram) мына уақыттан бері жылжымай тұр: 2025 жылғы 15 маусым, 12:00; күтіп тұрғаны: 40.',
        'Очередь (telegram) не движется с 15 июня 2025 года, 12:00; ждёт: 40.',
        'Notices on telegram have not moved since 15 June 2025, 12:00; 40 are waiting.',
      ],
    ],
    [
      'a failing disk',
      { kind: 'disk', reason: 'no space left' },
      [
        'Koshi күйі сақталатын қалтаға жазу мүмкін болмай тұр: no space left',
        'Не удаётся записать в папку состояния: no space left',
        'The state folder cannot be written: no space left',
      ],
    ],
    [
      'failed notices',
      {
        kind: 'failures',
        notice: 'release:2025q1',
        failed: 3,
        ended: 40,
        reasons: [
          { text: '400 Bad Request: message is too long', count: 2 },
          { text: '418 teapot', count: 1, isUnknown: true },
        ],
      },
      [
        'Жеткізілмеген хабар: 3 (барлығы 40). release:2025q1 / • 400 Bad Request: message is too long (чат саны: 2) / • 418 teapot (чат саны: 1); мағынасы Koshi-ге белгісіз, қатарынан үш жарияланымнан кейін чат кейінге қалдырылады',
        'Не доставлено 3 из 40: release:2025q1 / • 400 Bad Request: message is too long (чатов: 2) / • 418 teapot (чатов: 1); что это значит, Koshi не знает, после трёх публикаций подряд чат откладывается',
        '3 of 40 notices failed: release:2025q1 / • 400 Bad Request: message is too long (chats: 2) / • 418 teapot (chats: 1); Koshi does not know what this means, and a chat is parked after three releases in a row',
      ],
    ],
    [
      'a pace that cannot be paid for',
      { kind: 'unpaid', platform: 'telegram', rate: 30 },
      [
        'Боттың (telegram) шотында жұлдыз жетпейді: таратылым тегін жалғасып жатыр, секундына 30 хабардан асырмай. Koshi он минут сайын қайта төлеп көреді.',
        'На счёте бота (telegram) не хватает звёзд: рассылка продолжается бесплатно, не быстрее 30 сообщений в секунду. Каждые десять минут Koshi пробует заплатить снова.',
        'The bot (telegram) has no stars left: sending goes on for free, at most 30 messages a second. Koshi tries to pay again every ten minutes.',
      ],
    ],
    [
      'a late release',
      { kind: 'release_late', period: quarterOf(2026, 1), expected: '2026-05-12', address: 'https://stat.gov.kz/' },
      [
        '2026 жылғы қаңтар–наурыз деректері кешігіп жатыр (күтілген күні: 2026 жылғы 12 мамыр). Ол мына жерде болуы керек: https://stat.gov.kz/. Сол жерде болса, қабылдаңыз: npm run refresh -- once --from …',
        'Просрочена с 12 мая 2026 года: публикация данных за январь–март 2026 года. Она должна быть здесь: https://stat.gov.kz/. Если она там, примите её: npm run refresh -- once --from …',
        'Overdue since 12 May 2026: the release for January–March 2026. It should be at https://stat.gov.kz/. If it is there, take it in: npm run refresh -- once --from …',
      ],
    ],
    [
      'a quarantined document, its first three reasons',
      { kind: 'quarantined', from: 'https://stat.gov.kz/en/1/', reasons: ['a', 'b', 'c', 'd', 'e'] },
      [
        'Деректер қабылданбады, себебі бір-біріне не бұрыннан белгілі деректерге қайшы: https://stat.gov.kz/en/1/ / • a / • b / • c / тағы: 2 / Қарап, шешім қабылдау үшін серверде мына команданы орындаңыз: npm run refresh -- report',
        'Данные не приняты, так как противоречат друг другу или уже известным: https://stat.gov.kz/en/1/ / • a / • b / • c / и ещё: 2 / Чтобы посмотреть и решить, выполните на сервере: npm run refresh -- report',
        'Not taken in, as the figures contradict one another or what is known: https://stat.gov.kz/en/1/ / • a / • b / • c / and 2 more / To look and decide, run npm run refresh -- report on the server.',
      ],
    ],
  ])('%s', (_, alarm, lines) => {
    expect(linesOf(alarm)).toEqual(lines);
  });
});
