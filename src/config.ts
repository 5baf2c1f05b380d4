/** The environment, read once and checked. Wrong configuration stops the start with exit 78 and a sentence that names the variable. */
import { z } from 'zod';
import { LANGUAGES, type Language } from './statistics/language.ts';
import { PLATFORMS, type Platform } from './stores/chat-store.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface TelegramConfig {
  readonly token: string;
  readonly apiRoot?: string;
  readonly webhook?: { readonly url: string; readonly secret: string };
  /** Messages a second that Telegram grants in bulk. */
  readonly rate: number;
}

export type SlackConfig = { readonly botToken: string; readonly apiUrl?: string } & (
  | { readonly appToken: string }
  | { readonly signingSecret: string }
);

/** Who may read `/metrics` and the details of `/health`: nobody where both are absent. */
export interface OperationsConfig {
  /** A port of their own, without a token. */
  readonly port?: number;
  /** Bearer token for them on PORT. */
  readonly token?: string;
}

export interface Admin {
  readonly platform: Platform;
  readonly id: string;
}

export interface Config {
  readonly telegram?: TelegramConfig;
  readonly slack?: SlackConfig;
  readonly port: number;
  /** Address to listen on; all interfaces where absent. */
  readonly host?: string;
  readonly operations: OperationsConfig;
  readonly dataDir: string;
  readonly stateDir: string;
  readonly defaultLanguage: Language;
  /** Stands in for the clock. */
  readonly fixedNow?: Date;
  readonly admins: readonly Admin[];
  readonly logLevel: LogLevel;
  /** Where releases and their tables are fetched from. */
  readonly bnsSite: string;
  readonly taldauSite: string;
}

/** The operator's mistake, in one plain sentence. */
export class ConfigInvalid extends Error {
  readonly code = 'CONFIG_INVALID';
}

/** EX_CONFIG of sysexits.h. */
export const EXIT_CONFIG = 78;

const MAX_PORT = 65_535;
const MAX_TELEGRAM_RATE = 1000;
const INSTANT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

const httpUrl = (name: string) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && /^https?:\/\//.test(text), `${name} must be an http or https address`);

const portNumber = (name: string) =>
  z.coerce
    .number(`${name} must be a number`)
    .int(`${name} must be a whole number`)
    .min(0, `${name} must be between 0 and ${MAX_PORT}`)
    .max(MAX_PORT, `${name} must be between 0 and ${MAX_PORT}`);

const schema = z.object({
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
  TELEGRAM_RATE: z.coerce
    .number('TELEGRAM_RATE must be a number')
    .int('TELEGRAM_RATE must be a whole number')
    .min(1, `TELEGRAM_RATE must be between 1 and ${MAX_TELEGRAM_RATE}`)
    .max(MAX_TELEGRAM_RATE, `TELEGRAM_RATE must be between 1 and ${MAX_TELEGRAM_RATE}`)
    .default(30),
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
  PORT: portNumber('PORT').default(8080),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'HOST must be an address of this machine such as 127.0.0.1')
    .optional(),
  OPERATIONS_PORT: portNumber('OPERATIONS_PORT').optional(),
  OPERATIONS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{8,}$/, 'OPERATIONS_TOKEN must be at least 8 printable characters without blanks')
    .optional(),
  DATA_DIR: z.string().default('./data'),
  STATE_DIR: z.string().default('./var'),
  DATABASE_URL: z
    .never('DATABASE_URL is not supported yet: remove it, and Koshi keeps its files in STATE_DIR')
    .optional(),
  DEFAULT_LANGUAGE: z.enum(LANGUAGES, 'DEFAULT_LANGUAGE must be kk, ru or en').default('ru'),
  FIXED_NOW: z
    .string()
    .refine(
      (text) => INSTANT.test(text) && !Number.isNaN(Date.parse(text)),
      'FIXED_NOW must be an ISO instant such as 2025-06-15T12:00:00+05:00',
    )
    .optional(),
  ADMINS: z.string().default(''),
  BNS_SITE: httpUrl('BNS_SITE').default('https://stat.gov.kz'),
  TALDAU_SITE: httpUrl('TALDAU_SITE').default('https://taldau.stat.gov.kz'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
});

type Environment = z.output<typeof schema>;

function refuse(sentence: string): never {
  throw new ConfigInvalid(sentence);
}

function readTelegram(environment: Environment): TelegramConfig | undefined {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = environment;
  if (!token) {
    return url ? refuse('TELEGRAM_WEBHOOK_URL is set but TELEGRAM_BOT_TOKEN is not') : undefined;
  }
  if (url && !secret) refuse('TELEGRAM_WEBHOOK_URL needs TELEGRAM_WEBHOOK_SECRET, so that only Telegram is believed');
  if (secret && !url) refuse('TELEGRAM_WEBHOOK_SECRET is set but TELEGRAM_WEBHOOK_URL is not');
  return {
    token,
    rate: environment.TELEGRAM_RATE,
    ...(environment.TELEGRAM_API_ROOT && { apiRoot: environment.TELEGRAM_API_ROOT.replace(/\/+$/, '') }),
    ...(url && secret && { webhook: { url, secret } }),
  };
}

function readSlack(environment: Environment): SlackConfig | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = environment;
  if (!botToken) {
    const stray = appToken ? 'SLACK_APP_TOKEN' : signingSecret ? 'SLACK_SIGNING_SECRET' : undefined;
    return stray ? refuse(`${stray} is set but SLACK_BOT_TOKEN is not`) : undefined;
  }
  const common = { botToken, ...(environment.SLACK_API_URL && { apiUrl: environment.SLACK_API_URL }) };
  if (appToken) return { ...common, appToken };
  if (signingSecret) return { ...common, signingSecret };
  return refuse('SLACK_BOT_TOKEN needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside it');
}

function readOperations(environment: Environment): OperationsConfig {
  const { PORT: main, OPERATIONS_PORT: port, OPERATIONS_TOKEN: token } = environment;
  if (port === main && port !== 0) refuse('OPERATIONS_PORT must be another port than PORT');
  return { ...(port !== undefined && { port }), ...(token && { token }) };
}

function readAdmins(text: string): Admin[] {
  return text
    .split(/[\s,]+/)
    .filter((item) => item !== '')
    .map((item) => {
      const [platform, id] = item.split(/:(.*)/s);
      if (!PLATFORMS.includes(platform as Platform) || !id || platform === 'terminal') {
        return refuse(`ADMINS holds "${item}", but each entry must be telegram:ID or slack:ID`);
      }
      return { platform: platform as Platform, id };
    });
}

/** The configuration; throws ConfigInvalid with one sentence for the first thing that is wrong. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  // An empty variable is what a compose file leaves when nothing is filled in: the same as absent.
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? 'the configuration cannot be read');
  const environment = parsed.data;
  const telegram = readTelegram(environment);
  const slack = readSlack(environment);
  return {
    ...(telegram && { telegram }),
    ...(slack && { slack }),
    port: environment.PORT,
    ...(environment.HOST && { host: environment.HOST }),
    operations: readOperations(environment),
    dataDir: environment.DATA_DIR,
    stateDir: environment.STATE_DIR,
    defaultLanguage: environment.DEFAULT_LANGUAGE,
    ...(environment.FIXED_NOW && { fixedNow: new Date(environment.FIXED_NOW) }),
    admins: readAdmins(environment.ADMINS),
    logLevel: environment.LOG_LEVEL,
    bnsSite: environment.BNS_SITE.replace(/\/+$/, ''),
    taldauSite: environment.TALDAU_SITE.replace(/\/+$/, ''),
  };
}
