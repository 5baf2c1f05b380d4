import { createHash } from 'node:crypto';
import { formatCommand } from '../statistics/command.ts';
import { createRecent } from '../statistics/create-recent.ts';
import type { Reader } from './create-reader.ts';
import type { MessageRead, ReadingContext } from './reading.ts';

const MOST_KEPT = 2000;

/** A digest stands for the text: nobody's words stay in memory. */
function keyOf(text: string, { today, language, previous }: ReadingContext): string {
  const digest = createHash('sha1').update(text).digest('base64');
  return [digest, today, language ?? '', previous ? formatCommand(previous) : ''].join(' ');
}

/** Words of the person stand in what was misread and in what a request was told. */
const isFreeOfWords = ({ readings }: MessageRead) =>
  readings.every(({ kind }) => kind === 'question' || kind === 'ask');

/** Reads the commands of buttons, and questions that many ask, once a day for each question they may follow. */
export function keepReadings(reader: Reader, mostKept = MOST_KEPT): Reader {
  const kept = createRecent<MessageRead>(mostKept);
  return {
    ...reader,
    read(text, context) {
      const key = keyOf(text, context);
      const known = kept.find(key);
      if (known) return known;
      const read = reader.read(text, context);
      if (isFreeOfWords(read)) kept.keep(key, read);
      return read;
    },
  };
}
