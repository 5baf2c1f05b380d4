import { describe, expect, it } from 'vitest';
import { createTalk, READER } from '../../talk.ts';
import { showReading } from '../show-reading.ts';

/** Whatever a plain object answers to without having been given it. */
const INHERITED = [...Object.getOwnPropertyNames(Object.prototype), 'prototype'];

const FORMS = [
  (name: string) => `/${name}`,
  (name: string) => `/${name} net KZ-71 2024`,
  (name: string) => `/${name.toLowerCase()} KZ 2024`,
  (name: string) => `/glossary ${name}`,
  (name: string) => `/breakdown ${name} 2024`,
  (name: string) => `/share ${name} 2024`,
  (name: string) => `/net ${name} 2024`,
  (name: string) => `/chart ${name}`,
  (name: string) => `/subscribe ${name}`,
  (name: string) => `/language ${name}`,
  (name: string) => `${name} 2024`,
];

describe('a name that every plain object has', () => {
  it.each(INHERITED)('is a word like any other: %s', async (name) => {
    const desk = createTalk();
    for (const form of FORMS) {
      const incoming = { platform: 'telegram', chat: '1', person: '1', text: form(name), userLanguage: 'en' } as const;
      const replies = await desk.receive(incoming);
      expect(replies.map(({ outcome }) => outcome)).not.toContain('failed');
      await expect(desk.suggest?.(incoming)).resolves.toBeDefined();
    }
  });

  it('is no command', () => {
    expect(showReading(READER.read('/constructor', { today: '2025-06-15' }))).toBe('misread unknown_command');
  });
});
