/** What a request may say, once for the API, its OpenAPI description and the tools of MCP. The names are those of SDMX where it has one. */
import { z } from 'zod';
import type { Codebook } from '../../statistics/facts/codebook.ts';
import type { Flow, Indicator } from '../../statistics/indicators.ts';
import { LANGUAGES } from '../../statistics/language.ts';
import { BREAKDOWN_DIMENSIONS, type Question, type Subject } from '../../statistics/question.ts';
import { type Period, parsePeriod } from '../../statistics/time/period.ts';
import { RequestRefused } from './problem.ts';
import { resolveCode } from './resolve-code.ts';

const name = z.string().min(1).max(100);
const language = z
  .enum(LANGUAGES)
  .optional()
  .describe('Language of names and words; Russian where nothing else is known');
const asOf = z.iso
  .date()
  .optional()
  .describe('Only what had been printed by the end of this day (ISO date): the vintage that was current then');
const period = name.describe('2025, 2025-Q1, 2025-05, 2025-01/2025-09; a day, 2025-01-01, for population');

const subject = {
  indicator: name.describe(
    'arrivals, departures, net, movers, rate, population, kandas, share_arrivals … see describe',
  ),
  flow: name
    .optional()
    .describe('external, internal, interregional, intraregional or total; every flow held where absent'),
  area: name.optional().describe('ISO 3166-2 code or name of a region; KZ where absent'),
  counterpart: name.optional().describe('The other country (ISO 3166-1 alpha-3, CIS, NONCIS) or the other region'),
  group: name.optional().describe('dimension:code, such as ethnic:kazakh'),
};

export const FIGURE_PARAMETERS = z.object({
  ...subject,
  period: period.optional(),
  startPeriod: period.optional(),
  endPeriod: period.optional(),
  lastNObservations: z.coerce.number().int().min(1).max(200).optional().describe('The newest so many of a series'),
  asOf,
  language,
});

export const RANKING_PARAMETERS = z.object({
  indicator: subject.indicator,
  flow: subject.flow,
  group: subject.group,
  counterpart: subject.counterpart,
  period: period.optional(),
  order: z.enum(['top', 'bottom']).default('top').describe('Highest or lowest first'),
  n: z.coerce.number().int().min(1).max(20).default(20).describe('How many regions'),
  asOf,
  language,
});

export const BREAKDOWN_PARAMETERS = z.object({
  ...subject,
  by: z.enum(BREAKDOWN_DIMENSIONS).describe('What the figure is broken down by'),
  period: period.optional(),
  asOf,
  language,
});

export const RELEASE_PARAMETERS = z.object({ which: z.enum(['all', 'next', 'last']).default('all'), language });
export const DESCRIBE_PARAMETERS = z.object({ language });
export const ASK_PARAMETERS = z.object({
  question: z.string().min(1).max(1000).describe('Any words, in Kazakh, Russian or English'),
  language,
});

export const CHECK_PARAMETERS = z.object({
  text: z.string().min(1).max(4000).describe('A sentence or a paragraph with figures'),
  language,
});

function readPeriod(parameter: string, text: string): Period {
  const read = parsePeriod(text);
  if (read) return read;
  throw new RequestRefused({
    status: 400,
    code: 'bad_parameter',
    message: `${parameter} "${text.slice(0, 40)}" is no period that exists.`,
    example: '2025, 2025-Q1, 2025-05, 2025-01/2025-09 or, for population, 2025-01-01',
  });
}

const asked = (parameter: string, text: string | undefined) =>
  text === undefined ? ({ kind: 'last' } as const) : readPeriod(parameter, text);

function readScope(
  given: { indicator: string; flow?: string | undefined; counterpart?: string | undefined; group?: string | undefined },
  codebook: Codebook,
) {
  const { flow, counterpart, group } = given;
  return {
    indicator: resolveCode('indicator', given.indicator, codebook) as Indicator,
    ...(flow && { flow: resolveCode('flow', flow, codebook) as Flow }),
    ...(counterpart && { counterpart: resolveCode('counterpart', counterpart, codebook) }),
    ...(group && { group: resolveCode('group', group, codebook) }),
  };
}

function readSubject(
  given: z.infer<typeof FIGURE_PARAMETERS> | z.infer<typeof BREAKDOWN_PARAMETERS>,
  codebook: Codebook,
): Subject {
  return { ...readScope(given, codebook), area: given.area ? resolveCode('area', given.area, codebook) : 'KZ' };
}

/** One figure, or a series where it has ends or a length. Throws RequestRefused. */
export function questionOfFigures(given: z.infer<typeof FIGURE_PARAMETERS>, codebook: Codebook): Question {
  const about = readSubject(given, codebook);
  const { startPeriod, endPeriod, lastNObservations } = given;
  if (startPeriod === undefined && endPeriod === undefined && lastNObservations === undefined) {
    return { kind: 'figure', subject: about, period: asked('period', given.period) };
  }
  return {
    kind: 'series',
    subject: about,
    ...(startPeriod !== undefined && { from: readPeriod('startPeriod', startPeriod) }),
    ...(endPeriod !== undefined && { to: readPeriod('endPeriod', endPeriod) }),
  };
}

export function questionOfRanking(given: z.infer<typeof RANKING_PARAMETERS>, codebook: Codebook): Question {
  const { order, n, period: when } = given;
  return { kind: 'ranking', ...readScope(given, codebook), period: asked('period', when), order, count: n };
}

export function questionOfBreakdown(given: z.infer<typeof BREAKDOWN_PARAMETERS>, codebook: Codebook): Question {
  return {
    kind: 'breakdown',
    by: given.by,
    subject: readSubject(given, codebook),
    period: asked('period', given.period),
  };
}
