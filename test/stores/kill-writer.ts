// Changes settings as fast as it can until it is killed, and says each change once it is acknowledged:
// `+ id` set, `? id` about to be forgotten, `- id` forgotten. Usage: kill-writer.ts DIR PREFIX

import { writeSync } from 'node:fs';
import { openChatStore } from '../../src/stores/files/open-chat-store.ts';

const [dir = '', prefix = ''] = process.argv.slice(2);
const AT_ONCE = 6;

async function writeForever(store: Awaited<ReturnType<typeof openChatStore>>['store'], lane: number): Promise<void> {
  for (let n = 0; ; n += 1) {
    const key = { platform: 'telegram', id: `${prefix}-${lane}-${n}` } as const;
    await store.setLanguage(key, 'kk');
    writeSync(1, `+ ${key.id}\n`);
    if (n % 4 !== 3) continue;
    writeSync(1, `? ${key.id}\n`);
    await store.forget(key);
    writeSync(1, `- ${key.id}\n`);
  }
}

const quiet = { info() {}, warn() {}, error() {} };
openChatStore({ dir, log: quiet }).then(
  ({ store }) => Promise.all(Array.from({ length: AT_ONCE }, (_, lane) => writeForever(store, lane))),
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
