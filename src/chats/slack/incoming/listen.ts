/** Slack's deliveries in Koshi's terms. Each is acknowledged when it is taken: answered, or kept where that takes long. */
import type { App, BlockAction, ButtonAction, OverflowAction, StaticSelectAction } from '@slack/bolt';
import type { Home } from '../home/create-home.ts';
import { SHORTCUT, type Shortcut } from '../home/create-shortcut.ts';
import { type Destination, isDirectChannel } from '../outgoing/create-delivery.ts';
import { reasonOf } from '../slack-errors.ts';
import type { SlackLog } from '../slack-parts.ts';
import { parseActionId } from './action-ids.ts';
import { readSlashCommand } from './commands.ts';
import type { SlackConversation } from './create-conversation.ts';
import { createDoubleTaps } from './create-taps.ts';
import { readTypedText } from './read-typed-text.ts';

/** What the events that people write have in common; Bolt's type knows some thirty kinds more. */
interface Written {
  readonly channel: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly subtype?: string;
  readonly channel_type?: string;
  readonly text?: string;
  readonly ts: string;
  readonly thread_ts?: string;
  /** When it was changed by its author. */
  readonly edited?: { readonly ts: string };
}

/** What tells of a change: the message as it is, and as it was. */
interface Changed {
  readonly channel: string;
  readonly subtype?: string;
  readonly message?: Omit<Written, 'channel'>;
  readonly previous_message?: { readonly text?: string };
}

/** A question in other words; absent where only a preview was added, or Koshi's own message changed. */
function readChanged({ channel, subtype, message, previous_message: before }: Changed): Written | undefined {
  if (subtype !== 'message_changed' || !message?.edited || message.text === before?.text) return undefined;
  return { ...message, channel };
}

/** Subtypes that are a person's own new words; others tell of edits, deletions, joins. */
const PERSONS_WORDS = new Set([undefined, 'file_share', 'thread_broadcast']);

/** A button, or an entry of the menu behind the buttons. */
type Tapped = ButtonAction | OverflowAction | StaticSelectAction;

interface ListenParts {
  readonly app: App;
  readonly conversation: SlackConversation;
  readonly home: Home;
  readonly shortcut?: Shortcut;
  readonly log: SlackLog;
  readonly botUser: string;
  /** Milliseconds. */
  readonly now: () => number;
}

export function listen({ app, conversation, home, shortcut, log, botUser, now }: ListenParts): void {
  const taps = createDoubleTaps(now);

  /** The answer goes out by other ways, so a failed acknowledgement does not stop it. */
  async function acknowledge(ack: () => Promise<void>): Promise<void> {
    try {
      await ack();
    } catch (error) {
      log.warn({ reason: reasonOf(error) }, 'slack: an acknowledgement did not get out');
    }
  }

  async function hearWritten(written: Written, body: { event_id: string }, isRepeated: boolean): Promise<void> {
    const { channel, user, bot_id, subtype, ts, edited } = written;
    if (user === undefined || bot_id !== undefined || !PERSONS_WORDS.has(subtype)) return;
    const direct = isDirectChannel(channel);
    // In channels each question has its thread; in a direct chat a thread is kept where the person opened one.
    const thread = written.thread_ts ?? (direct ? undefined : ts);
    const heard = {
      ids: [body.event_id, [channel, ts, edited?.ts].filter(Boolean).join(':')],
      text: readTypedText(written.text ?? '', botUser),
      ...(written.thread_ts !== undefined ? { thread: written.thread_ts } : direct ? {} : { opens: ts }),
      to: { channel, user, seenBy: 'everyone' as const, ...(thread !== undefined && { thread }) },
    };
    await conversation.hear(heard, isRepeated);
  }

  /** Slack tells which deliveries it makes again. */
  const wasRetried = ({ retryNum }: { readonly retryNum?: number }) => (retryNum ?? 0) > 0;

  app.event('app_mention', ({ event, body, context }) => hearWritten(event as Written, body, wasRetried(context)));

  app.event('message', async ({ event, body, context }) => {
    const written = event as Written;
    if (written.channel_type !== 'im') return;
    await hearWritten(readChanged(event as Changed) ?? written, body, wasRetried(context));
  });

  app.event('app_home_opened', async ({ event: { user, channel, tab } }) => {
    if (tab === 'home') await home.publish(user, channel);
  });

  app.shortcut(SHORTCUT, async ({ shortcut: { user, trigger_id: trigger }, ack }) => {
    await acknowledge(ack);
    await shortcut?.open(user.id, trigger);
  });

  app.view(SHORTCUT, async ({ body, view, ack, context }) => {
    await acknowledge(ack);
    const user = body.user.id;
    const text = shortcut?.readCommand(view.state.values);
    const channel = text === undefined ? undefined : await home.findChannel(user);
    if (text === undefined || channel === undefined) return;
    const heard = { ids: [`${view.id}:${view.hash}`], text, to: { channel, user, seenBy: 'everyone' as const } };
    await conversation.hear(heard, wasRetried(context));
  });

  app.command(/^\//, async ({ command, ack, context }) => {
    const heard = {
      ids: [command.trigger_id],
      text: readSlashCommand(command.command, readTypedText(command.text, botUser)),
      to: {
        channel: command.channel_id,
        user: command.user_id,
        seenBy: 'user' as const,
        responseUrl: command.response_url,
      },
    };
    await conversation.hear(heard, wasRetried(context));
    await acknowledge(ack);
  });

  app.action<BlockAction<Tapped>>(/./, async ({ action, body, ack, context }) => {
    await tapped(action, body, wasRetried(context));
    await acknowledge(ack);
  });

  async function tapped(action: Tapped, body: BlockAction<Tapped>, isRepeated: boolean): Promise<void> {
    const tap = parseActionId(action.action_id);
    const value = 'selected_option' in action ? action.selected_option.value : action.value;
    const isHome = body.container.type === 'view';
    const channel = isHome ? await home.findChannel(body.user.id) : body.channel?.id;
    if (!tap || channel === undefined || value === undefined) return;
    const user = body.user.id;
    // Shared twice it would be posted twice.
    if (taps.isDouble([channel, user, body.container.message_ts, tap.kind, value].join(' '))) return;
    const isPrivate = body.container.is_ephemeral === true;
    const thread: unknown = body.container.thread_ts;
    // What everyone reads is changed only by whoever asked; another's tap would take the answer from under the readers'
    // eyes, so it is answered to the one who tapped.
    const isOwn = isPrivate || isDirectChannel(channel) || tap.asker === user;
    const common = {
      ids: [body.trigger_id],
      text: value,
      ...(typeof thread === 'string' && { thread }),
      tapped: tap.language ? { language: tap.language } : {},
    };
    const to: Destination = {
      channel,
      user,
      seenBy: isPrivate || !isOwn ? 'user' : 'everyone',
      ...(!isHome && { responseUrl: body.response_url }),
      ...(typeof thread === 'string' && { thread }),
    };
    if (tap.kind === 'share') {
      const shared = {
        ...common,
        userName: body.user.name ?? body.user.username,
        to: { ...to, seenBy: 'everyone' as const },
      };
      await conversation.share(shared, isRepeated);
    } else await conversation.hear({ ...common, to: { ...to, replaces: isOwn && !isHome } }, isRepeated);
    // What was changed is seen where it was tapped.
    if (isHome) await home.publish(user, channel);
  }
}
