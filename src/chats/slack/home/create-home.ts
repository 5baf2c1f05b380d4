/** The Home tab of one person: who Koshi is, what is chosen, what is subscribed to, when figures come, what they say. */
import type { Messages } from '../../../replies/messages/messages.ts';
import type { Desk } from '../../desk.ts';
import type { Caller } from '../outgoing/create-caller.ts';
import type { People } from '../outgoing/create-people.ts';
import { renderMessage, type SlackMessage } from '../outgoing/render-message.ts';
import { reasonOf } from '../slack-errors.ts';
import type { SlackLog } from '../slack-parts.ts';

export interface Home {
  /** Shows the tab as things are now; `channel` is the person's direct chat. Never rejects. */
  publish(user: string, channel: string): Promise<void>;
  /** The person's direct chat; absent where Slack does not tell. */
  findChannel(user: string): Promise<string | undefined>;
}

interface HomeParts extends Pick<Caller, 'call'> {
  readonly desk: Desk;
  readonly people: People;
  readonly messages: Messages;
  readonly log: SlackLog;
}

/** Asked for whoever looks, one below the other. */
const PARTS = ['/start', '/settings', '/subscriptions', '/releases next', '/summary'];
const MOST_BLOCKS = 100;
/** Buttons of one part at most; ids are unique in the whole tab. */
const ROOM = 1000;

export function createHome({ desk, people, messages, log, call }: HomeParts): Home {
  async function layOut(user: string, channel: string): Promise<SlackMessage['blocks']> {
    const { locale } = await people.find(user);
    const blocks: SlackMessage['blocks'] = [];
    for (const [index, text] of PARTS.entries()) {
      const said = await desk.receive({
        platform: 'slack',
        chat: channel,
        // What is shown here is nothing that was asked: the person's own conversation goes on as it was.
        person: `home ${user}`,
        text,
        tapped: true,
        ...(locale !== undefined && { userLanguage: locale }),
      });
      const frame = { asker: user, canShare: false, messages, firstPlace: index * ROOM };
      if (index > 0) blocks.push({ type: 'divider' });
      // Tables of the app are for messages alone.
      blocks.push(...said.flatMap((reply) => renderMessage(reply, frame, 'monospace').blocks));
    }
    return blocks.slice(0, MOST_BLOCKS);
  }

  return {
    async publish(user, channel) {
      try {
        await call('views.publish', { user_id: user, view: { type: 'home', blocks: await layOut(user, channel) } });
      } catch (error) {
        log.warn({ reason: reasonOf(error) }, 'slack: a Home tab could not be shown');
      }
    },
    async findChannel(user) {
      try {
        const { channel } = (await call('conversations.open', { users: user })) as { channel?: { id?: string } };
        return channel?.id;
      } catch (error) {
        log.warn({ reason: reasonOf(error) }, 'slack: a tap in a Home tab has no chat to be answered in');
        return undefined;
      }
    },
  };
}
