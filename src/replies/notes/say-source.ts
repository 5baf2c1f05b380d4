/**
 * Where figures can be read: one line that names the producer once, with an honest date – the day of publication, about
 * which month, or of which day the copy of the table is – and the sites it links to. All pages stand behind a button.
 */

import { type Figure, observationsOf } from '../../statistics/answer.ts';
import type { Source } from '../../statistics/facts/codebook.ts';
import type { Observation } from '../../statistics/facts/observation.ts';
import { producerOf } from '../../statistics/indicators.ts';
import type { Words } from '../messages/words.ts';
import { nameRows } from '../names/label-differences.ts';
import { sayCopy, sayDayOf, sayDaysOfYear, sayMonthOf, sayShortPeriod } from '../names/say-period.ts';
import type { Link } from '../reply.ts';
import { localPage } from './local-page.ts';
import { sayOfRows } from './say-notes.ts';

/** Letters of the line, links included as the names of their sites. */
const LONGEST = 120;
const MOST_SITES = 3;

/** ISO date on which a figure came out or was copied; of a computed one the day of the last of its inputs. */
export function publishedOf(figure: Figure): string {
  const dates = observationsOf(figure).map((observation) => observation.published);
  return dates.sort().at(-1) ?? '';
}

type DateKind = 'day' | 'about' | 'copy';

/** What the stored date is: a copy's day is no day of publication, and an assumed one is known to the month at best. */
function dateKindOf({ notes }: Observation): DateKind {
  if (notes.includes('date_of_copy')) return 'copy';
  return notes.includes('date_assumed') ? 'about' : 'day';
}

function sayDay(words: Words, kind: DateKind, date: string, isAlone: boolean): string {
  if (kind === 'about') return sayMonthOf(words, date);
  return isAlone ? sayDayOf(words, date) : sayShortPeriod(words, { kind: 'day', date });
}

/** One date with what it is, or the first and the last of several. */
function sayDatesOf(words: Words, kind: DateKind, dates: readonly string[]): string {
  const sorted = [...new Set(dates)].sort();
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  const isAlone = sorted.length === 1;
  const [from, to] = [sayDay(words, kind, first, isAlone), sayDay(words, kind, last, isAlone)];
  const isOneYear = kind !== 'about' && first.slice(0, 4) === last.slice(0, 4);
  const date =
    from === to ? from : isOneYear ? sayDaysOfYear(words, first, last) : words.say('source-dates', { from, to });
  if (kind === 'copy') return from === to ? sayCopy(words, first) : words.say('source-copies', { date });
  return words.say(`source-${kind}`, { date });
}

/** Known by the day of a copy, not by that of its publication. */
export function isCopied(figure: Figure): boolean {
  const date = publishedOf(figure);
  return observationsOf(figure).some((one) => one.published === date && dateKindOf(one) === 'copy');
}

/** "12 May 2025", "about April 2025", "table copied on 25 September 2026": of the date of one figure. */
export function sayPublished(words: Words, figure: Figure): string {
  const observations = observationsOf(figure);
  const date = publishedOf(figure);
  const last = observations.find(({ published }) => published === date);
  return last ? sayDatesOf(words, dateKindOf(last), [date]) : '';
}

function sayDates(words: Words, observations: readonly Observation[]): string {
  const kinds = (['day', 'about', 'copy'] as const).flatMap((kind) => {
    const dates = observations.filter((one) => dateKindOf(one) === kind).map(({ published }) => published);
    return dates.length > 0 ? [sayDatesOf(words, kind, dates)] : [];
  });
  return kinds.length > 0 ? kinds.reduce((first, second) => words.say('source-both', { first, second })) : '';
}

/** Who publishes the page, as its language writes the name. */
export function sayPublisher(words: Words, source: Source): string {
  return source.publisherName?.[words.language] ?? source.publisher;
}

/** The site's name as people know it: stat.gov.kz. */
export function siteOf({ url }: Pick<Source, 'url'>): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

/** Whose figure it is: grants of kandas status are counted by the Labour Ministry, all else by the Bureau. */
function sayProducer(words: Words, observation: Observation): string {
  return words.say(producerOf(observation.indicator) === 'ministry' ? 'labour-ministry' : 'bureau');
}

/** What was read on one page. */
interface Page {
  readonly producer: string;
  readonly source: Source;
  readonly observations: readonly Observation[];
}

function listPages(words: Words, figures: readonly Figure[]): Page[] {
  const pages = new Map<string, Page>();
  for (const observation of figures.flatMap(observationsOf)) {
    const source = words.codebook.sources.get(observation.source);
    if (!source) continue;
    // A page that cites no official one answers for itself.
    const producer = source.trust === 3 ? sayPublisher(words, source) : sayProducer(words, observation);
    const key = `${producer} ${source.url}`;
    const known = pages.get(key)?.observations ?? [];
    pages.set(key, { producer, source, observations: [...known, observation] });
  }
  return [...pages.values()];
}

