// The gate. A single slip of a finger anywhere in a document must not get through, so a value is believed only when something else would
// have to be wrong in the same way: it is held already, an independent document prints the same, or it is tied to other figures by sums
// and by changes on stored figures. A value without such a tie is not wrong, it waits. Each figure stands by itself: where identities do not
// hold, the fewest figures that could be the reason are contradicted, and the rest is judged as if those were not there.

import { describeFigure, keyOfFigure, nameOfRecord } from '../../statistics/facts/figure-key.ts';
import type { JudgedObservation, RoundOutcome, Verdict } from '../../statistics/facts/loaded-round.ts';
import { type Observation, ROUNDING_STEPS } from '../../statistics/facts/observation.ts';
import { isChange, isShare } from '../../statistics/indicators.ts';
import { firstDay, formatPeriod, isSamePeriod, type Period } from '../../statistics/time/period.ts';
import type { DocumentRead, FigureRead } from '../document-reading.ts';
import { findDateTrouble, findPageTrouble, findRepeats, findStrangeTable, isHeadline } from './document-trouble.ts';
import { findImplausible } from './find-implausible.ts';
import { findLeftOut } from './find-left-out.ts';
import type { GateInput, Witness } from './gate-input.ts';
import { type Clash, findTies, slackOf } from './gate-ties.ts';
import { localiseErrors } from './localise-errors.ts';
import { isOfRelease, isOfSameRelease, isSmallRevision } from './revisions.ts';

export interface Judgement {
  readonly outcome: RoundOutcome;
  readonly observations: readonly JudgedObservation[];
  readonly reasons: readonly string[];
}

/** The columns of one kind in a table, whatever the row. */
const columnOf = ({ indicator, flow, period }: FigureRead) => `${indicator}|${flow ?? ''}|${formatPeriod(period)}`;

interface Ground {
  /** Something in the document is held already. */
  readonly isAnchored: boolean;
  /** Columns of which something is held already. */
  readonly columns: ReadonlySet<string>;
  /** The three headline figures of the period fit each other and the year before. */
  readonly headlinesStand: (period: Period) => boolean;
}

/** True when the sums and changes that speak for the reading would not all survive one slip. */
function isTied(reading: FigureRead, ties: ReadonlySet<string> | undefined, ground: Ground): boolean {
  if (!ties) return false;
  if (isHeadline(reading)) {
    return (
      ground.headlinesStand(reading.period) ||
      (ground.isAnchored && ties.has('net') && (ties.has('regions') || ties.has('countries')))
    );
  }
  if (isChange(reading.indicator)) return ties.has('change');
  if (isShare(reading.indicator)) return ties.has('share');
  // Arrivals less departures are the net, and arrivals less the net are the departures: with the two headers exchanged all rows still
  // agree. So a net alone ties a row only in columns that are known by a held value, and a region only in a sum of all regions.
  const isSummed = [...ties].some((name) => name !== 'net');
  const isColumnKnown = isSummed || (reading.area === 'KZ' && ground.columns.has(columnOf(reading)));
  return ground.isAnchored && isColumnKnown;
}

/** Each figure under its name of record, and once though it is printed twice. */
function mergeSame(readings: readonly FigureRead[]): ReadonlyMap<string, FigureRead> {
  const merged = new Map<string, FigureRead>();
  for (const reading of readings.map(nameOfRecord)) {
    const name = `${keyOfFigure(reading)} ${reading.value}`;
    if (!merged.has(name)) merged.set(name, reading);
  }
  return merged;
}

function underNamesOfRecord(read: DocumentRead): DocumentRead {
  const merged = mergeSame(read.readings);
  const checks = read.checks?.map((check) => ({
    ...check,
    readings: check.readings.flatMap(
      (reading) => merged.get(`${keyOfFigure(nameOfRecord(reading))} ${reading.value}`) ?? [],
    ),
  }));
  return { ...read, readings: [...merged.values()], ...(checks && { checks }) };
}

