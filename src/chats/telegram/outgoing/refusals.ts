/**
 * Why Telegram says no. It has no codes for its reasons, so the description is looked up whole, without its first words
 * (`Bad Request: `, `Forbidden: `). The Bot API server words some of them itself, takes others from TDLib, and passes the
 * rest on as the names that Telegram's servers give them; a 403 whose name is all capitals comes as a 400. What is not in
 * this table is unknown, and treated as such: it is never guessed from the words in it.
 */
import type { TelegramMeaning } from '../telegram-meaning.ts';

export interface TelegramRefusal {
  /** In small letters; `*` stands for anything. */
  readonly says: string;
  readonly means: TelegramMeaning;
  /** Where the description was read. */
  readonly read: string;
}

const ACCESS = 'telegram-bot-api, Client.cpp, check_chat and check_chat_access';
const FAIL = 'telegram-bot-api, Client.cpp, fail_query_with_error';
const MESSAGE = 'telegram-bot-api, Client.cpp, check_message and check_reply_parameters';
const READING = 'telegram-bot-api, Client.cpp, what reads the parameters of a call';
const FILE = 'telegram-bot-api, Client.cpp, check_remote_file_id and on_update_file; td, FileManager.cpp';
const WEBHOOK = 'telegram-bot-api, Client.cpp, do_set_webhook and on_webhook_closed';
const HTTP = 'telegram-bot-api, HttpConnection.cpp and Client.cpp, on_cmd and get_closing_error';
const SEND = 'td, MessagesManager.cpp and MessageContent.cpp, can_send_message and can_send_message_content';
const SENT = 'td, MessagesManager.cpp, on_send_message_fail';
const EDIT = 'td, MessagesManager.cpp, edit_message_text, edit_message_media and delete_messages';
const TOPIC = 'td, MessageTopic.cpp and MessagesManager.cpp, get_message_topic and can_use_top_thread_message_id';
const TEXT = 'td, MessageEntity.cpp, parse_html and fix_formatted_text';
const BUTTONS = 'td, ReplyMarkup.cpp, get_inline_keyboard_button and get_reply_markup';
const COMMANDS = 'td, BotCommand.cpp, set_commands';
const RICH = 'td, RichMessage.cpp, RichText.cpp and WebPageBlock.cpp';
const RICH_SEEN = 'issues of openclaw (96363, 96642, 99745, 145201), opencrabs (651) and nanobot (4423)';
const METHOD = 'core.telegram.org/method, possible errors of messages.sendMessage, sendMedia and editMessage';
const INLINE = 'core.telegram.org/method, possible errors of messages.setInlineBotResults and setBotCallbackAnswer';
const BOTS = 'core.telegram.org/method, possible errors of bots.setBotCommands and channels.getParticipant';
const UPLOAD = 'core.telegram.org/method, possible errors of upload.saveFilePart and messages.sendMedia';
const STARS = 'core.telegram.org/bots/api#paid-broadcasts and core.telegram.org/api/stars';
const SEEN = 'github.com/TelegramBotAPI/errors and github.com/vrumger/telegram-errors';

/** Descriptions with a bar between. */
const rows = (read: string, means: TelegramMeaning, says: string): TelegramRefusal[] =>
  says.split('|').map((each) => ({ says: each.trim().toLowerCase(), means, read }));

/** Names that Telegram's servers give. */
const named = (read: string, means: TelegramMeaning, names: string): TelegramRefusal[] =>
  rows(read, means, names.trim().replaceAll(/\s+/g, '|'));

