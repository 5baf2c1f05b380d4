import type { ReleasesBody } from '../statistics/answer.ts';
import type { Release } from '../statistics/codebook.ts';
import { fitTable } from './fit-table.ts';
import type { Part } from './part.ts';
import type { Link } from './reply.ts';
import { sayDate, sayPeriod, sayShortPeriod } from './say-period.ts';
import { sayPublisher } from './say-source.ts';
import type { Words } from './words.ts';

const MOST_RELEASES = 8;

/** The day a release came out, or by which; nothing where no date was seen. */
export function sayReleaseDate(words: Words, release: Release): string[] {
  if (!release.published) return [];
  const date = sayDate(words, release.published);
  return [words.say(release.precision === 'on_or_before' ? 'summary-release-by' : 'summary-release', { date })];
}

function sayLast(words: Words, { period, published, precision }: Release): string {
  const said = sayPeriod(words, period);
  if (!published) return words.say('release-last-undated', { period: said });
  const date = sayDate(words, published);
  return words.say(precision === 'on_or_before' ? 'release-last-by' : 'release-last', { date, period: said });
}

function sayNext(words: Words, coming: ReleasesBody['coming']): string {
  const [next] = coming;
  if (!next) return words.say('release-none');
  return words.say(next.announced ? 'release-next-announced' : 'release-next-expected', {
    date: sayDate(words, next.date),
    period: sayPeriod(words, next.period),
  });
}

export function sayReleases(words: Words, { which, past, coming }: ReleasesBody): Part {
  const [last] = past;
  const lastLine = last ? [sayLast(words, last)] : [];
  const title = words.say('releases-title');
  const buttons = [{ label: words.say('button-calendar'), command: '/calendar' }];
  if (which === 'next') return { title, lines: [sayNext(words, coming), ...lastLine], buttons };
  if (which === 'last')
    return { title, lines: [...lastLine, sayNext(words, coming)], links: linksOf(words, past), buttons };
  return {
    title,
    lines: [...lastLine, sayNext(words, coming)],
    table: fitTable(
      [
        { label: words.say('column-period'), align: 'left' },
        { label: words.say('column-published'), align: 'right' },
      ],
      past
        .slice(0, MOST_RELEASES)
        .map(({ period, published }) => [
          sayShortPeriod(words, period),
          published ? sayShortPeriod(words, { kind: 'day', date: published }) : '—',
        ]),
    ),
    links: linksOf(words, past),
    buttons,
  };
}

function linksOf(words: Words, [last]: readonly Release[]): Link[] {
  if (!last) return [];
  const source = words.codebook.sources.get(last.source);
  return [{ label: source ? sayPublisher(words, source) : words.say('bureau'), url: last.url }];
}