/** What speaks for a figure, when some figure has to be wrong. */
const WEIGHT_HELD = 4;
const TIES_OF_A_SUSPECT = 2;
const MOST_CONTRADICTED_SHARE = 1 / 3;

export function judge(given: GateInput): Judgement {
  const input: GateInput = { ...given, read: underNamesOfRecord(given.read) };
  const { read, dataset } = input;
  if (read.readings.length === 0 || !read.period) {
    const reasons = [...read.doubts, ...read.unread.map(({ where, reason }) => `${where}: ${reason}`)];
    return {
      outcome: 'unreadable',
      observations: [],
      reasons: reasons.length > 0 ? reasons : ['no figure could be read'],
    };
  }
  const vintagesOf = (reading: FigureRead) => dataset.vintages(reading, reading.period);
  const isHeld = (reading: FigureRead) =>
    vintagesOf(reading).some(({ value }) => Math.abs(value - reading.value) <= slackOf(reading));

  const all = findTies(read.readings, dataset, read.checks);
  const clashes: Clash[] = [
    ...all.clashes,
    ...findImplausible(read.readings, dataset),
    ...findRepeats(read.readings).map(({ first, second }) => ({
      readings: [first, second],
      says: `${describeFigure(second)} is ${first.value} (${first.where}) and ${second.value} (${second.where})`,
    })),
  ];
  clashes.push(...findLeaps(input));
  const errors = localiseErrors(
    clashes,
    (reading) => 1 + (all.of.get(reading)?.size ?? 0) + (isHeld(reading) ? WEIGHT_HELD : 0),
  );
  const clashing = new Set(clashes.flatMap(({ readings }) => readings));
  const sound = read.readings.filter((reading) => !errors.against.has(reading));
  const ties = clashes.length === 0 ? all : findTies(sound, dataset, read.checks);

  const dates = findDateTrouble(input);
  const faults = [...findStrangeTable(read.readings, vintagesOf), ...dates.faults];
  const isQuarantined =
    faults.length > 0 ||
    errors.least > read.readings.length * MOST_CONTRADICTED_SHARE ||
    ((read.kind === 'page' || read.kind === 'operator') && [...errors.against.keys()].some(isHeadline));
  const doubts = [...read.doubts, ...findPageTrouble(input), ...dates.doubts, ...ties.doubts];
  const notes: string[] = [];

  // A table that agrees with nothing held may be a whole table of something else.
  const isSound = read.kind === 'page' || read.doubts.length === 0;
  const anchors = sound.filter((reading) => isHeld(reading) && reading.value !== 0);
  const tiesOf = (name: string, period: Period) => {
    const isIt = (reading: FigureRead) =>
      reading.indicator === name && isHeadline(reading) && isSamePeriod(reading.period, period);
    return ties.of.get(sound.find(isIt) as FigureRead);
  };
  const ground: Ground = {
    isAnchored: isSound && anchors.length > 0,
    columns: new Set(anchors.map(columnOf)),
    headlinesStand: (period) =>
      Boolean(tiesOf('net', period)?.has('net')) &&
      Boolean(tiesOf('arrivals', period)?.has('change')) &&
      Boolean(tiesOf('departures', period)?.has('change')),
  };
  const observations = read.readings.map((reading) => {
    const against = errors.against.get(reading);
    if (against)
      return {
        observation: observe(reading, input, input.published),
        verdict: 'contradicted' as const,
        where: reading.where,
        against,
      };
    const names = ties.of.get(reading);
    // Who stands in a broken identity is suspect though another figure explains it better: two slips can hide behind each other.
    const isSuspect = clashing.has(reading) && (names?.size ?? 0) < TIES_OF_A_SUSPECT;
    return judgeOne(reading, {
      input,
      isTied: !isSuspect && !ties.unsettled.has(reading) && isTied(reading, names, ground),
      doubts,
      notes,
    });
  });
  const contradictions = [...new Set(clashes.map(({ says }) => says))];
  const outcome: RoundOutcome = isQuarantined
    ? 'quarantined'
    : doubts.length > 0 || contradictions.length > 0
      ? 'doubtful'
      : 'accepted';
  return { outcome, observations, reasons: [...contradictions, ...faults, ...findLeftOut(input), ...doubts, ...notes] };
}

