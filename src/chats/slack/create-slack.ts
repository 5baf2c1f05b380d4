import { setTimeout as waitFor } from 'node:timers/promises';
import { App, type Receiver, webApi } from '@slack/bolt';
import { dayInAlmaty } from '../../statistics/time/today.ts';
import type { Door } from '../door.ts';
import { createBoltLogger } from './create-bolt-logger.ts';
import { createHome } from './home/create-home.ts';
import { createShortcut } from './home/create-shortcut.ts';
import { ackWhenTaken } from './incoming/ack-when-taken.ts';
import { SCOPES } from './incoming/commands.ts';
import { connectSocket, type Socket } from './incoming/connect-socket.ts';
import { createConversation } from './incoming/create-conversation.ts';
import { createHttpReceiver } from './incoming/create-http-receiver.ts';
import { findRepliedTo } from './incoming/find-replied-to.ts';
import { listen } from './incoming/listen.ts';
import { watchToken } from './incoming/watch-token.ts';
import { createSlackNoticeSender } from './notices/send-notice.ts';
import { clientOptions, createCaller } from './outgoing/create-caller.ts';
import { createDelivery } from './outgoing/create-delivery.ts';
import { createFiles } from './outgoing/create-files.ts';
import { createPeople } from './outgoing/create-people.ts';
import { createPictures } from './outgoing/create-pictures.ts';
import { isBadToken, reasonOf, SlackRefused } from './slack-errors.ts';
import type { SlackConfig, SlackParts } from './slack-parts.ts';

/** Where each credential is found, for the operator whose own was refused. */
const ADVICE = {
  SLACK_BOT_TOKEN:
    'copy the Bot User OAuth Token, which begins with xoxb-, from "OAuth & Permissions" of the Slack app',
  SLACK_APP_TOKEN:
    'make an app-level token with the scope connections:write, which begins with xapp-, under "Basic Information" of the Slack app',
};

const PROFILE_TIMEOUT_MS = 2000;

function explain(error: unknown, variable: keyof typeof ADVICE): SlackRefused {
  const reason = reasonOf(error);
  const sentence = isBadToken(error)
    ? `Slack does not accept ${variable} (${reason}): ${ADVICE[variable]}`
    : `Slack could not be asked about ${variable} (${reason}): check the network and SLACK_API_URL`;
  return new SlackRefused(sentence, { cause: error });
}

/** Slack, over a socket with an app token, over HTTP with a signing secret. */
export function createSlack(config: SlackConfig, parts: SlackParts): Door {
  const { desk, log, messages, defaultLanguage, http, pageOf, now = Date.now } = parts;
  const wait = parts.wait ?? ((ms: number) => waitFor(ms));
  const socket: Socket | undefined =
    'appToken' in config ? connectSocket({ appToken: config.appToken, apiUrl: config.apiUrl, log, wait }) : undefined;
  const receiver: Receiver =
    'signingSecret' in config
      ? createHttpReceiver({ signingSecret: config.signingSecret, http, log, now })
      : (socket as Socket).receiver;

  const options = { ...clientOptions(config.apiUrl), logger: createBoltLogger(log) };
  const client = new webApi.WebClient(config.botToken, options);
  let isStarted = false;
  const caller = createCaller({
    client,
    wait,
    onMessage: (channel) => notices.countAnswer(channel),
    ...(config.apiUrl !== undefined && { apiUrl: config.apiUrl }),
  });
  const files = createFiles(caller);
  const pictures = parts.charts && createPictures(files, parts.charts);
  const delivery = createDelivery({
    ...caller,
    messages,
    log,
    files,
    ...(pictures && { pictures }),
    ...(pageOf && { pageOf }),
  });
  // No answer waits long for the language of its reader: a slow or busy Slack counts as not telling.
  const hurried = new webApi.WebClient(config.botToken, { ...options, timeout: PROFILE_TIMEOUT_MS });
  const people = createPeople({ call: (method, given) => hurried.apiCall(method, given) }, now);
  let botUser = '';
  const conversation = createConversation({
    desk,
    log,
    defaultLanguage,
    delivery,
    people,
    tray: parts.tray,
    findRepliedTo: (channel, thread) => findRepliedTo(hurried, { channel, thread, botUser }),
  });
  const home = createHome({ ...caller, desk, people, messages, log });
  const { replies } = parts;
  const shortcut =
    replies &&
    createShortcut({
      ...caller,
      people,
      defaultLanguage,
      log,
      sayPickers: (language) => replies.sayPickers(language, dayInAlmaty(new Date(now()))),
    });
  const watch = watchToken({ ask: () => client.auth.test(), log });
  const notices = createSlackNoticeSender(client, messages, () => isStarted, pictures);

  async function introduce(): Promise<webApi.AuthTestResponse> {
    try {
      const self = await client.auth.test();
      const granted = self.response_metadata?.scopes ?? [];
      const missing = granted.length > 0 ? SCOPES.filter((scope) => !granted.includes(scope)) : [];
      if (missing.length > 0) log.warn({ missing }, 'slack: the app lacks scopes; install it again from the manifest');
      return self;
    } catch (error) {
      throw explain(error, 'SLACK_BOT_TOKEN');
    }
  }

  async function open(): Promise<void> {
    try {
      await (socket ? socket.open() : receiver.start());
    } catch (error) {
      throw explain(error, 'SLACK_APP_TOKEN');
    }
  }

  return {
    name: 'slack',

    async start() {
      const { user_id: botUserId = '', bot_id: botId = '' } = await introduce();
      const app = new App({
        receiver: ackWhenTaken(receiver),
        authorize: async () => ({ botToken: config.botToken, botId, botUserId }),
        logger: options.logger,
        clientOptions: options,
        // Bolt's own memory of conversations grows without end.
        convoStore: false,
      });
      app.error(async (error) => {
        log.error({ reason: reasonOf(error) }, 'slack: a delivery could not be taken');
      });
      botUser = botUserId;
      listen({ app, conversation, home, ...(shortcut && { shortcut }), log, botUser, now });
      for (const event of ['app_uninstalled', 'tokens_revoked'] as const) app.event(event, () => watch.look());
      await open();
      isStarted = true;
      await conversation.resume();
    },

    async stop() {
      isStarted = false;
      watch.stop();
      await (socket ? socket.close() : receiver.stop());
      await conversation.stop();
    },

    isReady: () => isStarted && (socket?.isConnected() ?? true) && watch.problem() === undefined,
    problem: watch.problem,
    sender: notices,
    // Any member of the channel: the channel is told who did.
    mayChange: async () => true,
  };
}
