import { afterEach, describe, expect, it } from 'vitest';
import { findMeaning, SLACK_REFUSALS } from '../../../src/chats/slack/refusals.ts';
import { readText } from '../../fakes/slack/shown.ts';
import { KNOWN_REFUSALS } from '../../fakes/slack/workspace.ts';
import { type OpenSlack, openSlack, say } from './open-slack.ts';

let opened: OpenSlack;
afterEach(() => opened.close());

const wait = (ms: number) => ({ ms });

describe('what Slack refuses', () => {
  it('sends a table as monospaced text when the table block is refused', async () => {
    opened = await openSlack();
    opened.slack.plan('chat.postMessage', { error: 'invalid_blocks' });
    await opened.slack.dm({ user: 'UEN', text: 'Astana' });
    const shown = await opened.slack.next();
    expect(shown.blocks[2]).toEqual({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_preformatted',
          elements: [{ type: 'text', text: 'Flow           People\nInterregional +17,579\nExternal' }],
        },
      ],
    });
  });

  it('sends plain text when that is refused too', async () => {
    opened = await openSlack();
    opened.slack.plan('chat.postMessage', { error: 'invalid_blocks' }, { error: 'msg_blocks_too_long' });
    await opened.slack.dm({ user: 'UEN', text: 'Astana' });
    const shown = await opened.slack.next();
    expect(shown.blocks.map((block) => block.type)).toEqual(['section', 'actions']);
    expect(readText(shown)).toContain('Interregional +17,579');
  });

  it('goes down one step for each refusal, and shows nothing twice', async () => {
    const rows = Array.from({ length: 8 }, (_, place) => [`Region ${place}`, String(place)]);
    const columns = [
      { label: 'Region', align: 'left' as const },
      { label: 'People', align: 'right' as const },
    ];
    opened = await openSlack({ receive: () => [say('Title', { table: { columns, rows } })] });
    const { slack } = opened;
    const refusal = { error: 'invalid_blocks' };
    const seen: (string | undefined)[] = [];
    for (let steps = 0; steps < 4; steps += 1) {
      slack.plan('chat.postMessage', ...Array<typeof refusal>(steps).fill(refusal));
      await slack.dm({ user: 'UEN', text: 'Astana' });
      const { blocks } = await slack.next();
      seen.push(blocks.find(({ type }) => type !== 'header')?.type);
    }
    expect(seen).toEqual(['data_table', 'table', 'rich_text', 'section']);
    expect(slack.workspace.shown).toHaveLength(4);
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1 + 2 + 3 + 4);
  });

  it('does the same through a response_url', async () => {
    opened = await openSlack();
    opened.slack.plan('response_url', { error: 'invalid_blocks' });
    await opened.slack.command({ user: 'UEN', channel: 'CGENERAL', command: '/net', text: 'Astana' });
    expect(readText(await opened.slack.next())).toContain('Interregional +17,579');
  });

  it('waits as long as Slack asks, and sends once', async () => {
    opened = await openSlack();
    const { slack, waits } = opened;
    slack.plan('chat.postMessage', { retryAfter: 7 });
    slack.plan('response_url', { retryAfter: 3 });
    await slack.dm({ user: 'UEN', text: 'Astana' });
    await slack.next();
    await slack.command({ user: 'UEN', channel: 'CGENERAL', command: '/net', text: 'Astana' });
    await slack.next();
    expect(waits.map(wait)).toEqual([{ ms: 7000 }, { ms: 3000 }]);
    expect(slack.workspace.shown).toHaveLength(2);
  });

  it('brings every reply under the limit of one message a second', async () => {
    opened = await openSlack({ isLimited: true, receive: () => [say('one'), say('two'), say('three')] });
    const { slack, waits } = opened;
    await slack.dm({ user: 'UEN', text: 'Astana' });
    expect([(await slack.next()).text, (await slack.next()).text, (await slack.next()).text]).toEqual([
      'one',
      'two',
      'three',
    ]);
    expect(waits).toEqual([1000, 1000]);
  });

  it('lets a chat over its limit hold up nobody else', async () => {
    opened = await openSlack({ receive: ({ text }) => [say(text)] });
    const { slack } = opened;
    slack.plan('chat.postMessage', { retryAfter: 30 });
    await slack.dm({ user: 'UEN', text: 'limited' });
    await slack.dm({ user: 'URU', text: 'free' });
    expect([(await slack.next()).text, (await slack.next()).text].sort()).toEqual(['free', 'limited']);
  });

  it.each(['channel_not_found', 'not_in_channel', 'is_archived'])('is quiet about %s', async (error) => {
    opened = await openSlack({ receive: ({ text }) => [say(text)] });
    const { slack, logLines } = opened;
    slack.plan('chat.postMessage', { error });
    await slack.mention({ user: 'UEN', channel: 'CGENERAL', text: 'lost' });
    await slack.mention({ user: 'UEN', channel: 'CGENERAL', text: 'next' });
    expect((await slack.next()).text).toBe('next');
    expect(logLines.filter((line) => line.includes(error)).map((line) => JSON.parse(line).level)).toEqual(['info']);
  });

  it.each([
    ['UKK', 'Жауапты жіберу мүмкін болмады. Бір минуттан кейін қайта сұраңыз.'],
    ['URU', 'Ответ не удалось отправить. Пожалуйста, спросите ещё раз через минуту.'],
    ['UEN', 'Something went wrong while sending the answer. Please ask again in a minute.'],
  ])('tells %s in their language that the answer could not be sent', async (user, sentence) => {
    opened = await openSlack();
    opened.slack.plan('chat.postMessage', { error: 'fatal_error' });
    await opened.slack.dm({ user, text: 'Astana' });
    expect(readText(await opened.slack.next())).toBe(sentence);
  });

  it('says so too when the desk itself fails', async () => {
    opened = await openSlack({
      receive() {
        throw new Error('a word of Astana');
      },
    });
    await opened.slack.command({ user: 'UEN', channel: 'CGENERAL', command: '/net', text: 'Astana' });
    expect(await opened.slack.next()).toMatchObject({
      onlyFor: 'UEN',
      text: 'Something went wrong while sending the answer. Please ask again in a minute.',
    });
  });

  it('neither repeats a message whose answer was lost, nor says under it that there is none', async () => {
    opened = await openSlack({ receive: ({ text }) => [say(text)] });
    const { slack, logLines } = opened;
    slack.plan('chat.postMessage', { status: 503 });
    await slack.dm({ user: 'UEN', text: 'lost' });
    await slack.dm({ user: 'UEN', text: 'next' });
    expect((await slack.next()).text).toBe('next');
    expect(slack.workspace.shown).toHaveLength(1);
    expect(slack.calls.filter((call) => call.method === 'chat.postMessage')).toHaveLength(2);
    expect(logLines.join('')).toContain('an answer may not have arrived');
  });

  it('keeps silent as long and as often as Slack wants it', async () => {
    opened = await openSlack();
    opened.slack.plan('chat.postMessage', ...Array.from({ length: 12 }, () => ({ retryAfter: 400 })));
    await opened.slack.dm({ user: 'UEN', text: 'Astana' });
    await opened.slack.next();
    expect(opened.waits.map(wait)).toEqual(Array.from({ length: 12 }, () => ({ ms: 400_000 })));
    expect(opened.slack.workspace.shown).toHaveLength(1);
  });

  it.each(['restricted_action_thread_locked', 'restricted_action_non_threadable_channel', 'cannot_reply_to_message'])(
    'answers beside the thread where Slack takes nothing in it: %s',
    async (error) => {
      opened = await openSlack();
      opened.slack.plan('chat.postMessage', { error });
      await opened.slack.mention({ user: 'UEN', channel: 'CGENERAL', text: 'Astana' });
      expect((await opened.slack.next()).thread).toBeUndefined();
      expect(opened.slack.workspace.shown).toHaveLength(1);
    },
  );
});

describe('the table of refusals', () => {
  it.each(KNOWN_REFUSALS.map(({ code, means }) => [code, means]))('knows %s', (code, means) => {
    expect(findMeaning(code)).toBe(means);
  });

  it('has no row that the reference does not know', () => {
    const known = new Set(KNOWN_REFUSALS.map(({ code }) => code));
    expect(SLACK_REFUSALS.map(({ code }) => code).filter((code) => !known.has(code))).toEqual([]);
  });

  it('guesses nothing from the words in a code', () => {
    expect(['something_new', 'channel_not_found_yet', 'restricted'].map(findMeaning)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('has each code once, and says where it was read', () => {
    const codes = SLACK_REFUSALS.map((row) => row.code);
    expect(codes.filter((code, place) => codes.indexOf(code) !== place)).toEqual([]);
    expect([...SLACK_REFUSALS, ...KNOWN_REFUSALS].filter(({ read }) => read.length < 10)).toEqual([]);
  });
});
