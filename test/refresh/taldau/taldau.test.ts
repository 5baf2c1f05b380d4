import { afterEach, describe, expect, it } from 'vitest';
import { obtainDocument } from '../../../src/refresh/fetch/obtain-document.ts';
import { isTaldauCall, loadTaldau } from '../../../src/refresh/taldau/load-taldau.ts';
import { formatPeriod } from '../../../src/statistics/time/period.ts';
import {
  type FakeIndicator,
  type FakeTaldau,
  type FakeTaldauOptions,
  serveTaldau,
} from '../../fakes/sites/serve-taldau.ts';
import { nameOf } from '../read-fixture.ts';
import { createTestIntake } from '../take-text.ts';

const EXTERNAL: readonly FakeIndicator[] = [
  {
    id: 2929752,
    rhythms: {
      7: {
        name: 'Год',
        values: {
          741880: { 122024: '29281.0', 122023: '25387' },
          268012: { 122024: '1 931' },
          77208141: { 122024: 'х' },
        },
      },
      9: { name: 'Квартал с накоплением', values: { 741880: { '032025': '4923' }, 268012: { '032025': '-' } } },
      5: { name: 'Квартал', values: { 741880: { '062025': '6344,0' } } },
      12: { name: 'Один раз в год', values: { 741880: { 122024: '1' } } },
    },
  },
  { id: 703831, rhythms: { 7: { name: 'Год', values: { 741880: { 122025: '20283399' } } } } },
];

let site: FakeTaldau | undefined;
afterEach(async () => {
  await site?.stop();
  site = undefined;
});

async function load(options: Partial<FakeTaldauOptions> = {}, path = '/') {
  site = await serveTaldau({ indicators: EXTERNAL, ...options });
  return loadTaldau({ address: `${site.url}${path}` });
}

const shown = ({ read }: Awaited<ReturnType<typeof load>>) =>
  read.readings.map((reading) => `${nameOf(reading)} ${formatPeriod(reading.period)} ${reading.value}`).sort();

const ALL = [
  'arrivals external KZ 2023 25387',
  'arrivals external KZ 2024 29281',
  'arrivals external KZ 2025-04/2025-06 6344',
  'arrivals external KZ 2025-Q1 4923',
  'arrivals external KZ-71 2024 1931',
  'population KZ 2025-01-01 20283399',
].map((line) => line.replace('2025-04/2025-06', '2025-Q2'));

describe('Taldau', () => {
  it('finds out rhythms and cuts by asking, and reads areas by exact term', async () => {
    const loaded = await load();
    expect(shown(loaded)).toEqual([...ALL].sort());
    expect(loaded.read.suppressed.map((item) => `${item.area} ${formatPeriod(item.period)}`)).toEqual(['KZ-10 2024']);
  });

  it('asks at most three things at once', async () => {
    await load({ delayMs: 10 });
    expect(site?.mostParallel()).toBe(3);
  });

  it('opens a hidden root instead of reading it', async () => {
    expect(shown(await load({ hiddenRoot: true }))).toEqual([...ALL].sort());
  });

  it('takes the flat dump where the tree answers with an error page', async () => {
    expect(shown(await load({ brokenTree: true }))).toEqual([...ALL].sort());
  });

  it('reads one indicator by the address of its page', async () => {
    expect(shown(await load({}, '/ru/NewIndex/GetIndex/703831'))).toEqual(['population KZ 2025-01-01 20283399']);
  });

  it('reads one call as typed', async () => {
    expect(shown(await load({}, '/ru/Api/GetIndexData/2929752?period=9&dics=749,67'))).toEqual([
      'arrivals external KZ 2025-Q1 4923',
    ]);
  });

  it('knows its addresses', () => {
    expect(isTaldauCall('https://taldau.stat.gov.kz/ru/NewIndex/GetIndex/703831')).toBe(true);
    expect(isTaldauCall('https://stat.gov.kz/en/industries/')).toBe(false);
  });

  it('lets the release win for its own period', async () => {
    site = await serveTaldau({
      indicators: [
        { id: 2929752, rhythms: { 9: { name: 'Квартал с накоплением', values: { 741880: { '032025': '4931' } } } } },
      ],
    });
    const { document, read } = await obtainDocument({ from: site.url, taldauSite: 'https://taldau.stat.gov.kz' });
    const { round } = await createTestIntake('2026-08-20').look(document, read);
    expect(round.observations.map(({ verdict }) => verdict)).toEqual(['outranked']);
    expect(round.reasons).toEqual([
      'arrivals external KZ 2025-Q1: the release printed 4923, Taldau gives 4931; the release wins',
    ]);
  });
});
