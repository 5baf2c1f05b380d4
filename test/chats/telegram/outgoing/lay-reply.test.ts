import { describe, expect, it } from 'vitest';
import { paintRows } from '../../../../src/chats/telegram/outgoing/html-rows.ts';
import { layReply } from '../../../../src/chats/telegram/outgoing/lay-reply.ts';
import { reply } from '../open-door.ts';

const link = (label: string, url = `https://stat.gov.kz/${label.length}`) => ({ label, url });
const paint = (parts: Parameters<typeof reply>[0]) => paintRows(layReply(reply(parts)));

describe('the source line', () => {
  it('carries its link on the name', () => {
    expect(paint({ source: 'Source: Bureau, 12 May 2025.', links: [link('Bureau')] })).toBe(
      'Source: <a href="https://stat.gov.kz/6">Bureau</a>, 12 May 2025.',
    );
  });

  it('carries several links, each on its name, whatever their order', () => {
    expect(paint({ source: 'Bureau; Ministry', links: [link('Ministry'), link('Bureau')] })).toBe(
      '<a href="https://stat.gov.kz/6">Bureau</a>; <a href="https://stat.gov.kz/8">Ministry</a>',
    );
  });

  it('has links behind it whose name it does not say, or that have one name', () => {
    expect(paint({ source: 'Source', links: [link('Page')] })).toBe(
      'Source · <a href="https://stat.gov.kz/4">Page</a>',
    );
    expect(paint({ source: 'Page', links: [link('Page', 'https://a.kz'), link('Page', 'https://b.kz')] })).toBe(
      'Page · <a href="https://a.kz">Page</a> · <a href="https://b.kz">Page</a>',
    );
    expect(paint({ links: [link('Page')] })).toBe('<a href="https://stat.gov.kz/4">Page</a>');
  });

  it('links nothing but web pages', () => {
    expect(paint({ source: 'Page', links: [link('Page', 'javascript:x')] })).toBe('Page');
  });
});

describe('a reply', () => {
  it('has a blank line between its blocks and none where a block is empty', () => {
    expect(paint({ title: 'A & B', lines: ['one', 'two\nthree'], notes: ['n'], command: '/net' })).toBe(
      '<b>A &amp; B</b>\none\ntwo\nthree\n<i>n</i>\n\n<code>/net</code>',
    );
    expect(paint({})).toBe('');
  });
});
