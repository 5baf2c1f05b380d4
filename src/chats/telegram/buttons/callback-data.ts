import { packCommand, unpackCommand } from './compact-command.ts';

/** Telegram's limit for what a button carries, in bytes. */
const MAX_CALLBACK_BYTES = 64;
/** Telegram's limit for what a link carries, in characters of the base64url alphabet. */
const MAX_START_CHARACTERS = 64;

/** What a button carries for a command: the command itself where it fits, else its compact form; absent where neither does. */
export function encodeCallback(command: string): string | undefined {
  if (!command.startsWith('/')) return undefined;
  if (Buffer.byteLength(command) <= MAX_CALLBACK_BYTES) return command;
  const compact = packCommand(command);
  return compact !== undefined && compact.length <= MAX_CALLBACK_BYTES ? compact : undefined;
}

/** The command that a button carries; absent where Koshi never wrote such a button. */
export function decodeCallback(data: string): string | undefined {
  if (data.startsWith('/')) return Buffer.byteLength(data) <= MAX_CALLBACK_BYTES ? data : undefined;
  const command = unpackCommand(data);
  return command !== undefined && encodeCallback(command) === data ? command : undefined;
}

/** What `?start=` carries for a command; absent where it is too long for a link. */
export function encodeStart(command: string): string | undefined {
  const compact = packCommand(command);
  return compact !== undefined && compact.length <= MAX_START_CHARACTERS ? compact : undefined;
}

/**
 * The text in a `?start=` payload: compact, or plain in base64url as others may write it. What it means is judged by
 * whoever reads it, never by its letters.
 */
export function decodeStart(payload: string): string | undefined {
  if (payload.length > MAX_START_CHARACTERS || !/^[\w-]+$/.test(payload)) return undefined;
  const command = unpackCommand(payload) ?? Buffer.from(payload, 'base64url').toString('utf8');
  // Bytes that are no text, and anything but a one-line command, are somebody's play with the link.
  return /^\/[\p{L}\p{N}\p{P}\p{S} ]+$/u.test(command) && !command.includes('�') ? command : undefined;
}

/** The link that opens the chat with Koshi and asks the command; without a command just the chat. */
export function linkTo(botName: string, command?: string): string {
  const payload = command === undefined ? undefined : encodeStart(command);
  return `https://t.me/${botName}${payload === undefined ? '' : `?start=${payload}`}`;
}
