import { describe, expect, it } from 'vitest';
import type { DocumentRead } from '../../../src/refresh/document-reading.ts';
import { recogniseDocument } from '../../../src/refresh/documents/recognise-document.ts';
import { openSheets } from '../../../src/refresh/workbooks/open-sheets.ts';
import { readWorkbook } from '../../../src/refresh/workbooks/read-workbook.ts';
import { formatPeriod } from '../../../src/statistics/time/period.ts';
import {
  addSheet,
  COUNTRY,
  EXTERNAL,
  grouped,
  INTERREGIONAL,
  type Moves,
  NAMES,
  type Row,
  sumOf,
  tripleOf,
  tripleRows,
  writeWorkbook,
} from '../make-workbook.ts';
import { BASE, nameOf } from '../read-fixture.ts';
import { lookAt } from '../take-text.ts';

const TITLE = {
  ru: 'Внешняя миграция населения Республики Казахстан за январь-март 2025 года',
  kk: '2025 жылғы қаңтар-наурыздағы Қазақстан Республикасы халқының сыртқы көші-қоны',
  en: 'External migration of the population of the Republic of Kazakhstan for January-March 2025',
};
const INSIDE = {
  ru: 'Межрегиональная миграция населения за январь-март 2025 года',
  kk: '2025 жылғы қаңтар-наурыздағы халықтың өңіраралық көші-қоны',
  en: 'Interregional migration of the population for January-March 2025',
};
const HEADS = {
  ru: ['Прибыло', 'Выбыло', 'Сальдо миграции'],
  kk: ['Келгендер', 'Кеткендер', 'Көші-қон айырымы'],
  en: ['Arrivals', 'Departures', 'Net migration'],
};
const CONTACTS: Row[] = [['Исполнитель: К. Рысбаев'], ['Тел. +7 7172 749343'], ['E-mail: k.rysbaev@aspire.gov.kz']];

async function read(bytes: Buffer): Promise<DocumentRead> {
  expect(recogniseDocument(bytes, 'test.xlsx').form).toBe('xlsx');
  return readWorkbook(await openSheets(bytes, 'test.xlsx'), BASE.codebook);
}

const tableOf = (readings: DocumentRead['readings']) =>
  Object.fromEntries(readings.map((reading) => [`${nameOf(reading)} ${formatPeriod(reading.period)}`, reading.value]));

/** What a table of moves says, by name. */
function expected(moves: readonly Moves[], flow: string, group = '', period = '2025-Q1'): Record<string, number> {
  return Object.fromEntries(
    [sumOf(moves), ...moves].flatMap(({ area, arrivals, departures }) => {
      const name = (indicator: string) => `${[indicator, flow, area, group].filter(Boolean).join(' ')} ${period}`;
      return [
        [name('arrivals'), arrivals],
        [name('departures'), departures],
        [name('net'), arrivals - departures],
      ];
    }),
  );
}

