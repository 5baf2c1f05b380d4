import { findCommand } from '../../../statistics/commands.ts';
import { packCommand, unpackCommand } from './compact-command.ts';

/** Telegram's limit for what a button carries, in bytes. */
const MAX_CALLBACK_BYTES = 64;
/** Telegram's limit for what a link carries, in characters of the base64url alphabet. */
const MAX_START_CHARACTERS = 64;

/** Before the command of a button: where its answer goes, and what it was for. */
const MARKS = { below: '+', back: '<', rich: '#', text: '~' } as const;

/** `below`: the message stays, and the answer stands below it. `back`: the way back to an earlier answer. `rich`, `text`: the same in another form. */
export type Mark = keyof typeof MARKS;

export interface Carried {
  readonly command: string;
  readonly mark?: Mark;
}

/** What a button carries for a command: the command itself where it fits, else its compact form; absent where neither does. */
export function encodeCallback(command: string, mark?: Mark): string | undefined {
  if (!command.startsWith('/')) return undefined;
  const marked = (data: string) => (mark ? MARKS[mark] : '') + data;
  if (Buffer.byteLength(marked(command)) <= MAX_CALLBACK_BYTES) return marked(command);
  const compact = packCommand(command);
  return compact !== undefined && marked(compact).length <= MAX_CALLBACK_BYTES ? marked(compact) : undefined;
}

/** What a button carries; absent where Koshi never wrote such a button. */
export function decodeCallback(data: string): Carried | undefined {
  const mark = (Object.keys(MARKS) as Mark[]).find((each) => data.startsWith(MARKS[each]));
  const rest = mark ? data.slice(MARKS[mark].length) : data;
  if (Buffer.byteLength(data) > MAX_CALLBACK_BYTES) return undefined;
  const command = rest.startsWith('/') ? rest : unpackCommand(rest);
  const isOurs = command !== undefined && encodeCallback(command, mark) === data;
  return isOurs ? { command, ...(mark && { mark }) } : undefined;
}

/** The name of a place as links show it; the code itself where it has none. */
export type NameInLink = (code: string) => string;

/** `net_Astana_2025-Q1`, which people can read; absent where a word holds a letter that Telegram does not take. */
function writeReadable(command: string, nameOf: NameInLink): string | undefined {
  const words = command.slice(1).split(' ');
  if (!words.every((word) => /^[A-Za-z\d-]+$/.test(word))) return undefined;
  const text = words.map((word) => nameOf(word).replace(/ /g, '_')).join('_');
  return text.length <= MAX_START_CHARACTERS && readReadable(text) !== undefined ? text : undefined;
}

function readReadable(payload: string): string | undefined {
  const [name = ''] = payload.split('_');
  return findCommand(name) ? `/${payload.replace(/_/g, ' ')}` : undefined;
}

/** What `?start=` carries for a command; absent where it is too long for a link. */
export function encodeStart(command: string, nameOf: NameInLink = (code) => code): string | undefined {
  if (!command.startsWith('/')) return undefined;
  const readable = writeReadable(command, nameOf);
  if (readable !== undefined) return readable;
  const compact = packCommand(command);
  return compact !== undefined && compact.length <= MAX_START_CHARACTERS ? compact : undefined;
}

/**
 * The text in a `?start=` payload: readable, compact, or plain in base64url as others may write it. What it means is judged
 * by whoever reads it, never by its letters.
 */
export function decodeStart(payload: string): string | undefined {
  if (payload.length > MAX_START_CHARACTERS || !/^[\w-]+$/.test(payload)) return undefined;
  const command = readReadable(payload) ?? unpackCommand(payload) ?? Buffer.from(payload, 'base64url').toString('utf8');
  // Bytes that are no text, and anything but a one-line command, are somebody's play with the link.
  return /^\/[\p{L}\p{N}\p{P}\p{S} ]+$/u.test(command) && !command.includes('�') ? command : undefined;
}

/** The link that opens the chat with Koshi and asks the command; without a command just the chat. */
export function linkTo(botName: string, command?: string, nameOf?: NameInLink): string {
  const payload = command === undefined ? undefined : encodeStart(command, nameOf);
  return `https://t.me/${botName}${payload === undefined ? '' : `?start=${payload}`}`;
}
