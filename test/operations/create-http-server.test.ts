import { once } from 'node:events';
import { Agent, get, request } from 'node:http';
import { connect } from 'node:net';
import { Hono } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createHttpServer,
  type HttpApplication,
  type HttpServer,
  type HttpServerOptions,
} from '../../src/operations/create-http-server.ts';
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

/** Begins a POST that announces more than it sends, and tells what comes back. */
function beginPost(port: number, path: string, announced: number, sent: number, header = '') {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  const answered = once(socket, 'data').then(([bytes]) => String(bytes).split('\r\n')[0]);
  socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\n${header}Content-Length: ${announced}\r\n\r\n${'x'.repeat(sent)}`);
  return { socket, answered };
}

describe('what a stranger costs', () => {
  it('refuses by the headers, before the body is there', async () => {
    const heard: number[] = [];
    const { port } = await serve({}, (server) =>
      server.route(
        'POST',
        '/guarded',
        ({ body }) => {
          heard.push(body.length);
          return { status: 200 };
        },
        (headers) => (headers['x-secret'] === 'yes' ? undefined : { status: 401 }),
      ),
    );
    const stranger = beginPost(port, '/guarded', 900_000, 10);
    expect(await stranger.answered).toBe('HTTP/1.1 401 Unauthorized');
    await once(stranger.socket, 'close');
    const friend = beginPost(port, '/guarded', 3, 3, 'X-Secret: yes\r\n');
    expect(await friend.answered).toBe('HTTP/1.1 200 OK');
    friend.socket.destroy();
    expect(heard).toEqual([3]);
  });

  it('drops the largest unfinished body when too much is held, and still takes a small one', async () => {
    const { port } = await serve({ limits: { bodyBytes: 1_000, bytesInFlight: 1_500 } });
    const slow = beginPost(port, '/echo', 900, 800);
    const slower = beginPost(port, '/echo', 900, 790);
    expect(await Promise.race([slow.answered, slower.answered])).toBe('HTTP/1.1 503 Service Unavailable');
    const small = beginPost(port, '/echo', 5, 5);
    expect(await small.answered).toBe('HTTP/1.1 200 OK');
    for (const { socket } of [slow, slower, small]) socket.destroy();
  });

  it('has no more connections than it is allowed', async () => {
    const { port } = await serve({ limits: { connections: 2 } });
    const first = [beginPost(port, '/echo', 9, 1), beginPost(port, '/echo', 9, 1)];
    await Promise.all(first.map(({ socket }) => once(socket, 'connect')));
    const third = connect(port, '127.0.0.1');
    third.on('error', () => {});
    await once(third, 'close');
    for (const { socket } of first) socket.destroy();
  });

  it('counts requests for paths that nothing serves, and tells of the first', async () => {
    const { server, url, lines } = await serve();
    await fetch(`${url}/telegram/?secret=1`, { method: 'POST', body: '{}' });
    await fetch(`${url}/wp-login.php`);
    expect(server.lost()).toBe(2);
    expect(lines.filter((line) => line.includes('nothing serves'))).toHaveLength(1);
    expect(lines.join()).toContain('/telegram/');
    expect(lines.join()).not.toContain('secret=1');
  });
});

describe('a mounted application', () => {
  const application = () => {
    const app: HttpApplication = new Hono();
    app.get('/v1/describe', (c) => c.json({ known: true }));
    app.post('/v1/ask', async (c) => c.json(await c.req.json()));
    return app;
  };

  it('answers beside the routes, with its bodies whole and limited', async () => {
    const { url } = await serve({ limits: { bodyBytes: 100 } }, (server) => server.mount(application()));
    expect(await (await fetch(`${url}/v1/describe`)).json()).toEqual({ known: true });
    const asked = await fetch(`${url}/v1/ask`, { method: 'POST', body: '{"question":"сальдо"}' });
    expect(await asked.json()).toEqual({ question: 'сальдо' });
    expect((await fetch(`${url}/v1/ask`, { method: 'POST', body: 'x'.repeat(101) })).status).toBe(413);
    expect((await fetch(`${url}/hello`)).status).toBe(200);
    expect((await fetch(`${url}/v1/nowhere`)).status).toBe(404);
  });
});

describe('the address it listens on', () => {
  it('is the one of HOST', async () => {
    const { port } = await serve({ host: '127.0.0.2' });
    expect((await fetch(`http://127.0.0.2:${port}/hello`)).status).toBe(200);
    await expect(fetch(`http://127.0.0.1:${port}/hello`)).rejects.toThrow();
  });

  it('is refused in one sentence where the machine has no such address', async () => {
    const server = createHttpServer({ port: 0, host: '203.0.113.7', log: collectLines().log });
    await expect(server.start()).rejects.toMatchObject({
      code: 'PORT_UNAVAILABLE',
      message: 'HOST 203.0.113.7 is no address of this machine; leave it out to listen on all of them.',
    });
  });
});
