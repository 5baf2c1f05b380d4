import type { Reader } from '../questions/create-reader.ts';
import type { MessageRead, ReadingContext } from '../questions/reading.ts';
import { questionOfReading } from './read-asked.ts';

/**
 * What a link asks. Somebody else has written it, so that it carries questions and nothing else, whatever its letters: it
 * is judged by what it reads as, and everything that is no question greets. It leans on nothing that was asked before.
 */
export function readLink(reader: Pick<Reader, 'read'>, text: string, context: ReadingContext): MessageRead {
  const { today, language } = context;
  const alone: ReadingContext = { today, ...(language && { language }) };
  const message = reader.read(text, alone);
  return message.readings.every((reading) => questionOfReading(reader, reading, alone))
    ? message
    : { readings: [{ kind: 'request', name: 'start', argument: '' }] };
}
