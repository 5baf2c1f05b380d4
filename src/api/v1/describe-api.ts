import { z } from 'zod';
import {
  ASK_PARAMETERS,
  BREAKDOWN_PARAMETERS,
  CHECK_PARAMETERS,
  DESCRIBE_PARAMETERS,
  FIGURE_PARAMETERS,
  RANKING_PARAMETERS,
  RELEASE_PARAMETERS,
} from './parameters.ts';
import { CHECKED, PROBLEM, RESULT } from './result-schema.ts';

interface Operation {
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly parameters: z.ZodObject;
}

const OPERATIONS: readonly Operation[] = [
  { path: '/v1/ask', id: 'ask', summary: 'Ask in any words; up to three questions', parameters: ASK_PARAMETERS },
  { path: '/v1/figures', id: 'getFigures', summary: 'One figure, or a series', parameters: FIGURE_PARAMETERS },
  { path: '/v1/series', id: 'getSeries', summary: 'A figure over time', parameters: FIGURE_PARAMETERS },
  { path: '/v1/rankings', id: 'rank', summary: 'Regions in order', parameters: RANKING_PARAMETERS },
  {
    path: '/v1/breakdowns',
    id: 'getBreakdown',
    summary: 'The parts of a figure that are held',
    parameters: BREAKDOWN_PARAMETERS,
  },
  {
    path: '/v1/releases',
    id: 'getReleases',
    summary: 'When figures came and come out',
    parameters: RELEASE_PARAMETERS,
  },
  {
    path: '/v1/check',
    id: 'checkFigure',
    summary: 'Whether the figures of a text are right',
    parameters: CHECK_PARAMETERS,
  },
  {
    path: '/v1/describe',
    id: 'describe',
    summary: 'Codes, names and what is held of each',
    parameters: DESCRIBE_PARAMETERS,
  },
];

function describeParameters(shape: z.ZodObject): object[] {
  const schema = z.toJSONSchema(shape, { io: 'input' }) as {
    properties?: Record<string, { description?: string }>;
    required?: string[];
  };
  return Object.entries(schema.properties ?? {}).map(([name, { description, ...rest }]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    ...(description && { description }),
    schema: rest,
  }));
}

const SCHEMAS = {
  Problem: z.toJSONSchema(PROBLEM),
  Result: z.toJSONSchema(RESULT),
};

/** OpenAPI 3.1, from the very schemas that read the requests. */
export function describeApi(publicUrl: string): object {
  const answers: Readonly<Record<string, object>> = {
    ask: { type: 'object', properties: { answers: { type: 'array', items: { $ref: '#/components/schemas/Result' } } } },
    describe: { type: 'object' },
    checkFigure: z.toJSONSchema(CHECKED),
  };
  const refused = {
    description: 'Refused, with what would have been right',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Koshi',
      version: '1',
      description: 'Official migration figures of Kazakhstan, each with its source, vintage and status. Reading only.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    security: [],
    paths: Object.fromEntries(
      OPERATIONS.map(({ path, id, summary, parameters }) => [
        path,
        {
          get: {
            operationId: id,
            summary,
            parameters: describeParameters(parameters),
            responses: {
              200: {
                description: 'Answered, asked back or missing',
                content: {
                  'application/json': {
                    schema: (Object.hasOwn(answers, id) && answers[id]) || { $ref: '#/components/schemas/Result' },
                  },
                },
              },
              '4XX': refused,
            },
          },
        },
      ]),
    ),
    components: { schemas: SCHEMAS },
  };
}
