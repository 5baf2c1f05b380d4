import type { Platform } from './chat-store.ts';

/** A message that another process began and did not end. */
export interface LeftUpdate {
  readonly id: string;
  readonly content: unknown;
}

/** `mine`: to be answered by who asked. `ended`: it needs no answer. `elsewhere`: another process that lives is at it. */
export type UpdateOwner = 'mine' | 'ended' | 'elsewhere';

/**
 * What people have written and still wait for, as far as it has to outlive the process. Ids are those of the platform.
 * A promise rejects with StoreFailed when it could not be written.
 */
export interface UpdateStore {
  /** Who is to answer it: of several that ask, one. */
  claim(platform: Platform, id: string): Promise<UpdateOwner>;
  /** Kept, not done, and of processes that are no more, in the order in which it was begun; it is this process's from now on. */
  left(platform: Platform): Promise<readonly LeftUpdate[]>;
  /** Resolves when the content is kept. */
  keep(platform: Platform, id: string, content: unknown): Promise<void>;
  /** One more process begins it. How often it was begun before without an end. */
  begin(platform: Platform, id: string): Promise<number>;
  /** It needs no answer any more, should the platform bring it again. Its content is deleted. */
  end(platform: Platform, id: string): Promise<void>;
  /** True where the end of each has to be told: another process may be brought it again. */
  readonly isShared: boolean;
}
