/** Commands in the order of the help and of the platforms' menus; each has its message `command-<name>`. */
export const COMMANDS = [
  'start',
  'help',
  'net',
  'arrivals',
  'departures',
  'movers',
  'rate',
  'population',
  'top',
  'bottom',
  'compare',
  'trend',
  'countries',
  'ethnic',
  'ages',
  'summary',
  'revisions',
  'glossary',
  'method',
  'releases',
  'sources',
  'subscribe',
  'unsubscribe',
  'subscriptions',
  'deliveries',
  'csv',
  'calendar',
  'language',
  'privacy',
  'forget',
] as const;
type CommandName = (typeof COMMANDS)[number];

export interface CommandSaid {
  readonly command: CommandName;
  readonly description: string;
}
