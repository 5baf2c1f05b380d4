import type { Config } from '../config.ts';
import type { StrayVariable } from '../house/environment/find-stray-variables.ts';
import { ConfigInvalid } from '../operations/config-invalid.ts';

function sayStray({ name, nearest }: StrayVariable): string {
  return `${name} is not known; was ${nearest} meant?`;
}

/** Every configured door and, where PUBLIC_URL is set, the pages, until the process is told to stop; with neither, a chat in the terminal. */
export async function start(config: Config, argv: readonly string[]): Promise<number> {
  const { strays, doors, publicUrl } = config;
  if (doors.length > 0 || publicUrl !== undefined) return (await import('./serve.ts')).serve(config);
  if (strays.length > 0) {
    const sentence = strays.map(sayStray).join(' ');
    // Nobody is there to see that no door was opened.
    if (!process.stdin.isTTY) throw new ConfigInvalid(sentence);
    console.error(sentence);
  }
  return (await import('./chat.ts')).chat(config, argv);
}
