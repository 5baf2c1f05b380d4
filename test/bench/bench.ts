/** The benchmark: what is called fast, measured. Ratios stand beside a reference of the same run, since machines are noisy. */
import { execFileSync } from 'node:child_process';
import { benchBroadcast } from './broadcast.ts';
import { benchCharts } from './charts.ts';
import { benchColdStart } from './cold-start.ts';
import { benchGrowth } from './growth.ts';
import { benchMillion } from './million.ts';
import { benchReplicas } from './replicas.ts';
import { benchText } from './text.ts';
import { benchWebhook } from './webhook.ts';

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  text: benchText,
  start: benchColdStart,
  webhook: benchWebhook,
  charts: benchCharts,
  broadcast: () => benchBroadcast(),
  growth: benchGrowth,
  replicas: () => benchReplicas(),
  million: () => benchMillion(),
};

const asked = process.argv.slice(2);
execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'inherit', 'inherit'] });
for (const [name, part] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  await part();
}
