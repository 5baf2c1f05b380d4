/**
 * Why Slack says no: its own codes, each with what it means here. What is not in this table is unknown, and treated as
 * such.
 */
import type { ParkedReason } from '../../stores/subscription-store.ts';

export type SlackMeaning =
  /** Koshi has no way into the chat: nobody can be answered there. */
  | ParkedReason
  /** Threads are not for this message; beside them it may pass. */
  | 'no_thread'
  /** The layout was refused; a plainer one may pass. */
  | 'layout'
  /** The token, the installation or what the workspace allows: the operator's to mend. */
  | 'operator'
  /** Silence is wanted. */
  | 'limited'
  /** Later it may work. */
  | 'passing'
  /** A response_url that has lived its thirty minutes and five uses, or a trigger that has lived its three seconds. */
  | 'spent_url'
  /** A mistake in the call. */
  | 'ours';

export interface SlackRefusal {
  readonly code: string;
  readonly means: SlackMeaning;
  /** Where the code was read. */
  readonly read: string;
}

const POST = 'docs.slack.dev/reference/methods/chat.postMessage, errors';
const EPHEMERAL = 'docs.slack.dev/reference/methods/chat.postEphemeral, errors';
const COMMON = 'docs.slack.dev/reference/methods/chat.meMessage, errors common to all methods';
const OPEN = 'docs.slack.dev/reference/methods/conversations.open, errors';
const UPLOAD = 'docs.slack.dev/reference/methods/files.getUploadURLExternal, errors';
const FILES = 'docs.slack.dev/reference/methods/files.completeUploadExternal, errors';
const VIEWS = 'docs.slack.dev/reference/methods/views.open and views.publish, errors';
const UPDATE = 'docs.slack.dev/reference/methods/chat.update, errors';
const REPLIES = 'docs.slack.dev/reference/methods/conversations.replies, errors';
const RESPONSE = 'docs.slack.dev/interactivity/handling-user-interaction, response_url';
const CLIENT = 'github.com/slack-ruby/slack-ruby-client, Slack::Web::Api::Errors';

const rows = (read: string, means: SlackMeaning, ...codes: readonly string[]): SlackRefusal[] =>
  codes.map((code) => ({ code, means, read }));

export const SLACK_REFUSALS: readonly SlackRefusal[] = [
  ...rows(POST, 'archived', 'is_archived'),
  ...rows(POST, 'left', 'not_in_channel', 'no_permission'),
  ...rows(EPHEMERAL, 'left', 'user_not_in_channel'),
  ...rows(POST, 'deleted', 'channel_not_found'),
  ...rows(OPEN, 'deleted', 'user_disabled', 'user_not_found', 'user_not_visible'),
  ...rows(FILES, 'deleted', 'invalid_channel'),
  ...rows(POST, 'forbidden', 'messages_tab_disabled', 'restricted_action', 'restricted_action_read_only_channel'),
  ...rows(POST, 'forbidden', 'restricted_action_thread_only_channel', 'ekm_access_denied', 'access_denied'),
  ...rows(POST, 'forbidden', 'team_access_not_granted', 'channel_type_not_supported', 'send_on_behalf_not_allowed'),
  ...rows(POST, 'forbidden', 'method_not_supported_for_channel_type'),
  ...rows(OPEN, 'forbidden', 'cannot_dm_bot', 'invalid_user_combination'),
  ...rows(FILES, 'forbidden', 'posting_to_channel_denied'),
  ...rows(POST, 'no_thread', 'restricted_action_non_threadable_channel', 'restricted_action_thread_locked'),
  ...rows(POST, 'no_thread', 'cannot_reply_to_message'),
  ...rows(REPLIES, 'no_thread', 'thread_not_found'),
  ...rows(CLIENT, 'no_thread', 'invalid_thread_ts'),
  ...rows(POST, 'layout', 'invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long'),
  ...rows(POST, 'layout', 'invalid_attachments', 'attachment_payload_limit_exceeded', 'too_many_contact_cards'),
  ...rows(POST, 'layout', 'slack_connect_canvas_sharing_blocked', 'slack_connect_file_link_sharing_blocked'),
  ...rows(POST, 'layout', 'slack_connect_lists_sharing_blocked'),
  ...rows(CLIENT, 'forbidden', 'channel_is_limited_access', 'connected_team_denied'),
  ...rows(CLIENT, 'archived', 'channel_is_archived'),
  ...rows(CLIENT, 'layout', 'only_one_table_allowed'),
  ...rows(POST, 'operator', 'invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired'),
  ...rows(COMMON, 'operator', 'not_allowed_token_type', 'missing_scope', 'two_factor_setup_required', 'team_not_found'),
  ...rows(COMMON, 'operator', 'app_access_restricted', 'enterprise_is_restricted', 'accesslimited', 'team_disabled'),
  ...rows(CLIENT, 'operator', 'user_removed_from_team'),
  ...rows(EPHEMERAL, 'operator', 'is_bot'),
  ...rows(VIEWS, 'operator', 'not_enabled'),
  ...rows(UPLOAD, 'operator', 'storage_limit_reached', 'file_uploads_disabled', 'file_upload_size_restricted'),
  ...rows(POST, 'limited', 'rate_limited', 'ratelimited', 'message_limit_exceeded'),
  ...rows(POST, 'passing', 'internal_error', 'fatal_error', 'service_unavailable', 'request_timeout'),
  ...rows(POST, 'passing', 'team_added_to_org', 'org_login_required'),
  ...rows(UPDATE, 'passing', 'external_channel_migrating'),
  ...rows(FILES, 'passing', 'file_update_failed'),
  ...rows(RESPONSE, 'spent_url', 'expired_url', 'used_url', 'invalid_url', 'http_404', 'no_original'),
  ...rows(VIEWS, 'spent_url', 'trigger_expired', 'expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id'),
  ...rows(
    POST,
    'ours',
    'no_text',
    'too_many_attachments',
    'as_user_not_supported',
    'markdown_text_conflict',
    'invalid_metadata_format',
  ),
  ...rows(POST, 'ours', 'invalid_metadata_schema', 'metadata_must_be_sent_from_app', 'metadata_too_large'),
  ...rows(POST, 'ours', 'duplicate_channel_not_found', 'duplicate_message_not_found', 'cant_broadcast_message'),
  ...rows(POST, 'ours', 'deprecated_endpoint', 'method_deprecated', 'invalid_arguments', 'invalid_arg_name'),
  ...rows(COMMON, 'ours', 'invalid_array_arg', 'invalid_charset', 'invalid_form_data', 'invalid_post_type'),
  ...rows(COMMON, 'ours', 'missing_post_type', 'missing_argument', 'unknown_method'),
  ...rows(OPEN, 'ours', 'users_list_not_supplied', 'not_enough_users', 'too_many_users'),
  ...rows(VIEWS, 'ours', 'duplicate_external_id', 'view_too_large', 'hash_conflict'),
  ...rows(UPLOAD, 'ours', 'snippet_too_large', 'unknown_snippet_type', 'unknown_subtype', 'alt_txt_too_large'),
  ...rows(FILES, 'ours', 'file_not_found', 'channels_limit_exceeded'),
];

const BY_CODE = new Map(SLACK_REFUSALS.map((row) => [row.code, row.means]));

/** Absent where the code is in no table. */
export function findMeaning(code: string): SlackMeaning | undefined {
  return BY_CODE.get(code);
}
