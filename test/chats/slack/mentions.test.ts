import { afterEach, describe, expect, it } from 'vitest';
import { readText } from '../../fakes/slack/shown.ts';
import { createGate, type OpenSlack, openSlack, say, TRANSPORTS } from './open-slack.ts';

let opened: OpenSlack;
afterEach(() => opened.close());

const echo = { receive: ({ text }: { text: string }) => [say(text)] };

describe.each(TRANSPORTS)('mentions and direct messages over %s', (transport) => {
  it('answers a mention in a thread of its own, for everyone', async () => {
    opened = await openSlack({ transport });
    const { slack, asked } = opened;
    const { ts } = await slack.mention({ user: 'URU', channel: 'CGENERAL', text: 'сальдо Астана' });
    const shown = await slack.next();
    expect(asked).toEqual([
      {
        platform: 'slack',
        chat: 'CGENERAL',
        person: 'URU',
        text: 'сальдо Астана',
        userLanguage: 'ru-RU',
        opens: ts,
      },
    ]);
    expect(shown).toMatchObject({ how: 'posted', channel: 'CGENERAL', thread: ts, via: 'web_api' });
    expect(shown.onlyFor).toBeUndefined();
  });

  it('stays in the thread where it is mentioned', async () => {
    opened = await openSlack({ transport });
    const { slack } = opened;
    await slack.mention({ user: 'URU', channel: 'CGENERAL', text: 'Астана', thread: '1700000000.000001' });
    expect((await slack.next()).thread).toBe('1700000000.000001');
  });

  it('answers a direct message directly, and in a thread that the person opened', async () => {
    opened = await openSlack({ transport, ...echo });
    const { slack } = opened;
    await slack.dm({ user: 'UKK', text: 'Астана' });
    const direct = await slack.next();
    expect(direct).toMatchObject({ channel: 'DUKK', text: 'Астана' });
    expect(direct.thread).toBeUndefined();
    await slack.dm({ user: 'UKK', text: 'Алматы', thread_ts: '1700000000.000001' });
    expect(await slack.next()).toMatchObject({ text: 'Алматы', thread: '1700000000.000001' });
  });

  it('answers a repeated delivery once', async () => {
    opened = await openSlack({ transport, ...echo });
    const { slack } = opened;
    const delivered = await slack.mention({ user: 'URU', channel: 'CGENERAL', text: 'first' });
    await delivered.repeat();
    await slack.mention({ user: 'URU', channel: 'CGENERAL', text: 'second' });
    expect([(await slack.next()).text, (await slack.next()).text]).toEqual(['first', 'second']);
  });
});

