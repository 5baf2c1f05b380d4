import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answers, ClaimJudge } from '../answers/create-answers.ts';
import type { Charts } from '../charts/create-charts.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Reader } from '../questions/create-reader.ts';
import type { Replies } from '../replies/create-replies.ts';
import type { Messages } from '../replies/messages/messages.ts';
import type { Language } from '../statistics/language.ts';

/** What the server hands over with each request. */
export interface ApiBindings {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

export interface ApiLog {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What pages, API and MCP are made of: the same reading, answers and wording as in the chats. */
export interface ApiParts {
  /** Base of every link, without a slash at its end: `https://koshi.example`. */
  readonly publicUrl: string;
  readonly reader: Reader;
  readonly answers: Answers & ClaimJudge;
  readonly replies: Replies;
  readonly messages: Messages;
  /** The facts as they are now. */
  readonly dataset: () => Dataset;
  /** ISO date in Asia/Almaty. */
  readonly today: () => string;
  /** Of what nobody named a language for. */
  readonly defaultLanguage: Language;
  readonly charts: Charts;
  /** Of Koshi. */
  readonly version: string;
  readonly log: ApiLog;
  /** Requests a minute from one address. */
  readonly rate: number;
  /** True where a proxy in front says who asks, by `Forwarded` or `X-Forwarded-For`. */
  readonly isBehindProxy: boolean;
}
