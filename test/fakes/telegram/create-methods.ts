/** The methods of the Bot API that the fake speaks, with the refusals of the real server. */
import { BotApiError, badRequest, forbidden, misuse } from './bot-api-error.ts';
import { describeContent, type FakeChat, type FakePhoto, type FakeUser, type ShownMessage } from './chats.ts';
import { readMarkup } from './check-markup.ts';
import { type RichVersion, readRich } from './check-rich.ts';
import type { FloodLimits } from './create-flood-limits.ts';
import type { Shelf } from './create-shelf.ts';
import type { PollOptions, UpdateQueue, WebhookOptions } from './create-update-queue.ts';
import { findMentions, type ParsedText, parseHtml } from './parse-html.ts';
import type { Parameters } from './read-parameters.ts';

export interface TapAnswer {
  readonly text?: string;
  /** A link to the bot, opened at once. */
  readonly url?: string;
  readonly alert: boolean;
}

export interface InlineResult {
  readonly title: string;
  readonly description: string;
  /** What would be sent, tags and entities resolved. */
  readonly text: string;
  readonly url?: string;
}

export interface InlineAnswer {
  readonly results: readonly InlineResult[];
  readonly isPersonal: boolean;
  readonly cacheSeconds: number;
  readonly button?: { readonly text: string; readonly start_parameter: string };
}

/** What the server knows; the user's side of the fake changes it. */
export interface ServerState {
  readonly me: FakeUser;
  readonly chats: Map<number, FakeChat>;
  readonly shelf: Shelf;
  readonly updates: UpdateQueue;
  /** Messages of users, which can be replied to. */
  readonly heard: Set<string>;
  readonly taps: Map<string, (answer: TapAnswer) => void>;
  readonly guests: Map<string, (answer: InlineResult) => void>;
  readonly inlines: Map<string, (answer: InlineAnswer) => void>;
  /** Messages that can no longer be edited. */
  readonly frozen: Set<string>;
  /** Photos that the bot has sent, by id. */
  readonly photos: Map<string, Buffer>;
  /** Messages that the bot has deleted. */
  readonly deleted: { readonly chat: number; readonly id: number }[];
  /** `commands kk all_private_chats` and `description ru` → what was set. */
  readonly menus: Map<string, unknown>;
  readonly actions: { chat: number; action: string; thread?: number }[];
  /** What the server knows of rich messages. */
  richVersion: RichVersion;
  flood: FloodLimits | undefined;
  nextMessageId: number;
  /** The last number given out in a supergroup or channel. */
  readonly numbers: Map<number, number>;
}

type Values = Parameters['values'];
export type Method = (parameters: Parameters, isGone: Promise<void>) => unknown;

const MAX_TEXT = 4096;
const MAX_CAPTION = 1024;
const TOO_OLD = 'query is too old and response timeout expired or query ID is invalid';

const MAX_PHOTO_BYTES = 10_000_000;
const UNCHANGED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

const faceOf = (each: Pick<ShownMessage, 'text' | 'entities' | 'rows'>) =>
  JSON.stringify([each.text, each.entities, each.rows]);

function parseText(text: string, mode: unknown): ParsedText {
  if (mode === undefined || mode === '') return { text: text.trimEnd(), entities: [] };
  if (mode === 'HTML') return parseHtml(text);
  throw badRequest('unsupported parse_mode');
}

/** Supergroups and channels number their messages by themselves; all other chats of a bot share one row. */
export function giveNumber(state: ServerState, chat: FakeChat): number {
  if (chat.type === 'private' || chat.type === 'group') return state.nextMessageId++;
  const number = (state.numbers.get(chat.id) ?? 0) + 1;
  state.numbers.set(chat.id, number);
  return number;
}

