/**
 * What a server says that knows no rich messages, or not these, and what Telegram says of a single one. Looked up whole, as
 * all refusals are: a chat that is not found is no server without rich messages.
 */
import { GrammyError } from 'grammy';

/** `unknown`: the server takes none; `refused`: it does not take this one. */
export type RichRefusal = 'unknown' | 'refused';

interface Row {
  readonly says: RegExp;
  readonly means: RichRefusal;
  /** Where it was read. */
  readonly read: string;
}

const ROWS: readonly Row[] = [
  {
    says: /^not found: (?:method not found|unknown method)$/i,
    means: 'unknown',
    read: 'telegram-bot-api before 10.1; nanobot 4423',
  },
  {
    says: /^bad request: rich message must be non-empty$/i,
    means: 'unknown',
    read: 'telegram-bot-api 10.1; openclaw 145201',
  },
  {
    says: /^bad request: message text is empty$/i,
    means: 'unknown',
    read: 'telegram-bot-api before 10.1, editMessageText without a text',
  },
  { says: /^bad request: can't parse inputrichblock\b.*$/i, means: 'unknown', read: 'opencrabs 651' },
  {
    says: /^bad request: exactly one of the fields html or markdown must be used$/i,
    means: 'unknown',
    read: 'telegram-bot-api 10.1; openclaw 145201',
  },
  { says: /^bad request: RICH_MESSAGE_[A-Z_]+$/i, means: 'refused', read: 'openclaw 96642, 99745' },
];

/** Absent for any other failure: a time-out is no refusal, and what may have arrived is not sent again. */
export function findRichRefusal(error: unknown): RichRefusal | undefined {
  if (!(error instanceof GrammyError)) return undefined;
  return ROWS.find(({ says }) => says.test(error.description))?.means;
}
