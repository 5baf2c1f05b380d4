import { z } from 'zod';

const named = z.object({ code: z.string(), name: z.string() });

const figure = z.object({
  indicator: z.string(),
  flow: z.string().optional(),
  area: named,
  counterpart: named.optional(),
  group: named.optional(),
  period: z.object({
    id: z.string(),
    kind: z.enum(['year', 'running_total', 'quarter', 'month', 'stretch', 'day']),
    start: z.string(),
    end: z.string(),
  }),
  value: z.number(),
  text: z.string().describe('The value as it is printed in the language'),
  unit: z.string(),
  status: z.string().describe('SDMX CL_OBS_STATUS'),
  notes: z.array(z.object({ code: z.string(), text: z.string() })),
  published: z.string().describe('ISO date of the vintage'),
  publishedKind: z.enum(['day', 'about', 'copy']),
  sources: z.array(z.object({ id: z.string(), publisher: z.string(), url: z.string() })),
  derivation: z.string().optional().describe('Set where the figure is computed'),
  command: z.string().optional(),
});

/** What every answer is for programs, in the API, its description and the tools of MCP. */
export const RESULT = z.object({
  outcome: z.enum(['answered', 'asked', 'missing']),
  language: z.string(),
  title: z.string(),
  lines: z.array(z.string()),
  command: z.string().optional(),
  url: z.string().optional(),
  figures: z.array(figure),
  notes: z.array(z.string()),
  source: z.string().optional(),
  choices: z.array(z.object({ label: z.string(), command: z.string(), url: z.string() })),
  dataVersion: z.string(),
  asOf: z.string().optional(),
});

export const PROBLEM = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  message: z.string(),
  candidates: z.array(named).optional(),
  example: z.string().optional(),
});

/** What is to be said of each figure that a text states. */
export const CHECKED = z.object({
  language: z.string(),
  lines: z.array(z.string()),
  claims: z.array(
    z.object({
      words: z.string(),
      value: z.number(),
      verdict: z.enum(['equal', 'rounded', 'earlier', 'differs', 'another', 'not_held', 'unclear']),
      readAs: z.array(z.string()),
      figure: figure.optional(),
      was: figure.optional(),
      other: figure.optional(),
    }),
  ),
  dataVersion: z.string(),
});
