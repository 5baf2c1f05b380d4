import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type FakeTelegram, startFakeTelegram, TOKEN } from './fakes/telegram/start-fake-telegram.ts';
import { runKoshi } from './run-koshi.ts';

let fake: FakeTelegram | undefined;
afterEach(() => fake?.close());

const namedIn = (file: string) =>
  readFileSync(join('docs', 'samples', file), 'utf8').match(/\b(?:koshi|nodejs|process)_[a-z0-9_]+/g) ?? [];

it('every metric that the alerts and the dashboard name is told on the operations port, without a token, and not on the public one', async () => {
  const [alerts, dashboard] = [namedIn('koshi.alerts.yml'), namedIn('koshi.grafana.json')];
  fake = await startFakeTelegram();
  const koshi = runKoshi([], { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: fake.root, OPERATIONS_PORT: '0' });
  const { port, operationsPort } = JSON.parse(await koshi.line('"msg":"listening"'));
  await koshi.line('"msg":"ready"');
  const metrics = await (await fetch(`http://127.0.0.1:${operationsPort}/metrics`)).text();
  const told = new Set(metrics.match(/^# TYPE (\S+)/gm)?.map((line) => line.slice('# TYPE '.length)));
  expect(alerts.length).toBeGreaterThan(5);
  expect(dashboard.length).toBeGreaterThan(10);
  expect([...alerts, ...dashboard].filter((name) => !told.has(name.replace(/_bucket$/, '')))).toEqual([]);
  expect(metrics).toContain('koshi_door_up{door="telegram"} 1');
  expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(404);
  expect(await (await fetch(`http://127.0.0.1:${port}/health`)).json()).toEqual({ status: 'ok' });
  koshi.kill('SIGTERM');
  expect((await koshi.ended).code).toBe(0);
});
