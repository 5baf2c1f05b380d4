import { afterEach, expect, it } from 'vitest';
import { parseTerms, type Terms } from '../../src/statistics/subscription.ts';
import { quarterOf } from '../../src/statistics/time/period.ts';
import { createPlayedSender, type Opened, openPlayed, telegram } from './open-notices.ts';

let opened: Opened;
afterEach(() => opened.close());

it('a notice comes in every language that was asked for, in one message, and tells so when it is subscribed to', async () => {
  opened = await openPlayed();
  const sender = createPlayedSender();
  const terms = parseTerms('net KZ-71 in:kk+ru') as Terms;
  const added = await opened.parts.store.add(telegram('1'), terms, 'en');
  expect(opened.parts.replies.saySubscribed([added], [], 'en').lines[1]).toContain('; in: Қазақша, Русский');
  await opened.connect([sender]);
  const published = await opened.notices.publish(quarterOf(2025, 1));
  await opened.settle(published?.notice ?? '');
  const text = sender.sent.map(({ reply }) => [reply.title, ...reply.lines].join('\n'));
  expect(text).toHaveLength(1);
  expect(text[0]).toContain('көші-қон айырымы');
  expect(text[0]).toContain('сальдо');
  expect(text[0]?.match(/17\u00A0579/g)).toHaveLength(2);
});
