#!/usr/bin/env node
import { join } from 'node:path';
import { COMMAND_LINE } from './commands/commands.ts';
import { sayAllCommands, sayCommandHelp, sayUnknown, sayUsage } from './commands/words/say-help.ts';
import { sayMistake } from './commands/words/say-mistake.ts';
import { readConfig } from './config.ts';
import { readEnvFile } from './house/environment/read-env-file.ts';
import { settleProxies, useProxies } from './house/environment/use-proxies.ts';
import { readVersion } from './house/read-version.ts';
import { EXIT_USAGE } from './operations/exit-codes.ts';
import { UsageWrong } from './operations/usage-wrong.ts';

/** What is set beats the file; what is set to nothing, as a compose file leaves it, does not. */
function takeEnvironment(): void {
  const set = new Set(Object.entries(process.env).flatMap(([name, value]) => (value ? [name] : [])));
  for (const [name, value] of Object.entries(readEnvFile(join(process.cwd(), '.env')))) {
    if (!set.has(name)) process.env[name] = value;
  }
}

const OWN_OPTIONS = ['--plain', '--no-history'];

/** Resolves with the exit code. */
async function run(given: readonly string[]): Promise<number> {
  // Koshi itself has options and no name.
  const [first = '', ...rest] = OWN_OPTIONS.includes(given[0] ?? '') ? ['', ...given] : given;
  if (first === '--version' || first === '-v') {
    console.log(readVersion());
    return 0;
  }
  if (first === '--help' || first === '-h' || (first === 'help' && rest.length === 0)) {
    console.log(sayAllCommands());
    return 0;
  }
  const command = COMMAND_LINE.get(first);
  if (!command) {
    console.error(sayUnknown(first));
    return EXIT_USAGE;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(sayCommandHelp(first, command));
    return 0;
  }
  takeEnvironment();
  settleProxies(process.env);
  const config = readConfig(process.env);
  await useProxies(process.env);
  try {
    return await (await command.load())(config, rest);
  } catch (error) {
    if (error instanceof UsageWrong) throw new UsageWrong(`${error.message}\n${sayUsage(first, command)}`);
    throw error;
  }
}

// `| head` has read enough: what is left to say has no reader.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const code = sayMistake(error);
  if (code === undefined) throw error;
  process.exitCode = code;
}
