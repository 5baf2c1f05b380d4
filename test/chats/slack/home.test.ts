/** The Home tab over both transports, with the real desk. */
import { afterEach, describe, expect, it } from 'vitest';
import { readText } from '../../fakes/slack/shown.ts';
import { createPlayedSender, type Opened, openPlayed } from '../../notices/open-notices.ts';
import { createTalk } from '../../talk.ts';
import { type OpenSlack, openSlack, TRANSPORTS } from './open-slack.ts';

let opened: OpenSlack;
let notices: Opened;
afterEach(async () => {
  await opened.close();
  await notices.close();
});

async function open(transport: (typeof TRANSPORTS)[number] = 'socket') {
  notices = await openPlayed();
  await notices.connect([createPlayedSender('slack')], []);
  opened = await openSlack({ transport, desk: createTalk({ store: notices.chats, subscriptions: notices.parts }) });
  return opened.slack;
}

const homeOf = (user: string) => readText({ blocks: opened.slack.workspace.homes.get(user) ?? [] });

describe.each(TRANSPORTS)('the Home tab over %s', (transport) => {
  it.each([
    ['UKK', 'Осы чаттың баптаулары', 'Келесі жарияланым'],
    ['URU', 'Настройки этого чата', 'Следующая публикация'],
    ['UEN', 'Settings of this chat', 'Next release'],
  ])('of %s shows settings, subscriptions, the next release and the key points', async (user, settings, next) => {
    const slack = await open(transport);
    await slack.openHome(user);
    await expect.poll(() => homeOf(user), { timeout: 20_000 }).toContain(settings);
    expect(homeOf(user)).toContain(next);
    expect(homeOf(user)).toContain('4\u00A0923'.replace('\u00A0', user === 'UEN' ? ',' : '\u00A0'));
  });
});

describe('a button of the Home tab', () => {
  it('is answered in the direct chat, and the tab shows what has changed', async () => {
    const slack = await open();
    await slack.openHome('UEN');
    await expect.poll(() => homeOf('UEN'), { timeout: 20_000 }).toContain('There are none.');
    await slack.tapHome('UEN', 'Tell me about every release');
    const answer = await slack.next();
    expect([answer.channel, answer.onlyFor]).toEqual([slack.workspace.directChannel('UEN'), undefined]);
    expect(readText(answer)).toContain('Subscribed');
    await expect.poll(() => homeOf('UEN'), { timeout: 20_000 }).toContain('1. Every release');
  });

  it('leaves the person’s own conversation as it was', async () => {
    const slack = await open();
    await slack.dm({ user: 'UEN', text: 'net migration of Astana in 2023' });
    await slack.next();
    await slack.openHome('UEN');
    await expect.poll(() => homeOf('UEN'), { timeout: 20_000 }).toContain('Settings of this chat');
    await slack.dm({ user: 'UEN', text: 'and in 2022?' });
    expect(readText(await slack.next())).toContain('Astana');
  });
});
