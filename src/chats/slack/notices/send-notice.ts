/** Notices on their way to Slack channels. */
import { setTimeout as wait } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import { webApi as slack } from '@slack/bolt';
import type { Outcome, Sender } from '../../../notices/delivery/sender.ts';
import type { Messages } from '../../../replies/messages/messages.ts';
import type { Reply } from '../../../replies/reply.ts';
import { isNeverSent } from '../../calls/track-call.ts';
import { clientOptions } from '../outgoing/create-caller.ts';
import { QUIET } from '../outgoing/create-delivery.ts';
import type { Pictures } from '../outgoing/create-pictures.ts';
import { LAYOUTS, renderMessage } from '../outgoing/render-message.ts';
import { findMeaning } from '../refusals.ts';
import { isRefusedLayout, reasonOf } from '../slack-errors.ts';
import type { SlackConfig } from '../slack-parts.ts';

const SECOND_MS = 1000;
/** Slack tells of a cap for a whole workspace, not how high it is. */
const PER_SECOND = 20;
/** Slack takes some moments to make a picture of a file. */
const READY_WAITS_MS = [0, 1000, 2000];
/** One message a second and channel. */
const GAP_MS = 1.1 * SECOND_MS;

/** What a refusal means for the notice. */
function readRefusal(reason: string): Outcome {
  const means = findMeaning(reason);
  switch (means) {
    case undefined:
      return { kind: 'refused', reason, isUnknown: true };
    case 'limited':
      return { kind: 'slow_down', waitMs: SECOND_MS };
    // The operator changes the token; the notices wait for it.
    case 'operator':
    case 'passing':
      return { kind: 'try_later', reason };
    case 'no_thread':
    case 'layout':
    case 'spent_url':
    case 'ours':
      return { kind: 'refused', reason };
    default:
      return { kind: 'parked', reason: means };
  }
}

/** For who only sends. */
export function openNoticeSender(
  { botToken, apiUrl }: Pick<SlackConfig, 'botToken' | 'apiUrl'>,
  messages: Messages,
): Sender {
  return createNoticeSender(new slack.WebClient(botToken, clientOptions(apiUrl)), messages);
}

export function createNoticeSender(
  client: webApi.WebClient,
  messages: Messages,
  isReady: () => boolean = () => true,
  pictures?: Pictures,
): Sender & { countAnswer(channel: string): void } {
  const listeners: ((chat: string) => void)[] = [];
  /** Files that Slack does not show. */
  const refused = new Set<string>();

  async function isThere(): Promise<boolean> {
    try {
      await client.apiCall('auth.test');
      return true;
    } catch {
      return false;
    }
  }

  async function settle(error: unknown): Promise<Outcome> {
    if (error instanceof slack.WebAPIRateLimitedError)
      return { kind: 'slow_down', waitMs: error.retryAfter * SECOND_MS };
    const reason = reasonOf(error);
    if (error instanceof slack.WebAPIPlatformError) return readRefusal(reason);
    if (error instanceof slack.WebAPIHTTPError || isNeverSent(error)) return { kind: 'try_later', reason };
    // As in Telegram: the message had left the house, and Slack is there.
    return (await isThere()) ? { kind: 'unconfirmed' } : { kind: 'try_later', reason };
  }

  /** The message with its picture; false where it must do without: not drawn, not uploaded, or not ready yet. */
  async function sendWithPicture(channel: string, reply: Reply): Promise<boolean> {
    if (!reply.picture || !pictures) return false;
    let image: { file: string; alt: string };
    try {
      image = { file: await pictures.upload(reply.picture), alt: reply.picture.alt };
    } catch {
      return false;
    }
    const message = renderMessage(reply, { asker: '', canShare: false, messages, image }, 'table');
    for (const waitMs of refused.has(image.file) ? [] : READY_WAITS_MS) {
      await wait(waitMs);
      try {
        await client.apiCall('chat.postMessage', { ...QUIET, channel, ...message });
        return true;
      } catch (error) {
        if (!isRefusedLayout(error)) throw error;
      }
    }
    refused.add(image.file);
    return false;
  }

  return {
    platform: 'slack',
    perSecond: PER_SECOND,
    gapMs: () => GAP_MS,

    async send(chat, reply) {
      const channel = chat.slice(chat.indexOf(':') + 1);
      let failure: unknown;
      try {
        if (await sendWithPicture(channel, reply)) return { kind: 'sent' };
      } catch (error) {
        return settle(error);
      }
      for (const layout of LAYOUTS) {
        try {
          const message = renderMessage(reply, { asker: '', canShare: false, messages }, layout);
          await client.apiCall('chat.postMessage', { ...QUIET, channel, ...message });
          return { kind: 'sent' };
        } catch (error) {
          failure = error;
          if (!isRefusedLayout(error)) break;
        }
      }
      return settle(failure);
    },

    onAnswer(listener) {
      listeners.push(listener);
    },
    countAnswer(chat) {
      for (const listener of listeners) listener(chat);
    },
    isReady,
  };
}
