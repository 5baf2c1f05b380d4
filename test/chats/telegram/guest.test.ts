/** Koshi asked in chats that it is not in, over HTTP and with the real desk. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTalk, REPLIES } from '../../talk.ts';
import { type OpenDoor, openDoor } from './open-door.ts';

let open: OpenDoor;
beforeEach(async () => {
  open = await openDoor({ desk: createTalk(), replies: REPLIES });
});
afterEach(() => open.close());

it.each([
  ['en', '@koshi_test_bot net Astana 2024', '75,854'],
  ['ru', '@koshi_test_bot сальдо Астаны 2024', '75\u00A0854'],
  ['kk', '@koshi_test_bot Астананың 2024 жылғы көші-қон айырымы', '75\u00A0854'],
])('a mention in %s is answered through its query, with a link that goes on', async (language, text, figure) => {
  const { fake } = open;
  const answer = await fake.askAsGuest(fake.user(language), text);
  expect(answer.text).toContain(figure);
  expect(answer.url).toContain('?start=net_');
  expect(fake.calls('sendMessage')).toEqual([]);
});

it('what is no question is told how to ask', async () => {
  const { fake } = open;
  const answer = await fake.askAsGuest(fake.user('en'), '@koshi_test_bot /forget yes');
  expect(answer.text).toContain('Here I answer when I am asked');
});
