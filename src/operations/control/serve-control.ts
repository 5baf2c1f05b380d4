// Operator commands speak to the running Koshi through a local socket in its state folder, so that they work with what it holds in
// memory and never write beside it. One JSON object a line: the command in, progress and one result out. Who may open the
// folder may give orders; nobody else can reach it.

import { chmod, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { z } from 'zod';
import type { Log } from '../create-log.ts';
import { clearControlSocket, placeControlSocket } from './control-socket.ts';
import { readLines } from './read-lines.ts';

/** Does a command with its arguments, telling how far it is; what it returns and tells must be JSON. */
export type ControlHandler = (args: unknown, tellProgress: (progress: unknown) => void) => Promise<unknown>;

export interface Control {
  /** Takes no more commands and resolves when those begun are done. */
  close(): Promise<void>;
}

export interface ControlOptions {
  /** STATE_DIR, which the caller holds the lock of. */
  readonly dir: string;
  readonly handlers: Readonly<Record<string, ControlHandler>>;
  readonly log: Log;
}

const orderSchema = z.object({ command: z.string(), args: z.unknown().optional() });

export async function serveControl({ dir, handlers, log }: ControlOptions): Promise<Control> {
  const path = await placeControlSocket(dir);
  const idle = new Set<Socket>();
  const running = new Set<Promise<void>>();

  async function obey(line: string, socket: Socket): Promise<void> {
    const say = (message: object) => {
      if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
    };
    try {
      const { command, args } = orderSchema.parse(JSON.parse(line));
      const handler = Object.hasOwn(handlers, command) ? handlers[command] : undefined;
      if (!handler) throw new Error(`The running Koshi does not know the command ${command}; is it an older version?`);
      const result = await handler(args, (progress) => say({ progress }));
      say({ result: result ?? null });
    } catch (error) {
      log.warn({ err: error }, 'operator command failed');
      const { message, code } = error as Error & { code?: unknown };
      say({ error: { message, ...(typeof code === 'string' && { code }) } });
    }
    socket.end();
  }

  const server = createServer((socket) => {
    idle.add(socket);
    // The operator may go away in the middle; what was begun is finished all the same.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => idle.delete(socket));
    readLines(socket, (line) => {
      if (!idle.delete(socket)) return;
      const work = obey(line, socket).finally(() => running.delete(work));
      running.add(work);
    });
  });

  await removeStale(path);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  await chmod(path, 0o600);

  return {
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of idle) socket.destroy();
      await Promise.all(running);
      await closed;
      await clearControlSocket(dir, path);
    },
  };
}

/** A process that was killed leaves its socket behind, and a new one could not listen there. */
async function removeStale(path: string): Promise<void> {
  const isAnswered = await new Promise<boolean>((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
  if (isAnswered) throw new Error(`Another process answers on ${path}; stop it first.`);
  await rm(path, { force: true });
}
