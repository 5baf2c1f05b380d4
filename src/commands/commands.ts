import type { Config } from '../config.ts';

/** Resolves with the exit code. */
export type Run = (config: Config, argv: readonly string[]) => Promise<number>;

export interface Command {
  /** What stands behind the name. */
  readonly usage: string;
  readonly about: string;
  /** What else there is to know of it, a line each. */
  readonly details?: readonly string[];
  /** What the first answer in a terminal does not need is read only where it is asked for. */
  load(): Promise<Run>;
}

/** The commands of the command line, by name. The empty name is Koshi itself. */
export const COMMAND_LINE: ReadonlyMap<string, Command> = new Map(
  Object.entries<Command>({
    '': {
      usage: '[--plain] [--no-history]',
      about: 'opens every door that is configured; with none, a chat in the terminal',
      details: [
        '--plain: without colours, links and pictures. --no-history: what is typed is not kept for the arrow keys.',
      ],
      async load() {
        return (await import('./start.ts')).start;
      },
    },
    ask: {
      usage: '[--lang kk|ru|en] [--json] [--chart FILE.png] "question"',
      about: 'answers once',
      details: ['Exit codes: 0 answered, 2 asked back, 3 nothing found.'],
      async load() {
        return (await import('./ask.ts')).ask;
      },
    },
    explain: {
      usage: '[--lang kk|ru|en] [--json] "question"',
      about: 'shows how a question was understood: what became of every word, and what it was read as',
      async load() {
        return (await import('./explain.ts')).explain;
      },
    },
    release: {
      usage: 'preview|publish PERIOD [--lang kk|ru|en] [--yes]',
      about: 'shows what subscribers of a release get, or sends it',
      details: ['PERIOD is written 2025, 2025-Q1 or 2025-01/2025-09. It works while Koshi runs and without it.'],
      async load() {
        return (await import('./release.ts')).release;
      },
    },
    refresh: {
      usage:
        'once --from FILE_OR_URL [--json] | probe | report | accept ID --reason … | reject ID --reason … | coverage | export',
      about: 'takes in new figures',
      details: ['Exit codes: 0 accepted, 4 doubtful or quarantined, 5 unreadable.'],
      async load() {
        return (await import('./refresh.ts')).refresh;
      },
    },
    charts: {
      usage: 'DIR',
      about: 'writes a gallery of every kind of chart',
      async load() {
        return (await import('./charts.ts')).charts;
      },
    },
    mcp: {
      usage: '',
      about: 'is an MCP server on standard input and output',
      async load() {
        return (await import('./mcp.ts')).mcp;
      },
    },
    'move-state': {
      usage: '--to postgres|files',
      about: 'takes all that Koshi remembers from STATE_DIR to DATABASE_URL, or back, while no Koshi runs',
      details: ['It may be repeated. What is moved from stays as it is.'],
      async load() {
        return (await import('./move-state.ts')).moveState;
      },
    },
    'check-data': {
      usage: '',
      about: 'checks every row of the facts and prints what is covered',
      async load() {
        return (await import('./check-data.ts')).checkData;
      },
    },
  }),
);
