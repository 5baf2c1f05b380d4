/** The real door, its desk and log played by the test, on a strict stand-in for Slack. */

import { expect } from 'vitest';
import type { Charts } from '../../../src/charts/create-charts.ts';
import type { Desk, Incoming } from '../../../src/chats/desk.ts';
import type { Door, PageOf } from '../../../src/chats/door.ts';
import { createSlack } from '../../../src/chats/slack/create-slack.ts';
import type { SlackConfig } from '../../../src/chats/slack/slack-parts.ts';
import { createHttpServer } from '../../../src/operations/create-http-server.ts';
import { createLog } from '../../../src/operations/create-log.ts';
import type { Reply } from '../../../src/replies/reply.ts';
import { createMemoryUpdateStore } from '../../../src/stores/memory/memory-update-store.ts';
import type { UpdateStore } from '../../../src/stores/update-store.ts';
import { MESSAGES } from '../../facts.ts';
import {
  APP_TOKEN,
  BOT_TOKEN,
  createFakeSlack,
  type FakeSlack,
  type FakeSlackOptions,
  SIGNING_SECRET,
} from '../../fakes/slack/create-fake-slack.ts';
import { REPLIES } from '../../talk.ts';

export { MESSAGES };

/** A reply with everything a reply can have but a file. */
export const NET_ASTANA: Reply = {
  language: 'en',
  outcome: 'answered',
  title: 'Astana · January–March 2025',
  lines: ['Net interregional migration: +17,579 people'],
  table: {
    columns: [
      { label: 'Flow', align: 'left' },
      { label: 'People', align: 'right' },
    ],
    rows: [
      ['Interregional', '+17,579'],
      ['External', ''],
    ],
  },
  notes: ['Provisional figure.'],
  source: 'Bureau of National Statistics, 12 May 2025',
  links: [{ label: 'stat.gov.kz', url: 'https://stat.gov.kz/en/?a=1&b=2' }],
  command: '/net interregional KZ-71 2025-Q1',
  commandHint: 'Ask this again:',
  buttons: [
    { label: 'A year before', command: '/net interregional KZ-71 2024-Q1' },
    { label: 'Almaty', command: '/net interregional KZ-75 2025-Q1' },
  ],
  figures: [],
};

export const say = (title: string, more: Partial<Reply> = {}): Reply => ({
  language: 'en',
  outcome: 'answered',
  title,
  lines: [],
  notes: [],
  links: [],
  buttons: [],
  figures: [],
  ...more,
});

export type Transport = 'socket' | 'http';
export const TRANSPORTS: readonly Transport[] = ['socket', 'http'];

export interface OpenOptions extends FakeSlackOptions {
  readonly pageOf?: PageOf;
  readonly transport?: Transport;
  readonly receive?: (incoming: Incoming) => Promise<readonly Reply[]> | readonly Reply[];
  readonly config?: Partial<Record<'botToken' | 'appToken' | 'signingSecret' | 'apiUrl', string>>;
  readonly desk?: Desk;
  readonly charts?: Pick<Charts, 'draw'>;
  /** What an earlier process left. */
  readonly updates?: UpdateStore;
}

export interface OpenSlack {
  readonly slack: FakeSlack;
  readonly door: Door;
  /** What the desk was asked, in order. */
  readonly asked: Incoming[];
  /** What the door waited for, in milliseconds. */
  readonly waits: number[];
  readonly logLines: string[];
  readonly eventsUrl: string;
  close(): Promise<void>;
}

/** Not started yet. The workspace has Aigerim (kk), Ivan (ru), Ann (en), #general with the bot and #elsewhere without. */
export async function prepareSlack(options: OpenOptions = {}): Promise<OpenSlack> {
  const { transport = 'socket', receive = () => [NET_ASTANA], scopes, isLimited } = options;
  const slack = await createFakeSlack({ ...(scopes && { scopes }), ...(isLimited && { isLimited }) });
  slack.workspace.addPerson('UKK', 'kk-KZ', 'Айгерім');
  slack.workspace.addPerson('URU', 'ru-RU', 'Иван');
  slack.workspace.addPerson('UEN', 'en-GB', 'Ann');
  slack.workspace.addChannel('CGENERAL');
  slack.workspace.addChannel('CELSEWHERE', { withBot: false });
  slack.workspace.addChannel('COLD', { isArchived: true });

  const asked: Incoming[] = [];
  const waits: number[] = [];
  const logLines: string[] = [];
  const log = createLog({ level: 'debug', stream: { write: (line) => void logLines.push(line) } });
  const http = createHttpServer({ port: 0, log });
  const desk: Desk = options.desk ?? {
    async receive(incoming) {
      asked.push(incoming);
      return receive(incoming);
    },
  };
  const common = { botToken: BOT_TOKEN, apiUrl: slack.apiUrl };
  const config = {
    ...common,
    ...(transport === 'socket' ? { appToken: APP_TOKEN } : { signingSecret: SIGNING_SECRET }),
    ...options.config,
  } as SlackConfig;
  const door = createSlack(config, {
    desk,
    log,
    messages: MESSAGES,
    replies: REPLIES,
    defaultLanguage: 'ru',
    tray: { store: options.updates ?? createMemoryUpdateStore(), onAbandoned: () => undefined },
    http,
    ...(options.charts && { charts: options.charts }),
    ...(options.pageOf && { pageOf: options.pageOf }),
    async wait(ms) {
      waits.push(ms);
      slack.advance(ms);
    },
  });
  const port = await http.start();
  const eventsUrl = `http://127.0.0.1:${port}/slack/events`;
  if (transport === 'http') slack.deliverTo(eventsUrl);
  return {
    slack,
    door,
    asked,
    waits,
    logLines,
    eventsUrl,
    async close() {
      await door.stop();
      await http.stop(100);
      await slack.close();
      for (const line of logLines) expect(line).not.toMatch(/xoxb-|xapp-|Astana|signing-secret/);
    },
  };
}

export async function openSlack(options: OpenOptions = {}): Promise<OpenSlack> {
  const prepared = await prepareSlack(options);
  await prepared.door.start();
  return prepared;
}

export interface Gate {
  readonly passed: Promise<void>;
  open(): void;
}

/** A promise that the test resolves. */
export function createGate(): Gate {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}
