/** Why Slack said no, in its own codes (`channel_not_found`), or that it gave no answer. */
import { webApi } from '@slack/bolt';

/** The start cannot go on; the sentence is for the operator. */
export class SlackRefused extends Error {
  readonly code = 'SLACK_REFUSED';
}

/** Slack's answer to a response_url was a no. */
export class ResponseRefused extends Error {
  readonly code = 'SLACK_RESPONSE_REFUSED';
  readonly reason: string;

  constructor(reason: string) {
    super(`Slack refused a response: ${reason}`);
    this.reason = reason;
  }
}

/** A word that names what went wrong and holds nothing of the message. */
export function reasonOf(error: unknown): string {
  if (error instanceof ResponseRefused) return error.reason;
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
  if (error instanceof webApi.WebAPIRateLimitedError) return 'ratelimited';
  if (error instanceof webApi.WebAPIHTTPError) return `http_${error.statusCode}`;
  if (error instanceof webApi.WebAPIRequestError) return causeCode(error.original) ?? 'no_answer';
  return causeCode(error) ?? (error instanceof Error ? error.name : 'unknown');
}

/** `ECONNREFUSED` and the like: fetch hides it in the cause. */
function causeCode(error: unknown): string | undefined {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined;
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
}

const BAD_TOKEN = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'user_removed_from_team',
  'team_disabled',
]);

export const isBadToken = (error: unknown): boolean => BAD_TOKEN.has(reasonOf(error));

/** Koshi has no way into the chat: nobody can be answered there, and it is no fault of Koshi's. */
const CLOSED_CHAT = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'user_not_in_channel',
  'messages_tab_disabled',
  'restricted_action',
  'cannot_dm_bot',
  'user_disabled',
]);

export const isClosedChat = (error: unknown): boolean => CLOSED_CHAT.has(reasonOf(error));

/** A response_url lives thirty minutes and five uses. */
const SPENT_URL = new Set(['expired_url', 'used_url', 'invalid_url', 'http_404']);

export const isSpentUrl = (error: unknown): boolean => SPENT_URL.has(reasonOf(error));

/** The layout was refused, so a plainer one may pass. */
const REFUSED_LAYOUT = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_attachments',
  'only_one_table_allowed',
  'msg_blocks_too_long',
  'msg_too_long',
]);

export const isRefusedLayout = (error: unknown): boolean => REFUSED_LAYOUT.has(reasonOf(error));
