/** The payloads that Slack sends to an app, field for field. */
import type { Shown, ShownButton } from './shown.ts';
import { BOT_USER } from './workspace.ts';

export interface Envelope {
  readonly type: 'events_api' | 'slash_commands' | 'interactive';
  readonly payload: Record<string, unknown>;
}

const TEAM = 'T1';
const APP = 'AKOSHI';

export function eventEnvelope(eventId: string, event: Record<string, unknown>): Envelope {
  return {
    type: 'events_api',
    payload: {
      token: 'verification',
      team_id: TEAM,
      api_app_id: APP,
      event,
      type: 'event_callback',
      event_id: eventId,
      event_time: 1_747_000_000,
      authorizations: [
        { enterprise_id: null, team_id: TEAM, user_id: BOT_USER, is_bot: true, is_enterprise_install: false },
      ],
      is_ext_shared_channel: false,
    },
  };
}

export interface CommandTyped {
  readonly user: string;
  readonly channel: string;
  readonly command: string;
  readonly text: string;
  readonly triggerId: string;
  readonly responseUrl: string;
}

export function commandEnvelope({ user, channel, command, text, triggerId, responseUrl }: CommandTyped): Envelope {
  return {
    type: 'slash_commands',
    payload: {
      token: 'verification',
      team_id: TEAM,
      team_domain: 'demo',
      channel_id: channel,
      channel_name: channel.startsWith('D') ? 'directmessage' : 'general',
      user_id: user,
      user_name: user.toLowerCase(),
      command,
      text,
      api_app_id: APP,
      is_enterprise_install: 'false',
      response_url: responseUrl,
      trigger_id: triggerId,
    },
  };
}

/** A tap in the Home tab, which has neither channel nor message nor response_url. */
export function homeTapEnvelope(user: string, button: ShownButton, triggerId: string): Envelope {
  return {
    type: 'interactive',
    payload: {
      type: 'block_actions',
      user: { id: user, username: user.toLowerCase(), name: user.toLowerCase(), team_id: TEAM },
      api_app_id: APP,
      token: 'verification',
      container: { type: 'view', view_id: 'V1' },
      trigger_id: triggerId,
      team: { id: TEAM, domain: 'demo' },
      enterprise: null,
      is_enterprise_install: false,
      view: { id: 'V1', type: 'home' },
      actions: [describeAction(button, '1')],
    },
  };
}

const person = (user: string) => ({ id: user, username: user.toLowerCase(), name: user.toLowerCase(), team_id: TEAM });

export function shortcutEnvelope(user: string, callbackId: string, triggerId: string): Envelope {
  const team = { id: TEAM, domain: 'demo' };
  const common = { token: 'verification', action_ts: '1', team, user: person(user), enterprise: null };
  return {
    type: 'interactive',
    payload: {
      type: 'shortcut',
      callback_id: callbackId,
      trigger_id: triggerId,
      is_enterprise_install: false,
      ...common,
    },
  };
}

/** `values` by block and action, as Slack tells what was picked. */
export function submissionEnvelope(user: string, callbackId: string, values: object): Envelope {
  return {
    type: 'interactive',
    payload: {
      type: 'view_submission',
      team: { id: TEAM, domain: 'demo' },
      user: person(user),
      api_app_id: APP,
      token: 'verification',
      trigger_id: 'submitted',
      view: { id: 'V2', type: 'modal', callback_id: callbackId, hash: '1.a', state: { values }, blocks: [] },
      response_urls: [],
      is_enterprise_install: false,
      enterprise: null,
    },
  };
}

export interface ButtonTapped {
  readonly user: string;
  readonly shown: Shown;
  readonly button: ShownButton;
  readonly triggerId: string;
  readonly responseUrl: string;
}

function describeAction({ menu, ...button }: ShownButton, ts: string): object {
  const { action_id, value, text } = button;
  if (menu === undefined) return { ...button, type: 'button', block_id: 'b1', action_ts: ts };
  return { type: menu, action_id, block_id: 'b1', action_ts: ts, selected_option: { value, text } };
}

export function tapEnvelope({ user, shown, button, triggerId, responseUrl }: ButtonTapped): Envelope {
  const { channel, ts, thread, onlyFor } = shown;
  const threadTs = thread === undefined ? {} : { thread_ts: thread };
  return {
    type: 'interactive',
    payload: {
      type: 'block_actions',
      user: { id: user, username: user.toLowerCase(), name: user.toLowerCase(), team_id: TEAM },
      api_app_id: APP,
      token: 'verification',
      container: {
        type: 'message',
        message_ts: ts,
        channel_id: channel,
        is_ephemeral: onlyFor !== undefined,
        ...threadTs,
      },
      trigger_id: triggerId,
      team: { id: TEAM, domain: 'demo' },
      enterprise: null,
      is_enterprise_install: false,
      channel: { id: channel, name: 'general' },
      // Slack tells nothing of a message that one person alone sees.
      ...(onlyFor === undefined && {
        message: { type: 'message', user: BOT_USER, ts, text: shown.text, blocks: shown.blocks, ...threadTs },
      }),
      state: { values: {} },
      response_url: responseUrl,
      actions: [describeAction(button, ts)],
    },
  };
}
