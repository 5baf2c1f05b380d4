import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import type { DocumentRead } from '../../src/refresh/document-reading.ts';
import { compileWords } from '../../src/refresh/pages/prose-words.ts';
import type { RoundPlayed } from '../../src/refresh/play-round.ts';
import { createLabelReader } from '../../src/refresh/workbooks/label-rows.ts';
import { readSheet } from '../../src/refresh/workbooks/read-sheet.ts';
import { findRowOrderDoubt } from '../../src/refresh/workbooks/row-order.ts';
import { nameOfRecord } from '../../src/statistics/facts/figure-key.ts';
import { formatPeriod } from '../../src/statistics/time/period.ts';
import { externalOf, INTERREGIONAL, type Row, tripleRows } from './make-workbook.ts';
import { BASE, FIXTURES } from './read-fixture.ts';
import { createTestIntake, documentOf } from './take-text.ts';

const WORDS_OF_RELEASES = compileWords(BASE.codebook.releaseWords());
const RUNS = { numRuns: 400, seed: 2026 };
const FEW_RUNS = { numRuns: 200, seed: 2026 };
const DAY = '2026-06-01';

/** What was believed, by its whole name; a value of another period has another name. */
function believedIn({ round }: RoundPlayed): [string, number][] {
  if (round.outcome === 'quarantined' || round.outcome === 'unreadable') return [];
  return round.observations
    .filter(({ verdict }) => verdict === 'proven')
    .map(({ observation }) => {
      const { indicator, flow, area, counterpart, group, period, value } = observation;
      return [[indicator, flow, area, counterpart, group, formatPeriod(period)].filter(Boolean).join(' '), value];
    });
}

function expectTruth(played: RoundPlayed, truth: Readonly<Record<string, number>>): void {
  const wrong = believedIn(played).filter(([name, value]) => truth[name] !== value);
  expect(wrong).toEqual([]);
}

const TRUTH: Record<string, { period: string; values: Record<string, number> }> = JSON.parse(
  readFileSync(join(FIXTURES, 'corpus', 'truth.json'), 'utf8'),
);
const TEXTS = [
  '01-en-quarter.txt',
  '13-ru-loss-without-minus.txt',
  '12-ru-quarter.txt',
  '23-kk-quarter.txt',
  '24-kk-loss-without-minus.txt',
  '34-en-seed-slips.txt',
].map((name) => ({
  text: readFileSync(join(FIXTURES, 'corpus', name), 'utf8'),
  truth: Object.fromEntries(Object.entries(TRUTH[name]?.values ?? {}).map(([key, value]) => [`${key} 2026-Q1`, value])),
}));

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/increased/, 'decreased'],
  [/увеличилось/, 'уменьшилось'],
  [/увеличилась/, 'уменьшилась'],
  [/артты/, 'азайды'],
  [/arrivals/, 'departures'],
  [/departures/, 'arrivals'],
  [/прибывших/, 'выбывших'],
  [/выбывших/, 'прибывших'],
  [/келгендер/, 'кеткендер'],
  [/кеткендер/, 'келгендер'],
  [/March/, 'June'],
  [/март/, 'июнь'],
  [/наурыз/, 'маусым'],
  [/2026/, '2025'],
  [/2026/, '2024'],
  [/Astana|Астана/, 'Шымкент'],
  [/CIS|СНГ|ТМД/, 'EU'],
  [/positive|положительное|оң/, 'отрицательное'],
  [/people|человек|адам/, 'тыс.'],
  [/%/, ''],
  [/,/g, ' '],
  [/\./g, ' '],
  [/\n/g, ' '],
];

