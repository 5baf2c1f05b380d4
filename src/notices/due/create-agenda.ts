import type { Row } from '../notice.ts';

/** A row on its way: when it may go next, and how often it was tried. */
export interface Errand {
  readonly row: Row;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly attempts: number;
  /** Epoch milliseconds of the first failure. */
  readonly since?: number;
  /** It was handed over before, and nobody wrote down what became of it. */
  readonly isDoubtful: boolean;
}

/** Errands in the order of their time; of the same time, in the order they came. */
export interface Agenda {
  add(errand: Errand): void;
  peek(): Errand | undefined;
  /** Takes out the chat's errands whose time has come. */
  takeChat(chat: string, now: number): Errand[];
  size(): number;
}

interface Slot extends Errand {
  readonly order: number;
}

const isBefore = (a: Slot, b: Slot) => a.at < b.at || (a.at === b.at && a.order < b.order);

/** A binary heap, and beside it each chat's errands; what was taken by its chat is passed over when it comes up. */
export function createAgenda(): Agenda {
  const heap: Slot[] = [];
  const byChat = new Map<string, Set<Slot>>();
  let order = 0;
  let count = 0;

  const isHeld = (slot: Slot) => byChat.get(slot.row.chat)?.has(slot) ?? false;

  function swap(a: number, b: number): void {
    const [first, second] = [heap[a] as Slot, heap[b] as Slot];
    heap[a] = second;
    heap[b] = first;
  }

  function push(slot: Slot): void {
    heap.push(slot);
    for (let at = heap.length - 1; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!isBefore(heap[at] as Slot, heap[above] as Slot)) return;
      swap(at, above);
      at = above;
    }
  }

  function pop(): void {
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    heap[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      for (const child of [left, right]) {
        if (child < heap.length && isBefore(heap[child] as Slot, heap[least] as Slot)) least = child;
      }
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  }

  return {
    add(errand) {
      const slot: Slot = { ...errand, order: order++ };
      const held = byChat.get(slot.row.chat);
      if (held) held.add(slot);
      else byChat.set(slot.row.chat, new Set([slot]));
      count += 1;
      push(slot);
    },
    peek() {
      while (heap[0] && !isHeld(heap[0])) pop();
      return heap[0];
    },
    takeChat(chat, now) {
      const held = byChat.get(chat);
      const taken = [...(held ?? [])].filter((slot) => slot.at <= now);
      for (const slot of taken) held?.delete(slot);
      if (held?.size === 0) byChat.delete(chat);
      count -= taken.length;
      return taken.sort((a, b) => a.order - b.order);
    },
    size: () => count,
  };
}
