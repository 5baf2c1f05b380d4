/**
 * Brings replies to where they belong: into a channel, thread or direct chat for everyone there, or to one person's eyes
 * through the response_url of their command or tap. A layout that Slack refuses is sent again plainer.
 */

import { inWords } from '../../../replies/in-words.ts';
import type { Messages } from '../../../replies/messages/messages.ts';
import type { File, Reply } from '../../../replies/reply.ts';
import type { Language } from '../../../statistics/language.ts';
import type { Picture } from '../../../statistics/picture.ts';
import type { PageOf } from '../../door.ts';
import { isClosedChat, isRefusedLayout, isRefusedThread, isSpentUrl, reasonOf } from '../slack-errors.ts';
import type { SlackLog } from '../slack-parts.ts';
import type { Caller } from './create-caller.ts';
import type { FilePlace, Files } from './create-files.ts';
import type { Pictures } from './create-pictures.ts';
import { escapeMrkdwn } from './escape-mrkdwn.ts';
import { layChart } from './lay-chart.ts';
import { layOut } from './lay-out.ts';
import { layoutsOf, type MessageFrame, renderMessage } from './render-message.ts';

export interface Destination {
  readonly channel: string;
  readonly user: string;
  readonly thread?: string;
  /** Who sees the reply: everyone in the channel, or the user alone. */
  readonly seenBy: 'everyone' | 'user';
  readonly responseUrl?: string;
  /** The reply takes the place of the message that the response_url belongs to. */
  readonly replaces?: boolean;
}

export interface Delivery {
  /** Rejects with the reason of Slack when the reply could not be brought there in any layout. */
  send(reply: Reply, to: Destination, sharedBy?: string): Promise<void>;
  /** The sentence for when something went wrong. */
  sendFailure(language: Language, to: Destination): Promise<void>;
  /** Takes a private message away after its answer was shared. */
  remove(responseUrl: string): Promise<void>;
}

interface DeliveryParts extends Caller {
  readonly messages: Messages;
  readonly log: SlackLog;
  readonly files: Files;
  /** Without them answers come in words. */
  readonly pictures?: Pictures;
  readonly pageOf?: PageOf;
}

/** Nothing in an answer is to be expanded, linked or pinged. */
export const QUIET = { unfurl_links: false, unfurl_media: false, link_names: false, mrkdwn: false, parse: 'none' };

export const isDirectChannel = (channel: string): boolean => channel.startsWith('D');

