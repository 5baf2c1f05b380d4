import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../src/operations/create-metrics.ts';

describe('metrics', () => {
  it('counts replies by platform, language and outcome', async () => {
    const metrics = createMetrics();
    metrics.replied({ platform: 'telegram', language: 'kk', outcome: 'answered', ms: 1 });
    metrics.replied({ platform: 'telegram', language: 'kk', outcome: 'answered', ms: 1 });
    metrics.replied({ platform: 'slack', language: 'en', outcome: 'missing', ms: 1 });
    const text = String((await metrics.answer()).body);
    expect(text).toContain('koshi_replies_total{platform="telegram",language="kk",outcome="answered"} 2\n');
    expect(text).toContain('koshi_replies_total{platform="slack",language="en",outcome="missing"} 1\n');
  });

  it('sums up answer times in cumulative buckets of seconds', async () => {
    const metrics = createMetrics();
    for (const ms of [1, 4, 250]) metrics.replied({ platform: 'slack', language: 'ru', outcome: 'answered', ms });
    const text = String((await metrics.answer()).body);
    expect(text).toContain('koshi_answer_seconds_bucket{le="0.001"} 1\n');
    expect(text).toContain('koshi_answer_seconds_bucket{le="0.005"} 2\n');
    expect(text).toContain('koshi_answer_seconds_bucket{le="5"} 3\n');
    expect(text).toContain('koshi_answer_seconds_bucket{le="+Inf"} 3\n');
    expect(text).toContain('koshi_answer_seconds_sum 0.255\n');
    expect(text).toContain('koshi_answer_seconds_count 3\n');
  });

  it('counts failures and asks watched values when read', async () => {
    const metrics = createMetrics();
    let ok = 1;
    metrics.watch('koshi_store_ok', '1 when changes reach the disk.', () => ok);
    metrics.failed({ platform: 'telegram' });
    expect(String((await metrics.answer()).body)).toContain('koshi_store_ok 1\n');
    ok = 0;
    expect(String((await metrics.answer()).body)).toContain('koshi_store_ok 0\n');
    expect(String((await metrics.answer()).body)).toContain('koshi_failures_total{platform="telegram"} 1\n');
  });

  it('is text that Prometheus reads: every line a comment or a name, labels and a number', async () => {
    const metrics = createMetrics();
    metrics.replied({ platform: 'a"b\\', language: 'ru', outcome: 'answered', ms: 2 });
    metrics.watchEach('koshi_up', 'Doors that are connected.', 'door', () => [
      ['telegram', 1],
      ['slack', 0],
    ]);
    const lines = String((await metrics.answer()).body)
      .trimEnd()
      .split('\n');
    const value = String.raw`"(?:[^"\\\n]|\\["\\n])*"`;
    const sample = new RegExp(
      `^(?:# (?:HELP|TYPE) \\w+ .+|\\w+(?:\\{\\w+=${value}(?:,\\w+=${value})*\\})? (?:[\\d.e+-]+|Nan))$`,
    );
    expect(lines.filter((line) => line !== '' && !sample.test(line))).toEqual([]);
    expect(lines).toContain('koshi_up{door="slack"} 0');
    for (const name of ['process_resident_memory_bytes ', 'nodejs_eventloop_lag_p99_seconds ']) {
      expect(lines.some((line) => line.startsWith(name))).toBe(true);
    }
  });
});
