/**
 * A strict stand-in for Slack on this machine: Web API, response_urls, uploads, Socket Mode and signed HTTP deliveries,
 * and one workspace whose people type, mention and tap. What Slack refuses, it refuses with the same codes.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  commandEnvelope,
  type Envelope,
  eventEnvelope,
  homeTapEnvelope,
  shortcutEnvelope,
  submissionEnvelope,
  tapEnvelope,
} from './envelopes.ts';
import { HttpSide } from './http-side.ts';
import { ResponseUrls } from './response-urls.ts';
import { buttonsOf, type Shown } from './shown.ts';
import { type Acknowledged, SocketSide } from './socket-side.ts';
import { type Arguments, createWebMethods, type WebMethodParts } from './web-methods.ts';
import { BOT_USER, Refusal, Workspace } from './workspace.ts';

export const BOT_TOKEN = 'xoxb-1-good';
export const APP_TOKEN = 'xapp-1-good';
export const SIGNING_SECRET = 'signing-secret';

export interface FakeSlackOptions {
  /** Scopes granted to the bot token; every one where not given. */
  readonly scopes?: readonly string[];
  /** One message a second and channel, as Slack has it. */
  readonly isLimited?: boolean;
}

export interface Delivered {
  /** When the message was written, where it was one. */
  readonly ts: string | undefined;
  readonly acknowledged: Acknowledged;
  /** The same delivery once more, as Slack repeats it. */
  repeat(): Promise<Acknowledged>;
}

interface Asked {
  readonly user: string;
  readonly text: string;
}

class Limited extends Error {}

/** Errors of the next calls of a method, by its name. */
type Planned = { readonly error: string } | { readonly retryAfter: number } | { readonly status: number };

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function parseArguments(request: IncomingMessage, body: Buffer): Arguments {
  const text = body.toString('utf8');
  if (request.headers['content-type']?.startsWith('application/json')) return JSON.parse(text) as Arguments;
  const read = (key: string, value: string): unknown =>
    ['blocks', 'files', 'view'].includes(key) ? JSON.parse(value) : value;
  return Object.fromEntries([...new URLSearchParams(text)].map(([key, value]) => [key, read(key, value)]));
}

