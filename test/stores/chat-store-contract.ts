import { describe, expect, it, onTestFinished } from 'vitest';
import type { ChatKey, ChatStore } from '../../src/stores/chat-store.ts';

const ALIYA: ChatKey = { platform: 'telegram', id: '42' };
const GROUP: ChatKey = { platform: 'telegram', id: '-100123' };
const OFFICE: ChatKey = { platform: 'slack', id: 'T1/42' };

/** A way to open one and the same storage again and again, empty at first. */
export interface Storage {
  open(): Promise<{ store: ChatStore; close(): Promise<void> }>;
}

/** What every implementation of the port must keep. */
export function describeChatStore(name: string, makeStorage: () => Promise<Storage>): void {
  describe(`${name} as a chat store`, () => {
    async function openNew() {
      const storage = await makeStorage();
      const { store, close } = await storage.open();
      onTestFinished(close);
      return store;
    }

    it('knows nobody at first', async () => {
      const store = await openNew();
      expect(await store.find(ALIYA)).toBeUndefined();
      expect(await store.count()).toBe(0);
    });

    it('finds the language that was set, with its chat and the time', async () => {
      const store = await openNew();
      await store.setLanguage(ALIYA, 'kk');
      expect(await store.find(ALIYA)).toEqual({
        platform: 'telegram',
        id: '42',
        language: 'kk',
        updated: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/),
      });
    });

    it('replaces a language by the next, in the order asked', async () => {
      const store = await openNew();
      await Promise.all([
        store.setLanguage(ALIYA, 'kk'),
        store.setLanguage(ALIYA, 'en'),
        store.setLanguage(ALIYA, 'ru'),
      ]);
      expect((await store.find(ALIYA))?.language).toBe('ru');
      expect(await store.count()).toBe(1);
    });

    it('keeps the form of tables beside the language, each for itself, and nothing where neither is chosen', async () => {
      const store = await openNew();
      await store.setForm(ALIYA, 'rich');
      expect(await store.find(ALIYA)).toMatchObject({ form: 'rich' });
      await store.setLanguage(ALIYA, 'kk');
      expect(await store.find(ALIYA)).toMatchObject({ form: 'rich', language: 'kk' });
      await store.setLanguage(ALIYA, undefined);
      expect((await store.find(ALIYA))?.language).toBeUndefined();
      expect(await store.find(ALIYA)).toMatchObject({ form: 'rich' });
      await store.setForm(ALIYA, 'text');
      expect(await store.find(ALIYA)).toBeUndefined();
      expect(await store.count()).toBe(0);
    });

    it('keeps chats apart, also with the same id on two platforms', async () => {
      const store = await openNew();
      await store.setLanguage(ALIYA, 'kk');
      await store.setLanguage({ platform: 'slack', id: '42' }, 'en');
      await store.setLanguage(GROUP, 'ru');
      expect((await store.find(ALIYA))?.language).toBe('kk');
      expect((await store.find({ platform: 'slack', id: '42' }))?.language).toBe('en');
      expect((await store.find(GROUP))?.language).toBe('ru');
      expect(await store.count()).toBe(3);
    });

    it.each(['__proto__', 'constructor', 'a:b', 'қазақ "тіл"\n', ' '])(
      'takes %j for an id like any other',
      async (id) => {
        const store = await openNew();
        const key: ChatKey = { platform: 'terminal', id };
        expect(await store.find(key)).toBeUndefined();
        await store.setLanguage(key, 'ru');
        expect(await store.find(key)).toMatchObject({ id, language: 'ru' });
        expect(await store.forget(key)).toBe(true);
      },
    );

    it('forgets a chat, says whether there was one, and leaves the others', async () => {
      const store = await openNew();
      await store.setLanguage(ALIYA, 'kk');
      await store.setLanguage(OFFICE, 'en');
      expect(await store.forget(ALIYA)).toBe(true);
      expect(await store.forget(ALIYA)).toBe(false);
      expect(await store.find(ALIYA)).toBeUndefined();
      expect((await store.find(OFFICE))?.language).toBe('en');
      expect(await store.count()).toBe(1);
    });

    it('forgets what was set a moment before', async () => {
      const store = await openNew();
      const [, isForgotten] = await Promise.all([store.setLanguage(ALIYA, 'kk'), store.forget(ALIYA)]);
      expect(isForgotten).toBe(true);
      expect(await store.find(ALIYA)).toBeUndefined();
    });

    it('remembers when opened again, and forgets for good', async () => {
      const storage = await makeStorage();
      const first = await storage.open();
      await first.store.setLanguage(ALIYA, 'kk');
      await first.store.setLanguage(OFFICE, 'en');
      await first.store.forget(OFFICE);
      const before = await first.store.find(ALIYA);
      await first.close();
      const second = await storage.open();
      onTestFinished(second.close);
      expect(await second.store.find(ALIYA)).toEqual(before);
      expect(await second.store.find(OFFICE)).toBeUndefined();
    });

    it('writes what was asked for before it was closed', async () => {
      const storage = await makeStorage();
      const first = await storage.open();
      const asked = first.store.setLanguage(ALIYA, 'kk');
      await first.close();
      await asked;
      const second = await storage.open();
      onTestFinished(second.close);
      expect((await second.store.find(ALIYA))?.language).toBe('kk');
    });
  });
}
