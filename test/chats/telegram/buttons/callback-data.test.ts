import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeCallback,
  decodeStart,
  encodeCallback,
  encodeStart,
  linkTo,
} from '../../../../src/chats/telegram/buttons/callback-data.ts';
import { packCommand, unpackCommand } from '../../../../src/chats/telegram/buttons/compact-command.ts';
import { COMMAND_WORDS } from '../../../../src/chats/telegram/incoming/command-words.ts';
import { DATASET, READER, REPLIES } from '../../../talk.ts';

const LONG =
  '/compare departures interregional KZ-71 KZ-75 KZ-79 KZ-10 with:KZ-61 RUS ethnic:kazakh 2019 2020 2025-01/2025-09';

const word = fc.oneof(
  fc.constantFrom(...COMMAND_WORDS),
  fc.constantFrom('2024', '2025-Q1', '2025-05', '2025-01/2025-09', '2025-07/2025-12', '2025-01-01', '2025-03-17'),
  fc.constantFrom('2019..2024', '..2024', '2019-Q1..', '2000-01-01..2025-01-01', '..', 'with:KZ-61', 'with:', 'ZZZ'),
  fc.nat(300).map(String),
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes(' ')),
);
const command = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `/${words.join(' ')}`);

describe('what a button carries', () => {
  it('is the command itself while it fits', () => {
    expect(encodeCallback('/net KZ-71 2025-Q1')).toBe('/net KZ-71 2025-Q1');
  });

  it('is a compact form of 64 bytes at most for a long command, and comes back whole', () => {
    const data = encodeCallback(LONG) ?? '';
    expect(data).toBe('1GgEUXF1eS_JZYYLwDuDwDwDwD7c');
  });

  it('is nothing for a command that fits in no way, and for what is no command', () => {
    expect(encodeCallback(`/glossary ${'ю'.repeat(40)}`)).toBeUndefined();
    expect(encodeCallback('net KZ-71')).toBeUndefined();
  });

  it('is refused when Koshi did not write it', () => {
    expect(['', '1', '1!', 'x', 'like:7', '1____', '2GgEU', '{"a":1}'].map(decodeCallback)).toEqual(
      Array.from({ length: 8 }, () => undefined),
    );
  });

  it('comes back as the same command, whatever the command', () => {
    fc.assert(
      fc.property(command, (text) => {
        const data = encodeCallback(text);
        if (data === undefined) return;
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(decodeCallback(data)).toEqual({ command: text });
        const marked = encodeCallback(text, 'back');
        if (marked !== undefined) expect(decodeCallback(marked)).toEqual({ command: text, mark: 'back' });
      }),
      { numRuns: 3000 },
    );
  });

  it('has one compact form for each command and one command for each compact form', () => {
    fc.assert(
      fc.property(command, (text) => {
        const compact = packCommand(text);
        if (compact !== undefined) expect(unpackCommand(compact)).toBe(text);
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const compact = `1${Buffer.from(bytes).toString('base64url')}`;
        const text = unpackCommand(compact);
        if (text !== undefined) expect(packCommand(text)).toBe(compact);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps every word in its place', () => {
    expect(new Set(COMMAND_WORDS).size).toBe(COMMAND_WORDS.length);
    expect(COMMAND_WORDS.length).toBeLessThan(0xf0);
    expect(COMMAND_WORDS.slice(0, 3)).toEqual(['arrivals', 'departures', 'net']);
    expect([COMMAND_WORDS.indexOf('KZ'), COMMAND_WORDS.indexOf('EST')]).toEqual([74, 129]);
  });
});

describe('what a link carries', () => {
  it('is a command in the letters that Telegram allows', () => {
    expect(encodeStart('/trend net KZ-71 2019..2024')).toMatch(/^1[\w-]{1,63}$/);
    expect(linkTo('koshi_bot', '/net KZ-71 2025-Q1')).toBe('https://t.me/koshi_bot?start=net_KZ-71_2025-Q1');
  });

  it('can be read and written by people where its letters allow it', () => {
    expect(encodeStart('/net KZ-19 2025-Q1', REPLIES.nameInLink)).toBe('net_Almaty_region_2025-Q1');
    expect(encodeStart('/net KZ-71 last', REPLIES.nameInLink)).toBe('net_Astana_last');
    expect(decodeStart('net_Astana_2025Q1')).toBe('/net Astana 2025Q1');
    expect(decodeStart('promo_Astana')).toBeUndefined();
  });

  it('asks the same of every place by its name as by its code', () => {
    for (const code of DATASET.codebook.areas.keys()) {
      const link = encodeStart(`/net ${code} 2024`, REPLIES.nameInLink) ?? '';
      const [reading] = READER.read(decodeStart(link) ?? '', { today: '2025-06-15' }).readings;
      expect([link, reading]).toEqual([
        expect.stringMatching(/^net_[A-Z]/),
        expect.objectContaining({ question: READER.readCommand(`/net ${code} 2024`), assumptions: [] }),
      ]);
    }
  });

  it('is just the chat where the command does not fit', () => {
    expect(linkTo('koshi_bot', `/glossary ${'ю'.repeat(40)}`)).toBe('https://t.me/koshi_bot');
  });

  it('is read back, also from plain base64url', () => {
    expect(decodeStart(encodeStart('/top net 2024 5') ?? '')).toBe('/top net 2024 5');
    expect(decodeStart(Buffer.from('/net KZ-71 2025-Q1').toString('base64url'))).toBe('/net KZ-71 2025-Q1');
  });

  it('is nothing where it is garbage', () => {
    expect(['promo', 'a b', '____', 'x'.repeat(65), ''].map(decodeStart)).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });
});
