// Prometheus' text format, written by hand: one counter, one histogram and a few gauges are less than a client library's setup.

import type { HttpAnswer } from './create-http-server.ts';

/** Seconds. Text answers aim at 1 ms and 5 ms; a chart takes some hundred. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export interface Replied {
  readonly platform: string;
  readonly language: string;
  readonly outcome: string;
  readonly ms: number;
}

export interface Metrics {
  replied(reply: Replied): void;
  failed(failure: { readonly platform: string }): void;
  /** A value asked for whenever the metrics are read. */
  watch(name: string, help: string, read: () => number): void;
  answer(): HttpAnswer;
}

export function createMetrics(): Metrics {
  const replies = new Map<string, number>();
  const failures = new Map<string, number>();
  const gauges = new Map<string, { help: string; read: () => number }>();
  const buckets = BUCKETS.map((most) => ({ most, count: 0 }));
  let sumSeconds = 0;
  let count = 0;

  const startedSeconds = Math.round(performance.timeOrigin / 1_000);
  gauges.set('process_start_time_seconds', { help: 'Start of the process.', read: () => startedSeconds });
  gauges.set('process_resident_memory_bytes', { help: 'Resident memory.', read: () => process.memoryUsage.rss() });
  gauges.set('nodejs_heap_size_used_bytes', { help: 'Heap in use.', read: () => process.memoryUsage().heapUsed });

  function render(): string {
    return [
      ...head('koshi_replies_total', 'counter', 'Messages answered.'),
      ...[...replies].map(([labels, value]) => `koshi_replies_total{${labels}} ${value}`),
      ...head('koshi_failures_total', 'counter', 'Messages that could not be answered because of an error.'),
      ...[...failures].map(([labels, value]) => `koshi_failures_total{${labels}} ${value}`),
      ...head('koshi_answer_seconds', 'histogram', 'From a message received to its reply handed over.'),
      ...buckets.map((bucket) => `koshi_answer_seconds_bucket{le="${bucket.most}"} ${bucket.count}`),
      `koshi_answer_seconds_bucket{le="+Inf"} ${count}`,
      `koshi_answer_seconds_sum ${sumSeconds}`,
      `koshi_answer_seconds_count ${count}`,
      ...[...gauges].flatMap(([name, { help, read }]) => [...head(name, 'gauge', help), `${name} ${read()}`]),
      '',
    ].join('\n');
  }

  return {
    replied({ platform, language, outcome, ms }) {
      add(replies, labelsOf({ platform, language, outcome }));
      const seconds = ms / 1_000;
      sumSeconds += seconds;
      count += 1;
      for (const bucket of buckets) if (seconds <= bucket.most) bucket.count += 1;
    },
    failed({ platform }) {
      add(failures, labelsOf({ platform }));
    },
    watch(name, help, read) {
      gauges.set(name, { help, read });
    },
    answer: () => ({ status: 200, headers: { 'content-type': 'text/plain; version=0.0.4' }, body: render() }),
  };
}

function head(name: string, type: string, help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

function add(counter: Map<string, number>, labels: string): void {
  counter.set(labels, (counter.get(labels) ?? 0) + 1);
}

function labelsOf(labels: Record<string, string>): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replace(/["\\\n]/g, '')}"`)
    .join(',');
}