export function createMethods(state: ServerState): Readonly<Record<string, Method>> {
  const { chats, shelf, updates } = state;

  function findChat(values: Values): FakeChat {
    const chat = chats.get(Number(values.chat_id));
    if (!chat) throw badRequest('chat not found');
    if (chat.movedTo !== undefined) {
      throw new BotApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: chat.movedTo,
      });
    }
    if (chat.forbidden) throw forbidden(chat.forbidden);
    return chat;
  }

  function readText(text: string, values: Values, limit: number): ParsedText {
    const parsed = parseText(text, values.parse_mode);
    if (parsed.text.length > limit)
      throw badRequest(limit === MAX_TEXT ? 'message is too long' : 'message caption is too long');
    return parsed;
  }

  function readPlace(chat: FakeChat, values: Values): { thread?: number; replyTo?: number } {
    const thread = values.message_thread_id === undefined ? undefined : Number(values.message_thread_id);
    if (thread !== undefined && !chat.topics.has(thread)) throw badRequest('message thread not found');
    const reply = values.reply_parameters as { message_id: number; allow_sending_without_reply?: boolean } | undefined;
    const isThere =
      reply && (state.heard.has(`${chat.id}/${reply.message_id}`) || shelf.find(chat.id, reply.message_id));
    if (reply && !isThere && !reply.allow_sending_without_reply) throw badRequest('message to be replied not found');
    return { ...(thread !== undefined && { thread }), ...(isThere && { replyTo: reply.message_id }) };
  }

  function tell(message: ShownMessage): object {
    const chat = chats.get(message.chat);
    const keyboard = message.rows.map((row) =>
      row.map(({ label, data, url }) => ({ text: label, ...(data && { callback_data: data }), ...(url && { url }) })),
    );
    return {
      message_id: message.id,
      date: 1_748_000_000,
      chat: { id: message.chat, type: chat?.type, ...(chat?.title && { title: chat.title }) },
      from: state.me,
      ...describeContent(message),
      ...(message.thread !== undefined && { message_thread_id: message.thread, is_topic_message: true }),
      ...(keyboard.length > 0 && { reply_markup: { inline_keyboard: keyboard } }),
    };
  }

  function show(values: Values, text: string, parsed: ParsedText) {
    return {
      text: parsed.text,
      source: text,
      ...(typeof values.parse_mode === 'string' && { parseMode: values.parse_mode }),
      entities: parsed.entities,
      pings: findMentions(parsed),
      hasPreview: (values.link_preview_options as { is_disabled?: boolean } | undefined)?.is_disabled !== true,
      rows: readMarkup(values.reply_markup),
    };
  }

  /** A file in the form, or the id of a photo sent before. */
  function readPhoto(given: unknown, files: Parameters['files']): FakePhoto {
    const name = /^attach:\/\/(.+)$/.exec(String(given))?.[1];
    if (name === undefined) {
      const known = state.photos.get(String(given));
      if (!known) throw badRequest('wrong file identifier/HTTP URL specified');
      return { id: String(given), content: known, byId: true };
    }
    const content = files.get(name)?.content;
    if (!content || content.length === 0) throw badRequest('file must be non-empty');
    if (content.length > MAX_PHOTO_BYTES)
      throw badRequest(
        `file of size ${content.length} bytes is too big for a photo; the maximum size is ${MAX_PHOTO_BYTES} bytes`,
      );
    if (content.toString('latin1', 1, 4) !== 'PNG') throw badRequest('IMAGE_PROCESS_FAILED');
    const [width, height] = [content.readUInt32BE(16), content.readUInt32BE(20)];
    if (width + height > 10_000 || width > 20 * height || height > 20 * width) {
      throw badRequest('PHOTO_INVALID_DIMENSIONS');
    }
    const id = `photo${state.photos.size + 1}`;
    state.photos.set(id, content);
    return { id, content, byId: false };
  }

  async function send({ values, files }: Parameters, kind: 'text' | 'document' | 'photo'): Promise<object> {
    const chat = findChat(values);
    const text = String((kind === 'text' ? values.text : values.caption) ?? '');
    const parsed = readText(text, values, kind === 'text' ? MAX_TEXT : MAX_CAPTION);
    if (kind === 'text' && parsed.text.trim() === '') throw badRequest('message text is empty');
    const [file] = files.values();
    if (kind === 'document' && (!file || file.content.length === 0)) throw badRequest('file must be non-empty');
    const photo = kind === 'photo' ? readPhoto(values.photo, files) : undefined;
    const shown = { ...show(values, text, parsed), ...readPlace(chat, values) };
    state.flood?.admit(chat.id, values.allow_paid_broadcast === true);
    await chat.gate;
    const message: ShownMessage = {
      id: giveNumber(state, chat),
      chat: chat.id,
      ...shown,
      ...(photo ? { photo } : file && { file }),
      edited: false,
    };
    shelf.put(message);
    return tell(message);
  }

  function findEdited(chat: FakeChat, values: Values): ShownMessage {
    const before = shelf.find(chat.id, Number(values.message_id));
    if (!before) throw badRequest('message to edit not found');
    if (state.frozen.has(`${chat.id}/${before.id}`)) throw badRequest("message can't be edited");
    return before;
  }

  /** A photo in place of a photo, a document or a text. */
  async function editMedia({ values, files }: Parameters): Promise<object> {
    const chat = findChat(values);
    const before = findEdited(chat, values);
    const media = values.media as Record<string, unknown>;
    if (media.type !== 'photo') throw badRequest(`can't parse InputMedia: type "${String(media.type)}" is unsupported`);
    const text = String(media.caption ?? '');
    const parsed = readText(text, media, MAX_CAPTION);
    const photo = readPhoto(media.media, files);
    const shown = { ...show({ ...media, reply_markup: values.reply_markup }, text, parsed), photo };
    if (before.photo?.id === photo.id && faceOf(before) === faceOf(shown)) throw badRequest(UNCHANGED);
    await chat.gate;
    const { file: _, ...kept } = before;
    const message: ShownMessage = { ...kept, ...shown, edited: true };
    shelf.put(message);
    return tell(message);
  }

  function remove({ values }: Parameters): true {
    const chat = findChat(values);
    const id = Number(values.message_id);
    if (!shelf.find(chat.id, id)) throw badRequest('message to delete not found');
    if (state.frozen.has(`${chat.id}/${id}`)) throw badRequest("message can't be deleted for everyone");
    shelf.remove(chat.id, id);
    state.deleted.push({ chat: chat.id, id });
    return true;
  }

  async function sendRich({ values }: Parameters): Promise<object> {
    if (state.richVersion === '10.0') throw new BotApiError(404, 'Not Found: method not found');
    const chat = findChat(values);
    const text = readRich(values.rich_message, state.richVersion);
    const shown = { ...show(values, text, { text, entities: [] }), ...readPlace(chat, values) };
    state.flood?.admit(chat.id, values.allow_paid_broadcast === true);
    await chat.gate;
    const message: ShownMessage = {
      id: giveNumber(state, chat),
      chat: chat.id,
      ...shown,
      rich: values.rich_message,
      edited: false,
    };
    shelf.put(message);
    return tell(message);
  }

  async function editRich(chat: FakeChat, before: ShownMessage, values: Values): Promise<object> {
    const text = readRich(values.rich_message, state.richVersion);
    const shown = { ...show(values, text, { text, entities: [] }), rich: values.rich_message };
    if (before.rich && faceOf(before) === faceOf(shown)) throw badRequest(UNCHANGED);
    await chat.gate;
    const message: ShownMessage = { ...before, ...shown, edited: true };
    shelf.put(message);
    return tell(message);
  }

  async function edit({ values }: Parameters): Promise<object> {
    const chat = findChat(values);
    const before = findEdited(chat, values);
    if (values.rich_message !== undefined && state.richVersion !== '10.0') return editRich(chat, before, values);
    if (values.text === undefined) throw badRequest('message text is empty');
    if (before.file || before.photo) throw badRequest('there is no text in the message to edit');
    const text = String(values.text);
    const parsed = readText(text, values, MAX_TEXT);
    if (parsed.text.trim() === '') throw badRequest('message text is empty');
    const shown = show(values, text, parsed);
    if (faceOf(before) === faceOf(shown)) throw badRequest(UNCHANGED);
    state.flood?.admit(chat.id, false);
    await chat.gate;
    const message: ShownMessage = { ...before, ...shown, edited: true };
    shelf.put(message);
    return tell(message);
  }

  async function editCaption({ values }: Parameters): Promise<object> {
    const chat = findChat(values);
    const before = findEdited(chat, values);
    if (!before.file && !before.photo) throw badRequest('there is no caption in the message to edit');
    const text = String(values.caption ?? '');
    const shown = show(values, text, readText(text, values, MAX_CAPTION));
    if (faceOf(before) === faceOf(shown)) throw badRequest(UNCHANGED);
    await chat.gate;
    const message: ShownMessage = { ...before, ...shown, edited: true };
    shelf.put(message);
    return tell(message);
  }

  function setWebhook({ values }: Parameters): true {
    const { url, secret_token: secret } = values as unknown as WebhookOptions;
    if (url === '') {
      updates.deleteWebhook(values.drop_pending_updates === true);
      return true;
    }
    const address = URL.canParse(url) ? new URL(url) : undefined;
    const isLocal = address?.hostname === '127.0.0.1' || address?.hostname === 'localhost';
    if (!address || (address.protocol !== 'https:' && !isLocal)) {
      throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
    }
    if (secret !== undefined && !/^[\w-]{1,256}$/.test(secret))
      throw badRequest('secret token contains unallowed characters');
    updates.setWebhook(values as unknown as WebhookOptions);
    return true;
  }

  function languageOf(values: Values): string {
    const language = values.language_code ?? '';
    if (!/^(?:[a-z]{2})?$/.test(String(language))) throw badRequest('invalid language code specified');
    return String(language) || 'default';
  }

  function scopeOf(values: Values): string {
    const { type = 'default', chat_id: chat } = (values.scope ?? {}) as { type?: string; chat_id?: number };
    const scopes = ['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators', 'chat'];
    if (!scopes.includes(type)) throw badRequest("can't parse BotCommandScope: Unsupported type specified");
    if (type === 'chat' && !chats.has(Number(chat))) throw badRequest('chat not found');
    return type === 'chat' ? `chat ${chat}` : type;
  }

  function setCommands({ values }: Parameters): true {
    const commands = values.commands as { command: string; description: string }[];
    if (commands.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH');
    for (const { command, description } of commands) {
      if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
      if (description.length < 1 || description.length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
    }
    state.menus.set(`commands ${languageOf(values)} ${scopeOf(values)}`, commands);
    return true;
  }

  function deleteCommands({ values }: Parameters): true {
    state.menus.delete(`commands ${languageOf(values)} ${scopeOf(values)}`);
    return true;
  }

  function setWords({ values }: Parameters, name: 'description' | 'short_description', limit: number): true {
    const text = String(values[name] ?? '');
    if (text.length > limit) throw misuse(`${name} is too long`);
    state.menus.set(`${name} ${languageOf(values)}`, text);
    return true;
  }

  function answerTap({ values }: Parameters): true {
    const id = String(values.callback_query_id);
    const resolve = state.taps.get(id);
    if (!resolve) throw badRequest(TOO_OLD);
    const { text } = values;
    if (typeof text === 'string' && text.length > 200) throw badRequest('MESSAGE_TOO_LONG');
    const { url } = values;
    const isOwnLink = typeof url === 'string' && url.startsWith(`https://t.me/${state.me.username}?start=`);
    if (url !== undefined && !isOwnLink) throw badRequest('URL_INVALID');
    state.taps.delete(id);
    resolve({
      ...(typeof text === 'string' && text !== '' && { text }),
      ...(isOwnLink && { url }),
      alert: values.show_alert === true,
    });
    return true;
  }

  function readResult(result: Record<string, unknown>): InlineResult {
    const content = result.input_message_content as Record<string, unknown> | undefined;
    if (result.type !== 'article' || typeof result.title !== 'string' || result.title === '' || !content) {
      throw badRequest("can't parse inline query result: Input message content is not specified");
    }
    const parsed = parseText(String(content.message_text ?? ''), content.parse_mode);
    if (parsed.text === '' || parsed.text.length > MAX_TEXT) throw badRequest('MESSAGE_EMPTY');
    const url = readMarkup(result.reply_markup).flat()[0]?.url;
    return {
      title: result.title,
      description: String(result.description ?? ''),
      text: parsed.text,
      ...(url && { url }),
    };
  }

  function answerGuest({ values }: Parameters): object {
    const id = String(values.guest_query_id);
    const resolve = state.guests.get(id);
    if (!resolve) throw badRequest(TOO_OLD);
    state.guests.delete(id);
    resolve(readResult(values.result as Record<string, unknown>));
    return { inline_message_id: `guest${id}` };
  }

  function answerInline({ values }: Parameters): true {
    const id = String(values.inline_query_id);
    const results = values.results as Record<string, unknown>[];
    const resolve = state.inlines.get(id);
    if (!resolve) throw badRequest(TOO_OLD);
    if (results.length > 50) throw badRequest('RESULTS_TOO_MUCH');
    if (new Set(results.map((result) => result.id)).size !== results.length) throw badRequest('RESULT_ID_DUPLICATE');
    const button = values.button as InlineAnswer['button'];
    if (button && !/^[\w-]{1,64}$/.test(button.start_parameter)) throw badRequest('START_PARAM_INVALID');
    state.inlines.delete(id);
    resolve({
      results: results.map(readResult),
      isPersonal: values.is_personal === true,
      cacheSeconds: Number(values.cache_time ?? 300),
      ...(button && { button }),
    });
    return true;
  }

  function showAction({ values }: Parameters): true {
    const chat = findChat(values);
    const action = String(values.action);
    if (action !== 'typing' && action !== 'upload_photo') throw badRequest('wrong parameter action in request');
    const thread = values.message_thread_id === undefined ? undefined : Number(values.message_thread_id);
    state.actions.push({ chat: chat.id, action, ...(thread !== undefined && { thread }) });
    return true;
  }

  return {
    getMe: () => ({
      ...state.me,
      can_join_groups: true,
      can_read_all_group_messages: false,
      supports_inline_queries: true,
      supports_guest_queries: true,
    }),
    getChatMember({ values }) {
      const user = Number(values.user_id);
      const status = findChat(values).admins?.has(user) ? 'administrator' : 'member';
      return { status, user: { id: user, is_bot: false, first_name: 'Aigul' } };
    },
    getUpdates: ({ values }, isGone) => updates.poll(values as PollOptions, isGone),
    setWebhook,
    deleteWebhook: ({ values }) => {
      updates.deleteWebhook(values.drop_pending_updates === true);
      return true;
    },
    getWebhookInfo: () => ({
      url: updates.webhook()?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: updates.pending().length,
    }),
    setMyCommands: setCommands,
    deleteMyCommands: deleteCommands,
    setMyDescription: (parameters) => setWords(parameters, 'description', 512),
    setMyShortDescription: (parameters) => setWords(parameters, 'short_description', 120),
    sendMessage: (parameters) => send(parameters, 'text'),
    sendRichMessage: sendRich,
    sendDocument: (parameters) => send(parameters, 'document'),
    sendPhoto: (parameters) => send(parameters, 'photo'),
    editMessageText: edit,
    editMessageCaption: editCaption,
    editMessageMedia: editMedia,
    deleteMessage: remove,
    answerCallbackQuery: answerTap,
    answerInlineQuery: answerInline,
    answerGuestQuery: answerGuest,
    sendChatAction: showAction,
  };
}
