import type { Figure } from '../statistics/answer.ts';
import type { Language } from '../statistics/language.ts';
import type { Subject } from '../statistics/question.ts';
import type { Rhythm } from '../statistics/subscription.ts';
import type { Period } from '../statistics/time/period.ts';

/** A figure as it was told to somebody. */
export interface Told {
  readonly subject: Subject;
  readonly period: Period;
  readonly value: number;
}

/** A figure told whose value is another now. */
export interface Change extends Told {
  readonly now: number;
}

/** Something to be told once to each who wants it. */
export type Notice = {
  /** Unique: `release:2025-final`, `correction:<what changed>`, `reminder:2025`, `late:2025`. */
  readonly id: string;
  readonly period: Period;
  /** ISO instant. */
  readonly created: string;
} & (
  | { readonly kind: 'release' }
  | { readonly kind: 'correction'; readonly changes: readonly Change[] }
  | { readonly kind: 'reminder' | 'late' /** ISO date. */; readonly expected: string }
);

/**
 * States of a row. `waiting`: to be handed over when due, again after a temporary failure. All others are final:
 * `sent`: the platform has it. `unconfirmed`: the platform has it, as far as can be known. `parked`: nobody is there.
 * `failed`: given up after a day or refused, and reported. `withdrawn`: no longer wanted when it was due.
 */
export const ROW_STATES = ['waiting', 'sent', 'unconfirmed', 'parked', 'failed', 'withdrawn'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** Begins the reason of a row that was refused in words that nobody knows. */
export const UNKNOWN = 'unknown: ';

/** Who goes first among those whose time has come. */
export const PRIORITIES = { correction: 0, condition: 1, personal: 2, everything: 3 } as const;

/** One notice for one chat: whatever of its subscriptions the notice is about, it is told in one message. */
export interface Row {
  readonly id: string;
  readonly notice: string;
  /** `platform:id`; another after the chat has moved. */
  readonly chat: string;
  readonly rhythm: Rhythm;
  readonly language: Language;
  /** None for a channel in which every release is announced. */
  readonly subscriptions: readonly string[];
  /** For a correction: which of its changes the chat was told otherwise. */
  readonly changes?: readonly number[];
  /** Epoch milliseconds. */
  readonly due: number;
  /** One of PRIORITIES. */
  readonly priority: number;
  readonly state: RowState;
  /** Epoch milliseconds of the last change of state. */
  readonly at?: number;
  readonly reason?: string;
  /** Names what was told, in the outbox. */
  readonly content?: string;
  /** It was given to the platform, and by this it can be asked whether it arrived, should the end never be written. */
  readonly bookmark?: string;
  /** What the platform calls the message that told it. */
  readonly receipt?: string;
  /** How often it failed for the moment, and since when, in epoch milliseconds. */
  readonly attempts?: number;
  readonly since?: number;
}

export function toTold({ subject, period, value }: Figure): Told {
  return { subject, period, value };
}
