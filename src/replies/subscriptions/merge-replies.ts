import type { Reply } from '../reply.ts';

/** Several replies as one message, the first one's heading on top. The first table is the message's. */
export function mergeReplies([first, ...more]: readonly [Reply, ...Reply[]]): Reply {
  if (more.length === 0) return first;
  const all = [first, ...more];
  const table = all.find((reply) => reply.table)?.table;
  const unique = <T>(items: readonly T[], keyOf: (item: T) => string): T[] => [
    ...new Map(items.map((item) => [keyOf(item), item])).values(),
  ];
  const sources = unique(
    all.flatMap(({ source }) => source ?? []),
    (source) => source,
  );
  const above = all.flatMap((reply) => reply.above ?? []);
  return {
    ...first,
    ...(above.length > 0 && { above }),
    lines: [...first.lines, ...more.flatMap((reply) => [reply.title, ...reply.lines])],
    ...(table && { table }),
    notes: unique(
      all.flatMap((reply) => reply.notes),
      (note) => note,
    ),
    ...(sources.length > 0 && { source: sources.join('; ') }),
    links: unique(
      all.flatMap((reply) => reply.links),
      (link) => link.url,
    ),
    buttons: unique(
      all.flatMap((reply) => reply.buttons),
      (button) => button.command,
    ).slice(0, 6),
    figures: all.flatMap((reply) => reply.figures),
  };
}
