import type { ReleasesBody } from '../../statistics/answer.ts';
import type { Release } from '../../statistics/facts/codebook.ts';
import type { Question } from '../../statistics/question.ts';
import { formatPeriod } from '../../statistics/time/period.ts';
import { fitTable } from '../layout/fit-table.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { labelQuestions } from '../names/label-buttons.ts';
import { sayColumnDate, sayData, sayDate, sayShortPeriod } from '../names/say-period.ts';
import { localPage } from '../notes/local-page.ts';
import { sayPublisher } from '../notes/say-source.ts';
import type { Link } from '../reply.ts';
import type { Part } from './part.ts';

/** Where the Bureau puts its releases. */
const SITE = 'https://stat.gov.kz/';
const RELEASES_PAGE = `${SITE}industries/social-statistics/demography/publications/`;
/** About five years. */
const MOST_RELEASES = 20;

function sayLast(words: Words, { period, published, precision }: Release): string {
  const data = sayData(words, period);
  if (!published) return words.say('release-last-undated', { data });
  const date = sayDate(words, published);
  return words.say(precision === 'on_or_before' ? 'release-last-by' : 'release-last', { date, data });
}

/** Of a year that is published twice the two prints are told apart. */
function sayReleasePeriod(words: Words, { period }: Release, at: number, past: readonly Release[]): string {
  const said = sayShortPeriod(words, period);
  const isSame = (other: Release) => formatPeriod(other.period) === formatPeriod(period);
  // Newest first: a later print of the same period stands above.
  if (past.slice(at + 1).some(isSame)) return words.say('release-final', { period: said });
  return past.slice(0, at).some(isSame) || past[at]?.id.endsWith('-first')
    ? words.say('release-first', { period: said })
    : said;
}

function sayNext(words: Words, coming: ReleasesBody['coming']): string {
  const [next] = coming;
  if (!next) return words.say('release-none');
  return words.say(next.announced ? 'release-next-announced' : 'release-next-expected', {
    date: sayDate(words, next.date),
    data: sayData(words, next.period),
  });
}

/** One line each: what should be out by now and is not held, and since when. */
export function sayOverdue(words: Words, overdue: ReleasesBody['overdue']): string[] {
  const lines = overdue.map(({ date, period, announced }) =>
    words.say(announced ? 'release-overdue-announced' : 'release-overdue-expected', {
      date: sayDate(words, date),
      data: sayData(words, period),
    }),
  );
  return lines.map(capitalize);
}

export function sayReleases(words: Words, { which, past, coming, overdue }: ReleasesBody): Part {
  const [last] = past;
  const late = sayOverdue(words, overdue);
  const lastLine = last ? [sayLast(words, last)] : [];
  const title = words.say('releases-title');
  const list: Question = { kind: 'releases', which: 'list' };
  const buttons = [
    ...(which === 'all' ? labelQuestions(words, [list]) : []),
    { label: words.say('button-calendar'), command: '/calendar' },
  ];
  if (which === 'next')
    return { title, lines: [...late, sayNext(words, coming), ...lastLine], links: linksOf(words, past), buttons };
  if (which !== 'list')
    return { title, lines: [...lastLine, ...late, sayNext(words, coming)], links: linksOf(words, past), buttons };
  const shown = past.slice(0, MOST_RELEASES);
  return {
    title,
    lines: [],
    table: fitTable(
      [
        { label: words.say('column-period'), align: 'left' },
        { label: words.say('column-published'), align: 'right' },
      ],
      shown.map((release, at) => [
        sayReleasePeriod(words, release, at, past),
        release.published ? sayColumnDate(words, release.published) : '—',
      ]),
    ),
    notes: shown.every((release) => release.published) ? [] : [words.say('releases-undated')],
    links: linksOf(words, past),
    buttons,
  };
}

/** Where the newest release stands, and where the next one will. */
function linksOf(words: Words, [last]: readonly Release[]): Link[] {
  const site = { label: words.say('bureau'), url: localPage(RELEASES_PAGE, words.language) };
  if (!last) return [site];
  const source = words.codebook.sources.get(last.source);
  const label = source ? sayPublisher(words, source) : words.say('bureau');
  const newest = { label, url: localPage(last.url, words.language) };
  return last.url.startsWith(SITE) ? [newest] : [newest, site];
}
