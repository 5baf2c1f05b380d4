import { once } from 'node:events';
import { createServer, request as forward } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface FakeProxy {
  readonly url: string;
  /** Hosts that were asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** An office's proxy: the one way to hosts that only it knows, each at a local port. */
export async function startFakeProxy(ports: Readonly<Record<string, number>>): Promise<FakeProxy> {
  const asked: string[] = [];
  const tunnels = new Set<Socket>();
  const portOf = (host: string): number | undefined => {
    asked.push(host);
    return new Map(Object.entries(ports)).get(host);
  };
  const server = createServer((request, response) => {
    const { hostname, pathname, search } = new URL(request.url ?? '');
    const port = portOf(hostname);
    if (port === undefined) {
      response.writeHead(502).end();
      return;
    }
    const { method, headers } = request;
    const onward = forward({ port, host: '127.0.0.1', method, headers, path: `${pathname}${search}` }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  server.on('connect', (request, socket: Socket) => {
    const port = portOf((request.url ?? '').split(':')[0] ?? '');
    if (port === undefined) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const onward = connect(port, '127.0.0.1', () => socket.write('HTTP/1.1 200 Connection established\r\n\r\n'));
    for (const each of [socket, onward]) {
      tunnels.add(each);
      each.on('error', () => each.destroy()).on('close', () => tunnels.delete(each));
    }
    socket.pipe(onward).pipe(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async close() {
      for (const each of tunnels) each.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
