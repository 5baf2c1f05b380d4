import type { Reply } from '../reply.ts';
import { renderTable } from './render-table.ts';

/** The whole reply as plain text, for the terminal and wherever a platform wants a text beside its own layout. */
export function renderText(reply: Reply): string {
  const source = [...(reply.source ? [reply.source] : []), ...reply.links.map((link) => `${link.label}: ${link.url}`)];
  const again = reply.command ? [[reply.commandHint, reply.command].filter(Boolean).join(' ')] : [];
  const parts = [
    [reply.title, ...reply.lines],
    reply.table ? renderTable(reply.table) : [],
    reply.notes,
    [...source, ...again],
  ];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
}
