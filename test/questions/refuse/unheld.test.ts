/** Places and groups of which nothing is held: whatever way they are asked about, no figure comes. */
import { describe, expect, it } from 'vitest';
import { reader } from '../reader.ts';
import { showReading } from '../show-reading.ts';

const TODAY = '2026-11-29';

/** Name in Kazakh, in Russian (name, genitive, accusative) and in English. */
const PLACES: readonly (readonly [kk: string, ru: readonly [string, string, string], en: string])[] = [
  ['Зимбабве', ['Зимбабве', 'Зимбабве', 'Зимбабве'], 'Zimbabwe'],
  ['Гана', ['Гана', 'Ганы', 'Гану'], 'Ghana'],
  ['Исландия', ['Исландия', 'Исландии', 'Исландию'], 'Iceland'],
  ['Нигер', ['Нигер', 'Нигера', 'Нигер'], 'Niger'],
  ['Ангола', ['Ангола', 'Анголы', 'Анголу'], 'Angola'],
  ['Чили', ['Чили', 'Чили', 'Чили'], 'Chile'],
  ['Колумбия', ['Колумбия', 'Колумбии', 'Колумбию'], 'Colombia'],
  ['Боливия', ['Боливия', 'Боливии', 'Боливию'], 'Bolivia'],
  ['Парагвай', ['Парагвай', 'Парагвая', 'Парагвай'], 'Paraguay'],
  ['Уругвай', ['Уругвай', 'Уругвая', 'Уругвай'], 'Uruguay'],
  ['Ямайка', ['Ямайка', 'Ямайки', 'Ямайку'], 'Jamaica'],
  ['Мадагаскар', ['Мадагаскар', 'Мадагаскара', 'Мадагаскар'], 'Madagascar'],
  ['Мавритания', ['Мавритания', 'Мавритании', 'Мавританию'], 'Mauritania'],
  ['Маврикий', ['Маврикий', 'Маврикия', 'Маврикий'], 'Mauritius'],
  ['Танзания', ['Танзания', 'Танзании', 'Танзанию'], 'Tanzania'],
  ['Сенегал', ['Сенегал', 'Сенегала', 'Сенегал'], 'Senegal'],
  ['Эфиопия', ['Эфиопия', 'Эфиопии', 'Эфиопию'], 'Ethiopia'],
  ['Камбоджа', ['Камбоджа', 'Камбоджи', 'Камбоджу'], 'Cambodia'],
  ['Лаос', ['Лаос', 'Лаоса', 'Лаос'], 'Laos'],
  ['Мальта', ['Мальта', 'Мальты', 'Мальту'], 'Malta'],
  ['Босния', ['Босния', 'Боснии', 'Боснию'], 'Bosnia'],
  ['Андорра', ['Андорра', 'Андорры', 'Андорру'], 'Andorra'],
  ['Лихтенштейн', ['Лихтенштейн', 'Лихтенштейна', 'Лихтенштейн'], 'Liechtenstein'],
  ['Гренландия', ['Гренландия', 'Гренландии', 'Гренландию'], 'Greenland'],
  ['Гондурас', ['Гондурас', 'Гондураса', 'Гондурас'], 'Honduras'],
  ['Никарагуа', ['Никарагуа', 'Никарагуа', 'Никарагуа'], 'Nicaragua'],
  ['Руанда', ['Руанда', 'Руанды', 'Руанду'], 'Rwanda'],
  ['Гаити', ['Гаити', 'Гаити', 'Гаити'], 'Haiti'],
  ['Фиджи', ['Фиджи', 'Фиджи', 'Фиджи'], 'Fiji'],
  ['Бутан', ['Бутан', 'Бутана', 'Бутан'], 'Bhutan'],
  ['Вестерос', ['Вестерос', 'Вестероса', 'Вестерос'], 'Westeros'],
  ['Лилипутия', ['Лилипутия', 'Лилипутии', 'Лилипутию'], 'Lilliput'],
  ['Мордор', ['Мордор', 'Мордора', 'Мордор'], 'Mordor'],
  ['Зурбаган', ['Зурбаган', 'Зурбагана', 'Зурбаган'], 'Zurbagan'],
  ['Марсель', ['Марсель', 'Марселя', 'Марсель'], 'Marseille'],
  ['Гамбург', ['Гамбург', 'Гамбурга', 'Гамбург'], 'Hamburg'],
  ['Порту', ['Порту', 'Порту', 'Порту'], 'Porto'],
  ['Мумбаи', ['Мумбаи', 'Мумбаи', 'Мумбаи'], 'Mumbai'],
  ['Хабаровск', ['Хабаровск', 'Хабаровска', 'Хабаровск'], 'Khabarovsk'],
  ['Воронеж', ['Воронеж', 'Воронежа', 'Воронеж'], 'Voronezh'],
];

