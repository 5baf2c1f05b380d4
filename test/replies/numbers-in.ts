/**
 * Which numbers a rendered reply prints that are no figures of its answer. Strict on purpose: a number is let pass only
 * as a figure exactly as its language writes it, inside a date or period that the answer knows, as a place in a
 * ranking, or as the thousand of "per 1,000 people".
 */
import { formatNumber } from '../../src/replies/names/format-number.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { type Answer, figuresOf } from '../../src/statistics/answer.ts';
import type { Codebook } from '../../src/statistics/facts/codebook.ts';
import type { Language } from '../../src/statistics/language.ts';

const NUMBER = /[+\u2212-]?\d+(?:[\u00A0.,]\d+)*/g;

const MONTHS: Readonly<Record<Language, string>> = {
  kk: 'қаң|ақп|нау|сәу|мам|мау|шіл|там|қыр|қаз|қар|жел',
  ru: 'янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек',
  en: 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec',
};

const PER_THOUSAND: Readonly<Record<Language, RegExp>> = {
  // Not the end of a figure such as 11 000.
  kk: /(?<![\d\u00A0])1[\u00A0]?000 (?:адам|адамына)/g,
  ru: /на 1[\u00A0]?000(?: человек)?/gi,
  en: /per 1,000/gi,
};

/** Every year that stands somewhere in the answer: periods, dates of publication, breaks, releases. */
function yearsOf(answer: Answer, codebook: Codebook): ReadonlySet<string> {
  const gaps = answer.outcome === 'missing' ? answer.gaps : answer.body.kind === 'comparison' ? answer.body.gaps : [];
  const areas = gaps.map((gap) => codebook.areas.get(gap.subject.area));
  const text = JSON.stringify([answer, areas]);
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map((match) => match[0]);
  // The end of a stretch of months across years is computed from its length.
  const ends = [...text.matchAll(/"year":(\d{4}),"month":(\d+),"months":(\d+)/g)].map(([, year, month, months]) =>
    String(Number(year) + Math.floor((Number(month) + Number(months) - 2) / 12)),
  );
  // "on the same period of 2024": a change is told with the year before.
  const bases = figuresOf(answer)
    .filter((figure) => figure.subject.indicator.startsWith('change_'))
    .map(({ period }) => String((period.kind === 'day' ? Number(period.date.slice(0, 4)) : period.year) - 1));
  return new Set([...years, ...ends, ...bases]);
}

function figureTexts(answer: Answer, language: Language): ReadonlySet<string> {
  return new Set(
    figuresOf(answer).flatMap((figure) => [
      formatNumber(figure.value, figure, language),
      formatNumber(figure.value, { decimals: figure.decimals, signed: false }, language),
      // "lost 16,943 people", «снизилось на 34,1 %»: the sign is in the verb.
      formatNumber(Math.abs(figure.value), { decimals: figure.decimals, signed: false }, language),
    ]),
  );
}

/** What is shown as somebody's name or text: publishers, groups of age, definitions, addresses, commands. */
function withoutNames(text: string, reply: Reply, codebook: Codebook): string {
  const { language } = reply;
  const names = [
    ...[...codebook.sources.values()].map(({ publisher, publisherName }) => publisherName?.[language] ?? publisher),
    ...[...codebook.groups.values()].map((group) => group.name[language]),
    ...[...codebook.groups.values()].map(
      (group) => group.name[language].charAt(0).toUpperCase() + group.name[language].slice(1),
    ),
    ...[...codebook.groups.values()].flatMap(({ people }) =>
      people
        ? [people.name, people.of, people.before, people.one, people.few, people.many].map((form) => form[language])
        : [],
    ),
    ...[...codebook.notes.values()].map((note) => note[language].replace(/\.$/, '')),
    ...[...codebook.terms.values()].flatMap((term) => [term.definition[language], term.title[language]]),
    ...reply.links.flatMap((link) => [link.url, link.label]),
  ]
    .filter((name) => /\d/.test(name))
    .sort((a, b) => b.length - a.length);
  const commandless = text.replace(/(^|\s)\/[a-z][^\n]*/gm, '$1');
  return names.reduce((rest, name) => rest.replaceAll(name, ' '), commandless);
}

function isInDate(text: string, at: number, token: string, years: ReadonlySet<string>, language: Language): boolean {
  if (/^\d{4}$/.test(token)) return years.has(token);
  const after = text.slice(at + token.length);
  if (/^(?:[1-9]|[12]\d|3[01])$/.test(token) && new RegExp(`^ (?:${MONTHS[language]})`).test(after)) return true;
  // In a narrow column the month may be cut.
  if (/^(?:[1-9]|[12]\d|3[01])$/.test(token) && /^ ?\p{L}{0,2}…/u.test(after)) return true;
  if (language === 'en' && /^[1-4]$/.test(token)) return text[at - 1] === 'Q';
  // In a narrow column the word may be cut.
  return language === 'kk' && /^[1-4]$/.test(token) && /^-(?:т|…)/.test(after);
}

/** Places at the heads of the rows of a ranking, in text set as a table. */
function placesOf(answer: Answer): ReadonlySet<string> {
  const isRanked = answer.outcome === 'answered' && answer.body.kind === 'ranking';
  return new Set(isRanked ? answer.body.rows.map((row) => String(row.place)) : []);
}

/** Days of publication as they stand in the column of the releases. */
function columnDatesOf(answer: Answer): ReadonlySet<string> {
  const releases = answer.outcome === 'answered' && answer.body.kind === 'releases' ? answer.body.past : [];
  return new Set(releases.flatMap(({ published }) => published?.split('-').reverse().join('.') ?? []));
}

/** How many regions are shown of how many, among how many figures a record is one, for how many periods there is none. */
function countsOf(answer: Answer): ReadonlySet<string> {
  if (answer.outcome === 'missing') return new Set();
  const { body } = answer;
  if (body.kind === 'record') return new Set([body.of, body.without?.length ?? 0].map(String));
  if (body.kind === 'series') return new Set([String(body.points.filter(({ figure }) => !figure).length)]);
  if (body.kind !== 'ranking') return new Set();
  return new Set([body.rows.length, body.of, body.of + body.without.length].map(String));
}

/** The numbers of the text that nothing in the answer accounts for. */
export function strayNumbers(text: string, reply: Reply, answer: Answer, codebook: Codebook): string[] {
  const { language } = reply;
  const figures = figureTexts(answer, language);
  const years = yearsOf(answer, codebook);
  const places = placesOf(answer);
  const columnDates = columnDatesOf(answer);
  const counts = countsOf(answer);
  const stripped = withoutNames(text, reply, codebook).replace(PER_THOUSAND[language], ' ');
  return [...stripped.matchAll(NUMBER)]
    .map((match) => ({ token: match[0].replace(/[.,]$/, ''), at: match.index }))
    .filter(({ token, at }) => {
      if (figures.has(token) || columnDates.has(token) || counts.has(token)) return false;
      if (isInDate(stripped, at, token, years, language)) return false;
      const lineHead = stripped.slice(stripped.lastIndexOf('\n', at) + 1, at);
      return !(places.has(token) && lineHead.trim() === '');
    })
    .map(({ token }) => token);
}
