import { connect } from 'node:net';
import { z } from 'zod';
import { findControlSocket } from './control-socket.ts';
import { readLines } from './read-lines.ts';

export interface ControlOrder {
  /** STATE_DIR of the Koshi that is asked. */
  readonly dir: string;
  readonly command: string;
  readonly args?: unknown;
  readonly onProgress?: (progress: unknown) => void;
}

export type ControlOutcome =
  | { readonly kind: 'done'; readonly result: unknown }
  /** The running Koshi could not do it; `code` is that of the error class. */
  | { readonly kind: 'failed'; readonly message: string; readonly code?: string }
  /** Nobody holds this STATE_DIR: the caller may do the work itself. */
  | { readonly kind: 'not-running' };

const answerSchema = z.union([
  z.object({ progress: z.unknown().refine((progress) => progress !== undefined) }),
  z.object({ error: z.object({ message: z.string(), code: z.string().exactOptional() }) }),
  z.object({ result: z.unknown() }),
]);

/** What the running Koshi answers to an operator command. Never rejects for reasons of the other side. */
export async function askControl({ dir, command, args, onProgress }: ControlOrder): Promise<ControlOutcome> {
  const path = await findControlSocket(dir);
  return new Promise((resolve) => {
    const socket = connect(path);
    let isConnected = false;
    const settle = (outcome: ControlOutcome) => {
      resolve(outcome);
      socket.destroy();
    };
    const lost: ControlOutcome = { kind: 'failed', message: 'Koshi stopped before it was done.', code: 'CONTROL_LOST' };

    socket.on('connect', () => {
      isConnected = true;
      socket.write(`${JSON.stringify({ command, args })}\n`);
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (isConnected) settle(lost);
      else if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') settle({ kind: 'not-running' });
      else settle({ kind: 'failed', message: `${path} cannot be opened: ${error.message}`, code: 'CONTROL_CLOSED' });
    });
    socket.on('close', () => settle(lost));
    readLines(socket, (line) => {
      const answer = parseAnswer(line);
      if (!answer) settle({ kind: 'failed', message: `What ${path} answers cannot be read.`, code: 'CONTROL_CLOSED' });
      else if ('progress' in answer) onProgress?.(answer.progress);
      else if ('error' in answer) settle({ kind: 'failed', ...answer.error });
      else settle({ kind: 'done', result: answer.result });
    });
  });
}

function parseAnswer(line: string): z.infer<typeof answerSchema> | undefined {
  try {
    return answerSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
