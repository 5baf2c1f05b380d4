import { afterEach, describe, expect, it } from 'vitest';
import { APP_TOKEN, createFakeSlack, SIGNING_SECRET } from '../../fakes/slack/create-fake-slack.ts';
import { eventEnvelope } from '../../fakes/slack/envelopes.ts';
import { type Signed, sign, signEnvelope } from '../../fakes/slack/http-side.ts';
import { createGate, type OpenSlack, openSlack, prepareSlack, say, TRANSPORTS } from './open-slack.ts';

let opened: OpenSlack;
afterEach(() => opened.close());

const echo = ({ text }: { text: string }) => [say(text)];
const NOW_S = () => Math.floor(Date.now() / 1000);

describe('the socket', () => {
  it('connects anew at once when Slack asks, and misses nothing', async () => {
    opened = await openSlack({ receive: echo });
    const { slack, door, waits } = opened;
    await slack.socket.askToReconnect();
    await slack.dm({ user: 'UEN', text: 'after the refresh' });
    expect((await slack.next()).text).toBe('after the refresh');
    expect(slack.socket.connections).toBe(2);
    expect({ waits, ready: door.isReady() }).toEqual({ waits: [], ready: true });
  });

  it('connects anew after the network broke', async () => {
    opened = await openSlack({ receive: echo });
    const { slack } = opened;
    await slack.socket.breakConnections();
    await slack.dm({ user: 'UEN', text: 'after the break' });
    expect((await slack.next()).text).toBe('after the break');
  });

  it('keeps trying while Slack refuses a new connection, and is not ready meanwhile', async () => {
    opened = await openSlack({ receive: echo });
    const { slack, waits } = opened;
    slack.plan('apps.connections.open', { error: 'internal_error' }, { error: 'invalid_auth' }, { retryAfter: 1 });
    await slack.socket.askToReconnect();
    await slack.dm({ user: 'UEN', text: 'at last' });
    expect((await slack.next()).text).toBe('at last');
    expect(waits).toEqual([1000, 2000, 4000]);
  });

  it('takes a delivery that Slack sends again over the new connection, once', async () => {
    opened = await openSlack({ receive: echo });
    const { slack } = opened;
    const delivered = await slack.dm({ user: 'UEN', text: 'once' });
    await slack.socket.askToReconnect();
    await delivered.repeat();
    await slack.dm({ user: 'UEN', text: 'next' });
    expect([(await slack.next()).text, (await slack.next()).text]).toEqual(['once', 'next']);
  });
});

describe('HTTP', () => {
  const post = ({ body, headers }: Signed) => fetch(opened.eventsUrl, { method: 'POST', body, headers });
  const dm = (id: string, text: string) =>
    eventEnvelope(id, { type: 'message', channel_type: 'im', user: 'UEN', channel: 'DUEN', text, ts: `${id}.1` });

  it('answers the challenge of Slack, signed', async () => {
    opened = await openSlack({ transport: 'http' });
    const body = JSON.stringify({ token: 't', challenge: '3eZbrw1aB', type: 'url_verification' });
    const response = await post(sign(SIGNING_SECRET, body, 'application/json'));
    expect([response.status, await response.text()]).toEqual([200, '3eZbrw1aB']);
  });

  it('answers the look at its certificate, which is not signed', async () => {
    opened = await openSlack({ transport: 'http' });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await post({ body: 'ssl_check=1&token=t', headers })).status).toBe(200);
  });

  it('refuses what another secret signed', async () => {
    opened = await openSlack({ transport: 'http' });
    expect((await post(signEnvelope('another-secret', dm('1', 'x')))).status).toBe(401);
    expect(opened.asked).toEqual([]);
  });

  it('refuses a body changed by one letter', async () => {
    opened = await openSlack({ transport: 'http' });
    const { body, headers } = signEnvelope(SIGNING_SECRET, dm('1', 'x'));
    expect((await post({ body: body.replace('"x"', '"y"'), headers })).status).toBe(401);
  });

  it.each([-301, 301])('refuses a request signed %i seconds from now', async (offset) => {
    opened = await openSlack({ transport: 'http' });
    const { body } = signEnvelope(SIGNING_SECRET, dm('1', 'x'));
    expect((await post(sign(SIGNING_SECRET, body, 'application/json', NOW_S() + offset))).status).toBe(401);
  });

  it('takes a request signed four minutes ago', async () => {
    opened = await openSlack({ transport: 'http' });
    const { body } = signEnvelope(SIGNING_SECRET, dm('1', 'x'));
    expect((await post(sign(SIGNING_SECRET, body, 'application/json', NOW_S() - 240))).status).toBe(200);
    await opened.slack.next();
  });

  it('refuses requests without a signature or with half of one', async () => {
    opened = await openSlack({ transport: 'http' });
    const { body, headers } = signEnvelope(SIGNING_SECRET, dm('1', 'x'));
    const type = { 'content-type': 'application/json' };
    const half = { ...headers, 'x-slack-signature': headers['x-slack-signature']?.slice(0, 20) ?? '' };
    const noTime = { ...headers, 'x-slack-request-timestamp': 'NaN' };
    expect([
      (await post({ body, headers: type })).status,
      (await post({ body, headers: half })).status,
      (await post({ body, headers: noTime })).status,
    ]).toEqual([401, 401, 401]);
  });

  it('answers an overheard request that is played again with nothing', async () => {
    opened = await openSlack({ transport: 'http', receive: echo });
    const signed = signEnvelope(SIGNING_SECRET, dm('1', 'first'));
    await post(signed);
    expect((await post(signed)).status).toBe(200);
    await opened.slack.dm({ user: 'UEN', text: 'second' });
    expect([(await opened.slack.next()).text, (await opened.slack.next()).text]).toEqual(['first', 'second']);
  });

  it('refuses signed nonsense and takes note of kinds it does not know', async () => {
    opened = await openSlack({ transport: 'http' });
    expect((await post(sign(SIGNING_SECRET, '{"a":', 'application/json'))).status).toBe(400);
    expect((await post(sign(SIGNING_SECRET, '{"type":"something_new"}', 'application/json'))).status).toBe(200);
  });

  it('leaves deliveries to Slack before it is open and after it is closed', async () => {
    opened = await prepareSlack({ transport: 'http' });
    const signed = signEnvelope(SIGNING_SECRET, dm('1', 'x'));
    expect((await post(signed)).status).toBe(503);
    await opened.door.start();
    await opened.door.stop();
    expect((await post(signed)).status).toBe(503);
  });
});

