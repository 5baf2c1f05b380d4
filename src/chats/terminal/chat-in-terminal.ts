/**
 * The chat that a newcomer gets with nothing configured. On a terminal: a prompt with history, completion and numbered
 * buttons. Without one: each line of standard input is answered in turn, and the end of the input ends the chat.
 */
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Button, Reply } from '../../replies/reply.ts';
import type { Language } from '../../statistics/language.ts';
import type { Picture } from '../../statistics/picture.ts';
import type { Desk } from '../desk.ts';
import type { TypedHistory } from './keep-history.ts';
import type { Paint } from './paint.ts';
import { showReply } from './show-reply.ts';

export interface TerminalParts {
  readonly desk: Desk;
  readonly input: Readable;
  readonly output: Writable & { readonly columns?: number };
  readonly isTerminal: boolean;
  readonly paint: Paint;
  /** LANG of the environment. */
  readonly userLanguage?: string;
  /** How to leave, said once. */
  readonly sayLeave: (language: Language) => string;
  /** What Tab makes of a line; absent where nothing is completed. */
  readonly complete?: (line: string) => [string[], string];
  /** Absent where nothing is kept of what was typed. */
  readonly history?: TypedHistory;
  /** The picture as the terminal itself draws it; absent where it draws none. */
  readonly draw?: (picture: Picture) => Promise<string | undefined>;
  /** Aborted when the process is told to stop. */
  readonly signal: AbortSignal;
}

const PROMPT = '› ';
const LEAVE = new Set(['/quit', '/exit', 'quit', 'exit']);
const FORGET = '/forget yes';
const HISTORY_SIZE = 200;
/** The narrowest that is laid out for. */
const LEAST_COLUMNS = 20;

const INCOMING = { platform: 'terminal', chat: 'terminal', person: 'terminal' } as const;

/** Resolves when the input ends, the person leaves or the signal comes. */
export async function chatInTerminal(parts: TerminalParts): Promise<void> {
  const { desk, input, output, isTerminal, paint, history, signal } = parts;
  let buttons: readonly Button[] = [];
  let typedBefore: string[] = [];

  /** With everything else that is kept goes what was typed; the array is the prompt's own. */
  function forget(): void {
    typedBefore.length = 0;
    history?.forget();
  }

  async function show(replies: readonly Reply[]): Promise<string> {
    // The window may have another width by now.
    const columns = isTerminal && output.columns ? Math.max(LEAST_COLUMNS, output.columns) : undefined;
    const shown: string[] = [];
    let firstNumber = 1;
    for (const reply of replies) {
      const graphic = reply.picture && (await parts.draw?.(reply.picture));
      shown.push(showReply(reply, { paint, columns }, firstNumber, graphic));
      firstNumber += reply.buttons.length;
    }
    return shown.join('\n\n');
  }

  async function answer(text: string, tapped = false): Promise<Language | undefined> {
    const replies = await desk.receive({
      ...INCOMING,
      text,
      ...(tapped && { tapped }),
      ...(parts.userLanguage && { userLanguage: parts.userLanguage }),
    });
    buttons = replies.flatMap((reply) => reply.buttons);
    output.write(`${await show(replies)}\n\n`);
    if (text === FORGET) forget();
    return replies[0]?.language;
  }

  const lines = createInterface({
    input,
    output,
    terminal: isTerminal,
    historySize: HISTORY_SIZE,
    removeHistoryDuplicates: true,
    prompt: PROMPT,
    ...(history && { history: [...history.lines] }),
    ...(parts.complete && { completer: parts.complete }),
  });
  lines.on('history', (kept: string[]) => {
    typedBefore = kept;
    history?.keep(kept);
  });
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
      const language = await answer('/start', true);
      if (language) output.write(`${paint.dim(parts.sayLeave(language))}\n\n`);
      lines.prompt(true);
    }
    for await (const line of typed) {
      const text = line.trim();
      if (LEAVE.has(text.toLowerCase())) break;
      const pressed = /^\d{1,2}$/.test(text) ? buttons[Number(text) - 1] : undefined;
      if (pressed) await answer(pressed.command, true);
      else if (text !== '') await answer(text);
      if (isTerminal) lines.prompt(true);
    }
  } finally {
    signal.removeEventListener('abort', leave);
    lines.close();
    if (isTerminal) output.write('\n');
  }
}
