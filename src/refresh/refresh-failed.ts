/** Why a document could not be had or opened; nothing was changed. */
const REFRESH_FAILURES = [
  'FILE_MISSING',
  'TOO_LARGE',
  'TOO_SLOW',
  'UNREACHABLE',
  'REFUSED_BY_SITE',
  'REDIRECTED_AWAY',
  'TOO_MANY_REDIRECTS',
  'TRUNCATED',
  'WRONG_TYPE',
  'DAMAGED',
  'NOT_PUBLISHED',
] as const;
export type RefreshFailure = (typeof REFRESH_FAILURES)[number];

/** The message names the document, what is wrong with it and, where there is one, the next step. */
export class RefreshFailed extends Error {
  readonly code: RefreshFailure;

  constructor(code: RefreshFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RefreshFailed';
    this.code = code;
  }
}
