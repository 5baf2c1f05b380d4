import { describe, expect, it } from 'vitest';
import type { SeriesKey } from '../../src/dataset/dataset.ts';
import { loadDataset } from '../../src/dataset/load-dataset.ts';
import { dayOf, formatPeriod, quarterOf, span, yearOf } from '../../src/statistics/time/period.ts';
import { SMALL_FACTS, withFacts } from './small-facts.ts';

const dataset = loadDataset('data');
const { codebook } = dataset;

const Q1 = quarterOf(2025, 1);
const netOf = (area: string): SeriesKey => ({ indicator: 'net', flow: 'interregional', area });
const EXTERNAL: SeriesKey = { indicator: 'net', flow: 'external', area: 'KZ' };

describe('the release for January-March 2025', () => {
  const figures: readonly [string, SeriesKey, number, number][] = [
    ['4 923 arrivals', { indicator: 'arrivals', flow: 'external', area: 'KZ' }, 4923, 0],
    ['1 122 departures', { indicator: 'departures', flow: 'external', area: 'KZ' }, 1122, 0],
    ['a net of 3 801', EXTERNAL, 3801, 0],
    ['arrivals down by 34.1 %', { indicator: 'change_arrivals', flow: 'external', area: 'KZ' }, -34.1, 1],
    ['departures down by 70.4 %', { indicator: 'change_departures', flow: 'external', area: 'KZ' }, -70.4, 1],
    [
      '84.1 % of arrivals from the CIS',
      { indicator: 'share_arrivals', flow: 'external', area: 'KZ', counterpart: 'CIS' },
      84.1,
      1,
    ],
    [
      '68 % of departures to the CIS',
      { indicator: 'share_departures', flow: 'external', area: 'KZ', counterpart: 'CIS' },
      68,
      0,
    ],
    ['movers up by 18.4 %', { indicator: 'change_movers', flow: 'internal', area: 'KZ' }, 18.4, 1],
    ['17 579 for Astana', netOf('KZ-71'), 17579, 0],
    ['8 725 for Almaty city', netOf('KZ-75'), 8725, 0],
    ['3 208 for Shymkent', netOf('KZ-79'), 3208, 0],
    ['2 593 for Almaty region', netOf('KZ-19'), 2593, 0],
  ];

  it.each(figures)('holds %s', (_name, key, value, decimals) => {
    const observation = dataset.current(key, Q1);
    expect(observation).toMatchObject({ value, decimals, published: '2025-05-12', source: 'bns-2025q1', status: 'A' });
  });

  it('holds the official release as the source', () => {
    expect(codebook.sources.get('bns-2025q1')).toEqual({
      id: 'bns-2025q1',
      title:
        'Migration of the population, January-March 2025: text of the release (page address not known, section given)',
      publisher: 'Bureau of National Statistics',
      publisherName: {
        kk: 'Ұлттық статистика бюросы',
        ru: 'Бюро национальной статистики',
        en: 'Bureau of National Statistics',
      },
      url: 'https://stat.gov.kz/en/industries/social-statistics/demography/',
      published: '2025-05-12',
      kind: 'official_release',
      trust: 1,
    });
  });

  it('came out on 12 May 2025 and named 11 August 2025 as the next day', () => {
    expect(codebook.releases.find(({ id }) => id === '2025q1')).toEqual({
      id: '2025q1',
      period: Q1,
      published: '2025-05-12',
      nextPublication: '2025-08-11',
      url: 'https://stat.gov.kz/en/industries/social-statistics/demography/',
      precision: 'day',
      source: 'bns-2025q1',
    });
  });
});

describe('vintages', () => {
  it('keeps the net of 2024 as first printed, 17 164, and as revised, 16 550', () => {
    const values = dataset.vintages(EXTERNAL, yearOf(2024)).map(({ value, published }) => [published, value]);
    expect(values).toEqual([
      ['2025-02-12', 17164],
      ['2025-04-15', 16550],
    ]);
    expect(dataset.first(EXTERNAL, yearOf(2024))).toMatchObject({ value: 17164, status: 'P' });
    expect(dataset.current(EXTERNAL, yearOf(2024))).toMatchObject({ value: 16550, status: 'A' });
  });

  it('gives the corrected net of Almaty city for 2025 and says so', () => {
    expect(dataset.first(netOf('KZ-75'), yearOf(2025))).toMatchObject({ value: 12110, notes: ['swapped_in_release'] });
    expect(dataset.current(netOf('KZ-75'), yearOf(2025))).toMatchObject({
      value: 33126,
      status: 'E',
      notes: ['corrected', 'corrected_swap'],
    });
  });

  it('takes the later row of two vintages whose order in the file is the reverse', () => {
    const earlier = 'arrivals,external,KZ,RUS,ethnic:kazakh,2025-Q1,1100,persons,P,2025-04-12,bns,rounded_100\n';
    const small = withFacts({ 'observations.csv': SMALL_FACTS['observations.csv'] + earlier }, loadDataset);
    const key: SeriesKey = {
      indicator: 'arrivals',
      flow: 'external',
      area: 'KZ',
      counterpart: 'RUS',
      group: 'ethnic:kazakh',
    };
    expect(small.first(key, Q1)?.value).toBe(1100);
    expect(small.current(key, Q1)?.value).toBe(1200);
    expect(small.find({ group: 'ethnic:kazakh' }).map(({ value }) => value)).toEqual([1200]);
  });

  it('has nothing where nothing was printed', () => {
    expect(dataset.current(netOf('KZ-71'), yearOf(1991))).toBeUndefined();
    expect(dataset.first({ indicator: 'kandas', area: 'KZ-99' }, Q1)).toBeUndefined();
    expect(dataset.vintages({ indicator: 'kandas', area: 'KZ-99' }, Q1)).toEqual([]);
    expect(dataset.periodsOf({ indicator: 'kandas', area: 'KZ-99' })).toEqual([]);
  });
});

