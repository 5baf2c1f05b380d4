import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS, findCommand, MENU_COMMANDS } from '../../src/statistics/commands.ts';

/** Buttons and links already sent hold places in this list for years: it is a wire format, not a list of commands. */
const WIRE_FORMAT = 'src/chats/telegram/incoming/command-words.ts';

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : path.endsWith('.ts') ? [path] : [];
  });
}

describe('the list of commands', () => {
  it('names each command once', () => {
    const names = COMMANDS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('knows what a command asks for, and nothing of a command that is not there', () => {
    expect(findCommand('ages')).toMatchObject({ by: 'age', adds: ['by_age'] });
    expect(findCommand('constructor')).toBeUndefined();
  });

  it('is the only list: nowhere else do ten commands of the menus stand in a row', () => {
    const known = new Set<string>(MENU_COMMANDS);
    const lists = filesUnder('src')
      .filter((file) => file !== WIRE_FORMAT && !file.endsWith('statistics/commands.ts'))
      .filter((file) =>
        [...readFileSync(file, 'utf8').matchAll(/(?:'\/?[a-z_]+'[,\]\s]*){10,}/g)].some(
          ([run]) => [...run.matchAll(/'\/?([a-z_]+)'/g)].filter(([, name = '']) => known.has(name)).length >= 10,
        ),
      );
    expect(lists).toEqual([]);
  });
});
