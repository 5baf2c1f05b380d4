import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/questions/reading.ts';
import { formatCommand } from '../../../src/statistics/command.ts';
import type { Area } from '../../../src/statistics/facts/codebook.ts';
import { codebook, reader } from '../reader.ts';
import { showReading } from '../show-reading.ts';

const TODAY = '2025-06-15';
const read = (text: string) => showReading(reader.read(text, { today: TODAY }));
const regions = [...codebook.areas.values()].filter((area) => area.code !== 'KZ');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

describe('aliases', () => {
  const sure = codebook.aliases.filter((alias) => !alias.ambiguous && alias.match === 'word' && alias.area !== 'KZ');

  it.each(sure.map((alias) => [alias.alias, alias.area]))('finds "%s" as %s', (alias, area) => {
    expect(read(`/net ${alias} 2024`)).toBe(`/net ${area} 2024`);
  });

  it.each(
    codebook.aliases
      .filter((alias) => alias.match === 'prefix' && alias.area !== 'KZ' && alias.alias.length > 4)
      .map((alias) => [alias.alias, alias.area]),
  )('finds the stem "%s" as %s', (alias, area) => {
    expect(read(`/net ${alias} 2024`)).toBe(`/net ${area} 2024`);
  });

  it.each(
    sure
      .filter(({ languages, alias }) => languages.includes('kk') && /^[\p{Script=Cyrillic}]{4,}$/u.test(alias))
      .flatMap(({ alias, area }) => ['ға', 'да', 'дан', 'ның'].map((ending) => [alias + ending, area] as const)),
  )('finds the inflected "%s" as %s', (form, area) => {
    expect(read(`${form} 2024 сальдо`)).toBe(`/net ${area} 2024`);
  });
});

type Form = 'name' | 'in' | 'from' | 'to';
type Template = (area: Area, form: Form) => string;

/** Each is asked with every region in each of its case forms; the net has no direction, so every case means the same. */
const NET: readonly Template[] = [
  (area, form) => `${capital(area[form].kk)} 2023 жылғы көші-қон сальдосы`,
  (area, form) => `2023 жылы ${area[form].kk} көші-қон айырымы қанша?`,
  (area, form) => `сальдо миграции ${area[form].ru} 2023`,
  (area, form) => `Какое сальдо ${area[form].ru} за 2023 год?`,
  (area, form) => `net migration ${area[form].en} 2023`,
  (area, form) => `What was the net migration ${area[form].en} in 2023?`,
];

describe('every region', () => {
  it('is found in every case form of three languages', () => {
    const forms: readonly Form[] = ['name', 'in', 'from', 'to'];
    for (const area of regions) {
      for (const form of forms) {
        for (const template of NET)
          expect(read(template(area, form)), template(area, form)).toBe(`/net ${area.code} 2023`);
      }
    }
  });

  it.each(regions.map((area) => [area.code, area] as const))(
    '%s: to it are arrivals, from it departures',
    (code, area) => {
      expect(read(`${area.to.kk} 2023 жылы қанша адам көшті`)).toBe(`/arrivals ${code} 2023`);
      expect(read(`${area.from.kk} 2023 жылы қанша адам көшті`)).toBe(`/departures ${code} 2023`);
      expect(read(`сколько человек переехало ${area.from.ru} в 2023`)).toBe(`/departures ${code} 2023`);
      expect(read(`how many people moved ${area.from.en} in 2023`)).toBe(`/departures ${code} 2023`);
      expect(read(`how many people moved ${area.to.en} in 2023`)).toBe(`/arrivals ${code} 2023`);
      expect(read(`${area.from.kk} шетелге 2023 жылы кеткендер`)).toBe(`/departures external ${code} 2023`);
    },
  );

  it('is found whatever the letters: capitals, no special letters, no case', () => {
    fc.assert(
      fc.property(fc.constantFrom(...regions), fc.constantFrom('kk', 'ru', 'en'), (area, language) => {
        const name = area.name[language];
        const plain = name.replace(/[әғқңөұүһі]/g, (letter) => 'агкноуухи'['әғқңөұүһі'.indexOf(letter)] ?? letter);
        for (const text of [name, name.toUpperCase(), name.toLowerCase(), plain]) {
          expect(read(`/net ${text} 2023`)).toBe(`/net ${area.code} 2023`);
        }
      }),
    );
  });
});

function only(text: string): Extract<Reading, { kind: 'question' }> {
  const [reading] = reader.read(text, { today: TODAY }).readings;
  if (reading?.kind !== 'question') throw new Error(`no question: ${text}`);
  return reading;
}

describe('names that say too little or too much', () => {
  it.each([
    'сальдо Алматы 2024',
    'Алматы 2024 көші-қон сальдосы',
    'net migration Almaty 2024',
    'Алматының сальдосы 2024',
  ])('takes Almaty alone in "%s" for the city and offers the region', (text) => {
    const reading = only(text);
    expect(formatCommand(reading.question)).toBe('/net KZ-75 2024');
    expect(reading.assumptions).toContain('city_of_almaty');
    expect(reading.alternatives.map(formatCommand)).toContain('/net KZ-19 2024');
  });

  it.each(['сальдо города Алматы 2024', 'Алматы қаласының сальдосы 2024', 'net migration Almaty city 2024'])(
    'leaves nothing open in "%s"',
    (text) => expect(only(text).assumptions).not.toContain('city_of_almaty'),
  );

  it('says that a town stands for its region', () => {
    expect(only('сальдо Экибастуза 2024').assumptions).toContain('capital_for_region');
    expect(only('сальдо Павлодарской области 2024').assumptions).not.toContain('capital_for_region');
  });

  it.each([
    ['сальдо Кастанай 2023', '/net KZ-39 2023'],
    ['Манғыстау облсы сальдосы 2023', '/net KZ-47 2023'],
    ['сальдо Шимкента 2023', '/net KZ-79 2023'],
    ['net migration Karagnda 2023', '/net KZ-35 2023'],
    ['сальдо Павлодраской области 2023', '/net KZ-55 2023'],
  ])('corrects "%s"', (text, command) => expect(read(text)).toBe(command));

  it.each(['сальдо Тамбова 2023', 'net migration of Osaka 2023', '/net Мордор 2024', 'Нарнияның сальдосы 2023'])(
    'makes no region of "%s"',
    (text) => expect(read(text)).toBe('misread unknown_place'),
  );

  it('never turns one region into another by a single slip', () => {
    const letters = [...'абвгдеклмнорстуы'];
    fc.assert(
      fc.property(
        fc.constantFrom(...regions.filter((area) => area.kind === 'region')),
        fc.nat(),
        fc.constantFrom(...letters),
        (area, at, letter) => {
          const name = area.name.kk;
          const index = at % name.length;
          const slipped = name.slice(0, index) + letter + name.slice(index + 1);
          const outcome = read(`/net ${slipped} 2023`);
          if (outcome.startsWith('/net')) expect(outcome.split(' ')[1]).toBe(area.code);
        },
      ),
      { numRuns: 500 },
    );
  });
});
