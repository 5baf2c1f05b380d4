/** The platforms of the broadcast bench as a process of their own, so that their work is not Koshi's. Orders come over IPC. */
import { Api, InputFile } from 'grammy';
import { encodePng } from '../../src/charts/drawing/encode-png.ts';
import { createFakeSlack } from '../fakes/slack/create-fake-slack.ts';
import { type FakeTelegram, startFakeTelegram, TOKEN } from '../fakes/telegram/start-fake-telegram.ts';

export interface StandInOptions {
  readonly people: number;
  readonly groups: number;
  readonly channels: number;
  readonly rate: number;
  /** Shares of all Telegram chats. */
  readonly blocked: number;
  readonly migrated: number;
  readonly errors: number;
  readonly cuts: number;
  /** What is granted in any second above the rate, as a share of it, instead of a burst. */
  readonly above?: number;
}

export interface Ready {
  readonly telegramRoot: string;
  readonly slackUrl: string;
  readonly chats: readonly string[];
}

export interface Report {
  /** How many chats that can be reached were sent 0, 1, 2 … messages of the release. */
  readonly telegram: Readonly<Record<number, number>>;
  readonly slack: Readonly<Record<number, number>>;
  readonly sent: number;
  /** From the first message of the release to the last. */
  readonly spanMs: number;
  /** Calls in that time that the limit counts: messages of the release, repeats, questions whether one has arrived, answers. */
  readonly counted: number;
  readonly limited: number;
  /** 429 later than a second after the first message. */
  readonly limitedLate: number;
  readonly cuts: number;
  /** Messages that a chat or channel was sent once too often. */
  readonly doubled: number;
  readonly questionMs: readonly number[];
}

type Order =
  | { readonly do: 'open'; readonly options: StandInOptions }
  | { readonly do: 'report' }
  | { readonly do: 'ask'; readonly text: string; readonly everyMs: number; readonly times: number }
  /** Answered when so many messages were shown in all, those of the warming up left out. */
  | { readonly do: 'await'; readonly count: number };

type State = Awaited<ReturnType<typeof open>>;
const WARM_ROUNDS = 40;
const WARM_AT_ONCE = 25;
/** The notice's first words, as plain text and with Telegram's marks before them. */
const RELEASE = /^(?:<b>)?Figures for .* are out/;

/** A platform is not cold when a release comes: its stand-in takes a thousand messages before Koshi is measured by it. */
async function warmUp(telegram: FakeTelegram): Promise<void> {
  const api = new Api(TOKEN, { apiRoot: telegram.root });
  const { id } = telegram.privateChat(telegram.user('en'));
  const more = {
    caption: '<b>Warm</b>\n<pre>a  1\nb  2</pre>\n<a href="https://stat.gov.kz/">source</a>',
    parse_mode: 'HTML' as const,
    reply_markup: { inline_keyboard: [[{ text: 'one', callback_data: '/net KZ 2024' }]] },
  } satisfies Parameters<Api['sendPhoto']>[2];
  const png = encodePng(Buffer.alloc(1200 * 80 * 4, 255), 1200, 80);
  const { photo } = await api.sendPhoto(id, new InputFile(png, 'chart.png'), more);
  const known = photo.at(-1)?.file_id ?? '';
  for (let round = 0; round < WARM_ROUNDS; round += 1) {
    await Promise.all(Array.from({ length: WARM_AT_ONCE }, () => api.sendPhoto(id, known, more)));
  }
}

/** So many of them, evenly spread over the row. */
function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  const step = items.length / Math.max(1, Math.round(count));
  return Array.from({ length: Math.round(count) }, (_, at) => items[Math.floor((at + 0.5) * step)] as Item);
}

