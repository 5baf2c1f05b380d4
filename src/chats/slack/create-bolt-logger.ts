import { LogLevel } from '@slack/bolt';
import type { SlackLog } from './slack-parts.ts';

type BoltLogger = Required<import('@slack/bolt').AppOptions>['logger'];

/**
 * Bolt's words in the log of the operator. Its debug and info lines are left out: they hold whole messages. Of errors
 * only the message is kept, since Bolt hangs requests and answers on them.
 */
export function createBoltLogger(log: SlackLog): BoltLogger {
  const say = (parts: readonly unknown[]) =>
    parts
      .map((part) => (part instanceof Error ? part.message : typeof part === 'string' ? part : ''))
      .join(' ')
      .trim();
  return {
    debug() {},
    info() {},
    warn(...parts) {
      log.warn({ from: 'bolt' }, `slack: ${say(parts)}`);
    },
    error(...parts) {
      log.warn({ from: 'bolt' }, `slack: ${say(parts)}`);
    },
    setLevel() {},
    setName() {},
    getLevel: () => LogLevel.WARN,
  };
}
