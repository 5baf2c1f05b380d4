/** `.env` as people really save it: with a byte order mark, lines of blanks, Windows line ends. What cannot be read is said, not skipped. */
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { ConfigInvalid } from '../../operations/config-invalid.ts';

const ASSIGNMENT = /^\s*(?:export\s+)?[\w.-]+\s*=\s*(.*)$/;

/** An opening quote that its line does not close: the value goes on. */
function findOpenQuote(value: string): string | undefined {
  const quote = /^["'`]/.exec(value)?.[0];
  return quote !== undefined && !value.slice(1).includes(quote) ? quote : undefined;
}

function checkLines(path: string, lines: readonly string[]): void {
  let open: string | undefined;
  lines.forEach((line, index) => {
    if (open !== undefined) {
      if (line.includes(open)) open = undefined;
      return;
    }
    if (line === '' || /^\s*#/.test(line)) return;
    const found = ASSIGNMENT.exec(line);
    if (!found) throw new ConfigInvalid(`${path}, line ${index + 1}, cannot be read: write NAME=value`);
    open = findOpenQuote(found[1] ?? '');
  });
  if (open !== undefined) throw new ConfigInvalid(`${path} has a value that begins with ${open} and never ends`);
}

function readText(path: string): string | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new ConfigInvalid(
      code === 'EISDIR'
        ? `${path} is a folder; it must be a file, or not be there`
        : `${path} cannot be read (${code})`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ConfigInvalid(`${path} is not written in UTF-8; save it as UTF-8`);
  }
}

/** The variables of the file, none where there is no file; throws ConfigInvalid. */
export function readEnvFile(path: string): Record<string, string> {
  const text = readText(path);
  if (text === undefined) return {};
  // Node's parser takes the mark for a part of the first name, and loses what follows a line of blanks.
  const lines = text
    .replaceAll('\uFEFF', '')
    .split(/\r\n|\r|\n/)
    .map((line) => (line.trim() === '' ? '' : line));
  checkLines(path, lines);
  return Object.fromEntries(
    Object.entries(parseEnv(lines.join('\n'))).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])),
  );
}