/** The press that quotes the producer, where the page is not the producer's own. */
function sayVia(words: Words, { producer, source }: Page): string {
  const publisher = sayPublisher(words, source);
  return publisher === producer || siteOf(source).endsWith('.gov.kz') ? '' : publisher;
}

function sayItem(words: Words, producer: string, via: string, date: string): string {
  return via === ''
    ? words.say('source-item', { producer, date })
    : words.say('source-via', { producer, publisher: via, date });
}

/** What is said of the pages, from the fullest to the shortest; the first that fits its line is taken. */
function* listSayings(words: Words, pages: readonly Page[]): Generator<string> {
  const [lead] = pages;
  if (!lead) return;
  const producers = [...new Set(pages.map(({ producer }) => producer))];
  const producer = producers.reduce((first, second) => words.say('source-both', { first, second }));
  const publishers = [...new Set(pages.map((page) => sayVia(words, page)))];
  const via = publishers.length === 1 ? (publishers[0] ?? '') : '';
  const dates = sayDates(
    words,
    pages.flatMap(({ observations }) => observations),
  );
  const more = (items: string) => (pages.length > 1 ? words.say('source-more', { items }) : items);
  const leadDates = sayDates(words, lead.observations);
  yield sayItem(words, producer, via, dates);
  yield sayItem(words, producer, '', dates);
  yield more(sayItem(words, lead.producer, sayVia(words, lead), leadDates));
  yield more(sayItem(words, lead.producer, '', leadDates));
  const newest = [...lead.observations].sort((a, b) => a.published.localeCompare(b.published)).at(-1);
  if (newest) yield more(sayItem(words, lead.producer, '', sayDates(words, [newest])));
}

/** Pages without an official source answer for themselves; what was read there is named where the rest is official. */
function sayUnofficial(words: Words, pages: readonly Page[], figures: readonly Figure[]): string[] {
  const unofficial = pages.filter(({ source }) => source.trust === 3);
  if (unofficial.length === 0) return [];
  const sites = [...new Set(unofficial.map(({ source }) => siteOf(source)))];
  const read = new Set(unofficial.flatMap(({ observations }) => observations));
  const isConcerned = (figure: Figure) => observationsOf(figure).some((observation) => read.has(observation));
  const labels = nameRows(words, figures);
  const concerned = figures.flatMap((figure, at) => (isConcerned(figure) ? [labels[at] ?? ''] : []));
  const text = words.say('source-unofficial', {
    site: sites.join(', '),
    count: sites.length,
    figuresCount: concerned.length,
  });
  return [sayOfRows(words, text, concerned, figures.length)];
}

export interface SourceSaid {
  readonly source?: string;
  /** Named by their sites, which stand in the source line. */
  readonly links: readonly Link[];
  readonly notes: readonly string[];
  /** True where the line does not tell of every page. */
  readonly hasMore: boolean;
}

/** The source line of at most 120 letters with the links in it. */
export function saySource(words: Words, figures: readonly Figure[]): SourceSaid {
  const pages = listPages(words, figures);
  if (pages.length === 0) return { links: [], notes: [], hasMore: false };
  const sites = [...new Map(pages.map(({ source }) => [siteOf(source), source.url])).entries()].slice(0, MOST_SITES);
  const sayings = [...listSayings(words, pages)];
  const line = (items: string, count: number) =>
    words.say('source', {
      items: sites.slice(0, count).reduce((text, [site]) => words.say('source-site', { items: text, site }), items),
    });
  const lines = sites
    .map((_, index) => sites.length - index)
    .flatMap((count) => sayings.map((items) => ({ text: line(items, count), count })));
  const fitting = lines.find(({ text }) => text.length <= LONGEST) ?? lines.at(-1);
  return {
    source: fitting?.text ?? '',
    links: sites.slice(0, fitting?.count).map(([label, url]) => ({ label, url: localPage(url, words.language) })),
    notes: sayUnofficial(words, pages, figures),
    hasMore: pages.length > 1,
  };
}

/** Every page, a line each, with its link. */
export function listSources(words: Words, figures: readonly Figure[]): { lines: string[]; links: Link[] } {
  const pages = listPages(words, figures);
  const lines = pages.map((page) =>
    words.say('source-read', {
      what: sayItem(words, page.producer, sayVia(words, page), sayDates(words, page.observations)),
      site: siteOf(page.source),
    }),
  );
  return {
    lines: [...new Set(lines)],
    links: [
      ...new Map(
        pages.map(({ source }) => [source.url, { label: siteOf(source), url: localPage(source.url, words.language) }]),
      ).values(),
    ],
  };
}
