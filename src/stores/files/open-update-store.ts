import { join } from 'node:path';
import { z } from 'zod';
import { PLATFORMS, type Platform } from '../chat-store.ts';
import type { StoreLog } from '../store-log.ts';
import type { UpdateStore } from '../update-store.ts';
import type { StateLock } from './lock-state-dir.ts';
import { openJournal } from './open-journal.ts';

const common = { platform: z.enum(PLATFORMS), id: z.string() };
const entrySchema = z.discriminatedUnion('k', [
  z.strictObject({ k: z.literal('kept'), ...common, content: z.unknown() }),
  z.strictObject({ k: z.literal('begun'), ...common, times: z.number().int().positive() }),
  z.strictObject({ k: z.literal('ended'), ...common }),
]);
type Entry = z.infer<typeof entrySchema>;

/** Platforms bring again what was not confirmed within minutes: thousands of ids outlast that. */
const MOST_ENDED = 2000;
const MOST_APPENDED = 10_000;

export interface UpdateStoreOptions {
  /** STATE_DIR. */
  readonly dir: string;
  readonly log: StoreLog;
  /** On `dir`. */
  readonly lock: StateLock;
}

export interface OpenUpdateStore {
  readonly store: UpdateStore;
  close(): Promise<void>;
}

/** In `updates.journal`. Throws StateCorrupt when the file is not as it was written. */
export async function openUpdateStore({ dir, log, lock }: UpdateStoreOptions): Promise<OpenUpdateStore> {
  const kept = new Map<string, Extract<Entry, { k: 'kept' }>>();
  const begun = new Map<string, Extract<Entry, { k: 'begun' }>>();
  const ended = new Map<string, Extract<Entry, { k: 'ended' }>>();
  const nameOf = (platform: Platform, id: string) => `${platform}:${id}`;

  function take(entry: Entry): void {
    const name = nameOf(entry.platform, entry.id);
    if (entry.k === 'kept') kept.set(name, entry);
    else if (entry.k === 'begun') begun.set(name, entry);
    else {
      kept.delete(name);
      begun.delete(name);
      ended.set(name, entry);
      const [oldest] = ended.keys();
      if (ended.size > MOST_ENDED && oldest !== undefined) ended.delete(oldest);
    }
  }

  const journal = await openJournal<Entry>({
    path: join(dir, 'updates.journal'),
    format: { version: 2, schema: entrySchema },
    log,
    lock,
    take,
    isSoon: ({ k }) => k !== 'kept',
  });
  const list = () => [...kept.values(), ...begun.values(), ...ended.values()];
  await journal.erase(list);
  let hasContent = kept.size > 0;

  /** What was answered is not to lie about: its words go as soon as nobody else waits. */
  function tidy(): void {
    const isDue = hasContent ? kept.size === 0 : journal.appended() > MOST_APPENDED;
    if (!isDue) return;
    hasContent = false;
    journal.erase(list).catch((error) => log.warn({ err: error }, 'answered messages were not deleted yet'));
  }

  return {
    store: {
      isShared: false,
      claim: async (platform, id) => (ended.has(nameOf(platform, id)) ? 'ended' : 'mine'),
      left: async (platform) =>
        [...kept.values()].filter((each) => each.platform === platform).map(({ id, content }) => ({ id, content })),
      async keep(platform, id, content) {
        hasContent = true;
        await journal.append({ k: 'kept', platform, id, content });
      },
      async begin(platform, id) {
        const before = begun.get(nameOf(platform, id))?.times ?? 0;
        await journal.append({ k: 'begun', platform, id, times: before + 1 });
        return before;
      },
      async end(platform, id) {
        await journal.append({ k: 'ended', platform, id });
        tidy();
      },
    },
    close: () => journal.close(),
  };
}
