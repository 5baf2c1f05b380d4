import ExcelJS from 'exceljs';

/** External, interregional and intraregional moves of one imagined quarter that fit together: 20 regions, sums and all. */
const CODES = [
  '10',
  '11',
  '15',
  '19',
  '23',
  '27',
  '31',
  '33',
  '35',
  '39',
  '43',
  '47',
  '55',
  '59',
  '61',
  '62',
  '63',
  '71',
  '75',
  '79',
];

export interface Moves {
  readonly area: string;
  readonly arrivals: number;
  readonly departures: number;
}

/** External moves of twenty regions that add up to the country's. */
export function externalOf(arrivals: number, departures: number): readonly Moves[] {
  const parts = CODES.map((code, index) => ({
    area: `KZ-${code}`,
    arrivals: 50 + 13 * index,
    departures: 5 + 2 * ((index * 7) % 20),
  }));
  const sum = sumOf(parts);
  return parts.map((item) =>
    item.area === 'KZ-75'
      ? {
          ...item,
          arrivals: item.arrivals + arrivals - sum.arrivals,
          departures: item.departures + departures - sum.departures,
        }
      : item,
  );
}

/** The country's figures are those held for January-March 2025. */
export const EXTERNAL = externalOf(4923, 1122);
const leaving = CODES.map((_, index) => 2000 + 310 * ((index * 3) % 20));
export const INTERREGIONAL: readonly Moves[] = CODES.map((code, index) => ({
  area: `KZ-${code}`,
  arrivals: leaving[(index + 5) % 20] ?? 0,
  departures: leaving[index] ?? 0,
}));

export const NAMES = {
  ru: [
    'Абай',
    'Акмолинская',
    'Актюбинская',
    'Алматинская',
    'Атырауская',
    'Западно-Казахстанская',
    'Жамбылская',
    'Жетісу',
    'Карагандинская',
    'Костанайская',
    'Кызылординская',
    'Мангистауская',
    'Павлодарская',
    'Северо-Казахстанская',
    'Туркестанская',
    'Ұлытау',
    'Восточно-Казахстанская',
    'г. Астана',
    'г. Алматы',
    'г. Шымкент',
  ],
  kk: [
    'Абай',
    'Ақмола',
    'Ақтөбе',
    'Алматы',
    'Атырау',
    'Батыс Қазақстан',
    'Жамбыл',
    'Жетісу',
    'Қарағанды',
    'Қостанай',
    'Қызылорда',
    'Маңғыстау',
    'Павлодар',
    'Солтүстік Қазақстан',
    'Түркістан',
    'Ұлытау',
    'Шығыс Қазақстан',
    'Астана қаласы',
    'Алматы қаласы',
    'Шымкент қаласы',
  ],
  en: [
    'Abay',
    'Akmola',
    'Aktobe',
    'Almaty',
    'Atyrau',
    'Batys Kazakhstan',
    'Zhambyl',
    'Zhetisu',
    'Karaganda',
    'Kostanay',
    'Kyzylorda',
    'Mangystau',
    'Pavlodar',
    'Soltustik Kazakhstan',
    'Turkistan',
    'Ulytau',
    'Shygys Kazakhstan',
    'Astana city',
    'Almaty city',
    'Shymkent city',
  ],
} as const;
export const COUNTRY = {
  ru: 'Республика Казахстан ',
  kk: 'Қазақстан Республикасы ',
  en: 'Republic of Kazakhstan',
} as const;
export type TableLanguage = keyof typeof NAMES;

export type Row = readonly (string | number | null)[];

export async function writeWorkbook(build: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  build(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

export function addSheet(
  workbook: ExcelJS.Workbook,
  name: string,
  rows: readonly Row[],
  merges: readonly string[] = [],
): void {
  const sheet = workbook.addWorksheet(name);
  for (const row of rows) sheet.addRow([...row]);
  for (const range of merges) sheet.mergeCells(range);
}

export function sumOf(moves: readonly Moves[]): Moves {
  return {
    area: 'KZ',
    arrivals: moves.reduce((sum, { arrivals }) => sum + arrivals, 0),
    departures: moves.reduce((sum, { departures }) => sum + departures, 0),
  };
}

/** Rows of country and regions with arrivals, departures and net. */
export function tripleRows(
  moves: readonly Moves[],
  language: TableLanguage,
  cells: (moves: Moves) => Row = tripleOf,
  labels: readonly string[] = NAMES[language],
): Row[] {
  return [
    [COUNTRY[language], ...cells(sumOf(moves))],
    ...moves.map((item, index): Row => [labels[index] ?? '', ...cells(item)]),
  ];
}

export const tripleOf = ({ arrivals, departures }: Moves): Row => [arrivals, departures, arrivals - departures];

export const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ' ');
