import type { Platform } from './chat-store.ts';

/** A message that an earlier process began and did not end. */
export interface LeftUpdate {
  readonly id: string;
  readonly content: unknown;
}

/**
 * What people have written and still wait for, as far as it has to outlive the process: an answer that comes at once costs
 * no write. Ids are those of the platform. A promise rejects with StoreFailed when it could not be written.
 */
export interface UpdateStore {
  /** Kept, and not done; in the order in which it was begun. */
  left(platform: Platform): readonly LeftUpdate[];
  /** Resolves when the content is on disk. */
  keep(platform: Platform, id: string, content: unknown): Promise<void>;
  /** One more process begins it. How often it was begun before without an end. */
  begin(platform: Platform, id: string): Promise<number>;
  /** It needs no answer any more, should the platform bring it again. Its content is deleted. */
  end(platform: Platform, id: string): Promise<void>;
  isEnded(platform: Platform, id: string): boolean;
}
