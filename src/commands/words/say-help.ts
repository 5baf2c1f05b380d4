import { distance } from 'fastest-levenshtein';
import { COMMAND_LINE, type Command } from '../commands.ts';

const MOST_SLIPS = 2;

const joinWords = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');

/** How the command is written, installed and in a checkout. */
export function sayUsage(name: string, { usage }: Command): string {
  const script = name === '' ? 'start' : `run ${name.replace(/^check-/, 'check:')}`;
  return [
    `Usage: ${joinWords('koshi', name, usage)}`,
    `In a checkout: ${joinWords('npm', script, usage === '' ? '' : '--', usage)}`,
  ].join('\n');
}

/** `--help` of one command. */
export function sayCommandHelp(name: string, command: Command): string {
  const about = `${command.about.charAt(0).toUpperCase()}${command.about.slice(1)}.`;
  return [sayUsage(name, command), '', about, ...(command.details ?? [])].join('\n');
}

/** `--help`: every command and what it does. */
export function sayAllCommands(): string {
  const width = Math.max(...[...COMMAND_LINE.keys()].map((name) => name.length));
  return [
    "Koshi answers questions about Kazakhstan's migration statistics.",
    '',
    'Usage: koshi [COMMAND] [--help | --version]',
    '',
    ...[...COMMAND_LINE].map(([name, { about }]) => `  ${(name || '(none)').padEnd(width)}  ${about}`),
    '',
    'koshi COMMAND --help says how a command is written. In a checkout: npm start, npm run COMMAND -- …',
    'What can be configured stands in .env.example; .env is read from the folder where Koshi is started.',
  ].join('\n');
}

export function sayUnknown(given: string): string {
  const names = [...COMMAND_LINE.keys()].filter((name) => name !== '');
  const near = names.find((name) => distance(name, given) <= MOST_SLIPS);
  const hint = near ? ` Was ${near} meant?` : '';
  return `There is no command "${given}".${hint} Commands: ${names.join(', ')}; none starts Koshi.`;
}
