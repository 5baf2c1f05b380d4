/** The open API: reading only, the same answers as in the chats, errors that say what would have been right. */
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import type { z } from 'zod';
import type { Language } from '../../statistics/language.ts';
import type { Question } from '../../statistics/question.ts';
import type { ApiParts } from '../api-parts.ts';
import type { Core, Result } from '../create-core.ts';
import { describeKnowledge } from '../values/describe-knowledge.ts';
import { writeJsonStat } from '../values/write-json-stat.ts';
import { writeSdmxCsv } from '../values/write-sdmx-csv.ts';
import { describeApi } from './describe-api.ts';
import {
  ASK_PARAMETERS,
  BREAKDOWN_PARAMETERS,
  CHECK_PARAMETERS,
  DESCRIBE_PARAMETERS,
  FIGURE_PARAMETERS,
  questionOfBreakdown,
  questionOfFigures,
  questionOfRanking,
  RANKING_PARAMETERS,
  RELEASE_PARAMETERS,
} from './parameters.ts';
import { RequestRefused } from './problem.ts';

/** Reads the parameters; an unknown name or a value of the wrong form is refused with the name of the parameter. */
function readParameters<Shape extends z.ZodObject>(shape: Shape, given: unknown): z.infer<Shape> {
  const parsed = shape.strict().safeParse(given);
  if (parsed.success) return parsed.data as z.infer<Shape>;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') || (issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : 'request');
  throw new RequestRefused({
    status: 400,
    code: 'bad_parameter',
    message: `${where}: ${issue?.message ?? 'cannot be read'}`,
    example: Object.keys(shape.shape).join(', '),
  });
}

export function serveV1(parts: ApiParts, core: Core): Hono {
  const { dataset, today } = parts;
  const app = new Hono();
  app.use('/v1/*', cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'POST', 'OPTIONS'], maxAge: 86_400 }));
  app.use('/v1/*', async (c, next) => {
    const tag = `"${core.version()}-${today()}"`;
    if (c.req.method === 'GET' && c.req.header('if-none-match')?.replace(/^W\//, '') === tag)
      return c.body(null, 304, { etag: tag });
    await next();
    if (c.req.method === 'GET' && c.res.ok) {
      c.header('etag', tag);
      c.header('vary', 'accept');
      c.header('cache-control', c.req.query('asOf') ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
    }
  });

  const languageOf = (language: Language | undefined) => language ?? parts.defaultLanguage;

  function send(c: Context, result: Result, isPlain = true): Response {
    const accepted = c.req.header('accept') ?? '';
    if (isPlain && accepted.includes('text/csv')) {
      return c.body(writeSdmxCsv(result.figures), 200, { 'content-type': 'text/csv; charset=utf-8' });
    }
    if (isPlain && accepted.includes('application/vnd.json-stat')) {
      return c.json(writeJsonStat(result.figures, { label: result.title, href: result.url ?? '' }));
    }
    return c.json(result);
  }

  function answer(question: Question, language: Language, asOf: string | undefined, newest?: number): Result {
    const result = core.describe(core.say(question, language, asOf), asOf);
    return newest === undefined ? result : { ...result, figures: result.figures.slice(-newest) };
  }

  app.get('/v1/figures', (c) => {
    const given = readParameters(FIGURE_PARAMETERS, c.req.query());
    const question = questionOfFigures(given, dataset().codebook);
    return send(c, answer(question, languageOf(given.language), given.asOf, given.lastNObservations));
  });
  app.get('/v1/series', (c) => {
    const given = readParameters(FIGURE_PARAMETERS, c.req.query());
    const question = questionOfFigures(
      { ...given, lastNObservations: given.lastNObservations ?? 200 },
      dataset().codebook,
    );
    return send(c, answer(question, languageOf(given.language), given.asOf, given.lastNObservations));
  });
  app.get('/v1/rankings', (c) => {
    const given = readParameters(RANKING_PARAMETERS, c.req.query());
    return send(c, answer(questionOfRanking(given, dataset().codebook), languageOf(given.language), given.asOf));
  });
  app.get('/v1/breakdowns', (c) => {
    const given = readParameters(BREAKDOWN_PARAMETERS, c.req.query());
    return send(c, answer(questionOfBreakdown(given, dataset().codebook), languageOf(given.language), given.asOf));
  });
  app.get('/v1/releases', (c) => {
    const given = readParameters(RELEASE_PARAMETERS, c.req.query());
    const { codebook } = dataset();
    const result = answer({ kind: 'releases', which: given.which }, languageOf(given.language), undefined);
    const releases = codebook.releases.map(({ id, published, url, precision }) => ({ id, published, url, precision }));
    return c.json({ ...result, releases });
  });
  app.get('/v1/describe', (c) => {
    const given = readParameters(DESCRIBE_PARAMETERS, c.req.query());
    return c.json(describeKnowledge(dataset(), languageOf(given.language)));
  });
  const ask = (c: Context, input: unknown) => {
    const given = readParameters(ASK_PARAMETERS, input);
    const results = core.sayWords(given.question, given.language).map((said) => core.describe(said));
    return c.json({ answers: results });
  };
  app.get('/v1/ask', (c) => ask(c, c.req.query()));
  app.post('/v1/ask', async (c) => ask(c, await c.req.json().catch(() => ({}))));
  const check = (c: Context, input: unknown) => {
    const given = readParameters(CHECK_PARAMETERS, input);
    return c.json(core.check(given.text, given.language));
  };
  app.get('/v1/check', (c) => check(c, c.req.query()));
  app.post('/v1/check', async (c) => check(c, await c.req.json().catch(() => ({}))));
  app.get('/v1/openapi.json', (c) => c.json(describeApi(parts.publicUrl)));
  return app;
}