/** One slip somewhere in a text. */
const slip = fc.oneof(
  fc.record({ kind: fc.constant('digit' as const), at: fc.nat(), to: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ kind: fc.constant('drop' as const), at: fc.nat(), count: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('double' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('swapNumbers' as const), a: fc.nat(), b: fc.nat() }),
  fc.record({ kind: fc.constant('word' as const), at: fc.nat(), place: fc.nat({ max: 6 }) }),
  fc.record({ kind: fc.constant('space' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('swapLines' as const), a: fc.nat(), b: fc.nat() }),
);
type Slip = typeof slip extends fc.Arbitrary<infer Kind> ? Kind : never;

const indexesOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(({ index }) => index);
const pick = <Item>(items: readonly Item[], at: number) => items[at % Math.max(items.length, 1)];

function applySlip(text: string, made: Slip): string {
  const digits = indexesOf(text, /\d/g);
  switch (made.kind) {
    case 'digit': {
      const at = pick(digits, made.at) ?? 0;
      return `${text.slice(0, at)}${made.to}${text.slice(at + 1)}`;
    }
    case 'drop': {
      const at = made.at % text.length;
      return text.slice(0, at) + text.slice(at + made.count);
    }
    case 'double': {
      const at = pick(digits, made.at) ?? 0;
      return text.slice(0, at) + text.slice(at, at + 1) + text.slice(at);
    }
    case 'space': {
      const at = pick(digits, made.at) ?? 0;
      return `${text.slice(0, at)} ${text.slice(at)}`;
    }
    case 'swapNumbers': {
      const numbers = [...text.matchAll(/\d[\d ,]*\d|\d/g)];
      const [first, second] = [pick(numbers, made.a), pick(numbers, made.b)].sort(
        (a, b) => (a?.index ?? 0) - (b?.index ?? 0),
      );
      if (!first || !second || first.index === second.index) return text;
      const middle = text.slice(first.index + first[0].length, second.index);
      return text.slice(0, first.index) + second[0] + middle + first[0] + text.slice(second.index + second[0].length);
    }
    case 'word': {
      const [from, to] = pick(WORDS, made.at) ?? [/a^/, ''];
      const places = indexesOf(text, new RegExp(from.source, 'g'));
      const at = pick(places, made.place);
      return at === undefined ? text : text.slice(0, at) + text.slice(at).replace(from, to);
    }
    case 'swapLines': {
      const lines = text.split('\n');
      const [a, b] = [made.a % lines.length, made.b % lines.length];
      [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
      return lines.join('\n');
    }
  }
}

describe('no slip in a text gets a false value through the gate', () => {
  it('one slip', async () => {
    const intake = createTestIntake(DAY);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...TEXTS), slip, async ({ text, truth }, made) => {
        expectTruth(await intake.look(documentOf(applySlip(text, made))), truth);
      }),
      RUNS,
    );
  }, 300_000);

  it('two slips', async () => {
    const intake = createTestIntake(DAY);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...TEXTS), slip, slip, async ({ text, truth }, first, second) => {
        expectTruth(await intake.look(documentOf(applySlip(applySlip(text, first), second))), truth);
      }),
      FEW_RUNS,
    );
  }, 300_000);
});

const MOVES = externalOf(5310, 1343);
const HEADS = ['Прибыло', 'Выбыло', 'Сальдо миграции'];
const SHEETS: readonly { readonly name: string; readonly grid: Row[] }[] = [
  {
    name: '1',
    grid: [['Внешняя миграция населения за январь-март 2026 года'], ['', ...HEADS], ...tripleRows(MOVES, 'ru')],
  },
  {
    name: '2',
    grid: [
      ['Межрегиональная миграция населения за январь-март 2026 года'],
      ['', ...HEADS],
      ...tripleRows(INTERREGIONAL, 'ru'),
    ],
  },
];
const readLabel = createLabelReader(BASE.codebook);
const readsBySheet = new Map<string, ReturnType<typeof readSheet>>();

/** A sheet without a slip is read once for all. */
function readOnce({ name, grid }: (typeof SHEETS)[number]): ReturnType<typeof readSheet> {
  const sheet = { name, grid: grid.map((row) => row.map((cell) => cell ?? undefined)) };
  const key = JSON.stringify(sheet);
  const read = readsBySheet.get(key) ?? readSheet(sheet, { readLabel, words: WORDS_OF_RELEASES, cover: {} });
  readsBySheet.set(key, read);
  return read;
}

