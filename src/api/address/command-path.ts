import type { Language } from '../../statistics/language.ts';

/**
 * A canonical command as the path of an address, and back: `/net KZ-71 2025-Q1` is `net/KZ-71/2025-Q1`. The slash inside a
 * stretch of months becomes an underscore, `2025-01/2025-09` → `2025-01_2025-09`; no argument that starts with a digit or with
 * the dots of an open range has an underscore of its own.
 */

const isPeriod = (part: string) => /^(?:\d|\.\.)/.test(part);

export function formatPath(command: string): string {
  return command
    .slice(1)
    .split(' ')
    .map((part) => (isPeriod(part) ? part.replaceAll('/', '_') : part))
    .join('/');
}

/** The address of the page that answers a command. */
export function formatPageUrl(publicUrl: string, language: Language, command: string): string {
  return `${publicUrl}/${language}/${encodeURI(formatPath(command))}`;
}

/** The command that a path stands for, unread: whether it is one, the reader of commands decides. */
export function parsePath(path: string): string {
  const parts = path.split('/').map((part) => (isPeriod(part) ? part.replaceAll('_', '/') : part));
  return `/${parts.join(' ')}`;
}
