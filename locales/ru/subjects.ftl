# Что за показатель. Пишется со строчной: строка сама начинает его с прописной.

flow-external = Внешняя миграция
flow-internal = Внутренняя миграция
flow-interregional = Межрегиональная миграция
flow-intraregional = Внутри региона
flow-total = Все потоки


# Для кнопок и столбцов
short-arrivals = Прибыло
short-departures = Выбыло
short-net = Сальдо миграции
short-movers = Переезды по стране
short-rate = На 1{"\u00A0"}000 человек
short-population = Население
short-population_average = Население в среднем за год
short-kandas = Кандасы
short-share_arrivals = Доля прибывших
short-share_departures = Доля выбывших
short-share_kandas = Доля кандасов
short-change_arrivals = Изменение прибытий
short-change_departures = Изменение выбытий
short-change_movers = Изменение переездов
short-change_net = Изменение сальдо
short-change_kandas = Изменение по кандасам
short-change_population = Изменение населения

# Для узких столбцов
area-short = { $code ->
    [KZ-71] Астана
    [KZ-79] Шымкент
    [KZ-75] город Алматы
    [KZ-19] Алматинская
    [KZ-10] область Абай
    [KZ-11] Акмолинская
    [KZ-15] Актюбинская
    [KZ-23] Атырауская
    [KZ-27] ЗКО
    [KZ-31] Жамбылская
    [KZ-33] область Жетісу
    [KZ-35] Карагандинская
    [KZ-39] Костанайская
    [KZ-43] Кызылординская
    [KZ-47] Мангистауская
    [KZ-55] Павлодарская
    [KZ-59] СКО
    [KZ-61] Туркестанская
    [KZ-62] область Ұлытау
    [KZ-63] ВКО
   *[other] { $name }
  }
