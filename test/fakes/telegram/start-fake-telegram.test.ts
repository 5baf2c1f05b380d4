/** The stand-in is only worth something if it refuses what Telegram refuses. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TELEGRAM_RATES } from './create-flood-limits.ts';
import { type FakeTelegram, startFakeTelegram, TOKEN } from './start-fake-telegram.ts';

let fake: FakeTelegram;
beforeEach(async () => {
  fake = await startFakeTelegram();
});
afterEach(() => fake.close());

interface Answer {
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: object;
}

async function call(method: string, values: object = {}, token = TOKEN): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${fake.root}/bot${token}/${method}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(values),
  });
  return (await response.json()) as Answer;
}

const refusal = async (method: string, values: object, token?: string) =>
  (await call(method, values, token)).description;

describe('the stand-in for Telegram', () => {
  it('knows its token and its methods', async () => {
    expect(await refusal('getMe', {}, '1:wrong')).toBe('Unauthorized');
    expect(await refusal('getMe', {}, 'nonsense')).toBe('Not Found');
    expect(await refusal('sendMesage', {})).toBe('Not Found: method not found');
  });

  it('refuses what Telegram refuses in a message', async () => {
    const chat_id = fake.privateChat(fake.user()).id;
    const html = (text: string) => refusal('sendMessage', { chat_id, text, parse_mode: 'HTML' });
    const keyboard = (button: object) =>
      refusal('sendMessage', { chat_id, text: 'x', reply_markup: { inline_keyboard: [[button]] } });
    expect(await refusal('sendMessage', { chat_id: 1, text: 'x' })).toBe('Bad Request: chat not found');
    expect(await refusal('sendMessage', { chat_id, text: 7 })).toBe('The stand-in: text must be of type string');
    expect(await refusal('sendMessage', { chat_id, text: ' \n' })).toBe('Bad Request: message text is empty');
    expect(await refusal('sendMessage', { chat_id, text: 'x'.repeat(4097) })).toBe('Bad Request: message is too long');
    expect(await refusal('sendMessage', { chat_id, text: 'x', parse_mode: 'html5' })).toBe(
      'Bad Request: unsupported parse_mode',
    );
    expect(await refusal('sendMessage', { chat_id, text: 'x', disable_web_page_preview: true })).toBe(
      'The stand-in: sendMessage has no parameter disable_web_page_preview',
    );
    expect(await html('<b>x')).toContain('can\'t parse entities: Can\'t find end tag corresponding to start tag "b"');
    expect(await html('<b>x</i>')).toContain("can't parse entities: Unmatched end tag");
    expect(await html('a < b')).toContain("can't parse entities: Unsupported start tag");
    expect(await html('<table>x</table>')).toContain('Unsupported start tag "table"');
    expect(await html(`${'&amp;'.repeat(4096)}`)).toBeUndefined();
    expect(await keyboard({ text: 'x', callback_data: 'я'.repeat(33) })).toBe('Bad Request: BUTTON_DATA_INVALID');
    expect(await keyboard({ text: '', callback_data: 'x' })).toContain('text is empty');
    expect(await keyboard({ text: 'x' })).toContain('text buttons are unallowed');
  });

  it('keeps the limits on sending where they are switched on', async () => {
    fake.limit(TELEGRAM_RATES);
    const chat_id = fake.privateChat(fake.user()).id;
    const answers: Answer[] = [];
    for (let index = 0; index < 5; index += 1) answers.push(await call('sendMessage', { chat_id, text: 'x' }));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, false, false]);
    expect(answers[3]).toEqual({
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    });
  });

  it('lets one program at a time take the updates', async () => {
    const first = call('getUpdates', { timeout: 30 });
    while (fake.calls('getUpdates').length === 0) await fake.called('getUpdates');
    const second = call('getUpdates', { timeout: 30 });
    expect((await first).description).toContain('Conflict: terminated by other getUpdates request');
    const user = fake.user();
    fake.say(fake.privateChat(user), user, 'hello');
    expect((await second).result).toHaveLength(1);
    fake.updates.setWebhook({ url: 'http://127.0.0.1:9/' });
    expect(await refusal('getUpdates', {})).toContain("Conflict: can't use getUpdates method while webhook is active");
  });

  it('gives updates again until they are confirmed', async () => {
    const user = fake.user();
    const chat = fake.privateChat(user);
    fake.say(chat, user, 'one');
    fake.say(chat, user, 'two');
    const ids = async (values: object) =>
      ((await call('getUpdates', values)).result as { update_id: number }[]).map(({ update_id }) => update_id);
    expect(await ids({})).toEqual([1000, 1001]);
    expect(await ids({ limit: 1 })).toEqual([1000]);
    expect(await ids({ offset: 1001 })).toEqual([1001]);
    expect(await ids({ offset: 1002 })).toEqual([]);
  });

  it('refuses menus that Telegram refuses', async () => {
    const commands = (command: string, more: object = {}) =>
      refusal('setMyCommands', { commands: [{ command, description: 'x' }], ...more });
    expect(await commands('Net')).toBe('Bad Request: BOT_COMMAND_INVALID');
    expect(await commands('net', { language_code: 'kaz' })).toBe('Bad Request: invalid language code specified');
    expect(await commands('net', { scope: { type: 'everywhere' } })).toBe(
      "Bad Request: can't parse BotCommandScope: Unsupported type specified",
    );
    expect(await refusal('setMyShortDescription', { short_description: 'x'.repeat(121) })).toContain('is too long');
  });

  it('answers a thousand messages in a moment', async () => {
    const chats = Array.from({ length: 1000 }, () => fake.privateChat(fake.user()));
    await Promise.all(chats.map(({ id }) => call('sendMessage', { chat_id: id, text: 'x' })));
    expect(fake.sent()).toHaveLength(1000);
  });
});
