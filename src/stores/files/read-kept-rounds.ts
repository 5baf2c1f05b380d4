import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedRound, RoundDecision } from '../../statistics/facts/loaded-round.ts';
import { StateCorrupt } from '../state-corrupt.ts';
import { sayTrouble } from './disk/disk-trouble.ts';
import { readInventory } from './disk/inventory.ts';
import { assertLength } from './find-journal.ts';
import { OBSERVATIONS_FILE, OBSERVATIONS_FORMAT } from './open-observation-store.ts';
import { createJournalReader } from './read-journal.ts';

/**
 * What the folder holds at this moment, for a reader that does not hold its lock: nothing is repaired, and a line that is just being
 * written ends the reading. Throws StateCorrupt when the file is not as it was written: with a part of it older figures would be answered.
 */
export function readKeptRounds(dir: string): { rounds: readonly LoadedRound[]; decisions: readonly RoundDecision[] } {
  const rounds: LoadedRound[] = [];
  const decisions: RoundDecision[] = [];
  const path = join(dir, OBSERVATIONS_FILE);
  const noted = readInventory(dir)?.get(OBSERVATIONS_FILE);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw sayTrouble(path, error);
    if (noted !== undefined)
      throw new StateCorrupt(`${path} is gone. Put a good copy in its place, or start Koshi, which says more.`);
    return { rounds, decisions };
  }
  const reader = createJournalReader(path, OBSERVATIONS_FORMAT, (entry) => {
    if ('round' in entry) rounds.push(entry.round);
    else if ('decision' in entry) decisions.push(entry.decision);
  });
  reader.push(bytes);
  assertLength(path, reader.end(noted !== undefined), noted);
  return { rounds, decisions };
}
