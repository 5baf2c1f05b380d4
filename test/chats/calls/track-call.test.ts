import { createServer, type Server, type Socket } from 'node:net';
import { Agent, request } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import { isNeverSent, trackCall } from '../../../src/chats/calls/track-call.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function listen(onConnection: (socket: Socket) => void): Promise<number> {
  const server: Server = createServer(onConnection);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return (server.address() as { port: number }).port;
}

/** The error of a call, through a dispatcher of its own. */
async function fail(url: string, options: Agent.Options = {}, signal?: AbortSignal): Promise<unknown> {
  const agent = new Agent(options);
  closing.push(() => void agent.destroy());
  return trackCall(agent, (dispatcher) =>
    request(url, { dispatcher, method: 'POST', body: '{}', ...(signal && { signal }) }),
  ).then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** A port on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('a call that failed', () => {
  it('was never sent where the connection was refused', async () => {
    expect(isNeverSent(await fail(`http://127.0.0.1:${await closedPort()}/`))).toBe(true);
  });

  it('was never sent where each of two addresses failed', async () => {
    const port = await closedPort();
    const error = await fail(`http://two.test:${port}/`, {
      connect: {
        autoSelectFamily: true,
        lookup: (_name: string, _options: object, found: (error: null, addresses: object[]) => void) =>
          found(null, [
            { address: '127.0.0.1', family: 4 },
            { address: '127.0.0.2', family: 4 },
          ]),
      } as never,
    });
    expect([(error as Error).name, isNeverSent(error)]).toEqual(['AggregateError', true]);
  });

  it.each(['ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN', 'CERT_HAS_EXPIRED', 'EADDRNOTAVAIL'])(
    'was never sent where the connecting ended with %s',
    async (code) => {
      const error = await fail('http://127.0.0.1:9/', {
        connect: (_options, done) => done(Object.assign(new Error(code), { code }), null),
      });
      expect(isNeverSent(error)).toBe(true);
    },
  );

  it('was never sent where the other side speaks no TLS', async () => {
    const port = await listen((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(isNeverSent(await fail(`https://127.0.0.1:${port}/`))).toBe(true);
  });

  it('may have been carried out where the connection broke after it was written', async () => {
    const port = await listen((socket) => socket.once('data', () => socket.destroy()));
    expect(isNeverSent(await fail(`http://127.0.0.1:${port}/`))).toBe(false);
  });

  it('may have been carried out where the answer took too long', async () => {
    const late = new AbortController();
    const port = await listen((socket) => {
      socket.once('data', () => late.abort());
      closing.push(() => socket.destroy());
    });
    expect(isNeverSent(await fail(`http://127.0.0.1:${port}/`, {}, late.signal))).toBe(false);
  });

  it('is known inside the errors that libraries make of it', async () => {
    const error = await fail(`http://127.0.0.1:${await closedPort()}/`);
    expect(isNeverSent({ error })).toBe(true);
    expect(isNeverSent(new Error('request failed', { cause: new Error('fetch failed', { cause: error }) }))).toBe(true);
    expect(isNeverSent(new Error('other'))).toBe(false);
  });
});
