import { describe, expect, it } from 'vitest';
import { describeCoverage } from '../../../src/dataset/checks/check-data.ts';
import { loadDataset } from '../../../src/dataset/load-dataset.ts';
import { withFacts } from '../small-facts.ts';

describe('the coverage of the facts', () => {
  it('counts them, gives ranges and draws regions by years', () => {
    const text = withFacts({}, (dataDir) => describeCoverage(loadDataset(dataDir)));
    expect(text.replace(/^facts [0-9a-f]{12}/, 'facts VERSION')).toBe(
      `facts VERSION: 10 observations, 10 keys in 10 series
vintages: 0 keys with more than one, 0 revisions
codes: 1 sources, 3 areas, 2 countries, 1 groups, 3 names of places, 1 terms, 1 notes, 1 releases
newest release: 2025q1, published 2025-05-12
external net of the country: 2025-Q1 to 2025-Q1

indicator       flow           rows  keys  areas  periods
arrivals        external          2     2      1  2025-Q1 to 2025-Q1
departures      external          1     1      1  2025-Q1 to 2025-Q1
net             external          1     1      1  2025-Q1 to 2025-Q1
net             interregional     2     2      2  2025-Q1 to 2025-Q1
population                        3     3      3  2025-01-01 to 2025-01-01
share_arrivals  external          1     1      1  2025-Q1 to 2025-Q1

region             '25
KZ-71 Astana city  r
KZ-75 Almaty city  r
T net of all flows, R net between regions, M moves inside the country, A external arrivals, D external departures; small letters: parts of the year only`,
    );
  });

  it('says of the stored facts what each region has in which year', () => {
    const lines = describeCoverage(loadDataset('data')).split('\n');
    expect(lines[0]).toMatch(/^facts [0-9a-f]{12}: \d+ observations, \d+ keys in \d+ series$/);
    expect(lines.find((line) => line.startsWith('KZ-71 Astana city'))?.split(/ {2,}/)).toEqual(
      'KZ-71 Astana city|-|-|-|-|-|T|T|TR|T|T|T|T|T|Tr|TR|Tr|Tr|R|TRM|TRMa|TRm|tRMa'.split('|'),
    );
  });
});
