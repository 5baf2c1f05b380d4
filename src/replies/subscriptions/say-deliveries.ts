/** What a chat was sent and when, and what the operator is told of the sending. */
import type { Figure, ReleasesBody } from '../../statistics/answer.ts';
import type { ReadCounts } from '../../statistics/how-read.ts';
import type { Period } from '../../statistics/time/period.ts';
import { sayOverdue } from '../bodies/say-releases.ts';
import type { Words } from '../messages/words.ts';
import { sayData, sayDate, sayPeriod } from '../names/say-period.ts';
import { sayQuestion } from '../names/say-question.ts';
import { sayValue } from '../names/say-value.ts';
import type { Reply } from '../reply.ts';
import { sayNotice } from '../talk/say-notice.ts';

const STATES = ['waiting', 'sent', 'unconfirmed', 'parked', 'failed', 'withdrawn'] as const;
type State = (typeof STATES)[number];

export interface DeliverySaid {
  readonly kind: 'release' | 'correction' | 'reminder' | 'late';
  readonly period: Period;
  readonly state: State;
  /** Epoch milliseconds. */
  readonly at: number;
}

const HOUR_MS = 3_600_000;
/** Kazakhstan's clock: UTC+5 all over the country since March 2024. */
const ALMATY_MS = 5 * HOUR_MS;

/** Day and time by Kazakhstan's clock. */
export function sayInstant(words: Words, at: number): string {
  const text = new Date(at + ALMATY_MS).toISOString();
  return words.say('date-time', { date: sayDate(words, text.slice(0, 10)), time: text.slice(11, 16) });
}

export function sayDeliveries(words: Words, deliveries: readonly DeliverySaid[]): Reply {
  const lines = deliveries.map(({ kind, period, state, at }) =>
    words.say('bullet', {
      text: words.say('delivery', {
        when: sayInstant(words, at),
        what:
          kind === 'release'
            ? words.say('delivery-release', { data: sayData(words, period) })
            : words.say(`delivery-${kind}`),
        state: words.say(`delivery-state-${state}`),
      }),
    }),
  );
  return sayNotice(words, {
    title: words.say('deliveries-title'),
    lines: lines.length > 0 ? lines : [words.say('deliveries-none')],
    buttons: [{ label: words.say('button-subscriptions'), command: '/subscriptions' }],
  });
}

export interface StatusSaid {
  readonly subscriptions: number;
  /** Chats by platform and language, `telegram kk`. */
  readonly chats: Readonly<Record<string, number>>;
  readonly parked: Readonly<Record<string, number>>;
  readonly queues: readonly { readonly platform: string; readonly waiting: number; readonly overdueSince?: number }[];
  readonly last?: { readonly period: Period; readonly states: Readonly<Record<State, number>> };
  readonly troubles: readonly AlarmSaid[];
  readonly read?: ReadCounts;
  /** Releases that should be out and were not taken in. */
  readonly overdue: ReleasesBody['overdue'];
}

export type AlarmSaid =
  | { readonly kind: 'stuck'; readonly platform: string; readonly since: number; readonly count: number }
  | { readonly kind: 'disk'; readonly reason: string }
  /** What the platforms said, the most frequent first. `isUnknown` where nobody knows what it means. */
  | {
      readonly kind: 'failures';
      readonly notice: string;
      readonly failed: number;
      readonly ended: number;
      readonly reasons: readonly { readonly text: string; readonly count: number; readonly isUnknown?: boolean }[];
    }
  /** The platform's paid pace cannot be paid for: messages a second that it takes for nothing. */
  | { readonly kind: 'unpaid'; readonly platform: string; readonly rate: number }
  /** Chats that a release is for and that have no row of it. */
  | { readonly kind: 'untold'; readonly notice: string; readonly due: number; readonly missing: number }
  | SourceTrouble;

/** What a person should look at in what was taken in, or not; told once. */
export type SourceTrouble =
  | {
      readonly kind: 'doubtful' | 'quarantined' | 'corrected';
      /** File or address. */
      readonly from: string;
      /** In the operator's words. */
      readonly reasons: readonly string[];
    }
  | ReleaseLate
  | MistakeReported
  /** A message that may have ended the process three times. */
  | { readonly kind: 'abandoned'; readonly platform: string };

/** What a reader doubts, without a word of the reader's. */
export interface MistakeReported {
  readonly kind: 'reported';
  readonly command: string;
  readonly figures: readonly Figure[];
  /** Of the data. */
  readonly version: string;
}

/** A release that should be out and was not taken in. */
export interface ReleaseLate {
  readonly kind: 'release_late';
  readonly period: Period;
  /** ISO date. */
  readonly expected: string;
  /** Page on which it should be. */
  readonly address: string;
}

const MOST_REASONS = 3;
const LONGEST_REASON = 250;

