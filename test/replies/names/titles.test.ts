import { describe, expect, it } from 'vitest';
import { createWords } from '../../../src/replies/messages/words.ts';
import { nameShortPlace, sayPlace } from '../../../src/replies/names/say-subject.ts';
import { LANGUAGES } from '../../../src/statistics/language.ts';
import { openHouse } from '../house.ts';

const { codebook, messages } = openHouse();

/** Code; full name and short name in kk, ru, en. */
const REGIONS: readonly (readonly [string, ...string[]])[] = [
  ['KZ-10', 'Абай облысы', 'Область Абай', 'Abai region', 'Абай', 'область Абай', 'Abai'],
  ['KZ-11', 'Ақмола облысы', 'Акмолинская область', 'Akmola region', 'Ақмола', 'Акмолинская', 'Akmola'],
  ['KZ-15', 'Ақтөбе облысы', 'Актюбинская область', 'Aktobe region', 'Ақтөбе', 'Актюбинская', 'Aktobe'],
  ['KZ-19', 'Алматы облысы', 'Алматинская область', 'Almaty region', 'Алматы облысы', 'Алматинская', 'Almaty region'],
  ['KZ-23', 'Атырау облысы', 'Атырауская область', 'Atyrau region', 'Атырау', 'Атырауская', 'Atyrau'],
  [
    'KZ-27',
    'Батыс Қазақстан облысы',
    'Западно-Казахстанская область',
    'West Kazakhstan region',
    'Батыс Қазақстан',
    'ЗКО',
    'West Kazakhstan',
  ],
  ['KZ-31', 'Жамбыл облысы', 'Жамбылская область', 'Zhambyl region', 'Жамбыл', 'Жамбылская', 'Zhambyl'],
  ['KZ-33', 'Жетісу облысы', 'Область Жетісу', 'Zhetisu region', 'Жетісу', 'область Жетісу', 'Zhetisu'],
  [
    'KZ-35',
    'Қарағанды облысы',
    'Карагандинская область',
    'Karaganda region',
    'Қарағанды',
    'Карагандинская',
    'Karaganda',
  ],
  ['KZ-39', 'Қостанай облысы', 'Костанайская область', 'Kostanay region', 'Қостанай', 'Костанайская', 'Kostanay'],
  [
    'KZ-43',
    'Қызылорда облысы',
    'Кызылординская область',
    'Kyzylorda region',
    'Қызылорда',
    'Кызылординская',
    'Kyzylorda',
  ],
  ['KZ-47', 'Маңғыстау облысы', 'Мангистауская область', 'Mangystau region', 'Маңғыстау', 'Мангистауская', 'Mangystau'],
  ['KZ-55', 'Павлодар облысы', 'Павлодарская область', 'Pavlodar region', 'Павлодар', 'Павлодарская', 'Pavlodar'],
  [
    'KZ-59',
    'Солтүстік Қазақстан облысы',
    'Северо-Казахстанская область',
    'North Kazakhstan region',
    'Солтүстік Қазақстан',
    'СКО',
    'North Kazakhstan',
  ],
  ['KZ-61', 'Түркістан облысы', 'Туркестанская область', 'Turkistan region', 'Түркістан', 'Туркестанская', 'Turkistan'],
  ['KZ-62', 'Ұлытау облысы', 'Область Ұлытау', 'Ulytau region', 'Ұлытау', 'область Ұлытау', 'Ulytau'],
  [
    'KZ-63',
    'Шығыс Қазақстан облысы',
    'Восточно-Казахстанская область',
    'East Kazakhstan region',
    'Шығыс Қазақстан',
    'ВКО',
    'East Kazakhstan',
  ],
  ['KZ-71', 'Астана қаласы', 'Город Астана', 'Astana city', 'Астана', 'Астана', 'Astana'],
  ['KZ-75', 'Алматы қаласы', 'Город Алматы', 'Almaty city', 'Алматы қаласы', 'город Алматы', 'Almaty city'],
  ['KZ-79', 'Шымкент қаласы', 'Город Шымкент', 'Shymkent city', 'Шымкент', 'Шымкент', 'Shymkent'],
];

describe.each(LANGUAGES)('places in %s', (language) => {
  const words = createWords(codebook, messages, language);
  const column = LANGUAGES.indexOf(language);

  it.each(REGIONS.map((row) => [row[0], row[1 + column] ?? '', row[4 + column] ?? '']))(
    '%s is "%s", in short "%s"',
    (code, name, short) => {
      expect(sayPlace(words, code)).toBe(name);
      expect(nameShortPlace(words, code)).toBe(short);
    },
  );

  it('are all there', () => {
    expect(REGIONS.length).toBe(20);
  });
});