describe.each(TRANSPORTS)('starting and stopping over %s', (transport) => {
  it('is ready between start and stop', async () => {
    opened = await prepareSlack({ transport });
    const { door } = opened;
    const before = door.isReady();
    await door.start();
    const between = door.isReady();
    await door.stop();
    await opened.slack.socket.allClosed();
    expect([before, between, door.isReady()]).toEqual([false, true, false]);
  });

  it('finishes what was begun before it stops', async () => {
    const gate = createGate();
    opened = await openSlack({
      transport,
      async receive({ text }) {
        await gate.passed;
        return [say(text)];
      },
    });
    const { slack, door } = opened;
    await slack.dm({ user: 'UEN', text: 'begun' });
    const stopped = door.stop();
    gate.open();
    await stopped;
    expect(slack.workspace.shown.map((shown) => shown.text)).toEqual(['begun']);
  });

  it('names SLACK_BOT_TOKEN when Slack does not know it', async () => {
    opened = await prepareSlack({ transport, config: { botToken: 'xoxb-1-wrong' } });
    await expect(opened.door.start()).rejects.toThrow(
      'Slack does not accept SLACK_BOT_TOKEN (invalid_auth): copy the Bot User OAuth Token',
    );
    expect(opened.door.isReady()).toBe(false);
  });

  it('names SLACK_API_URL when nobody answers there', async () => {
    const gone = await createFakeSlack();
    await gone.close();
    opened = await prepareSlack({ transport, config: { apiUrl: gone.apiUrl } });
    await expect(opened.door.start()).rejects.toThrow(
      'Slack could not be asked about SLACK_BOT_TOKEN (ECONNREFUSED): check the network and SLACK_API_URL',
    );
  });
});

describe('starting', () => {
  it.each(['xapp-1-wrong', 'xoxb-1-good'])('names SLACK_APP_TOKEN when it is %s', async (appToken) => {
    opened = await prepareSlack({ config: { appToken } });
    await expect(opened.door.start()).rejects.toThrow(
      /^Slack does not accept SLACK_APP_TOKEN \(\w+\): make an app-level/,
    );
  });

  it('names SLACK_BOT_TOKEN when it is an app token', async () => {
    opened = await prepareSlack({ config: { botToken: APP_TOKEN } });
    await expect(opened.door.start()).rejects.toThrow('Slack does not accept SLACK_BOT_TOKEN (not_allowed_token_type)');
  });

  it('starts all the same when the app lacks scopes, and tells the operator which', async () => {
    opened = await openSlack({ scopes: ['chat:write', 'commands', 'im:history', 'users:read', 'im:write'] });
    const warning = opened.logLines.map((line) => JSON.parse(line)).find(({ level }) => level === 'warn');
    expect(warning.missing).toEqual(['app_mentions:read', 'channels:history', 'files:write', 'groups:history']);
  });
});
