/**
 * Questions that were answered, so that one that is edited is answered again: in place of its answer while that is the
 * last one, below it otherwise. Kept in memory, as fingerprints and numbers.
 */
import { createHash } from 'node:crypto';
import type { Message } from 'grammy/types';
import { LRUCache } from 'lru-cache';
import type { MessageShape } from '../outgoing/create-sender.ts';

const MOST_QUESTIONS = 5000;
const MOST_CHATS = 10_000;

export interface AnsweredQuestion {
  /** The message that answers, where there is one alone and nothing was answered since. */
  readonly message: number;
  readonly shown: MessageShape | undefined;
}

export interface Edits {
  /** The message asks so from now on; false where it asked the same before. */
  ask(chat: number, question: number, text: string): boolean;
  /** The message answers the question; without one it is a further message. */
  note(chat: number, question: number | undefined, answer: Message): void;
  /** The question is answered anew, below. */
  restart(chat: number, question: number): void;
  /** What may be edited to answer the question anew. */
  find(chat: number, question: number): AnsweredQuestion | undefined;
}

/** Absent for a file, and whatever cannot be edited. */
export function shapeOf({ photo, rich_message: rich, text }: Message): MessageShape | undefined {
  if (photo) return 'photo';
  if (rich) return 'rich';
  return text === undefined ? undefined : 'text';
}

const printOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 16);

export function createEdits(): Edits {
  const prints = new LRUCache<string, string>({ max: MOST_QUESTIONS });
  const answers = new LRUCache<string, ReadonlyMap<number, AnsweredQuestion['shown']>>({ max: MOST_QUESTIONS });
  /** The last question answered in each chat. */
  const last = new LRUCache<string, number>({ max: MOST_CHATS });
  const keyOf = (chat: number, question: number) => `${chat}/${question}`;

  return {
    ask(chat, question, text) {
      const key = keyOf(chat, question);
      const print = printOf(text);
      const isNew = prints.get(key) !== print;
      prints.set(key, print);
      return isNew;
    },
    note(chat, question, message) {
      const { message_id: id } = message;
      if (question === undefined) {
        const before = last.get(String(chat));
        const isKnown = before !== undefined && answers.get(keyOf(chat, before))?.has(id) === true;
        if (!isKnown) last.delete(String(chat));
        return;
      }
      const key = keyOf(chat, question);
      const shown = shapeOf(message);
      answers.set(key, new Map(answers.get(key)).set(id, shown));
      last.set(String(chat), question);
    },
    restart: (chat, question) => void answers.delete(keyOf(chat, question)),
    find(chat, question) {
      const [one, ...more] = answers.get(keyOf(chat, question)) ?? [];
      if (!one || more.length > 0 || last.get(String(chat)) !== question) return undefined;
      return { message: one[0], shown: one[1] };
    },
  };
}
