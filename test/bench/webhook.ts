import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { renderText } from '../../src/replies/layout/render-text.ts';
import { startEmbedded } from '../postgres/embedded.ts';
import { readQuestions } from '../questions/score-desk.ts';
import { createTalk } from '../talk.ts';
import { percentilesOf } from './percentiles.ts';

const MESSAGES = 4000;
const ROUNDS = 5;
const CONNECTIONS = 40;
const CHATS = 500;
const SECRET = 'bench';

/** Questions that one message answers, so that messages can be counted. */
async function pickQuestions(): Promise<string[]> {
  const picked: string[] = [];
  for (const { text } of readQuestions('test/questions/sample.jsonl')) {
    const replies = await createTalk().receive({ platform: 'telegram', chat: text, person: '1', text });
    if (replies.length === 1 && replies.every((reply) => !reply.picture && renderText(reply).length < 3000))
      picked.push(text);
  }
  return picked;
}

const QUESTIONS = await pickQuestions();

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

function post(agent: Agent, port: number, id: number): Promise<void> {
  const chat = 1000 + (id % CHATS);
  const body = JSON.stringify({
    update_id: id,
    message: {
      message_id: id,
      date: 0,
      text: QUESTIONS[id % QUESTIONS.length],
      entities: [],
      chat: { id: chat, type: 'private', first_name: 'A' },
      from: { id: chat, is_bot: false, first_name: 'A', language_code: 'ru' },
    },
  });
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        port,
        method: 'POST',
        path: '/telegram',
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET },
      },
      (response) => {
        response.resume();
        response.on('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`${response.statusCode}`)),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Resolves when the stand-in has counted so many messages in all. */
function counted(api: ChildProcess, total: number): Promise<void> {
  return new Promise((resolve) => {
    const take = (told: { count?: number }) => {
      if (told.count !== undefined && told.count >= total) {
        api.off('message', take);
        resolve();
      }
    };
    api.on('message', take);
  });
}

/** Full answers a second: from the first update posted to the last message that has reached the Bot API. */
async function timeAnswers(
  nodeArguments: readonly string[],
  { processes = 1, environment = {} as Readonly<Record<string, string>> } = {},
): Promise<number> {
  const api = fork('test/bench/quick-api.ts', { execArgv: ['--import', 'tsx'] });
  const [{ port: apiPort }] = (await once(api, 'message')) as [{ port: number }];
  async function start() {
    const port = await findFreePort();
    const bot = spawn(process.execPath, nodeArguments, {
      env: {
        PATH: process.env.PATH ?? '',
        STATE_DIR: mkdtempSync(join(tmpdir(), 'koshi-')),
        PORT: String(port),
        TELEGRAM_BOT_TOKEN: '1:bench',
        TELEGRAM_API_ROOT: `http://127.0.0.1:${apiPort}`,
        TELEGRAM_WEBHOOK_URL: 'https://example.org/telegram',
        TELEGRAM_WEBHOOK_SECRET: SECRET,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: bot.stdout })) if (line.includes('ready')) break;
    // Left unread, the pipe would fill and hold the bot up.
    bot.stdout.resume();
    return { bot, port };
  }
  const bots = await Promise.all(Array.from({ length: processes }, start));
  const agent = new Agent({ keepAlive: true, maxTotalSockets: 4 * CONNECTIONS });
  let next = 1;
  const sendUntil = async (last: number) => {
    while (next <= last) {
      const id = next++;
      await post(agent, bots[id % bots.length]?.port ?? 0, id);
    }
  };
  const run = async (messages: number) => {
    const total = next - 1 + messages;
    const all = counted(api, total);
    await Promise.all(Array.from({ length: CONNECTIONS }, () => sendUntil(total)));
    await all;
  };
  await run(MESSAGES / 4);
  const started = performance.now();
  await run(MESSAGES);
  const perSecond = MESSAGES / ((performance.now() - started) / 1000);
  agent.destroy();
  for (const { bot } of bots) bot.kill('SIGKILL');
  api.kill('SIGKILL');
  return perSecond;
}

export async function benchWebhook(): Promise<void> {
  const ratios: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const empty = await timeAnswers(['--import', 'tsx', 'test/bench/empty-handler.ts']);
    const koshi = await timeAnswers(['dist/main.js']);
    ratios.push(koshi / empty);
    console.log(
      `  round ${round}: Koshi ${koshi.toFixed(0)} full answers/s, a grammY handler that answers one word ${empty.toFixed(0)}/s, ratio ${(koshi / empty).toFixed(2)}`,
    );
  }
  console.log(`  ${QUESTIONS.length} questions in three languages, asked again and again by ${CHATS} chats`);
  console.log(`  median ratio ${percentilesOf(ratios).p50.toFixed(2)}`);
}

/** The same by one, two and four processes on one PostgreSQL, beside one on files. */
export async function benchWebhookOfReplicas(): Promise<void> {
  const postgres = await startEmbedded({ isSafe: true });
  try {
    console.log(`  one process on files: ${(await timeAnswers(['dist/main.js'])).toFixed(0)} full answers/s`);
    for (const processes of [1, 2, 4]) {
      const url = await postgres.makeDatabase(`webhook${processes}`);
      const perSecond = await timeAnswers(['dist/main.js'], { processes, environment: { DATABASE_URL: url } });
      console.log(`  ${processes} on PostgreSQL: ${perSecond.toFixed(0)} full answers/s`);
    }
  } finally {
    await postgres.stop();
  }
}
