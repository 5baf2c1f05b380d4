/** Slack over HTTP on the server that all doors share: Bolt's own receivers would each open a server of their own. */
import type { IncomingHttpHeaders } from 'node:http';
import type { App, Receiver } from '@slack/bolt';
import type { WebhookAnswer, WebhookRequest, WebhookRoutes } from '../../webhook-routes.ts';
import type { SlackLog } from '../slack-parts.ts';
import { hasFreshSignature, verifySignature } from './verify-signature.ts';

const SLACK_PATH = '/slack/events';
/** Slack's look at the certificate is not signed, and a few bytes long. */
const MOST_UNSIGNED_BYTES = 1024;

interface HttpReceiverParts {
  readonly signingSecret: string;
  readonly http: WebhookRoutes;
  readonly log: SlackLog;
  readonly now: () => number;
}

type Body = Record<string, unknown>;

/** Events come as JSON; commands as a form; taps as a form whose `payload` is JSON. */
function parseBody(text: string, form: URLSearchParams | undefined): Body | undefined {
  const json = form ? form.get('payload') : text;
  if (form && json === null) return Object.fromEntries(form);
  try {
    const body: unknown = JSON.parse(json ?? '');
    return typeof body === 'object' && body !== null ? (body as Body) : undefined;
  } catch {
    return undefined;
  }
}

function readRetry({ headers }: WebhookRequest): { retryNum?: number; retryReason?: string } {
  const number = headers['x-slack-retry-num'];
  const reason = headers['x-slack-retry-reason'];
  return {
    ...(typeof number === 'string' && { retryNum: Number(number) }),
    ...(typeof reason === 'string' && { retryReason: reason }),
  };
}

/** Routes at once and answers 503 until started and after being stopped: Slack then delivers again, so a restart loses nothing. */
export function createHttpReceiver({ signingSecret, http, log, now }: HttpReceiverParts): Receiver {
  let app: App | undefined;
  let isOpen = false;

  function process(body: Body, request: WebhookRequest): Promise<WebhookAnswer> {
    return new Promise((resolve) => {
      const ack = async (): Promise<void> => resolve({ status: 200 });
      // Kinds that no listener takes are acknowledged all the same, else Slack would deliver them again.
      Promise.resolve(app?.processEvent({ body, ack, ...readRetry(request) })).then(ack, (error: unknown) => {
        log.error({ reason: error instanceof Error ? error.message : 'unknown' }, 'slack: a delivery failed');
        resolve({ status: 500 });
      });
    });
  }

  function refuse(): WebhookAnswer {
    log.warn({}, 'slack: refused a request whose signature is wrong or old (SLACK_SIGNING_SECRET)');
    return { status: 401 };
  }

  function guard(headers: IncomingHttpHeaders): WebhookAnswer | undefined {
    if (!isOpen) return { status: 503 };
    const isShort = Number(headers['content-length'] ?? Number.POSITIVE_INFINITY) <= MOST_UNSIGNED_BYTES;
    return isShort || hasFreshSignature(headers, now()) ? undefined : refuse();
  }

  async function take(request: WebhookRequest): Promise<WebhookAnswer> {
    const text = request.body.toString('utf8');
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
    const form = isForm ? new URLSearchParams(text) : undefined;
    // Slack looks at the certificate now and then; that request is not signed and tells nothing.
    if (form?.get('ssl_check') === '1') return { status: 200 };
    if (!verifySignature(signingSecret, request.headers, request.body, now())) return refuse();
    const body = parseBody(text, form);
    if (!body) return { status: 400 };
    if (body.type === 'url_verification') {
      return { status: 200, headers: { 'content-type': 'text/plain' }, body: String(body.challenge) };
    }
    return process(body, request);
  }

  http.route('POST', SLACK_PATH, take, guard);
  return {
    init(initialised) {
      app = initialised;
    },
    async start() {
      isOpen = true;
    },
    async stop() {
      isOpen = false;
    },
  };
}
