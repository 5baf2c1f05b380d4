import { z } from 'zod';
import type { SlackConfig } from '../../chats/slack/slack-parts.ts';
import { ConfigInvalid } from '../../operations/config-invalid.ts';
import { checkVariables, type DoorKind, httpUrl } from './door-kind.ts';

const variables = {
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xox[a-z]-/, 'SLACK_BOT_TOKEN must begin with xoxb-')
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-/, 'SLACK_APP_TOKEN must begin with xapp-')
    .optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_API_URL: httpUrl('SLACK_API_URL').optional(),
};

function readSettings(given: Readonly<Record<string, string>>): SlackConfig | undefined {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: apiUrl,
  } = checkVariables(variables, given);
  if (!botToken) {
    const stray = appToken ? 'SLACK_APP_TOKEN' : signingSecret ? 'SLACK_SIGNING_SECRET' : undefined;
    if (stray) throw new ConfigInvalid(`${stray} is set but SLACK_BOT_TOKEN is not`);
    return undefined;
  }
  const common = { botToken, ...(apiUrl && { apiUrl }) };
  if (appToken) return { ...common, appToken };
  if (signingSecret) return { ...common, signingSecret };
  throw new ConfigInvalid(
    'SLACK_BOT_TOKEN needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside it',
  );
}

export const slackDoor: DoorKind = {
  name: 'slack',
  variables: Object.keys(variables),
  refusal: 'SLACK_REFUSED',
  configure(given) {
    const settings = readSettings(given);
    return (
      settings && {
        name: 'slack',
        async open(parts) {
          const { createSlack } = await import('../../chats/slack/create-slack.ts');
          return createSlack(settings, parts);
        },
        async openSender(messages) {
          const { openNoticeSender } = await import('../../chats/slack/notices/send-notice.ts');
          return openNoticeSender(settings, messages);
        },
      }
    );
  },
};
