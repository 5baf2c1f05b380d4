/** Why Slack said no, in its own codes (`channel_not_found`), or that it gave no answer. */
import { webApi } from '@slack/bolt';
import { PARKED_REASONS } from '../../stores/subscription-store.ts';
import { isNeverSent } from '../calls/track-call.ts';
import { findMeaning, type SlackMeaning } from './refusals.ts';

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

/** A response_url was called and gave no answer. */
export class CallFailed extends Error {
  readonly code = 'SLACK_CALL_FAILED';
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

/** Codes of the connection that are the token's fault, not the network's. */
export const isBadToken = (error: unknown): boolean => findMeaning(reasonOf(error)) === 'operator';

const CLOSED: ReadonlySet<SlackMeaning | undefined> = new Set(PARKED_REASONS);

/** Koshi has no way into the chat: nobody can be answered there, and it is no fault of Koshi's. */
export const isClosedChat = (error: unknown): boolean => CLOSED.has(findMeaning(reasonOf(error)));

/** A response_url lives thirty minutes and five uses. */
export const isSpentUrl = (error: unknown): boolean => findMeaning(reasonOf(error)) === 'spent_url';

/** The layout was refused, so a plainer one may pass. */
export const isRefusedLayout = (error: unknown): boolean => findMeaning(reasonOf(error)) === 'layout';

/** Threads are not for this message; beside them it may pass. */
export const isRefusedThread = (error: unknown): boolean => findMeaning(reasonOf(error)) === 'no_thread';

/** Nobody knows whether Slack has carried out the call: it was sent, and no answer of Slack's came back. */
export function isUnknownOutcome(error: unknown): boolean {
  if (error instanceof webApi.WebAPIPlatformError || error instanceof webApi.WebAPIRateLimitedError) return false;
  if (error instanceof ResponseRefused) return error.reason.startsWith('http_5');
  const isOfACall = error instanceof webApi.WebAPIHTTPError || error instanceof webApi.WebAPIRequestError;
  return (isOfACall || error instanceof CallFailed) && !isNeverSent(error);
}
