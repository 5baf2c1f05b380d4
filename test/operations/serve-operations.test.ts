import { afterEach, describe, expect, it } from 'vitest';
import { createHealth } from '../../src/operations/create-health.ts';
import { createHttpServer, type HttpServer } from '../../src/operations/create-http-server.ts';
import { createMetrics } from '../../src/operations/create-metrics.ts';
import { serveOperations } from '../../src/operations/serve-operations.ts';
import { collectLines } from './collect-lines.ts';

const open: HttpServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.stop(0)));
});

const TOKEN = 'a-token-of-mine';

async function serve({ token, withOwn = false }: { token?: string; withOwn?: boolean }) {
  const { log } = collectLines();
  const health = createHealth();
  const [http, own] = [createHttpServer({ port: 0, log }), createHttpServer({ port: 0, log })];
  open.push(http, own);
  serveOperations({
    health,
    metrics: createMetrics(),
    http,
    ...(token !== undefined && { token }),
    ...(withOwn && { own }),
  });
  const [port, ownPort] = [await http.start(), await own.start()];
  const get = (at: number) => async (path: string, authorization?: string) => {
    const response = await fetch(`http://127.0.0.1:${at}${path}`, { headers: authorization ? { authorization } : {} });
    return { status: response.status, text: await response.text() };
  };
  return { health, onPort: get(port), onOwn: get(ownPort) };
}

describe('health and metrics with neither a port of their own nor a token', () => {
  it('say only ok or not, and no metrics', async () => {
    const { health, onPort } = await serve({});
    expect(await onPort('/health')).toEqual({ status: 200, text: '{"status":"ok"}\n' });
    health.watch('store', () => 'the disk is full');
    expect(await onPort('/health')).toEqual({ status: 503, text: '{"status":"not ready"}\n' });
    expect((await onPort('/metrics')).status).toBe(404);
  });
});

describe('with a token', () => {
  it('both ask for it, and tell all to whoever has it', async () => {
    const { onPort } = await serve({ token: TOKEN });
    for (const path of ['/health', '/metrics']) {
      for (const wrong of [undefined, 'Bearer nonsense', `Basic ${TOKEN}`, TOKEN]) {
        expect((await onPort(path, wrong)).status).toBe(401);
      }
    }
    expect((await onPort('/health', `Bearer ${TOKEN}`)).text).toContain('uptimeSeconds');
    expect((await onPort('/metrics', `bearer ${TOKEN}`)).text).toContain('koshi_replies_total');
  });
});

describe('with a port of their own', () => {
  it('neither asks for anything there, and the public port stays brief', async () => {
    const { onPort, onOwn } = await serve({ withOwn: true });
    expect((await onOwn('/health')).text).toContain('uptimeSeconds');
    expect((await onOwn('/metrics')).status).toBe(200);
    expect((await onPort('/health')).text).toBe('{"status":"ok"}\n');
    expect((await onPort('/metrics')).status).toBe(404);
  });

  it('the public port asks for the token where there is one too', async () => {
    const { onPort, onOwn } = await serve({ token: TOKEN, withOwn: true });
    expect((await onOwn('/metrics')).status).toBe(200);
    expect((await onPort('/metrics')).status).toBe(401);
    expect((await onPort('/metrics', `Bearer ${TOKEN}`)).status).toBe(200);
  });
});