export function createDelivery({ call, respond, messages, log, files, pictures, pageOf }: DeliveryParts): Delivery {
  /** Until Slack has refused one. */
  let takesCharts = true;
  const threadOf = ({ thread }: Destination) => (thread === undefined ? {} : { thread_ts: thread });

  function respondTo(url: string, to: Destination, message: object): Promise<void> {
    return respond(url, {
      ...QUIET,
      ...message,
      // A message that is replaced stays in its thread.
      ...(to.replaces ? {} : threadOf(to)),
      response_type: to.seenBy === 'user' ? 'ephemeral' : 'in_channel',
      replace_original: to.replaces ?? false,
    });
  }

  /** What a message for everyone is called by Slack. */
  async function post(to: Destination, message: object): Promise<string | undefined> {
    const { channel, user, thread: _, ...place } = to;
    const [method, whom] =
      to.seenBy === 'user' ? (['chat.postEphemeral', { user }] as const) : (['chat.postMessage', {}] as const);
    try {
      const { ts } = (await call(method, { ...QUIET, channel, ...whom, ...threadOf(to), ...message })) as {
        ts?: string;
      };
      return ts;
    } catch (error) {
      if (to.thread === undefined || !isRefusedThread(error)) throw error;
      return post({ channel, user, ...place }, message);
    }
  }

  /** A response_url reaches chats that Koshi is no member of, a post outlives it: each stands in for the other. */
  async function put(to: Destination, message: object): Promise<string | undefined> {
    const { responseUrl } = to;
    if (responseUrl === undefined) return post(to, message);
    if (to.seenBy === 'user' || to.replaces) {
      try {
        await respondTo(responseUrl, to, message);
        return undefined;
      } catch (error) {
        if (!isSpentUrl(error)) throw error;
        return post(to, message);
      }
    }
    try {
      return await post(to, message);
    } catch (error) {
      if (!isClosedChat(error)) throw error;
      await respondTo(responseUrl, to, message);
      return undefined;
    }
  }

  const putLaidOut = (reply: Reply, frame: MessageFrame, to: Destination) =>
    layOut(reply, frame, (message) => put(to, message));

  /** A file cannot be shown to one person in a channel, nor where Koshi is no member: there it goes to the direct chat. */
  async function shareWith(to: Destination, share: (place: FilePlace) => Promise<void>): Promise<void> {
    if (to.seenBy === 'everyone') {
      try {
        await share({ channel: to.channel, ...(to.thread !== undefined && { thread: to.thread }) });
        return;
      } catch (error) {
        if (!isClosedChat(error)) throw error;
      }
    }
    await share({ channel: await openDirectChat(to) });
  }

  async function sendFile({ name, content }: File, to: Destination): Promise<void> {
    await shareWith(to, await files.upload({ name, title: name, content: Buffer.from(content, 'utf8') }));
  }

  async function openDirectChat(to: Destination): Promise<string> {
    const { channel } = (await call('conversations.open', { users: to.user })) as { channel?: { id?: string } };
    return channel?.id ?? to.channel;
  }

  /** It follows its message; what one person sees holds no files in Slack, so that theirs goes to the direct chat. */
  async function sendPicture(
    picture: Picture,
    shown: Pictures,
    reply: Reply,
    frame: MessageFrame,
    to: Destination,
  ): Promise<void> {
    const share = await shown.upload(picture);
    if (to.seenBy === 'user') {
      await shareWith(to, share);
      const remark = messages.say(reply.language, 'slack-chart-in-direct-messages');
      await putLaidOut(reply, isDirectChannel(to.channel) ? frame : { ...frame, remark }, to);
      return;
    }
    const ts = await putLaidOut(reply, frame, to);
    // In a channel it stands in the thread of its message, where no thread is there yet.
    const thread = to.thread ?? (isDirectChannel(to.channel) ? undefined : ts);
    try {
      await shareWith({ ...to, ...(thread !== undefined && { thread }) }, share);
    } catch (error) {
      log.warn({ channel: to.channel, reason: reasonOf(error) }, 'slack: a chart did not follow its message');
    }
  }

  /** False where Slack refuses its own chart, which some plans and clients do not have yet; then a file must do. */
  async function sendChart(reply: Reply, frame: MessageFrame, to: Destination): Promise<boolean> {
    const chart = reply.picture && takesCharts ? layChart(reply.picture) : undefined;
    const [layout] = layoutsOf(reply);
    if (!chart || !layout || !reply.picture) return false;
    const { text, blocks } = renderMessage(reply, { ...frame, chart }, layout);
    try {
      await put(to, { text: `${text}\n${escapeMrkdwn(reply.picture.alt)}`, blocks });
      return true;
    } catch (error) {
      if (!isRefusedLayout(error)) throw error;
      takesCharts = false;
      return false;
    }
  }

  return {
    async send(reply, asked, sharedBy) {
      // What changes for everybody in the channel is shown to everybody there.
      const isShared = reply.by !== undefined && !isDirectChannel(asked.channel);
      const to: Destination = isShared ? { ...asked, seenBy: 'everyone', replaces: false } : asked;
      const isPrivate = to.seenBy === 'user';
      const frame: MessageFrame = {
        asker: to.user,
        canShare: isPrivate && !isDirectChannel(to.channel),
        messages,
        isShared,
        ...(pageOf && reply.command !== undefined && { page: pageOf(reply.command, reply.language) }),
        ...(sharedBy !== undefined && { sharedBy }),
        ...(reply.file && isPrivate && { remark: messages.say(reply.language, 'slack-file-in-direct-messages') }),
      };
      if (reply.picture) {
        if (await sendChart(reply, frame, to)) return;
        if (!pictures) {
          await putLaidOut(inWords(reply), frame, to);
          return;
        }
        try {
          return await sendPicture(reply.picture, pictures, reply, frame, to);
        } catch (error) {
          log.warn(
            { channel: to.channel, reason: reasonOf(error) },
            'slack: a chart was not shown; its figures are sent in words',
          );
          await putLaidOut(inWords(reply), frame, to);
          return;
        }
      }
      // What brings a file follows the message whose button asked for it: in its place the figures would be lost.
      await putLaidOut(reply, frame, reply.file ? { ...to, replaces: false } : to);
      if (reply.file) await sendFile(reply.file, to);
    },

    async sendFailure(language, to) {
      const text = messages.say(language, 'slack-failed');
      const message = { text, blocks: [{ type: 'section', text: { type: 'plain_text', text, emoji: false } }] };
      await put({ ...to, replaces: false }, message);
    },

    async remove(responseUrl) {
      await respond(responseUrl, { delete_original: true });
    },
  };
}
