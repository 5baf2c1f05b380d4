/** Tables as the app itself draws them, by choice, over HTTP and with the real desk; and text wherever they are refused. */

import { GrammyError } from 'grammy';
import { afterEach, describe, expect, it } from 'vitest';
import { findTrouble } from '../../../src/chats/telegram/outgoing/find-trouble.ts';
import { createMemoryChatStore } from '../../../src/stores/memory/memory-chat-store.ts';
import { labelsOf } from '../../fakes/telegram/chats.ts';
import type { RichVersion } from '../../fakes/telegram/check-rich.ts';
import { startFakeTelegram } from '../../fakes/telegram/start-fake-telegram.ts';
import { createTalk, REPLIES } from '../../talk.ts';
import { type OpenDoor, openDoor } from './open-door.ts';

let open: OpenDoor;
afterEach(() => open.close());

async function ask(language: string, richVersion: RichVersion = '10.3') {
  const store = createMemoryChatStore();
  const fake = await startFakeTelegram({ richVersion });
  open = await openDoor({ fake, desk: createTalk({ store }), replies: REPLIES });
  const user = fake.user(language);
  const chat = fake.privateChat(user);
  fake.say(chat, user, '/top net 2024 5');
  return { fake, user, chat, store, shown: await fake.next(chat) };
}

describe('in a private chat', () => {
  it.each([
    ['en', 'As a table', 'As text', 'Source and method'],
    ['ru', 'Таблицей', 'Текстом', 'Источник и метод'],
    ['kk', 'Кесте түрінде', 'Мәтін түрінде', 'Дереккөзі мен әдісі'],
  ])('the button of a table in %s sets the chat to rich, and back', async (language, asTable, asText, details) => {
    const { fake, user, chat, store, shown } = await ask(language);
    await fake.tap(shown, asTable, user);
    const rich = await fake.next(chat);
    expect([rich.id, rich.edited, rich.rich !== undefined]).toEqual([shown.id, true, true]);
    expect(rich.text).toContain('+75');
    expect(rich.text).toContain(details);
    expect(rich.text.split('\n').filter((line) => line.includes(' | '))).toHaveLength(6);
    expect((await store.find({ platform: 'telegram', id: String(chat.id) }))?.form).toBe('rich');
    fake.say(chat, user, '/top net 2023 3');
    const next = await fake.next(chat);
    expect(next.rich).toBeDefined();
    await fake.tap(next, asText, user);
    const plain = await fake.next(chat);
    expect([plain.rich, plain.edited]).toEqual([undefined, false]);
    await expect.poll(() => fake.deleted).toContainEqual({ chat: chat.id, id: next.id });
    expect(await store.find({ platform: 'telegram', id: String(chat.id) })).toBeUndefined();
  });

  it('has the same figures in both forms, and its command can be gone on from', async () => {
    const { fake, user, chat, shown } = await ask('en');
    await fake.tap(shown, 'As a table', user);
    const rich = await fake.next(chat);
    const numbers = (text: string) => new Set(text.match(/[+\u2212]\d[\d,]*/g));
    expect(numbers(rich.text)).toEqual(numbers(shown.text));
    await fake.tap(rich, 'Other rows', user);
    const after = await fake.next(chat);
    expect(labelsOf(after)).toContain('‹ Back');
  });
});

describe('in a group', () => {
  it('the form is that of one answer', async () => {
    const { fake, store } = await ask('en');
    const group = fake.supergroup();
    const user = fake.user('en');
    fake.say(group, user, '/top net 2024 5');
    const shown = await fake.next(group);
    await fake.tap(shown, 'As a table', user);
    expect((await fake.next(group)).rich).toBeDefined();
    fake.say(group, user, '/top net 2023 5');
    expect((await fake.next(group)).rich).toBeUndefined();
    expect(await store.find({ platform: 'telegram', id: String(group.id) })).toBeUndefined();
  });
});

describe('a server that knows no rich messages', () => {
  it.each(['10.0', '10.1'] as const)(
    'of version %s is asked once, and each answer comes once, as text',
    async (version) => {
      const { fake, user, chat, store } = await ask('en', version);
      await store.setForm({ platform: 'telegram', id: String(chat.id) }, 'rich');
      for (const year of [2022, 2023]) {
        fake.say(chat, user, `/top net ${year} 3`);
        const next = await fake.next(chat);
        expect([next.rich, next.text.includes(String(year))]).toEqual([undefined, true]);
        expect(labelsOf(next)).not.toContain('As a table');
      }
      expect(fake.calls('sendRichMessage')).toHaveLength(1);
      expect(fake.sent(chat)).toHaveLength(3);
    },
  );
});

describe('a rich message that gets no answer', () => {
  it('is not sent a second time', async () => {
    const { fake, user, chat, store } = await ask('en');
    await store.setForm({ platform: 'telegram', id: String(chat.id) }, 'rich');
    fake.fail('sendRichMessage');
    fake.say(chat, user, '/top net 2022 3');
    await fake.called('sendRichMessage');
    fake.say(chat, user, '/net Astana 2024');
    expect((await fake.next(chat)).text).toContain('75,854');
    expect(fake.sent(chat)).toHaveLength(2);
    expect(fake.calls('sendRichMessage')).toHaveLength(1);
  });

  it('is told apart from what a server refuses', () => {
    const refused = (description: string) =>
      findTrouble(new GrammyError('', { ok: false, error_code: 400, description }, 'sendRichMessage', {})).kind;
    expect(refused('Not Found: method not found')).toBe('no_method');
    expect(refused('Bad Request: can\'t parse InputRichBlock: Can\'t find field "cells"')).toBe('no_rich');
    expect(refused('Bad Request: RICH_MESSAGE_EMAIL_INVALID')).toBe('rich_refused');
    expect(refused('Bad Request: invalid table cell colspan specified')).toBe('rich_refused');
    expect(refused('Bad Request: chat not found')).toBe('unreachable');
    expect(findTrouble(new Error('timeout')).kind).toBe('defect');
  });
});
