import { expect, it } from 'vitest';
import { createPaint } from '../../../src/chats/terminal/paint.ts';
import { showReply } from '../../../src/chats/terminal/show-reply.ts';
import { createTalk } from '../../talk.ts';

const plain = createPaint(false, {});

async function show(text: string): Promise<string> {
  const [reply] = await createTalk().receive({
    platform: 'terminal',
    chat: 'terminal',
    person: 'terminal',
    text,
    userLanguage: 'en',
  });
  return reply ? showReply(reply, plain) : '';
}

it('draws a trend in blocks under its words', async () => {
  const lines = (await show('/chart trend departures external KZ 2018..2023')).split('\n');
  expect(lines.slice(0, 6)).toEqual([
    'Departures from Kazakhstan to other countries fell from 41,868 in 2018 to 16,094\u00a0ʳ people in 2023.',
    '',
    '▇█▄▅▃▁',
    '2018 41,868',
    '2019 45,225',
    '2023 16,094',
  ]);
});

it('draws a ranking in bars', async () => {
  expect(await show('/chart top net total 2024 5')).toContain('Astana city');
  expect(await show('/chart top net total 2024 5')).toMatch(/█+ +\+75,854/);
});

it('draws nothing where no chart was asked for', async () => {
  expect(await show('/trend departures external KZ 2018..2023')).not.toMatch(/[▁▂▃▄▅▆▇█]/);
});