function kazakh(name: string): { from: string; to: string; of: string } {
  const back = /[аоұыуяёАОҰЫУ]/.test([...name].filter((letter) => /[аәоөұүыіеэияуё]/i.test(letter)).at(-1) ?? '');
  const last = name.at(-1) ?? '';
  const voiceless = /[пткқсшщхфцчбвгд]/.test(last);
  const nasal = /[мнң]/.test(last);
  const [a, y] = back ? ['а', 'ы'] : ['е', 'і'];
  const vowel = /[аәоөұүыіеэияуёй]/.test(last) && last !== 'й';
  return {
    from: `${name}${nasal ? 'н' : voiceless ? 'т' : 'д'}${a}н`,
    to: `${name}${voiceless ? (back ? 'қ' : 'к') : back ? 'ғ' : 'г'}${a}`,
    of: `${name}${nasal || vowel ? 'н' : voiceless ? 'т' : 'д'}${y}ң`,
  };
}

const FORMS_KK: readonly ((name: string) => string)[] = [
  (name) => `${kazakh(name).from} неше кісі көшіп келді`,
  (name) => `2024 жылы ${kazakh(name).from} қанша адам келді?`,
  (name) => `${kazakh(name).to} 2024 жылы қанша адам кетті?`,
  (name) => `${name} 2024 көші-қон айырымы`,
  (name) => `${kazakh(name).of} 2023 жылғы сальдосы қандай`,
  (name) => `${kazakh(name).from.toLowerCase()} келгендер саны 2024`,
  (name) => `келгендер ішінде ${kazakh(name).of} үлесі 2024`,
  (name) => `${kazakh(name).to} кеткендер динамикасы`,
];

const FORMS_RU: readonly ((forms: readonly [string, string, string]) => string)[] = [
  ([, of]) => `сколько человек приехало из ${of} в 2024 году`,
  ([, of]) => `из ${of} сколько приехало`,
  ([, , to]) => `сколько уехало в ${to} за 2024`,
  ([name]) => `${name} сальдо миграции 2024`,
  ([, of]) => `доля ${of} в прибывших 2024`,
  ([, of]) => `динамика приезда из ${of}`,
  ([, of]) => `из ${of.toLowerCase()} прибыло 2023`,
  ([name]) => `${name} и Россия: кто больше приехал 2024`,
];

const FORMS_EN: readonly ((name: string) => string)[] = [
  (name) => `how many people came from ${name} in 2024`,
  (name) => `arrivals from ${name} 2024`,
  (name) => `departures to ${name} in 2023`,
  (name) => `${name} net migration 2024`,
  (name) => `how many left for ${name}?`,
  (name) => `share of ${name} in arrivals 2024`,
  (name) => `how many ${name.toLowerCase()} migrants arrived in 2024`,
  (name) => `from ${name} how many moved here last year`,
];

const GROUPS: readonly (readonly [kk: string, ru: readonly [nominative: string, genitive: string], en: string])[] = [
  ['велосипедшілер', ['велосипедисты', 'велосипедистов'], 'cyclists'],
  ['католиктер', ['католики', 'католиков'], 'Catholics'],
  ['жесірлер', ['вдовы', 'вдов'], 'widows'],
  ['ардагерлер', ['ветераны', 'ветеранов'], 'veterans'],
  ['балықшылар', ['рыбаки', 'рыбаков'], 'fishermen'],
  ['вегетариандар', ['вегетарианцы', 'вегетарианцев'], 'vegetarians'],
  ['футболшылар', ['футболисты', 'футболистов'], 'footballers'],
  ['солақайлар', ['левши', 'левшей'], 'left-handers'],
  ['әншілер', ['певцы', 'певцов'], 'singers'],
  ['аңшылар', ['охотники', 'охотников'], 'hunters'],
  ['монахтар', ['монахи', 'монахов'], 'monks'],
  ['гейлер', ['геи', 'геев'], 'gays'],
  ['соқырлар', ['слепые', 'слепых'], 'blind'],
  ['миллионерлер', ['миллионеры', 'миллионеров'], 'millionaires'],
  ['жетімдер', ['сироты', 'сирот'], 'orphans'],
  ['сотталғандар', ['осуждённые', 'осуждённых'], 'convicts'],
  ['дінбасылар', ['священники', 'священников'], 'priests'],
  ['шахматшылар', ['шахматисты', 'шахматистов'], 'chess-players'],
  ['ақсақалдар', ['бородачи', 'бородачей'], 'bearded'],
  ['омарташылар', ['пасечники', 'пасечников'], 'beekeepers'],
];

