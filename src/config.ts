/** The environment, read once and checked. Wrong configuration stops the start with exit 78 and a sentence that names the variable. */
import { join } from 'node:path';
import { z } from 'zod';
import { type ConfiguredDoor, checkVariables, httpUrl } from './house/doors/door-kind.ts';
import { findStrayVariables, type StrayVariable } from './house/environment/find-stray-variables.ts';
import { DOORS } from './house/open-doors.ts';
import { ConfigInvalid } from './operations/config-invalid.ts';
import { PROJECT_ROOT } from './project-root.ts';
import { LANGUAGES, type Language } from './statistics/language.ts';
import type { Platform } from './stores/chat-store.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Who may read `/metrics` and the details of `/health`: nobody where both are absent. */
export interface OperationsConfig {
  /** A port of their own, without a token. */
  readonly port?: number;
  /** Bearer token for them on PORT. */
  readonly token?: string;
}

export interface DatabaseConfig {
  readonly url: string;
  /** The same database without a pool between, for what holds a session. */
  readonly directUrl?: string;
}

export interface Admin {
  readonly platform: Platform;
  readonly id: string;
}

export interface Config {
  readonly doors: readonly ConfiguredDoor[];
  readonly port: number;
  /** Address to listen on; all interfaces where absent. */
  readonly host?: string;
  readonly operations: OperationsConfig;
  readonly dataDir: string;
  readonly stateDir: string;
  /** PostgreSQL instead of `stateDir`. */
  readonly database?: DatabaseConfig;
  readonly defaultLanguage: Language;
  /** Stands in for the clock. */
  readonly fixedNow?: Date;
  readonly admins: readonly Admin[];
  readonly logLevel: LogLevel;
  /** False where LOG_LEVEL says nothing: the commands of the operator are then silent. */
  readonly isLogWanted: boolean;
  /** Where releases and their tables are fetched from. */
  readonly bnsSite: string;
  readonly taldauSite: string;
  /** Switches pages, API and MCP on: the base of every link, without a slash at its end. */
  readonly publicUrl?: string;
  /** Requests a minute from one address for pages, API and MCP. */
  readonly apiRate: number;
  /** A proxy in front says who asks. */
  readonly isBehindProxy: boolean;
  /** Variables that look as if they were meant for Koshi, and are not known. */
  readonly strays: readonly StrayVariable[];
}

const MAX_PORT = 65_535;
const INSTANT = /^(\d{4}-\d{2}-\d{2})(?:T[0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d))?$/;

/** JavaScript takes the 30th of February for the 2nd of March. */
function isInstant(text: string): boolean {
  const [, day] = INSTANT.exec(text) ?? [];
  if (day === undefined || Number.isNaN(Date.parse(text))) return false;
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}

const portNumber = (name: string) =>
  z.coerce
    .number(`${name} must be a number`)
    .int(`${name} must be a whole number`)
    .min(0, `${name} must be between 0 and ${MAX_PORT}`)
    .max(MAX_PORT, `${name} must be between 0 and ${MAX_PORT}`);

const databaseUrl = (name: string) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && /^postgres(?:ql)?:\/\//.test(text),
      `${name} must be an address such as postgres://koshi:password@db.example/koshi`,
    );

