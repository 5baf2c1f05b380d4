import { MENU_COMMANDS } from '../../statistics/commands.ts';

/** What Tab makes of the word being typed: a command at the beginning of the line, else a place. */
export function createCompleter(places: readonly string[]): (line: string) => [string[], string] {
  const commands = MENU_COMMANDS.map((command) => `/${command} `);
  return (line) => {
    if (/^\/\S*$/.test(line)) return [commands.filter((command) => command.startsWith(line.toLowerCase())), line];
    const word = /\S*$/.exec(line)?.[0] ?? '';
    if (word === '') return [[], word];
    const begun = word.toLocaleLowerCase();
    return [places.filter((place) => place.toLocaleLowerCase().startsWith(begun)), word];
  };
}
