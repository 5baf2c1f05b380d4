import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/statistics/commands.ts';
import {
  baseOf,
  changeOf,
  flowsOf,
  hasFlow,
  headlineFlowOf,
  INDICATORS,
  isAdditive,
  isChange,
  isHeadlineIndicator,
  isShare,
  isSigned,
  isStock,
  isStored,
  LEVELS,
  PRINTED_PERCENTAGES,
  printedChangeOf,
  printedShareOf,
  STORED_INDICATORS,
  shareOf,
  termOf,
  unitOf,
} from '../../src/statistics/indicators.ts';
import { dataset } from '../answers/ask.ts';
import { filesUnder } from '../source-files.ts';
import { findIndicatorSets } from './find-indicator-sets.ts';

const TABLES = [
  'src/statistics/indicators.ts',
  // Written by a program.
  'src/replies/messages/message-ids.ts',
  // The bytes of buttons that were sent: their places never change.
  'src/chats/telegram/incoming/command-words.ts',
];

describe('the table of indicators', () => {
  it('is the one place that knows anything of several indicators', () => {
    const sets = filesUnder('src')
      .filter((file) => !TABLES.includes(file))
      .flatMap((file) => findIndicatorSets(file, readFileSync(file, 'utf8')));
    expect(sets).toEqual([]);
  });

  it.each([
    "const COUNTS = new Set(['arrivals', 'departures']);",
    "const CHANGES = { arrivals: 'change_arrivals', movers: 'change_movers' };",
    "type Direction = 'arrivals' | 'departures';",
    "const isCount = (indicator: string) => indicator === 'arrivals' || indicator === 'departures';",
    'const isOfRelease = (indicator: string) => !/population|kandas/.test(indicator);',
    "const isShare = (indicator: string) => indicator.startsWith('share_');",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a source
    'const changeOf = (indicator: string) => `change_${indicator}`;',
  ])('is missed where somebody writes %s', (source) => {
    expect(findIndicatorSets('sample.ts', source)).toHaveLength(1);
  });

  it('leaves alone what is true of one indicator', () => {
    expect(
      findIndicatorSets('sample.ts', "const isNet = question.indicator === 'net' && flow === 'external';"),
    ).toEqual([]);
  });

  it('has for every share, change and rate the count that it is made of', () => {
    const derived = INDICATORS.filter((indicator) => baseOf(indicator) !== indicator);
    expect(derived.map((indicator) => `${indicator} of ${baseOf(indicator)}`)).toEqual([
      'share_arrivals of arrivals',
      'share_departures of departures',
      'share_kandas of kandas',
      'change_arrivals of arrivals',
      'change_departures of departures',
      'change_movers of movers',
      'rate of net',
      'change_net of net',
      'change_kandas of kandas',
      'change_population of population',
    ]);
    expect(derived.every((indicator) => isStored(baseOf(indicator)))).toBe(true);
    expect(derived.filter((indicator) => isShare(indicator) || isChange(indicator))).toEqual(
      derived.filter((indicator) => indicator !== 'rate'),
    );
  });

  it('gives what is derived the flows of its count', () => {
    for (const indicator of INDICATORS) expect(flowsOf(indicator)).toEqual(flowsOf(baseOf(indicator)));
    expect(hasFlow('kandas')).toBe(false);
    expect(flowsOf('net')).toEqual(['total', 'external', 'interregional']);
  });

  it('knows what the first lines of a release print', () => {
    expect(LEVELS.map((level) => `${level} ${headlineFlowOf(level)}`)).toEqual([
      'arrivals external',
      'departures external',
      'net external',
      'movers internal',
    ]);
    expect(INDICATORS.filter((indicator) => headlineFlowOf(indicator) && baseOf(indicator) === indicator)).toHaveLength(
      LEVELS.length,
    );
    expect(PRINTED_PERCENTAGES).toEqual([
      'share_arrivals',
      'share_departures',
      'change_arrivals',
      'change_departures',
      'change_movers',
    ]);
    expect(isHeadlineIndicator('movers')).toBe(false);
  });

  it('finds the share and the change of a count', () => {
    expect(shareOf('kandas')).toBe('share_kandas');
    expect(printedShareOf('kandas')).toBeUndefined();
    expect(printedShareOf('arrivals')).toBe('share_arrivals');
    expect(changeOf('net')).toBe('change_net');
    expect(printedChangeOf('net')).toBeUndefined();
    expect(printedChangeOf('movers')).toBe('change_movers');
    expect(shareOf('net')).toBeUndefined();
  });

  it('tells stocks, signs and sums', () => {
    expect(INDICATORS.filter(isStock)).toEqual(['population', 'change_population']);
    expect(INDICATORS.filter(isSigned)).toEqual(
      INDICATORS.filter((indicator) => baseOf(indicator) === 'net' || isChange(indicator)),
    );
    expect(INDICATORS.filter(isAdditive)).toEqual(['arrivals', 'departures', 'net', 'movers', 'kandas']);
    expect(new Set(STORED_INDICATORS.map((indicator) => unitOf(indicator)))).toEqual(new Set(['persons', 'percent']));
  });

  it('names terms that the glossary explains', () => {
    const terms = INDICATORS.flatMap((indicator) => termOf(indicator) ?? []);
    expect(terms).toHaveLength(8);
    expect(terms.filter((term) => !dataset.codebook.terms.has(term))).toEqual([]);
  });

  it('puts its commands into the list of commands', () => {
    const figures = COMMANDS.flatMap((command) => ('figure' in command ? [command.name] : []));
    expect(figures).toEqual([
      'net',
      'arrivals',
      'departures',
      'movers',
      'rate',
      'population',
      'average_population',
      'kandas',
    ]);
  });
});
