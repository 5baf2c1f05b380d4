import { afterEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/replies/reply.ts';
import { quarterOf } from '../../src/statistics/time/period.ts';
import type { Platform } from '../../src/stores/chat-store.ts';
import { readText } from '../fakes/slack/shown.ts';
import { labelsOf } from '../fakes/telegram/chats.ts';
import { startFakeTelegram } from '../fakes/telegram/start-fake-telegram.ts';
import { createMemoryRoundStore } from '../refresh/take-text.ts';
import { REPLIES } from '../talk.ts';
import { FIGURES, HEAD, openEntry } from './open-entry.ts';
import { openSlack } from './slack/open-slack.ts';
import { openDoor } from './telegram/open-door.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const ADMINS = [
  { platform: 'telegram', id: '99' },
  { platform: 'telegram', id: '98' },
] as const;

async function open(admins: readonly { platform: Platform; id: string }[] = ADMINS, rounds = createMemoryRoundStore()) {
  const entry = await openEntry(admins, rounds);
  closing.push(entry.close);
  async function say(text: string, { person = '99', userLanguage = 'en' } = {}): Promise<Reply> {
    const tapped = text.startsWith('/enter store');
    const whole = {
      platform: 'telegram',
      chat: person,
      person,
      text,
      userLanguage,
      ...(tapped && { tapped }),
    } as const;
    const [reply] = await entry.desk.receive(whole);
    if (!reply) throw new Error('no reply');
    return reply;
  }
  const held = (indicator: 'net', flow: 'external' | 'interregional', area: string) =>
    entry.intake.dataset().current({ indicator, flow, area }, quarterOf(2026, 1));
  return { ...entry, say, held };
}

const linesWith = (reply: Reply, mark: string) => reply.lines.filter((line) => line.startsWith(`${mark} `));
const commandOf = (reply: Reply) => reply.buttons[0]?.command ?? '';

describe('/enter', () => {
  it('says what fits, and stores it on a tap with who, when and why', async () => {
    const { say, rounds, held, intake } = await open();
    const reply = await say(`${HEAD}\n${FIGURES}`);
    expect(reply.title).toBe('January–March 2026: what was entered');
    expect(linesWith(reply, '✓')).toEqual([
      '✓ Arrivals in Kazakhstan from abroad, Q1 2026: 5,310 people',
      '✓ Departures from Kazakhstan to other countries, Q1 2026: 1,343 people',
      '✓ Kazakhstan’s net external migration, Q1 2026: +3,967 people',
      '✓ Change in arrivals in Kazakhstan from abroad on a year earlier, Q1 2026: +7.9%',
      '✓ Change in departures from Kazakhstan to other countries on a year earlier, Q1 2026: +19.7%',
    ]);
    expect(linesWith(reply, '?')[3]).toBe(
      '? Astana’s net interregional migration, Q1 2026: +18,214 people (nothing confirms it yet)',
    );
    expect(reply.lines.at(-1)).toBe('Fit: 5. Wait for confirmation: 7. Do not fit: 0.');
    expect(held('net', 'external', 'KZ')).toBeUndefined();

    const stored = await say(commandOf(reply));
    expect(stored.title).toBe('Stored');
    expect(linesWith(stored, '✓')).toEqual(linesWith(reply, '✓'));
    expect(stored.lines.at(-2)).toBe(
      'Kept with it: who entered it and when, and where it is from: https://stat.gov.kz/en/x/, 12 May 2026.',
    );
    expect(held('net', 'external', 'KZ')).toMatchObject({
      value: 3967,
      published: '2026-05-12',
      source: 'operator-2026q1',
    });
    expect(held('net', 'interregional', 'KZ-71')).toBeUndefined();
    expect(intake.dataset().codebook.releases.map(({ id }) => id)).toContain('2026q1');
    expect(rounds.held().decisions).toMatchObject([
      {
        decision: 'accept',
        by: 'telegram:99',
        at: '2026-05-13T07:00:00.000Z',
        reason: 'entered from https://stat.gov.kz/en/x/, published 2026-05-12',
      },
    ]);
    expect((await say(commandOf(reply))).lines).toEqual([
      'All of it is held already, or something newer is. Nothing was changed.',
    ]);
    expect(rounds.held().decisions).toHaveLength(1);
  });

  it('stores after a restart, and takes a second administrator for a second witness, not the same one twice', async () => {
    const first = await open();
    const reply = await first.say(`${HEAD} ${FIGURES}`);
    const after = await open(ADMINS, first.rounds);
    expect((await after.say(commandOf(reply))).title).toBe('Stored');
    expect(linesWith(await after.say(`${HEAD} ${FIGURES}`), '?')).toHaveLength(7);
    const other = await after.say(`${HEAD} ${FIGURES}`, { person: '98' });
    expect(linesWith(other, '✓')).toHaveLength(7);
    await after.say(commandOf(other), { person: '98' });
    expect(after.held('net', 'interregional', 'KZ-71')?.value).toBe(18214);
  });

  it('takes nothing entered for a witness that nobody stored', async () => {
    const { say } = await open();
    await say(`${HEAD} ${FIGURES}`);
    expect(linesWith(await say(`${HEAD} ${FIGURES}`, { person: '98' }), '?')).toHaveLength(7);
  });

  it('says what does not fit, and offers nothing to store where a main figure is in doubt', async () => {
    const { say } = await open();
    const slip = await say(`${HEAD} ${FIGURES.replace('5310', '5130')}`);
    expect(linesWith(slip, '✗')[0]).toContain('5130 arrivals less 1343 departures are 3787');
    expect(slip.lines.at(-1)).toBe('Nothing of this can be stored, as the main figures or the dates are in doubt.');
    expect(slip.buttons).toEqual([]);
    const day = await say(`${HEAD.replace('2026-05-12', '2026-02-12')} ${FIGURES}`);
    expect([day.buttons, linesWith(day, '•').length > 0]).toEqual([[], true]);
  });

  it.each([
    [
      '/enter',
      'en',
      [
        'The period is missing, such as 2026-Q1.',
        'The address of the release is missing.',
        'The day of publication is missing, such as 2026-05-12.',
        'The figures are missing.',
      ],
    ],
    ['/enter 2026-Q1 https://stat.gov.kz/en/x/ 5310', 'ru', ['Не указана дата выхода, например 2026-05-12.']],
    [`${HEAD} 5310 1343`, 'kk', ['Өңірлердің алдында сегіз көрсеткіш тұруы керек, жазылғаны: 2.']],
    [
      `${HEAD} 5 310 1343 3967 7,9 19,7 -3,7 83,2 66,4`,
      'en',
      ['Eight figures are expected before those of regions; there are 9.'],
    ],
    [`${HEAD} ${FIGURES.replace('5310', '5,3')} 99=5 71=4`, 'en', ['Not understood: 5,3, 99=5, 71=4']],
  ])('says what is missing in %s', async (text, userLanguage, expected) => {
    const { say, rounds } = await open();
    const { lines, buttons } = await say(text, { userLanguage });
    expect(lines.slice(0, expected.length)).toEqual(expected);
    expect(lines.join('\n')).toContain('/enter 2026-Q1 https://stat.gov.kz/… 2026-05-12');
    expect([buttons, rounds.held().rounds]).toEqual([[], []]);
  });

  it('does nothing for who is no administrator', async () => {
    const { say, rounds } = await open();
    const { buttons } = await say(`${HEAD} ${FIGURES}`);
    for (const text of [`${HEAD} ${FIGURES}`, '/enter', buttons[0]?.command ?? '']) {
      expect((await say(text, { person: '5' })).title).toBe('What you can ask');
    }
    expect([rounds.held().rounds.length, rounds.held().decisions]).toEqual([1, []]);
  });

  it('does nothing by a link', async () => {
    const { desk, rounds } = await open();
    const linked = {
      platform: 'telegram',
      chat: '99',
      person: '99',
      text: `${HEAD} ${FIGURES}`,
      linked: true,
    } as const;
    const [reply] = await desk.receive(linked);
    expect([reply?.title.includes('2026'), rounds.held().rounds]).toEqual([false, []]);
  });
});

