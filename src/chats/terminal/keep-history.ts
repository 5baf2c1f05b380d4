/** What was typed, kept between runs in a file that nobody else may read. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

export interface TypedHistory {
  /** Newest first, as the prompt takes them. */
  readonly lines: readonly string[];
  keep(lines: readonly string[]): void;
  forget(): void;
}

const OWNER_ONLY = 0o600;

function read(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').filter(Boolean);
  } catch {
    // None yet, or none that can be read: the prompt begins with an empty one.
    return [];
  }
}

/** A history that cannot be written is none: the chat goes on without. */
export function openHistory(path: string): TypedHistory {
  return {
    lines: read(path),
    keep(lines) {
      try {
        writeFileSync(path, lines.map((line) => `${line}\n`).join(''), { mode: OWNER_ONLY });
      } catch {
        // As above.
      }
    },
    forget: () => rmSync(path, { force: true }),
  };
}
