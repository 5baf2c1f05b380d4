/** Which parameters each method takes, and of what type; the fake knows no others, so that a slip of the pen is seen. */
import { BotApiError, badRequest, misuse } from './bot-api-error.ts';

type Type = 'integer' | 'string' | 'boolean' | 'object' | 'array' | 'file';
type Shape = Readonly<Record<string, Type | `${Type}!`>>;

const PLACE: Shape = {
  chat_id: 'integer!',
  message_thread_id: 'integer',
  reply_parameters: 'object',
  reply_markup: 'object',
  parse_mode: 'string',
  disable_notification: 'boolean',
  protect_content: 'boolean',
  allow_paid_broadcast: 'boolean',
};

const METHODS: Readonly<Record<string, Shape>> = {
  getMe: {},
  getUpdates: { offset: 'integer', limit: 'integer', timeout: 'integer', allowed_updates: 'array' },
  setWebhook: {
    url: 'string!',
    secret_token: 'string',
    allowed_updates: 'array',
    drop_pending_updates: 'boolean',
    max_connections: 'integer',
  },
  deleteWebhook: { drop_pending_updates: 'boolean' },
  getWebhookInfo: {},
  setMyCommands: { commands: 'array!', scope: 'object', language_code: 'string' },
  deleteMyCommands: { scope: 'object', language_code: 'string' },
  getMyCommands: { scope: 'object', language_code: 'string' },
  setMyDescription: { description: 'string', language_code: 'string' },
  setMyShortDescription: { short_description: 'string', language_code: 'string' },
  sendMessage: { ...PLACE, text: 'string!', entities: 'array', link_preview_options: 'object' },
  sendDocument: { ...PLACE, document: 'file!', caption: 'string', caption_entities: 'array' },
  sendPhoto: {
    ...PLACE,
    photo: 'file!',
    caption: 'string',
    caption_entities: 'array',
    show_caption_above_media: 'boolean',
  },
  sendRichMessage: {
    chat_id: 'integer!',
    message_thread_id: 'integer',
    rich_message: 'object!',
    reply_parameters: 'object',
    reply_markup: 'object',
    disable_notification: 'boolean',
    protect_content: 'boolean',
    allow_paid_broadcast: 'boolean',
    ephemeral_message_parameters: 'object',
  },
  editMessageText: {
    chat_id: 'integer!',
    message_id: 'integer!',
    text: 'string',
    rich_message: 'object',
    parse_mode: 'string',
    reply_markup: 'object',
    link_preview_options: 'object',
  },
  editMessageCaption: {
    chat_id: 'integer!',
    message_id: 'integer!',
    caption: 'string',
    parse_mode: 'string',
    reply_markup: 'object',
    show_caption_above_media: 'boolean',
  },
  editMessageMedia: { chat_id: 'integer!', message_id: 'integer!', media: 'object!', reply_markup: 'object' },
  editMessageReplyMarkup: { chat_id: 'integer!', message_id: 'integer!', reply_markup: 'object' },
  deleteMessage: { chat_id: 'integer!', message_id: 'integer!' },
  getChatMember: { chat_id: 'integer!', user_id: 'integer!' },
  sendChatAction: { chat_id: 'integer!', action: 'string!', message_thread_id: 'integer' },
  answerCallbackQuery: {
    callback_query_id: 'string!',
    text: 'string',
    show_alert: 'boolean',
    url: 'string',
    cache_time: 'integer',
  },
  answerGuestQuery: { guest_query_id: 'string!', result: 'object!' },
  answerInlineQuery: {
    inline_query_id: 'string!',
    results: 'array!',
    cache_time: 'integer',
    is_personal: 'boolean',
    next_offset: 'string',
    button: 'object',
  },
};

function isOf(type: string, value: unknown): boolean {
  switch (type) {
    case 'integer':
      return Number.isSafeInteger(typeof value === 'string' ? Number(value) : value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'file':
      return typeof value === 'string';
    default:
      return typeof value === type;
  }
}

function checkUnicode(value: unknown): void {
  if (typeof value === 'string') {
    if (/\p{Cs}/u.test(value)) throw badRequest('strings must be encoded in UTF-8');
  } else if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(checkUnicode);
  }
}

export function checkCall(method: string, values: Readonly<Record<string, unknown>>): void {
  const shape = METHODS[method];
  if (!shape) throw new BotApiError(404, 'Not Found: method not found');
  for (const [name, value] of Object.entries(values)) {
    const type = shape[name]?.replace('!', '');
    if (!type) throw misuse(`${method} has no parameter ${name}`);
    if (!isOf(type, value)) throw misuse(`${name} must be of type ${type}`);
  }
  for (const [name, type] of Object.entries(shape)) {
    if (type.endsWith('!') && values[name] === undefined)
      throw name === 'chat_id' ? badRequest('chat_id is empty') : misuse(`${name} is empty`);
  }
  checkUnicode(values);
}
