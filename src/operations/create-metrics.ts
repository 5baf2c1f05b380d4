import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
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
  watch(name: string, help: string, read: () => number | Promise<number>): void;
  /** The same for each of several things, by the value of one label. */
  watchEach(name: string, help: string, label: string, read: () => Iterable<readonly [string, number]>): void;
  answer(): Promise<HttpAnswer>;
}

/** Koshi's own metrics and those of the process: memory, processor time, garbage, delays of the event loop. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const replies = new Counter({
    name: 'koshi_replies_total',
    help: 'Messages answered.',
    labelNames: ['platform', 'language', 'outcome'],
    registers,
  });
  const failures = new Counter({
    name: 'koshi_failures_total',
    help: 'Messages that could not be answered because of an error.',
    labelNames: ['platform'],
    registers,
  });
  const seconds = new Histogram({
    name: 'koshi_answer_seconds',
    help: 'From a message received to its reply handed over.',
    buckets: BUCKETS,
    registers,
  });

  return {
    replied({ platform, language, outcome, ms }) {
      replies.inc({ platform, language, outcome });
      seconds.observe(ms / 1_000);
    },
    failed({ platform }) {
      failures.inc({ platform });
    },
    watch(name, help, read) {
      new Gauge({
        name,
        help,
        registers,
        async collect() {
          this.set(await read());
        },
      });
    },
    watchEach(name, help, label, read) {
      new Gauge({
        name,
        help,
        labelNames: [label],
        registers,
        collect() {
          this.reset();
          for (const [value, number] of read()) this.set({ [label]: value }, number);
        },
      });
    },
    answer: async () => ({
      status: 200,
      headers: { 'content-type': registry.contentType },
      body: await registry.metrics(),
    }),
  };
}
