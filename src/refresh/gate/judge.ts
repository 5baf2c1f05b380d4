// The gate. A single slip of a finger anywhere in a document must not get through, so a value is believed only when something else would
// have to be wrong in the same way: it is held already, an independent document prints the same, or it is tied to other figures by sums
// and by changes on stored figures. A value without such a tie is not wrong, it waits. Whatever contradicts stops the whole document.
import type { Dataset } from '../../dataset/dataset.ts';
import { marginOf } from '../../dataset/tolerances.ts';
import type { JudgedObservation, RoundOutcome, Verdict } from '../../statistics/facts/loaded-round.ts';
import type { Observation } from '../../statistics/facts/observation.ts';
import { comparePeriods, firstDay, formatPeriod, lastDay } from '../../statistics/time/period.ts';
import type { DocumentRead, Reading } from '../document-reading.ts';
import { findImplausible } from './find-implausible.ts';
import { findTies, keyOfReading, nameReading } from './gate-ties.ts';

/** A value that waits for a witness, from an earlier round. */
export interface Waiting {
  readonly observation: Observation;
  readonly origin: string;
}

export interface GateInput {
  readonly read: DocumentRead;
  readonly dataset: Dataset;
  readonly waiting: readonly Waiting[];
  /** ISO date in Asia/Almaty. */
  readonly today: string;
  /** The vintage of what is new: the printed date of publication where there is one. */
  readonly published: string;
  readonly source: string;
}

export interface Judgement {
  readonly outcome: RoundOutcome;
  readonly observations: readonly JudgedObservation[];
  readonly reasons: readonly string[];
}

const HEADLINES = ['arrivals', 'departures', 'net'] as const;
const isHeadline = ({ indicator, flow, area, counterpart, group }: Reading) =>
  HEADLINES.some((name) => name === indicator) && flow === 'external' && area === 'KZ' && !counterpart && !group;
/** No release came later than this after the end of its period. */
const LATEST_DAYS = 200;
/** Releases end three months after each other. */
const MOST_DAYS_BETWEEN = 100;

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / (24 * 3600 * 1000);
}

/** What is wrong with the dates of the document. */
function findDateTrouble({ read, today, published }: GateInput): { contradictions: string[]; doubts: string[] } {
  const contradictions: string[] = [];
  const doubts: string[] = [];
  const latest = read.readings
    .map(({ period }) => period)
    .sort(comparePeriods)
    .at(-1);
  if (published > today) contradictions.push(`the date of publication, ${published}, is still to come`);
  if (latest && lastDay(latest) >= published && latest.kind === 'span') {
    contradictions.push(
      `figures of ${formatPeriod(latest)} cannot have come out on ${published}, before the period was over`,
    );
  }
  if (read.kind === 'page' && read.period) {
    if (!read.published) doubts.push('no date of publication could be read');
    else if (daysBetween(lastDay(read.period), read.published) > LATEST_DAYS) {
      doubts.push(`the date of publication, ${read.published}, is long after the end of ${formatPeriod(read.period)}`);
    }
  }
  return { contradictions, doubts };
}

/** A page without its three headline figures, or with a stretch of releases missing before it. */
function findPageTrouble({ read, dataset }: GateInput): string[] {
  if (read.kind !== 'page' || !read.period) return [];
  const missing = HEADLINES.filter(
    (name) => !read.readings.some((reading) => reading.indicator === name && isHeadline(reading)),
  );
  const doubts = missing.length > 0 ? [`${missing.join(', ')} could not be read`] : [];
  if (read.period.kind === 'span' && read.period.month !== 1)
    doubts.push(`${formatPeriod(read.period)} does not begin in January as releases do`);
  const newest = dataset.codebook.releases[0];
  if (newest && daysBetween(lastDay(newest.period), lastDay(read.period)) > MOST_DAYS_BETWEEN) {
    doubts.push(`releases between ${formatPeriod(newest.period)} and ${formatPeriod(read.period)} were never seen`);
  }
  const unclear = read.unread.filter(
    ({ reason }) => reason.includes('more than one way') || reason.includes('another period'),
  );
  return [...doubts, ...unclear.map(({ where, reason }) => `${where}: ${reason}`)];
}

