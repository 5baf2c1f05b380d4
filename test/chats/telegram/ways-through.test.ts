/** How somebody finds the way: the welcome, back, menus, terms, starters, links, over HTTP and with the real desk. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { labelsOf } from '../../fakes/telegram/chats.ts';
import { createPlayedSender, type Opened, openPlayed } from '../../notices/open-notices.ts';
import { createTalk, REPLIES } from '../../talk.ts';
import { type OpenDoor, openDoor } from './open-door.ts';

let open: OpenDoor;
let notices: Opened;

beforeEach(async () => {
  notices = await openPlayed();
  await notices.connect([createPlayedSender()], []);
  open = await openDoor({ desk: createTalk({ store: notices.chats, subscriptions: notices.parts }), replies: REPLIES });
});
afterEach(async () => {
  await open.close();
  await notices.close();
});

async function ask(text: string, language = 'en') {
  const { fake } = open;
  const user = fake.user(language);
  const chat = fake.privateChat(user);
  fake.say(chat, user, text);
  return { fake, user, chat, shown: await fake.next(chat) };
}

describe('the welcome', () => {
  it('stays: what is tapped in it is answered below', async () => {
    const { fake, user, chat, shown } = await ask('/start');
    const labels = labelsOf(shown);
    await fake.tap(shown, labels[0] ?? '', user);
    const first = await fake.next(chat);
    expect([first.edited, first.id > shown.id]).toEqual([false, true]);
    await fake.tap(shown, labels[1] ?? '', user);
    expect((await fake.next(chat)).edited).toBe(false);
  });
});

describe('the way back', () => {
  it.each([
    ['en', '‹ Back'],
    ['ru', '‹ Назад'],
    ['kk', '‹ Артқа'],
  ])('stands in %s under an answer that a button led to, and leads to the one before', async (language, label) => {
    const { fake, user, chat, shown } = await ask('/net KZ-71 2023', language);
    expect(labelsOf(shown)).not.toContain(label);
    const next = labelsOf(shown)[0] ?? '';
    await fake.tap(shown, next, user);
    const after = await fake.next(chat);
    expect(labelsOf(after)[0]).toBe(label);
    await fake.tap(after, label, user);
    const again = await fake.next(chat);
    expect([again.id, again.text]).toEqual([shown.id, shown.text]);
    expect(labelsOf(again)).not.toContain(label);
  });
});

describe('the menu', () => {
  it('is in the language that the chat has chosen, and goes with the choice', async () => {
    const { fake, user, chat } = await ask('/language kk');
    await expect.poll(() => fake.menus.get(`commands default chat ${chat.id}`)).toBeDefined();
    const menu = fake.menus.get(`commands default chat ${chat.id}`) as { command: string; description: string }[];
    expect(menu).toContainEqual({ command: 'kandas', description: 'Қандас мәртебесін алғандар саны' });
    expect(menu.map(({ command }) => command)).toContain('chart');
    fake.say(chat, user, '/language auto');
    await fake.called('deleteMyCommands');
    await expect.poll(() => fake.menus.has(`commands default chat ${chat.id}`)).toBe(false);
  });
});

describe('the terms', () => {
  it('are buttons, each with its definition', async () => {
    const { fake, user, chat, shown } = await ask('/glossary');
    expect(shown.text.split('\n').length).toBeLessThanOrEqual(12);
    expect(labelsOf(shown).length).toBeGreaterThan(20);
    await fake.tap(shown, 'Kandas', user);
    expect((await fake.next(chat)).text).toContain('Kandas');
  });
});

describe('inline mode', () => {
  it('offers questions to begin with, with their figures', async () => {
    const { fake } = open;
    const { results } = await fake.inline(fake.user('en'), '');
    expect(results.length).toBeGreaterThan(2);
    expect(results[0]?.text).toMatch(/\d/);
    expect(results.every(({ url }) => url?.includes('?start='))).toBe(true);
  });

  it('shows the nearest where there is no figure', async () => {
    const { fake } = open;
    const { results } = await fake.inline(fake.user('en'), 'departures Germany 2023');
    expect(results.length).toBeGreaterThan(1);
    expect(results.slice(1).every(({ text }) => /\d/.test(text))).toBe(true);
  });
});

describe('what can be copied', () => {
  it('is the sentence, the table and a link that asks the same', async () => {
    const { fake, user, chat, shown } = await ask('/top net 2024 3');
    const copies = shown.rows.flat().filter(({ copy }) => copy !== undefined);
    expect(copies.map(({ label }) => label)).toEqual(['Copy', 'Copy table', 'Link to this answer']);
    expect(shown.text).toContain(copies[0]?.copy);
    expect(copies[1]?.copy?.split('\n')).toHaveLength(4);
    const payload = new URL(copies[2]?.copy ?? '').searchParams.get('start') ?? '';
    fake.say(chat, user, `/start ${payload}`);
    expect((await fake.next(chat)).text).toBe(shown.text);
  });
});

describe('the list of subscriptions', () => {
  it('has one row of buttons for each', async () => {
    const { fake, user, chat } = await ask('/subscribe Astana');
    for (const place of ['Almaty', 'Shymkent', 'Pavlodar region']) {
      fake.say(chat, user, `/subscribe ${place}`);
      await fake.next(chat);
    }
    fake.say(chat, user, '/subscriptions');
    const { rows } = await fake.next(chat);
    expect(rows.map((row) => row.map(({ label }) => label))).toEqual([
      ...[1, 2, 3, 4].map((number) => [`${number}. Pause`, 'Change', 'Remove']),
      ['End all'],
    ]);
  });
});

describe('what lists much', () => {
  it.each(['/help', '/glossary', '/releases', '/summary'])(
    '%s is twelve lines at most; the rest is one tap away',
    async (text) => {
      for (const language of ['kk', 'ru', 'en']) {
        const { shown } = await ask(text, language);
        expect([language, text, shown.text.split('\n').length <= 12, shown.text]).toEqual([
          language,
          text,
          true,
          shown.text,
        ]);
        expect(labelsOf(shown).length).toBeGreaterThan(2);
      }
    },
  );

  it('every command with what it does stands behind a button of the help', async () => {
    const { fake, user, chat, shown } = await ask('/help');
    await fake.tap(shown, 'All commands', user);
    const { text } = await fake.next(chat);
    for (const command of ['/net', '/kandas', '/chart', '/settings', '/forget']) expect(text).toContain(`${command} –`);
  });
});
