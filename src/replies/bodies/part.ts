import type { Button, Link, Table } from '../reply.ts';

/** What the body of an answer gives to its reply; notes, source and suggestions are the same for all bodies. */
export interface Part {
  readonly title: string;
  readonly lines: readonly string[];
  readonly table?: Table;
  readonly notes?: readonly string[];
  /** Names of the figures shown, in their order, where their subjects and periods do not tell them apart. */
  readonly rows?: readonly string[];
  /** Links of its own, where there are no figures whose pages could be linked. */
  readonly links?: readonly Link[];
  /** Stands before the suggestions. */
  readonly buttons?: readonly Button[];
}