const GROUP_FORMS_KK: readonly ((name: string) => string)[] = [
  (name) => `2024 жылы қанша ${name.replace(/(?:лар|лер|дар|дер|тар|тер)$/, '')} келді`,
  (name) => `келген ${name} саны 2024`,
  (name) => `${name} қанша кетті 2024`,
  (name) => `Астанаға ${name} қанша келді 2023`,
  (name) => `2024 жылы кеткен ${name}`,
  (name) => `${name} бойынша көші-қон айырымы 2024`,
  (name) => `келгендердің ішінде ${name} қанша 2024`,
  (name) => `${name} үлесі келгендер арасында 2024`,
];
const GROUP_FORMS_RU: readonly ((forms: readonly [string, string]) => string)[] = [
  ([, of]) => `сколько ${of} приехало в 2024`,
  ([, of]) => `приехало ${of} 2024`,
  ([name]) => `${name} уехавшие в 2024`,
  ([, of]) => `число ${of} среди прибывших 2024`,
  ([, of]) => `доля ${of} среди уехавших 2024`,
  ([, of]) => `сальдо миграции ${of} 2024`,
  ([name]) => `сколько уехало, ${name}, 2024`,
  ([, of]) => `в Астану сколько прибыло ${of} в 2023`,
];
const GROUP_FORMS_EN: readonly ((name: string) => string)[] = [
  (name) => `how many ${name} arrived in 2024`,
  (name) => `${name} who left in 2024`,
  (name) => `number of ${name} among arrivals 2024`,
  (name) => `share of ${name} in departures 2024`,
  (name) => `net migration of ${name} 2024`,
  (name) => `how many ${name} people came to Astana in 2023`,
  (name) => `arrivals 2024 ${name}`,
  (name) => `departures of ${name} in 2024`,
];

function figuresOf(text: string): string[] {
  const read = reader.read(text, { today: TODAY });
  return read.readings.some(({ kind }) => kind === 'question') ? [`${text} → ${showReading(read)}`] : [];
}

describe('places of which nothing is held', () => {
  it.each(PLACES)('have no figure: %s', (kk, ru, en) => {
    const texts = [
      ...FORMS_KK.map((form) => form(kk)),
      ...FORMS_RU.map((form) => form(ru)),
      ...FORMS_EN.map((form) => form(en)),
    ];
    expect(texts.flatMap(figuresOf)).toEqual([]);
  });
});

describe('groups of which nothing is held', () => {
  it.each(GROUPS)('have no figure: %s', (kk, ru, en) => {
    const texts = [
      ...GROUP_FORMS_KK.map((form) => form(kk)),
      ...GROUP_FORMS_RU.map((form) => form(ru)),
      ...GROUP_FORMS_EN.map((form) => form(en)),
    ];
    expect(texts.flatMap(figuresOf)).toEqual([]);
  });
});

