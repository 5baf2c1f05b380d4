import { describe, expect, it } from 'vitest';
import { createHealth } from '../../src/operations/create-health.ts';

describe('health', () => {
  it('is 200 when all that is watched is well', () => {
    const health = createHealth();
    health.watch('facts', () => undefined);
    const { status, body } = health.answer();
    expect(status).toBe(200);
    expect(JSON.parse(String(body))).toMatchObject({ status: 'ok' });
  });

  it('is 503 and names what is not well, and green again after', () => {
    const health = createHealth();
    let disk: string | undefined = 'chats.json could not be written: ENOSPC';
    health.watch('store', () => disk);
    health.watch('telegram', () => undefined);
    const { status, body } = health.answer();
    expect(status).toBe(503);
    expect(JSON.parse(String(body))).toMatchObject({
      status: 'not ready',
      problems: { store: 'chats.json could not be written: ENOSPC' },
    });
    disk = undefined;
    expect(health.answer().status).toBe(200);
  });
});
