import { z } from 'zod';
import type { TelegramSettings } from '../../chats/telegram/create-telegram.ts';
import { ConfigInvalid } from '../../operations/config-invalid.ts';
import { checkVariables, type DoorKind, httpUrl } from './door-kind.ts';

const MAX_RATE = 1000;
const RATE = `TELEGRAM_RATE must be between 1 and ${MAX_RATE}`;

const variables = {
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[A-Za-z0-9_-]+$/, 'TELEGRAM_BOT_TOKEN must look like 123456789:AA… as BotFather gives it')
    .optional(),
  TELEGRAM_API_ROOT: httpUrl('TELEGRAM_API_ROOT').optional(),
  TELEGRAM_WEBHOOK_URL: httpUrl('TELEGRAM_WEBHOOK_URL').optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(
      /^[A-Za-z0-9_-]{1,256}$/,
      'TELEGRAM_WEBHOOK_SECRET may hold only letters, digits, _ and -, at most 256 of them',
    )
    .optional(),
  TELEGRAM_CHANNEL: z
    .string()
    .regex(/^@[A-Za-z]\w{3,31}$/, 'TELEGRAM_CHANNEL must be the name of a public channel such as @koshi_news')
    .optional(),
  TELEGRAM_RATE: z.coerce
    .number('TELEGRAM_RATE must be a number')
    .int('TELEGRAM_RATE must be a whole number')
    .min(1, RATE)
    .max(MAX_RATE, RATE)
    .default(30),
};

function readSettings(given: Readonly<Record<string, string>>): TelegramSettings | undefined {
  const {
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: apiRoot,
    TELEGRAM_WEBHOOK_URL: url,
    TELEGRAM_WEBHOOK_SECRET: secret,
    TELEGRAM_RATE: rate,
    TELEGRAM_CHANNEL: channel,
  } = checkVariables(variables, given);
  if (!token) {
    const stray = url ? 'TELEGRAM_WEBHOOK_URL' : secret ? 'TELEGRAM_WEBHOOK_SECRET' : undefined;
    if (stray) throw new ConfigInvalid(`${stray} is set but TELEGRAM_BOT_TOKEN is not`);
    return undefined;
  }
  if (url && !secret) {
    throw new ConfigInvalid('TELEGRAM_WEBHOOK_URL needs TELEGRAM_WEBHOOK_SECRET, so that only Telegram is believed');
  }
  if (secret && !url) throw new ConfigInvalid('TELEGRAM_WEBHOOK_SECRET is set but TELEGRAM_WEBHOOK_URL is not');
  return {
    token,
    rate,
    ...(channel && { channel }),
    ...(apiRoot && { apiRoot: apiRoot.replace(/\/+$/, '') }),
    ...(url && secret && { webhook: { url, secret } }),
  };
}

export const telegramDoor: DoorKind = {
  name: 'telegram',
  variables: Object.keys(variables),
  refusal: 'TELEGRAM_REFUSED',
  configure(given) {
    const settings = readSettings(given);
    return (
      settings && {
        name: 'telegram',
        ...(settings.channel && { channel: settings.channel }),
        async open(parts) {
          const { createTelegram } = await import('../../chats/telegram/create-telegram.ts');
          return createTelegram(settings, parts);
        },
        async openSender() {
          const { createTelegramNoticeSender } = await import('../../chats/telegram/notices/send-notice.ts');
          return createTelegramNoticeSender(settings);
        },
      }
    );
  },
};