describe('series', () => {
  it('lists periods by their end, a running total after the month it ends with', () => {
    const periods = dataset.periodsOf({ indicator: 'arrivals', flow: 'external', area: 'KZ' }).map(formatPeriod);
    expect(periods.slice(0, 3)).toEqual(['1991', '1992', '1993']);
    expect(periods.slice(-4)).toEqual(['2025-01/2025-04', '2025-01/2025-06', '2025-01/2025-09', '2025']);
  });

  it('finds the four gaining regions of the first quarter of 2025 among the interregional nets', () => {
    const found = dataset.find({ indicator: 'net', flow: 'interregional', period: Q1, counterpart: null, group: null });
    expect(found.map(({ area, value }) => [area, value])).toEqual([
      ['KZ-19', 2593],
      ['KZ-71', 17579],
      ['KZ-75', 8725],
      ['KZ-79', 3208],
    ]);
  });

  it('finds by country, by group and by no flow', () => {
    const fromMongolia = dataset.find({ indicator: 'arrivals', area: 'KZ', counterpart: 'MNG', period: Q1 });
    expect(fromMongolia.map(({ value }) => value)).toEqual([129]);
    expect(dataset.find({ area: 'KZ', group: 'age:20-44' }).map(({ value }) => value)).toEqual([61.7]);
    const population = dataset.find({ area: 'KZ', flow: null, period: dayOf('2025-01-01') });
    expect(population.map(({ group, value }) => [group, value])).toEqual([
      [undefined, 20283399],
      ['settlement:rural', 7511341],
      ['settlement:urban', 12774743],
    ]);
  });

  it('finds every current value once when nothing is asked', () => {
    const keys = new Set(
      dataset.observations.map(({ indicator, flow, area, counterpart, group, period }) =>
        [indicator, flow, area, counterpart, group, formatPeriod(period)].join('|'),
      ),
    );
    expect(keys.size).toBeGreaterThan(3000);
    expect(dataset.find({})).toHaveLength(keys.size);
  });

  it('keeps halves of the average population as printed', () => {
    const average = dataset.current({ indicator: 'population_average', area: 'KZ' }, yearOf(2025));
    expect(average).toMatchObject({ value: 20391610.5, decimals: 1 });
  });

  it('knows the series it holds', () => {
    expect(dataset.series).toContainEqual({
      indicator: 'arrivals',
      flow: 'external',
      area: 'KZ',
      group: 'ethnic:kazakh',
    });
  });
});

