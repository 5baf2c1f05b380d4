import type { Config } from '../config.ts';
import { describeCoverage } from '../dataset/checks/check-data.ts';
import { loadDataset } from '../dataset/load-dataset.ts';
import { readSettlements } from '../dataset/read-settlements.ts';
import { readLexicon } from '../dataset/words/read-lexicon.ts';

/** Checks every row of the facts and of the lexicon, and prints what is covered. */
export async function checkData(config: Config): Promise<number> {
  const dataset = loadDataset(config.dataDir);
  readLexicon(config.dataDir);
  readSettlements(config.dataDir);
  console.log(describeCoverage(dataset));
  return 0;
}
