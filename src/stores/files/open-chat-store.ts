import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../statistics/language.ts';
import { chatNameSchema, nameOfChat } from '../chat-name.ts';
import type { ChatKey, ChatStore, StoreHealth } from '../chat-store.ts';
import type { Records } from '../memory/records.ts';
import type { StoreLog } from '../store-log.ts';
import { lockStateDir, type StateLock } from './lock-state-dir.ts';
import { openRecords, type RecordsOptions } from './open-records.ts';
import type { RecordFormat } from './snapshot-adapter.ts';

const settingsSchema = z.strictObject({
  language: z.enum(LANGUAGES).exactOptional(),
  form: z.literal('rich').exactOptional(),
  updated: z.iso.datetime(),
});
export type Settings = z.infer<typeof settingsSchema>;

const uncheckedSchema = z.strictObject({ version: z.literal(1), chats: z.record(z.string(), z.unknown()) });

const FORMAT: RecordFormat<Settings> = {
  version: 2,
  key: chatNameSchema,
  schema: settingsSchema,
  ofUnchecked: (document) => uncheckedSchema.parse(document).chats,
};

export interface ChatStoreOptions extends Pick<RecordsOptions<Settings>, 'write' | 'retryMs'> {
  /** STATE_DIR; made when it is not there. */
  readonly dir: string;
  readonly log: StoreLog;
  /** The lock on `dir` when the caller holds it for several stores; else the store takes its own. */
  readonly lock?: StateLock;
  readonly now?: () => Date;
}

export interface OpenChatStore extends Pick<Records<Settings>, 'change'> {
  readonly store: ChatStore;
  /** What is kept of each chat, by its name. */
  readonly records: ReadonlyMap<string, Settings>;
  health(): StoreHealth;
  close(): Promise<void>;
}

/** Throws StateLocked when another process uses `dir`, StateCorrupt when what is stored there cannot be read. */
export async function openChatStore(options: ChatStoreOptions): Promise<OpenChatStore> {
  const { dir, log, now = () => new Date(), ...disk } = options;
  const ownLock = options.lock === undefined ? await lockStateDir(dir) : undefined;
  const lock = options.lock ?? (ownLock as StateLock);
  try {
    const records = await openRecords<Settings>({
      ...disk,
      path: join(dir, 'chats.json'),
      format: FORMAT,
      log,
      lock,
    });
    /** Without anything chosen there is nothing to keep. */
    function choose(
      key: ChatKey,
      chosen: { language?: Language | undefined; form?: 'rich' | undefined },
    ): Promise<void> {
      const name = nameOfChat(key);
      return records.change(({ get, set }) => {
        const before = get(name);
        const { language, form } = { ...before, ...chosen };
        if (language === before?.language && form === before?.form) return;
        const after = { ...(language && { language }), ...(form && { form }), updated: now().toISOString() };
        set(name, language || form ? after : undefined);
      });
    }

    return {
      store: {
        async find(key) {
          const kept = records.shown.get(nameOfChat(key));
          return kept && { ...kept, platform: key.platform, id: key.id };
        },
        setLanguage: (key, language) => choose(key, { language }),
        setForm: (key, form) => choose(key, { form: form === 'rich' ? form : undefined }),
        forget: (key) =>
          records.change(
            ({ get, set }) => {
              const isKnown = get(nameOfChat(key)) !== undefined;
              set(nameOfChat(key), undefined);
              return isKnown;
            },
            { isErasing: true },
          ),
        count: async () => records.shown.size,
      },
      records: records.shown,
      change: records.change,
      health: () => records.health(),
      async close() {
        await records.close();
        await ownLock?.release();
      },
    };
  } catch (error) {
    await ownLock?.release();
    throw error;
  }
}
