/** Where `/health` and `/metrics` are served, and to whom: a port of their own is open, the public one asks for a token. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Health } from './create-health.ts';
import type { HttpAnswer, HttpGuard, HttpHandler } from './create-http-server.ts';

interface Routes {
  route(method: 'GET', path: string, handler: HttpHandler, guard?: HttpGuard): void;
}

interface OperationsParts {
  readonly health: Health;
  readonly metrics: { answer(): HttpAnswer | Promise<HttpAnswer> };
  /** The server of PORT, which strangers reach. */
  readonly http: Routes;
  /** Asked for on it; where absent it tells nobody more than ok or not. */
  readonly token?: string;
  /** The server of OPERATIONS_PORT. */
  readonly own?: Routes;
}

const UNAUTHORIZED: HttpAnswer = { status: 401, headers: { 'www-authenticate': 'Bearer realm="Koshi"' } };

/** Digests are of one length, whatever is given. */
const digest = (text: string) => createHash('sha256').update(text).digest();

function askFor(token: string): HttpGuard {
  const expected = digest(`Bearer ${token}`);
  return ({ authorization = '' }: IncomingHttpHeaders) => {
    const given = digest(authorization.replace(/^bearer +/i, 'Bearer '));
    return timingSafeEqual(given, expected) ? undefined : UNAUTHORIZED;
  };
}

export function serveOperations({ health, metrics, http, token, own }: OperationsParts): void {
  const serveAll = (routes: Routes, guard?: HttpGuard) => {
    routes.route('GET', '/health', () => health.answer(), guard);
    routes.route('GET', '/metrics', () => metrics.answer(), guard);
  };
  if (own) serveAll(own);
  if (token === undefined) http.route('GET', '/health', () => health.answerBriefly());
  else serveAll(http, askFor(token));
}
