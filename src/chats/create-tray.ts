/**
 * What has come in and is not answered yet. A platform is told that a message is taken when it is answered, or when it
 * is kept on disk because its answer takes long: a process that is killed loses neither. An answer that comes at once costs
 * no write. What was begun three times and never came to its end is given up, for it may be what ends the process.
 */
import { LRUCache } from 'lru-cache';
import type { Platform } from '../stores/chat-store.ts';
import type { UpdateStore } from '../stores/update-store.ts';

/** Longer than an answer usually takes, shorter than any platform waits. */
const KEEP_AFTER_MS = 400;
/** However slow the disk is. */
const MOST_KEEPING_MS = 1_400;
const MOST_BEGUN = 3;
/** How often it is looked whether another process has ended what it began. */
const LOOK_MS = 250;
/** How often it is looked for what other processes left. */
const LEFT_MS = 1_000;
/** Ids of what was ended by this process, should the platform bring it again. */
const MOST_IDS = 10_000;

/** Who keeps what is under way, and who hears of what was given up. */
export interface TrayStore {
  readonly store: UpdateStore;
  readonly onAbandoned: (platform: Platform, id: string) => void;
}

export interface TrayParts extends TrayStore {
  readonly platform: Platform;
  readonly keepAfterMs?: number;
}

interface Taken {
  readonly id: string;
  /** What the work can be done again with; absent for what is of no use later. */
  readonly content?: unknown;
  /** It may have been begun by an earlier process. */
  readonly isRepeated?: boolean;
  /** Asks `start` when its turn has come. Must not reject. */
  readonly work: () => Promise<void>;
}

export interface Tray {
  /** Begins the work, once however often it is brought; resolves when the platform may be told that it is taken. Never rejects. */
  take(taken: Taken): Promise<void>;
  /** Its turn has come: what only waits is not begun. False where it is given up. Never rejects. */
  start(id: string): Promise<boolean>;
  /** Goes on with what earlier processes left. */
  resume(work: (content: unknown) => Promise<void>): Promise<void>;
  /** It was answered, and the platform cannot be told so before others are: it is noted. Never rejects. */
  note(id: string): Promise<void>;
  /** Goes on with nothing more, and resolves when all that was begun is answered. */
  idle(): Promise<void>;
  /** What is begun and not ended. */
  count(): number;
}

interface UnderWay {
  /** Its content is on disk. */
  isKept: boolean;
  readonly isRepeated: boolean;
  isStarted: boolean;
  /** That it is begun is on disk. */
  isCounted: boolean;
  taken: Promise<void>;
  ended: Promise<void>;
}

const NOW = Promise.resolve();

export function createTray({ platform, store, onAbandoned, keepAfterMs = KEEP_AFTER_MS }: TrayParts): Tray {
  const underWay = new Map<string, UnderWay>();
  const done = new LRUCache<string, true>({ max: MOST_IDS });
  let isIdling = false;
  let looking: NodeJS.Timeout | undefined;

  async function end(id: string): Promise<void> {
    // A disk that takes nothing is told of by its own store; at worst the message is answered twice.
    await store.end(platform, id).catch(() => undefined);
  }

  async function countBegin(id: string): Promise<boolean> {
    const before = await store.begin(platform, id).catch(() => 0);
    if (before < MOST_BEGUN) return true;
    onAbandoned(platform, id);
    await end(id);
    return false;
  }

  async function keep(id: string, content: unknown): Promise<void> {
    const each = underWay.get(id);
    if (!each || each.isKept || content === undefined) return;
    each.isKept = true;
    await store.keep(platform, id, content).catch(() => undefined);
    if (each.isStarted && !each.isCounted) {
      each.isCounted = true;
      await store.begin(platform, id).catch(() => undefined);
    }
  }

  /** Resolves with true when it is this process that has to answer; with false when it is answered. */
  async function claim(id: string): Promise<boolean> {
    for (;;) {
      // A store that fails is no reason to leave somebody without an answer: at worst it comes twice.
      const owner = await store.claim(platform, id).catch(() => 'mine' as const);
      if (owner !== 'elsewhere') return owner === 'mine';
      await new Promise<void>((resolve) => void setTimeout(resolve, LOOK_MS).unref());
    }
  }

  function begin({ id, content, work, isRepeated = false }: Taken, isKept: boolean): Promise<void> {
    const each: UnderWay = { isKept, isRepeated, isStarted: false, isCounted: false, taken: NOW, ended: NOW };
    underWay.set(id, each);
    each.ended = (isKept ? Promise.resolve(true) : claim(id)).then(async (isMine) => {
      if (isMine) {
        await work();
        if (each.isKept || each.isCounted || store.isShared) await end(id);
      }
      underWay.delete(id);
      done.set(id, true);
    });
    each.taken = new Promise<void>((resolve) => {
      let late: NodeJS.Timeout | undefined;
      const timer = setTimeout(() => {
        late = setTimeout(resolve, MOST_KEEPING_MS);
        void keep(id, content).then(resolve);
      }, keepAfterMs);
      void each.ended.then(resolve);
      void each.ended.then(() => clearTimeout(timer));
      void each.ended.then(() => clearTimeout(late));
    });
    return each.taken;
  }

  return {
    async take(taken) {
      const { id } = taken;
      if (done.get(id)) return;
      await (underWay.get(id)?.taken ?? begin(taken, false));
    },

    async start(id) {
      const each = underWay.get(id);
      if (!each) return true;
      each.isStarted = true;
      if (!each.isKept && !each.isRepeated) return true;
      each.isCounted = true;
      return countBegin(id);
    },

    async resume(work) {
      async function look(): Promise<void> {
        const left = isIdling ? [] : await store.left(platform).catch(() => []);
        for (const { id, content } of left) {
          if (!underWay.has(id)) void begin({ id, work: () => work(content) }, true);
        }
        if (!isIdling && store.isShared) looking = setTimeout(() => void look(), LEFT_MS).unref();
      }
      await look();
    },

    async note(id) {
      // What is kept and still under way is ended when it is answered, and not before.
      if (!underWay.has(id)) await end(id);
    },

    async idle() {
      isIdling = true;
      clearTimeout(looking);
      while (underWay.size > 0) await Promise.all([...underWay.values()].map(({ ended }) => ended));
    },
    count: () => underWay.size,
  };
}
