import { findRegions, type MapPoint, type Settlement } from '../dataset/find-region.ts';
import type { Reader } from '../questions/create-reader.ts';
import type { MessageRead, ReadingContext } from '../questions/reading.ts';
import { questionOfReading } from './read-asked.ts';

const MOST_CHOICES = 3;

/** What a place on the map asks: the same as the name of its region alone; near a border which is meant. Absent abroad. */
export function readPlace(
  reader: Pick<Reader, 'read'>,
  point: MapPoint,
  settlements: readonly Settlement[],
  { today, language }: ReadingContext,
): MessageRead | undefined {
  const alone: ReadingContext = { today, ...(language && { language }) };
  const messages = findRegions(point, settlements).map((area) => reader.read(`/figure ${area}`, alone));
  if (messages.length < 2) return messages[0];
  const choices = messages.flatMap(({ readings: [reading] }) =>
    reading ? (questionOfReading(reader, reading, alone) ?? []) : [],
  );
  return { readings: [{ kind: 'ask', about: 'area', choices: choices.slice(0, MOST_CHOICES) }] };
}
