import type { Dataset } from '../../dataset/dataset.ts';
import type { Release, Source } from '../../statistics/facts/codebook.ts';
import { formatPeriod, isSamePeriod, type Period } from '../../statistics/time/period.ts';
import type { DocumentRead } from '../document-reading.ts';
import { isHeadline } from './document-trouble.ts';

const PUBLISHER = 'Bureau of National Statistics';
const PAGE = 'https://stat.gov.kz/en/industries/social-statistics/demography/';

/** Short name of a release period: 2026q1, 2026h1, 2026m09; a year has none of its own. */
function slugOf(period: Period): string {
  if (period.kind === 'day') return period.date;
  const { year, month, months } = period;
  if (month !== 1) return formatPeriod(period).toLowerCase().replace('/', '-');
  if (months === 12) return String(year);
  if (months === 3) return `${year}q1`;
  if (months === 6) return `${year}h1`;
  return `${year}m${String(months).padStart(2, '0')}`;
}

/** What a newspaper printed of a release is not what the page of the release prints. */
function isOfPublisher(held: Release | undefined, { codebook }: Dataset): held is Release {
  return held !== undefined && codebook.sources.get(held.source)?.publisher === PUBLISHER;
}

/** The release that a page is, under the id it is held by or would get; absent for what is no page. */
export function nameRelease(read: DocumentRead, dataset: Dataset, from: string): Release | undefined {
  const { period, published, nextPublication } = read;
  const isRelease = read.kind === 'page' || (read.kind === 'operator' && read.readings.some(isHeadline));
  if (!isRelease || !period) return undefined;
  const held = dataset.codebook.releases.find(
    (release) =>
      isSamePeriod(release.period, period) && (!published || !release.published || release.published === published),
  );
  const isYear = period.kind === 'span' && period.months === 12;
  const others = dataset.codebook.releases.filter((release) => isSamePeriod(release.period, period));
  const id = held?.id ?? (isYear ? `${slugOf(period)}-${others.length === 0 ? 'first' : 'final'}` : slugOf(period));
  return {
    id,
    period,
    ...(published && { published }),
    ...(nextPublication && { nextPublication }),
    url: addressOf(read, from) ?? held?.url ?? PAGE,
    precision: 'day',
    source: read.kind === 'operator' ? `operator-${id}` : isOfPublisher(held, dataset) ? held.source : `bns-${id}`,
  };
}

const KINDS: Readonly<Record<DocumentRead['kind'], Source['kind']>> = {
  page: 'official_release',
  workbook: 'official_table',
  csv: 'official_table',
  taldau: 'official_table',
  operator: 'copy',
};

/** Where a document can be read on the web. */
function addressOf({ kind, title }: DocumentRead, from: string): string | undefined {
  const address = kind === 'operator' ? title : from;
  return address && /^https?:/.test(address) ? address : undefined;
}

/** The source that values of a document are filed under. */
export function nameSource(read: DocumentRead, dataset: Dataset, from: string, release: Release | undefined): Source {
  const { published, period } = read;
  const slug = period ? slugOf(period) : 'unknown';
  const id =
    release?.source ??
    (read.kind === 'taldau'
      ? read.origin.replace(':', '-')
      : `${read.kind === 'operator' ? 'operator' : `bns-${read.kind}`}-${slug}`);
  const held = dataset.codebook.sources.get(id);
  if (held) return held;
  return {
    id,
    title: (read.kind === 'operator' ? undefined : read.title) ?? `Population migration, ${slug}`,
    publisher: read.kind === 'operator' ? `entered by hand from ${new URL(read.title ?? PAGE).host}` : PUBLISHER,
    url: addressOf(read, from) ?? PAGE,
    ...(published && { published }),
    kind: KINDS[read.kind],
    trust: read.kind === 'operator' ? 2 : 1,
  };
}
