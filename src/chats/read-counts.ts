/** How messages were read since the start, by kind; never a word of one. */
import type { MessageRead } from '../questions/reading.ts';
import type { ReadCounts } from '../statistics/how-read.ts';

export interface ReadCounter {
  count(message: MessageRead): void;
  counts(): ReadCounts;
}

export function createReadCounter(): ReadCounter {
  let answered = 0;
  const [asked, refused, left] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const add = (map: Map<string, number>, kind: string) => map.set(kind, (map.get(kind) ?? 0) + 1);
  return {
    count({ readings, account = [] }) {
      for (const reading of readings) {
        if (reading.kind === 'question') answered += 1;
        if (reading.kind === 'ask') add(asked, reading.about);
        if (reading.kind === 'misread') add(refused, reading.reason);
      }
      for (const { standing, by } of account) if (standing === 'open' || standing === 'named') add(left, by);
    },
    counts: () => ({
      answered,
      asked: Object.fromEntries(asked),
      refused: Object.fromEntries(refused),
      left: Object.fromEntries(left),
    }),
  };
}
