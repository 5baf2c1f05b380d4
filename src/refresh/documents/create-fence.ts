// The fence around bytes from outside: pages and workbooks are taken apart in a process of their own, which knows no secrets, may use so
// much memory and is killed after so long. A thread would not do: its limits leave buffers out.
import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { RefreshFailed, type RefreshFailure } from '../refresh-failed.ts';
import type { OpenDocument, OpenedDocument } from './open-document.ts';
import { recogniseDocument } from './recognise-document.ts';

const SECOND = 1000;

export interface FenceLimits {
  readonly longestMs: number;
  /** Of the heap; what is unpacked beside it has limits of its own. */
  readonly megabytes: number;
}

const FENCE_LIMITS: FenceLimits = { longestMs: 10 * SECOND, megabytes: 160 };

export interface ChildOrder {
  readonly bytes: Uint8Array;
  readonly from: string;
}

export type ChildAnswer =
  | { readonly opened: OpenedDocument }
  | { readonly failed: { readonly code: RefreshFailure; readonly message: string } };

/** Run from source the child needs tsx; built code needs nothing. */
function findEntry(): { readonly entry: string; readonly loader: readonly string[] } {
  if (!import.meta.url.endsWith('.ts'))
    return { entry: fileURLToPath(new URL('./open-child.js', import.meta.url)), loader: [] };
  const tsx = join(dirname(createRequire(import.meta.url).resolve('tsx/package.json')), 'dist/loader.mjs');
  return {
    entry: fileURLToPath(new URL('./open-child.ts', import.meta.url)),
    loader: ['--import', pathToFileURL(tsx).href],
  };
}

export function createFence({ longestMs, megabytes }: FenceLimits = FENCE_LIMITS): OpenDocument {
  return async (bytes, from) => {
    const recognised = recogniseDocument(bytes, from);
    if (recognised.form !== 'xlsx' && recognised.form !== 'html') return recognised;
    const { entry, loader } = findEntry();
    const child = fork(entry, [], {
      execArgv: [`--max-old-space-size=${megabytes}`, ...loader],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    try {
      return await new Promise<OpenedDocument>((resolve, reject) => {
        const fail = (code: RefreshFailure, message: string) => reject(new RefreshFailed(code, message));
        const timer = setTimeout(
          () => fail('TOO_SLOW', `${from} could not be opened within ${longestMs / SECOND} seconds.`),
          longestMs,
        );
        child.on('message', (answer: ChildAnswer) => {
          if ('opened' in answer) resolve(answer.opened);
          else fail(answer.failed.code, answer.failed.message);
        });
        child.on('error', (error) => fail('DAMAGED', `${from} cannot be opened: ${error.message}.`));
        child.on('exit', (code, signal) => {
          clearTimeout(timer);
          fail('DAMAGED', `${from} cannot be opened: whoever tried it ended with ${signal ?? `code ${code}`}.`);
        });
        child.send({ bytes, from } satisfies ChildOrder);
      });
    } finally {
      child.kill('SIGKILL');
    }
  };
}
