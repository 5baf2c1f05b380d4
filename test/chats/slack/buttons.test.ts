import { afterEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/replies/reply.ts';
import { buttonsOf, readText, type Shown } from '../../fakes/slack/shown.ts';
import { NET_ASTANA, type OpenSlack, openSlack, say, TRANSPORTS } from './open-slack.ts';

let opened: OpenSlack;
afterEach(() => opened.close());

/** The first answer with its buttons, then the echo of what was tapped. */
const receive = ({ text, tapped }: { text: string; tapped?: boolean }): Reply[] => [
  tapped ? say(`tapped ${text}`, { command: text }) : NET_ASTANA,
];

async function commandAnswer(channel = 'CGENERAL'): Promise<Shown> {
  await opened.slack.command({ user: 'UEN', channel, command: '/net', text: 'Astana' });
  return opened.slack.next();
}

async function mentionAnswer(): Promise<Shown> {
  await opened.slack.mention({ user: 'UEN', channel: 'CGENERAL', text: 'Astana' });
  return opened.slack.next();
}

describe.each(TRANSPORTS)('buttons over %s', (transport) => {
  it('changes the private answer in place', async () => {
    opened = await openSlack({ transport, receive });
    const { slack, asked } = opened;
    const shown = await commandAnswer();
    const { acknowledged } = await slack.tap('UEN', shown, 'A year before');
    expect(acknowledged.afterMs).toBeLessThan(1000);
    const changed = await slack.next();
    expect(changed).toMatchObject({ how: 'changed', ts: shown.ts, onlyFor: 'UEN' });
    expect(readText(changed)).toContain('tapped /net interregional KZ-71 2024-Q1');
    expect(asked[1]).toEqual({
      platform: 'slack',
      chat: 'CGENERAL',
      person: 'UEN',
      text: '/net interregional KZ-71 2024-Q1',
      userLanguage: 'en',
      tapped: true,
    });
  });

  it('shares the answer with the channel and takes the private one away', async () => {
    opened = await openSlack({ transport, receive });
    const { slack } = opened;
    const shown = await commandAnswer();
    await slack.tap('UEN', shown, 'Share to channel');
    const shared = await slack.next();
    expect(shared).toMatchObject({ how: 'posted', channel: 'CGENERAL', via: 'web_api' });
    expect(shared.onlyFor).toBeUndefined();
    expect(readText(shared)).toBe(
      'tapped /net interregional KZ-71 2025-Q1\n/net interregional KZ-71 2025-Q1\nShared by Ann',
    );
    expect(await slack.next()).toMatchObject({ how: 'removed', ts: shown.ts });
  });

  it('answers a repeated tap once', async () => {
    opened = await openSlack({ transport, receive });
    const { slack, asked } = opened;
    const shown = await commandAnswer();
    const delivered = await slack.tap('UEN', shown, 'Almaty');
    await delivered.repeat();
    await slack.tap('UEN', shown, 'A year before');
    await slack.next();
    await slack.next();
    expect(asked).toHaveLength(3);
  });
});

describe('buttons', () => {
  it('count once when tapped twice in one breath, each person by themselves', async () => {
    opened = await openSlack({ receive });
    const { slack } = opened;
    const shown = await mentionAnswer();
    await slack.tap('UEN', shown, 'Almaty');
    await slack.tap('UEN', shown, 'Almaty');
    await slack.tap('URU', shown, 'Almaty');
    expect([(await slack.next()).how, (await slack.next()).onlyFor]).toEqual(['changed', 'URU']);
    expect(opened.asked).toHaveLength(3);
  });

  it('share once when tapped twice', async () => {
    opened = await openSlack({ receive });
    const { slack } = opened;
    const shown = await commandAnswer();
    await slack.tap('UEN', shown, 'Share to channel');
    await slack.tap('UEN', shown, 'Share to channel');
    expect((await slack.next()).channel).toBe('CGENERAL');
    expect((await slack.next()).how).toBe('removed');
    expect(slack.workspace.shown.filter(({ how, onlyFor }) => how === 'posted' && !onlyFor)).toHaveLength(1);
  });

  it('shares through the response_url where the bot is not in the channel', async () => {
    opened = await openSlack({ receive });
    const { slack } = opened;
    await slack.tap('UEN', await commandAnswer('CELSEWHERE'), 'Share to channel');
    const shared = await slack.next();
    expect(shared).toMatchObject({ how: 'posted', channel: 'CELSEWHERE', via: 'response_url' });
    expect(shared.onlyFor).toBeUndefined();
    expect((await slack.next()).how).toBe('removed');
  });

  it.each([
    ['kk', 'Арнада бөлісу', 'Жауаппен бөліскен: Ann'],
    ['ru', 'Поделиться в канале', 'Ответом делится Ann'],
    ['en', 'Share to channel', 'Shared by Ann'],
  ] as const)('says in %s who shared', async (language, label, sentence) => {
    opened = await openSlack({ receive: () => [say('Title', { language, command: '/net KZ-71 2025' })] });
    await opened.slack.tap('UEN', await commandAnswer(), label);
    expect(readText(await opened.slack.next())).toBe(`Title\n/net KZ-71 2025\n${sentence}`);
    expect(opened.asked[1]?.userLanguage).toBe(language);
  });

  it('changes an answer for everyone when its asker taps', async () => {
    opened = await openSlack({ receive });
    const { slack } = opened;
    const shown = await mentionAnswer();
    await slack.tap('UEN', shown, 'Almaty');
    const changed = await slack.next();
    expect(changed).toMatchObject({ how: 'changed', ts: shown.ts });
    expect(changed.thread).toBe(shown.thread);
    expect(changed.onlyFor).toBeUndefined();
  });

  it('answers another person who taps for their eyes only, and leaves the message as it is', async () => {
    opened = await openSlack({ receive });
    const { slack } = opened;
    const shown = await mentionAnswer();
    await slack.tap('URU', shown, 'Almaty');
    expect(await slack.next()).toMatchObject({ how: 'posted', onlyFor: 'URU', thread: shown.thread });
    expect(slack.workspace.shown.some(({ how }) => how === 'changed')).toBe(false);
  });

  it('changes a direct message in place', async () => {
    opened = await openSlack({ receive });
    const { slack } = opened;
    await slack.dm({ user: 'UEN', text: 'Astana' });
    const shown = await slack.next();
    await slack.tap('UEN', shown, 'Almaty');
    expect(await slack.next()).toMatchObject({ how: 'changed', channel: 'DUEN', ts: shown.ts });
  });

  it('puts only the first of several replies in the place of the message', async () => {
    opened = await openSlack({
      receive: ({ tapped }) => (tapped ? [say('first'), say('second')] : [NET_ASTANA]),
    });
    const { slack } = opened;
    await slack.tap('UEN', await commandAnswer(), 'Almaty');
    expect(await slack.next()).toMatchObject({ how: 'changed', text: 'first' });
    expect(await slack.next()).toMatchObject({ how: 'posted', text: 'second', onlyFor: 'UEN' });
  });

  it('works for a button of an earlier life, whose response_url is spent', async () => {
    opened = await openSlack({ receive });
    const { slack } = opened;
    const shown = await mentionAnswer();
    slack.plan('response_url', { error: 'expired_url' });
    await slack.tap('URU', shown, 'Almaty');
    expect(await slack.next()).toMatchObject({ how: 'posted', onlyFor: 'URU', via: 'web_api', thread: shown.thread });
  });

  it('cuts a long label and leaves out a command that does not fit', async () => {
    opened = await openSlack({
      receive: () => [
        say('Title', {
          buttons: [
            { label: 'x'.repeat(100), command: '/net' },
            { label: 'too long', command: `/net ${'y'.repeat(2000)}` },
          ],
        }),
      ],
    });
    const [button, ...others] = buttonsOf(await commandAnswer());
    expect(button?.text.text).toBe(`${'x'.repeat(74)}…`);
    expect(others).toEqual([]);
  });

  it('offers no sharing of what is not an answer', async () => {
    opened = await openSlack({
      receive: () => [
        say('Which one?', { outcome: 'asked', command: '/net', buttons: [{ label: 'a', command: '/net a' }] }),
      ],
    });
    expect(buttonsOf(await commandAnswer()).map((button) => button.text.text)).toEqual(['a']);
  });
});

describe('files', () => {
  const file = { name: 'astana.csv', mediaType: 'text/csv', content: 'period,value\n2025-Q1,17579\n' };
  const withFile = { receive: () => [say('The last answer as a file', { file })] };

  it('come with a direct message', async () => {
    opened = await openSlack(withFile);
    await opened.slack.dm({ user: 'UEN', text: '/csv' });
    expect((await opened.slack.next()).text).toBe('The last answer as a file');
    expect(await opened.slack.next()).toMatchObject({
      how: 'file',
      channel: 'DUEN',
      file: { name: 'astana.csv', content: 'period,value\n2025-Q1,17579\n' },
    });
  });

  it('come in the thread of a mention', async () => {
    opened = await openSlack(withFile);
    await opened.slack.mention({ user: 'UEN', channel: 'CGENERAL', text: '/csv' });
    const { thread } = await opened.slack.next();
    expect(await opened.slack.next()).toMatchObject({ how: 'file', channel: 'CGENERAL', thread });
  });

  it('come to the direct chat after a slash command, which says so', async () => {
    opened = await openSlack(withFile);
    await opened.slack.command({ user: 'UEN', channel: 'CGENERAL', command: '/csv', text: '' });
    expect(readText(await opened.slack.next())).toContain('The file is in your direct messages with Koshi.');
    expect(await opened.slack.next()).toMatchObject({ how: 'file', channel: 'DUEN' });
  });

  it('follow the message whose button asked for them', async () => {
    opened = await openSlack({
      receive: ({ tapped }) =>
        tapped ? [say('File', { file })] : [say('Answer', { buttons: [{ label: 'CSV', command: '/csv' }] })],
    });
    const { slack } = opened;
    await slack.dm({ user: 'UEN', text: 'Astana' });
    await slack.tap('UEN', await slack.next(), 'CSV');
    expect(await slack.next()).toMatchObject({ how: 'posted', text: 'File' });
    expect(await slack.next()).toMatchObject({ how: 'file', channel: 'DUEN' });
  });
});
