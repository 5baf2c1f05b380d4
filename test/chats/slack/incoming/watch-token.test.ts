import { createServer } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type OpenSlack, openSlack, TRANSPORTS } from '../open-slack.ts';

let opened: OpenSlack;
afterEach(() => opened.close());

describe.each(TRANSPORTS)('the token while Koshi runs: %s', (transport) => {
  it.each(['app_uninstalled', 'tokens_revoked'])(
    'is looked at again on %s, and health says what is wrong',
    async (type) => {
      opened = await openSlack({ transport });
      const { slack, door } = opened;
      expect([door.isReady(), door.problem?.()]).toEqual([true, undefined]);
      slack.plan('auth.test', { error: 'account_inactive' });
      await slack.event({ type, ...(type === 'tokens_revoked' && { tokens: { oauth: [], bot: ['UBOT'] } }) });
      await vi.waitFor(() =>
        expect(door.problem?.()).toBe('Slack no longer accepts SLACK_BOT_TOKEN (account_inactive)'),
      );
      expect(door.isReady()).toBe(false);
      // Another person's token was revoked, or the app is installed again.
      await slack.event({ type });
      await vi.waitFor(() => expect(door.problem?.()).toBeUndefined());
    },
  );
});

it('answers to no address that is not Slack’s', async () => {
  opened = await openSlack({ transport: 'http' });
  const { slack } = opened;
  const elsewhere: string[] = [];
  const server = createServer((request, response) => {
    elsewhere.push(request.url ?? '');
    response.end('ok');
  }).listen(0);
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await slack.deliver({
    type: 'slash_commands',
    payload: {
      token: 'verification',
      team_id: 'T1',
      channel_id: 'CGENERAL',
      user_id: 'UEN',
      user_name: 'uen',
      command: '/net',
      text: 'Astana',
      trigger_id: 'elsewhere',
      response_url: `http://localhost:${port}/slack.com`,
    },
  });
  // Refused, the answer goes by the Web API to the person who asked.
  expect(await slack.next()).toMatchObject({ onlyFor: 'UEN', via: 'web_api' });
  expect(elsewhere).toEqual([]);
  server.close();
});
