import { describe, expect, it } from 'vitest';
import { readSlashCommand } from '../../../src/chats/slack/incoming/commands.ts';
import { renderMessage } from '../../../src/chats/slack/outgoing/render-message.ts';
import { SLACK_COMMANDS } from '../../../src/statistics/commands.ts';
import { MESSAGES } from '../../facts.ts';
import { createTalk, REPLIES } from '../../talk.ts';

describe('words that name commands', () => {
  it.each(['kk', 'ru', 'en'] as const)('name in %s only commands that Slack has', (language) => {
    const frame = { asker: 'U', canShare: false, messages: MESSAGES };
    const inSlack = new Set(SLACK_COMMANDS.map(({ name }) => `/${name}`));
    const said = [
      REPLIES.sayStart(language),
      REPLIES.sayHelp(language, (name) => inSlack.has(`/${name}`)),
      REPLIES.sayHelp(language, (name) => inSlack.has(`/${name}`), true),
      REPLIES.sayPrivacy(language),
      REPLIES.sayNoAnswerYet(language),
      REPLIES.sayNotAdmin(language),
      REPLIES.saySubscribeElsewhere(language),
      REPLIES.sayMisread('empty', undefined, [], language),
    ];
    for (const reply of said) {
      const { text } = renderMessage(reply, frame, 'plain');
      const named = [...text.matchAll(/(?<![\w/:.])\/[a-z_]+/g)].map(([command]) => command);
      expect(named.filter((command) => !inSlack.has(command))).toEqual([]);
    }
    expect(renderMessage(REPLIES.sayStart(language), frame, 'plain').text).toContain('/migration help');
  });
});

describe('/migration', () => {
  const examples = SLACK_COMMANDS.filter(({ name }) => name !== 'migration');

  it.each(examples)('takes what /$name takes, with its slash or without', async ({ name, hint = '' }) => {
    const ask = async (text: string) => {
      const replies = await createTalk({ today: '2026-11-29' }).receive({
        platform: 'slack',
        chat: 'C1',
        person: 'U1',
        text,
        userLanguage: 'en',
      });
      return replies.map(({ title, lines }) => [title, ...lines]);
    };
    const argument = hint.split(' | ')[0] ?? '';
    const direct = await ask(readSlashCommand(`/${name}`, argument));
    expect(await ask(readSlashCommand('/migration', `${name} ${argument}`.trim()))).toEqual(direct);
    expect(await ask(readSlashCommand('/migration', `/${name} ${argument}`.trim()))).toEqual(direct);
  });
});
