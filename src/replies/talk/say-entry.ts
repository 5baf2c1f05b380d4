/** What becomes of the figures that an administrator enters. */
import type { EntryJudged, EntryStored } from '../../statistics/facts/entry.ts';
import type { JudgedObservation, Verdict } from '../../statistics/facts/loaded-round.ts';
import type { Observation } from '../../statistics/facts/observation.ts';
import { isSigned } from '../../statistics/indicators.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { sayDate, sayPeriod } from '../names/say-period.ts';
import { sayQuestion } from '../names/say-question.ts';
import { sayValue } from '../names/say-value.ts';
import type { Reply } from '../reply.ts';
import { sayNotice } from './say-notice.ts';

const MOST_UNREAD = 3;
const LONGEST_UNREAD = 40;
const MOST_FAULTS = 3;
const REPORT = 'npm run refresh -- report';

function sayFigure(words: Words, observation: Observation): string {
  const { indicator, flow, area, counterpart, group, period, value, decimals, unit, status, notes } = observation;
  const subject = {
    indicator,
    ...(flow && { flow }),
    area,
    ...(counterpart && { counterpart }),
    ...(group && { group }),
  };
  const signed = isSigned(indicator);
  const proof = { kind: 'observation', observation } as const;
  const figure = { subject, period, value, decimals, unit, signed, status, notes, proof };
  return words.say('status-count', {
    name: sayQuestion(words, { kind: 'figure', subject, period }),
    count: sayValue(words, figure),
  });
}

function sayJudged(words: Words, { observation, verdict, against = [] }: JudgedObservation, isFit: boolean): string {
  const figure = sayFigure(words, observation);
  if (verdict === 'contradicted') return words.say('entry-contradicted', { figure, reason: against.join('; ') });
  if (verdict === 'held') return words.say('entry-held', { figure });
  return words.say(verdict === 'proven' && isFit ? 'entry-proven' : 'entry-alone', { figure });
}

/** An administrator's own words. */
function quote(unread: readonly string[]): string {
  return unread
    .slice(0, MOST_UNREAD)
    .map((word) => word.slice(0, LONGEST_UNREAD))
    .join(', ');
}

function sayIncomplete(words: Words, { missing, found, unread }: Extract<EntryJudged, { kind: 'incomplete' }>): Reply {
  return sayNotice(words, {
    outcome: 'missing',
    title: words.say('entry-usage-title'),
    lines: [
      ...missing.map((part) => words.say(`entry-missing-${part}`)),
      ...(found === undefined ? [] : [words.say('entry-count', { count: String(found) })]),
      ...(unread.length === 0 ? [] : [words.say('entry-unread', { words: quote(unread) })]),
      words.say('entry-usage', { command: '/enter 2026-Q1 https://stat.gov.kz/… 2026-05-12' }),
      words.say('entry-order'),
      words.say('entry-regions'),
    ],
  });
}

export function sayEntry(words: Words, judged: EntryJudged): Reply {
  if (judged.kind === 'incomplete') return sayIncomplete(words, judged);
  const { period, observations, isFit, faults, round } = judged;
  const count = (...verdicts: Verdict[]) =>
    String(observations.filter(({ verdict }) => verdicts.includes(verdict)).length);
  return sayNotice(words, {
    title: capitalize(words.say('entry-title', { period: sayPeriod(words, period) })),
    lines: [
      ...observations.map((item) => sayJudged(words, item, isFit)),
      ...(isFit
        ? [
            words.say('entry-sum', {
              fits: count('proven', 'held'),
              waits: count('alone', 'outranked'),
              against: count('contradicted'),
            }),
            ...(round === undefined ? [words.say('entry-nothing')] : []),
          ]
        : [words.say('entry-faulty'), ...faults.slice(0, MOST_FAULTS).map((text) => words.say('bullet', { text }))]),
    ],
    buttons: round === undefined ? [] : [{ label: words.say('button-entry-store'), command: `/enter store ${round}` }],
  });
}

export function sayEntryStored(words: Words, stored: EntryStored): Reply {
  if (stored.kind === 'refused') {
    const lines = [words.say('entry-refused', { reason: stored.reason })];
    return sayNotice(words, { outcome: 'missing', title: words.say('entry-usage-title'), lines });
  }
  if (stored.kind !== 'stored') {
    const lines = [words.say(`entry-${stored.kind}`)];
    return sayNotice(words, { outcome: 'missing', title: words.say('entry-usage-title'), lines });
  }
  const { observations, address, published, waiting } = stored;
  return sayNotice(words, {
    title: words.say('entry-stored'),
    lines: [
      ...observations.map((observation) => words.say('entry-proven', { figure: sayFigure(words, observation) })),
      words.say('entry-kept', { address, date: sayDate(words, published) }),
      ...(waiting > 0 ? [words.say('entry-waits', { command: REPORT })] : []),
    ],
  });
}
