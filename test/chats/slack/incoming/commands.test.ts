import { afterEach, describe, expect, it } from 'vitest';
import { createDesk } from '../../../../src/chats/create-desk.ts';
import { readSlashCommand } from '../../../../src/chats/slack/incoming/commands.ts';
import { buttonsOf, readText } from '../../../fakes/slack/shown.ts';
import { openPlayed } from '../../../notices/open-notices.ts';
import { ANSWERS, READER, REPLIES } from '../../../talk.ts';
import { createGate, NET_ASTANA, type OpenSlack, openSlack, say, TRANSPORTS } from '../open-slack.ts';

let opened: OpenSlack;
afterEach(() => opened.close());

describe.each(TRANSPORTS)('slash commands over %s', (transport) => {
  it('answers /net to the asker alone, with a button that shares', async () => {
    opened = await openSlack({ transport });
    const { slack, asked } = opened;
    await slack.command({ user: 'UEN', channel: 'CGENERAL', command: '/net', text: 'Astana 2025Q1' });
    const shown = await slack.next();
    expect(asked).toEqual([
      { platform: 'slack', chat: 'CGENERAL', person: 'UEN', text: '/net Astana 2025Q1', userLanguage: 'en-GB' },
    ]);
    expect(shown).toMatchObject({ how: 'posted', channel: 'CGENERAL', onlyFor: 'UEN', via: 'response_url' });
    expect(readText(shown)).toBe(
      [
        'Astana · January–March 2025',
        'Net interregional migration: +17,579 people',
        'Flow',
        'People',
        'Interregional',
        '+17,579',
        'External',
        '\u00A0',
        'Provisional figure.',
        'Bureau of National Statistics, 12 May 2025',
        '<https://stat.gov.kz/en/?a=1&amp;b=2|stat.gov.kz>',
        'Ask this again: /net interregional KZ-71 2025-Q1',
      ].join('\n'),
    );
    expect(buttonsOf(shown).map((button) => button.text.text)).toEqual(['Share to channel', 'A year before', 'Almaty']);
  });

  it('acknowledges before the desk has answered', async () => {
    const gate = createGate();
    opened = await openSlack({
      transport,
      async receive() {
        await gate.passed;
        return [NET_ASTANA];
      },
    });
    const { slack } = opened;
    const { acknowledged } = await slack.command({ user: 'UEN', channel: 'CGENERAL', command: '/net', text: 'Astana' });
    expect(acknowledged.afterMs).toBeLessThan(1000);
    expect(slack.workspace.shown).toEqual([]);
    gate.open();
    expect((await slack.next()).onlyFor).toBe('UEN');
  });

  it('answers a repeated delivery once', async () => {
    opened = await openSlack({ transport });
    const { slack, asked } = opened;
    const delivered = await slack.command({ user: 'UEN', channel: 'CGENERAL', command: '/net', text: 'Astana' });
    await delivered.repeat();
    await delivered.repeat();
    await slack.command({ user: 'UEN', channel: 'CGENERAL', command: '/rate', text: 'Astana' });
    await slack.next();
    await slack.next();
    expect(asked.map((incoming) => incoming.text)).toEqual(['/net Astana', '/rate Astana']);
  });

  it.each([
    ['UKK', 'kk-KZ'],
    ['URU', 'ru-RU'],
    ['UEN', 'en-GB'],
  ])('tells the desk the language of the app of %s: %s', async (user, userLanguage) => {
    opened = await openSlack({ transport });
    await opened.slack.command({ user, channel: 'CGENERAL', command: '/net', text: 'Astana' });
    await opened.slack.next();
    expect(opened.asked[0]?.userLanguage).toBe(userLanguage);
  });
});