describe('workbooks in the layouts of the department', () => {
  it.each(['ru', 'kk', 'en'] as const)(
    'reads a plain sheet in %s with a merged title and contacts below',
    async (language) => {
      const bytes = await writeWorkbook((book) => {
        addSheet(
          book,
          '1',
          [[TITLE[language]], ['человек'], ['', ...HEADS[language]], ...tripleRows(EXTERNAL, language), ...CONTACTS],
          ['A1:D1'],
        );
      });
      const found = await read(bytes);
      expect(tableOf(found.readings)).toEqual(expected(EXTERNAL, 'external'));
      expect(found.unread).toEqual([]);
    },
  );

  it('reads bilingual headers in three rows of merged cells, with the unit split over its row', async () => {
    const bytes = await writeWorkbook((book) => {
      addSheet(book, 'Обложка', [['2025 жылғы қаңтар-наурыз'], ['январь-март 2025 года']]);
      addSheet(book, 'Усл.обозначения', [
        ['-', 'құбылыс жоқ', 'явление отсутствует'],
        ['х', 'деректер құпия', 'данные конфиденциальны'],
      ]);
      addSheet(
        book,
        '01',
        [
          [`${TITLE.kk} \n ${TITLE.ru}`],
          [`адам${' '.repeat(150)}`, null, null, 'человек'],
          [null, 'Сыртқы көші-қон\nВнешняя миграция', null, null],
          [null, 'Келгендер\nПрибыло', 'Кеткендер\nВыбыло', 'Айырым\nСальдо'],
          ['А', 1, 2, 3],
          ...tripleRows(EXTERNAL, 'kk'),
          [],
          ['Халық статистикасы департаменті', null, null, 'Департамент статистики населения'],
        ],
        ['A1:D1', 'B3:D3', 'A3:A4'],
      );
    });
    const found = await read(bytes);
    expect(tableOf(found.readings)).toEqual(expected(EXTERNAL, 'external'));
  });

  it('reads two flows side by side under headings that span three columns', async () => {
    const bytes = await writeWorkbook((book) => {
      addSheet(
        book,
        '2',
        [
          ['Миграция населения по регионам за январь-март 2025 года'],
          ['', 'Внешняя миграция', null, null, 'Межрегиональная миграция', null, null],
          ['', ...HEADS.ru, ...HEADS.ru],
          ...[sumOf(EXTERNAL), ...EXTERNAL].map((item, index): Row => {
            const inside = index === 0 ? sumOf(INTERREGIONAL) : (INTERREGIONAL[index - 1] as Moves);
            return [index === 0 ? COUNTRY.ru : (NAMES.ru[index - 1] ?? ''), ...tripleOf(item), ...tripleOf(inside)];
          }),
        ],
        ['A1:G1', 'B2:D2', 'E2:G2'],
      );
    });
    const found = await read(bytes);
    expect(tableOf(found.readings)).toEqual({
      ...expected(EXTERNAL, 'external'),
      ...expected(INTERREGIONAL, 'interregional'),
    });
  });

  it('reads the same period of the year before beside it', async () => {
    const before = EXTERNAL.map((item) => ({ ...item, arrivals: item.arrivals + 100 }));
    const bytes = await writeWorkbook((book) => {
      addSheet(
        book,
        '1',
        [
          [TITLE.ru],
          ['', 'Прибыло', null, 'Выбыло', null, 'Сальдо', null],
          ['', '2025 год', '2024 год', '2025 год', '2024 год', '2025 год', '2024 год'],
          ...[sumOf(EXTERNAL), ...EXTERNAL].map((item, index): Row => {
            const old = index === 0 ? sumOf(before) : (before[index - 1] as Moves);
            const net = (moves: Moves) => moves.arrivals - moves.departures;
            return [
              index === 0 ? COUNTRY.ru : (NAMES.ru[index - 1] ?? ''),
              item.arrivals,
              old.arrivals,
              item.departures,
              old.departures,
              net(item),
              net(old),
            ];
          }),
        ],
        ['A1:G1', 'B2:C2', 'D2:E2', 'F2:G2'],
      );
    });
    const found = await read(bytes);
    expect(tableOf(found.readings)).toEqual({
      ...expected(EXTERNAL, 'external'),
      ...expected(before, 'external', '', '2024-Q1'),
    });
  });

  it('reads blocks of urban and rural people behind caption rows and blank separators', async () => {
    const half = EXTERNAL.map((item) => ({
      ...item,
      arrivals: Math.floor(item.arrivals / 2),
      departures: Math.floor(item.departures / 2),
    }));
    const rest = EXTERNAL.map((item, index) => ({
      ...item,
      arrivals: item.arrivals - (half[index]?.arrivals ?? 0),
      departures: item.departures - (half[index]?.departures ?? 0),
    }));
    const bytes = await writeWorkbook((book) => {
      addSheet(book, '1', [
        [TITLE.ru],
        ['', ...HEADS.ru],
        ['Все население'],
        ...tripleRows(EXTERNAL, 'ru'),
        [],
        ['Городское население'],
        ...tripleRows(half, 'ru'),
        [],
        ['Сельское население'],
        ...tripleRows(rest, 'ru'),
      ]);
    });
    const found = await read(bytes);
    expect(tableOf(found.readings)).toEqual({
      ...expected(EXTERNAL, 'external'),
      ...expected(half, 'external', 'settlement:urban'),
      ...expected(rest, 'external', 'settlement:rural'),
    });
  });

  it('takes bare years over a title of months for the same months of each year', async () => {
    const bytes = await writeWorkbook((book) => {
      addSheet(book, '1', [
        ['Внешняя миграция населения за январь-март'],
        ['', '2024', null, null, '2025', null, null],
        ['', ...HEADS.ru, ...HEADS.ru],
        ...tripleRows(EXTERNAL, 'ru', (item) => [...tripleOf(item), ...tripleOf(item)]),
      ]);
    });
    expect(tableOf((await read(bytes)).readings)).toEqual({
      ...expected(EXTERNAL, 'external', '', '2024-Q1'),
      ...expected(EXTERNAL, 'external'),
    });
  });

  it('reads all flows, external and internal moves in one table', async () => {
    const bytes = await writeWorkbook((book) => {
      addSheet(book, '1.1', [
        ['1.1 Миграция населения по всем потокам за январь-март 2025 года'],
        ['', 'Всего', null, null, 'в том числе', null, null, null, null, null],
        ['', 'Прибыло', 'Выбыло', 'Сальдо', 'внешняя миграция', null, null, 'внутренняя миграция', null, null],
        ['', '', '', '', ...HEADS.ru, ...HEADS.ru],
        ...tripleRows(EXTERNAL, 'ru', (item) => [...tripleOf(item), ...tripleOf(item), ...tripleOf(item)]),
      ]);
    });
    expect(tableOf((await read(bytes)).readings)).toEqual({
      ...expected(EXTERNAL, 'total'),
      ...expected(EXTERNAL, 'external'),
      ...expected(EXTERNAL, 'internal'),
    });
  });

  it('leaves a second block without a caption unread', async () => {
    const bytes = await writeWorkbook((book) => {
      addSheet(book, '1', [
        [TITLE.en],
        ['', ...HEADS.en],
        ...tripleRows(EXTERNAL, 'en'),
        [],
        ...tripleRows(EXTERNAL, 'en'),
      ]);
    });
    const found = await read(bytes);
    expect(tableOf(found.readings)).toEqual(expected(EXTERNAL, 'external'));
    expect(found.unread).toHaveLength(21);
  });

  it('reads figures printed as text, with spaces, and footnote stars and marks on names', async () => {
    const labels = NAMES.ru.map((name) =>
      name === 'Туркестанская' ? 'Туркестанская 1' : name === 'Абай' ? 'Абай*' : name,
    );
    const bytes = await writeWorkbook((book) => {
      const cells = (item: Moves): Row => tripleOf(item).map((value) => grouped(Number(value)).replace('-', '–'));
      addSheet(book, '1', [
        [TITLE.ru],
        ['', ...HEADS.ru],
        ...tripleRows(EXTERNAL, 'ru', cells, labels),
        ['1) С 2018 года без города Шымкент'],
      ]);
    });
    const found = await read(bytes);
    expect(tableOf(found.readings)).toEqual(expected(EXTERNAL, 'external'));
    expect(found.unread).toEqual([]);
  });

  it('keeps secret figures secret, absent ones absent, and does not read a footnote glued to a number', async () => {
    const bytes = await writeWorkbook((book) => {
      addSheet(book, '1', [
        [TITLE.ru],
        ['', ...HEADS.ru],
        ...tripleRows(EXTERNAL, 'ru').map(
          (row, index): Row =>
            index === 1 ? [row[0] ?? '', 'х', 'x', '...'] : index === 2 ? [row[0] ?? '', '-', '1 0871)', '5,5'] : row,
        ),
      ]);
    });
    const found = await read(bytes);
    const named = found.readings.filter(({ area }) => area === 'KZ-10' || area === 'KZ-11');
    expect(named).toEqual([]);
    expect(found.suppressed.map(({ indicator, area }) => `${indicator} ${area}`)).toEqual([
      'arrivals KZ-10',
      'departures KZ-10',
    ]);
    expect(found.unread.map(({ text }) => text)).toEqual(['1 0871)', '5,5']);
  });

  it('reads countries, with the Commonwealth and the rest as rows', async () => {
    const bytes = await writeWorkbook((book) => {
      addSheet(book, '3', [
        ['Внешняя миграция населения по странам за январь-март 2025 года'],
        ['', ...HEADS.ru],
        ['Всего', 4923, 1122, 3801],
        ['Страны СНГ', 4140, 763, 3377],
        ['Россия', 982, 644, 338],
        ['Узбекистан', 2614, 30, 2584],
        ['Другие страны', 783, 359, 424],
        ['Китай', 427, 11, 416],
        ['Атлантида', 1, 0, 1],
      ]);
    });
    const found = await read(bytes);
    const arrivals = found.readings.filter(({ indicator }) => indicator === 'arrivals');
    expect(Object.fromEntries(arrivals.map(({ counterpart, value }) => [counterpart ?? 'all', value]))).toEqual({
      all: 4923,
      CIS: 4140,
      RUS: 982,
      UZB: 2614,
      NONCIS: 783,
      CHN: 427,
    });
    expect(found.unread.map(({ text }) => text)).toEqual(['Атлантида']);
  });

  it('reads ethnic groups', async () => {
    const bytes = await writeWorkbook((book) => {
      addSheet(book, '4', [
        ['Внешняя миграция населения по отдельным этносам за январь-март 2025 года'],
        ['', ...HEADS.ru],
        ['Всего', 4923, 1122, 3801],
        ['казахи', 3012, 203, 2809],
        ['русские', 700, 600, 100],
      ]);
    });
    const found = await read(bytes);
    expect(tableOf(found.readings)).toMatchObject({
      'net external KZ ethnic:kazakh 2025-Q1': 2809,
      'net external KZ ethnic:russian 2025-Q1': 100,
    });
  });

  it('reads the dynamic table of bare years, with absent history as dashes', async () => {
    const bytes = await writeWorkbook((book) => {
      addSheet(book, 'Метаданные', [
        ['Сальдо миграции по всем потокам'],
        ['Дата следующей актуализации', '12.08.2026'],
      ]);
      addSheet(book, 'Показатель', [
        ['Сальдо миграции населения по всем потокам'],
        ['человек'],
        [null, 2021, 2022, 2023],
        ['Республика Казахстан', -21217, -6741, 9293],
        ['Абай', '-', '-', -5000],
        ['Акмолинская', -3000, -2000, -1000],
      ]);
    });
    const found = await read(bytes);
    expect(tableOf(found.readings)).toEqual({
      'net total KZ 2021': -21217,
      'net total KZ 2022': -6741,
      'net total KZ 2023': 9293,
      'net total KZ-10 2023': -5000,
      'net total KZ-11 2021': -3000,
      'net total KZ-11 2022': -2000,
      'net total KZ-11 2023': -1000,
    });
  });

  it('reads the old set of regions and leaves South Kazakhstan unread', async () => {
    const bytes = await writeWorkbook((book) => {
      addSheet(book, '1', [
        ['Внешняя миграция населения за январь-март 2016 года'],
        ['', ...HEADS.ru],
        ['Республика Казахстан', 300, 200, 100],
        ['Акмолинская', 100, 100, 0],
        ['Южно-Казахстанская', 200, 100, 100],
      ]);
    });
    const found = await read(bytes);
    expect(found.readings.map(({ area, value }) => `${area} ${value}`)).toContain('KZ-11 100');
    expect(found.unread.map(({ text }) => text)).toEqual(['Южно-Казахстанская']);
  });

  it('takes the net between population and growth from the monthly population bulletin', async () => {
    const rows = NAMES.en.map((name, index): Row => {
      const start = 600_000 + index * 1000;
      const natural = 900 + index;
      const net = index % 2 === 0 ? -(1000 + index) : 1001 + index - 2;
      return [name, start, natural + net, natural, net, start + natural + net];
    });
    const whole = rows.reduce(
      (sum: number[], row) => row.slice(1).map((cell, index) => (sum[index] ?? 0) + Number(cell)),
      [],
    );
    const bytes = await writeWorkbook((book) => {
      addSheet(book, 'Cover', [['The population of the Republic of Kazakhstan'], ['as of August 1, 2026']]);
      addSheet(book, 'Содержание', [['1.', 'The population']]);
      addSheet(book, '1.', [
        ['1. The population of the Republic of Kazakhstan as of August 1, 2026'],
        [
          '',
          'Population at the beginning of the year',
          'Total growth',
          'Natural growth',
          'Net migration',
          'Population as of August 1, 2026',
        ],
        [COUNTRY.en, ...whole],
        ...rows,
      ]);
    });
    const found = await read(bytes);
    const abay = found.readings
      .filter(({ area }) => area === 'KZ-10')
      .map((item) => `${item.indicator} ${item.flow ?? ''} ${formatPeriod(item.period)} ${item.value}`);
    expect(abay).toEqual([
      'population  2026-01-01 600000',
      'net total 2026-01/2026-07 -1000',
      'population  2026-08-01 599900',
    ]);
    expect(found.checks?.every(({ holds }) => holds)).toBe(true);
    expect(found.readings).toHaveLength(63);
  });

  it('reads the population bulletin in Kazakh and Russian', async () => {
    const bytes = await writeWorkbook((book) => {
      addSheet(book, '1.', [
        ['2026 жылғы 1 тамызға халық саны / Численность населения на 1 августа 2026 года'],
        [
          '',
          'Жыл басына\nНа начало года',
          'Жалпы өсім\nОбщий прирост',
          'Табиғи өсім\nЕстественный прирост',
          'Көші-қон айырымы\nСальдо миграции',
          '2026 жылғы 1 тамызға халық саны\nЧисленность на 1 августа 2026 года',
        ],
        ['Абай', 600_000, 50, 20, 30, 600_050],
        ['Ақмола', 700_000, -50, 20, -70, 699_950],
      ]);
    });
    expect(tableOf((await read(bytes)).readings)).toEqual({
      'population KZ-10 2026-01-01': 600_000,
      'net total KZ-10 2026-01/2026-07': 30,
      'population KZ-10 2026-08-01': 600_050,
      'population KZ-11 2026-01-01': 700_000,
      'net total KZ-11 2026-01/2026-07': -70,
      'population KZ-11 2026-08-01': 699_950,
    });
  });

  it('reads a table of thousands with its rounding, and no counts from one of percentages', async () => {
    const bytes = await writeWorkbook((book) => {
      addSheet(book, '1', [[TITLE.ru], ['тысяч человек'], ['', ...HEADS.ru], ...tripleRows(EXTERNAL, 'ru')]);
      addSheet(book, '2', [
        [TITLE.ru],
        ['в процентах'],
        ['', 'Прибыло, %', 'Выбыло, %'],
        ['Республика Казахстан', 100, 100],
        ['Абай', 3, 5],
        ['Акмолинская', 2, 1],
      ]);
    });
    const { readings } = await read(bytes);
    expect(readings.filter(({ where }) => where.startsWith('sheet 2'))).toEqual([]);
    expect(readings[0]).toMatchObject({ indicator: 'arrivals', area: 'KZ', value: 4_923_000, margin: 500 });
  });

  it('says when the period of a sheet is not that of the cover', async () => {
    const bytes = await writeWorkbook((book) => {
      addSheet(book, 'Cover', [['Population migration'], ['January-June 2025']]);
      addSheet(book, '1', [[TITLE.en], ['', ...HEADS.en], ...tripleRows(EXTERNAL, 'en')]);
    });
    expect((await read(bytes)).doubts).toEqual(['sheet 1 is about another period than the cover of the workbook']);
  });
});

