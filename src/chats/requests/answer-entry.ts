import type { RequestReading } from '../../questions/reading.ts';
import type { Reply } from '../../replies/reply.ts';
import type { Exchange } from '../exchange.ts';
import type { RequestParts } from './request-parts.ts';

/** `/enter PERIOD ADDRESS DAY FIGURES` is judged, `/enter store ROUND` stores what fits; absent for who is no administrator. */
export async function answerEntry(
  { argument }: RequestReading,
  exchange: Exchange,
  { replies, subscriptions, entries }: RequestParts,
): Promise<Reply | undefined> {
  const { key, person, language, text } = exchange;
  if (!entries || !subscriptions?.isOperator(key, person)) return undefined;
  const by = `${key.platform}:${person}`;
  const [action, round = ''] = argument.split(' ');
  try {
    // What was read lost its addresses, so the message itself is read.
    return action === 'store'
      ? replies.sayEntryStored(await entries.store(round, by), language)
      : replies.sayEntry(await entries.judge(text, by), language);
  } catch {
    return replies.sayNotSaved(language);
  }
}
