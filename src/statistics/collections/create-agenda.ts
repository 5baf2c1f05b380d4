/** Items in an order of their own, and beside it those of each chat; what was taken by its chat is passed over when it comes up. */
export interface Agenda<Item> {
  add(item: Item): void;
  /** The first of all. */
  peek(): Item | undefined;
  /** Takes out the first of all. */
  pop(): Item | undefined;
  /** Takes out those of the chat that are wanted, in the order in which they came. */
  takeChat(chat: string, isWanted: (item: Item) => boolean): Item[];
  /** Takes out all. */
  clear(): Item[];
  size(): number;
}

interface Slot<Item> {
  readonly item: Item;
  /** As they were when it came. */
  readonly chat: string;
  readonly rank: readonly number[];
  readonly order: number;
}

/** A binary heap. The lower rank goes first, number by number; of equal ones what came earlier. */
export function createAgenda<Item>(
  chatOf: (item: Item) => string,
  rankOf: (item: Item) => readonly number[],
): Agenda<Item> {
  let heap: Slot<Item>[] = [];
  const byChat = new Map<string, Set<Slot<Item>>>();
  let order = 0;
  let count = 0;

  const isHeld = (slot: Slot<Item>) => byChat.get(slot.chat)?.has(slot) ?? false;

  function isBefore(one: Slot<Item>, other: Slot<Item>): boolean {
    for (let place = 0; place < one.rank.length; place += 1) {
      const apart = (one.rank[place] ?? 0) - (other.rank[place] ?? 0);
      if (apart !== 0) return apart < 0;
    }
    return one.order < other.order;
  }

  function swap(a: number, b: number): void {
    const [first, second] = [heap[a] as Slot<Item>, heap[b] as Slot<Item>];
    heap[a] = second;
    heap[b] = first;
  }

  function push(slot: Slot<Item>): void {
    heap.push(slot);
    for (let at = heap.length - 1; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!isBefore(heap[at] as Slot<Item>, heap[above] as Slot<Item>)) return;
      swap(at, above);
      at = above;
    }
  }

  function drop(): void {
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    heap[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      for (const child of [left, right]) {
        if (child < heap.length && isBefore(heap[child] as Slot<Item>, heap[least] as Slot<Item>)) least = child;
      }
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  }

  function first(): Slot<Item> | undefined {
    while (heap[0] && !isHeld(heap[0])) drop();
    return heap[0];
  }

  function takeOut(chat: string, slots: readonly Slot<Item>[]): Item[] {
    const held = byChat.get(chat);
    for (const slot of slots) held?.delete(slot);
    if (held?.size === 0) byChat.delete(chat);
    count -= slots.length;
    return slots.map(({ item }) => item);
  }

  return {
    add(item) {
      const chat = chatOf(item);
      const slot = { item, chat, rank: rankOf(item), order: order++ };
      const held = byChat.get(chat);
      if (held) held.add(slot);
      else byChat.set(chat, new Set([slot]));
      count += 1;
      push(slot);
    },
    peek: () => first()?.item,
    pop() {
      const slot = first();
      if (!slot) return undefined;
      drop();
      return takeOut(slot.chat, [slot])[0];
    },
    takeChat(chat, isWanted) {
      const slots = [...(byChat.get(chat) ?? [])].filter(({ item }) => isWanted(item));
      return takeOut(chat, slots);
    },
    clear() {
      const items = [...byChat.values()].flatMap((slots) => [...slots].map(({ item }) => item));
      heap = [];
      byChat.clear();
      count = 0;
      return items;
    },
    size: () => count,
  };
}