describe('the gate before a workbook', () => {
  const bulletin = (rows: readonly Row[], inside = tripleRows(INTERREGIONAL, 'ru')) =>
    writeWorkbook((book) => {
      addSheet(book, '1', [[TITLE.ru], ['', ...HEADS.ru], ...rows]);
      addSheet(book, '2', [[INSIDE.ru], ['', ...HEADS.ru], ...inside]);
    });

  it('doubts regions that stand in no known order', async () => {
    const labels = [...NAMES.ru];
    [labels[0], labels[16]] = [labels[16] as 'Абай', labels[0] as 'Абай'];
    const { round } = await lookAt(await bulletin(tripleRows(EXTERNAL, 'ru', tripleOf, labels)));
    expect(round.outcome).not.toBe('accepted');
    expect(round.reasons.join('\n')).toContain('labels may be exchanged');
  });

  it.each([
    ['an arrival', 5, 1],
    ['a departure', 7, 2],
    ['a net', 9, 3],
    ['the country', 0, 1],
  ])('quarantines a slip in %s and names it', async (_, row, column) => {
    const rows = tripleRows(EXTERNAL, 'ru').map(
      (cells, index): Row =>
        index === row ? cells.map((cell, place) => (place === column ? Number(cell) + 9 : cell)) : cells,
    );
    const { round } = await lookAt(await bulletin(rows));
    expect(round.outcome).toBe('quarantined');
    expect(round.reasons[0]).toMatch(/\d+ arrivals less \d+ departures/);
  });
});

describe('a region that is left out of a table', () => {
  const tableWithout = (codes: readonly string[]) =>
    writeWorkbook((book) =>
      addSheet(book, '1', [
        [TITLE.ru.replace('2025', '2026')],
        ['', ...HEADS.ru],
        ...tripleRows(EXTERNAL, 'ru').filter(([name]) => !codes.includes(String(name).trim())),
      ]),
    );

  it('is named, with what the others lack to the country', async () => {
    const { round } = await lookAt(await tableWithout(['Мангистауская', 'Павлодарская']));
    expect(round.reasons[0]).toBe(
      'left out of 2026-Q1: Mangystau region (KZ-47), Pavlodar region (KZ-55); the country less the other regions is arrivals external 399, departures external 52, net external 347',
    );
    expect(round.observations.filter(({ verdict }) => verdict === 'proven')).toEqual([]);
  });

  it('is not named where all are there', async () => {
    const { round } = await lookAt(await tableWithout([]));
    expect(round.reasons.join(' ')).not.toContain('left out');
  });
});
