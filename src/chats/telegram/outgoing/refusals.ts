/**
 * Why Telegram says no. It has no codes for its reasons, so the description is looked up whole, without its first words
 * (`Bad Request: `, `Forbidden: `). The Bot API server words some of them itself, takes others from TDLib, and passes the
 * rest on as the names that Telegram's servers give them; a 403 whose name is all capitals comes as a 400. What is not in
 * this table is unknown, and treated as such: it is never guessed from the words in it.
 */
import type { ParkedReason } from '../../../stores/subscription-store.ts';

export type TelegramMeaning =
  /** The message says already what it was to say. */
  | 'unchanged'
  /** The markup is not accepted; the same without markup may be. */
  | 'unparsable'
  | 'not_editable'
  /** A photo where a text was to be edited, or the other way round. */
  | 'other_form'
  /** A tap or an inline query that nobody waits for any more. */
  | 'too_old'
  /** The id of a file sent before is no longer known. */
  | 'unknown_file'
  /** The message that was to be quoted is gone; the same without a quotation may pass. */
  | 'unknown_question'
  /** The topic is closed or gone; elsewhere in the chat it may pass. */
  | 'unknown_topic'
  /** No pictures or files here; words may pass. */
  | 'no_media'
  /** Nobody is there to be told. */
  | ParkedReason
  /** The bot has no stars left to pay for its pace. */
  | 'unpaid'
  /** Later it may work. */
  | 'passing'
  /** A mistake in the call; it is refused wherever it is sent. */
  | 'ours';

export interface TelegramRefusal {
  /** In small letters; `*` stands for anything. */
  readonly says: string;
  readonly means: TelegramMeaning;
  /** Where the description was read. */
  readonly read: string;
}

const ACCESS = 'telegram-bot-api, Client.cpp, check_chat_access and check_chat';
const FAIL = 'telegram-bot-api, Client.cpp, fail_query_with_error';
const MESSAGE = 'telegram-bot-api, Client.cpp, check_message and check_reply_parameters';
const MARKUP = 'telegram-bot-api, Client.cpp, get_reply_markup and get_inline_keyboard_button';
const FILE = 'telegram-bot-api, Client.cpp, check_remote_file_id and on_file_download';
const TDLIB = 'td, MessagesManager.cpp, can_send_message and on_send_message_fail';
const METHOD = 'core.telegram.org/method, possible errors of messages.sendMessage, sendMedia and editMessage';
const STARS = 'core.telegram.org/bots/api#paid-broadcasts and core.telegram.org/api/stars';
const SEEN = 'github.com/TelegramBotAPI/errors and github.com/vrumger/telegram-errors';

const rows = (read: string, means: TelegramMeaning, ...says: readonly string[]): TelegramRefusal[] =>
  says.map((each) => ({ says: each.toLowerCase(), means, read }));

