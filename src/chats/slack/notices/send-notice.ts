/** Notices on their way to Slack channels. */
import type { webApi } from '@slack/bolt';
import { webApi as slack } from '@slack/bolt';
import type { Outcome, Sender } from '../../../notices/delivery/sender.ts';
import type { Messages } from '../../../replies/messages/messages.ts';
import type { Picture } from '../../../statistics/picture.ts';
import { isNeverSent } from '../../calls/track-call.ts';
import { clientOptions } from '../outgoing/create-caller.ts';
import { QUIET } from '../outgoing/create-delivery.ts';
import type { FilePlace } from '../outgoing/create-files.ts';
import type { Pictures } from '../outgoing/create-pictures.ts';
import { layOut } from '../outgoing/lay-out.ts';
import { findMeaning } from '../refusals.ts';
import { reasonOf } from '../slack-errors.ts';
import type { SlackConfig } from '../slack-parts.ts';

const SECOND_MS = 1000;
/** Slack tells of a cap for a whole workspace, not how high it is. */
const PER_SECOND = 20;
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
  return createSlackNoticeSender(new slack.WebClient(botToken, clientOptions(apiUrl)), messages);
}

export function createSlackNoticeSender(
  client: webApi.WebClient,
  messages: Messages,
  isReady: () => boolean = () => true,
  pictures?: Pictures,
): Sender & { countAnswer(channel: string): void } {
  const listeners: ((chat: string) => void)[] = [];
  let following: Promise<void> = Promise.resolve();

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

  /** Behind the message, so that no notice waits for it: Slack takes some hundred files a minute. */
  function follow(picture: Picture, place: FilePlace): void {
    if (!pictures) return;
    const shown = pictures;
    // The notice has arrived; without its chart it says the same.
    following = following.then(async () => (await shown.upload(picture))(place)).catch(() => undefined);
  }

  return {
    platform: 'slack',
    perSecond: PER_SECOND,
    gapMs: () => GAP_MS,

    async send(channel, reply) {
      try {
        const { ts } = (await layOut(reply, { asker: '', canShare: false, messages }, (message) =>
          client.apiCall('chat.postMessage', { ...QUIET, channel, ...message }),
        )) as { ts?: string };
        if (reply.picture && ts !== undefined) follow(reply.picture, { channel, thread: ts });
        return { kind: 'sent' };
      } catch (error) {
        return settle(error);
      }
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
