import type { StoreLog } from '../../src/stores/store-log.ts';

/** A log that keeps what it is told, by level. */
export function createKeptLog(): StoreLog & { readonly said: { level: string; message: string; fields: object }[] } {
  const said: { level: string; message: string; fields: object }[] = [];
  const at = (level: string) => (fields: object, message: string) => void said.push({ level, message, fields });
  return { said, info: at('info'), warn: at('warn'), error: at('error') };
}
