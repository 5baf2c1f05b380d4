/** A command of the command line was not written as it takes it; the sentence says how it is. */
export class UsageWrong extends Error {
  readonly code = 'USAGE_WRONG';
}
