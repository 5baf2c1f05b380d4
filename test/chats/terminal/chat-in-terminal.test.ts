/** The prompt as a person at a terminal uses it, over streams that stand in for the terminal. */
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { chatInTerminal, type TerminalParts } from '../../../src/chats/terminal/chat-in-terminal.ts';
import { createCompleter } from '../../../src/chats/terminal/complete-line.ts';
import { findGraphics, writeKitty, writeSixel } from '../../../src/chats/terminal/graphics.ts';
import { openHistory } from '../../../src/chats/terminal/keep-history.ts';
import { PLAIN } from '../../../src/chats/terminal/paint.ts';
import { createTalk } from '../../talk.ts';

async function type(keys: string, more: Partial<TerminalParts> = {}): Promise<string> {
  const [input, output] = [new PassThrough(), Object.assign(new PassThrough(), { columns: 80 })];
  let shown = '';
  output.on('data', (chunk) => {
    shown += chunk;
  });
  const ended = chatInTerminal({
    desk: createTalk(),
    input,
    output,
    isTerminal: true,
    paint: PLAIN,
    userLanguage: 'en',
    sayLeave: (language) => `how to leave in ${language}`,
    signal: new AbortController().signal,
    ...more,
  });
  // Key by key: what comes at once is taken for pasted.
  for (const key of keys) {
    input.write(key);
    await nextTurn();
  }
  await ended;
  return shown;
}

describe('at the prompt', () => {
  it.each(['exit\r', 'quit\r', '/quit\r', '\u0004', '\u0003'])(
    '%j leaves, which is said at the beginning',
    async (keys) => {
      expect(await type(keys)).toContain('how to leave in en');
    },
  );

  it('Ctrl-C takes back a half written line, and what follows is read alone', async () => {
    const shown = await type('/net Almaty\u0003/net Astana 2024\rexit\r');
    expect(shown).toContain('75,854');
    expect(shown).not.toContain('Almaty city');
  });

  it('Tab completes commands and places', async () => {
    const complete = createCompleter(['Astana', 'Almaty', 'Астана']);
    expect(complete('/popu')).toEqual([['/population '], '/popu']);
    expect(complete('/net as')).toEqual([['Astana'], 'as']);
    expect(complete('сальдо аст')).toEqual([['Астана'], 'аст']);
    expect(complete('/net ')).toEqual([[], '']);
    expect(await type('/net As\t 2024\rexit\r', { complete })).toContain('75,854');
  });

  it('a misspelt command is answered with the nearest', async () => {
    expect(await type('/nett Astana 2024\r1\rexit\r')).toContain('75,854');
    expect(await type('/subscriptons\rexit\r')).toContain('[1] /subscriptions');
  });
});

describe('what was typed', () => {
  const path = () => join(mkdtempSync(join(tmpdir(), 'koshi-history-')), 'terminal-history');

  it('is one arrow away in the next run, from a file for its owner alone', async () => {
    const file = path();
    await type('/net Astana 2024\rexit\r', { history: openHistory(file) });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(openHistory(file).lines).toEqual(['exit', '/net Astana 2024']);
    expect(await type('\u001B[A\u001B[A\rexit\r', { history: openHistory(file) })).toContain('75,854');
  });

  it('goes with everything else that is forgotten', async () => {
    const file = path();
    await type('/net Astana 2024\r/forget yes\rexit\r', { history: openHistory(file) });
    expect(openHistory(file).lines).not.toContain('/net Astana 2024');
  });
});

describe('pictures of the terminal itself', () => {
  const terminal = (answer: string) => {
    const input = Object.assign(new PassThrough(), { setRawMode: () => undefined });
    const output = new PassThrough();
    output.once('data', () => input.write(answer));
    return findGraphics(input, output);
  };

  it('are drawn where it says that it can', async () => {
    expect(await terminal('\u001B_Gi=31;OK\u001B\\\u001B[?62;c')).toBe('kitty');
    expect(await terminal('\u001B[?62;4;22c')).toBe('sixel');
    expect(await terminal('\u001B[?62;22c')).toBeUndefined();
  });

  it('are left where it says nothing, and where there is no terminal', async () => {
    expect(await terminal('')).toBeUndefined();
    expect(await findGraphics(new PassThrough(), new PassThrough())).toBeUndefined();
  });

  it('go out in chunks, or six rows at a time', () => {
    const long = writeKitty(Buffer.alloc(4000, 1));
    expect(long.split('\u001B_G')).toHaveLength(3);
    expect(long.startsWith('\u001B_Ga=T,f=100,q=2,m=1;')).toBe(true);
    expect(long).toContain('\u001B_Gq=2,m=0;');
    expect(long.endsWith('\u001B\\')).toBe(true);
    const red = [255, 0, 0];
    const white = [255, 255, 255];
    const pixels = { width: 2, height: 1, data: Uint8Array.from([...red, ...white]) };
    expect(writeSixel(pixels)).toBe('\u001BPq"1;1;2;1#180;2;100;0;0#215;2;100;100;100#180@?$#215?@\u001B\\');
  });
});
