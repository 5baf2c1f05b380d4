/** The other side of the chats: people who write, tap, type inline and block. */
import { describeContent, type FakeChat, type FakeUser, type ShownMessage } from './chats.ts';
import {
  giveNumber,
  type InlineAnswer,
  type InlineResult,
  type ServerState,
  type TapAnswer,
} from './create-methods.ts';
import type { FakeUpdate } from './create-update-queue.ts';

interface SayExtras {
  readonly thread?: number;
  /** The message replied to, of the bot or of a user. */
  readonly replyTo?: { readonly message_id: number; readonly from: FakeUser };
  /** Fields of the message besides the usual ones; `text: undefined` for a message without words. */
  readonly more?: Readonly<Record<string, unknown>>;
}

export interface People {
  user(languageCode?: string): FakeUser;
  privateChat(user: FakeUser): FakeChat;
  group(): FakeChat;
  supergroup(): FakeChat;
  /** A supergroup with these topics. */
  forum(...topics: number[]): FakeChat;
  channel(): FakeChat;
  /** A message; the update, or nothing when the bot does not want such updates. Commands and mentions become entities. */
  say(chat: FakeChat, user: FakeUser, text: string, extras?: SayExtras): FakeUpdate | undefined;
  /** The person changes a message; without the text it is changed in what the bot does not see. */
  edit(said: FakeUpdate | undefined, text?: string): FakeUpdate | undefined;
  /** The person adds the bot to the group. */
  add(group: FakeChat, user: FakeUser): FakeUpdate | undefined;
  post(channel: FakeChat, text: string): FakeUpdate | undefined;
  /** Anything at all in place of an update. */
  push(content: Readonly<Record<string, unknown>>): FakeUpdate | undefined;
  /** Taps the button with the label; resolves with what the tap is answered with. */
  tap(message: ShownMessage, label: string, user: FakeUser): Promise<TapAnswer>;
  /** Taps a button that carries these data, of whatever message. */
  tapData(message: ShownMessage, data: string, user: FakeUser): Promise<TapAnswer>;
  /** As `tap`, but Telegram no longer takes an answer. */
  tapTooLate(message: ShownMessage, label: string, user: FakeUser): void;
  inline(user: FakeUser, query: string): Promise<InlineAnswer>;
  /** Somebody mentions the bot in a chat that it is not in. */
  askAsGuest(user: FakeUser, text: string): Promise<InlineResult>;
  forbid(chat: FakeChat, reason: string): void;
  freeze(message: ShownMessage): void;
  /** The group becomes a supergroup with another id. */
  migrate(group: FakeChat): FakeChat;
  /** Sends to the chat hang until the returned function is called. */
  hold(chat: FakeChat): () => void;
}

const DATE = 1_748_000_000;

function findEntities(text: string): object[] {
  const found = [...text.matchAll(/(?<![\w/])\/[a-zA-Z0-9_]{1,32}(?:@\w+)?|(?<!\w)@\w{3,32}/g)];
  return found.map(({ 0: match, index }) => ({
    type: match.startsWith('/') ? 'bot_command' : 'mention',
    offset: index,
    length: match.length,
  }));
}