export async function createFakeSlack({ scopes, isLimited = false }: FakeSlackOptions = {}) {
  const workspace = new Workspace();
  const socket = new SocketSide();
  const calls: { readonly method: string; readonly given: Arguments }[] = [];
  const planned = new Map<string, Planned[]>();
  const lastPost = new Map<string, number>();
  const uploads: WebMethodParts['uploads'] = new Map();
  let aheadMs = 0;
  let baseUrl = '';
  let http: HttpSide | undefined;
  const now = () => Date.now() + aheadMs;
  const responseUrls = new ResponseUrls(workspace, now);

  const methods = createWebMethods({
    workspace,
    responseUrls,
    uploads,
    baseUrl: () => baseUrl,
    spend(channel) {
      if (!isLimited) return;
      if (now() - (lastPost.get(channel) ?? 0) < 1000) throw new Limited();
      lastPost.set(channel, now());
    },
  });

  function send(response: ServerResponse, status: number, answer: unknown, headers: Record<string, string> = {}): void {
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      ...(scopes && { 'x-oauth-scopes': scopes.join(',') }),
      ...headers,
    });
    response.end(JSON.stringify(answer));
  }

  function runMethod(name: string, authorization: string | undefined, given: Arguments): Record<string, unknown> {
    const method = methods[name];
    if (!method) throw new Refusal('unknown_method');
    if (!authorization?.startsWith('Bearer ')) throw new Refusal('not_authed');
    const token = authorization.slice('Bearer '.length);
    if (token !== BOT_TOKEN && token !== APP_TOKEN) throw new Refusal('invalid_auth');
    if ((token === APP_TOKEN) !== (method.token === 'app')) throw new Refusal('not_allowed_token_type');
    if (method.scope && scopes && !scopes.includes(method.scope)) throw new Refusal('missing_scope', [method.scope]);
    const missing = method.required.filter((key) => given[key] === undefined);
    const unknown = Object.keys(given).filter((key) => ![...method.required, ...method.optional].includes(key));
    if (missing.length + unknown.length > 0) throw new Refusal('invalid_arguments', [...missing, ...unknown]);
    return method.run(given);
  }

  function refuse(response: ServerResponse, error: unknown, status: number): void {
    if (error instanceof Limited) {
      send(response, 429, { ok: false, error: 'ratelimited' }, { 'retry-after': '1' });
      return;
    }
    if (!(error instanceof Refusal)) throw error;
    const messages = error.details.map((detail) => `[ERROR] ${detail}`);
    send(response, status, {
      ok: false,
      error: error.reason,
      ...(messages.length > 0 && { response_metadata: { messages } }),
    });
  }

  function serveMethod(name: string, request: IncomingMessage, body: Buffer, response: ServerResponse): void {
    const given = parseArguments(request, body);
    calls.push({ method: name, given });
    const plan = planned.get(name)?.shift();
    if (plan && 'retryAfter' in plan) {
      send(response, 429, { ok: false, error: 'ratelimited' }, { 'retry-after': String(plan.retryAfter) });
      return;
    }
    if (plan && 'status' in plan) {
      send(response, plan.status, {});
      return;
    }
    try {
      if (plan) throw new Refusal(plan.error, [], true);
      send(response, 200, { ok: true, ...runMethod(name, request.headers.authorization, given) });
    } catch (error) {
      refuse(response, error, 200);
    }
  }

  function serveResponse(id: string, request: IncomingMessage, body: Buffer, response: ServerResponse): void {
    const given = parseArguments(request, body);
    calls.push({ method: 'response_url', given });
    const plan = planned.get('response_url')?.shift();
    if (plan && 'retryAfter' in plan) {
      send(response, 429, {}, { 'retry-after': String(plan.retryAfter) });
      return;
    }
    try {
      if (plan && 'error' in plan) throw new Refusal(plan.error, [], true);
      responseUrls.post(id, given);
      send(response, 200, { ok: true });
    } catch (error) {
      refuse(response, error, error instanceof Refusal && /_url$/.test(error.reason) ? 404 : 400);
    }
  }

  async function serveUpload(
    id: string,
    request: IncomingMessage,
    body: Buffer,
    response: ServerResponse,
  ): Promise<void> {
    const upload = uploads.get(id);
    const type = request.headers['content-type'] ?? '';
    const form = type.startsWith('multipart/')
      ? await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
      : undefined;
    const [part] = form ? [...form.values()] : [];
    const content = part instanceof Blob ? Buffer.from(await part.arrayBuffer()) : body;
    if (!upload || content.length !== upload.length) {
      send(response, 400, { ok: false });
      return;
    }
    upload.content = content.toString('utf8');
    response.end(`OK - ${content.length}`);
  }

  const server = createServer(async (request, response) => {
    const body = await readAll(request);
    const [, area, rest = ''] = /^\/(api|response|upload)\/(.+)$/.exec(request.url ?? '') ?? [];
    if (request.method !== 'POST' || area === undefined) {
      send(response, 404, {});
      return;
    }
    if (area === 'api') {
      serveMethod(rest, request, body, response);
      return;
    }
    if (area === 'response') {
      serveResponse(rest, request, body, response);
      return;
    }
    return serveUpload(rest, request, body, response);
  });
  server.on('upgrade', (request, stream, head) => socket.upgrade(request, stream, head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function deliver(envelope: Envelope): Promise<Delivered> {
    const side = http ?? socket;
    let attempt = 0;
    const acknowledged = await side.deliver(envelope);
    return {
      ts: (envelope.payload.event as { ts?: string } | undefined)?.ts,
      acknowledged,
      repeat() {
        attempt += 1;
        return side.deliver(envelope, attempt);
      },
    };
  }

  const urlOf = (id: string) => `${baseUrl}/response/${id}`;

  /** Any event, with what Slack adds to it. */
  const event = (what: Record<string, unknown>): Promise<Delivered> =>
    deliver(eventEnvelope(workspace.nextId('Ev'), what));

  return {
    apiUrl: `${baseUrl}/api/`,
    workspace,
    socket,
    calls,
    next: workspace.next.bind(workspace),
    /** Errors of the next calls of the method, or of `response_url`, one each. */
    plan: (method: string, ...plans: Planned[]) => void planned.set(method, [...(planned.get(method) ?? []), ...plans]),
    /** Moves Slack's clock ahead. */
    advance: (ms: number) => {
      aheadMs += ms;
    },
    /** From now on over HTTP, to this address. */
    deliverTo: (url: string) => {
      http = new HttpSide(SIGNING_SECRET, url);
    },
    deliver,
    event,
    command: ({ user, channel, command, text }: Asked & { channel: string; command: string }) =>
      deliver(
        commandEnvelope({
          user,
          channel,
          command,
          text,
          triggerId: workspace.nextId('trigger'),
          responseUrl: urlOf(responseUrls.create(channel, user)),
        }),
      ),
    mention: ({ user, channel, text, thread }: Asked & { channel: string; thread?: string }) =>
      event({
        type: 'app_mention',
        user,
        channel,
        text: `<@${BOT_USER}> ${text}`,
        ts: workspace.nextTs(),
        ...(thread !== undefined && { thread_ts: thread }),
      }),
    dm: ({ user, text, ...more }: Asked & Record<string, unknown>) =>
      event({
        type: 'message',
        channel_type: 'im',
        user,
        channel: workspace.directChannel(user),
        text,
        ts: workspace.nextTs(),
        ...more,
      }),
    /** The person takes the shortcut. */
    shortcut: (user: string, callbackId: string) =>
      deliver(shortcutEnvelope(user, callbackId, workspace.nextId('trigger'))),
    /** The person picks these entries of the form that stands open, in order, and sends it. */
    submit: (user: string, ...labels: readonly string[]) => {
      const { modal } = workspace;
      if (!modal) throw new Error('no form stands open');
      const values = Object.fromEntries(
        modal.blocks.map(({ block_id: id, element }, place) => {
          const option = element.options.find(({ text }) => text.text === labels[place]);
          if (!option) throw new Error(`the form has no "${labels[place]}"`);
          return [id, { [element.action_id]: { type: element.type, selected_option: option } }];
        }),
      );
      return deliver(submissionEnvelope(user, modal.callback_id, values));
    },
    /** The person looks at the Home tab. */
    openHome: (user: string) =>
      event({ type: 'app_home_opened', user, channel: workspace.directChannel(user), tab: 'home', event_ts: '1' }),
    /** Taps a button of the Home tab. */
    tapHome: (user: string, label: string) => {
      const button = buttonsOf({ blocks: workspace.homes.get(user) ?? [] }).find((each) => each.text.text === label);
      if (!button) throw new Error(`the Home tab has no button "${label}"`);
      return deliver(homeTapEnvelope(user, button, workspace.nextId('trigger')));
    },
    /** Taps the button with this label. */
    tap: (user: string, shown: Shown, label: string) => {
      const button = buttonsOf(shown).find((each) => each.text.text === label);
      if (!button) throw new Error(`no button "${label}" among ${buttonsOf(shown).map((each) => each.text.text)}`);
      const responseUrl = urlOf(responseUrls.create(shown.channel, user, shown));
      return deliver(tapEnvelope({ user, shown, button, triggerId: workspace.nextId('trigger'), responseUrl }));
    },
    async close(): Promise<void> {
      socket.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type FakeSlack = Awaited<ReturnType<typeof createFakeSlack>>;
