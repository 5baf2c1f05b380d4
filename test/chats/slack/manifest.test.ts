import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { EVENTS, SCOPES, SLASH_COMMANDS } from '../../../src/chats/slack/incoming/commands.ts';
import { type OpenSlack, openSlack, say } from './open-slack.ts';

const MANIFEST = readFileSync('manifests/slack.yaml', 'utf8');

/** The items of the plain list under a key, such as `bot_events:`. */
function listUnder(key: string): string[] {
  const [, items = ''] = new RegExp(`^ *${key}:\\n((?: +- .+\\n)+)`, 'm').exec(MANIFEST) ?? [];
  return [...items.matchAll(/- (.+)/g)].map(([, item = '']) => item);
}

const valuesOf = (key: string): string[] =>
  [...MANIFEST.matchAll(new RegExp(`^[ -]*${key}: (.+)$`, 'gm'))].map(([, value = '']) => value);

describe('manifests/slack.yaml', () => {
  it('declares the commands, events and scopes that are used, and no other', () => {
    expect(valuesOf('command')).toEqual([...SLASH_COMMANDS]);
    expect(listUnder('bot_events')).toEqual([...EVENTS]);
    expect(listUnder('bot')).toEqual(SCOPES);
  });

  it('switches on Socket Mode, buttons and the tab where people write to the bot', () => {
    expect(valuesOf('socket_mode_enabled')).toEqual(['true']);
    expect(valuesOf('is_enabled')).toEqual(['true']);
    expect(valuesOf('messages_tab_enabled')).toEqual(['true']);
    expect(valuesOf('messages_tab_read_only_enabled')).toEqual(['false']);
  });

  it('describes the app and each command in three languages', () => {
    const descriptions = valuesOf('description');
    expect(descriptions).toHaveLength(SLASH_COMMANDS.length + 1);
    for (const description of descriptions) expect(description.split(' · ')).toHaveLength(3);
  });
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
