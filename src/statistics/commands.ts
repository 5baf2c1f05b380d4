/**
 * Every command there is, in the order of the help and the platforms' menus. Reading, writing, help, menus and the Slack
 * manifest all take it from here; each command of a menu has its message `command-<name>`.
 */
import { distance } from 'fastest-levenshtein';
import { FIGURE_COMMANDS, type Indicator } from './indicators.ts';
import type { BreakdownDimension, Operation } from './question.ts';

interface CommandRow {
  readonly name: string;
  /** About the conversation or the subscriptions, not about figures. */
  readonly isRequest?: true;
  /** People expect it from elsewhere: it does nothing by itself and shows where to do it. */
  readonly leadsTo?: 'subscriptions';
  /** Kinds of the lexicon that stand in front of the arguments when these are words. */
  readonly adds?: readonly string[];
  /** The indicator whose single figure it asks for. */
  readonly figure?: Indicator;
  readonly operation?: Operation;
  /** What it breaks a figure down by. */
  readonly by?: BreakdownDimension;
  readonly inMenu?: true;
  /** A slash command of its own in Slack. */
  readonly inSlack?: true;
  /** Arguments that are shown as an example; with them the command answers. */
  readonly hint?: string;
}

export const COMMANDS = [
  { name: 'start', isRequest: true, inMenu: true },
  { name: 'help', isRequest: true, inMenu: true },
  { name: 'migration', adds: [], inSlack: true, hint: 'Astana 2025Q1' },
  ...FIGURE_COMMANDS,
  { name: 'share', adds: ['share'] },
  { name: 'change', adds: ['change'] },
  { name: 'growth', operation: 'change', adds: ['change', 'percent_sign'] },
  { name: 'percent', operation: 'share', adds: ['share'] },
  { name: 'sum', operation: 'sum', adds: ['sum'] },
  { name: 'difference', operation: 'difference', adds: ['difference'] },
  { name: 'ratio', operation: 'ratio', adds: ['ratio'] },
  { name: 'mean', operation: 'mean', adds: ['mean'] },
  { name: 'top', adds: ['most', 'which_region'], inMenu: true, inSlack: true, hint: 'net 2024 5' },
  { name: 'bottom', adds: ['least', 'which_region'], inMenu: true, inSlack: true, hint: 'net 2024 5' },
  { name: 'highest', adds: ['most', 'record'] },
  { name: 'lowest', adds: ['least', 'record'] },
  { name: 'compare', adds: ['compare'], inMenu: true, inSlack: true, hint: 'Astana Almaty 2024' },
  { name: 'trend', adds: ['series'], inMenu: true, inSlack: true, hint: 'net Astana 2019..2024' },
  { name: 'countries', by: 'counterpart', adds: ['by_country'], inMenu: true, inSlack: true, hint: 'arrivals 2025Q1' },
  { name: 'ethnic', by: 'ethnic', adds: ['by_ethnic'], inMenu: true, inSlack: true, hint: 'arrivals 2023' },
  { name: 'ages', by: 'age', adds: ['by_age'], inMenu: true, inSlack: true, hint: 'share arrivals 2025Q1' },
  { name: 'breakdown', adds: ['breakdown'] },
  { name: 'summary', adds: ['summary'], inMenu: true, inSlack: true, hint: '2025Q1' },
  { name: 'revisions', adds: ['revisions'], inMenu: true, inSlack: true, hint: 'net 2024' },
  { name: 'figure', adds: [] },
  { name: 'glossary', adds: ['what_is'], inMenu: true, inSlack: true, hint: 'net' },
  { name: 'method', inMenu: true, inSlack: true },
  { name: 'releases', inMenu: true, inSlack: true },
  // With a question behind it, the pages on which its figures can be read.
  { name: 'sources', isRequest: true, inMenu: true, inSlack: true },
  { name: 'notes', isRequest: true },
  // A figure that a reader doubts, told to the administrators.
  { name: 'report', isRequest: true },
  // With a question behind it, what else may have been meant.
  { name: 'meant', isRequest: true },
  { name: 'subscribe', isRequest: true, inMenu: true, inSlack: true, hint: 'Astana net' },
  { name: 'unsubscribe', isRequest: true, inMenu: true, inSlack: true, hint: 'Astana net' },
  { name: 'stop', isRequest: true, inMenu: true, inSlack: true },
  { name: 'subscriptions', isRequest: true, inMenu: true, inSlack: true },
  { name: 'deliveries', isRequest: true, inMenu: true, inSlack: true },
  { name: 'chart', isRequest: true, inMenu: true, inSlack: true, hint: 'net Astana 2015..2024' },
  { name: 'check', isRequest: true, inMenu: true, inSlack: true, hint: 'In 2024, 29,282 people arrived in Kazakhstan' },
  { name: 'csv', isRequest: true, inMenu: true, inSlack: true },
  { name: 'calendar', isRequest: true, inMenu: true, inSlack: true },
  { name: 'settings', isRequest: true, inMenu: true, inSlack: true },
  { name: 'language', isRequest: true, inMenu: true, inSlack: true, hint: 'kk | ru | en' },
  { name: 'privacy', isRequest: true, inMenu: true, inSlack: true },
  { name: 'forget', isRequest: true, inMenu: true, inSlack: true },
  { name: 'status', isRequest: true },
  // Figures that an administrator reads and enters.
  { name: 'enter', isRequest: true },
  { name: 'thanks', isRequest: true },
  { name: 'undo', isRequest: true },
  ...(['mute', 'unmute', 'off', 'pause', 'silence', 'cancel', 'end', 'quit', 'leave'] as const).map(
    (name) => ({ name, leadsTo: 'subscriptions' }) as const,
  ),
] as const satisfies readonly CommandRow[];

