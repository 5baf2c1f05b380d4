import type { Figure } from '../statistics/answer.ts';
import type { Source } from '../statistics/codebook.ts';
import type { Observation } from '../statistics/observation.ts';
import type { Link } from './reply.ts';
import { sayDate } from './say-period.ts';
import type { Words } from './words.ts';

const MOST_SOURCES = 3;

function observationsOf(figure: Figure): Observation[] {
  return figure.proof.kind === 'observation' ? [figure.proof.observation] : figure.proof.inputs.flatMap(observationsOf);
}

/** Who publishes the page, in the language of the reply where it is one of the two producers. */
function sayPublisher(words: Words, source: Source): string {
  if (source.publisher.startsWith('Bureau of National Statistics')) return words.say('bureau');
  if (source.publisher.startsWith('Ministry of Labour')) return words.say('labour-ministry');
  return source.publisher;
}

/** Whose figure it is: grants of kandas status are counted by the Labour Ministry, all else by the Bureau. */
function sayProducer(words: Words, observation: Observation): string {
  const isKandas = observation.indicator === 'kandas' || observation.indicator === 'share_kandas';
  return words.say(isKandas ? 'labour-ministry' : 'bureau');
}

function sayPage(words: Words, observation: Observation, source: Source): string {
  const producer = sayProducer(words, observation);
  const publisher = sayPublisher(words, source);
  const page =
    publisher === producer
      ? words.say('source-page', { producer })
      : words.say('source-page-via', { producer, publisher });
  const read = observation.notes.includes('secondary_copy') ? words.say('source-copy', { page }) : page;
  const date = sayDate(words, observation.published);
  return words.say(observation.notes.includes('date_assumed') ? 'source-date-assumed' : 'source-dated', {
    page: read,
    date,
  });
}

export interface SourceSaid {
  readonly source?: string;
  readonly links: readonly Link[];
  readonly notes: readonly string[];
}

/** Source line and links of the pages where the figures can be read, at most three. */
export function saySource(words: Words, figures: readonly Figure[]): SourceSaid {
  const pages = new Map<string, { item: string; link: Link; trust: number }>();
  for (const observation of figures.flatMap(observationsOf)) {
    const source = words.codebook.sources.get(observation.source);
    if (!source) continue;
    const item = sayPage(words, observation, source);
    if (!pages.has(item)) {
      pages.set(item, { item, link: { label: sayPublisher(words, source), url: source.url }, trust: source.trust });
    }
  }
  const all = [...pages.values()];
  if (all.length === 0) return { links: [], notes: [] };
  const shown = all.slice(0, MOST_SOURCES);
  const items = shown.map((page) => page.item).join('; ');
  const links = new Map(shown.map(({ link }) => [link.url, link]));
  return {
    source: words.say('source', { items: all.length > shown.length ? words.say('source-more', { items }) : items }),
    links: [...links.values()],
    notes: all.some((page) => page.trust === 3) ? [words.say('source-unofficial')] : [],
  };
}
