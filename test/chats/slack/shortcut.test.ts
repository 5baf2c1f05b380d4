/** The form that opens from anywhere in Slack, over both transports, with the real desk. */
import { afterEach, describe, expect, it } from 'vitest';
import { readText } from '../../fakes/slack/shown.ts';
import { createTalk } from '../../talk.ts';
import { type OpenSlack, openSlack, TRANSPORTS } from './open-slack.ts';

let opened: OpenSlack;
afterEach(() => opened.close());

describe.each(TRANSPORTS)('the shortcut over %s', (transport) => {
  it.each([
    ['UEN', 'Ask Koshi', 'Net migration: arrivals less departures', 'Astana city', '2024', '75,854'],
    ['URU', 'Спросить Koshi', 'Сальдо миграции: прибыло минус выбыло', 'город Астана', '2024 год', '75\u00A0854'],
    [
      'UKK',
      'Koshi-ден сұрау',
      'Көші-қон айырымы: келгендер мен кеткендер айырмасы',
      'Астана қаласы',
      '2024 жыл',
      '75\u00A0854',
    ],
  ])(
    'asks %s in their language what to pick, and answers in the direct chat',
    async (user, title, what, where, when, figure) => {
      opened = await openSlack({ transport, desk: createTalk() });
      const { slack } = opened;
      await slack.shortcut(user, 'ask_koshi');
      await expect.poll(() => slack.workspace.modal?.title.text, { timeout: 20_000 }).toBe(title);
      const options = slack.workspace.modal?.blocks.map(({ element }) => element.options.map(({ text }) => text.text));
      expect(options?.map((each) => each.length)).toEqual([7, 21, 16]);
      const area = options?.[1]?.find((label) => where.toLowerCase() === label.toLowerCase()) ?? '';
      const period = options?.[2]?.find((label) => label.toLowerCase() === when) ?? '';
      await slack.submit(user, what, area, period);
      const shown = await slack.next();
      expect(shown.channel).toBe(slack.workspace.directChannel(user));
      expect(readText(shown)).toContain(figure);
    },
  );
});