function findRepeats(readings: readonly Reading[]): string[] {
  const seen = new Map<string, Reading>();
  const contradictions: string[] = [];
  for (const reading of readings) {
    const key = keyOfReading(reading);
    const before = seen.get(key);
    if (before && before.value !== reading.value) {
      contradictions.push(
        `${nameReading(reading)} is ${before.value} (${before.where}) and ${reading.value} (${reading.where})`,
      );
    }
    seen.set(key, reading);
  }
  return contradictions;
}

/** The columns of one kind in a table, whatever the row. */
const columnOf = ({ indicator, flow, period }: Reading) => `${indicator}|${flow ?? ''}|${formatPeriod(period)}`;

interface Ground {
  /** Something in the document is held already. */
  readonly isAnchored: boolean;
  /** Columns of which something is held already. */
  readonly columns: ReadonlySet<string>;
  /** The three headline figures of a page fit each other and the year before. */
  readonly headlinesStand: boolean;
}

/** True when the sums and changes that speak for the reading would not all survive one slip. */
function isTied(reading: Reading, ties: ReadonlySet<string> | undefined, ground: Ground): boolean {
  if (!ties) return false;
  if (isHeadline(reading)) {
    return (
      ground.headlinesStand || (ground.isAnchored && ties.has('net') && (ties.has('regions') || ties.has('countries')))
    );
  }
  if (reading.indicator.startsWith('change_')) return ties.has('change');
  if (reading.indicator.startsWith('share_')) return ties.has('share');
  // Arrivals less departures are the net, and arrivals less the net are the departures: with the two headers exchanged all rows still
  // agree. So a net alone ties a row only in columns that are known by a held value, and a region only in a sum of all regions.
  const isSummed = [...ties].some((name) => name !== 'net');
  const isColumnKnown = isSummed || (reading.area === 'KZ' && ground.columns.has(columnOf(reading)));
  return ground.isAnchored && isColumnKnown;
}

export function judge(input: GateInput): Judgement {
  const { read, dataset, waiting, published, source } = input;
  const { readings } = read;
  if (readings.length === 0 || !read.period) {
    const reasons = [...read.doubts, ...read.unread.map(({ where, reason }) => `${where}: ${reason}`)];
    return {
      outcome: 'unreadable',
      observations: [],
      reasons: reasons.length > 0 ? reasons : ['no figure could be read'],
    };
  }
  const ties = findTies(readings, dataset, read.checks);
  const dates = findDateTrouble(input);
  const contradictions = [
    ...findRepeats(readings),
    ...ties.contradictions,
    ...findImplausible(readings, dataset),
    ...dates.contradictions,
  ];
  const doubts = [...read.doubts, ...findPageTrouble(input), ...dates.doubts, ...ties.doubts];
  const notes: string[] = [];

  const heldOf = (reading: Reading) => listHeld(reading, dataset);
  const isHeld = (reading: Reading) => heldOf(reading).some(({ value }) => value === reading.value);
  contradictions.push(...findStrangeTable(readings, heldOf));
  // A table that agrees with nothing held may be a whole table of something else.
  const isSound = read.kind === 'page' || read.doubts.length === 0;
  const isAnchored = isSound && readings.some((reading) => isHeld(reading) && reading.value !== 0);
  const tiesOf = (name: string) =>
    ties.of.get(readings.find((reading) => reading.indicator === name && isHeadline(reading)) as Reading);
  const headlinesStand =
    Boolean(tiesOf('net')?.has('net')) &&
    Boolean(tiesOf('arrivals')?.has('change')) &&
    Boolean(tiesOf('departures')?.has('change'));

  const columns = new Set(readings.filter((reading) => isHeld(reading) && reading.value !== 0).map(columnOf));
  const ground: Ground = { isAnchored, columns, headlinesStand };
  const judged = readings.map((reading): JudgedObservation => {
    const held = heldOf(reading);
    const current = held.at(-1);
    const key = keyOfReading(reading);
    const others = waiting.filter(
      (item) => item.origin !== read.origin && keyOfReading({ ...item.observation, where: '' } as Reading) === key,
    );
    const agreeing = others.find(({ observation }) => observation.value === reading.value);
    const differing = others.find(({ observation }) => observation.value !== reading.value);
    const tied = isTied(reading, ties.of.get(reading), ground);
    let verdict: Verdict = 'alone';
    let day = published;
    if (isHeld(reading)) {
      verdict = 'held';
      day = held.findLast(({ value }) => value === reading.value)?.published ?? published;
    } else if (current && read.kind === 'taldau' && isOfRelease(current, dataset)) {
      verdict = 'outranked';
      notes.push(
        `${nameReading(reading)}: the release printed ${current.value}, Taldau gives ${reading.value}; the release wins`,
      );
    } else if (differing) {
      doubts.push(
        `${nameReading(reading)} is ${reading.value} here (${reading.where}) and ${differing.observation.value} in ${differing.origin}`,
      );
    } else if (current && read.kind !== 'page' && !agreeing && !isSmallRevision(reading, current)) {
      doubts.push(
        `${nameReading(reading)} is held as ${current.value} and ${reading.value} here (${reading.where}), more than a revision`,
      );
    } else if (agreeing || tied) verdict = 'proven';
    else
      doubts.push(
        `${nameReading(reading)} = ${reading.value} (${reading.where}): nothing held or printed elsewhere proves it`,
      );
    if (current && verdict !== 'held' && verdict !== 'outranked') {
      if (current.published >= published) {
        // The same release says something else than it did: a correction that nobody announced.
        day = [input.today, current.published].sort().at(-1) ?? input.today;
        notes.push(
          `${nameReading(reading)} was ${current.value} on ${current.published} and is now ${reading.value}: corrected at the source without a word`,
        );
        if (input.today <= current.published && verdict === 'proven') verdict = 'alone';
      } else notes.push(`${nameReading(reading)} is revised from ${current.value} to ${reading.value}`);
    }
    return { observation: observe(reading, day, source), verdict, where: reading.where };
  });
  const outcome: RoundOutcome = contradictions.length > 0 ? 'quarantined' : doubts.length > 0 ? 'doubtful' : 'accepted';
  return { outcome, observations: judged, reasons: [...contradictions, ...doubts, ...notes] };
}