describe('mentions and direct messages', () => {
  it('stays silent where nobody speaks to it', async () => {
    opened = await openSlack(echo);
    const { slack, asked } = opened;
    const said = { type: 'message', user: 'UEN', channel: 'CGENERAL', text: 'net Astana' };
    await slack.event({ ...said, channel_type: 'channel', ts: '1.1' });
    await slack.event({ ...said, channel_type: 'group', ts: '1.2' });
    await slack.event({ ...said, channel_type: 'mpim', ts: '1.3' });
    await slack.event({ ...said, channel_type: 'channel', ts: '1.4', thread_ts: '1.0' });
    await slack.mention({ user: 'UEN', channel: 'CGENERAL', text: 'now I do' });
    expect((await slack.next()).text).toBe('now I do');
    expect(asked).toHaveLength(1);
  });

  it('does not answer bots, itself, edits, deletions and joins', async () => {
    opened = await openSlack(echo);
    const { slack, asked } = opened;
    await slack.dm({ user: 'UEN', text: 'from a bot', bot_id: 'BOTHER', subtype: 'bot_message' });
    await slack.dm({ user: 'UEN', text: 'a bot without a subtype', bot_id: 'BOTHER' });
    await slack.dm({ user: 'UKOSHI', channel: 'DUEN', text: 'my own', bot_id: 'BKOSHI' });
    await slack.dm({ user: 'UEN', text: '', subtype: 'message_changed', message: { text: 'edited' } });
    await slack.dm({ user: 'UEN', text: '', subtype: 'message_deleted' });
    await slack.dm({ user: 'UEN', text: 'joined', subtype: 'channel_join' });
    await slack.dm({ user: 'UEN', text: 'a question' });
    expect((await slack.next()).text).toBe('a question');
    expect(asked).toHaveLength(1);
  });

  it('answers a message once that comes both as a mention and as a direct message', async () => {
    opened = await openSlack(echo);
    const { slack } = opened;
    const said = { user: 'UEN', channel: 'DUEN', text: '<@UKOSHI> hello', ts: '1747000009.000001' };
    await slack.event({ type: 'app_mention', ...said });
    await slack.event({ type: 'message', channel_type: 'im', ...said });
    await slack.dm({ user: 'UEN', text: 'next' });
    expect([(await slack.next()).text, (await slack.next()).text]).toEqual(['hello', 'next']);
  });

  it('hands a mention without words to the desk, which knows what to say', async () => {
    opened = await openSlack({ receive: () => [say('examples')] });
    await opened.slack.mention({ user: 'UEN', channel: 'CGENERAL', text: '' });
    expect((await opened.slack.next()).text).toBe('examples');
    expect(opened.asked[0]?.text).toBe('');
  });

  it('returns what was typed as typed, and pings nobody', async () => {
    opened = await openSlack({ receive: ({ text }) => [say('Not understood', { lines: [text] })] });
    const { slack } = opened;
    const typed =
      '&lt;!channel&gt; <!here> <@UEN> <@U7|bob> <#C1|general> <https://a.b/?c|a.b> *b* _i_ ~s~ `c` &lt;b&gt; &amp;';
    await slack.dm({ user: 'URU', text: typed });
    const shown = await slack.next();
    const read = '<!channel> @here @UEN @bob #general a.b *b* _i_ ~s~ `c` <b> &';
    expect(readText(shown)).toBe(`Not understood\n${read}`);
    expect(shown.blocks[1]).toEqual({
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: read }] }],
    });
    expect(shown.text).toContain('&lt;!channel&gt; @here @UEN');
    expect(slack.calls.at(-1)?.given).toMatchObject({
      unfurl_links: 'false',
      unfurl_media: 'false',
      link_names: 'false',
      parse: 'none',
      mrkdwn: 'false',
    });
  });

  it('keeps the order of one person and lets nobody wait for another', async () => {
    const gate = createGate();
    opened = await openSlack({
      async receive({ text }) {
        if (text === 'slow') await gate.passed;
        return [say(text)];
      },
    });
    const { slack } = opened;
    await slack.dm({ user: 'UEN', text: 'slow' });
    await slack.dm({ user: 'UEN', text: 'after slow' });
    await slack.dm({ user: 'URU', text: 'quick' });
    expect((await slack.next()).text).toBe('quick');
    gate.open();
    expect([(await slack.next()).text, (await slack.next()).text]).toEqual(['slow', 'after slow']);
  });

  it('asks for the language of a person once an hour', async () => {
    opened = await openSlack(echo);
    const { slack, asked } = opened;
    for (const text of ['one', 'two', 'three']) {
      await slack.dm({ user: 'UKK', text });
      await slack.next();
    }
    expect(slack.calls.filter((call) => call.method === 'users.info')).toHaveLength(1);
    expect(asked.map((incoming) => incoming.userLanguage)).toEqual(['kk-KZ', 'kk-KZ', 'kk-KZ']);
  });

  it('answers without a language where Slack does not tell it', async () => {
    opened = await openSlack(echo);
    opened.slack.plan('users.info', { error: 'user_not_visible' });
    await opened.slack.dm({ user: 'UKK', text: 'Астана' });
    expect((await opened.slack.next()).text).toBe('Астана');
    expect(opened.asked[0]).not.toHaveProperty('userLanguage');
  });
});
