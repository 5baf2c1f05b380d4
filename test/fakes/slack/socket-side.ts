/** Slack's side of Socket Mode: hello, envelopes that want an acknowledgement, the request to connect anew. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Envelope } from './envelopes.ts';

export interface Acknowledged {
  /** Milliseconds from the delivery to its acknowledgement. */
  readonly afterMs: number;
  readonly payload: unknown;
}

const ACK_WITHIN_MS = 3000;
const MOST_RETRIES = 3;

export class SocketSide {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #open = new Set<WebSocket>();
  readonly #pending = new Map<string, (payload: unknown) => void>();
  #arrivals: (() => void)[] = [];
  #counter = 0;
  /** How many connections there have been. */
  connections = 0;

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (ws) => {
      this.connections += 1;
      this.#open.add(ws);
      // Each delivery under way listens for the end of its connection.
      ws.setMaxListeners(0);
      ws.on('close', () => this.#open.delete(ws));
      ws.on('message', (data) => this.#take(String(data)));
      ws.send(
        JSON.stringify({
          type: 'hello',
          num_connections: this.#open.size,
          debug_info: { host: 'stand-in', approximate_connection_time: 18_060 },
          connection_info: { app_id: 'AKOSHI' },
        }),
      );
      for (const arrive of this.#arrivals.splice(0)) arrive();
    });
  }

  #take(text: string): void {
    const { envelope_id, payload } = JSON.parse(text) as { envelope_id: string; payload?: unknown };
    this.#pending.get(envelope_id)?.(payload);
  }

  async #connection(): Promise<WebSocket> {
    for (;;) {
      for (const ws of this.#open) if (ws.readyState === ws.OPEN) return ws;
      await new Promise<void>((resolve) => this.#arrivals.push(resolve));
    }
  }

  /** Resolves with the acknowledgement; what stays without one for three seconds or loses its connection is delivered again. */
  async deliver({ type, payload }: Envelope, firstAttempt = 0): Promise<Acknowledged> {
    for (let attempt = firstAttempt; attempt <= firstAttempt + MOST_RETRIES; attempt += 1) {
      const ws = await this.#connection();
      this.#counter += 1;
      const envelopeId = `envelope-${this.#counter}`;
      const retry = attempt > 0 ? { retry_attempt: attempt, retry_reason: 'timeout' } : {};
      const sent = performance.now();
      const acknowledged = await new Promise<{ payload: unknown } | undefined>((resolve) => {
        const lost = () => resolve(undefined);
        const timer = setTimeout(lost, ACK_WITHIN_MS);
        ws.once('close', lost);
        this.#pending.set(envelopeId, (given) => {
          clearTimeout(timer);
          ws.off('close', lost);
          resolve({ payload: given });
        });
        ws.send(
          JSON.stringify({
            envelope_id: envelopeId,
            type,
            payload,
            accepts_response_payload: type !== 'events_api',
            ...retry,
          }),
        );
      });
      this.#pending.delete(envelopeId);
      if (acknowledged) return { afterMs: performance.now() - sent, payload: acknowledged.payload };
    }
    throw new Error(`no acknowledgement of ${type}`);
  }

  /** What Slack does every few hours. Resolves when the app has connected anew. */
  async askToReconnect(): Promise<void> {
    const arrived = new Promise<void>((resolve) => this.#arrivals.push(resolve));
    for (const ws of this.#open) {
      ws.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'stand-in' } }));
    }
    await arrived;
  }

  /** What a broken network does. Resolves when the app has connected anew. */
  async breakConnections(): Promise<void> {
    const arrived = new Promise<void>((resolve) => this.#arrivals.push(resolve));
    for (const ws of this.#open) ws.terminate();
    await arrived;
  }

  /** Resolves when no connection is open. */
  async allClosed(): Promise<void> {
    for (const ws of this.#open) await new Promise((resolve) => ws.once('close', resolve));
  }

  close(): void {
    for (const ws of this.#open) ws.terminate();
    this.#server.close();
  }
}
