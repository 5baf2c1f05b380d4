/** Charts in Slack: below the message for everyone, in the direct chat for one person, with their alternative text. */
import { afterEach, describe, expect, it } from 'vitest';
import { ChartFailed } from '../../../src/charts/drawing/create-drawing-thread.ts';
import { buttonsOf, readText, type Shown } from '../../fakes/slack/shown.ts';
import { createTalk } from '../../talk.ts';
import { type OpenSlack, openSlack } from './open-slack.ts';

const WORDS = 'show me emigration from 2018 to 2023 as a chart';
const ALT =
  'Kazakhstan: departures to other countries. 2018–2023, people. The line falls from 41,868 (2018) to 16,094 (2023). Highest: 45,225 (2019); lowest: 16,094 (2023).';
const SENTENCE = 'The chart could not be drawn just now; here are the same figures in words.';

let opened: OpenSlack;
afterEach(() => opened.close());

async function open(failure?: Error): Promise<OpenSlack> {
  opened = await openSlack({
    desk: createTalk(),
    charts: {
      async draw() {
        if (failure) throw failure;
        return { png: Buffer.from('a picture'), width: 1200, height: 600 };
      },
    },
  });
  return opened;
}

async function mention(text = WORDS): Promise<Shown> {
  await opened.slack.mention({ user: 'UEN', channel: 'CGENERAL', text });
  return opened.slack.next();
}

async function command(text: string, channel = 'CGENERAL'): Promise<void> {
  await opened.slack.command({ user: 'UEN', channel, command: '/migration', text });
}

const labelsOf = (shown: Shown) => buttonsOf(shown).map(({ text }) => text.text);
/** That Slack has no charts of its own is told once, by its client. */
const warnings = () =>
  opened.logLines.filter((line) => /"level":"(?:warn|error)"/.test(line) && !line.includes('data_visualization'));

describe('a chart for everyone', () => {
  it('follows its message in the same thread with its alternative text; the message has figures and buttons', async () => {
    const { slack } = await open();
    const shown = await mention();
    expect(readText(shown)).toContain('45,225');
    expect(labelsOf(shown)[0]).toBe('Table');
    expect(shown).toMatchObject({ how: 'posted', channel: 'CGENERAL' });
    const file = await slack.next();
    expect(file).toMatchObject({ how: 'file', channel: 'CGENERAL', thread: shown.thread });
    expect(file.file).toEqual({ name: 'chart.png', content: 'a picture', alt: ALT });
    expect(slack.workspace.shown).toHaveLength(2);
    expect(warnings()).toEqual([]);
  });

  it('is never a picture in the message, and where Slack has no charts of its own it is asked for one once', async () => {
    const { slack } = await open();
    for (const calls of [2, 3]) {
      await mention();
      await slack.workspace.next(({ how }) => how === 'file');
      expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(calls);
    }
    expect(slack.workspace.shown.filter(({ how }) => how === 'posted')).toHaveLength(2);
  });

  it('gives way to the table in the place of its message', async () => {
    const { slack } = await open();
    const chart = await mention();
    await slack.next();
    await slack.tap('UEN', chart, 'Table');
    const table = await slack.next();
    expect([table.how, table.ts]).toEqual(['changed', chart.ts]);
  });

  it('that cannot follow leaves the message as it is', async () => {
    const { slack } = await open();
    slack.plan('files.completeUploadExternal', { error: 'internal_error' });
    await mention();
    await mention();
    expect((await slack.next()).how).toBe('file');
    expect(slack.workspace.shown.map(({ how }) => how)).toEqual(['posted', 'posted', 'file']);
    expect(warnings()).toHaveLength(1);
  });
});

describe('a chart of Slack’s own', () => {
  const chartIn = ({ blocks }: Shown) => blocks.find(({ type }) => type === 'data_visualization');

  it('stands in the message, in a channel and for one person, and no file follows', async () => {
    const { slack } = await open();
    slack.workspace.takesCharts = true;
    const shown = await mention();
    expect(chartIn(shown)).toMatchObject({
      title: 'Kazakhstan: departures to other countries',
      chart: { type: 'line', axis_config: { categories: ['2018', '2019', '2020', '2021', '2022', '2023'] } },
    });
    expect(shown.text).toContain(ALT);
    await command('chart top net 2024 5');
    const own = await slack.next();
    expect([own.onlyFor, chartIn(own)]).toMatchObject(['UEN', { chart: { type: 'bar' } }]);
    expect(slack.workspace.shown.filter(({ how }) => how === 'file')).toEqual([]);
  });

  it('gives way to the file where it would not hold it whole', async () => {
    const { slack } = await open();
    slack.workspace.takesCharts = true;
    expect(chartIn(await mention('net migration from 1999 to 2024 as a chart'))).toBeUndefined();
    expect((await slack.workspace.next(({ how }) => how === 'file')).file?.name).toBe('chart.png');
  });
});

describe('a chart for one person', () => {
  it('comes in the direct chat, and the private answer says so', async () => {
    const { slack } = await open();
    await command('chart trend departures KZ 2018..2023');
    const file = await slack.next();
    expect(file).toMatchObject({ how: 'file', channel: 'DUEN', file: { name: 'chart.png', alt: ALT } });
    const shown = await slack.next();
    expect(shown.onlyFor).toBe('UEN');
    expect(readText(shown)).toContain(
      'The chart is in your direct messages with Koshi; shared to the channel, it goes along.',
    );
  });

  it('goes along when the answer is shared', async () => {
    const { slack } = await open();
    await command(WORDS);
    await slack.next();
    await slack.tap('UEN', await slack.next(), 'Share to channel');
    const shared = await slack.next();
    expect([shared.channel, shared.onlyFor]).toEqual(['CGENERAL', undefined]);
    expect(readText(shared)).toContain('Shared by Ann');
    expect(await slack.workspace.next(({ how }) => how === 'file')).toMatchObject({
      channel: 'CGENERAL',
      thread: shared.ts,
      file: { alt: ALT },
    });
  });
});

describe('a chart that cannot be shown', () => {
  it('because it could not be drawn leaves the figures in words', async () => {
    await open(new ChartFailed('the drawing thread died'));
    const shown = await mention();
    expect(readText(shown)).toContain(SENTENCE);
    expect(readText(shown)).toContain('45,225');
    expect(warnings()).toHaveLength(1);
  });

  it('because files may not be uploaded leaves the figures in words', async () => {
    const { slack } = await open();
    slack.plan('files.getUploadURLExternal', { error: 'missing_scope' }, { error: 'missing_scope' });
    expect(readText(await mention())).toContain(SENTENCE);
    await command(WORDS);
    expect(readText(await slack.next())).toContain(SENTENCE);
  });

  it('because there are no charts leaves the figures in words', async () => {
    opened = await openSlack({ desk: createTalk() });
    expect(readText(await mention())).toContain('45,225');
  });
});