describe('over the real protocols', () => {
  it.each([
    ['kk', 'Сәйкес келгенін сақтау', 'Сақталды'],
    ['ru', 'Сохранить то, что сходится', 'Сохранено'],
    ['en', 'Store what fits', 'Stored'],
  ])('an administrator enters and stores in Telegram in %s', async (code, button, said) => {
    const fake = await startFakeTelegram();
    const [admin, stranger] = [fake.user(code), fake.user(code)];
    const { desk, held } = await open([{ platform: 'telegram', id: String(admin.id) }]);
    const door = await openDoor({ fake, desk, replies: REPLIES });
    closing.push(door.close);
    const chat = fake.privateChat(admin);
    fake.say(chat, admin, `${HEAD}\n${FIGURES}`);
    const message = await fake.next(chat);
    expect(labelsOf(message)).toEqual([button]);
    await fake.tap(message, button, admin);
    const stored = await fake.next(chat);
    expect([stored.id, stored.text.split('\n')[0]]).toEqual([message.id, said]);
    expect(held('net', 'external', 'KZ')?.value).toBe(3967);
    const elsewhere = fake.privateChat(stranger);
    fake.say(elsewhere, stranger, `${HEAD}\n${FIGURES}`);
    expect((await fake.next(elsewhere)).text).not.toContain('5');
  });

  it.each([
    ['UKK', 'Сәйкес келгенін сақтау', 'Сақталды'],
    ['URU', 'Сохранить то, что сходится', 'Сохранено'],
    ['UEN', 'Store what fits', 'Stored'],
  ])('an administrator enters and stores in Slack, %s', async (user, button, said) => {
    const { desk, held } = await open([{ platform: 'slack', id: user }]);
    const { slack, close } = await openSlack({ desk });
    closing.push(close);
    const text = `${HEAD.slice(1)}\n${FIGURES}`;
    await slack.command({ user: user === 'UEN' ? 'URU' : 'UEN', channel: 'CGENERAL', command: '/migration', text });
    expect(readText(await slack.next())).not.toContain('310');
    await slack.command({ user, channel: 'CGENERAL', command: '/migration', text });
    const shown = await slack.next();
    await slack.tap(user, shown, button);
    expect(readText(await slack.next())).toContain(said);
    expect(held('net', 'external', 'KZ')?.value).toBe(3967);
  });
});
