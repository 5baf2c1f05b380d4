import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedRound, RoundDecision } from '../../statistics/facts/loaded-round.ts';
import { OBSERVATIONS_FILE, observationEntrySchema } from './open-observation-store.ts';

/**
 * What the folder holds at this moment, for a reader that does not hold its lock: nothing is repaired, and a line that is just being
 * written, or cannot be read, ends the reading.
 */
export function readKeptRounds(dir: string): { rounds: readonly LoadedRound[]; decisions: readonly RoundDecision[] } {
  const rounds: LoadedRound[] = [];
  const decisions: RoundDecision[] = [];
  let text: string;
  try {
    text = readFileSync(join(dir, OBSERVATIONS_FILE), 'utf8');
  } catch {
    return { rounds, decisions };
  }
  const lines = text.split('\n');
  lines.pop();
  for (const line of lines) {
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch {
      break;
    }
    const entry = observationEntrySchema.safeParse(json);
    if (!entry.success) break;
    if ('round' in entry.data) rounds.push(entry.data.round);
    else decisions.push(entry.data.decision);
  }
  return { rounds, decisions };
}
