/**
 * A Bot API server for tests: real HTTP, the real server's refusals, and the other side of the chats as an object. Nothing
 * in it sleeps: `next` and the answers of taps are promises.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BotApiError } from './bot-api-error.ts';
import type { FakeChat, FakeUser, ShownMessage } from './chats.ts';
import { checkCall } from './check-call.ts';
import type { RichVersion } from './check-rich.ts';
import { createFloodLimits, type Rates } from './create-flood-limits.ts';
import {
  createMethods,
  type InlineAnswer,
  type InlineResult,
  type ServerState,
  type TapAnswer,
} from './create-methods.ts';
import { createPeople, type People } from './create-people.ts';
import { createShelf } from './create-shelf.ts';
import { createUpdateQueue, type UpdateQueue } from './create-update-queue.ts';
import { readParameters } from './read-parameters.ts';

export const TOKEN = '123456789:AAHfakeFAKEfakeFAKEfakeFAKEfakeFAKE';

interface Call {
  readonly method: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface FakeTelegram extends People {
  /** For TELEGRAM_API_ROOT. */
  readonly root: string;
  readonly me: FakeUser;
  readonly updates: UpdateQueue;
  /** What readers saw, edits included. */
  sent(chat?: FakeChat): readonly ShownMessage[];
  /** The next message or edit in the chat. */
  next(chat: FakeChat): Promise<ShownMessage>;
  /** Messages that nobody has asked for by `next`. */
  untaken(chat: FakeChat): readonly ShownMessage[];
  reached(count: number): Promise<void>;
  calls(method?: string): readonly Call[];
  /** Resolves at the next call of the method, before it is answered. */
  called(method: string): Promise<Call>;
  /** The next calls of the method fail with this answer; without one the connection breaks. */
  fail(method: string, answer?: { code: number; description: string; retryAfter?: number }, times?: number): void;
  limit(rates: Rates): void;
  /** Hears the code of every refusal. */
  onRefusal(listener: (code: number) => void): void;
  /**
   * Asked before each call: `error` answers 500 without doing it, `cut` does it and breaks the connection instead of answering.
   */
  disturb(how: (call: Call) => 'error' | 'cut' | undefined): void;
  /** What was set by setMyCommands and the like: `commands kk all_private_chats`, `description ru`. */
  readonly menus: ReadonlyMap<string, unknown>;
  /** Messages that the bot has deleted. */
  readonly deleted: readonly { readonly chat: number; readonly id: number }[];
  /** Telegram no longer knows the ids of the photos sent so far. */
  forgetPhotos(): void;
  readonly actions: readonly { chat: number; action: string; thread?: number }[];
  /** From now on another token is right. */
  revokeToken(): void;
  close(): Promise<void>;
}

interface Failure {
  readonly answer: { code: number; description: string; retryAfter?: number } | undefined;
  left: number;
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export async function startFakeTelegram(
  options: { port?: number; richVersion?: RichVersion } = {},
): Promise<FakeTelegram> {
  let token = TOKEN;
  const me: FakeUser = { id: 123456789, is_bot: true, first_name: 'Koshi', username: 'koshi_test_bot' };
  const calls: Call[] = [];
  const failures = new Map<string, Failure>();
  const watchers = new Map<string, ((call: Call) => void)[]>();
  const state: ServerState = {
    me,
    chats: new Map<number, FakeChat>(),
    shelf: createShelf(),
    updates: createUpdateQueue(),
    heard: new Set<string>(),
    taps: new Map<string, (answer: TapAnswer) => void>(),
    guests: new Map<string, (answer: InlineResult) => void>(),
    inlines: new Map<string, (answer: InlineAnswer) => void>(),
    frozen: new Set<string>(),
    photos: new Map<string, Buffer>(),
    deleted: [],
    menus: new Map<string, unknown>(),
    actions: [],
    richVersion: options.richVersion ?? '10.3',
    flood: undefined,
    nextMessageId: 1,
    numbers: new Map(),
  };
  const methods = createMethods(state);
  let onRefusal: (code: number) => void = () => undefined;
  let disturb: (call: Call) => 'error' | 'cut' | undefined = () => undefined;

  function record(call: Call): void {
    calls.push(call);
    for (const watch of watchers.get(call.method) ?? []) watch(call);
    watchers.delete(call.method);
  }

  async function perform(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const [, given, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const body = await readAll(request);
    if (given === undefined || !/^\d+:/.test(given)) throw new BotApiError(404, 'Not Found');
    if (given !== token) throw new BotApiError(401, 'Unauthorized');
    const parameters = readParameters(body, request.headers['content-type']);
    record({ method, values: parameters.values });
    const trouble = disturb({ method, values: parameters.values });
    if (trouble === 'error') throw new BotApiError(500, 'Internal Server Error');
    const failure = failures.get(method);
    if (failure && failure.left > 0) {
      failure.left -= 1;
      if (!failure.answer) {
        request.socket.destroy();
        return undefined;
      }
      const { code, description, retryAfter } = failure.answer;
      throw new BotApiError(code, description, retryAfter === undefined ? undefined : { retry_after: retryAfter });
    }
    checkCall(method, parameters.values);
    const isGone = new Promise<void>((resolve) => response.on('close', resolve));
    const run = methods[method];
    if (!run) throw new BotApiError(404, 'Not Found: method not found');
    const result = await run(parameters, isGone);
    if (trouble === 'cut') request.socket.destroy();
    return result;
  }

  function reply(response: ServerResponse, status: number, content: object): void {
    if (response.destroyed) return;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(content));
  }

  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    perform(request, response).then(
      (result) => reply(response, 200, { ok: true, result }),
      (error) => {
        const { code, message, parameters } =
          error instanceof BotApiError ? error : new BotApiError(500, String(error));
        onRefusal(code);
        reply(response, code, { ok: false, error_code: code, description: message, ...(parameters && { parameters }) });
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));

  return {
    ...createPeople(state),
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    me,
    updates: state.updates,
    sent: (chat) => state.shelf.all(chat?.id),
    next: (chat) => state.shelf.next(chat.id),
    untaken: (chat) => state.shelf.untaken(chat.id),
    reached: (count) => state.shelf.reached(count),
    calls: (method) => (method === undefined ? calls : calls.filter((call) => call.method === method)),
    called: (method) =>
      new Promise((resolve) => {
        watchers.set(method, [...(watchers.get(method) ?? []), resolve]);
      }),
    fail(method, answer, times = 1) {
      failures.set(method, { answer, left: times });
    },
    disturb(how) {
      disturb = how;
    },
    onRefusal(listener) {
      onRefusal = listener;
    },
    limit(rates) {
      state.flood = createFloodLimits(rates);
    },
    menus: state.menus,
    actions: state.actions,
    deleted: state.deleted,
    forgetPhotos: () => state.photos.clear(),
    revokeToken() {
      token = '123456789:AAHanother';
    },
    async close() {
      state.updates.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type { FakeChat, FakeUser, ShownMessage };
