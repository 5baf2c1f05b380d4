import { formatPageUrl } from '../api/address/command-path.ts';
import type { ApiParts } from '../api/api-parts.ts';
import { createApi } from '../api/create-api.ts';
import type { Charts } from '../charts/create-charts.ts';
import type { PageOf } from '../chats/door.ts';
import type { Config } from '../config.ts';
import type { HttpApplication } from '../operations/create-http-server.ts';
import type { Log } from '../operations/create-log.ts';
import { dayInAlmaty } from '../statistics/time/today.ts';
import type { Knowledge } from './open-knowledge.ts';
import { readVersion } from './read-version.ts';

export interface ApiNeeds {
  readonly knowledge: Knowledge;
  readonly charts: Charts;
  readonly log: Log;
}

/** What pages, API and MCP answer from: the same knowledge as the chats. */
export function apiParts(config: Config, publicUrl: string, { knowledge, charts, log }: ApiNeeds): ApiParts {
  const { reader, answers, replies, messages } = knowledge;
  return {
    publicUrl,
    reader,
    answers,
    replies,
    messages,
    dataset: () => knowledge.dataset(),
    today: () => dayInAlmaty(config.fixedNow ?? new Date()),
    defaultLanguage: config.defaultLanguage,
    charts,
    version: readVersion(),
    log,
    rate: config.apiRate,
    isBehindProxy: config.isBehindProxy,
  };
}

export const pageOfIn =
  (publicUrl: string): PageOf =>
  (command, language) =>
    formatPageUrl(publicUrl, language, command);

export function openApi(config: Config, publicUrl: string, needs: ApiNeeds): HttpApplication {
  return createApi(apiParts(config, publicUrl, needs));
}
