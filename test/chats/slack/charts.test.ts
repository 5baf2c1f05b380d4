/** Charts in Slack: inside the message for everyone, in the direct chat for one person, with their alternative text. */
import { afterEach, describe, expect, it } from 'vitest';
import { ChartFailed } from '../../../src/charts/drawing/create-drawing-thread.ts';
import { buttonsOf, imagesOf, readText, type Shown } from '../../fakes/slack/shown.ts';
import { createTalk } from '../../talk.ts';
import { type OpenSlack, openSlack } from './open-slack.ts';

const WORDS = 'show me emigration from 2018 to 2023 as a chart';
const ALT =
  'Kazakhstan: departures, external. 2018–2023, people. The line falls, 2018: 41,868, 2023: 16,094. Highest: 45,225 (2019); lowest: 16,094 (2023).';
const SENTENCE = 'The chart could not be drawn just now; here are the same figures in words.';

let opened: OpenSlack;
let drawings: number;
afterEach(() => opened.close());

async function open(failure?: Error): Promise<OpenSlack> {
  drawings = 0;
  opened = await openSlack({
    desk: createTalk(),
    charts: {
      async draw() {
        drawings += 1;
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
const warnings = () => opened.logLines.filter((line) => /"level":"(?:warn|error)"/.test(line));

describe('a chart for everyone', () => {
  it('stands in the message with its alternative text, the figures and the buttons', async () => {
    await open();
    const shown = await mention();
    expect(imagesOf(shown).map(({ alt_text }) => alt_text)).toEqual([ALT]);
    expect(readText(shown)).toContain('45,225');
    expect(labelsOf(shown)[0]).toBe('Table');
    expect(shown).toMatchObject({ how: 'posted', channel: 'CGENERAL' });
    expect(opened.slack.workspace.shown.filter(({ how }) => how === 'file')).toEqual([]);
    expect(warnings()).toEqual([]);
  });

  it('is switched with the table in its place', async () => {
    const { slack } = await open();
    const chart = await mention();
    await slack.tap('UEN', chart, 'Table');
    const table = await slack.next();
    expect([table.how, table.ts, imagesOf(table).length]).toEqual(['changed', chart.ts, 0]);
    await slack.tap('UEN', table, 'Chart');
    const again = await slack.next();
    expect([again.how, again.ts, imagesOf(again).length]).toEqual(['changed', chart.ts, 1]);
  });

  it('is uploaded once', async () => {
    const { slack } = await open();
    const [first, second] = [await mention(), await mention()];
    expect(imagesOf(second)[0]?.slack_file).toEqual(imagesOf(first)[0]?.slack_file);
    expect(slack.calls.filter(({ method }) => method === 'files.getUploadURLExternal')).toHaveLength(1);
    expect(drawings).toBe(1);
  });

  it('is waited for while Slack makes it ready', async () => {
    const { slack, waits } = await open();
    slack.workspace.refusedImages = 2;
    expect(imagesOf(await mention())).toHaveLength(1);
    expect(waits).toEqual([500, 1000]);
  });

  it('follows its message as a file where Slack does not take it inside', async () => {
    const { slack } = await open();
    slack.workspace.refusedImages = 99;
    const shown = await mention();
    expect([imagesOf(shown).length, readText(shown).includes('45,225')]).toEqual([0, true]);
    const file = await slack.next();
    expect(file).toMatchObject({ how: 'file', channel: 'CGENERAL', thread: shown.thread });
    expect(file.file).toEqual({ name: 'chart.png', content: 'a picture', alt: ALT });
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
    expect(imagesOf(shown)).toEqual([]);
  });

  it('goes along when the answer is shared', async () => {
    const { slack } = await open();
    await command(WORDS);
    await slack.next();
    await slack.tap('UEN', await slack.next(), 'Share to channel');
    const shared = await slack.next();
    expect([shared.channel, shared.onlyFor, imagesOf(shared)[0]?.alt_text]).toEqual(['CGENERAL', undefined, ALT]);
    expect(readText(shared)).toContain('Shared by Ann');
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
