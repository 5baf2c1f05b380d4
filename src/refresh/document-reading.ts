import type { FigureName } from '../statistics/facts/figure-key.ts';
import type { Language } from '../statistics/language.ts';
import type { Period } from '../statistics/time/period.ts';

/** A value as it stands in a document, before anybody believes it. */
export interface FigureRead extends FigureName {
  readonly value: number;
  /** How far the true figure may lie from it, in persons; absent for one printed in full. */
  readonly margin?: number;
  readonly decimals: number;
  readonly unit: 'persons' | 'percent';
  readonly status: 'A' | 'P';
  /** Line, cell or node. */
  readonly where: string;
}

/** A value that the source keeps secret («х»): known to exist, never a nought. */
export interface Suppressed extends FigureName {
  readonly unit: 'persons' | 'percent';
  readonly where: string;
}

/** What could not be read exactly. */
export interface Unread {
  readonly text: string;
  readonly where: string;
  readonly reason: string;
}

/** A sum inside the document over figures of which some are not kept, such as births. */
export interface InnerCheck {
  readonly readings: readonly FigureRead[];
  readonly holds: boolean;
  /** What is wrong, when it does not hold. */
  readonly says: string;
}

/** `operator`: figures that a person read and entered. */
type DocumentKind = 'page' | 'workbook' | 'csv' | 'taldau' | 'operator';

export interface DocumentRead {
  readonly kind: DocumentKind;
  /** Names an independent witness: the English and the Russian page may slip apart from each other, the same page twice may not. */
  readonly origin: string;
  readonly title?: string;
  readonly language?: Language;
  readonly period?: Period;
  /** ISO dates. */
  readonly published?: string;
  readonly nextPublication?: string;
  readonly readings: readonly FigureRead[];
  readonly suppressed: readonly Suppressed[];
  readonly unread: readonly Unread[];
  readonly checks?: readonly InnerCheck[];
  /** What the document says against itself. */
  readonly doubts: readonly string[];
}
