import type { UpdateStore } from '../update-store.ts';

/** Forgets with the process: for tests of doors. */
export function createMemoryUpdateStore(): UpdateStore {
  const kept = new Map<string, unknown>();
  const begun = new Map<string, number>();
  const ended = new Set<string>();
  return {
    isShared: false,
    claim: async (platform, id) => (ended.has(`${platform}:${id}`) ? 'ended' : 'mine'),
    left: async (platform) =>
      [...kept].flatMap(([name, content]) =>
        name.startsWith(`${platform}:`) ? [{ id: name.slice(platform.length + 1), content }] : [],
      ),
    async keep(platform, id, content) {
      kept.set(`${platform}:${id}`, content);
    },
    async begin(platform, id) {
      const before = begun.get(`${platform}:${id}`) ?? 0;
      begun.set(`${platform}:${id}`, before + 1);
      return before;
    },
    async end(platform, id) {
      kept.delete(`${platform}:${id}`);
      begun.delete(`${platform}:${id}`);
      ended.add(`${platform}:${id}`);
    },
  };
}