async function open(options: StandInOptions) {
  const telegram = await startFakeTelegram();
  await warmUp(telegram);
  const slack = await createFakeSlack({ isLimited: true });
  const groups = Array.from({ length: options.groups }, () => telegram.group());
  const people = Array.from({ length: options.people }, () => telegram.privateChat(telegram.user('en')));
  const channels = Array.from({ length: options.channels }, (_, index) => `C${index}`);
  for (const channel of channels) slack.workspace.addChannel(channel);
  const total = groups.length + people.length;
  const chats = [...groups, ...people];
  for (const chat of spread(people, total * options.blocked)) telegram.forbid(chat, 'bot was blocked by the user');
  const moved = spread(groups, total * options.migrated).map((group) => telegram.migrate(group));
  telegram.limit({
    overall: options.rate,
    perChat: 1,
    burst: 1,
    perGroupMinute: 20,
    ...(options.above !== undefined && { inAnySecond: 1 + options.above }),
  });
  let calls = 0;
  const times = { first: 0, last: 0, counted: 0, countedAtLast: 0, limited: 0, limitedLate: 0, cuts: 0 };
  telegram.disturb(({ method, values }) => {
    if (times.first > 0 && /^(?:send|editMessage)/.test(method)) times.counted += 1;
    if (!method.startsWith('send') || !RELEASE.test(String(values.text ?? values.caption))) return undefined;
    calls += 1;
    times.last = performance.now();
    times.first ||= times.last;
    times.countedAtLast = times.counted;
    if (options.errors > 0 && calls % Math.round(1 / options.errors) === 7) return 'error';
    if (options.cuts > 0 && calls % Math.round(1 / options.cuts) === 31) {
      times.cuts += 1;
      return 'cut';
    }
    return undefined;
  });
  telegram.onRefusal((code) => {
    if (code !== 429) return;
    times.limited += 1;
    if (times.first > 0 && performance.now() - times.first > 1000) times.limitedLate += 1;
  });
  const askers = Array.from({ length: 100 }, () => telegram.user('en'));
  const warmed = telegram.sent().length;
  return { telegram, warmed, slack, chats, moved, channels, times, askers, questionMs: [] as number[] };
}

function report({ telegram, slack, chats, moved, channels, times, questionMs }: State): Report {
  const release = telegram.sent().filter(({ text }) => RELEASE.test(text));
  const byChat = new Map<number, number>();
  for (const { chat } of release) byChat.set(chat, (byChat.get(chat) ?? 0) + 1);
  const reachable = [...chats.filter((chat) => !chat.forbidden && chat.movedTo === undefined), ...moved];
  const count = (numbers: readonly number[]) => {
    const counts: Record<number, number> = {};
    for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
    return counts;
  };
  const posts = new Map<string, number>();
  for (const { channel, text } of slack.workspace.shown) {
    if (RELEASE.test(text)) posts.set(channel, (posts.get(channel) ?? 0) + 1);
  }
  return {
    telegram: count(reachable.map(({ id }) => byChat.get(id) ?? 0)),
    slack: count(channels.map((channel) => posts.get(channel) ?? 0)),
    sent: release.length,
    spanMs: times.last - times.first,
    counted: times.countedAtLast,
    limited: times.limited,
    limitedLate: times.limitedLate,
    cuts: times.cuts,
    doubled: [...byChat.values(), ...posts.values()].reduce((sum, number) => sum + number - 1, 0),
    questionMs,
  };
}

/** Each question by somebody else: one person who asks twenty times a second is held back by Telegram itself. */
async function ask({ telegram, askers, questionMs }: State, text: string): Promise<void> {
  const asker = askers.pop() ?? telegram.user('en');
  const askerChat = telegram.privateChat(asker);
  const begun = performance.now();
  telegram.say(askerChat, asker, text);
  await telegram.next(askerChat);
  questionMs.push(performance.now() - begun);
}

let state: State | undefined;

process.on('message', async (order: Order) => {
  const reply = (content: unknown) => process.send?.(content as object);
  if (order.do === 'open') {
    state = await open(order.options);
    const chats = [
      ...state.chats.map(({ id }) => `telegram:${id}`),
      ...state.channels.map((channel) => `slack:${channel}`),
    ];
    reply({ telegramRoot: state.telegram.root, slackUrl: state.slack.apiUrl, chats } satisfies Ready);
  } else if (!state) reply({});
  else if (order.do === 'report') reply(report(state));
  else if (order.do === 'await') {
    await state.telegram.reached(state.warmed + order.count);
    reply({ reached: true });
  } else {
    state.questionMs.length = 0;
    for (let turn = 0; turn < order.times; turn += 1) {
      const wait = new Promise((resolve) => setTimeout(resolve, order.everyMs));
      await ask(state, order.text);
      await wait;
    }
    reply({ done: true });
  }
});
