/** The tools of MCP: reading only, the same answers as everywhere. Asking back and gaps are results, not errors. */
import { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { Language } from '../../statistics/language.ts';
import type { Question } from '../../statistics/question.ts';
import type { ApiParts } from '../api-parts.ts';
import type { Core, Result } from '../create-core.ts';
import {
  ASK_PARAMETERS,
  CHECK_PARAMETERS,
  DESCRIBE_PARAMETERS,
  FIGURE_PARAMETERS,
  questionOfFigures,
  questionOfRanking,
  RANKING_PARAMETERS,
  RELEASE_PARAMETERS,
} from '../v1/parameters.ts';
import { RequestRefused } from '../v1/problem.ts';
import { CHECKED, RESULT } from '../v1/result-schema.ts';
import { describeKnowledge } from '../values/describe-knowledge.ts';

const READ_ONLY = { readOnlyHint: true, idempotentHint: true, openWorldHint: false, destructiveHint: false };

interface ToolResult {
  [key: string]: unknown;
  content: { type: 'text'; text: string }[];
  structuredContent?: Record<string, unknown>;
  isError?: boolean;
}

function give(value: object): ToolResult {
  return {
    content: [{ type: 'text', text: JSON.stringify(value) }],
    structuredContent: value as Record<string, unknown>,
  };
}

/** A wrong code comes back as an error that names the codes that would have been right. */
function guarded<Given>(work: (given: Given) => object): (given: Given) => ToolResult {
  return (given) => {
    try {
      return give(work(given));
    } catch (error) {
      if (!(error instanceof RequestRefused)) throw error;
      const { code, message, candidates, example } = error.problem;
      return {
        isError: true,
        content: [{ type: 'text', text: JSON.stringify({ code, message, candidates, example }) }],
      };
    }
  };
}

export function createMcpServer(parts: ApiParts, core: Core, version: string): McpServer {
  const { dataset } = parts;
  const server = new McpServer({ name: 'koshi', title: 'Koshi', version });
  const languageOf = (language: Language | undefined) => language ?? parts.defaultLanguage;
  const answer = (question: Question, language: Language | undefined, asOf?: string): Result =>
    core.describe(core.say(question, languageOf(language), asOf), asOf);

  server.registerTool(
    'ask',
    {
      title: 'Ask in words',
      description:
        'Answers a question about migration and population of Kazakhstan, asked in Kazakh, Russian or English. Each answer is a figure with its source, a question back with the readings that are open, or a plain word on what is not held.',
      inputSchema: ASK_PARAMETERS,
      outputSchema: z.object({ answers: z.array(RESULT) }),
      annotations: READ_ONLY,
    },
    guarded(({ question, language }) => ({
      answers: core.sayWords(question, language).map((said) => core.describe(said)),
    })),
  );
  server.registerTool(
    'get_figures',
    {
      title: 'Figures by code',
      description: 'One figure, or a series where startPeriod, endPeriod or lastNObservations is given.',
      inputSchema: FIGURE_PARAMETERS,
      outputSchema: RESULT,
      annotations: READ_ONLY,
    },
    guarded((given) => {
      const result = answer(questionOfFigures(given, dataset().codebook), given.language, given.asOf);
      const { lastNObservations: newest } = given;
      return newest === undefined ? result : { ...result, figures: result.figures.slice(-newest) };
    }),
  );
  server.registerTool(
    'rank',
    {
      title: 'Regions in order',
      description: 'The regions of Kazakhstan in the order of an indicator in a period.',
      inputSchema: RANKING_PARAMETERS,
      outputSchema: RESULT,
      annotations: READ_ONLY,
    },
    guarded((given) => answer(questionOfRanking(given, dataset().codebook), given.language, given.asOf)),
  );
  server.registerTool(
    'describe',
    {
      title: 'Codes and coverage',
      description: 'Codes of regions, countries and groups with their names, and what is held of each indicator.',
      inputSchema: DESCRIBE_PARAMETERS,
      annotations: READ_ONLY,
    },
    guarded(({ language }) => describeKnowledge(dataset(), languageOf(language))),
  );
  server.registerTool(
    'check_figure',
    {
      title: 'Check figures of a text',
      description:
        'Says of each figure in a sentence or paragraph whether it is the one held, rounded, of an earlier print, of something else, different, or not held.',
      inputSchema: CHECK_PARAMETERS,
      outputSchema: CHECKED,
      annotations: READ_ONLY,
    },
    guarded(({ text, language }) => core.check(text, language)),
  );
  server.registerTool(
    'releases',
    {
      title: 'Calendar of releases',
      description: 'When figures came out and when the next are expected.',
      inputSchema: RELEASE_PARAMETERS,
      outputSchema: RESULT,
      annotations: READ_ONLY,
    },
    guarded(({ which, language }) => answer({ kind: 'releases', which }, language)),
  );

  const resources: readonly { readonly name: string; readonly title: string; readonly question: Question }[] = [
    { name: 'glossary', title: 'Glossary', question: { kind: 'glossary' } },
    { name: 'method', title: 'Method', question: { kind: 'method' } },
    { name: 'calendar', title: 'Calendar of releases', question: { kind: 'releases', which: 'all' } },
  ];
  for (const { name, title, question } of resources) {
    server.registerResource(name, `koshi://${name}`, { title, mimeType: 'text/plain' }, (uri) => {
      const { reply } = core.say(question, 'en');
      return { contents: [{ uri: uri.href, mimeType: 'text/plain', text: [reply.title, ...reply.lines].join('\n') }] };
    });
  }
  return server;
}
