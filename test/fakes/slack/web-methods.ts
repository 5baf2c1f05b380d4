/** The Web API methods that the stand-in knows: arguments, scope and what each does, as Slack's reference has them. */
import { checkBlocks } from './check-blocks.ts';
import { checkModal, type Modal } from './check-modal.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { Block } from './shown.ts';
import { BOT_USER, Refusal, type Workspace } from './workspace.ts';

export type Arguments = Record<string, unknown>;

export interface WebMethod {
  readonly token: 'bot' | 'app';
  readonly scope?: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  run(given: Arguments): Record<string, unknown>;
}

interface Upload {
  readonly name: string;
  readonly length: number;
  readonly alt?: string;
  content?: string;
}

export interface WebMethodParts {
  readonly workspace: Workspace;
  readonly responseUrls: ResponseUrls;
  readonly uploads: Map<string, Upload>;
  readonly baseUrl: () => string;
  /** Throws a Limited when the channel had its message this second. */
  readonly spend: (channel: string) => void;
}

const MESSAGE = [
  'text',
  'blocks',
  'thread_ts',
  'unfurl_links',
  'unfurl_media',
  'link_names',
  'mrkdwn',
  'parse',
  'team_id',
];

export function createWebMethods({ workspace, uploads, baseUrl, spend }: WebMethodParts): Record<string, WebMethod> {
  return {
    'auth.test': {
      token: 'bot',
      required: [],
      optional: ['team_id'],
      run: () => ({
        url: 'https://demo.slack.com/',
        team: 'Demo',
        user: 'koshi',
        team_id: 'T1',
        user_id: BOT_USER,
        bot_id: 'BKOSHI',
      }),
    },
    'apps.connections.open': {
      token: 'app',
      required: [],
      optional: [],
      run: () => ({ url: `${baseUrl().replace('http', 'ws')}/link/?ticket=${workspace.nextId('ticket')}` }),
    },
    'chat.postMessage': {
      token: 'bot',
      scope: 'chat:write',
      required: ['channel'],
      optional: [...MESSAGE, 'reply_broadcast'],
      run(given) {
        const message = workspace.check(given);
        const channel = workspace.open(given.channel);
        spend(channel.id);
        const ts = workspace.nextTs();
        workspace.show({ how: 'posted', channel: channel.id, ts, via: 'web_api', ...message });
        return {
          channel: channel.id,
          ts,
          message: { type: 'message', ts, text: message.text, user: BOT_USER, bot_id: 'BKOSHI' },
        };
      },
    },
    'chat.postEphemeral': {
      token: 'bot',
      scope: 'chat:write',
      required: ['channel', 'user'],
      optional: MESSAGE,
      run(given) {
        const message = workspace.check(given);
        const channel = workspace.open(given.channel);
        const ts = workspace.nextTs();
        workspace.show({
          how: 'posted',
          channel: channel.id,
          onlyFor: String(given.user),
          ts,
          via: 'web_api',
          ...message,
        });
        return { message_ts: ts };
      },
    },
    'conversations.open': {
      token: 'bot',
      scope: 'im:write',
      required: ['users'],
      optional: ['return_im', 'team_id'],
      run(given) {
        const user = String(given.users);
        if (!workspace.people.has(user)) throw new Refusal('user_not_found');
        return { channel: { id: workspace.directChannel(user) } };
      },
    },
    'conversations.replies': {
      token: 'bot',
      required: ['channel', 'ts'],
      optional: ['limit', 'cursor', 'inclusive', 'latest', 'oldest', 'include_all_metadata'],
      run(given) {
        const channel = workspace.open(given.channel);
        const messages = workspace.shown
          .filter(({ channel: id, thread, onlyFor }) => id === channel.id && thread === given.ts && !onlyFor)
          .map(({ ts, text }) => ({
            type: 'message',
            user: BOT_USER,
            bot_id: 'BKOSHI',
            ts,
            thread_ts: given.ts,
            text,
          }));
        return { messages, has_more: false };
      },
    },
    'views.publish': {
      token: 'bot',
      required: ['user_id', 'view'],
      optional: ['hash'],
      run(given) {
        const view = given.view as { type?: string; blocks?: Block[] };
        const errors = checkBlocks(view.blocks, 100);
        const hasTable = view.blocks?.some(({ type }) => type === 'table' || type === 'data_table');
        if (view.type !== 'home' || errors.length > 0 || hasTable) throw new Refusal('invalid_arguments', errors);
        workspace.homes.set(String(given.user_id), view.blocks ?? []);
        return { view: { id: 'V1', type: 'home' } };
      },
    },
    'views.open': {
      token: 'bot',
      required: ['trigger_id', 'view'],
      optional: [],
      run(given) {
        const errors = checkModal(given.view);
        if (errors.length > 0) throw new Refusal('invalid_arguments', errors);
        workspace.openModal(given.view as Modal);
        return { view: { id: 'V2', type: 'modal' } };
      },
    },
    'users.info': {
      token: 'bot',
      scope: 'users:read',
      required: ['user'],
      optional: ['include_locale', 'team_id'],
      run(given) {
        const id = String(given.user);
        const person = workspace.people.get(id);
        if (!person) throw new Refusal('user_not_found');
        const locale = String(given.include_locale) === 'true' ? { locale: person.locale } : {};
        return { user: { id, name: person.name.toLowerCase(), profile: { display_name: person.name }, ...locale } };
      },
    },
    'files.getUploadURLExternal': {
      token: 'bot',
      scope: 'files:write',
      required: ['filename', 'length'],
      optional: ['alt_text', 'snippet_type', 'team_id'],
      run(given) {
        const id = workspace.nextId('F');
        uploads.set(id, {
          name: String(given.filename),
          length: Number(given.length),
          ...(given.alt_text !== undefined && { alt: String(given.alt_text) }),
        });
        return { file_id: id, upload_url: `${baseUrl()}/upload/${id}` };
      },
    },
    'files.completeUploadExternal': {
      token: 'bot',
      scope: 'files:write',
      required: ['files'],
      optional: ['channel_id', 'thread_ts', 'initial_comment', 'blocks', 'team_id'],
      run(given) {
        if (given.channel_id === undefined) return { files: given.files };
        const channel = workspace.open(given.channel_id);
        const thread = given.thread_ts === undefined ? {} : { thread: String(given.thread_ts) };
        for (const { id } of given.files as { id: string }[]) {
          const upload = uploads.get(id);
          if (upload?.content === undefined) throw new Refusal('file_not_found');
          const file = { name: upload.name, content: upload.content, ...(upload.alt && { alt: upload.alt }) };
          workspace.show({
            how: 'file',
            channel: channel.id,
            ts: workspace.nextTs(),
            text: '',
            blocks: [],
            via: 'web_api',
            file,
            ...thread,
          });
        }
        return { files: given.files };
      },
    },
  };
}
