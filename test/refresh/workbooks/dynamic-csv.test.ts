import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/refresh/workbooks/read-csv.ts';
import { formatPeriod } from '../../../src/statistics/time/period.ts';
import { BASE, nameOf } from '../read-fixture.ts';

const HEADER = [
  'NAM',
  'DAT',
  'PERIOD',
  'КАТО(по каталогу)',
  'LКАТО(по каталогу)',
  'СПТМ',
  'LСПТМ',
  'КН',
  'LКН',
  'СП',
  'LСП',
  'VAL',
];
const NET = 'Сальдо миграции по всем потокам(Человек)';

function csv(rows: readonly (readonly string[])[], header = HEADER): string {
  return `\uFEFF${[header, ...rows].map((row) => row.map((cell) => `"${cell}"`).join('\t')).join('\r\n')}\r\n`;
}

const row = (
  area: string,
  value: string,
  more: Partial<{ dat: string; period: string; place: string; nation: string; sex: string; name: string }> = {},
) => [
  more.name ?? NET,
  more.dat ?? '2024 год',
  more.period ?? '202412',
  area,
  '0',
  more.place ?? 'Всего',
  '0',
  more.nation ?? 'Всего',
  '0',
  more.sex ?? 'Всего',
  '0',
  value,
];

function read(rows: readonly (readonly string[])[]) {
  const found = readCsv(csv(rows), '\t', BASE.codebook, 'table.csv');
  return {
    ...found,
    shown: found.readings.map((reading) => `${nameOf(reading)} ${formatPeriod(reading.period)} ${reading.value}`),
  };
}

describe('the CSV of a dynamic table', () => {
  it('reads country and regions with spaces and minus, and leaves districts out', () => {
    const { shown, unread } = read([
      row('РЕСПУБЛИКА КАЗАХСТАН', '16 550'),
      row('Г.АСТАНА', '61 004'),
      row('АЛМАТИНСКАЯ ОБЛАСТЬ', '-111 640', { dat: '2023 год', period: '202312' }),
      row('АБАЙСКИЙ РАЙОН', '12'),
      row('ОБЛАСТЬ ҰЛЫТАУ', '-1 200'),
    ]);
    expect(shown).toEqual([
      'net total KZ 2024 16550',
      'net total KZ-71 2024 61004',
      'net total KZ-19 2023 -111640',
      'net total KZ-62 2024 -1200',
    ]);
    expect(unread).toEqual([]);
  });

  it('reads one group at a time', () => {
    const { shown } = read([
      row('РЕСПУБЛИКА КАЗАХСТАН', '128 190', { place: 'Городская местность' }),
      row('РЕСПУБЛИКА КАЗАХСТАН', '9', { place: 'Городская местность', sex: 'Мужчины' }),
      row('РЕСПУБЛИКА КАЗАХСТАН', '41 000', { nation: 'Казахи' }),
    ]);
    expect(shown).toEqual(['net total KZ settlement:urban 2024 128190', 'net total KZ ethnic:kazakh 2024 41000']);
  });

  it('takes the year of the population as its first of January', () => {
    const { shown } = read([
      row('РЕСПУБЛИКА КАЗАХСТАН', '20 283 399', {
        name: 'Численность населения на начало периода(Человек)',
        dat: '2025 год',
        period: '202512',
      }),
    ]);
    expect(shown).toEqual(['population KZ 2025-01-01 20283399']);
  });

  it('keeps what is secret, doubtful or inflated out of the figures', () => {
    const { shown, suppressed, unread } = read([
      row('РЕСПУБЛИКА КАЗАХСТАН', 'х'),
      row('Г.АСТАНА', '5 332 700 000'),
      row('Г.ШЫМКЕНТ', '12', { period: '202406' }),
      row('ОБЛАСТЬ АБАЙ', '108,31)'),
      row('Г.АЛМАТЫ', '12', { name: 'Общий коэффициент рождаемости' }),
    ]);
    expect(shown).toEqual([]);
    expect(suppressed).toHaveLength(1);
    expect(unread.map(({ where }) => where)).toEqual(['line 3', 'line 4', 'line 5', 'line 6']);
  });
});

describe('groups of a dynamic table', () => {
  it.each([
    ['Городское население', 'Всего', 'settlement:urban'],
    ['Ауылдық жер', 'Барлығы', 'settlement:rural'],
    ['Total', 'Females', 'sex:female'],
    ['Барлығы', 'Ерлер', 'sex:male'],
    ['Всего', 'Оба пола', undefined],
  ])('%s, %s are read as %s', (place, sex, group) => {
    const { readings, unread } = read([row('РЕСПУБЛИКА КАЗАХСТАН', '9', { place, sex })]);
    expect([readings.map((reading) => reading.group), unread]).toEqual([[group], []]);
  });
});
