import { Api } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type WebhookWatch, watchWebhook } from '../../../../src/chats/telegram/incoming/watch-webhook.ts';
import { type FakeTelegram, startFakeTelegram, TOKEN } from '../../../fakes/telegram/start-fake-telegram.ts';

const URL_OF_MINE = 'https://example.org/bots/koshi/';

let fake: FakeTelegram;
let api: Api;
let watch: WebhookWatch;
let told: string[];
beforeEach(async () => {
  fake = await startFakeTelegram();
  api = new Api(TOKEN, { apiRoot: fake.root });
  told = [];
  const tell = (_: object, message: string) => void told.push(message);
  const log = { debug: tell, info: tell, warn: tell, error: tell };
  watch = watchWebhook({ api, url: URL_OF_MINE, log, signal: new AbortController().signal });
  await api.setWebhook(URL_OF_MINE);
});
afterEach(async () => {
  watch.stop();
  await fake.close();
});

describe('the watch of the webhook', () => {
  it('is content while Telegram posts here', async () => {
    await watch.look();
    expect([watch.problem(), told]).toEqual([undefined, []]);
  });

  it('sees another address, says so once, and that it is mended', async () => {
    await api.setWebhook('https://example.com/other');
    await watch.look();
    await watch.look();
    expect(watch.problem()).toBe('Telegram posts elsewhere than TELEGRAM_WEBHOOK_URL: https://example.com/other');
    await api.deleteWebhook();
    await watch.look();
    expect(watch.problem()).toBe('Telegram posts elsewhere than TELEGRAM_WEBHOOK_URL: nowhere');
    await api.setWebhook(URL_OF_MINE);
    await watch.look();
    expect(watch.problem()).toBeUndefined();
    expect(told).toEqual([
      'the webhook is not in order',
      'the webhook is not in order',
      'the webhook is in order again',
    ]);
  });

  it('sees that the token is revoked, and takes a broken connection for no answer', async () => {
    fake.fail('getWebhookInfo');
    await watch.look();
    expect(watch.problem()).toBeUndefined();
    fake.revokeToken();
    await watch.look();
    expect(watch.problem()).toBe('Telegram no longer accepts TELEGRAM_BOT_TOKEN (401)');
  });
});
