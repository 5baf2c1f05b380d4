/**
 * The chat that a newcomer gets with nothing configured. On a terminal: a prompt with history and numbered buttons. Without
 * one: each line of standard input is answered in turn, and the end of the input ends the chat.
 */
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Button, Reply } from '../../replies/reply.ts';
import type { Desk } from '../desk.ts';
import type { Paint } from './paint.ts';
import { showReply } from './show-reply.ts';

export interface TerminalParts {
  readonly desk: Desk;
  readonly input: Readable;
  readonly output: Writable;
  readonly isTerminal: boolean;
  readonly paint: Paint;
  /** LANG of the environment. */
  readonly userLanguage?: string;
  /** Aborted when the process is told to stop. */
  readonly signal: AbortSignal;
}

const PROMPT = '› ';
const LEAVE = new Set(['/quit', '/exit', 'quit', 'exit']);
const HISTORY_SIZE = 200;

const INCOMING = { platform: 'terminal', chat: 'terminal', person: 'terminal' } as const;

/** Resolves when the input ends, the person leaves or the signal comes. */
export async function chatInTerminal(parts: TerminalParts): Promise<void> {
  const { desk, input, output, isTerminal, paint, signal } = parts;
  let buttons: readonly Button[] = [];

  async function answer(text: string, tapped = false): Promise<void> {
    const replies = await desk.receive({
      ...INCOMING,
      text,
      ...(tapped && { tapped }),
      ...(parts.userLanguage && { userLanguage: parts.userLanguage }),
    });
    buttons = replies.flatMap((reply) => reply.buttons);
    output.write(`${showReplies(replies, paint)}\n\n`);
  }

  const lines = createInterface({ input, output, terminal: isTerminal, historySize: HISTORY_SIZE, prompt: PROMPT });
  // Taken before the first await: lines that come in meanwhile are kept for it.
  const typed = lines[Symbol.asyncIterator]();
  const leave = () => lines.close();
  signal.addEventListener('abort', leave, { once: true });
  // Ctrl-C takes back a half written line first.
  lines.on('SIGINT', () => {
    if (lines.line === '') leave();
    else lines.write(null, { ctrl: true, name: 'u' });
  });
  try {
    if (isTerminal) {
      await answer('/start', true);
      lines.prompt();
    }
    for await (const line of typed) {
      const text = line.trim();
      if (LEAVE.has(text.toLowerCase())) break;
      const pressed = /^\d{1,2}$/.test(text) ? buttons[Number(text) - 1] : undefined;
      if (pressed) await answer(pressed.command, true);
      else if (text !== '') await answer(text);
      if (isTerminal) lines.prompt();
    }
  } finally {
    signal.removeEventListener('abort', leave);
    lines.close();
    if (isTerminal) output.write('\n');
  }
}

/** Several replies one under another; their buttons are numbered through. */
function showReplies(replies: readonly Reply[], paint: Paint): string {
  let firstNumber = 1;
  return replies
    .map((reply) => {
      const shown = showReply(reply, paint, firstNumber);
      firstNumber += reply.buttons.length;
      return shown;
    })
    .join('\n\n');
}