const variables = {
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
  HTTPS_PROXY: httpUrl('HTTPS_PROXY').optional(),
  HTTP_PROXY: httpUrl('HTTP_PROXY').optional(),
  NO_PROXY: z.string().optional(),
  DATA_DIR: z.string().default(join(PROJECT_ROOT, 'data')),
  STATE_DIR: z.string().default('./var'),
  DATABASE_URL: databaseUrl('DATABASE_URL').optional(),
  DATABASE_DIRECT_URL: databaseUrl('DATABASE_DIRECT_URL').optional(),
  DEFAULT_LANGUAGE: z.enum(LANGUAGES, 'DEFAULT_LANGUAGE must be kk, ru or en').default('ru'),
  FIXED_NOW: z
    .string()
    .refine(isInstant, 'FIXED_NOW must be an ISO instant such as 2025-06-15T12:00:00+05:00')
    .optional(),
  ADMINS: z.string().default(''),
  BNS_SITE: httpUrl('BNS_SITE').default('https://stat.gov.kz'),
  TALDAU_SITE: httpUrl('TALDAU_SITE').default('https://taldau.stat.gov.kz'),
  PUBLIC_URL: httpUrl('PUBLIC_URL').optional(),
  API_RATE: z.coerce
    .number('API_RATE must be a number')
    .int('API_RATE must be a whole number')
    .min(1, 'API_RATE must be at least 1')
    .default(120),
  BEHIND_PROXY: z.enum(['0', '1'], 'BEHIND_PROXY must be 0 or 1').default('0'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}`).optional(),
};

const KNOWN = [...DOORS.flatMap((kind) => kind.variables), ...Object.keys(variables)];

type Environment = z.output<z.ZodObject<typeof variables>>;

function readOperations({ PORT: main, OPERATIONS_PORT: port, OPERATIONS_TOKEN: token }: Environment): OperationsConfig {
  if (port === main && port !== 0) throw new ConfigInvalid('OPERATIONS_PORT must be another port than PORT');
  return { ...(port !== undefined && { port }), ...(token && { token }) };
}

function readDatabase({ DATABASE_URL: url, DATABASE_DIRECT_URL: directUrl }: Environment): DatabaseConfig | undefined {
  if (url === undefined && directUrl !== undefined) {
    throw new ConfigInvalid('DATABASE_DIRECT_URL is set but DATABASE_URL is not');
  }
  return url === undefined ? undefined : { url, ...(directUrl && { directUrl }) };
}

function readAdmins(text: string): Admin[] {
  return text
    .split(/[\s,]+/)
    .filter((item) => item !== '')
    .map((item) => {
      const [platform, id] = item.split(/:(.*)/s);
      const kind = DOORS.find(({ name }) => name === platform);
      if (kind && id) return { platform: kind.name, id };
      const forms = DOORS.map(({ name }) => `${name}:ID`).join(' or ');
      throw new ConfigInvalid(`ADMINS holds "${item}", but each entry must be ${forms}`);
    });
}

/** The configuration; throws ConfigInvalid with one sentence for the first thing that is wrong. */
export function readConfig(given: Readonly<Record<string, string | undefined>>): Config {
  // An empty variable is what a compose file leaves when nothing is filled in: the same as absent.
  const filled = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
  );
  const doors = DOORS.flatMap((kind) => kind.configure(filled) ?? []);
  const environment = checkVariables(variables, filled);
  const database = readDatabase(environment);
  return {
    doors,
    port: environment.PORT,
    ...(environment.HOST && { host: environment.HOST }),
    operations: readOperations(environment),
    dataDir: environment.DATA_DIR,
    stateDir: environment.STATE_DIR,
    ...(database && { database }),
    defaultLanguage: environment.DEFAULT_LANGUAGE,
    ...(environment.FIXED_NOW && { fixedNow: new Date(environment.FIXED_NOW) }),
    admins: readAdmins(environment.ADMINS),
    logLevel: environment.LOG_LEVEL ?? 'info',
    isLogWanted: environment.LOG_LEVEL !== undefined,
    bnsSite: environment.BNS_SITE.replace(/\/+$/, ''),
    taldauSite: environment.TALDAU_SITE.replace(/\/+$/, ''),
    ...(environment.PUBLIC_URL && { publicUrl: environment.PUBLIC_URL.replace(/\/+$/, '') }),
    apiRate: environment.API_RATE,
    isBehindProxy: environment.BEHIND_PROXY === '1',
    strays: findStrayVariables(Object.keys(filled), KNOWN),
  };
}
