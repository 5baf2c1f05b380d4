/**
 * All that the door asks of a Slack workspace: slash commands, events and Web API methods with the scope each needs.
 * `manifests/slack.yaml` declares exactly this; a test holds the two together.
 */
import { COMMANDS, SLACK_COMMANDS } from '../../../statistics/commands.ts';

/** Takes everything the other commands take, for workspaces where a short name is taken by another app. */
const FREE_COMMAND = '/migration';

const SLASH_COMMANDS: ReadonlySet<string> = new Set(SLACK_COMMANDS.map(({ name }) => `/${name}`));

/** As the manifest calls them: `message.im` comes as a `message` whose channel is a direct one. */
export const EVENTS = ['app_home_opened', 'app_mention', 'app_uninstalled', 'message.im', 'tokens_revoked'] as const;

/** Scopes that come with what the door receives, not with what it calls. */
const RECEIVING_SCOPES = ['commands', 'app_mentions:read', 'im:history'] as const;

/** For `conversations.replies`, which shows the thread that somebody goes on in after a restart; without them it is not shown. */
const THREAD_SCOPES = ['im:history', 'channels:history', 'groups:history'] as const;

/** For the Home tab and the form of the shortcut; they need no scope. */
type ViewMethod = 'views.publish' | 'views.open';

/** `auth.test` and `apps.connections.open` need no scope of the bot token. */
const METHOD_SCOPES = {
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'conversations.open': 'im:write',
  'files.completeUploadExternal': 'files:write',
  'files.getUploadURLExternal': 'files:write',
  'users.info': 'users:read',
} as const;

export type SlackMethod = keyof typeof METHOD_SCOPES | ViewMethod;

/** Every scope of the bot token, sorted. */
export const SCOPES: readonly string[] = [
  ...new Set([...RECEIVING_SCOPES, ...THREAD_SCOPES, ...Object.values(METHOD_SCOPES)]),
].sort();

const NAMES: ReadonlySet<string> = new Set(COMMANDS.map(({ name }) => name));
/** More words than these behind a command's name are a sentence that begins with it: "top five countries that people left for". */
const MOST_ARGUMENTS = 3;

/** Requests whose argument is in the writer's own words: `check In 2024, 29,282 people arrived`. */
const WORDED: ReadonlySet<string> = new Set([
  ...SLACK_COMMANDS.filter(({ isRequest, hint }) => isRequest && hint !== undefined).map(({ name }) => name),
  'enter',
]);

/** `net Astana 2024` behind `/migration` is `/net Astana 2024`; a sentence stays one. */
function readFree(text: string): string {
  const [name = '', ...rest] = text.split(/\s+/);
  const known = name.toLowerCase();
  const isCommand = NAMES.has(known) && (rest.length <= MOST_ARGUMENTS || WORDED.has(known));
  return isCommand ? `/${known}${text.slice(name.length)}` : text;
}

/** A slash command in Koshi's own words: `/migration` and commands that a workspace renamed carry their text alone. */
export function readSlashCommand(command: string, text: string): string {
  const isOurs = command !== FREE_COMMAND && SLASH_COMMANDS.has(command);
  return (isOurs ? `${command} ${text}`.trim() : readFree(text.trim())) || '/help';
}

/** A text in which every command is one that can be typed in Slack. */
export function showTypedText(text: string): string {
  return text.replace(/(?<![\w/:.])\/([a-z_]+)(?![\w/])/g, (command, name: string) =>
    NAMES.has(name) && !SLASH_COMMANDS.has(command) ? `${FREE_COMMAND} ${name}` : command,
  );
}

/** The canonical command as it can be typed in Slack, where not every canonical command is a slash command. */
export function showTypedCommand(command: string): string {
  const [name = ''] = command.split(' ');
  return SLASH_COMMANDS.has(name) ? command : `${FREE_COMMAND} ${command}`;
}
