import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTypedText } from '../../../../src/chats/slack/incoming/read-typed-text.ts';
import { escapeEntities } from '../../../../src/chats/slack/outgoing/escape-mrkdwn.ts';

describe('readTypedText', () => {
  it.each([
    ['<@UKOSHI> net Astana', 'net Astana'],
    ['net Astana <@UKOSHI|koshi>', 'net Astana'],
    ['<@U7|bob> and <@U8>', '@bob and @U8'],
    ['<#C1|general>', '#general'],
    ['<!here> <!subteam^S1|@analysts>', '@here @analysts'],
    ['<http://stat.gov.kz|stat.gov.kz> <https://a.b/c>', 'stat.gov.kz https://a.b/c'],
    ['&lt;!channel&gt; &amp;lt;', '<!channel> &lt;'],
    ['a < b > c', 'a < b > c'],
  ])('reads %s as %s', (text, typed) => {
    expect(readTypedText(text, 'UKOSHI')).toBe(typed);
  });

  it('gives back whatever Slack escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(readTypedText(escapeEntities(typed), 'UKOSHI')).toBe(typed.trim());
      }),
    );
  });

  it.each(['<', '<@', '<a|', '&', '<!'])('is quick with 40,000 times "%s"', (part) => {
    const started = performance.now();
    readTypedText(part.repeat(40_000 / part.length), 'UKOSHI');
    expect(performance.now() - started).toBeLessThan(500);
  });
});
