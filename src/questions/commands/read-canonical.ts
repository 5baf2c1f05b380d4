import { formatCommand } from '../../statistics/command.ts';
import { findCommand } from '../../statistics/commands.ts';
import type { Codebook } from '../../statistics/facts/codebook.ts';
import { FLOWS, type Flow, INDICATORS, type Indicator } from '../../statistics/indicators.ts';
import { BREAKDOWN_DIMENSIONS, type PeriodAsked, type Question, type Subject } from '../../statistics/question.ts';
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

function buildQuestion(command: string, found: Arguments): Question | undefined {
  const { figure, operation, by } = findCommand(command) ?? {};
  if (figure) return buildFigure(figure, found);
  const subject = buildSubject(found);
  const [period] = found.periods;
  const selection = buildSelection(found);
  if (operation) return selection && { kind: 'calculation', operation, ...selection };
  if (by) return subject && period && { kind: 'breakdown', by, subject, period };
  switch (command) {
    case 'trend':
      return subject && { kind: 'series', subject, ...found.ranges[0] };
    case 'highest':
    case 'lowest':
      return subject && { kind: 'record', order: command, subject, ...found.ranges[0] };
    case 'top':
    case 'bottom':
      return buildRanking(command, found);
    case 'compare':
      return selection && { kind: 'comparison', ...selection };
    case 'revisions':
      return subject && period && { kind: 'revisions', subject, period };
    case 'summary':
      return found.areas[0] && period ? { kind: 'summary', area: found.areas[0], period } : undefined;
    default:
      return undefined;
  }
}

function readParts(command: string, rest: readonly string[], codebook: Codebook): Question | undefined {
  const [lead = '', ...after] = rest;
  if (command === 'method' || command === 'sources') return { kind: command };
  if (command === 'releases')
    return { kind: 'releases', which: lead === 'next' || lead === 'last' || lead === 'list' ? lead : 'all' };
  if (command === 'glossary') {
    if (lead === '') return { kind: 'glossary' };
    return codebook.terms.has(lead) ? { kind: 'glossary', term: lead } : undefined;
  }
  if (command === 'share' || command === 'change') {
    const indicator = INDICATORS.find((known) => known === `${command}_${lead}`);
    const found = indicator && parseArguments(after, codebook);
    return found && buildFigure(indicator, found);
  }
  if (command === 'breakdown') {
    const by = BREAKDOWN_DIMENSIONS.find((dimension) => dimension === lead);
    const found = by && parseArguments(after, codebook);
    const subject = found && buildSubject(found);
    const period = found?.periods[0];
    return by && subject && period ? { kind: 'breakdown', by, subject, period } : undefined;
  }
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
