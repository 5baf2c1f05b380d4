import type { Figure } from '../../statistics/answer.ts';
import type { Source } from '../../statistics/facts/codebook.ts';
import type { Observation } from '../../statistics/facts/observation.ts';
import type { Words } from '../messages/words.ts';
import { sayDate } from '../names/say-period.ts';
import type { Link } from '../reply.ts';

const MOST_SOURCES = 3;

function observationsOf(figure: Figure): Observation[] {
  return figure.proof.kind === 'observation' ? [figure.proof.observation] : figure.proof.inputs.flatMap(observationsOf);
}

/** ISO date on which a figure came out; of a computed one the day on which the last of its inputs did. */
export function publishedOf(figure: Figure): string {
  const dates = observationsOf(figure).map((observation) => observation.published);
  return dates.sort().at(-1) ?? '';
}

/** Who publishes the page, in the language of the reply where it is one of the two producers. */
export function sayPublisher(words: Words, source: Source): string {
  if (source.publisher.startsWith('Bureau of National Statistics')) return words.say('bureau');
  if (source.publisher.startsWith('Ministry of Labour')) return words.say('labour-ministry');
  return source.publisherName?.[words.language] ?? source.publisher;
}

/** A copy that others keep is no page of the Bureau's own. */
function isKeptElsewhere({ kind, url }: Source): boolean {
  return kind === 'copy' && !new URL(url).hostname.endsWith('.gov.kz');
}

/** What a link is called. */
export function sayLink(words: Words, source: Source): string {
  const publisher = sayPublisher(words, source);
  return isKeptElsewhere(source) ? words.say('link-copy', { publisher }) : publisher;
}

/** Whose figure it is: grants of kandas status are counted by the Labour Ministry, all else by the Bureau. */
function sayProducer(words: Words, observation: Observation): string {
  const isKandas = observation.indicator === 'kandas' || observation.indicator === 'share_kandas';
  return words.say(isKandas ? 'labour-ministry' : 'bureau');
}

/** What was read on one page: earliest and latest date of publication, and how it was read. */
interface Page {
  readonly producer: string;
  readonly source: Source;
  readonly observations: readonly Observation[];
}

function sayDates(words: Words, observations: readonly Observation[]): { date: string; isRange: boolean } {
  const dates = observations.map((observation) => observation.published).sort();
  const from = dates[0] ?? '';
  const to = dates.at(-1) ?? '';
  if (from === to) return { date: sayDate(words, from), isRange: false };
  return { date: words.say('source-dates', { from: sayDate(words, from), to: sayDate(words, to) }), isRange: true };
}

function sayPage(words: Words, { producer, source, observations }: Page): string {
  const publisher = sayPublisher(words, source);
  const page =
    publisher === producer
      ? words.say('source-page', { producer })
      : words.say('source-page-via', { producer, publisher });
  const hasNote = (note: string) => observations.some((observation) => observation.notes.includes(note));
  // An official page may itself be known by a copy only; a link to a copy always is one.
  const read = hasNote('secondary_copy') || isKeptElsewhere(source) ? words.say('source-copy', { page }) : page;
  const { date, isRange } = sayDates(words, observations);
  if (!hasNote('date_assumed')) return words.say('source-dated', { page: read, date });
  return words.say(isRange ? 'source-dates-assumed' : 'source-date-assumed', { page: read, date });
}

function listPages(words: Words, figures: readonly Figure[]): Page[] {
  const pages = new Map<string, Page>();
  for (const observation of figures.flatMap(observationsOf)) {
    const source = words.codebook.sources.get(observation.source);
    if (!source) continue;
    const producer = sayProducer(words, observation);
    const key = `${producer} ${source.url}`;
    const known = pages.get(key)?.observations ?? [];
    pages.set(key, { producer, source, observations: [...known, observation] });
  }
  return [...pages.values()];
}

export interface SourceSaid {
  readonly source?: string;
  readonly links: readonly Link[];
  readonly notes: readonly string[];
}

/** Source line and links of the pages where the figures can be read, at most three. */
export function saySource(words: Words, figures: readonly Figure[]): SourceSaid {
  const all = listPages(words, figures);
  if (all.length === 0) return { links: [], notes: [] };
  const shown = all.slice(0, MOST_SOURCES);
  const items = [...new Set(shown.map((page) => sayPage(words, page)))].join('; ');
  const links = shown.map(({ source }) => ({ label: sayLink(words, source), url: source.url }));
  return {
    source: words.say('source', { items: all.length > shown.length ? words.say('source-more', { items }) : items }),
    links: [...new Map(links.map((link) => [link.url, link])).values()],
    notes: all.some(({ source }) => source.trust === 3) ? [words.say('source-unofficial')] : [],
  };
}