describe('slash commands', () => {
  it.each([
    ['/migration', 'Astana 2025', 'Astana 2025'],
    ['/migration', '', '/help'],
    ['/summary', '', '/summary'],
    ['/koshi-net', 'Astana', 'Astana'],
    ['/net', 'A &amp; B &lt;b&gt; *x*', '/net A & B <b> *x*'],
  ])('reads %s "%s" as "%s"', async (command, text, expected) => {
    opened = await openSlack();
    await opened.slack.command({ user: 'UEN', channel: 'CGENERAL', command, text });
    await opened.slack.next();
    expect(opened.asked[0]?.text).toBe(expected);
  });

  it.each([
    ['kk', 'Арнада бөлісу'],
    ['ru', 'Поделиться в канале'],
    ['en', 'Share to channel'],
  ] as const)('speaks %s around the answer: %s', async (language, share) => {
    opened = await openSlack({ receive: () => [say('Title', { language, command: '/net KZ-71 2025' })] });
    await opened.slack.command({ user: 'UEN', channel: 'CGENERAL', command: '/net', text: 'Astana' });
    const shown = await opened.slack.next();
    expect(buttonsOf(shown).map((button) => button.text.text)).toEqual([share]);
    expect(readText(shown)).toBe('Title\n/net KZ-71 2025');
  });

  it('teaches commands that Slack has not with /migration', async () => {
    opened = await openSlack({
      receive: () => [say('Title', { command: '/breakdown sex arrivals external KZ 2024', commandHint: 'Ask again:' })],
    });
    await opened.slack.command({ user: 'UEN', channel: 'CGENERAL', command: '/migration', text: 'kandas' });
    expect(readText(await opened.slack.next())).toBe(
      'Title\nAsk again: /migration /breakdown sex arrivals external KZ 2024',
    );
  });

  it('answers in channels where the bot is not, and in direct chats without a share button', async () => {
    opened = await openSlack();
    await opened.slack.command({ user: 'UEN', channel: 'CELSEWHERE', command: '/net', text: 'Astana' });
    expect(await opened.slack.next()).toMatchObject({ channel: 'CELSEWHERE', onlyFor: 'UEN' });
    await opened.slack.command({ user: 'UEN', channel: 'DUEN', command: '/net', text: 'Astana' });
    const direct = await opened.slack.next();
    expect(buttonsOf(direct).map((button) => button.text.text)).toEqual(['A year before', 'Almaty']);
  });

  it('brings several replies in order', async () => {
    opened = await openSlack({ receive: () => [say('one'), say('two'), say('three')] });
    const { slack } = opened;
    await slack.command({ user: 'UEN', channel: 'CGENERAL', command: '/migration', text: 'three questions' });
    expect([readText(await slack.next()), readText(await slack.next()), readText(await slack.next())]).toEqual([
      'one',
      'two',
      'three',
    ]);
  });

  it('goes through chat.postEphemeral when the response_url is spent', async () => {
    opened = await openSlack();
    const { slack } = opened;
    for (const error of ['expired_url', 'used_url']) {
      slack.plan('response_url', { error });
      await slack.command({ user: 'UEN', channel: 'CGENERAL', command: '/net', text: 'Astana' });
      expect(await slack.next()).toMatchObject({ onlyFor: 'UEN', via: 'web_api' });
    }
  });
});

describe('/migration', () => {
  it.each([
    ['language kk', '/language kk'],
    ['/language kk', '/language kk'],
    ['Forget', '/forget'],
    ['releases', '/releases'],
    ['top net 2024', '/top net 2024'],
    ['net Astana 2025Q1', '/net Astana 2025Q1'],
    ['subscribe Astana net', '/subscribe Astana net'],
    ['', '/help'],
    ['how many people came to Astana in 2024?', 'how many people came to Astana in 2024?'],
    ['top 5 countries people left for in 2024', 'top 5 countries people left for in 2024'],
    ['сальдо Астана', 'сальдо Астана'],
  ])('takes «%s» as «%s»', (text, read) => {
    expect(readSlashCommand('/migration', text)).toBe(read);
  });
});

describe("what is everybody's in a channel", () => {
  it('is announced with a name and an undo when somebody deletes it, and comes back with one tap', async () => {
    const { parts, chats, stores, close } = await openPlayed();
    const desk = createDesk({
      reader: READER,
      answers: ANSWERS,
      replies: REPLIES,
      store: chats,
      conversations: stores.conversations,
      now: () => new Date('2025-06-15T12:00:00+05:00'),
      defaultLanguage: 'ru',
      subscriptions: parts,
    });
    opened = await openSlack({ desk });
    const { slack } = opened;
    await slack.mention({ user: 'URU', channel: 'CGENERAL', text: '/subscribe Астана' });
    await slack.next();
    await slack.command({ user: 'UEN', channel: 'CGENERAL', command: '/forget', text: 'yes' });
    const said = await slack.next();
    expect([said.channel, said.onlyFor, readText(said).includes('<@UEN>')]).toEqual(['CGENERAL', undefined, true]);
    const undo = buttonsOf(said).find(({ value }) => value.startsWith('/undo '));
    await slack.tap('URU', said, undo?.text.text ?? '');
    const back = await slack.next();
    expect([back.onlyFor, readText(back).includes('<@URU>')]).toEqual([undefined, true]);
    await close();
  });
});
