/** Towns and villages with the region they lie in, from `data/settlements.csv`: where a place that somebody sends is. */
import { z } from 'zod';
import { DataInvalid } from './data-invalid.ts';
import type { Settlement } from './find-region.ts';
import { readTable } from './read-table.ts';

const degrees = (most: number) =>
  z
    .string()
    .regex(/^-?\d{1,3}\.\d{3}$/, 'degrees with three decimals, as 51.180')
    .refine((text) => Math.abs(Number(text)) <= most, `at most ${most} degrees`);

const row = z.object({
  name: z.string().regex(/^\S(?:.*\S)?$/, 'a name'),
  place: z.string().regex(/^(?:KZ-\d\d|[A-Z]{3})$/, 'KZ- and two digits, or three capital letters'),
  latitude: degrees(90),
  longitude: degrees(180),
});

const SHAPE = { file: 'settlements.csv', columns: Object.keys(row.shape), row };

/** Throws `DataInvalid` with every bad cell. */
export function readSettlements(dataDir: string): readonly Settlement[] {
  const { rows, problems } = readTable(dataDir, SHAPE);
  if (problems.length > 0) throw new DataInvalid(problems);
  return rows.map(({ row: { place, latitude, longitude } }) => ({
    place,
    latitude: Number(latitude),
    longitude: Number(longitude),
  }));
}
