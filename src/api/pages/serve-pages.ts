/** Share pages: one address an answer, in three languages, as page, picture, table and frame. No script, no cookie, no third party. */
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { createWords, type Words } from '../../replies/messages/words.ts';
import { formatCommand } from '../../statistics/command.ts';
import type { AreaCode } from '../../statistics/facts/codebook.ts';
import { isLanguage, LANGUAGES, type Language } from '../../statistics/language.ts';
import type { Picture } from '../../statistics/picture.ts';
import type { Question } from '../../statistics/question.ts';
import { parsePeriod } from '../../statistics/time/period.ts';
import { type PageAddress, parsePageAddress } from '../address/page-address.ts';
import type { ApiParts } from '../api-parts.ts';
import type { Core, Said } from '../create-core.ts';
import { writeJsonStat } from '../values/write-json-stat.ts';
import { writeSdmxCsv } from '../values/write-sdmx-csv.ts';
import { sayPrints } from './compare-prints.ts';
import { datasetCard } from './dataset-card.ts';
import { layOutPage, type Markup } from './lay-out-page.ts';
import { layOutReply } from './lay-out-reply.ts';
import { STYLE_HASH } from './style.ts';

const HOUR_S = 3_600;
const YEAR_S = 365 * 24 * HOUR_S;
const DESCRIPTION_LETTERS = 300;

/** Answers change when facts do; those that are pinned to a day that has passed do not. */
function cacheFor(asOf: string | undefined, today: string): string {
  return asOf !== undefined && asOf < today ? `public, max-age=${YEAR_S}, immutable` : 'public, max-age=300';
}