/** Vintages held of the same thing. Moves inside the country cancel, so its net of all flows is filed as its external net. */
function listHeld(reading: Reading, dataset: Dataset): readonly Observation[] {
  const { indicator, flow, area, counterpart, group, period } = reading;
  const held = dataset.vintages(reading, period);
  const isCountryNet = indicator === 'net' && flow === 'total' && area === 'KZ' && !counterpart && !group;
  return held.length === 0 && isCountryNet ? dataset.vintages({ indicator, flow: 'external', area }, period) : held;
}

/** The Bureau's own revisions of 2015-2026 moved a figure by a few percent at most. */
const MOST_REVISION_SHARE = 0.1;
const MOST_REVISION_PERSONS = 50;

function isSmallRevision({ value }: Reading, held: Observation): boolean {
  const difference = Math.abs(value - held.value);
  return difference <= Math.max(MOST_REVISION_PERSONS, Math.abs(held.value) * MOST_REVISION_SHARE, marginOf(held));
}

/** A document that disagrees with most of what is held about the same things is another document than it seems. */
function findStrangeTable(
  readings: readonly Reading[],
  heldOf: (reading: Reading) => readonly Observation[],
): string[] {
  const known = readings.filter((reading) => heldOf(reading).length > 0);
  const strange = known.filter((reading) => {
    const held = heldOf(reading);
    return !held.some(({ value }) => value === reading.value) && !held.some((each) => isSmallRevision(reading, each));
  });
  if (strange.length < 4 || strange.length * 2 <= known.length) return [];
  return [`${strange.length} of the ${known.length} figures that are held already are far from what is held`];
}

/** True for what a release of the Bureau printed for its own period. */
function isOfRelease(held: Observation, { codebook }: Dataset): boolean {
  if (held.source.startsWith('taldau')) return false;
  return codebook.releases.some(({ period }) => formatPeriod(period) === formatPeriod(held.period));
}

function observe(reading: Reading, published: string, source: string): Observation {
  const { where: _, ...rest } = reading;
  const day = published < firstDay(reading.period) ? firstDay(reading.period) : published;
  return { ...rest, published: day, source, notes: [] };
}
