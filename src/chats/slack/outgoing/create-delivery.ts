/**
 * Brings replies to where they belong: into a channel, thread or direct chat for everyone there, or to one person's eyes
 * through the response_url of their command or tap. A layout that Slack refuses is sent again plainer.
 */
import type { Messages } from '../../../replies/messages/messages.ts';
import type { File, Reply } from '../../../replies/reply.ts';
import type { Language } from '../../../statistics/language.ts';
import type { Picture } from '../../../statistics/picture.ts';
import { isClosedChat, isRefusedLayout, isRefusedThread, isSpentUrl, reasonOf } from '../slack-errors.ts';
import type { SlackLog } from '../slack-parts.ts';
import type { Caller } from './create-caller.ts';
import type { Pictures } from './create-pictures.ts';
import { type Frame, LAYOUTS, renderMessage } from './render-message.ts';

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
  readonly wait: (ms: number) => Promise<void>;
  /** Without them answers come in words. */
  readonly pictures?: Pictures;
}

/** Slack refuses a message with a picture that it has not made ready yet. */
const PICTURE_WAITS_MS = [500, 1000, 2000];

/** Nothing in an answer is to be expanded, linked or pinged. */
export const QUIET = { unfurl_links: false, unfurl_media: false, link_names: false, mrkdwn: false, parse: 'none' };

export const isDirectChannel = (channel: string): boolean => channel.startsWith('D');

export function createDelivery({ call, respond, messages, log, wait, pictures }: DeliveryParts): Delivery {
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

  async function post(to: Destination, message: object): Promise<void> {
    const { channel, user, thread: _, ...place } = to;
    const [method, whom] =
      to.seenBy === 'user' ? (['chat.postEphemeral', { user }] as const) : (['chat.postMessage', {}] as const);
    try {
      await call(method, { ...QUIET, channel, ...whom, ...threadOf(to), ...message });
    } catch (error) {
      if (to.thread === undefined || !isRefusedThread(error)) throw error;
      await post({ channel, user, ...place }, message);
    }
  }

  /** A response_url reaches chats that Koshi is no member of, a post outlives it: each stands in for the other. */
  async function put(to: Destination, message: object): Promise<void> {
    const { responseUrl } = to;
    if (responseUrl === undefined) return post(to, message);
    if (to.seenBy === 'user' || to.replaces) {
      try {
        return await respondTo(responseUrl, to, message);
      } catch (error) {
        if (!isSpentUrl(error)) throw error;
        return post(to, message);
      }
    }
    try {
      return await post(to, message);
    } catch (error) {
      if (!isClosedChat(error)) throw error;
      return respondTo(responseUrl, to, message);
    }
  }

  async function putLaidOut(reply: Reply, frame: Frame, to: Destination): Promise<void> {
    for (const layout of LAYOUTS) {
      try {
        return await put(to, renderMessage(reply, frame, layout));
      } catch (error) {
        if (!isRefusedLayout(error) || layout === 'plain') throw error;
      }
    }
  }

  function upload(file: File, channel: string, thread: object): Promise<unknown> {
    return call('files.uploadV2', {
      channel_id: channel,
      ...thread,
      filename: file.name,
      title: file.name,
      content: file.content,
    });
  }

  /** A file cannot be shown to one person in a channel, nor where Koshi is no member: there it goes to the direct chat. */
  async function sendFile(file: File, to: Destination): Promise<void> {
    if (to.seenBy === 'everyone') {
      try {
        await upload(file, to.channel, threadOf(to));
        return;
      } catch (error) {
        if (!isClosedChat(error)) throw error;
      }
    }
    await upload(file, await openDirectChat(to), {});
  }

  async function openDirectChat(to: Destination): Promise<string> {
    const { channel } = (await call('conversations.open', { users: to.user })) as { channel?: { id?: string } };
    return channel?.id ?? to.channel;
  }

  /** Inside the message; false where Slack does not take it there. */
  async function putWithPicture(
    picture: Picture,
    shown: Pictures,
    reply: Reply,
    frame: Frame,
    to: Destination,
  ): Promise<boolean> {
    const image = { file: await shown.upload(picture), alt: picture.alt };
    for (const waitMs of [...PICTURE_WAITS_MS, undefined]) {
      try {
        await put(to, renderMessage(reply, { ...frame, image }, 'table'));
        return true;
      } catch (error) {
        if (!isRefusedLayout(error)) throw error;
        if (waitMs !== undefined) await wait(waitMs);
      }
    }
    shown.forget(picture);
    return false;
  }

  /** What one person sees holds no pictures in Slack: theirs goes to the direct chat. */
  async function sendPicture(
    picture: Picture,
    shown: Pictures,
    reply: Reply,
    frame: Frame,
    to: Destination,
  ): Promise<void> {
    if (to.seenBy === 'user') {
      await shown.share(picture, { channel_id: await openDirectChat(to) });
      const remark = messages.say(reply.language, 'slack-chart-in-direct-messages');
      return putLaidOut(reply, isDirectChannel(to.channel) ? frame : { ...frame, remark }, to);
    }
    if (await putWithPicture(picture, shown, reply, frame, to)) return;
    await putLaidOut(reply, frame, to);
    await shown.share(picture, { channel_id: to.channel, ...threadOf(to) });
  }

  function inWords({ picture: _, withoutPicture, ...words }: Reply): Reply {
    return withoutPicture ?? words;
  }

  return {
    async send(reply, asked, sharedBy) {
      // What changes for everybody in the channel is shown to everybody there.
      const isShared = reply.by !== undefined && !isDirectChannel(asked.channel);
      const to: Destination = isShared ? { ...asked, seenBy: 'everyone', replaces: false } : asked;
      const isPrivate = to.seenBy === 'user';
      const frame: Frame = {
        asker: to.user,
        canShare: isPrivate && !isDirectChannel(to.channel),
        messages,
        isShared,
        ...(sharedBy !== undefined && { sharedBy }),
        ...(reply.file && isPrivate && { remark: messages.say(reply.language, 'slack-file-in-direct-messages') }),
      };
      if (reply.picture) {
        if (!pictures) return putLaidOut(inWords(reply), frame, to);
        try {
          return await sendPicture(reply.picture, pictures, reply, frame, to);
        } catch (error) {
          log.warn(
            { channel: to.channel, reason: reasonOf(error) },
            'slack: a chart was not shown; its figures are sent in words',
          );
          return putLaidOut(inWords(reply), frame, to);
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
