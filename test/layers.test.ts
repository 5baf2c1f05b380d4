import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder } from './source-files.ts';

/** Who may import whom inside src; the table of ARCHITECTURE.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[] | 'everything' | 'everything but commands'>> = {
  statistics: [],
  operations: [],
  dataset: ['statistics'],
  questions: ['statistics', 'dataset'],
  answers: ['statistics', 'dataset'],
  replies: ['statistics'],
  charts: ['statistics'],
  stores: ['statistics'],
  notices: ['statistics', 'replies', 'stores'],
  refresh: ['statistics', 'dataset'],
  chats: ['statistics', 'dataset', 'questions', 'answers', 'replies', 'charts', 'stores', 'notices'],
  api: ['statistics', 'dataset', 'questions', 'answers', 'replies', 'charts'],
  house: 'everything but commands',
  commands: 'everything',
};

/** Packages that are imported in one folder only. */
const HOME_OF: Readonly<Record<string, string>> = {
  grammy: 'chats/telegram',
  '@grammyjs/runner': 'chats/telegram',
  '@grammyjs/auto-retry': 'chats/telegram',
  '@slack/bolt': 'chats/slack',
  lowdb: 'stores/files',
  pg: 'stores/postgres',
  echarts: 'charts',
  sharp: 'charts',
  '@fluent/bundle': 'replies',
  cheerio: 'refresh',
  'read-excel-file': 'refresh',
  yauzl: 'refresh',
  croner: 'refresh',
  '@hono/node-server': 'operations',
};

interface Import {
  readonly file: string;
  readonly target: string;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(/^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm);
  return [...found].map((match) => ({ file: relative('src', file), target: match[1] ?? match[2] ?? match[3] ?? '' }));
}

const EXPORTED = /^export (?:async )?(?:interface|type|class|function\*?|const|abstract class) (\w+)/gm;

/** Every exported name with the files that declare it. */
function declarations(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of filesUnder('src')) {
    const names = [...readFileSync(file, 'utf8').matchAll(EXPORTED)].map((match) => match[1] ?? '');
    for (const name of new Set(names)) found.set(name, [...(found.get(name) ?? []), file]);
  }
  return found;
}

const IMPORTS = filesUnder('src').flatMap(importsOf);

/** Path inside src of a relative import. */
function resolveInside({ file, target }: Import): string {
  return join(dirname(file), target);
}

function mayImport(from: string, to: string): boolean {
  const allowed = MAY_IMPORT[from] ?? [];
  if (allowed === 'everything') return true;
  return allowed === 'everything but commands' ? to !== 'commands' : allowed.includes(to);
}

const layerOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : '');

describe('the layers of the house', () => {
  it('sees the imports at all', () => {
    expect(IMPORTS.length).toBeGreaterThan(100);
  });

  it('lets a folder import only what lies to its left', () => {
    const wrong = IMPORTS.filter((item) => item.target.startsWith('.') && layerOf(item.file) !== '').filter((item) => {
      const from = layerOf(item.file);
      const to = layerOf(resolveInside(item));
      return from !== to && !mayImport(from, to);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the facts away from the readers of questions: of the dataset they see only the lexicon', () => {
    const wrong = IMPORTS.filter(
      (item) =>
        layerOf(item.file) === 'questions' &&
        layerOf(resolveInside(item)) === 'dataset' &&
        !item.target.includes('lexicon'),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps each platform and each heavy package in its own folder', () => {
    const wrong = IMPORTS.filter((item) => {
      const name = Object.keys(HOME_OF).find((known) => item.target === known || item.target.startsWith(`${known}/`));
      return name !== undefined && !item.file.startsWith(`${HOME_OF[name]}/`);
    });
    expect(wrong).toEqual([]);
  });

  it('lets nobody but the house and the commands see how something is stored', () => {
    const wrong = IMPORTS.filter(
      (item) =>
        /^stores\/(?:memory|files|postgres)\//.test(resolveInside(item)) &&
        item.target.startsWith('.') &&
        !['stores', 'house', 'commands'].includes(layerOf(item.file)),
    );
    expect(wrong).toEqual([]);
  });

  it('knows every folder under src', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).filter((name) => !(name in MAY_IMPORT))).toEqual([]);
  });

  it('has no room with more than 15 files', () => {
    const rooms = new Map<string, number>();
    for (const file of filesUnder('src')) rooms.set(dirname(file), (rooms.get(dirname(file)) ?? 0) + 1);
    expect([...rooms].filter(([, files]) => files > 15)).toEqual([]);
  });

  it('has tests in the same rooms: one named after a file lies where the file lies, and no room has more than 15', () => {
    const roomsOf = new Map<string, string[]>();
    for (const file of filesUnder('src')) {
      const name = basename(file, '.ts');
      roomsOf.set(name, [...(roomsOf.get(name) ?? []), relative('src', dirname(file))]);
    }
    const rooms = new Map<string, number>();
    const astray: string[] = [];
    for (const file of filesUnder('test')) {
      const room = relative('test', dirname(file));
      rooms.set(room, (rooms.get(room) ?? 0) + 1);
      const floor = layerOf(`${room}/`);
      const homes = file.endsWith('.test.ts')
        ? (roomsOf.get(basename(file, '.test.ts')) ?? []).filter((home) => layerOf(`${home}/`) === floor)
        : [];
      if (homes.length > 0 && !homes.includes(room)) astray.push(`${file} belongs into ${homes.join(' or ')}`);
    }
    expect(astray).toEqual([]);
    expect([...rooms].filter(([, files]) => files > 15)).toEqual([]);
  });

  it('gives a name to one thing: no two files export a type, function or value of the same name', () => {
    const names = [...declarations()];
    expect(names.length).toBeGreaterThan(500);
    expect(names.filter(([, files]) => files.length > 1)).toEqual([]);
  });

  it('has no cycles between files', () => {
    const graph = new Map<string, string[]>();
    for (const item of IMPORTS.filter((each) => each.target.startsWith('.'))) {
      graph.set(item.file, [...(graph.get(item.file) ?? []), resolveInside(item)]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('has no barrel files, no drawers and no file over 350 lines', () => {
    const files = filesUnder('src');
    const drawers = files.filter((file) => /(?:^|\/)(?:index|utils?|helpers?|common|manager|service)\.ts$/.test(file));
    // message-ids.ts is written by a test from the messages, one line each.
    const long = files.filter(
      (file) => !file.endsWith('message-ids.ts') && readFileSync(file, 'utf8').split('\n').length > 350,
    );
    expect({ drawers, long }).toEqual({ drawers: [], long: [] });
  });
});
