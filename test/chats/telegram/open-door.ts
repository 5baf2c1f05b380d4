import type { Desk, Incoming } from '../../../src/chats/desk.ts';
import type { Door } from '../../../src/chats/door.ts';
import { createTelegram } from '../../../src/chats/telegram/create-telegram.ts';
import type { Drawing } from '../../../src/chats/telegram/outgoing/create-photos.ts';
import type { TelegramReplies } from '../../../src/chats/telegram/telegram-words.ts';
import { createHttpServer } from '../../../src/operations/create-http-server.ts';
import { createLog } from '../../../src/operations/create-log.ts';
import type { Reply } from '../../../src/replies/reply.ts';
import { createMemoryUpdateStore } from '../../../src/stores/memory/memory-update-store.ts';
import type { UpdateStore } from '../../../src/stores/update-store.ts';
import { MESSAGES } from '../../facts.ts';
import { type FakeTelegram, startFakeTelegram, TOKEN } from '../../fakes/telegram/start-fake-telegram.ts';

export const TRANSPORTS = ['long polling', 'webhook'] as const;
export type Transport = (typeof TRANSPORTS)[number];

export const SECRET = 'a-secret_of_the_webhook';

export function reply(parts: Partial<Reply>): Reply {
  return {
    language: 'en',
    outcome: 'answered',
    title: '',
    lines: [],
    notes: [],
    links: [],
    buttons: [],
    figures: [],
    ...parts,
  };
}

/** Answers every message with its own text, unless told otherwise. */
interface ScriptedDesk extends Desk {
  readonly heard: Incoming[];
  answer(text: string, ...replies: readonly Reply[]): void;
  /** The next message with this text is not answered before the returned function is called. */
  hold(text: string): () => void;
}

function createScriptedDesk(): ScriptedDesk {
  const heard: Incoming[] = [];
  const script = new Map<string, readonly Reply[]>();
  const gates = new Map<string, Promise<void>>();
  return {
    heard,
    answer(text, ...replies) {
      script.set(text, replies);
    },
    hold(text) {
      let release = () => {};
      gates.set(text, new Promise((resolve) => (release = resolve)));
      return () => release();
    },
    async receive(incoming) {
      heard.push(incoming);
      await gates.get(incoming.text);
      return script.get(incoming.text) ?? [reply({ lines: [incoming.text || '(no words)'] })];
    },
    suggest: async (incoming) => script.get(incoming.text) ?? [],
  };
}

export interface OpenDoor {
  readonly fake: FakeTelegram;
  readonly desk: ScriptedDesk;
  readonly door: Door;
  /** Lines of the log, as they are written. */
  readonly logged: string[];
  /** Ids of updates that were given up. */
  readonly abandoned: readonly string[];
  /** Address of the HTTP server of the webhook. */
  readonly url: string;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly transport?: Transport;
  /** Path of the webhook's address. */
  readonly path?: string;
  readonly token?: string;
  readonly desk?: Desk;
  readonly fake?: FakeTelegram;
  readonly apiRoot?: string;
  /** What the door says by itself; scripted where not given. */
  readonly replies?: TelegramReplies;
  readonly charts?: Drawing;
  /** What an earlier process left. */
  readonly updates?: UpdateStore;
  /** False: `start` is left to the test. */
  readonly started?: boolean;
}

export async function openDoor(options: OpenOptions = {}): Promise<OpenDoor> {
  const fake = options.fake ?? (await startFakeTelegram());
  const desk = createScriptedDesk();
  const logged: string[] = [];
  const abandoned: string[] = [];
  const log = createLog({ level: 'debug', stream: { write: (line: string) => void logged.push(line) } });
  const http = createHttpServer({ port: 0, log });
  const port = await http.start();
  const url = `http://127.0.0.1:${port}`;
  const door = createTelegram(
    {
      token: options.token ?? TOKEN,
      apiRoot: options.apiRoot ?? fake.root,
      ...(options.transport === 'webhook' && { webhook: { url: `${url}${options.path ?? ''}`, secret: SECRET } }),
    },
    {
      desk: options.desk ?? desk,
      log,
      http,
      defaultLanguage: 'ru',
      messages: MESSAGES,
      tray: { store: options.updates ?? createMemoryUpdateStore(), onAbandoned: (_, id) => void abandoned.push(id) },
      ...(options.charts && { charts: options.charts }),
      replies: options.replies ?? {
        sayFailed: (_, language) => reply({ language, outcome: 'missing', lines: [`failed in ${language}`] }),
        sayJoined: (name, language) => reply({ language, title: `ask ${name} in ${language}` }),
        nameInLink: (code) => code,
        sayCommandMenu: (language) => [
          { command: 'net', description: `net in ${language}` },
          { command: 'help', description: `help in ${language}` },
        ],
      },
    },
  );
  const opened: OpenDoor = {
    fake,
    desk,
    door,
    logged,
    abandoned,
    url,
    async close() {
      await door.stop();
      await http.stop(0);
      await fake.close();
    },
  };
  try {
    if (options.started !== false) {
      await door.start();
      await door.lead?.begin();
    }
  } catch (error) {
    await opened.close();
    throw error;
  }
  return opened;
}
