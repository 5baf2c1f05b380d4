import type { Config } from '../config.ts';
import type { StrayVariable } from '../house/find-stray-variables.ts';
import { ConfigInvalid } from '../operations/config-invalid.ts';

function sayStray({ name, nearest }: StrayVariable): string {
  return `${name} is not known; was ${nearest} meant?`;
}

/** Every configured door until the process is told to stop; with none, a chat in the terminal. */
export async function start(config: Config): Promise<number> {
  const { strays, doors } = config;
  if (doors.length > 0) return (await import('./serve.ts')).serve(config);
  if (strays.length > 0) {
    const sentence = strays.map(sayStray).join(' ');
    // Nobody is there to see that no door was opened.
    if (!process.stdin.isTTY) throw new ConfigInvalid(sentence);
    console.error(sentence);
  }
  return (await import('./chat.ts')).chat(config);
}