/** Names that no list has, each as in `PLACES`. */
const INVENTED: typeof PLACES = [
  ['Зурбаган', ['Зурбаган', 'Зурбагана', 'Зурбаган'], 'Zurbagan'],
  ['Ваканда', ['Ваканда', 'Ваканды', 'Ваканду'], 'Wakanda'],
  ['Эльдорадо', ['Эльдорадо', 'Эльдорадо', 'Эльдорадо'], 'Eldorado'],
  ['Нарния', ['Нарния', 'Нарнии', 'Нарнию'], 'Narnia'],
  ['Тортуга', ['Тортуга', 'Тортуги', 'Тортугу'], 'Tortuga'],
  ['Кидония', ['Кидония', 'Кидонии', 'Кидонию'], 'Cydonia'],
  ['Трантор', ['Трантор', 'Трантора', 'Трантор'], 'Trantor'],
  ['Геджубай', ['Геджубай', 'Геджубая', 'Геджубай'], 'Gedjubai'],
  ['Валинор', ['Валинор', 'Валинора', 'Валинор'], 'Valinor'],
  ['Кверинбург', ['Кверинбург', 'Кверинбурга', 'Кверинбург'], 'Querinburg'],
  ['Лапута', ['Лапута', 'Лапуты', 'Лапуту'], 'Laputa'],
  ['Фантазия', ['Фантазия', 'Фантазии', 'Фантазию'], 'Phantasien'],
  ['Арракис', ['Арракис', 'Арракиса', 'Арракис'], 'Arrakis'],
  ['Татуин', ['Татуин', 'Татуина', 'Татуин'], 'Tatooine'],
  ['Корусант', ['Корусант', 'Корусанта', 'Корусант'], 'Coruscant'],
  ['Асгард', ['Асгард', 'Асгарда', 'Асгард'], 'Asgard'],
  ['Дагоба', ['Дагоба', 'Дагобы', 'Дагобу'], 'Dagobah'],
  ['Латверия', ['Латверия', 'Латверии', 'Латверию'], 'Latveria'],
  ['Зубровка', ['Зубровка', 'Зубровки', 'Зубровку'], 'Zubrowka'],
  ['Генозия', ['Генозия', 'Генозии', 'Генозию'], 'Genosha'],
  ['Кракозия', ['Кракозия', 'Кракозии', 'Кракозию'], 'Krakozhia'],
  ['Сильдавия', ['Сильдавия', 'Сильдавии', 'Сильдавию'], 'Syldavia'],
  ['Бордурия', ['Бордурия', 'Бордурии', 'Бордурию'], 'Borduria'],
  ['Панем', ['Панем', 'Панема', 'Панем'], 'Panem'],
  ['Элизиум', ['Элизиум', 'Элизиума', 'Элизиум'], 'Elysium'],
  ['Шангри-Ла', ['Шангри-Ла', 'Шангри-Ла', 'Шангри-Ла'], 'Shangri-La'],
  ['Гринландо', ['Гринландо', 'Гринландо', 'Гринландо'], 'Greenlando'],
  ['Вурдалакия', ['Вурдалакия', 'Вурдалакии', 'Вурдалакию'], 'Vurdalakia'],
  ['Швамбрания', ['Швамбрания', 'Швамбрании', 'Швамбранию'], 'Schwambrania'],
  ['Каперна', ['Каперна', 'Каперны', 'Каперну'], 'Kaperna'],
];

const ODD: readonly ((place: (typeof PLACES)[number]) => readonly string[])[] = [
  ([kk]) => [
    `қанша адам кетті 2024 ${kazakh(kk).to}`,
    `${kk} бойынша кеткендер 2024`,
    `2023 жылы ${kk} қанша адам кетті`,
    `${kk}: сальдо 2024`,
    `сальдо, ${kk}, 2024`,
    `2024 жылы елден ${kazakh(kk).to} кеткендер қанша`,
  ],
  ([, [name, of, to]]) => [
    `2024 ${name} уехало`,
    `сколько людей в 2024 году переехало в ${to} навсегда`,
    `${name}, сколько приехало в 2024?`,
    `сколько уехало (${name}) в 2024`,
    `${name}? сколько уехало в 2024`,
    `в ${to} сколько человек уехало за год`,
    `а из ${of} сколько приехало за 2024 год, подскажите`,
  ],
  ([, , name]) => [
    `how many people left in 2024 for ${name}`,
    `${name}: net migration 2024`,
    `net migration, ${name}, 2024`,
    `how many people left (${name}) in 2024`,
    `migration balance between Kazakhstan and ${name} 2024`,
    `how many folks showed up in 2024 in ${name} please`,
  ],
];

describe('names that no list has', () => {
  it.each(INVENTED)('have no national figure in whatever position: %s', (...place) => {
    const texts = ODD.flatMap((forms) => forms(place));
    expect([...texts, ...texts.map((text) => text.toLowerCase())].flatMap(figuresOf)).toEqual([]);
  });
});