describe('the codebook', () => {
  it('knows the area with its cases, its borders and where it came from', () => {
    expect(codebook.areas.get('KZ-10')).toEqual({
      code: 'KZ-10',
      kind: 'region',
      since: '2022-06-08',
      predecessor: 'KZ-63',
      name: { kk: 'Абай облысы', ru: 'область Абай', en: 'Abai region' },
      in: { kk: 'Абай облысында', ru: 'в области Абай', en: 'in Abai region' },
      from: { kk: 'Абай облысынан', ru: 'из области Абай', en: 'from Abai region' },
      to: { kk: 'Абай облысына', ru: 'в область Абай', en: 'to Abai region' },
      with: { kk: 'Абай облысымен', ru: 'с областью Абай', en: 'with Abai region' },
      of: { kk: 'Абай облысының', ru: 'области Абай', en: 'Abai region' },
      capital: { kk: 'Семей', ru: 'Семей', en: 'Semey' },
    });
    expect(codebook.areas.get('KZ-63')?.formerlyIncluded).toBe('KZ-10');
    expect(codebook.areas.size).toBe(21);
  });

  it('knows countries with cases, aliases and people', () => {
    expect(codebook.countries.get('JPN')).toEqual({
      code: 'JPN',
      kind: 'country',
      name: { kk: 'Жапония', ru: 'Япония', en: 'Japan' },
      from: { kk: 'Жапониядан', ru: 'из Японии', en: 'from Japan' },
      to: { kk: 'Жапонияға', ru: 'в Японию', en: 'to Japan' },
      with: { kk: 'Жапониямен', ru: 'с Японией', en: 'with Japan' },
      people: { kk: 'жапониялықтар', ru: 'японцы', en: 'Japanese' },
      aliases: ['Япония', 'Жапония', 'Japan', 'Japonıa', 'Japoniya'],
    });
    expect(codebook.countries.get('CIS')?.kind).toBe('block');
    expect(codebook.countries.get('CIS')?.people).toBeUndefined();
    expect(codebook.countries.size).toBe(87);
  });

  it('bends Kazakh names of countries by their last sound', () => {
    const forms = ['NLD', 'IND', 'ARE', 'VNM', 'CYP', 'IRQ', 'SAU', 'BGD'].map((code) => codebook.countries.get(code));
    expect(forms.map((country) => [country?.from.kk, country?.to.kk])).toEqual([
      ['Нидерландтан', 'Нидерландқа'],
      ['Үндістаннан', 'Үндістанға'],
      ['БАӘ-ден', 'БАӘ-ге'],
      ['Вьетнамнан', 'Вьетнамға'],
      ['Кипрден', 'Кипрге'],
      ['Ирактан', 'Иракқа'],
      ['Сауд Арабиясынан', 'Сауд Арабиясына'],
      ['Бангладештен', 'Бангладешке'],
    ]);
  });

  it('gives no name to two countries', () => {
    const owners = new Map<string, string>();
    const shared: string[] = [];
    for (const { code, aliases } of codebook.countries.values()) {
      for (const alias of aliases.map((text) => text.toLowerCase())) {
        if ((owners.get(alias) ?? code) !== code) shared.push(alias);
        owners.set(alias, code);
      }
    }
    expect(shared).toEqual([]);
  });

  it('knows groups by dimension and the names of the dimensions', () => {
    expect(codebook.groups.get('ethnic:kazakh')).toEqual({
      code: 'ethnic:kazakh',
      dimension: 'ethnic',
      name: { kk: 'қазақтар', ru: 'казахи', en: 'Kazakhs' },
      people: {
        name: { kk: 'қазақтар', ru: 'казахи', en: 'ethnic Kazakhs' },
        of: { kk: 'қазақтардың', ru: 'казахов', en: 'ethnic Kazakhs' },
        before: { kk: '', ru: '', en: '' },
        one: { kk: 'қазақ', ru: 'казах', en: 'ethnic Kazakh' },
        few: { kk: 'қазақ', ru: 'казаха', en: 'ethnic Kazakhs' },
        many: { kk: 'қазақ', ru: 'казахов', en: 'ethnic Kazakhs' },
        gender: 'm',
      },
      order: 1,
    });
    // A kind of settlement is a place and a reason what for: neither is counted as people.
    expect(codebook.groups.get('settlement:urban')?.people).toBeUndefined();
    expect(codebook.dimensions.get('age')).toEqual({ kk: 'жасы', ru: 'возраст', en: 'age' });
  });

  it('knows names of places with their languages', () => {
    expect(codebook.aliases.filter(({ alias }) => alias === 'Астана')).toEqual([
      { area: 'KZ-71', alias: 'Астана', languages: ['kk', 'ru'], match: 'word', kind: 'name', ambiguous: true },
    ]);
  });

  it('knows the terms of the release and those people ask for besides', () => {
    expect([...codebook.terms.keys()]).toEqual([
      'population_migration',
      'arrivals',
      'departures',
      'net_migration',
      'external_migration',
      'internal_migration',
      'interregional_migration',
      'intraregional_migration',
      'cases_not_persons',
      'main_indicators',
      'migration_rate',
      'share_cis',
      'movers',
      'change_year_on_year',
      'cumulative_period',
      'first_and_final',
      'kandas',
      'cis_countries',
      'registration',
      'population',
      'population_average',
      'revision',
      'area_extent',
    ]);
  });

  it('lists releases from the newest period, the final print before the first', () => {
    expect(codebook.releases.slice(0, 7).map(({ id }) => id)).toEqual([
      '2025-final',
      '2025-first',
      '2025m09',
      '2025h1',
      '2025q1',
      '2024-final',
      '2024-first',
    ]);
  });

  it('explains every note in three languages', () => {
    expect(codebook.notes.get('rounded_10')).toEqual({
      kk: 'Сан ондыққа дейін дөңгелектелген.',
      ru: 'Число округлено до десятков.',
      en: 'The number is rounded to the nearest ten.',
    });
  });
});

describe('the version', () => {
  it('changes with a single digit', () => {
    const before = withFacts({}, loadDataset).version;
    const changed = SMALL_FACTS['observations.csv']?.replace(',1200,', ',1300,');
    expect(withFacts({ 'observations.csv': changed }, loadDataset).version).not.toBe(before);
    expect(before).toMatch(/^[0-9a-f]{12}$/);
  });
});

describe('look-ups', () => {
  it('take one text for a stretch of months, however it is built', () => {
    expect(dataset.current(EXTERNAL, span(2025, 1, 3))?.value).toBe(3801);
  });
});