export const TELEGRAM_REFUSALS: readonly TelegramRefusal[] = [
  ...rows(FAIL, 'blocked', 'bot was blocked by the user'),
  ...named(METHOD, 'blocked', 'USER_IS_BLOCKED YOU_BLOCKED_USER'),
  ...rows(ACCESS, 'kicked', 'bot was kicked from the * chat | bot is not a member of the * chat'),
  ...rows(SENT, 'kicked', 'bot was kicked from the chat'),
  ...rows(EDIT, 'kicked', "can't access the chat"),
  ...named(METHOD, 'kicked', 'CHANNEL_PRIVATE CHAT_FORBIDDEN USER_NOT_PARTICIPANT USER_KICKED'),
  ...rows(SEEN, 'kicked', 'bot was kicked | not in the chat'),
  ...rows(
    ACCESS,
    'deleted',
    `user is deactivated | the group chat was deleted | private chat not found | chat not found | user not found`,
  ),
  ...named(METHOD, 'deleted', 'INPUT_USER_DEACTIVATED PEER_ID_INVALID CHAT_ID_INVALID CHANNEL_INVALID'),
  ...named(SENT, 'deleted', 'USER_DELETED'),
  ...named(SEEN, 'deleted', 'USER_DEACTIVATED USER_ID_INVALID'),
  ...rows(SEEN, 'deleted', 'group is deactivated | group chat was deactivated | the supergroup chat was deleted'),
  ...rows(
    SENT,
    'forbidden',
    `bot can't initiate conversation with a user | bot can't send messages to bots |
     bot can't send messages to the user`,
  ),
  ...rows(
    SEND,
    'forbidden',
    `have no rights to send a message | need administrator rights in the channel chat |
     have no write access to the chat | not enough rights to send text messages to the chat`,
  ),
  ...rows(
    SEEN,
    'forbidden',
    `bot can't send messages to the bot | have no access to the chat | not enough rights |
     member list is inaccessible`,
  ),
  ...named(
    METHOD,
    'forbidden',
    `CHAT_WRITE_FORBIDDEN CHAT_RESTRICTED CHAT_ADMIN_REQUIRED CHAT_SEND_PLAIN_FORBIDDEN CHAT_GUEST_SEND_FORBIDDEN
     USER_IS_BOT USER_BANNED_IN_CHANNEL PRIVACY_PREMIUM_REQUIRED PREMIUM_ACCOUNT_REQUIRED USER_PRIVACY_RESTRICTED
     ALLOW_PAYMENT_REQUIRED ALLOW_PAYMENT_REQUIRED_* PAYMENT_UNSUPPORTED SEND_AS_PEER_INVALID
     CHANNEL_MONOFORUM_UNSUPPORTED CHANNEL_PUBLIC_GROUP_NA`,
  ),
  ...named(SEEN, 'forbidden', `RIGHT_FORBIDDEN USER_RESTRICTED CHAT_TYPE_INVALID CHAT_ACTION_FORBIDDEN ACCESS_DENIED`),
  ...rows(MESSAGE, 'unknown_topic', 'message thread not found | message thread is not a forum topic thread'),
  ...rows(
    TOPIC,
    'unknown_topic',
    `chat doesn't have threads | chat is not a forum | topic not found | invalid topic identifier specified |
     invalid message thread id specified | invalid message thread identifier specified |
     channel direct messages topic must be specified`,
  ),
  ...rows(SEEN, 'unknown_topic', 'invalid message thread specified | the chat is not a forum'),
  ...named(METHOD, 'unknown_topic', 'TOPIC_CLOSED TOPIC_DELETED TOPIC_ID_INVALID TOPIC_NOT_MODIFIED'),
  ...rows(MESSAGE, 'unknown_question', 'message to be replied not found'),
  ...rows(
    TOPIC,
    'unknown_question',
    `the message to reply is not in the specified message thread |
     the message to reply is not in the specified message thread root album`,
  ),
  ...rows(SEEN, 'unknown_question', 'reply message not found | replied message not found'),
  ...named(
    METHOD,
    'unknown_question',
    `REPLY_MESSAGE_ID_INVALID REPLY_TO_INVALID REPLY_TO_USER_INVALID REPLY_TO_MONOFORUM_PEER_INVALID
     QUOTE_TEXT_INVALID MSG_ID_INVALID`,
  ),
  ...rows(SEND, 'no_media', 'not enough rights to send * to the chat'),
  ...rows(
    FAIL,
    'no_media',
    `wrong type of the web page content | failed to get HTTP URL content | wrong HTTP URL specified |
     can't upload file by URL | can't use the media of the specified type in the album`,
  ),
  ...rows(READING, 'no_media', 'there is no photo in the request | there is no document in the request'),
  ...rows(SENT, 'no_media', 'photo has unsupported extension. use one of .jpg, .jpeg, .gif, .png, .tif or .bmp'),
  ...rows(
    FILE,
    'no_media',
    `file must be non-empty | file is too big | file of size * is too big* | group send failed`,
  ),
  ...rows(HTTP, 'no_media', 'request entity too large'),
  ...named(
    METHOD,
    'no_media',
    `CHAT_SEND_*_FORBIDDEN VOICE_MESSAGES_FORBIDDEN MEDIA_EMPTY MEDIA_INVALID MEDIA_NEW_INVALID SEND_MEDIA_INVALID
     PHOTO_INVALID_DIMENSIONS PHOTO_SAVE_FILE_INVALID PHOTO_EXT_INVALID PHOTO_INVALID IMAGE_PROCESS_FAILED
     DOCUMENT_INVALID STORAGE_CHECK_FAILED`,
  ),
  ...named(
    UPLOAD,
    'no_media',
    `FILE_PARTS_INVALID FILE_PART_*_MISSING FILE_PART_LENGTH_INVALID FILE_PART_EMPTY FILE_PART_INVALID
     FILE_PART_SIZE_INVALID FILE_PART_SIZE_CHANGED`,
  ),
  ...rows(
    FILE,
    'unknown_file',
    `file_id not specified | invalid file_id | invalid file id |
     wrong file_id or the file is temporarily unavailable | wrong file identifier specified |
     wrong file identifier/HTTP URL specified | wrong remote file identifier specified: * |
     wrong remote file id specified: * | can't use file of type * as *`,
  ),
  ...named(
    METHOD,
    'unknown_file',
    `FILE_REFERENCE_EXPIRED FILE_REFERENCE_EMPTY FILE_REFERENCE_INVALID FILE_ID_INVALID`,
  ),
  ...rows(FAIL, 'unchanged', 'message is not modified*'),
  ...named(METHOD, 'unchanged', 'MESSAGE_NOT_MODIFIED'),
  ...rows(TEXT, 'unparsable', "can't parse entities: *"),
  ...rows(READING, 'unparsable', "can't parse messageentity: *"),
  ...rows(
    SEEN,
    'unparsable',
    `can't find end of * | unsupported start tag * | can't parse message text: * | can't parse caption: * |
     entity beginning * is not closed* | entities too long`,
  ),
  ...named(
    METHOD,
    'unparsable',
    `ENTITIES_TOO_LONG ENTITY_BOUNDS_INVALID ENTITY_MENTION_USER_INVALID ENTITY_TEXTURL_INVALID`,
  ),
  ...rows(
    MESSAGE,
    'not_editable',
    `message to edit not found | message to delete not found | message not found |
     message identifier is not specified`,
  ),
  ...rows(
    EDIT,
    'not_editable',
    `message can't be edited | can't edit media in self-destructing message | message was deleted |
     message can't be deleted | message can't be deleted for everyone`,
  ),
  ...named(
    METHOD,
    'not_editable',
    `MESSAGE_ID_INVALID MESSAGE_EDIT_TIME_EXPIRED MESSAGE_AUTHOR_REQUIRED INLINE_BOT_REQUIRED
     MESSAGE_DELETE_FORBIDDEN`,
  ),
  ...named(SEEN, 'not_editable', 'INLINE_MESSAGE_ID_INVALID MESSAGE_NOT_FOUND'),
  ...rows(
    EDIT,
    'other_form',
    `there is no text in the message to edit | there is no caption in the message to edit |
     there is no media in the message to edit | message media can't be edited |
     can't change media type in the album | message content type can't be used in an album`,
  ),
  ...named(METHOD, 'other_form', 'MEDIA_PREV_INVALID'),
  ...rows(FAIL, 'too_old', 'query is too old and response timeout expired or query ID is invalid'),
  ...named(INLINE, 'too_old', 'QUERY_ID_INVALID QUERY_ID_EMPTY INLINE_RESULT_EXPIRED'),
  ...named(STARS, 'unpaid', 'BALANCE_TOO_LOW'),
  ...named(
    METHOD,
    'passing',
    `RANDOM_ID_DUPLICATE MSG_WAIT_FAILED TIMEOUT AUTH_KEY_DUPLICATED SLOWMODE_WAIT_* FLOOD_WAIT_*
     WORKER_BUSY_TOO_LONG_RETRY RPC_CALL_FAIL`,
  ),
  ...rows(SEEN, 'passing', 'request aborted | request timeout'),
  ...rows(HTTP, 'operator', 'logged out | not found'),
  ...rows(
    WEBHOOK,
    'operator',
    `bad webhook: * | invalid webhook url specified | secret token is too long |
     secret token contains unallowed characters`,
  ),
  ...rows(HTTP, 'no_method', 'method not found'),
  ...rows(RICH_SEEN, 'no_method', 'unknown method'),
  ...rows(READING, 'no_text', 'message text is empty'),
  ...rows(RICH, 'no_rich', 'rich message must be non-empty'),
  ...rows(
    RICH_SEEN,
    'no_rich',
    `can't parse inputrichblock* | exactly one of the fields html or markdown must be used`,
  ),
  ...named(RICH_SEEN, 'rich_refused', 'RICH_MESSAGE_*'),
  ...rows(SEND, 'rich_refused', 'not enough rights to send the rich message to the chat'),
  ...rows(
    RICH,
    'rich_refused',
    `can't parse rich message json object | object expected as rich message |
     object expected as inputrichmessageblock | object expected as inputrichblocklistitem |
     richblockcaption must be an object | richblocktablecell must be an object | invalid rich text specified |
     unsupported rich text type | invalid section heading size specified | list must be non-empty |
     list must be either ordered or unordered | invalid list item type specified |
     invalid table cell colspan specified | invalid table cell rowspan specified |
     invalid horizontal alignment specified | invalid vertical alignment specified |
     invalid date-time format specified | invalid date specified`,
  ),
  ...rows(ACCESS, 'ours', 'chat_id is empty | chat_id must be a valid integer'),
  ...rows(
    READING,
    'ours',
    `chat identifier is not specified | invalid user_id specified | parameter "*" is required |
     wrong parameter * in request | text is too long | unsupported parse_mode | can't find field "*" | field "*" * |
     can't parse link preview options json object | object expected as link preview options |
     can't parse reply parameters json object | object expected as reply parameters |
     can't parse reply keyboard markup json object | object expected as reply markup |
     can't parse inline keyboard button: * | inlinekeyboardbutton must be an object |
     text buttons are unallowed in the inline keyboard | can't parse input media json object |
     can't parse inputmedia: * | expected an array of inline query results |
     too many inline query results specified | can't parse inline query result: * |
     can't parse json encoded inline query results: * | can't parse inline query results button* |
     can't parse commands json object | expected an array of botcommand | can't parse botcommand: * |
     can't parse botcommandscope* | can't parse request parameters json object: * |
     can't parse parameters json object`,
  ),
  ...rows(FAIL, 'ours', 'reply markup is too long | user is an administrator of the chat'),
  ...rows(
    BUTTONS,
    'ours',
    `inline keyboard expected | inline keyboard button * |
     can't use * button in a channel chat, because users will not be able to use the button without knowing bot's username`,
  ),
  ...rows(
    COMMANDS,
    'ours',
    `command must be non-empty | command must be encoded in utf-8 | command length must not exceed * |
     command description * | invalid language code specified`,
  ),
  ...rows(
    TEXT,
    'ours',
    `message must be non-empty | text must be encoded in utf-8 | strings must be encoded in utf-8 |
     message caption is too long`,
  ),
  ...rows(SENT, 'ours', 'message is too long'),
  ...rows(
    EDIT,
    'ours',
    `can't send message without content | can't edit message without new content |
     unsupported input message content type`,
  ),
  ...named(
    METHOD,
    'ours',
    `MESSAGE_TOO_LONG MESSAGE_EMPTY MEDIA_CAPTION_TOO_LONG REPLY_MARKUP_TOO_LONG REPLY_MARKUP_INVALID
     BUTTON_DATA_INVALID BUTTON_URL_INVALID BUTTON_TYPE_INVALID BUTTON_ID_INVALID BUTTON_TEXT_INVALID BUTTON_INVALID
     BUTTON_USER_INVALID BUTTON_USER_PRIVACY_RESTRICTED BUTTON_COPY_TEXT_INVALID BOT_DOMAIN_INVALID BOT_INVALID
     PEER_TYPES_INVALID POLL_OPTION_INVALID EFFECT_CHAT_INVALID EFFECT_ID_INVALID SCHEDULE_* WC_CONVERT_URL_INVALID
     EXTERNAL_URL_INVALID WEBPAGE_CURL_FAILED WEBPAGE_MEDIA_EMPTY USER_BOT_INVALID`,
  ),
  ...named(
    INLINE,
    'ours',
    `URL_INVALID ARTICLE_TITLE_EMPTY NEXT_OFFSET_INVALID RESULT_ID_* RESULT_TYPE_INVALID RESULTS_TOO_MUCH
     SEND_MESSAGE_MEDIA_INVALID SEND_MESSAGE_TYPE_INVALID START_PARAM_INVALID WEBDOCUMENT_MIME_INVALID
     WEBDOCUMENT_URL_INVALID`,
  ),
  ...named(
    BOTS,
    'ours',
    `BOT_COMMAND_INVALID BOT_COMMAND_DESCRIPTION_INVALID BOT_COMMANDS_TOO_MUCH LANG_CODE_INVALID USER_BOT_REQUIRED
     PARTICIPANT_ID_INVALID`,
  ),
];

const EXACT = new Map(TELEGRAM_REFUSALS.filter(({ says }) => !says.includes('*')).map((row) => [row.says, row]));
const PATTERNS = TELEGRAM_REFUSALS.filter(({ says }) => says.includes('*')).map((row) => ({
  row,
  pattern: new RegExp(`^${row.says.split('*').map(escapePattern).join('.*')}$`),
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
