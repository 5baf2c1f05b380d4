/** All that Koshi remembers, in pieces that every store can give and take. */
import type { LoadedRound, RoundDecision } from '../../statistics/facts/loaded-round.ts';
import type { Language } from '../../statistics/language.ts';
import type { Platform } from '../chat-store.ts';
import type { ChatRecord } from '../memory/subscription-record.ts';
import type { Notice, Row, Told } from '../notice.ts';

interface Pieces {
  readonly chats: {
    readonly chat: string;
    readonly language?: Language;
    readonly form?: 'rich';
    readonly updated: string;
  };
  readonly subscriptions: ChatRecord & { readonly chat: string };
  readonly notices: { readonly notice: Notice; readonly isFilled: boolean; readonly isReported: boolean };
  readonly contents: { readonly name: string; readonly figures: readonly Told[] };
  readonly rows: Omit<Row, 'id' | 'attempts' | 'since'>;
  readonly rounds: LoadedRound;
  readonly decisions: RoundDecision;
  readonly late: { readonly period: string };
  /** What somebody still waits for. */
  readonly updates: { readonly platform: Platform; readonly id: string; readonly content: unknown };
}

export type PieceKind = keyof Pieces;
export type Portion = {
  [Kind in PieceKind]: { readonly kind: Kind; readonly pieces: readonly Pieces[Kind][] };
}[PieceKind];
export type PieceOf<Kind extends PieceKind> = Pieces[Kind];

/** A store that nobody uses meanwhile. */
export interface MovableStore {
  /** In the order in which it has to be taken. */
  dump(): AsyncIterable<Portion>;
  /** What is there already is replaced by what comes; twice is once. */
  load(portion: Portion): Promise<void>;
  close(): Promise<void>;
}
