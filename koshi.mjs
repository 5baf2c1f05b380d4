// `npm start` and its sisters: from the sources where they are, as they were built where there is only that.
import { existsSync } from 'node:fs';

if (existsSync(new URL('./src/main.ts', import.meta.url))) {
  const { register } = await import('tsx/esm/api');
  register();
  await import('./src/main.ts');
} else {
  await import('./dist/main.js');
}