function cutReason(reason: string): string {
  return reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)}…` : reason;
}

function sayReported(words: Words, { command, version, figures }: MistakeReported): string[] {
  const more = figures.length - MOST_REASONS;
  return [
    words.say('alarm-reported', { command, version }),
    ...figures.slice(0, MOST_REASONS).map((figure) => {
      const { subject, period } = figure;
      const name = sayQuestion(words, { kind: 'figure', subject, period });
      return words.say('bullet', { text: words.say('status-count', { name, count: sayValue(words, figure) }) });
    }),
    ...(more > 0 ? [words.say('alarm-more', { count: String(more) })] : []),
  ];
}

function sayDeliverySource(words: Words, trouble: SourceTrouble): string[] {
  if (trouble.kind === 'release_late') {
    const { expected, period, address } = trouble;
    return [
      words.say('alarm-release-late', {
        date: sayDate(words, expected),
        period: sayPeriod(words, period),
        address,
        command: 'npm run refresh -- once --from …',
      }),
    ];
  }
  if (trouble.kind === 'reported') return sayReported(words, trouble);
  if (trouble.kind === 'abandoned') return [words.say('alarm-abandoned', { platform: trouble.platform })];
  const { kind, from, reasons } = trouble;
  const more = reasons.length - MOST_REASONS;
  return [
    words.say(`alarm-${kind}`, { from }),
    ...reasons.slice(0, MOST_REASONS).map((reason) => words.say('bullet', { text: cutReason(reason) })),
    ...(more > 0 ? [words.say('alarm-more', { count: String(more) })] : []),
    words.say('alarm-report', { command: 'npm run refresh -- report' }),
  ];
}

function sayTrouble(words: Words, alarm: AlarmSaid): string[] {
  switch (alarm.kind) {
    case 'stuck':
      return [
        words.say('alarm-stuck', {
          platform: alarm.platform,
          when: sayInstant(words, alarm.since),
          count: String(alarm.count),
        }),
      ];
    case 'untold':
      return [
        words.say('alarm-untold', {
          notice: alarm.notice,
          due: String(alarm.due),
          missing: String(alarm.missing),
        }),
      ];
    case 'disk':
      return [words.say('alarm-disk', { reason: alarm.reason })];
    case 'failures':
      return [
        words.say('alarm-failures', {
          notice: alarm.notice,
          failed: String(alarm.failed),
          ended: String(alarm.ended),
        }),
        ...alarm.reasons.slice(0, MOST_REASONS).map(({ text, count, isUnknown }) =>
          words.say('bullet', {
            text: words.say(isUnknown ? 'alarm-reason-unknown' : 'alarm-reason', {
              reason: cutReason(text),
              count: String(count),
            }),
          }),
        ),
        ...(alarm.reasons.length > MOST_REASONS
          ? [words.say('alarm-more', { count: String(alarm.reasons.length - MOST_REASONS) })]
          : []),
      ];
    case 'unpaid':
      return [words.say('alarm-unpaid', { platform: alarm.platform, rate: String(alarm.rate) })];
    default:
      return sayDeliverySource(words, alarm);
  }
}

/** How messages were read since the start: numbers alone. */
function sayRead(words: Words, { answered, asked, refused, left }: ReadCounts): string[] {
  const count = (name: string, value: number) => words.say('status-count', { name, count: String(value) });
  const each = (id: 'status-asked' | 'status-refused' | 'status-left', counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).map(([kind, value]) => count(words.say(id, { kind }), value));
  return [
    count(words.say('status-understood'), answered),
    ...each('status-asked', asked),
    ...each('status-refused', refused),
    ...each('status-left', left),
  ];
}

export function sayStatus(words: Words, status: StatusSaid): Reply {
  const count = (name: string, value: number) => words.say('status-count', { name, count: String(value) });
  const chats = Object.values(status.chats).reduce((sum, value) => sum + value, 0);
  const { last } = status;
  return sayNotice(words, {
    title: words.say('status-title'),
    lines: [
      count(words.say('status-chats'), chats),
      ...Object.entries(status.chats).map(([name, value]) => words.say('bullet', { text: count(name, value) })),
      count(words.say('status-subscriptions'), status.subscriptions),
      ...Object.entries(status.parked).map(([reason, value]) => count(words.say('status-parked', { reason }), value)),
      ...status.queues.flatMap(({ platform, waiting, overdueSince }) => [
        count(words.say('status-queue', { platform }), waiting),
        ...(overdueSince === undefined ? [] : [words.say('status-overdue', { when: sayInstant(words, overdueSince) })]),
      ]),
      last ? words.say('status-last', { period: sayPeriod(words, last.period) }) : words.say('status-none'),
      ...(last
        ? [
            words.say('status-states', {
              sent: String(last.states.sent),
              unconfirmed: String(last.states.unconfirmed),
              parked: String(last.states.parked),
              failed: String(last.states.failed),
              waiting: String(last.states.waiting),
            }),
          ]
        : []),
      ...(status.read ? sayRead(words, status.read) : []),
      ...(status.troubles.length > 0
        ? status.troubles.flatMap((alarm) => sayTrouble(words, alarm))
        : [words.say('status-well')]),
      ...sayOverdue(words, status.overdue),
      ...(status.overdue.length > 0 ? [words.say('alarm-report', { command: 'npm run refresh -- coverage' })] : []),
    ],
  });
}

/** To administrators; without troubles the word that they are over. */
export function sayAlarm(words: Words, troubles: readonly AlarmSaid[]): Reply {
  return sayNotice(words, {
    outcome: troubles.length > 0 ? 'missing' : 'answered',
    title: words.say('alarm-title'),
    lines: troubles.length > 0 ? troubles.flatMap((alarm) => sayTrouble(words, alarm)) : [words.say('alarm-over')],
    buttons: [{ label: words.say('status-title'), command: '/status' }],
  });
}