function policy(frameAncestors: string): string {
  return [
    "default-src 'none'",
    `style-src '${STYLE_HASH}'`,
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ');
}

export function servePages(parts: ApiParts, core: Core): Hono {
  const { publicUrl, replies, messages, dataset, charts, today } = parts;
  const app = new Hono();
  const wordsIn = (language: Language): Words => createWords(dataset().codebook, messages, language);

  function page(
    c: Context,
    body: Markup,
    status: 200 | 400 | 404 = 200,
    frames = "'none'",
  ): Response | Promise<Response> {
    c.header('content-security-policy', policy(frames));
    return c.html(body, status);
  }

  function addressesOf(command: string, asOf: string | undefined): Record<Language, string> {
    return Object.fromEntries(LANGUAGES.map((one) => [one, core.urlOf(command, one, asOf)])) as Record<
      Language,
      string
    >;
  }

  const withEnding = (address: string, ending: string) => address.replace(/(?=\?|$)/, `.${ending}`);

  function pictureOf({ answer }: Said, language: Language, asOf: string | undefined): Picture | undefined {
    if (answer?.outcome !== 'answered') return undefined;
    const ask = (question: Question) => core.answer(question, asOf);
    return replies.sayChart(answer, language, { form: 'chart', ask }).picture;
  }

  function notFound(c: Context, language: Language): Response | Promise<Response> {
    const words = wordsIn(language);
    const title = words.say('page-not-found');
    const body = html`<h1>${title}</h1>`;
    c.header('cache-control', 'no-store');
    return page(
      c,
      layOutPage({ words, publicUrl, title, description: title, isHidden: true, body, dataVersion: core.version() }),
      404,
    );
  }

  interface Shown {
    readonly said: Said;
    readonly language: Language;
    readonly asOf?: string | undefined;
    readonly isEmbedded?: boolean;
    readonly asked?: string;
  }

  function show(c: Context, { said, language, asOf, isEmbedded = false, asked }: Shown): Response | Promise<Response> {
    const words = wordsIn(language);
    const { reply, answer } = said;
    const result = core.describe(said, asOf);
    const drawn = pictureOf(said, language, asOf);
    const { url } = result;
    const picture = drawn && url ? { url: withEnding(url, 'png'), alt: drawn.alt, width: 1200 } : undefined;
    const since =
      answer && asOf !== undefined ? sayPrints(words, answer, core.answer(answer.question), asOf) : undefined;
    const files = url
      ? html`<nav class="files" aria-label="${words.say('page-files')}"><h2>${words.say('page-files')}</h2><ul>
${['csv', 'json', 'jsonstat.json', ...(picture ? ['png', 'svg'] : [])].map(
  (one) => html`<li><a href="${withEnding(url, one)}">${one.toUpperCase()}</a></li>`,
)}</ul>
${answer?.outcome === 'answered' && asOf === undefined ? html`<p><a href="${core.urlOf(formatCommand(answer.question), language, today())}">${words.say('page-pin', { url: core.urlOf(formatCommand(answer.question), language, today()) })}</a></p>` : ''}</nav>`
      : '';
    const card = datasetCard(result, publicUrl);
    const body = html`${layOutReply({ words, reply, result, ...(picture && { picture }), ...(since && { since }) })}${isEmbedded ? '' : files}`;
    return page(
      c,
      layOutPage({
        words,
        publicUrl,
        title: reply.title,
        description: [reply.title, ...reply.lines].join(' ').slice(0, DESCRIPTION_LETTERS),
        ...(answer && { addresses: addressesOf(formatCommand(answer.question), asOf) }),
        ...(picture && { picture: { url: withEnding(url ?? '', 'png'), alt: picture.alt } }),
        ...(card && { data: card }),
        ...(url && answer?.outcome === 'answered' && { oembed: `${publicUrl}/oembed?url=${encodeURIComponent(url)}` }),
        isHidden: reply.outcome !== 'answered' || asked !== undefined,
        isEmbedded,
        body,
        ...(asked !== undefined && { asked }),
        dataVersion: core.version(),
      }),
      200,
      isEmbedded ? '*' : "'none'",
    );
  }

  async function draw(c: Context, said: Said, language: Language, form: 'png' | 'svg', asOf: string | undefined) {
    const picture = pictureOf(said, language, asOf);
    if (!picture) return notFound(c, language);
    if (form === 'svg') return c.body(await charts.svg(picture), 200, { 'content-type': 'image/svg+xml' });
    const { png } = await charts.card(picture);
    return c.body(new Uint8Array(png), 200, { 'content-type': 'image/png' });
  }

  async function serveForm(c: Context, address: PageAddress, question: Question): Promise<Response> {
    const { language, command, form } = address;
    const asOf = c.req.query('asOf');
    if (asOf !== undefined && parsePeriod(asOf)?.kind !== 'day') return notFound(c, language);
    c.header('cache-control', cacheFor(asOf, today()));
    const said = core.say(question, language, asOf);
    const result = core.describe(said, asOf);
    const name = command.slice(1).replace(/[^\w.-]+/g, '-');
    switch (form) {
      case 'page':
        return show(c, { said, language, asOf });
      case 'embed':
        return show(c, { said, language, asOf, isEmbedded: true });
      case 'json':
        return c.json(result);
      case 'jsonstat.json':
        return c.json(
          writeJsonStat(result.figures, { label: result.title, href: core.urlOf(command, language, asOf) }),
        );
      case 'csv':
        return c.body(writeSdmxCsv(result.figures), 200, {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `inline; filename="${name}.csv"`,
        });
      case 'png':
      case 'svg':
        return draw(c, said, language, form, asOf);
    }
  }

  function serveHome(c: Context, language: Language): Response | Promise<Response> {
    const words = wordsIn(language);
    const { areas } = dataset().codebook;
    const last: Question = { kind: 'summary', area: 'KZ', period: { kind: 'last' } };
    const calendar: Question = { kind: 'releases', which: 'next' };
    const keyPoints = core.say(last, language).reply;
    const dates = core.say(calendar, language).reply;
    const linkTo = (area: AreaCode) =>
      core.urlOf(
        formatCommand({ kind: 'figure', subject: { indicator: 'net', area }, period: { kind: 'last' } }),
        language,
      );
    const title = words.say('page-home-title');
    const lead = words.say('page-home-lead');
    const summary = core.urlOf(formatCommand(last), language);
    const body = html`<h1>${title}</h1><p>${lead}</p>
<h2>${words.say('page-home-key-points')}</h2><p><a href="${summary}">${keyPoints.title}</a></p>
<ul>${keyPoints.lines.map((line) => html`<li>${line}</li>`)}</ul>
<h2>${words.say('page-home-calendar')}</h2>${dates.lines.map((line) => html`<p>${line}</p>`)}
<h2>${words.say('page-home-regions')}</h2>
<ul class="tiles">${[...areas.values()].map(
      ({ code, name }) => html`<li><a href="${linkTo(code)}">${name[language]}</a></li>\n`,
    )}</ul>`;
    c.header('cache-control', 'public, max-age=300');
    return page(
      c,
      layOutPage({
        words,
        publicUrl,
        title,
        description: lead,
        addresses: Object.fromEntries(LANGUAGES.map((one) => [one, `${publicUrl}/${one}`])) as Record<Language, string>,
        body,
        dataVersion: core.version(),
      }),
    );
  }

  function serveAsked(c: Context, language: Language): Response | Promise<Response> {
    const asked = (c.req.query('q') ?? '').slice(0, 1000);
    c.header('cache-control', 'no-store');
    const [said] = core.sayWords(asked, language);
    return said ? show(c, { said, language, asked }) : notFound(c, language);
  }

  const preferred = (c: Context): Language =>
    (c.req.header('accept-language') ?? '')
      .split(',')
      .map((one) => one.trim().slice(0, 2))
      .find(isLanguage) ?? parts.defaultLanguage;

  app.get('/', (c) => {
    c.header('vary', 'accept-language');
    return c.redirect(`${publicUrl}/${preferred(c)}`, 302);
  });
  app.get('/robots.txt', (c) =>
    c.text(
      `User-agent: *\nDisallow: /kk/ask\nDisallow: /ru/ask\nDisallow: /en/ask\nSitemap: ${publicUrl}/sitemap.xml\n`,
    ),
  );
  app.get('/sitemap.xml', (c) => {
    const areas = [...dataset().codebook.areas.keys()];
    const commands = areas.map((area) =>
      formatCommand({ kind: 'figure', subject: { indicator: 'net', area }, period: { kind: 'last' } }),
    );
    const urls = LANGUAGES.flatMap((one) => [`${publicUrl}/${one}`, ...commands.map((each) => core.urlOf(each, one))]);
    return c.body(
      `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls
        .map((url) => `<url><loc>${url}</loc></url>\n`)
        .join('')}</urlset>\n`,
      200,
      { 'content-type': 'application/xml' },
    );
  });
  app.get('/oembed', (c) => {
    const url = c.req.query('url') ?? '';
    const address = url.startsWith(`${publicUrl}/`) ? parsePageAddress(new URL(url).pathname) : undefined;
    const question = address?.form === 'page' ? core.readCommand(address.command) : undefined;
    if (!address || !question) return c.json({ error: 'not_found' }, 404);
    const { reply } = core.say(question, address.language);
    const src = url.replace(`${publicUrl}/`, `${publicUrl}/embed/`);
    return c.json({
      type: 'rich',
      version: '1.0',
      title: reply.title,
      provider_name: 'Koshi',
      provider_url: publicUrl,
      width: 600,
      height: 600,
      html: `<iframe src="${encodeURI(src)}" width="100%" height="600" title="Koshi" loading="lazy" style="border:0"></iframe>`,
    });
  });
  for (const language of LANGUAGES) {
    app.get(`/${language}`, (c) => serveHome(c, language));
    app.get(`/${language}/ask`, (c) => serveAsked(c, language));
  }
  app.get('*', async (c, next) => {
    const { pathname } = new URL(c.req.url);
    const isOurs = /^\/(?:embed\/)?(?:kk|ru|en)\//.test(pathname);
    if (!isOurs) return next();
    const address = parsePageAddress(pathname);
    const question = address && core.readCommand(address.command);
    if (!address || !question) return notFound(c, address?.language ?? preferred(c));
    return serveForm(c, address, question);
  });
  return app;
}
