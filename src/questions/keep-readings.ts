import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { formatCommand } from '../statistics/command.ts';
import type { Reader } from './create-reader.ts';
import type { MessageRead, ReadingContext } from './reading.ts';

const MOST_KEPT = 2000;

/** Every member of the context is in the key: a reading may lean on any of them. */
const KEY_PARTS: { readonly [Part in keyof Required<ReadingContext>]: (context: ReadingContext) => string } = {
  today: ({ today }) => today,
  language: ({ language }) => language ?? '',
  previous: ({ previous }) => (previous ? formatCommand(previous) : ''),
  earlierQuestions: ({ earlierQuestions = [] }) => earlierQuestions.map(formatCommand).join(' '),
};
const PARTS = Object.values(KEY_PARTS);

/** A digest stands for the text: nobody's words stay in memory. */
function keyOf(text: string, context: ReadingContext): string {
  const digest = createHash('sha1').update(text).digest('base64');
  return [digest, ...PARTS.map((part) => part(context))].join('\n');
}

/** Words of the person stand in what was misread or left out, and in what a request was told. */
const isFreeOfWords = ({ readings }: MessageRead) =>
  readings.every((reading) => (reading.kind === 'question' ? !reading.without : reading.kind === 'ask'));

/** Reads the commands of buttons, and questions that many ask, once a day for each conversation they may follow. */
export function keepReadings(reader: Reader, mostKept = MOST_KEPT): Reader {
  const kept = new LRUCache<string, MessageRead>({ max: mostKept });
  return {
    ...reader,
    read(text, context) {
      const key = keyOf(text, context);
      const known = kept.get(key);
      if (known) return known;
      const read = reader.read(text, context);
      if (!isFreeOfWords(read)) return read;
      const { account: _words, weighed: _weighed, ...free } = read;
      kept.set(key, free);
      return free;
    },
  };
}
