import type { Dataset } from '../../dataset/dataset.ts';
import type { Observation } from '../../statistics/facts/observation.ts';
import type { DocumentRead } from '../document-reading.ts';

/** A value of an earlier round, with the document that it came from. */
export interface Witness {
  readonly observation: Observation;
  readonly origin: string;
}

export interface GateInput {
  readonly read: DocumentRead;
  readonly dataset: Dataset;
  /** What waits for a witness. */
  readonly waiting: readonly Witness[];
  /** What was believed of documents taken in before. */
  readonly believed: readonly Witness[];
  /** ISO date in Asia/Almaty. */
  readonly today: string;
  /** The vintage of what is new: the printed date of publication where there is one. */
  readonly published: string;
  readonly source: string;
}
