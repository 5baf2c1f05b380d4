import { formatCommand } from '../../statistics/command.ts';
import { findCommand } from '../../statistics/commands.ts';
import type { Codebook } from '../../statistics/facts/codebook.ts';
import { FLOWS, type Flow, INDICATORS, type Indicator } from '../../statistics/indicators.ts';
import {
  BREAKDOWN_DIMENSIONS,
  type BreakdownDimension,
  type PeriodAsked,
  type Question,
  type Subject,
} from '../../statistics/question.ts';
import { type Period, parsePeriod } from '../../statistics/time/period.ts';

/** The arguments of a canonical command, each recognised by its shape alone. */
interface Arguments {
  readonly indicators: Indicator[];
  readonly flows: Flow[];
  readonly areas: string[];
  readonly counterparts: string[];
  readonly groups: string[];
  readonly periods: PeriodAsked[];
  readonly ranges: { readonly from?: Period; readonly to?: Period }[];
  readonly counts: number[];
  first: boolean;
}

function parseRange(text: string): { from?: Period; to?: Period } | undefined {
  const [start = '', end = '', ...more] = text.split('..');
  if (more.length > 0 || !text.includes('..')) return undefined;
  const from = parsePeriod(start);
  const to = parsePeriod(end);
  if ((start !== '' && !from) || (end !== '' && !to) || (!from && !to)) return undefined;
  return { ...(from && { from }), ...(to && { to }) };
}

function parseArguments(words: readonly string[], codebook: Codebook): Arguments | undefined {
  const found: Arguments = {
    indicators: [],
    flows: [],
    areas: [],
    counterparts: [],
    groups: [],
    periods: [],
    ranges: [],
    counts: [],
    first: false,
  };
  for (const word of words) {
    const period = parsePeriod(word);
    const range = parseRange(word);
    if (INDICATORS.includes(word as Indicator)) found.indicators.push(word as Indicator);
    else if (FLOWS.includes(word as Flow)) found.flows.push(word as Flow);
    else if (codebook.areas.has(word)) found.areas.push(word);
    else if (codebook.countries.has(word)) found.counterparts.push(word);
    else if (word.startsWith('with:') && codebook.areas.has(word.slice(5))) found.counterparts.push(word.slice(5));
    else if (codebook.groups.has(word)) found.groups.push(word);
    else if (period) found.periods.push(period);
    else if (range) found.ranges.push(range);
    else if (word === 'last') found.periods.push({ kind: 'last' });
    else if (word === 'first') found.first = true;
    else if (/^\d{1,2}$/.test(word)) found.counts.push(Number(word));
    else return undefined;
  }
  return found;
}

function buildSubject(found: Arguments, indicator = found.indicators[0]): Subject | undefined {
  const [flow] = found.flows;
  const [area] = found.areas;
  const [counterpart] = found.counterparts;
  const [group] = found.groups;
  if (!indicator || !area) return undefined;
  return { indicator, ...(flow && { flow }), area, ...(counterpart && { counterpart }), ...(group && { group }) };
}

function buildFigure(indicator: Indicator, found: Arguments): Question | undefined {
  const subject = buildSubject(found, indicator);
  const [period] = found.periods;
  if (!subject || !period) return undefined;
  return { kind: 'figure', subject, period, ...(found.first && { vintage: 'first' }) };
}

/** A question has an indicator, an area and a period at least; what leaves one out is a command to be completed. */
function buildSelection(found: Arguments) {
  const [flow] = found.flows;
  if (found.indicators.length === 0 || found.areas.length === 0 || found.periods.length === 0) return undefined;
  return {
    indicators: found.indicators,
    ...(flow && { flow }),
    areas: found.areas,
    counterparts: found.counterparts,
    groups: found.groups,
    periods: found.periods,
  };
}

function buildRanking(order: 'top' | 'bottom', found: Arguments): Question | undefined {
  const [indicator] = found.indicators;
  const [flow] = found.flows;
  const [group] = found.groups;
  const [counterpart] = found.counterparts;
  const [period] = found.periods;
  const [count] = found.counts;
  if (!indicator || !period || !count || count > 20) return undefined;
  return {
    kind: 'ranking',
    indicator,
    ...(flow && { flow }),
    ...(group && { group }),
    ...(counterpart && { counterpart }),
    period,
    order,
    count,
  };
}

