import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { SHORTCUT } from '../../../src/chats/slack/home/create-shortcut.ts';
import { EVENTS, SCOPES } from '../../../src/chats/slack/incoming/commands.ts';
import { SLACK_COMMANDS } from '../../../src/statistics/commands.ts';
import { MESSAGES } from '../../facts.ts';
import { createTalk } from '../../talk.ts';
import { type OpenSlack, openSlack, say } from './open-slack.ts';

const MANIFEST = readFileSync('manifests/slack.yaml', 'utf8');

/** The items of the plain list under a key, such as `bot_events:`. */
function listUnder(key: string): string[] {
  const [, items = ''] = new RegExp(`^ *${key}:\\n((?: +- .+\\n)+)`, 'm').exec(MANIFEST) ?? [];
  return [...items.matchAll(/- ([^ \n]+)/g)].map(([, item = '']) => item);
}

const valuesOf = (key: string): string[] =>
  [...MANIFEST.matchAll(new RegExp(`^[ -]*${key}: (.+)$`, 'gm'))].map(([, value = '']) => value);

const messages = MESSAGES;

/** The manifest's list of slash commands as the one list of commands gives it; each description in three languages. */
function slashCommands(): string {
  const items = SLACK_COMMANDS.map(({ name, hint }) => {
    const description = (['kk', 'ru', 'en'] as const)
      .map((language) => messages.say(language, `command-${name}` as 'command-net'))
      .join(' · ');
    const usage = hint === undefined ? '' : `\n      usage_hint: "${hint}"`;
    return `    - command: /${name}\n      description: ${JSON.stringify(description)}${usage}\n      should_escape: false\n`;
  });
  return `  slash_commands:\n${items.join('')}`;
}

describe('manifests/slack.yaml', () => {
  it('declares the commands of the one list', async () => {
    const written = MANIFEST.replace(/^ {2}slash_commands:\n(?: {4}.*\n)+/m, slashCommands());
    await expect(written).toMatchFileSnapshot('../../../manifests/slack.yaml');
  });

  it('declares the events and scopes that are used, and no other', () => {
    expect(listUnder('bot_events')).toEqual([...EVENTS]);
    expect(listUnder('bot')).toEqual(SCOPES);
    // What each is for stands beside it.
    for (const scope of SCOPES) expect(MANIFEST).toMatch(new RegExp(`^ +- ${scope} # .{10,}$`, 'm'));
  });

  it('switches on Socket Mode, buttons and the tab where people write to the bot', () => {
    expect(valuesOf('socket_mode_enabled')).toEqual(['true']);
    expect(valuesOf('is_enabled')).toEqual(['true']);
    expect(valuesOf('home_tab_enabled')).toEqual(['true']);
    expect(valuesOf('callback_id')).toEqual([SHORTCUT]);
    expect(valuesOf('messages_tab_enabled')).toEqual(['true']);
    expect(valuesOf('messages_tab_read_only_enabled')).toEqual(['false']);
  });

  it.each(SLACK_COMMANDS.filter(({ isRequest, hint }) => hint !== undefined && !isRequest))(
    'gives an example to /$name that is answered',
    async ({ name, hint }) => {
      const [reply] = await createTalk({ today: '2026-11-29' }).receive({
        platform: 'slack',
        chat: 'T:C',
        person: 'U',
        text: `/${name} ${hint}`,
      });
      expect(reply?.outcome).toBe('answered');
    },
  );
});

describe('the scopes of the manifest', () => {
  let opened: OpenSlack;
  afterEach(() => opened.close());

  it('are enough for all that the door does', async () => {
    const file = { name: 'a.csv', mediaType: 'text/csv', content: 'a' };
    opened = await openSlack({ scopes: listUnder('bot'), receive: () => [say('Title', { file })] });
    const { slack, logLines } = opened;
    await slack.command({ user: 'UEN', channel: 'CGENERAL', command: '/csv', text: '' });
    await slack.mention({ user: 'UEN', channel: 'CGENERAL', text: 'x' });
    await slack.dm({ user: 'URU', text: 'x' });
    for (let count = 0; count < 6; count += 1) await slack.next();
    expect(slack.workspace.shown.filter(({ how }) => how === 'file')).toHaveLength(3);
    expect(logLines.filter((line) => line.includes('missing'))).toEqual([]);
  });
});
