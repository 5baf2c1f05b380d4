import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { settleProxies } from '../../../src/house/environment/use-proxies.ts';
import { APP_TOKEN, BOT_TOKEN, createFakeSlack } from '../../fakes/slack/create-fake-slack.ts';
import { type FakeProxy, startFakeProxy } from '../../fakes/start-fake-proxy.ts';
import { startFakeTelegram, TOKEN } from '../../fakes/telegram/start-fake-telegram.ts';
import { runKoshi } from '../../run-koshi.ts';

const FIXED_NOW = '2025-06-15T12:00:00+05:00';
const portOf = (url: string) => Number(new URL(url).port);

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function open(host: string, port: number): Promise<FakeProxy> {
  const proxy = await startFakeProxy({ [host]: port });
  closing.push(() => proxy.close());
  return proxy;
}

describe('the proxy of the environment', () => {
  it('is the way to Telegram', async () => {
    const fake = await startFakeTelegram();
    closing.push(() => fake.close());
    const proxy = await open('telegram.invalid', portOf(fake.root));
    const koshi = runKoshi([], {
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: 'http://telegram.invalid',
      http_proxy: proxy.url,
      FIXED_NOW,
    });
    const chat = fake.privateChat(fake.user('ru'));
    await koshi.line('"msg":"ready"');
    fake.say(chat, fake.user('ru'), '/net Астана 1 кв 2025');
    expect((await fake.next(chat)).text.replaceAll('\u00a0', ' ')).toContain('+17 579');
    koshi.kill('SIGTERM');
    expect((await koshi.ended).code).toBe(0);
    expect(new Set(proxy.asked)).toEqual(new Set(['telegram.invalid']));
  });

  it('is the way to Slack, but for what NO_PROXY names', async () => {
    const slack = await createFakeSlack({});
    closing.push(() => slack.close());
    const proxy = await open('slack.invalid', portOf(slack.apiUrl));
    const koshi = runKoshi([], {
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: 'http://slack.invalid/api/',
      HTTP_PROXY: proxy.url.replace('http://', ''),
      NO_PROXY: '127.0.0.1,localhost',
    });
    await koshi.line('"msg":"ready"');
    koshi.kill('SIGTERM');
    expect((await koshi.ended).code).toBe(0);
    expect(new Set(proxy.asked)).toEqual(new Set(['slack.invalid']));
  });

  it('is the way to the official sites', async () => {
    const site = createServer((_, response) => response.end('nothing')).listen(0, '127.0.0.1');
    closing.push(async () => void site.close());
    await once(site, 'listening');
    const proxy = await open('stat.invalid', (site.address() as AddressInfo).port);
    const environment = { BNS_SITE: 'http://stat.invalid', HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url };
    await runKoshi(['refresh', 'once', '--from', 'http://stat.invalid/release'], environment).ended;
    expect(proxy.asked).toEqual(['stat.invalid']);
  });

  it.each([
    [{ https_proxy: 'http://a:1', HTTPS_PROXY: 'http://b:1' }, { HTTPS_PROXY: 'http://a:1' }],
    [{ https_proxy: '', HTTPS_PROXY: 'b:1' }, { HTTPS_PROXY: 'http://b:1' }],
    [{ no_proxy: '.kz', HTTP_PROXY: '' }, { NO_PROXY: '.kz' }],
  ])('is read from %j as %j', (given, settled) => {
    const environment: NodeJS.ProcessEnv = { ...given };
    settleProxies(environment);
    expect(environment).toEqual(settled);
  });
});
