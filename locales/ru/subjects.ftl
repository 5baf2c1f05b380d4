# Что за показатель. Пишется со строчной: строка сама начинает его с прописной.

flow-suffix = { $flow ->
    [external] , внешняя миграция
    [internal] , внутренняя миграция
    [interregional] , межрегиональная миграция
    [intraregional] , внутрирегиональная миграция
    [total] , все потоки
   *[none] {""}
  }
flow-external = Внешняя
flow-internal = Внутренняя
flow-interregional = Межрегиональная
flow-intraregional = Внутрирегиональная
flow-total = Все потоки

indicator-arrivals = прибыло{ flow-suffix }
indicator-departures = выбыло{ flow-suffix }
indicator-net = { $flow ->
    [external] сальдо внешней миграции
    [internal] сальдо внутренней миграции
    [interregional] сальдо межрегиональной миграции
    [intraregional] сальдо внутрирегиональной миграции
    [total] сальдо миграции, все потоки
   *[none] сальдо миграции
  }
indicator-movers = { $flow ->
    [interregional] переехало между регионами
   *[other] переехало внутри страны
  }
indicator-rate = коэффициент миграционного прироста (убыли){ flow-suffix }
indicator-population = численность населения
indicator-population_average = среднегодовая численность населения
indicator-kandas = получило статус кандаса
indicator-share_arrivals = доля прибывших{ flow-suffix }
indicator-share_departures = доля выбывших{ flow-suffix }
indicator-share_kandas = доля получивших статус кандаса
indicator-change_arrivals = изменение числа прибывших к тому же периоду предыдущего года{ flow-suffix }
indicator-change_departures = изменение числа выбывших к тому же периоду предыдущего года{ flow-suffix }
indicator-change_movers = изменение числа переездов к тому же периоду предыдущего года{ flow-suffix }
indicator-change_net = изменение сальдо к тому же периоду предыдущего года{ flow-suffix }
indicator-change_kandas = изменение числа получивших статус кандаса к тому же периоду предыдущего года
indicator-change_population = изменение численности населения за год

label-counterpart = { $indicator ->
    [arrivals] прибыло { $from }
    [departures] выбыло { $to }
    [share_arrivals] доля прибывших { $from }
    [share_departures] доля выбывших { $to }
    [kandas] статус кандаса получили прибывшие { $from }
    [share_kandas] доля кандасов { $from }
    [change_arrivals] изменение числа прибывших { $from } к тому же периоду предыдущего года
    [change_departures] изменение числа выбывших { $to } к тому же периоду предыдущего года
   *[other] { $label } ({ $name })
  }
label-group = { $label } ({ $group })
group-of-dimension = { $dimension }: { $group }

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
