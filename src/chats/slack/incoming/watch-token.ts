/**
 * Whether Slack still takes the token. A token that is revoked or an app that is removed stops nothing on this side: the socket stays
 * open and the HTTP server goes on listening.
 */
import { isBadToken, reasonOf } from '../slack-errors.ts';
import type { SlackLog } from '../slack-parts.ts';

const MINUTE_MS = 60_000;

export interface TokenWatch {
  /** In the operator's words; absent while all is well. */
  problem(): string | undefined;
  /** Asks Slack. */
  look(): Promise<void>;
  stop(): void;
}

interface WatchParts {
  /** Rejects with Bolt's errors. */
  readonly ask: () => Promise<unknown>;
  readonly log: SlackLog;
}

export function watchToken({ ask, log }: WatchParts): TokenWatch {
  let found: string | undefined;

  async function look(): Promise<void> {
    try {
      await ask();
      if (found !== undefined) log.info({}, 'slack: SLACK_BOT_TOKEN is accepted again');
      found = undefined;
    } catch (error) {
      const reason = reasonOf(error);
      if (!isBadToken(error)) log.warn({ reason }, 'slack: could not be asked about the token');
      else {
        if (found === undefined)
          log.error({ reason }, 'slack: SLACK_BOT_TOKEN is no longer accepted; install the app again');
        found = `Slack no longer accepts SLACK_BOT_TOKEN (${reason})`;
      }
    }
  }

  const timer = setInterval(() => void look(), MINUTE_MS);
  timer.unref();
  return { problem: () => found, look, stop: () => clearInterval(timer) };
}
