import { afterEach, expect, it } from 'vitest';
import { type OpenSlack, openSlack, say } from './open-slack.ts';

let opened: OpenSlack;
afterEach(() => opened.close());

it('a question in a direct message that is edited is answered again; a preview that is added changes nothing', async () => {
  opened = await openSlack({ receive: ({ text }) => [say(`answer to ${text}`)] });
  const { slack } = opened;
  const { ts } = await slack.dm({ user: 'UEN', text: 'net Astana 2023' });
  expect((await slack.next()).text).toContain('answer to net Astana 2023');
  const change = (text: string, edited?: object) =>
    slack.event({
      type: 'message',
      subtype: 'message_changed',
      channel_type: 'im',
      channel: 'DUEN',
      ts: slack.workspace.nextTs(),
      message: { type: 'message', user: 'UEN', text, ts, ...edited },
      previous_message: { type: 'message', user: 'UEN', text: 'net Astana 2023', ts },
    });
  await change('net Astana 2023', { attachments: [] });
  await change('net Almaty 2023', { edited: { user: 'UEN', ts: '1747000100.000000' } });
  expect((await slack.next()).text).toContain('answer to net Almaty 2023');
  expect(opened.asked.map(({ text }) => text)).toEqual(['net Astana 2023', 'net Almaty 2023']);
});
