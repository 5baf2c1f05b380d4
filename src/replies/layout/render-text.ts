import type { Reply } from '../reply.ts';
import { renderTable } from './render-table.ts';

/** The whole reply as plain text, for the terminal and wherever a platform wants a text beside its own layout. */
export function renderText(reply: Reply): string {
  // The source line names the sites; a link of another name says what it leads to.
  const links = reply.links.map(({ label, url }) => (reply.source?.includes(label) ? url : `${label}: ${url}`));
  const source = [...(reply.source ? [reply.source] : []), ...links];
  const again = reply.command
    ? [[reply.commandHint, reply.commandWords ?? reply.command].filter(Boolean).join(' ')]
    : [];
  const parts = [
    reply.above ?? [],
    [reply.title, ...reply.lines, ...(reply.table ? [] : reply.notes)],
    ...(reply.table ? [renderTable(reply.table), reply.notes] : []),
    [...source, ...again],
  ];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
}
