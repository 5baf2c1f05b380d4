/**
 * Socket Mode that stays connected. Slack closes each connection after some hours and asks for a new one. Bolt's own
 * reconnecting waits five seconds first, and ends the process with an unhandled rejection when Slack then refuses the token.
 */
import { SocketModeReceiver } from '@slack/bolt';
import { createDispatcher } from '../../create-dispatcher.ts';
import { createBoltLogger } from '../create-bolt-logger.ts';
import { clientOptions } from '../outgoing/create-caller.ts';
import { reasonOf } from '../slack-errors.ts';
import type { SlackLog } from '../slack-parts.ts';

const SECOND_MS = 1000;
const LONGEST_WAIT_MS = 60 * SECOND_MS;
/** A peer that does not answer the closing must not hold up the stop. */
const GOODBYE_MS = SECOND_MS;

interface SocketParts {
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly log: SlackLog;
  readonly wait: (ms: number) => Promise<void>;
}

export interface Socket {
  readonly receiver: SocketModeReceiver;
  isConnected(): boolean;
  /** Rejects with Bolt's error when the first connection fails. */
  open(): Promise<void>;
  close(): Promise<void>;
}

export function connectSocket({ appToken, apiUrl, log, wait }: SocketParts): Socket {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: createBoltLogger(log),
    dispatcher: createDispatcher(),
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions(apiUrl) },
  });
  let state: 'idle' | 'opening' | 'connected' | 'closed' = 'idle';

  async function reopen(): Promise<void> {
    state = 'opening';
    for (let failures = 0; state === 'opening'; failures += 1) {
      try {
        await receiver.start();
      } catch (error) {
        const waitMs = Math.min(SECOND_MS * 2 ** failures, LONGEST_WAIT_MS);
        log.warn({ reason: reasonOf(error), waitMs }, 'slack: the socket could not be opened again, trying later');
        await wait(waitMs);
      }
    }
  }

  receiver.client.on('connected', () => {
    // A connection that was on its way while the door closed is given back.
    if (state === 'closed') void receiver.client.disconnect();
    else state = 'connected';
  });
  receiver.client.on('disconnected', () => {
    if (state === 'connected') void reopen();
  });

  return {
    receiver,
    isConnected: () => state === 'connected',
    async open() {
      state = 'opening';
      await receiver.start();
    },
    async close() {
      const wasIdle = state === 'idle';
      state = 'closed';
      if (wasIdle) return;
      const late = new AbortController();
      const goodbye = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, GOODBYE_MS);
        late.signal.addEventListener('abort', () => clearTimeout(timer));
      });
      await Promise.race([receiver.client.disconnect(), goodbye]);
      late.abort();
    },
  };
}
