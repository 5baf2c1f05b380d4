import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from './create-log.ts';
import { readBody } from './read-body.ts';

const SECOND_MS = 1_000;
const LIMITS: HttpLimits = {
  // Telegram and Slack send a few kilobytes.
  bodyBytes: 1024 * 1024,
  headersMs: 10 * SECOND_MS,
  requestMs: 15 * SECOND_MS,
  // Longer than the minute after which common reverse proxies drop an idle connection, so that they never send into a closed one.
  keepAliveMs: 65 * SECOND_MS,
};

export interface HttpLimits {
  readonly bodyBytes: number;
  /** For the headers to arrive. */
  readonly headersMs: number;
  /** For the whole request to arrive. */
  readonly requestMs: number;
  readonly keepAliveMs: number;
}

export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** As received, for signatures; empty on GET. */
  readonly body: Buffer;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export type HttpHandler = (request: HttpRequest) => HttpAnswer | Promise<HttpAnswer>;

export interface HttpServer {
  /** A GET route answers HEAD too. */
  route(method: 'GET' | 'POST', path: string, handler: HttpHandler): void;
  /** Resolves with the port listened on; rejects with PortUnavailable. */
  start(): Promise<number>;
  /** Takes no more requests and resolves when those begun are answered, or are cut off after `deadlineMs`. */
  stop(deadlineMs?: number): Promise<void>;
}

export class PortUnavailable extends Error {
  readonly code = 'PORT_UNAVAILABLE';
}

export interface HttpServerOptions {
  /** 0 for any free one. */
  readonly port: number;
  readonly log: Log;
  readonly limits?: Partial<HttpLimits>;
}

export function createHttpServer({ port, log, limits }: HttpServerOptions): HttpServer {
  const { bodyBytes, headersMs, requestMs, keepAliveMs } = { ...LIMITS, ...limits };
  const routes = new Map<string, Map<string, HttpHandler>>();
  let isStopping = false;

  async function answer(request: IncomingMessage): Promise<HttpAnswer> {
    const [path = '', search] = (request.url ?? '').split('?', 2);
    const methods = routes.get(path);
    if (!methods) return { status: 404 };
    const method = request.method ?? '';
    const handler = methods.get(method === 'HEAD' ? 'GET' : method);
    if (!handler) return { status: 405, headers: { allow: [...methods.keys()].join(', ') } };
    const body = await readBody(request, bodyBytes);
    if (body === undefined) return { status: 413, headers: { connection: 'close' } };
    return handler({ method, path, query: new URLSearchParams(search), headers: request.headers, body });
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      send(response, await answer(request), request.method === 'HEAD');
    } catch (error) {
      // The sender went away before all was said: nobody is left to answer.
      if (request.destroyed && !request.complete) return;
      log.error({ err: error, path: request.url?.split('?')[0] }, 'request failed');
      send(response, { status: 500 }, false);
    }
  }

  function send(response: ServerResponse, { status, headers, body = '' }: HttpAnswer, isHead: boolean): void {
    if (response.headersSent || response.destroyed) return;
    const bytes = Buffer.from(body);
    if (isStopping) response.setHeader('connection', 'close');
    response.writeHead(status, { 'content-length': bytes.length, ...headers });
    response.end(isHead ? undefined : bytes);
  }

  const server = createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      keepAliveTimeout: keepAliveMs,
      connectionsCheckingInterval: Math.min(headersMs, SECOND_MS),
    },
    (request, response) => void serve(request, response),
  );

  return {
    route(method, path, handler) {
      const methods = routes.get(path) ?? new Map<string, HttpHandler>();
      if (methods.has(method)) throw new Error(`${method} ${path} is routed twice`);
      routes.set(path, methods.set(method, handler));
    },

    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) =>
          reject(new PortUnavailable(sayUnavailable(port, error), { cause: error })),
        );
        server.listen(port, () => {
          server.removeAllListeners('error');
          server.on('error', (error) => log.error({ err: error }, 'http server failed'));
          resolve((server.address() as AddressInfo).port);
        });
      }),

    async stop(deadlineMs = 4 * SECOND_MS) {
      isStopping = true;
      if (!server.listening) return;
      const force = setTimeout(() => server.closeAllConnections(), deadlineMs);
      await new Promise((resolve) => server.close(resolve));
      clearTimeout(force);
    },
  };
}

function sayUnavailable(port: number, error: NodeJS.ErrnoException): string {
  if (error.code === 'EADDRINUSE') return `PORT ${port} is already in use; stop the other program or set another PORT.`;
  if (error.code === 'EACCES') return `PORT ${port} may not be opened by this user; set a PORT above 1023.`;
  return `PORT ${port} cannot be opened: ${error.message}`;
}
