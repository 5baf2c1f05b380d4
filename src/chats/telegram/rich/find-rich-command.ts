import type { Message } from 'grammy/types';

interface Node {
  readonly type?: unknown;
  readonly text?: unknown;
}

function codesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(codesIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type, text } = value as Node;
  return type === 'code' && typeof text === 'string' ? [text] : Object.values(value).flatMap(codesIn);
}

/** The command under a rich answer, which is the last piece of code in it. */
export function findRichCommand({ rich_message: rich }: Pick<Message, 'rich_message'>): string | undefined {
  return codesIn(rich).at(-1);
}
