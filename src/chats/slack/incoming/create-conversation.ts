/** One message or tap from Slack: known before? then nothing; else in its turn to the desk, and the replies back. */
import type { Reply } from '../../../replies/reply.ts';
import { isLanguage, type Language } from '../../../statistics/language.ts';
import type { Incoming } from '../../desk.ts';
import type { Delivery, Destination } from '../outgoing/create-delivery.ts';
import type { People } from '../outgoing/create-people.ts';
import { isClosedChat, isUnknownOutcome, reasonOf } from '../slack-errors.ts';
import type { SlackParts } from '../slack-parts.ts';
import { createQueues } from './create-queues.ts';
import { createSeen } from './create-seen.ts';

interface Heard {
  /** Ids by which Slack's repeated deliveries are told; any of them seen before means heard before. */
  readonly ids: readonly string[];
  readonly text: string;
  /** Set for a tap: the language of the message tapped. */
  readonly tapped?: { readonly language?: Language };
  readonly to: Destination;
  /** The account's name, for where the profile tells none. */
  readonly userName?: string;
}

export interface Conversation {
  /** Returns at once; the answer follows in the order of the person's messages in the chat. */
  hear(heard: Heard): void;
  /** Posts the answer to a command for everyone and takes the private one away. */
  share(heard: Heard): void;
  /** Takes nothing more and resolves when what was heard is answered. */
  stop(): Promise<void>;
}

interface ConversationParts extends Pick<SlackParts, 'desk' | 'log' | 'defaultLanguage'> {
  readonly delivery: Delivery;
  readonly people: People;
}

export function createConversation({ desk, log, defaultLanguage, delivery, people }: ConversationParts): Conversation {
  const seen = createSeen();
  const queues = createQueues();
  let isStopped = false;

  async function ask({ text, tapped, to }: Heard): Promise<readonly Reply[]> {
    // The desk takes a tapped message's language as it takes the app's: the chat's own choice still wins.
    const userLanguage = tapped?.language ?? (await people.find(to.user)).locale;
    const incoming: Incoming = {
      platform: 'slack',
      chat: to.channel,
      person: to.user,
      text,
      ...(userLanguage !== undefined && { userLanguage }),
      ...(tapped && { tapped: true }),
    };
    return desk.receive(incoming);
  }

  async function answer(heard: Heard): Promise<void> {
    const replies = await ask(heard);
    for (const [place, reply] of replies.entries()) {
      // Only the first can take the place of the message tapped.
      await delivery.send(reply, place === 0 ? heard.to : { ...heard.to, replaces: false });
    }
  }

  async function shareAnswer(heard: Heard): Promise<void> {
    const [reply] = await ask(heard);
    if (!reply) return;
    const { name = heard.userName ?? heard.to.user } = await people.find(heard.to.user);
    await delivery.send(reply, heard.to, name);
    if (heard.to.responseUrl !== undefined) await delivery.remove(heard.to.responseUrl);
  }

  async function languageFor({ tapped, to }: Heard): Promise<Language> {
    const tag = tapped?.language ?? (await people.find(to.user)).locale?.slice(0, 2).toLowerCase();
    return isLanguage(tag) ? tag : defaultLanguage;
  }

  async function withoutFail(heard: Heard, work: (heard: Heard) => Promise<void>): Promise<void> {
    try {
      await work(heard);
    } catch (error) {
      const fields = { channel: heard.to.channel, reason: reasonOf(error) };
      if (isClosedChat(error)) return log.info(fields, 'slack: no way into this chat to answer');
      // Under an answer that arrived all the same it would say that there is none.
      if (isUnknownOutcome(error)) return log.warn(fields, 'slack: an answer may not have arrived');
      log.error(fields, 'slack: an answer could not be brought');
      await languageFor(heard)
        .then((language) => delivery.sendFailure(language, heard.to))
        .catch((failure: unknown) => log.info({ reason: reasonOf(failure) }, 'slack: nor could it be said so'));
    }
  }

  function enqueue(heard: Heard, work: (heard: Heard) => Promise<void>): void {
    // Every id is remembered, also when the first already tells.
    const isNew = heard.ids.map((id) => seen.isNew(id)).every(Boolean);
    if (!isNew || isStopped) return;
    queues.add(`${heard.to.channel}:${heard.to.user}`, () => withoutFail(heard, work));
  }

  return {
    hear: (heard) => enqueue(heard, answer),
    share: (heard) => enqueue(heard, shareAnswer),
    async stop() {
      isStopped = true;
      await queues.drain();
    },
  };
}
