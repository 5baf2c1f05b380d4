import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES } from '../../statistics/language.ts';
import { type ChatKey, type ChatStore, PLATFORMS, type StoreHealth } from '../chat-store.ts';
import type { StoreLog } from '../store-log.ts';
import { lockStateDir, type StateLock } from './lock-state-dir.ts';
import { type DurableFileOptions, openDurableFile } from './open-durable-file.ts';

const documentSchema = z.strictObject({
  version: z.literal(1),
  /** By `platform:id`. */
  chats: z.record(
    z.string().regex(new RegExp(`^(${PLATFORMS.join('|')}):.`)),
    z.strictObject({ language: z.enum(LANGUAGES).exactOptional(), updated: z.iso.datetime() }),
  ),
});
type Document = z.infer<typeof documentSchema>;

export interface ChatStoreOptions extends Pick<DurableFileOptions<Document>, 'write' | 'retryMs'> {
  /** STATE_DIR; made when it is not there. */
  readonly dir: string;
  readonly log: StoreLog;
  /** The lock on `dir` when the caller holds it for several stores; else the store takes its own. */
  readonly lock?: StateLock;
  readonly now?: () => Date;
}

export interface OpenChatStore {
  readonly store: ChatStore;
  health(): StoreHealth;
  close(): Promise<void>;
}

/** Throws StateLocked when another process uses `dir`, StateCorrupt when what is stored there cannot be read. */
export async function openChatStore(options: ChatStoreOptions): Promise<OpenChatStore> {
  const { dir, log, lock, now = () => new Date(), ...disk } = options;
  const ownLock = lock === undefined ? await lockStateDir(dir) : undefined;
  try {
    const file = await openDurableFile<Document>({
      path: join(dir, 'chats.json'),
      schema: documentSchema,
      initial: { version: 1, chats: {} },
      // Records are replaced, never altered, so a copy of the table is copy enough.
      copy: ({ version, chats }) => ({ version, chats: { ...chats } }),
      log,
      ...disk,
    });
    return {
      store: {
        find(key) {
          const kept = file.read().chats[nameOf(key)];
          return kept && { ...kept, platform: key.platform, id: key.id };
        },
        async setLanguage(key, language) {
          await file.update(({ chats }) => {
            if (!language) delete chats[nameOf(key)];
            else if (chats[nameOf(key)]?.language !== language) {
              chats[nameOf(key)] = { language, updated: now().toISOString() };
            }
          });
        },
        forget: (key) =>
          file.update(({ chats }) => {
            const name = nameOf(key);
            const isKnown = Object.hasOwn(chats, name);
            delete chats[name];
            return isKnown;
          }),
        count: () => Object.keys(file.read().chats).length,
      },
      health: () => file.health(),
      async close() {
        await file.close();
        await ownLock?.release();
      },
    };
  } catch (error) {
    await ownLock?.release();
    throw error;
  }
}

function nameOf({ platform, id }: ChatKey): string {
  return `${platform}:${id}`;
}