/** Figures of tables that are far from what is held and that no other document confirms. */
function findLeaps({ read, dataset, waiting }: GateInput): Clash[] {
  if (read.kind === 'page') return [];
  return read.readings.flatMap((reading): Clash[] => {
    const current = dataset.current(reading, reading.period);
    if (!current || isSmallRevision(reading, current)) return [];
    if (dataset.vintages(reading, reading.period).some(({ value }) => value === reading.value)) return [];
    if (read.kind === 'taldau' && isOfRelease(current, dataset)) return [];
    const key = keyOfFigure(reading);
    const isConfirmed = waiting.some(
      ({ observation, origin }) =>
        origin !== read.origin && keyOfFigure(observation) === key && observation.value === reading.value,
    );
    if (isConfirmed) return [];
    const says = `${describeFigure(reading)} is held as ${current.value} and ${reading.value} here (${reading.where}), more than a revision`;
    return [{ readings: [reading], says }];
  });
}

interface Hearing {
  readonly input: GateInput;
  readonly isTied: boolean;
  readonly doubts: string[];
  readonly notes: string[];
}

/** One figure that no identity contradicts. */
function judgeOne(reading: FigureRead, { input, isTied: tied, doubts, notes }: Hearing): JudgedObservation {
  const { read, dataset, today, published } = input;
  const held = dataset.vintages(reading, reading.period);
  const current = held.at(-1);
  const key = keyOfFigure(reading);
  const isOther = ({ observation, origin }: Witness) => origin !== read.origin && keyOfFigure(observation) === key;
  const others = input.waiting.filter(isOther);
  const agreeing = others.find(({ observation }) => observation.value === reading.value);
  const differing =
    others.find(({ observation }) => observation.value !== reading.value) ??
    input.believed
      .filter(isOther)
      .find(
        ({ observation }) =>
          observation.value !== reading.value && (!read.published || isOfSameRelease(observation, published)),
      );
  const name = describeFigure(reading);
  const give = (verdict: Verdict, day = published): JudgedObservation => ({
    observation: observe(reading, input, day),
    verdict,
    where: reading.where,
  });

  const same = held.findLast(({ value }) => Math.abs(value - reading.value) <= slackOf(reading));
  if (same) return give('held', same.published);
  if (current && read.kind === 'taldau' && isOfRelease(current, dataset)) {
    notes.push(`${name}: the release printed ${current.value}, Taldau gives ${reading.value}; the release wins`);
    return give('outranked');
  }
  let verdict: Verdict = 'alone';
  if (differing) {
    doubts.push(
      `${name} is ${reading.value} here (${reading.where}) and ${differing.observation.value} in ${differing.origin}`,
    );
  } else if (agreeing || tied) verdict = 'proven';
  else doubts.push(`${name} = ${reading.value} (${reading.where}): nothing held or printed elsewhere proves it`);
  if (!current) return give(verdict);
  if (current.published < published) {
    notes.push(`${name} is revised from ${current.value} to ${reading.value}`);
    return give(verdict);
  }
  // The same release says something else than it did: a correction that nobody announced.
  notes.push(
    `${name} was ${current.value} on ${current.published} and is now ${reading.value}: corrected at the source without a word`,
  );
  const day = [today, current.published].sort().at(-1) ?? today;
  return give(today <= current.published && verdict === 'proven' ? 'alone' : verdict, day);
}

/** The note of the least rounding that is as coarse. */
function noteOfRounding(step: number): string[] {
  const [note] = [...ROUNDING_STEPS].find(([, coarse]) => coarse >= step) ?? [];
  return note ? [note] : [];
}

function observe(reading: FigureRead, { source }: GateInput, published: string): Observation {
  const { where: _, margin, ...rest } = reading;
  const day = published < firstDay(reading.period) ? firstDay(reading.period) : published;
  return { ...rest, published: day, source, notes: margin ? noteOfRounding(2 * margin) : [] };
}
