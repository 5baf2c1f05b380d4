import type { Reader } from '../questions/create-reader.ts';
import type { Reading, ReadingContext } from '../questions/reading.ts';
import type { Question } from '../statistics/question.ts';
import { readCharted } from './read-charted.ts';

/** The question that a reading asks, in words or as a picture; absent where it is none. */
export function questionOfReading(
  reader: Pick<Reader, 'read'>,
  reading: Reading,
  context: ReadingContext,
): Question | undefined {
  if (reading.kind === 'question') return reading.question;
  if (reading.kind !== 'request' || reading.name !== 'chart') return undefined;
  const charted = readCharted(reader, reading.argument, context).reading;
  return charted?.kind === 'question' ? charted.question : undefined;
}

/** What a reading asks or offers. */
export function questionsOf(reading: Reading): readonly Question[] {
  switch (reading.kind) {
    case 'question':
      return [reading.question, ...reading.alternatives];
    case 'ask':
      return reading.choices;
    case 'misread':
      return reading.suggestions;
    case 'request':
      return reading.question ? [reading.question] : [];
  }
}
