import type { MovableStore, PieceKind } from './portion.ts';

export type Counts = Readonly<Partial<Record<PieceKind, number>>>;

/** How much there is of each kind; of subscriptions each one counts. */
export async function countAll(store: MovableStore): Promise<Counts> {
  const counts: Partial<Record<PieceKind, number>> = {};
  for await (const portion of store.dump()) {
    const count =
      portion.kind === 'subscriptions'
        ? portion.pieces.reduce((sum, { subscriptions, parked }) => sum + subscriptions.length + (parked ? 1 : 0), 0)
        : portion.pieces.length;
    counts[portion.kind] = (counts[portion.kind] ?? 0) + count;
  }
  return counts;
}

/** Copies all of it; what is there already is left where nothing comes in its place. */
export async function moveAll(
  from: MovableStore,
  to: MovableStore,
  onProgress: (kind: PieceKind, count: number) => void,
): Promise<void> {
  const counts: Partial<Record<PieceKind, number>> = {};
  for await (const portion of from.dump()) {
    await to.load(portion);
    const count = (counts[portion.kind] ?? 0) + portion.pieces.length;
    counts[portion.kind] = count;
    onProgress(portion.kind, count);
  }
}