type Build = (found: Arguments) => Question | undefined;

const withSubject =
  (build: (subject: Subject, found: Arguments) => Question | undefined): Build =>
  (found) => {
    const subject = buildSubject(found);
    return subject && build(subject, found);
  };

const withPeriod = (build: (subject: Subject, period: PeriodAsked) => Question): Build =>
  withSubject((subject, { periods: [period] }) => period && build(subject, period));

const recordOf = (order: 'highest' | 'lowest') =>
  withSubject((subject, { ranges: [range] }) => ({ kind: 'record', order, subject, ...range }));

/** What the commands build that are no figure, operation or breakdown of their own. */
const BUILDERS: ReadonlyMap<string, Build> = new Map<string, Build>([
  ['trend', withSubject((subject, { ranges: [range] }) => ({ kind: 'series', subject, ...range }))],
  ['highest', recordOf('highest')],
  ['lowest', recordOf('lowest')],
  ['top', (found) => buildRanking('top', found)],
  ['bottom', (found) => buildRanking('bottom', found)],
  ['revisions', withPeriod((subject, period) => ({ kind: 'revisions', subject, period }))],
  [
    'compare',
    (found) => {
      const selection = buildSelection(found);
      return selection && { kind: 'comparison', ...selection };
    },
  ],
  [
    'summary',
    ({ areas: [area], periods: [period] }) => (area && period ? { kind: 'summary', area, period } : undefined),
  ],
]);

function buildQuestion(command: string, found: Arguments): Question | undefined {
  const { figure, operation, by } = findCommand(command) ?? {};
  if (figure) return buildFigure(figure, found);
  if (by) return buildBreakdown(by, found);
  if (!operation) return BUILDERS.get(command)?.(found);
  const selection = buildSelection(found);
  return selection && { kind: 'calculation', operation, ...selection };
}

const buildBreakdown = (by: BreakdownDimension, found: Arguments) =>
  withPeriod((subject, period) => ({ kind: 'breakdown', by, subject, period }))(found);

const RELEASES = ['next', 'last', 'list'] as const;

/** Commands whose first word is no argument like the others. */
const LED: ReadonlyMap<string, (lead: string, after: readonly string[], codebook: Codebook) => Question | undefined> =
  new Map([
    ['method', () => ({ kind: 'method' as const })],
    ['sources', () => ({ kind: 'sources' as const })],
    ['releases', (lead) => ({ kind: 'releases' as const, which: RELEASES.find((which) => which === lead) ?? 'all' })],
    ['glossary', readTerm],
    ['share', (lead, after, codebook) => readPercentage('share', lead, after, codebook)],
    ['change', (lead, after, codebook) => readPercentage('change', lead, after, codebook)],
    ['breakdown', readBreakdown],
  ]);

function readTerm(term: string, _after: readonly string[], { terms }: Codebook): Question | undefined {
  if (term === '') return { kind: 'glossary' };
  return terms.has(term) ? { kind: 'glossary', term } : undefined;
}

function readPercentage(
  form: string,
  lead: string,
  after: readonly string[],
  codebook: Codebook,
): Question | undefined {
  const indicator = INDICATORS.find((known) => known === `${form}_${lead}`);
  const found = indicator && parseArguments(after, codebook);
  return found && buildFigure(indicator, found);
}

function readBreakdown(lead: string, after: readonly string[], codebook: Codebook): Question | undefined {
  const by = BREAKDOWN_DIMENSIONS.find((dimension) => dimension === lead);
  const found = by && parseArguments(after, codebook);
  return found && buildBreakdown(by, found);
}

function readParts(command: string, rest: readonly string[], codebook: Codebook): Question | undefined {
  const [lead = '', ...after] = rest;
  const led = LED.get(command);
  if (led) return led(lead, after, codebook);
  const found = parseArguments(rest, codebook);
  return found && buildQuestion(command, found);
}

/**
 * The question that a canonical command carries; absent for anything that `formatCommand` would not have written
 * letter for letter, so that a button never means something near to what it meant.
 */
export function readCanonical(text: string, codebook: Codebook): Question | undefined {
  if (!text.startsWith('/') || text.length > 1000) return undefined;
  const [command = '', ...rest] = text.slice(1).split(' ');
  const question = readParts(command, rest, codebook);
  return question && formatCommand(question) === text ? question : undefined;
}
