/**
 * Whether a message has arrived that was on its way when a process died or a connection broke. Telegram has no call that
 * tells, but two of its habits do: a bot's messages in private chats are numbered in one row over all of them, and an edit
 * that changes nothing is refused as such. So the numbers given out since the message was handed over, and not known to
 * be another's, are edited to what the message says: "not modified" means that it is there, "not found" that it is not.
 * Groups and channels count by themselves, each from where nobody knows.
 */

import { randomBytes } from 'node:crypto';
import type { Api } from 'grammy';
import { LRUCache } from 'lru-cache';
import type { LookBack, Outcome } from '../../../notices/delivery/sender.ts';
import { inWords } from '../../../replies/in-words.ts';
import type { Reply } from '../../../replies/reply.ts';
import { findTrouble } from '../outgoing/find-trouble.ts';
import { layMessage } from '../outgoing/lay-message.ts';

export interface TelegramLookBack extends LookBack {
  /** Telegram has just given this number to a message of a private chat. */
  note(message: number): void;
  /** The number is another's. Of a process that died before it may be told late: it bounds nothing. */
  hear(message: number): void;
  /** Hands a notice over to a private chat and keeps in mind what its outcome says of the numbers. */
  watch(chat: string, hand: () => Promise<Outcome>): Promise<Outcome>;
}

export interface LookBackParts {
  readonly api: Api;
  /** What an error of a call means. */
  readonly settle: (error: unknown) => Promise<Outcome>;
  /** Numbers that may have been given out and not yet told, or told to a process that died. */
  readonly reach: number;
}

/** Higher than any number that a bot will ever give out. */
const NOBODYS = 2 ** 31 - 2;
/** A hundred bytes each; an outage may leave a whole broadcast in doubt. */
const MOST_DOUBTS = 20_000;
/** What people may have written meanwhile: their messages are numbered in the same row, and told a little later. */
const UNTOLD = 20;
/** A broadcast and more: what is not noted any longer would be asked for in vain. */
const MOST_NOTED = 20_000;

/** Groups and channels have ids below zero, public channels also names. */
export const isPrivate = (chat: string) => !/^[-@]/.test(chat);

export function createLookBack({ api, settle, reach }: LookBackParts): TelegramLookBack {
  const noted = new LRUCache<number, true>({ max: MOST_NOTED });
  /** The highest number that the message in doubt can have, by chat. */
  const doubts = new LRUCache<string, number>({ max: MOST_DOUBTS });
  /** Chats whose doubt no later message has bounded yet, in the order of their doubts. */
  const unbounded: string[] = [];
  /** How many doubts there have been. */
  let doubted = 0;
  let inFlight = 0;
  const processId = randomBytes(4).toString('hex');
  let latest = 0;
  /** The last number that an earlier process wrote down. */
  let remembered = 0;
  /** The first number that this process was told: all that an earlier one left in doubt lie before it. */
  let first: number | undefined;
  let isHonest: boolean | undefined;

  function keep(message: number): void {
    noted.set(message, true);
    latest = Math.max(latest, message);
  }

  /** What was handed over behind a doubt has a higher number than the message that is in doubt. */
  function bound(doubtsBefore: number, message: number): void {
    const bounded = unbounded.length - (doubted - doubtsBefore);
    for (const chat of unbounded.splice(0, Math.max(0, bounded))) {
      doubts.set(chat, Math.min(doubts.get(chat) ?? Number.POSITIVE_INFINITY, message + UNTOLD));
    }
  }

  /** What has been given out is no more than what is on its way, what is in doubt and what people wrote meanwhile. */
  function doubt(chat: string): void {
    doubted += 1;
    doubts.set(chat, latest + Math.min(reach, inFlight + unbounded.length + UNTOLD));
    unbounded.push(chat);
    if (unbounded.length > MOST_DOUBTS) unbounded.shift();
  }

  function note(message: number): void {
    first = Math.min(first ?? message, message);
    keep(message);
  }

  /** Makes the message say what it should say already. */
  async function edit(as: 'text' | 'photo', chat: string, message: number, reply: Reply): Promise<void> {
    const { texts, keyboard } = layMessage(as === 'photo' ? reply : inWords(reply));
    const html = texts[0]?.html ?? '';
    const more = { parse_mode: 'HTML' as const, ...(keyboard && { reply_markup: keyboard }) };
    if (as === 'photo') await api.editMessageCaption(Number(chat), message, { ...more, caption: html });
    else {
      const options = { ...more, link_preview_options: { is_disabled: true } };
      await api.editMessageText(Number(chat), message, html, options);
    }
  }

  async function probe(chat: string, message: number, reply: Reply): Promise<Outcome | { kind: 'absent' }> {
    const receipt = String(message);
    // A notice with a picture went out in words where the picture could not be drawn.
    const forms = reply.picture ? (['photo', 'text'] as const) : (['text'] as const);
    for (const form of forms) {
      try {
        await edit(form, chat, message, reply);
        // Another message of ours stood there; now it is this one.
        return { kind: 'sent', receipt };
      } catch (error) {
        const { kind } = findTrouble(error);
        if (kind === 'unchanged') return { kind: 'sent', receipt };
        if (kind === 'other_form') continue;
        if (kind === 'not_editable' || kind === 'unparsable') return { kind: 'absent' };
        const outcome = await settle(error);
        return outcome.kind === 'refused' ? { kind: 'absent' } : outcome;
      }
    }
    return { kind: 'absent' };
  }

  /** A server that knows a message which cannot be there would be believed in vain. What keeps this from being found out comes back. */
  async function tryHonesty(chat: string, reply: Reply): Promise<Outcome | undefined> {
    const { kind, ...found } = await probe(chat, NOBODYS, reply);
    if (kind === 'sent' || kind === 'absent') isHonest = kind === 'absent';
    else return { kind, ...found } as Outcome;
    return undefined;
  }

  return {
    covers: isPrivate,
    bookmark: () => (latest > 0 ? `${latest} ${processId}` : undefined),
    remember(receipts) {
      const numbers = receipts.map(Number).sort((a, b) => a - b);
      for (const number of numbers.slice(-MOST_NOTED)) keep(number);
      remembered = latest;
      // What was told before the sending became this process's own lies among what another one sent.
      first = undefined;
    },
    hear: keep,
    note,

    async watch(chat, hand) {
      const before = doubted;
      inFlight += 1;
      try {
        const outcome = await hand();
        if (outcome.kind === 'sent' && outcome.receipt !== undefined) {
          note(Number(outcome.receipt));
          bound(before, Number(outcome.receipt));
        } else if (outcome.kind === 'try_later' && outcome.isDoubtful) doubt(chat);
        return outcome;
      } finally {
        inFlight -= 1;
      }
    },

    async find(chat, reply, bookmark, turn) {
      const [known = '', by] = bookmark.split(' ');
      const from = Number(known);
      if (isHonest === undefined) {
        await turn();
        const trouble = await tryHonesty(chat, reply);
        if (trouble) return trouble;
      }
      if (!isHonest) return { kind: 'absent' };
      const last = () =>
        by === processId
          ? (doubts.get(chat) ?? from + reach)
          : Math.min(Math.max(from, remembered) + reach, (first ?? Number.POSITIVE_INFINITY) - 1);
      for (let message = from + 1; message <= last(); message += 1) {
        if (noted.has(message)) continue;
        await turn();
        const found = await probe(chat, message, reply);
        if (found.kind === 'sent') keep(message);
        if (found.kind !== 'absent') return found;
      }
      return { kind: 'absent' };
    },
  };
}
