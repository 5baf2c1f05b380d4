// Stores rounds as fast as it can until it is killed, and says each once it is acknowledged. Usage: kill-round-writer.ts DIR PREFIX

import { writeSync } from 'node:fs';
import { openObservationStore } from '../../src/stores/files/open-observation-store.ts';
import { sampleRound } from './sample-round.ts';

const [dir = '', prefix = ''] = process.argv.slice(2);
const quiet = { info() {}, warn() {}, error() {} };

async function writeForever(): Promise<void> {
  const { store } = await openObservationStore({ dir, log: quiet });
  for (let n = 0; ; n += 1) {
    const round = sampleRound(`${prefix}-${n}`);
    await store.add(round);
    writeSync(1, `${round.id}\n`);
  }
}

writeForever().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
