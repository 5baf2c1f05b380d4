import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadMessages } from '../../src/replies/messages/load-messages.ts';
import type { Figure } from '../../src/statistics/answer.ts';
import type { Indicator } from '../../src/statistics/indicators.ts';
import type { Language, Trilingual } from '../../src/statistics/language.ts';
import type { Picture, PicturePoint, PictureSeries, Tone } from '../../src/statistics/picture.ts';
import { yearOf } from '../../src/statistics/time/period.ts';

const MESSAGES = loadMessages(join(import.meta.dirname, '../../locales'));

const FIGURES_OF: Readonly<Record<Language, (digits: string) => string>> = {
  kk: (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ' '),
  ru: (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ' '),
  en: (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','),
};

function printed(value: number, language: Language, signed: boolean): string {
  const sign = value < 0 ? '−' : signed && value > 0 ? '+' : '';
  return sign + FIGURES_OF[language](String(Math.abs(value)));
}

function figureOf(indicator: Indicator, area: string, year: number, value: number): Figure {
  const signed = indicator === 'net';
  const period = yearOf(year);
  return {
    subject: { indicator, area, flow: 'external' },
    period,
    value,
    decimals: 0,
    unit: 'persons',
    signed,
    status: 'A',
    notes: [],
    proof: {
      kind: 'observation',
      observation: {
        indicator: indicator as 'net',
        flow: 'external',
        area,
        period,
        value,
        decimals: 0,
        unit: 'persons',
        status: 'A',
        published: '2026-03-13',
        source: 'sample',
        notes: [],
      },
    },
  };
}

const FIRST_YEAR = 2000;
const ARRIVALS = [
  47442, 53548, 58211, 65584, 68319, 74807, 66731, 53397, 46113, 41511, 42057, 38016, 28296, 24105, 16784, 16581, 13755,
  15595, 12747, 12255, 11370, 11039, 17425, 25387, 29282, 23761,
];
const DEPARTURES = [
  155749, 141710, 120223, 73890, 65530, 52139, 33690, 42435, 44813, 33985, 26541, 32920, 29722, 24384, 28946, 30047,
  34900, 37725, 41868, 45225, 29088, 32256, 24147, 16094, 12732, 7608,
];
const NET = [
  -108307, -88162, -62012, -8306, 2789, 22668, 33041, 10962, 1300, 7526, 15516, 5096, -1426, -279, -12162, -13466,
  -21145, -22130, -29121, -32970, -17718, -21217, -6722, 9293, 16550, 16153,
];
const REGIONS: readonly [string, number][] = [
  ['KZ-71', 73238],
  ['KZ-75', 36061],
  ['KZ-79', 9361],
  ['KZ-19', 2639],
  ['KZ-47', -1130],
  ['KZ-62', -2516],
  ['KZ-15', -2593],
  ['KZ-63', -2795],
  ['KZ-27', -3152],
  ['KZ-11', -4151],
  ['KZ-55', -5166],
  ['KZ-59', -5254],
  ['KZ-23', -5365],
  ['KZ-39', -5677],
  ['KZ-35', -5696],
  ['KZ-10', -8352],
  ['KZ-43', -9898],
  ['KZ-33', -10916],
  ['KZ-31', -16676],
  ['KZ-61', -31967],
];
const CITIES: Readonly<Record<string, readonly (number | undefined)[]>> = {
  'KZ-71': [22799, 33366, 24865, undefined, 33837, 51539, 75854],
  'KZ-75': [31082, 40098, 39350, undefined, 36528, 43210, 41184],
  'KZ-79': [34456, 5370, 11343, undefined, 2989, 3925, 9987],
};
const ORIGINS: readonly [Trilingual, number][] = [
  [{ kk: 'Өзбекстан', ru: 'Узбекистан', en: 'Uzbekistan' }, 2614],
  [{ kk: 'Ресей', ru: 'Россия', en: 'Russia' }, 982],
  [{ kk: 'Қытай', ru: 'Китай', en: 'China' }, 427],
  [{ kk: 'Моңғолия', ru: 'Монголия', en: 'Mongolia' }, 129],
  [{ kk: 'Түркия', ru: 'Турция', en: 'Türkiye' }, 57],
];

