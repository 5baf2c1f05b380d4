import type { Result } from '../create-core.ts';

/** schema.org Dataset of the figures on a page; absent where it shows none. */
export function datasetCard(result: Result, publicUrl: string): object | undefined {
  const { figures, url, title, lines, language, asOf } = result;
  if (figures.length === 0 || !url) return undefined;
  const [bare = url, query] = url.split('?');
  const withEnding = (ending: string) => `${bare}.${ending}${query ? `?${query}` : ''}`;
  const dates = figures.map(({ published }) => published).sort();
  const starts = figures.map(({ period }) => period.start).sort();
  const ends = figures.map(({ period }) => period.end).sort();
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title,
    description: [title, ...lines].join(' ').slice(0, 5000).padEnd(50, '.'),
    url,
    inLanguage: language,
    isAccessibleForFree: true,
    temporalCoverage: `${starts[0]}/${ends.at(-1)}`,
    spatialCoverage: [...new Set(figures.map(({ area }) => area.name))],
    ...(asOf === undefined && dates.at(-1) && { dateModified: dates.at(-1) }),
    creator: { '@type': 'GovernmentOrganization', name: 'Bureau of National Statistics', url: 'https://stat.gov.kz' },
    publisher: { '@type': 'Organization', name: 'Koshi', url: publicUrl },
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: withEnding('csv') },
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: withEnding('json') },
    ],
  };
}