function readSheets(sheets: typeof SHEETS): DocumentRead {
  const reads = sheets.map(readOnce);
  const readings = reads.flatMap((read) => read.readings);
  const period = reads.find((read) => read.period)?.period;
  return {
    kind: 'workbook',
    origin: 'workbook',
    ...(period && { period }),
    readings,
    suppressed: [],
    unread: reads.flatMap(({ unread }) => unread),
    checks: reads.flatMap(({ checks }) => checks),
    doubts: [...reads.flatMap(({ doubts }) => doubts), ...findRowOrderDoubt(readings)],
  };
}

const SHEET_TRUTH = Object.fromEntries(
  readSheets(SHEETS)
    .readings.map(nameOfRecord)
    .map(({ indicator, flow, area, period, value }) => [
      [indicator, flow, area, formatPeriod(period)].join(' '),
      value,
    ]),
);

const cellSlip = fc.record({
  kind: fc.constantFrom(
    'add' as const,
    'negate' as const,
    'swap' as const,
    'clear' as const,
    'label' as const,
    'header' as const,
    'title' as const,
    'row' as const,
  ),
  sheet: fc.nat({ max: 1 }),
  row: fc.integer({ min: 2, max: 22 }),
  column: fc.integer({ min: 1, max: 3 }),
  other: fc.integer({ min: 2, max: 22 }),
  to: fc.integer({ min: 1, max: 3 }),
  by: fc.integer({ min: 1, max: 5000 }),
});

function applyCellSlip(
  sheets: typeof SHEETS,
  made: typeof cellSlip extends fc.Arbitrary<infer Kind> ? Kind : never,
): typeof SHEETS {
  const copy = sheets.map(({ name, grid }) => ({ name, grid: grid.map((row) => [...row]) }));
  const grid = copy[made.sheet]?.grid ?? [];
  const row = grid[made.row] ?? [];
  const other = grid[made.other] ?? [];
  const header = grid[1] ?? [];
  switch (made.kind) {
    case 'add':
      row[made.column] = Number(row[made.column]) + made.by;
      break;
    case 'negate':
      row[made.column] = -Number(row[made.column]);
      break;
    case 'swap':
      [row[made.column], other[made.to]] = [other[made.to] ?? null, row[made.column] ?? null];
      break;
    case 'clear':
      row[made.column] = null;
      break;
    case 'label':
      [row[0], other[0]] = [other[0] ?? null, row[0] ?? null];
      break;
    case 'header':
      [header[made.column], header[made.to]] = [header[made.to] ?? null, header[made.column] ?? null];
      break;
    case 'title':
      grid[0] = [String(grid[0]?.[0]).replace(made.by % 2 ? 'март' : '2026', made.by % 2 ? 'июнь' : '2025')];
      break;
    case 'row':
      grid.splice(made.row, 1);
      break;
  }
  return copy;
}

describe('no slip in a sheet gets a false value through the gate', () => {
  let withRelease: Dataset;

  beforeAll(async () => {
    const intake = createTestIntake(DAY);
    const { round } = await intake.look(documentOf(TEXTS[2]?.text ?? ''));
    await intake.keep(round);
    withRelease = intake.dataset();
  });

  it('believes the sheets as they are, once the release gives the country', async () => {
    const { round } = await createTestIntake(DAY, { base: withRelease }).look(documentOf('x'), readSheets(SHEETS));
    expect(round.reasons).toEqual([]);
    expect(round.outcome).toBe('accepted');
    expect(believedIn({ round, read: readSheets(SHEETS) })).toHaveLength(122);
  });

  it('one or two slips', async () => {
    const intake = createTestIntake(DAY, { base: withRelease });
    await fc.assert(
      fc.asyncProperty(fc.array(cellSlip, { minLength: 1, maxLength: 2 }), async (slips) => {
        const sheets = slips.reduce(applyCellSlip, SHEETS);
        const unchanged = JSON.stringify(sheets) === JSON.stringify(SHEETS);
        const played = await intake.look(documentOf('x'), readSheets(sheets));
        expectTruth(played, SHEET_TRUTH);
        if (unchanged) expect(played.round.outcome).toBe('accepted');
      }),
      FEW_RUNS,
    );
  }, 300_000);
});
