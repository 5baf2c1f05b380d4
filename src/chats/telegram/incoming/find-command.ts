import type { Message, MessageEntity } from 'grammy/types';
import { findRichCommand } from '../rich/find-rich-command.ts';

const ownCommand = (code: string | undefined) => (code?.startsWith('/') ? code : undefined);

/** The command under one of Koshi's answers, which is the last piece of code in it; absent where there is none. */
export function findCommandIn(message: Message | undefined, me: number): string | undefined {
  if (message?.from?.id !== me && message?.via_bot?.id !== me) return undefined;
  if (message.rich_message) return ownCommand(findRichCommand(message));
  const text = message.text ?? message.caption ?? '';
  const entities: readonly MessageEntity[] = message.entities ?? message.caption_entities ?? [];
  const code = entities.findLast(({ type }) => type === 'code');
  const command = code && text.slice(code.offset, code.offset + code.length);
  return ownCommand(command);
}