const WORDS = {
  arrivals: { kk: 'келгендер', ru: 'прибывшие', en: 'arrivals' },
  departures: { kk: 'кеткендер', ru: 'выбывшие', en: 'departures' },
  net: { kk: 'көші-қон айырымы', ru: 'сальдо миграции', en: 'net migration' },
  gain: { kk: 'өсім', ru: 'прирост', en: 'gain' },
  loss: { kk: 'кему', ru: 'убыль', en: 'loss' },
  persons: { kk: 'адам', ru: 'человек', en: 'people' },
  country: { kk: 'Қазақстан', ru: 'Казахстан', en: 'Kazakhstan' },
  regions: { kk: 'Өңірлер', ru: 'Регионы', en: 'Regions' },
  cities: { kk: 'Астана, Алматы, Шымкент', ru: 'Астана, Алматы, Шымкент', en: 'Astana, Almaty, Shymkent' },
  countries: { kk: 'Қайдан келді', ru: 'Откуда приехали', en: 'Where people came from' },
  provisional: { kk: 'алғашқы жариялау', ru: 'первая публикация', en: 'first print' },
  census: { kk: '2021 жылғы санақ', ru: 'перепись 2021 года', en: '2021 census' },
  borders: { kk: '2022 жылдан жаңа шекара', ru: 'новые границы с 2022 года', en: 'new borders since 2022' },
  source: {
    kk: 'Дереккөз: Ұлттық статистика бюросы, 2026 ж. 13 наурызда жарияланған',
    ru: 'Источник: Бюро национальной статистики, опубликовано 13 марта 2026 г.',
    en: 'Source: Bureau of National Statistics, published 13 March 2026',
  },
  note: {
    kk: 'Өңірлердің бір бөлігі бойынша деректер айлардан қосылды.',
    ru: 'Часть данных по регионам сложена из месяцев.',
    en: 'Part of the regional figures is summed from months.',
  },
} as const satisfies Readonly<Record<string, Trilingual>>;

function areaNames(): Map<string, Trilingual> {
  const lines = readFileSync(join(import.meta.dirname, '../../data/areas.csv'), 'utf8')
    .trim()
    .split('\n');
  const header = lines[0]?.split(',') ?? [];
  const at = (cells: string[], column: string) => cells[header.indexOf(column)] ?? '';
  return new Map(
    lines.slice(1).map((line) => {
      const cells = line.split(',');
      return [at(cells, 'code'), { kk: at(cells, 'name_kk'), ru: at(cells, 'name_ru'), en: at(cells, 'name_en') }];
    }),
  );
}

function pointOf(figure: Figure, language: Language, more: Partial<PicturePoint> = {}): PicturePoint {
  return { figure, label: printed(figure.value, language, figure.signed), provisional: false, ...more };
}

function yearly(indicator: Indicator, values: readonly number[], from: number, language: Language): PicturePoint[] {
  return values.slice(from - FIRST_YEAR).map((value, index) =>
    pointOf(figureOf(indicator, 'KZ', from + index, value), language, {
      provisional: from + index === 2025,
    }),
  );
}

const years = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ label: String(from + index) }));

export interface Sample {
  readonly name: string;
  readonly picture: Picture;
}

