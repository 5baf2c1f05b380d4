import { createMcpHandler } from '@modelcontextprotocol/server';
import { Hono } from 'hono';
import type { ApiParts } from '../api-parts.ts';
import type { Core } from '../create-core.ts';
import { createMcpServer } from './create-mcp-server.ts';

/**
 * MCP over streamable HTTP at `/mcp`, without sessions. A page that a reader has open must not speak to it in the reader's name,
 * nor reach it under another host's name: a foreign Host or Origin is refused.
 */
export function serveMcp(parts: ApiParts, core: Core): Hono {
  const own = new URL(parts.publicUrl);
  const handler = createMcpHandler(() => createMcpServer(parts, core, parts.version), {
    onerror: (error) => parts.log.warn({ err: error }, 'a request to /mcp was refused'),
  });
  const app = new Hono();
  app.all('/mcp', (c) => {
    const host = c.req.header('host');
    const origin = c.req.header('origin');
    const isForeign = host !== own.host || (origin !== undefined && origin !== own.origin);
    if (isForeign) return c.json({ error: 'foreign Host or Origin' }, 403);
    return handler.fetch(c.req.raw);
  });
  return app;
}
