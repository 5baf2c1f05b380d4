import { Api } from 'grammy';
import { afterEach, expect, it } from 'vitest';
import { mayChange } from '../../../../src/chats/telegram/outgoing/may-change.ts';
import { type FakeTelegram, startFakeTelegram, TOKEN } from '../../../fakes/telegram/start-fake-telegram.ts';

let fake: FakeTelegram;
afterEach(() => fake.close());

it('lets administrators change what a group is subscribed to, and everybody in private', async () => {
  fake = await startFakeTelegram();
  const api = new Api(TOKEN, { apiRoot: fake.root });
  const [admin, member] = [fake.user(), fake.user()];
  const group = fake.supergroup();
  group.admins = new Set([admin.id]);
  const may = (chat: number, person: number) => mayChange(api, String(chat), String(person));
  expect(await may(group.id, admin.id)).toBe(true);
  expect(await may(group.id, member.id)).toBe(false);
  // An anonymous administrator writes as the group itself; another channel is nobody here.
  expect(await may(group.id, group.id)).toBe(true);
  expect(await may(group.id, -1_009_999_999_999)).toBe(false);
  expect(await may(member.id, member.id)).toBe(true);
  // Telegram does not know the chat.
  expect(await may(-1_008_888_888_888, admin.id)).toBe(false);
});