/** One picture of every kind in the language, from figures of the Bureau. */
export function samplePictures(language: Language): Sample[] {
  const say = (word: keyof typeof WORDS) => WORDS[word][language];
  const tick = (value: number, signed = false) => ({ value, label: printed(value, language, signed) });
  const common = { language, notes: [], marks: [], scale: [], legend: [], alt: '', source: say('source') };
  const series = (name: string, tone: Tone, points: PictureSeries['points']): PictureSeries => ({ name, tone, points });
  const names = areaNames();
  const regionPoints = REGIONS.map(([area, value]) =>
    pointOf(figureOf('net', area, 2024, value), language, { tone: value < 0 ? 'loss' : 'gain' }),
  );
  const gainLoss = [
    { sign: 'gain', text: say('gain') },
    { sign: 'loss', text: say('loss') },
  ] as const;
  const named = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const lineOfCities: Picture = {
    ...common,
    kind: 'line',
    key: `cities ${language}`,
    title: `${say('cities')}: ${say('net')}`,
    subtitle: `2018–2024, ${say('persons')}`,
    categories: years(2018, 2024),
    series: Object.entries(CITIES).map(([area, values], index) =>
      series(
        names.get(area)?.[language] ?? area,
        (['plain', 'second', 'third'] as const)[index] ?? 'plain',
        values.map((value, at) => (value ? pointOf(figureOf('net', area, 2018 + at, value), language) : undefined)),
      ),
    ),
    scale: [0, 20000, 40000, 60000, 80000].map((value) => tick(value)),
    marks: [
      { before: 3, label: say('census') },
      { before: 4, label: say('borders') },
    ],
    legend: ['KZ-71', 'KZ-75', 'KZ-79'].map((area, index) => ({
      sign: (['plain', 'second', 'third'] as const)[index] ?? 'plain',
      text: names.get(area)?.[language] ?? area,
    })),
  };
  return [
    {
      name: 'line',
      picture: {
        ...common,
        kind: 'line',
        key: `line ${language}`,
        title: `${say('country')}: ${say('net')}`,
        subtitle: `2000–2025, ${say('persons')}`,
        categories: years(2000, 2025),
        series: [series(named(say('net')), 'plain', yearly('net', NET, 2000, language))],
        scale: [-120000, -80000, -40000, 0, 40000].map((value) => tick(value, true)),
        legend: [{ sign: 'provisional', text: say('provisional') }],
        marks: [
          { before: 10, label: say('census') },
          { before: 22, label: say('borders') },
        ],
      },
    },
    { name: 'lines', picture: lineOfCities },
    {
      name: 'bars',
      picture: {
        ...common,
        kind: 'bars',
        key: `bars ${language}`,
        title: `${say('regions')}: ${say('net')}`,
        subtitle: `2024, ${say('persons')}`,
        categories: REGIONS.map(([area]) => ({ label: names.get(area)?.[language] ?? area, area })),
        series: [series(say('net'), 'plain', regionPoints)],
        legend: gainLoss,
        notes: [say('note')],
      },
    },
    {
      name: 'grouped-bars',
      picture: {
        ...common,
        kind: 'grouped_bars',
        key: `grouped ${language}`,
        title: `${say('country')}: ${say('arrivals')}, ${say('departures')}`,
        subtitle: `2023–2025, ${say('persons')}`,
        categories: years(2023, 2025),
        series: [
          series(say('arrivals'), 'arrivals', yearly('arrivals', ARRIVALS, 2023, language)),
          series(say('departures'), 'departures', yearly('departures', DEPARTURES, 2023, language)),
          series(say('net'), 'net', yearly('net', NET, 2023, language)),
        ],
        legend: [
          { sign: 'arrivals', text: say('arrivals') },
          { sign: 'departures', text: say('departures') },
          { sign: 'net', text: say('net') },
          { sign: 'provisional', text: say('provisional') },
        ],
      },
    },
    {
      name: 'breakdown',
      picture: {
        ...common,
        kind: 'bars',
        key: `breakdown ${language}`,
        title: say('countries'),
        subtitle: `2025, ${say('persons')}`,
        categories: ORIGINS.map(([name]) => ({ label: name[language] })),
        series: [
          series(
            say('arrivals'),
            'arrivals',
            ORIGINS.map(([, value]) => pointOf(figureOf('arrivals', 'KZ', 2025, value), language)),
          ),
        ],
      },
    },
    {
      name: 'mirrored',
      picture: {
        ...common,
        kind: 'mirrored',
        key: `mirrored ${language}`,
        title: `${say('country')}: ${say('arrivals')}, ${say('departures')}`,
        subtitle: `2018–2025, ${say('persons')}`,
        categories: years(2018, 2025),
        series: [
          series(say('arrivals'), 'arrivals', yearly('arrivals', ARRIVALS, 2018, language)),
          series(say('departures'), 'departures', yearly('departures', DEPARTURES, 2018, language)),
          series(say('net'), 'net', yearly('net', NET, 2018, language)),
        ],
        legend: [
          { sign: 'arrivals', text: say('arrivals') },
          { sign: 'departures', text: say('departures') },
          { sign: 'net', text: say('net') },
          { sign: 'provisional', text: say('provisional') },
        ],
      },
    },
    {
      name: 'tiles',
      picture: {
        ...common,
        kind: 'tiles',
        key: `tiles ${language}`,
        title: `${say('regions')}: ${say('net')}`,
        subtitle: `2024, ${say('persons')}`,
        categories: REGIONS.map(([area]) => ({
          label: MESSAGES.say(language, 'tile-area', {
            code: area,
            name: MESSAGES.say(language, 'area-short', { code: area, name: area }),
          }),
          area,
        })),
        series: [series(say('net'), 'plain', regionPoints)],
        legend: gainLoss,
        notes: [say('note')],
      },
    },
  ];
}