export const TELEGRAM_REFUSALS: readonly TelegramRefusal[] = [
  ...rows(FAIL, 'blocked', 'bot was blocked by the user'),
  ...rows(METHOD, 'blocked', 'USER_IS_BLOCKED', 'YOU_BLOCKED_USER'),
  ...rows(ACCESS, 'kicked', 'bot was kicked from the * chat', 'bot is not a member of the * chat'),
  ...rows(METHOD, 'kicked', 'CHANNEL_PRIVATE', 'CHAT_FORBIDDEN', 'USER_NOT_PARTICIPANT', 'USER_KICKED'),
  ...rows(SEEN, 'kicked', 'bot was kicked', 'not in the chat'),
  ...rows(ACCESS, 'deleted', 'user is deactivated', 'the group chat was deleted', 'private chat not found'),
  ...rows(FAIL, 'deleted', 'chat not found', 'user not found', 'INPUT_USER_DEACTIVATED', 'USER_DEACTIVATED'),
  ...rows(SEEN, 'deleted', 'group is deactivated', 'group chat was deactivated', 'the * chat was deleted'),
  ...rows(
    METHOD,
    'deleted',
    'PEER_ID_INVALID',
    'CHAT_ID_INVALID',
    'CHANNEL_INVALID',
    'USER_ID_INVALID',
    'USER_DELETED',
  ),
  ...rows(SEEN, 'deleted', 'chat_id is empty', 'chat_id must be a valid integer', 'invalid user_id specified'),
  ...rows(TDLIB, 'forbidden', "bot can't initiate conversation with a user", "bot can't send messages to bots"),
  ...rows(TDLIB, 'forbidden', "bot can't send messages to the bot", 'have no rights to send a message'),
  ...rows(TDLIB, 'forbidden', 'need administrator rights in the channel chat', 'have no write access to the chat'),
  ...rows(TDLIB, 'forbidden', 'not enough rights to send text messages to the chat', 'not enough rights'),
  ...rows(TDLIB, 'forbidden', 'have no access to the chat'),
  ...rows(METHOD, 'forbidden', 'CHAT_WRITE_FORBIDDEN', 'CHAT_RESTRICTED', 'CHAT_ADMIN_REQUIRED', 'USER_IS_BOT'),
  ...rows(METHOD, 'forbidden', 'CHAT_SEND_PLAIN_FORBIDDEN', 'CHAT_GUEST_SEND_FORBIDDEN', 'USER_BANNED_IN_CHANNEL'),
  ...rows(METHOD, 'forbidden', 'PRIVACY_PREMIUM_REQUIRED', 'PREMIUM_ACCOUNT_REQUIRED', 'USER_PRIVACY_RESTRICTED'),
  ...rows(METHOD, 'forbidden', 'ALLOW_PAYMENT_REQUIRED', 'ALLOW_PAYMENT_REQUIRED_*', 'PAYMENT_UNSUPPORTED'),
  ...rows(
    METHOD,
    'forbidden',
    'CHANNEL_MONOFORUM_UNSUPPORTED',
    'CHANNEL_PUBLIC_GROUP_NA',
    'RIGHT_FORBIDDEN',
    'USER_RESTRICTED',
  ),
  ...rows(METHOD, 'forbidden', 'SEND_AS_PEER_INVALID', 'CHAT_TYPE_INVALID', 'CHAT_ACTION_FORBIDDEN', 'ACCESS_DENIED'),
  ...rows(METHOD, 'unknown_topic', 'TOPIC_CLOSED', 'TOPIC_DELETED', 'TOPIC_ID_INVALID', 'TOPIC_NOT_MODIFIED'),
  ...rows(TDLIB, 'unknown_topic', 'message thread not found', 'invalid message thread specified'),
  ...rows(TDLIB, 'unknown_topic', 'the chat is not a forum'),
  ...rows(
    MESSAGE,
    'unknown_question',
    'message to be replied not found',
    'reply message not found',
    'replied message not found',
  ),
  ...rows(
    METHOD,
    'unknown_question',
    'REPLY_MESSAGE_ID_INVALID',
    'REPLY_TO_INVALID',
    'REPLY_TO_USER_INVALID',
    'QUOTE_TEXT_INVALID',
  ),
  ...rows(METHOD, 'unknown_question', 'MSG_ID_INVALID', 'REPLY_TO_MONOFORUM_PEER_INVALID'),
  ...rows(TDLIB, 'no_media', 'not enough rights to send * to the chat'),
  ...rows(METHOD, 'no_media', 'CHAT_SEND_*_FORBIDDEN', 'VOICE_MESSAGES_FORBIDDEN'),
  ...rows(
    FAIL,
    'no_media',
    'wrong type of the web page content',
    'failed to get HTTP URL content',
    'wrong HTTP URL specified',
  ),
  ...rows(FAIL, 'no_media', "can't upload file by URL", "can't use the media of the specified type in the album"),
  ...rows(
    METHOD,
    'no_media',
    'MEDIA_EMPTY',
    'PHOTO_INVALID_DIMENSIONS',
    'PHOTO_SAVE_FILE_INVALID',
    'PHOTO_EXT_INVALID',
  ),
  ...rows(
    METHOD,
    'no_media',
    'IMAGE_PROCESS_FAILED',
    'PHOTO_INVALID',
    'MEDIA_INVALID',
    'SEND_MEDIA_INVALID',
    'DOCUMENT_INVALID',
  ),
  ...rows(
    METHOD,
    'no_media',
    'FILE_PARTS_INVALID',
    'FILE_PART_*_MISSING',
    'FILE_PART_LENGTH_INVALID',
    'FILE_PART_EMPTY',
  ),
  ...rows(
    SEEN,
    'no_media',
    'file is too big',
    'group send failed',
    'file must be non-empty',
    'there is no photo in the request',
  ),
  ...rows(
    FILE,
    'unknown_file',
    'wrong file_id or the file is temporarily unavailable',
    'file_id not specified',
    'invalid file id',
  ),
  ...rows(
    FILE,
    'unknown_file',
    'wrong file identifier/HTTP URL specified',
    'wrong remote file identifier specified*',
    'wrong file_id*',
  ),
  ...rows(
    FILE,
    'unknown_file',
    "can't use file of type * as photo",
    'wrong remote file id specified*',
    'wrong file identifier*',
  ),
  ...rows(
    METHOD,
    'unknown_file',
    'FILE_REFERENCE_EXPIRED',
    'FILE_REFERENCE_EMPTY',
    'FILE_REFERENCE_INVALID',
    'FILE_ID_INVALID',
  ),
  ...rows(FAIL, 'unchanged', 'message is not modified*', 'MESSAGE_NOT_MODIFIED'),
  ...rows(
    TDLIB,
    'unparsable',
    "can't parse entities*",
    "can't find end of *",
    'unsupported start tag *',
    "can't parse message text*",
  ),
  ...rows(
    METHOD,
    'unparsable',
    'ENTITY_BOUNDS_INVALID',
    'ENTITIES_TOO_LONG',
    'ENTITY_MENTION_USER_INVALID',
    'ENTITY_TEXTURL_INVALID',
  ),
  ...rows(SEEN, 'unparsable', 'entities too long', "can't parse caption*", 'entity beginning * is not closed*'),
  ...rows(
    MESSAGE,
    'not_editable',
    "message can't be edited",
    'message to edit not found',
    'message identifier is not specified',
  ),
  ...rows(METHOD, 'not_editable', 'MESSAGE_ID_INVALID', 'MESSAGE_EDIT_TIME_EXPIRED', 'MESSAGE_AUTHOR_REQUIRED'),
  ...rows(
    MESSAGE,
    'not_editable',
    "message can't be deleted",
    "message can't be deleted for everyone",
    'message to delete not found',
  ),
  ...rows(
    METHOD,
    'not_editable',
    'MESSAGE_DELETE_FORBIDDEN',
    'INLINE_MESSAGE_ID_INVALID',
    'MESSAGE_NOT_FOUND',
    'message not found',
  ),
  ...rows(TDLIB, 'other_form', 'there is no text in the message to edit', 'there is no caption in the message to edit'),
  ...rows(
    TDLIB,
    'other_form',
    'there is no media in the message to edit',
    'MEDIA_PREV_INVALID',
    "message media can't be edited",
  ),
  ...rows(FAIL, 'too_old', 'query is too old and response timeout expired or query ID is invalid', 'QUERY_ID_INVALID'),
  ...rows(METHOD, 'too_old', 'INLINE_RESULT_EXPIRED', 'QUERY_ID_EMPTY', 'query is too old*'),
  ...rows(STARS, 'unpaid', 'BALANCE_TOO_LOW'),
  ...rows(METHOD, 'passing', 'RANDOM_ID_DUPLICATE', 'MSG_WAIT_FAILED', 'TIMEOUT', 'SLOWMODE_WAIT_*', 'FLOOD_WAIT_*'),
  ...rows(METHOD, 'passing', 'Request aborted', 'WORKER_BUSY_TOO_LONG_RETRY', 'request timeout', 'RPC_CALL_FAIL'),
  ...rows(
    TDLIB,
    'ours',
    'message is too long',
    'message caption is too long',
    'message text is empty',
    'message must be non-empty',
  ),
  ...rows(
    METHOD,
    'ours',
    'MESSAGE_TOO_LONG',
    'MESSAGE_EMPTY',
    'MEDIA_CAPTION_TOO_LONG',
    'EFFECT_CHAT_INVALID',
    'EFFECT_ID_INVALID',
  ),
  ...rows(FAIL, 'ours', 'reply markup is too long', 'REPLY_MARKUP_TOO_LONG', 'user is an administrator of the chat'),
  ...rows(
    METHOD,
    'ours',
    'REPLY_MARKUP_INVALID',
    'BUTTON_DATA_INVALID',
    'BUTTON_URL_INVALID',
    'BUTTON_TYPE_INVALID',
    'BUTTON_ID_INVALID',
  ),
  ...rows(
    METHOD,
    'ours',
    'BUTTON_TEXT_INVALID',
    'BUTTON_INVALID',
    'BUTTON_USER_INVALID',
    'BUTTON_USER_PRIVACY_RESTRICTED',
  ),
  ...rows(
    METHOD,
    'ours',
    'BUTTON_COPY_TEXT_INVALID',
    'PEER_TYPES_INVALID',
    'POLL_OPTION_INVALID',
    'SCHEDULE_*',
    'RESULT_ID_*',
  ),
  ...rows(
    METHOD,
    'ours',
    'WC_CONVERT_URL_INVALID',
    'EXTERNAL_URL_INVALID',
    'WEBPAGE_CURL_FAILED',
    'WEBPAGE_MEDIA_EMPTY',
  ),
  ...rows(
    MARKUP,
    'ours',
    "can't parse inline keyboard button*",
    "can't parse reply keyboard markup json object",
    'inlinekeyboardbutton must be an object',
  ),
  ...rows(
    MARKUP,
    'ours',
    'object expected as reply markup',
    'text buttons are unallowed in the inline keyboard',
    'field "*" *',
    'inline keyboard button *',
  ),
  ...rows(
    SEEN,
    'ours',
    'strings must be encoded in utf-8',
    'wrong parameter * in request',
    "can't parse * json object*",
    'unsupported parse_mode',
  ),
];

const EXACT = new Map(TELEGRAM_REFUSALS.filter(({ says }) => !says.includes('*')).map((row) => [row.says, row]));
const PATTERNS = TELEGRAM_REFUSALS.filter(({ says }) => says.includes('*')).map((row) => ({
  row,
  pattern: new RegExp(`^${row.says.split('*').map(escapePattern).join('.+')}$`),
}));

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The row of a description as the Bot API words it; absent where it is unknown. */
export function findRefusal(description: string): TelegramRefusal | undefined {
  const says = description
    .replace(/^(?:\[error\]: )?(?:(?:bad request|forbidden|not found|internal server error): )*/i, '')
    .trim()
    .toLowerCase();
  return EXACT.get(says) ?? PATTERNS.find(({ pattern }) => pattern.test(says))?.row;
}
