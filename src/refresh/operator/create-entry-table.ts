// `/enter 2026-Q1 https://… 2026-05-12 5406 1297 … 71=18214`: the figures of a release in one message, through the gate of every other document.
import { createHash } from 'node:crypto';
import type { EntryJudged, EntryPart, EntryTable } from '../../statistics/facts/entry.ts';
import { keyOfFigure } from '../../statistics/facts/figure-key.ts';
import type { JudgedObservation, LoadedRound } from '../../statistics/facts/loaded-round.ts';
import { unitOf } from '../../statistics/indicators.ts';
import { isRealDay } from '../../statistics/time/days.ts';
import { type Period, parsePeriod } from '../../statistics/time/period.ts';
import { DecisionRefused, type Intake } from '../create-intake.ts';
import { readTidyCsv } from '../documents/read-tidy-csv.ts';
import { listExpectedFigures } from './expected-figures.ts';
import { type FilledRow, writeTable } from './write-template.ts';

/** A value, or a dash for one that was not printed; a region's behind its code. */
const FIGURE = /^(?:(?:KZ-)?(\d\d)=)?([+\-−]?\d{1,3}(?:\u00a0?\d{3})*(?:[.,]\d{1,2})?|[-–—])$/iu;
const NOT_PRINTED = /^[-–—]$/u;
const isAddress = (word: string) => /^https?:\/\//i.test(word) && URL.canParse(word);

interface Head {
  readonly period?: Period;
  readonly address?: string;
  readonly published?: string;
  readonly rest: readonly string[];
}

/** `2026Q1` is taken as well. A day is no period that a release is of. */
function readPeriod(word = ''): Period | undefined {
  const period = parsePeriod(word.toUpperCase().replace(/^(\d{4})Q/, '$1-Q'));
  return period?.kind === 'span' ? period : undefined;
}

/** The period comes first; address and day follow in either order. */
function readHead(words: readonly string[]): Head {
  const period = readPeriod(words[0]);
  const rest = period ? words.slice(1) : [...words];
  const isOfHead = (word: string) => isAddress(word) || isRealDay(word);
  const end = rest.findIndex((word) => !isOfHead(word));
  const head = end < 0 ? rest : rest.slice(0, end);
  const address = head.find(isAddress);
  const published = head.find((word) => isRealDay(word));
  return {
    ...(period && { period }),
    ...(address !== undefined && { address }),
    ...(published !== undefined && { published }),
    rest: rest.slice(head.length),
  };
}

interface Figures {
  readonly rows: readonly FilledRow[];
  readonly unread: readonly string[];
  /** Figures of the country that came, and those that a release prints. */
  readonly found: number;
  readonly expected: number;
}

function readFigures(words: readonly string[], period: Period, { codebook }: ReturnType<Intake['dataset']>): Figures {
  const headlines = listExpectedFigures('page', period, codebook).filter(({ area }) => area === 'KZ');
  const rows: FilledRow[] = [];
  const unread: string[] = [];
  let found = 0;
  for (const word of words) {
    const [, code, value = ''] = FIGURE.exec(word) ?? [];
    const area = `KZ-${code}`;
    const figure =
      code === undefined
        ? headlines[found]
        : { indicator: 'net' as const, flow: 'interregional' as const, area, period };
    if (code === undefined) found += 1;
    const isTwice = code !== undefined && rows.some((row) => row.figure.area === area);
    const isUnknown = value === '' || (code !== undefined && !codebook.areas.has(area));
    const isBroken = figure !== undefined && unitOf(figure.indicator) === 'persons' && /[.,]/.test(value);
    if (isUnknown || isTwice || isBroken) unread.push(word);
    else if (figure && !NOT_PRINTED.test(value)) rows.push({ figure, value: value.replace('+', '') });
  }
  return { rows, unread, found, expected: headlines.length };
}

/** What the message lacks; absent where it can be judged. */
function findIncomplete(head: Head, figures: Figures | undefined): EntryJudged | undefined {
  const { period, address, published, rest } = head;
  const missing: EntryPart[] = [
    ...(period ? [] : ['period' as const]),
    ...(address === undefined ? ['address' as const] : []),
    ...(published === undefined ? ['published' as const] : []),
    ...(rest.length === 0 || figures?.rows.length === 0 ? ['figures' as const] : []),
  ];
  const isOther = figures !== undefined && rest.length > 0 && figures.found !== figures.expected;
  const unread = figures?.unread ?? [];
  if (missing.length === 0 && unread.length === 0 && !isOther) return undefined;
  return { kind: 'incomplete', missing, unread, ...(isOther && { found: figures.found }) };
}

export function createEntryTable(intake: Intake): EntryTable {
  /** Believed by the gate, and nothing as new is held. */
  function isNew({ observation, verdict }: JudgedObservation): boolean {
    const held = intake.dataset().current(observation, observation.period);
    const isHeld = held !== undefined && (held.value === observation.value || held.published >= observation.published);
    return verdict === 'proven' && !isHeld;
  }

  async function play(rows: readonly FilledRow[], address: string, published: string, by: string) {
    const table = writeTable(rows, address, published);
    const bytes = Buffer.from(table);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const document = { from: address, bytes, contentType: 'text/csv', hash, validators: {} };
    const read = readTidyCsv(table, intake.dataset().codebook, address);
    // Two who enter the same are two witnesses, one who enters it twice is one.
    const readings = read.readings.map((reading) => ({ ...reading, where: 'entered' }));
    return intake.look(document, { ...read, readings, origin: `operator:${by}` });
  }

  return {
    async judge(text, by) {
      await intake.renew();
      const head = readHead(
        text
          .trim()
          .split(/[ \t\r\n]+/)
          .slice(1),
      );
      const { period, address, published, rest } = head;
      const figures = period && readFigures(rest, period, intake.dataset());
      const incomplete = findIncomplete(head, figures);
      if (incomplete || !period || !figures || address === undefined || published === undefined)
        return incomplete ?? { kind: 'incomplete', missing: [], unread: [] };
      const { round } = await play(figures.rows, address, published, by);
      const isFit = round.outcome === 'accepted' || round.outcome === 'doubtful';
      const isContradicted = round.observations.some(({ verdict }) => verdict === 'contradicted');
      const hasNews = isFit && round.observations.some(isNew);
      if (hasNews) await intake.propose(round);
      return {
        kind: 'judged',
        period,
        observations: round.observations,
        isFit,
        faults: isFit || isContradicted ? [] : round.reasons,
        ...(hasNews && { round: round.id }),
      };
    },

    async store(id, by) {
      await intake.renew();
      const isIt = (each: LoadedRound) => each.id === id && each.outcome === 'proposed';
      const round = intake.kept().rounds.find(isIt);
      if (!round) return { kind: 'unknown' };
      const fitting = round.observations.filter(isNew);
      const [first] = fitting;
      if (!first) return { kind: 'already' };
      const { published } = first.observation;
      const address = round.from;
      try {
        const { counting } = await intake.decide(id, {
          decision: 'accept',
          reason: `entered from ${address}, published ${published}`,
          only: fitting.map(({ observation }) => keyOfFigure(observation)),
          by,
        });
        const observations = counting.map(({ observation }) => observation);
        const waiting = round.observations.filter(({ verdict }) => verdict === 'alone').length;
        return { kind: 'stored', observations, address, published, waiting };
      } catch (error) {
        if (!(error instanceof DecisionRefused)) throw error;
        return { kind: 'refused', reason: error.message };
      }
    },
  };
}
