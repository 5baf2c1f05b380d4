/**
 * What a message asks of Koshi, if anything. In private every message does; in groups only a command, a mention, or a
 * reply to one of Koshi's own messages; in channels only a command.
 */
import type { Message, UserFromGetMe } from 'grammy/types';
import type { Content } from '../../desk.ts';

/** Words, or what came instead of them. */
export interface Asked {
  readonly text: string;
  readonly content?: Content;
}

const COMMAND = /^\/([\p{L}\p{N}_]{1,64})(?:@(\w{1,64}))?(?=\s|$)/u;

/** Content without words that deserves an answer; everything else without words is a service message. */
const WORDLESS = {
  voice: ['voice', 'audio', 'video', 'video_note'],
  sticker: ['sticker', 'animation', 'dice', 'story'],
  poll: ['poll'],
  picture: ['photo', 'paid_media'],
  file: ['document', 'contact'],
} as const;

function findContent(message: Message): Content | undefined {
  const { location, venue } = message;
  const point = location ?? venue?.location;
  if (point) return { kind: 'location', point: { latitude: point.latitude, longitude: point.longitude } };
  // An animation comes as a document too.
  const kind = (['sticker', 'voice', 'poll', 'picture', 'file'] as const).find((each) =>
    WORDLESS[each].some((field) => message[field] !== undefined),
  );
  return kind && { kind };
}

const inWords = (text: string | undefined): Asked | undefined => (text === undefined ? undefined : { text });

function withoutWords(message: Message): Asked | undefined {
  const content = findContent(message);
  return content && { text: '', content };
}

/** The text with its command freed of `@name`; absent where the command is meant for another bot. */
function findCommand(text: string, me: UserFromGetMe): string | undefined {
  const match = COMMAND.exec(text);
  if (!match) return undefined;
  const name = match[2];
  if (name && name.toLowerCase() !== me.username.toLowerCase()) return undefined;
  return `/${match[1]}${text.slice(match[0].length)}`;
}

function findWithoutMention(message: Message, text: string, me: UserFromGetMe): string | undefined {
  const mentions = (message.entities ?? message.caption_entities ?? []).filter((entity) =>
    entity.type === 'mention'
      ? text.slice(entity.offset, entity.offset + entity.length).toLowerCase() === `@${me.username.toLowerCase()}`
      : entity.type === 'text_mention' && entity.user.id === me.id,
  );
  if (mentions.length === 0) return undefined;
  const rest = mentions.reduceRight(
    (left, { offset, length }) => `${left.slice(0, offset)} ${left.slice(offset + length)}`,
    text,
  );
  return rest
    .replace(/[^\S\n]+/g, ' ')
    .replace(/^[\s,:;–—-]+/, '')
    .trim();
}

function isReplyToMe({ reply_to_message: original }: Message, me: UserFromGetMe): boolean {
  // In a topic every message "replies" to the service message that opened the topic.
  return original?.from?.id === me.id && original.forum_topic_created === undefined;
}

function findInGroup(message: Message, text: string, me: UserFromGetMe): Asked | undefined {
  if (COMMAND.test(text)) return inWords(findCommand(text, me));
  const mentioned = findWithoutMention(message, text, me);
  if (mentioned !== undefined) return inWords(findCommand(mentioned, me) ?? mentioned);
  if (!isReplyToMe(message, me)) return undefined;
  if (text !== '') return inWords(text);
  // A sticker under an answer is no question.
  const asked = withoutWords(message);
  return asked?.content?.kind === 'location' || asked?.content?.kind === 'voice' ? asked : undefined;
}

/** What a message asks; absent where Koshi stays silent. */
export function findAsked(message: Message, me: UserFromGetMe): Asked | undefined {
  // Sent through Koshi's inline mode: the answer is already in it.
  if (message.via_bot?.id === me.id) return undefined;
  // Two bots that answer each other never end. Anonymous admins and linked channels write as a bot too, with sender_chat.
  if (message.from?.is_bot && !message.sender_chat) return undefined;
  const text = message.text ?? message.caption ?? '';
  switch (message.chat.type) {
    case 'private':
      return text === ''
        ? withoutWords(message)
        : inWords(findCommand(text, me) ?? findWithoutMention(message, text, me) ?? text);
    case 'channel':
      return inWords(findCommand(text, me));
    default:
      // A post of the linked channel that Telegram copies into the discussion group was answered in the channel.
      return message.is_automatic_forward ? undefined : findInGroup(message, text, me);
  }
}
