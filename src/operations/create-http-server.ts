/**
 * The one HTTP server: the doors' webhooks, health, metrics, and whatever is mounted on it. A stranger costs little: a route may look
 * at the headers before any byte of the body is read, and of bodies that are still arriving only so many bytes are held at once.
 */
import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { createBodyReader } from './create-body-reader.ts';
import type { Log } from './create-log.ts';

const SECOND_MS = 1_000;
const MEGABYTE = 1024 * 1024;
const LIMITS: HttpLimits = {
  // Telegram and Slack send a few kilobytes.
  bodyBytes: MEGABYTE,
  bytesInFlight: 16 * MEGABYTE,
  connections: 2_000,
  headersMs: 10 * SECOND_MS,
  requestMs: 15 * SECOND_MS,
  // Longer than the minute after which common reverse proxies drop an idle connection, so that they never send into a closed one.
  keepAliveMs: 65 * SECOND_MS,
};
/** Strangers who try paths are told of once in a while, not each time. */
const LOST_LOG_MS = 60 * SECOND_MS;

export interface HttpLimits {
  readonly bodyBytes: number;
  /** Bytes of bodies not yet whole, over all requests; past it the largest of them is dropped. */
  readonly bytesInFlight: number;
  readonly connections: number;
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

/** Looks at the headers before the body is read; an answer ends the request there. */
export type HttpGuard = (headers: IncomingHttpHeaders) => HttpAnswer | undefined;

/** What a mounted application finds in `c.env`. */
export type HttpApplication = Hono<{ Bindings: HttpBindings }>;

export interface HttpServer {
  /** A GET route answers HEAD too. */
  route(method: 'GET' | 'POST', path: string, handler: HttpHandler, guard?: HttpGuard): void;
  /** An application of its own at the root; it sees bodies within the limits, already whole. To be called before `start`. */
  mount(application: HttpApplication): void;
  /** Requests for paths that nothing serves. */
  lost(): number;
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
  /** Address to listen on; all interfaces where absent. */
  readonly host?: string;
  /** The variable that names the port, for the sentence to the operator. */
  readonly variable?: string;
  readonly log: Log;
  readonly limits?: Partial<HttpLimits>;
}

interface Route {
  readonly handler: HttpHandler;
  readonly guard: HttpGuard | undefined;
}

const pathOf = ({ url = '' }: IncomingMessage): string => url.split('?', 1)[0] ?? '';

const TOO_LARGE: HttpAnswer = { status: 413, headers: { connection: 'close' } };
const TOO_MUCH: HttpAnswer = { status: 503, headers: { connection: 'close', 'retry-after': '5' } };

export function createHttpServer(options: HttpServerOptions): HttpServer {
  const { port, host, variable = 'PORT', log } = options;
  const limits = { ...LIMITS, ...options.limits };
  const readBody = createBodyReader(limits);
  const routes = new Map<string, Map<string, Route>>();
  const app: HttpApplication = new Hono();
  let isStopping = false;
  let lost = 0;
  let toldLostMs = Number.NEGATIVE_INFINITY;

  function toResponse({ status, headers, body = '' }: HttpAnswer): Response {
    const bytes = Buffer.from(body);
    const all = { 'content-length': String(bytes.length), ...headers, ...(isStopping && { connection: 'close' }) };
    return new Response(bytes.length > 0 ? bytes : null, { status, headers: all });
  }

  async function answer(c: Context<{ Bindings: HttpBindings }>, methods: Map<string, Route>): Promise<HttpAnswer> {
    const { incoming } = c.env;
    const { method = '', headers } = incoming;
    const route = methods.get(method === 'HEAD' ? 'GET' : method);
    if (!route) return { status: 405, headers: { allow: [...methods.keys()].join(', '), connection: 'close' } };
    const refusal = route.guard?.(headers);
    // Nobody waits for the rest of what was refused.
    if (refusal) return { ...refusal, headers: { ...refusal.headers, connection: 'close' } };
    const body = await readBody(incoming);
    if (body === 'too large') return TOO_LARGE;
    if (body === 'too much') return TOO_MUCH;
    const query = new URLSearchParams((incoming.url ?? '').split('?', 2)[1]);
    return route.handler({ method, path: pathOf(incoming), query, headers, body });
  }

  // By the path as it is sent: one that is configured may hold what Hono takes for a pattern.
  app.use(async (c, next) => {
    const methods = routes.get(pathOf(c.env.incoming));
    return methods ? toResponse(await answer(c, methods)) : next();
  });

  app.onError((error, c) => {
    const { incoming } = c.env;
    // The sender went away before all was said: nobody is left to answer.
    if (!incoming.destroyed || incoming.complete) {
      log.error({ err: error, path: pathOf(incoming) }, 'request failed');
    }
    return toResponse({ status: 500 });
  });

  app.notFound((c) => {
    lost += 1;
    if (performance.now() - toldLostMs > LOST_LOG_MS) {
      toldLostMs = performance.now();
      const { incoming } = c.env;
      log.warn(
        { method: incoming.method, path: pathOf(incoming).slice(0, 100), lost },
        'asked for a path that nothing serves',
      );
    }
    return toResponse({ status: 404, headers: { connection: 'close' } });
  });

  const server = createAdaptorServer({
    fetch: app.fetch,
    overrideGlobalObjects: false,
    serverOptions: {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.keepAliveMs,
      connectionsCheckingInterval: Math.min(limits.headersMs, SECOND_MS),
    },
  }) as Server;
  server.maxConnections = limits.connections;

  return {
    route(method, path, handler, guard) {
      const methods = routes.get(path) ?? new Map<string, Route>();
      if (methods.has(method)) throw new Error(`${method} ${path} is routed twice`);
      routes.set(path, methods.set(method, { handler, guard }));
    },

    mount(application) {
      app.use(async (c, next) => {
        if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
          const body = await readBody(c.env.incoming);
          if (body === 'too large') return toResponse(TOO_LARGE);
          if (body === 'too much') return toResponse(TOO_MUCH);
          const { method, headers, url } = c.req.raw;
          c.req.raw = new Request(url, { method, headers, ...(body.length > 0 && { body }) });
        }
        await next();
        if (isStopping) c.header('connection', 'close');
      });
      app.route('/', application);
    },

    lost: () => lost,

    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) =>
          reject(new PortUnavailable(sayUnavailable(variable, port, host, error), { cause: error })),
        );
        server.listen({ port, ...(host && { host }) }, () => {
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

function sayUnavailable(
  variable: string,
  port: number,
  host: string | undefined,
  error: NodeJS.ErrnoException,
): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `${variable} ${port} is already in use; stop the other program or set another ${variable}.`;
    case 'EACCES':
      return `${variable} ${port} may not be opened by this user; set a ${variable} above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST ${host} is no address of this machine; leave it out to listen on all of them.`;
    default:
      return `${variable} ${port} cannot be opened: ${error.message}`;
  }
}
