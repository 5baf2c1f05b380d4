import { once } from 'node:events';
import { Agent, get, request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpServer, type HttpServer, type HttpServerOptions } from '../../src/operations/create-http-server.ts';
import { collectLines } from './collect-lines.ts';

const open: HttpServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.stop(0)));
});

async function serve(options: Partial<HttpServerOptions> = {}, prepare: (server: HttpServer) => void = () => {}) {
  const { log, lines } = collectLines();
  const server = createHttpServer({ port: 0, log, ...options });
  open.push(server);
  server.route('GET', '/hello', () => ({ status: 200, body: 'сәлем' }));
  server.route('POST', '/echo', ({ body, query, headers }) => ({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ body: body.toString(), q: query.get('q'), signature: headers['x-signature'] }),
  }));
  prepare(server);
  const port = await server.start();
  return { server, port, lines, url: `http://127.0.0.1:${port}` };
}

describe('the http server', () => {
  it('answers a GET with its body and length', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}/hello`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe('10');
    expect(await response.text()).toBe('сәлем');
  });

  it('answers HEAD like GET, without the body', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}/hello`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it('hands a POST its bytes, query and headers', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}/echo?q=1`, { method: 'POST', body: 'қош', headers: { 'x-signature': 'v0' } });
    expect(await response.json()).toEqual({ body: 'қош', q: '1', signature: 'v0' });
  });

  it('says 404 for an unknown path and 405 with what is allowed for a wrong method', async () => {
    const { url } = await serve();
    expect((await fetch(`${url}/nowhere`)).status).toBe(404);
    const wrong = await fetch(`${url}/echo`);
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get('allow')).toBe('POST');
  });

  it('answers a body of exactly the limit and refuses one byte more, announced or not', async () => {
    const { url } = await serve({ limits: { bodyBytes: 1_000 } });
    expect((await fetch(`${url}/echo`, { method: 'POST', body: 'x'.repeat(1_000) })).status).toBe(200);
    expect((await fetch(`${url}/echo`, { method: 'POST', body: 'x'.repeat(1_001) })).status).toBe(413);
    const chunked = request(`${url}/echo`, { method: 'POST' });
    chunked.write('x'.repeat(600));
    chunked.write('x'.repeat(600));
    const [response] = await once(chunked, 'response');
    expect(response.statusCode).toBe(413);
    chunked.destroy();
  });

  it('says 500 for a handler that throws, logs it, and goes on', async () => {
    const { url, lines } = await serve({}, (server) =>
      server.route('GET', '/broken', () => {
        throw new Error('out of order');
      }),
    );
    const response = await fetch(`${url}/broken?secret=1`);
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('');
    expect(lines.join()).toContain('out of order');
    expect(lines.join()).not.toContain('secret=1');
    expect((await fetch(`${url}/hello`)).status).toBe(200);
  });

  it('serves many requests on one connection', async () => {
    const { url } = await serve();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ports = new Set<number | undefined>();
    for (let n = 0; n < 3; n += 1) {
      const [response] = await once(get(`${url}/hello`, { agent }), 'response');
      ports.add(response.socket.localPort);
      response.resume();
      await once(response, 'end');
    }
    agent.destroy();
    expect(ports.size).toBe(1);
  });

  it('cuts off who sends headers too slowly', async () => {
    const { port } = await serve({ limits: { headersMs: 50, requestMs: 50 } });
    const socket = connect(port, '127.0.0.1');
    socket.write('POST /echo HTTP/1.1\r\nHost: x\r\n');
    let said = '';
    socket.on('data', (bytes) => {
      said += bytes;
    });
    await once(socket, 'close');
    expect(said).toMatch(/^HTTP\/1.1 408 /);
  });

  it('answers rubbish with 400', async () => {
    const { port } = await serve();
    const socket = connect(port, '127.0.0.1');
    socket.write('rubbish\r\n\r\n');
    const [bytes] = await once(socket, 'data');
    expect(String(bytes)).toMatch(/^HTTP\/1.1 400 /);
    socket.destroy();
  });

  it('finishes what was begun when stopped, and takes nothing new', async () => {
    let finish = () => {};
    let begun = () => {};
    const begins = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const { server, url } = await serve({}, (its) =>
      its.route('GET', '/slow', async () => {
        begun();
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        return { status: 200, body: 'done' };
      }),
    );
    const answer = fetch(`${url}/slow`);
    await begins;
    const stopped = server.stop();
    await expect(fetch(`${url}/hello`)).rejects.toThrow();
    finish();
    const response = await answer;
    expect(response.headers.get('connection')).toBe('close');
    expect(await response.text()).toBe('done');
    await stopped;
  });

  it('cuts off after the deadline what never ends', async () => {
    let begun = () => {};
    const begins = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const { server, url } = await serve({}, (its) =>
      its.route('GET', '/forever', () => {
        begun();
        return new Promise(() => {});
      }),
    );
    const cut = expect(fetch(`${url}/forever`)).rejects.toThrow();
    await begins;
    await server.stop(20);
    await cut;
  });

  it('says in one sentence that the port is taken', async () => {
    const { port } = await serve();
    const second = createHttpServer({ port, log: collectLines().log });
    await expect(second.start()).rejects.toMatchObject({
      code: 'PORT_UNAVAILABLE',
      message: `PORT ${port} is already in use; stop the other program or set another PORT.`,
    });
  });

  it('refuses the same route twice', async () => {
    const { server } = await serve();
    expect(() => server.route('GET', '/hello', () => ({ status: 200 }))).toThrow('GET /hello is routed twice');
  });
});
