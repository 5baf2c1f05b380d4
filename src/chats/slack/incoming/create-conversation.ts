/** One message or tap from Slack: known before? then nothing; else in its turn to the desk, and the replies back. */
import type { Reply } from '../../../replies/reply.ts';
import { isLanguage, type Language } from '../../../statistics/language.ts';
import { createTray, type TrayStore } from '../../create-tray.ts';
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
  /** The thread that it was said in. */
  readonly thread?: string;
  /** The thread that the answer opens. */
  readonly opens?: string;
  /** Set for a tap: the language of the message tapped. */
  readonly tapped?: { readonly language?: Language };
  readonly to: Destination;
  /** The account's name, for where the profile tells none. */
  readonly userName?: string;
}

export interface SlackConversation {
  /**
   * Resolves when Slack may be told that it is taken, which is when it is answered or kept; answers follow in the order of
   * the person's messages in the chat. Never rejects.
   */
  hear(heard: Heard, isRepeated: boolean): Promise<void>;
  /** Posts the answer to a command for everyone and takes the private one away. */
  share(heard: Heard, isRepeated: boolean): Promise<void>;
  /** Goes on with what an earlier process left. */
  resume(): Promise<void>;
  /** Takes nothing more and resolves when what was heard is answered. */
  stop(): Promise<void>;
}

interface ConversationParts extends Pick<SlackParts, 'desk' | 'log' | 'defaultLanguage'> {
  readonly delivery: Delivery;
  readonly people: People;
  /** The command under the last answer in a thread. Never rejects. */
  readonly findRepliedTo: (channel: string, thread: string) => Promise<string | undefined>;
  readonly tray: TrayStore;
}

type Work = 'answer' | 'share';

/** What is written comes as several events, each with an id of its own: the last is that of the message. */
const idOf = ({ ids }: Heard) => ids.at(-1) ?? '';

export function createConversation(parts: ConversationParts): SlackConversation {
  const { desk, log, defaultLanguage, delivery, people, findRepliedTo } = parts;
  const seen = createSeen();
  const queues = createQueues();
  let isStopped = false;

  async function ask({ text, thread, opens, tapped, to }: Heard): Promise<readonly Reply[]> {
    // The desk takes a tapped message's language as it takes the app's: the chat's own choice still wins.
    const userLanguage = tapped?.language ?? (await people.find(to.user)).locale;
    const incoming: Incoming = {
      platform: 'slack',
      chat: to.channel,
      person: to.user,
      text,
      ...(thread !== undefined && { thread, findRepliedTo: () => findRepliedTo(to.channel, thread) }),
      ...(opens !== undefined && { opens }),
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

  const tray = createTray({ ...parts.tray, platform: 'slack' });
  const works = { answer, share: shareAnswer };

  function work(heard: Heard, kind: Work): Promise<void> {
    // Every id is remembered, also when the first already tells.
    const isNew = heard.ids.map((id) => seen.isNew(id)).every(Boolean);
    if (!isNew || isStopped) return Promise.resolve();
    const id = idOf(heard);
    return queues.add(`${heard.to.channel}:${heard.to.user}`, async () => {
      if (await tray.start(id)) await withoutFail(heard, works[kind]);
    });
  }

  function take(heard: Heard, kind: Work, isRepeated: boolean): Promise<void> {
    const id = idOf(heard);
    return tray.take({ id, content: { heard, kind }, isRepeated, work: () => work(heard, kind) });
  }

  return {
    hear: (heard, isRepeated) => take(heard, 'answer', isRepeated),
    share: (heard, isRepeated) => take(heard, 'share', isRepeated),
    resume: () =>
      tray.resume((content) => {
        const { heard, kind } = content as { heard: Heard; kind: Work };
        return work(heard, kind);
      }),
    async stop() {
      isStopped = true;
      await queues.drain();
    },
  };
}
