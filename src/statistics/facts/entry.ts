/** What an administrator enters in a chat: the figures of a release that Koshi could not read. */
import type { Period } from '../time/period.ts';
import type { JudgedObservation } from './loaded-round.ts';
import type { Observation } from './observation.ts';

/** Where figures are from and what they are, in the order in which they are written. */
export const ENTRY_PARTS = ['period', 'address', 'published', 'figures'] as const;
export type EntryPart = (typeof ENTRY_PARTS)[number];

export type EntryJudged =
  | {
      readonly kind: 'incomplete';
      readonly missing: readonly EntryPart[];
      /** How many figures of the country came, where it is another number than expected. */
      readonly found?: number;
      /** Words that are no figures. */
      readonly unread: readonly string[];
    }
  | {
      readonly kind: 'judged';
      readonly period: Period;
      readonly observations: readonly JudgedObservation[];
      /** False where the main figures or the dates are in doubt, so that nothing of it can be stored. */
      readonly isFit: boolean;
      /** Why, in the operator's words, where no figure says so itself. */
      readonly faults: readonly string[];
      /** The round to be accepted; absent where nothing new in it fits. */
      readonly round?: string;
    };

export type EntryStored =
  | {
      readonly kind: 'stored';
      readonly observations: readonly Observation[];
      /** Where they are from, and when they came out. */
      readonly address: string;
      readonly published: string;
      /** How many wait for something that confirms them. */
      readonly waiting: number;
    }
  | { readonly kind: 'already' | 'unknown' }
  | { readonly kind: 'refused'; readonly reason: string };

/** `by` is whoever enters or stores, which is kept; both reject when it could not be kept. */
export interface EntryTable {
  /** What fits and what does not of a whole message, command included; nothing counts yet. */
  judge(text: string, by: string): Promise<EntryJudged>;
  /** Lets count what still fits of a round that was judged. */
  store(round: string, by: string): Promise<EntryStored>;
}
