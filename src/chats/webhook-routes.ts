/** What a platform needs of the HTTP server that all share, to be called by webhook. */
import type { IncomingHttpHeaders } from 'node:http';

export interface WebhookRequest {
  readonly headers: IncomingHttpHeaders;
  /** As received, for the signature. */
  readonly body: Buffer;
}

export interface WebhookAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface WebhookRoutes {
  route(
    method: 'POST',
    path: string,
    handler: (request: WebhookRequest) => Promise<WebhookAnswer>,
    /** Asked before a byte of the body is read; an answer ends the request. */
    guard: (headers: IncomingHttpHeaders) => WebhookAnswer | undefined,
  ): void;
}
