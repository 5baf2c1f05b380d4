/** Pages, API and MCP on one application: limits, headers and errors that all of them share. */
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ApiBindings, ApiParts } from './api-parts.ts';
import { createCore } from './create-core.ts';
import { createRateLimit } from './create-rate-limit.ts';
import { serveMcp } from './mcp/serve-mcp.ts';
import { servePages } from './pages/serve-pages.ts';
import { RequestRefused } from './v1/problem.ts';
import { serveV1 } from './v1/serve-v1.ts';

const OURS = /^\/(?:(?:embed\/)?(?:kk|ru|en)(?:\/|$)|v1\/|mcp$|oembed$|robots\.txt$|sitemap\.xml$|$)/;

const isProgram = (path: string) => path.startsWith('/v1/') || path === '/mcp';

/** The address a limit counts by: the proxy's word only where a proxy is known to be in front. */
function addressOf(c: Context<{ Bindings: ApiBindings }>, isBehindProxy: boolean): string {
  // Each proxy appends its word: what stands before the last is the asker's own say.
  const lastOf = (header: string) => c.req.header(header)?.split(',').at(-1)?.trim();
  const said = isBehindProxy
    ? (/for="?\[?([^;"\]]+)/i.exec(lastOf('forwarded') ?? '')?.[1] ?? lastOf('x-forwarded-for'))
    : undefined;
  return said ?? c.env?.incoming?.socket?.remoteAddress ?? '';
}

export function createApi(parts: ApiParts): Hono<{ Bindings: ApiBindings }> {
  const core = createCore(parts);
  const limit = createRateLimit(parts.rate);
  const app = new Hono<{ Bindings: ApiBindings }>();

  app.use(async (c, next) => {
    // The webhooks of the platforms have limits of their own.
    if (!OURS.test(c.req.path)) return next();
    const waitS = limit(addressOf(c, parts.isBehindProxy), Date.now());
    if (waitS > 0) {
      c.header('retry-after', String(waitS));
      throw new RequestRefused({
        status: 429,
        code: 'too_many_requests',
        message: `More than ${parts.rate} requests in a minute; the next one may come in ${waitS} s.`,
      });
    }
    await next();
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'strict-origin-when-cross-origin');
    if (!c.res.headers.has('content-security-policy')) {
      c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    }
  });
  app.use(compress());
  app.route('/', serveV1(parts, core));
  app.route('/', serveMcp(parts, core));
  app.route('/', servePages(parts, core));

  app.onError((error, c) => {
    if (error instanceof RequestRefused) {
      const { problem } = error;
      return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
        'content-type': 'application/problem+json',
        ...(isProgram(c.req.path) && { 'access-control-allow-origin': '*' }),
      });
    }
    if (error instanceof HTTPException) return error.getResponse();
    parts.log.error({ err: error, path: c.req.path.slice(0, 100) }, 'request failed');
    return c.body(
      JSON.stringify({ type: 'about:blank', title: 'Something went wrong here', status: 500, code: 'internal' }),
      500,
      {
        'content-type': 'application/problem+json',
      },
    );
  });
  return app;
}