type Command = (typeof COMMANDS)[number];
export type RequestName = Extract<Command, { isRequest: true }>['name'];
export type MenuCommand = Extract<Command, { inMenu: true }>['name'];

const ROWS: readonly CommandRow[] = COMMANDS;
const BY_NAME: ReadonlyMap<string, CommandRow> = new Map(ROWS.map((row) => [row.name, row]));

/** Absent for a command that nobody knows. */
export function findCommand(name: string): CommandRow | undefined {
  return BY_NAME.get(name);
}

/** How many letters may be wrong in a command that is taken for a slip. */
const MOST_SLIPS = 2;

/** The command that is meant by a misspelt one; absent where none is near, or several are. */
export function findNearestCommand(name: string): string | undefined {
  const near = MENU_COMMANDS.map((command) => ({ command, slips: distance(name, command) }))
    .filter(({ command, slips }) => slips <= Math.min(MOST_SLIPS, command.length / 2))
    .sort((one, other) => one.slips - other.slips);
  return near[0] && near[0].slips !== near[1]?.slips ? near[0].command : undefined;
}

export function isRequestName(name: string): name is RequestName {
  return BY_NAME.get(name)?.isRequest === true;
}

/** Commands of help and menus, in their order. */
export const MENU_COMMANDS: readonly MenuCommand[] = COMMANDS.filter(
  (row): row is Extract<Command, { inMenu: true }> => 'inMenu' in row,
).map(({ name }) => name);

/** Commands that Slack's manifest declares, in their order. */
export const SLACK_COMMANDS: readonly CommandRow[] = ROWS.filter(({ inSlack }) => inSlack);

export function nameOfOperation(operation: Operation): string {
  return ROWS.find((row) => row.operation === operation)?.name ?? operation;
}

export function nameOfBreakdown(by: BreakdownDimension): string {
  return ROWS.find((row) => row.by === by)?.name ?? `breakdown ${by}`;
}

/** `net`, `average_population`; shares and changes are written in two words, `share arrivals`. */
export function nameOfFigure(indicator: Indicator): string {
  return ROWS.find((row) => row.figure === indicator)?.name ?? indicator.replace('_', ' ');
}