export function createPeople(state: ServerState): People {
  let nextUser = 5000;
  let nextGroup = -100;
  let nextChannel = -1_001_000_000_000;
  let nextQuery = 1;

  function open(chat: Omit<FakeChat, 'topics'>, topics: readonly number[] = []): FakeChat {
    const opened = { ...chat, topics: new Set(topics) };
    state.chats.set(opened.id, opened);
    return opened;
  }

  const describe = ({ id, type, title, first_name, is_forum }: FakeChat) => ({
    id,
    type,
    ...(title && { title }),
    ...(first_name && { first_name }),
    ...(is_forum && { is_forum }),
  });

  function hear(chat: FakeChat, content: object) {
    const id = giveNumber(state, chat);
    state.heard.add(`${chat.id}/${id}`);
    return { message_id: id, date: DATE, chat: describe(chat), ...content };
  }

  function withText(text: string): object {
    const entities = findEntities(text);
    return { text, ...(entities.length > 0 && { entities }) };
  }

  function pushTap(message: ShownMessage, data: string, user: FakeUser, id: string): void {
    const chat = state.chats.get(message.chat);
    if (!chat) throw new Error('no such chat');
    state.updates.push({
      callback_query: {
        id,
        from: user,
        chat_instance: String(chat.id),
        data,
        message: {
          message_id: message.id,
          date: DATE,
          chat: describe(chat),
          from: state.me,
          ...describeContent(message),
          ...(message.thread !== undefined && { message_thread_id: message.thread, is_topic_message: true }),
        },
      },
    });
  }

  function dataOf(message: ShownMessage, label: string): string {
    const button = message.rows.flat().find((each) => each.label === label);
    if (button?.data === undefined) throw new Error(`the message has no button "${label}"`);
    return button.data;
  }

  function tapData(message: ShownMessage, data: string, user: FakeUser): Promise<TapAnswer> {
    const id = String(nextQuery++);
    return new Promise((resolve) => {
      state.taps.set(id, resolve);
      pushTap(message, data, user, id);
    });
  }

  return {
    user(languageCode) {
      const id = nextUser++;
      return { id, is_bot: false, first_name: 'Aigul', ...(languageCode && { language_code: languageCode }) };
    },
    privateChat: (user) => open({ id: user.id, type: 'private', first_name: user.first_name }),
    group: () => open({ id: nextGroup--, type: 'group', title: 'Group' }),
    supergroup: () => open({ id: nextChannel--, type: 'supergroup', title: 'Supergroup' }),
    forum: (...topics) => open({ id: nextChannel--, type: 'supergroup', title: 'Forum', is_forum: true }, topics),
    channel: () => open({ id: nextChannel--, type: 'channel', title: 'Channel' }),

    say(chat, user, text, { thread, replyTo, more } = {}) {
      const message = hear(chat, {
        from: user,
        ...withText(text),
        ...(thread !== undefined && { message_thread_id: thread, is_topic_message: true }),
        ...(replyTo && { reply_to_message: { ...replyTo, date: DATE, chat: describe(chat) } }),
        ...more,
      });
      return state.updates.push({ message });
    },
    edit(said, text) {
      const message = said?.message as { text?: string } | undefined;
      if (!message) throw new Error('no message to edit');
      const changed = text === undefined ? {} : withText(text);
      return state.updates.push({ edited_message: { ...message, ...changed, edit_date: DATE + 60 } });
    },
    add: (group, user) =>
      state.updates.push({
        my_chat_member: {
          chat: describe(group),
          from: user,
          date: DATE,
          old_chat_member: { status: 'left', user: state.me },
          new_chat_member: { status: 'member', user: state.me },
        },
      }),
    post: (channel, text) =>
      state.updates.push({ channel_post: hear(channel, { sender_chat: describe(channel), ...withText(text) }) }),
    push: (content) => state.updates.push(content),

    tap: (message, label, user) => tapData(message, dataOf(message, label), user),
    tapData,
    tapTooLate: (message, label, user) => pushTap(message, dataOf(message, label), user, `old${nextQuery++}`),

    inline(user, query) {
      const id = String(nextQuery++);
      return new Promise((resolve) => {
        state.inlines.set(id, resolve);
        state.updates.push({ inline_query: { id, from: user, query, offset: '', chat_type: 'sender' } });
      });
    },

    askAsGuest(user, text) {
      const id = String(nextQuery++);
      return new Promise((resolve) => {
        state.guests.set(id, resolve);
        const chat = { id: -1_009_999, type: 'supergroup', title: 'Elsewhere' };
        const message = { message_id: 1, date: DATE, chat, from: user, ...withText(text), guest_query_id: id };
        state.updates.push({ guest_message: message });
      });
    },
    forbid(chat, reason) {
      chat.forbidden = reason;
    },
    freeze(message) {
      state.frozen.add(`${message.chat}/${message.id}`);
    },
    migrate(group) {
      const supergroup = open({ id: nextChannel--, type: 'supergroup', title: 'Supergroup' });
      group.movedTo = supergroup.id;
      return supergroup;
    },
    hold(chat) {
      let release = () => {};
      chat.gate = new Promise((resolve) => {
        release = () => {
          delete chat.gate;
          resolve();
        };
      });
      return () => release();
    },
  };
}
