import type { Reader } from '../questions/create-reader.ts';
import type { Reading, ReadingContext } from '../questions/reading.ts';

interface Charted {
  readonly form: 'chart' | 'map';
  /** Absent where nothing follows the command, or what follows is no question about figures. */
  readonly reading?: Exclude<Reading, { kind: 'request' }>;
  /** True where nothing follows the command. */
  readonly isBare: boolean;
}

/** What follows `/chart`: `top net 2024`, `map top net 2024`. It draws; a request behind it is not run. */
export function readCharted(reader: Pick<Reader, 'read'>, argument: string, context: ReadingContext): Charted {
  const [, map, rest = ''] = /^(map\b\s*)?\/?(.*)$/s.exec(argument) ?? [];
  const form = map ? 'map' : 'chart';
  if (rest === '') return { form, isBare: true };
  const [reading] = reader.read(`/${rest}`, context).readings;
  return { form, isBare: false, ...(reading && reading.kind !== 'request' && { reading }) };
}
