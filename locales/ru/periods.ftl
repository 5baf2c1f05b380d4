# Месяцы и периоды. Период стоит в заголовке или после запятой и не склоняется.

month-1 = январь
    .short = янв.
    .shortday = янв.
    .day = января
    .asof = января
    .lead = январе
    .in = январе
    .since = января
    .until = январь
    .onday = января
month-2 = февраль
    .short = февр.
    .shortday = февр.
    .day = февраля
    .asof = февраля
    .lead = феврале
    .in = феврале
    .since = февраля
    .until = февраль
    .onday = февраля
month-3 = март
    .short = март
    .shortday = марта
    .day = марта
    .asof = марта
    .lead = марте
    .in = марте
    .since = марта
    .until = март
    .onday = марта
month-4 = апрель
    .short = апр.
    .shortday = апр.
    .day = апреля
    .asof = апреля
    .lead = апреле
    .in = апреле
    .since = апреля
    .until = апрель
    .onday = апреля
month-5 = май
    .short = май
    .shortday = мая
    .day = мая
    .asof = мая
    .lead = мае
    .in = мае
    .since = мая
    .until = май
    .onday = мая
month-6 = июнь
    .short = июнь
    .shortday = июня
    .day = июня
    .asof = июня
    .lead = июне
    .in = июне
    .since = июня
    .until = июнь
    .onday = июня
month-7 = июль
    .short = июль
    .shortday = июля
    .day = июля
    .asof = июля
    .lead = июле
    .in = июле
    .since = июля
    .until = июль
    .onday = июля
month-8 = август
    .short = авг.
    .shortday = авг.
    .day = августа
    .asof = августа
    .lead = августе
    .in = августе
    .since = августа
    .until = август
    .onday = августа
month-9 = сентябрь
    .short = сент.
    .shortday = сент.
    .day = сентября
    .asof = сентября
    .lead = сентябре
    .in = сентябре
    .since = сентября
    .until = сентябрь
    .onday = сентября
month-10 = октябрь
    .short = окт.
    .shortday = окт.
    .day = октября
    .asof = октября
    .lead = октябре
    .in = октябре
    .since = октября
    .until = октябрь
    .onday = октября
month-11 = ноябрь
    .short = нояб.
    .shortday = нояб.
    .day = ноября
    .asof = ноября
    .lead = ноябре
    .in = ноябре
    .since = ноября
    .until = ноябрь
    .onday = ноября
month-12 = декабрь
    .short = дек.
    .shortday = дек.
    .day = декабря
    .asof = декабря
    .lead = декабре
    .in = декабре
    .since = декабря
    .until = декабрь
    .onday = декабря

period-year = { $year } год
period-years = { $from }–{ $to } годы
period-quarter = { $quarter ->
    [1] I
    [2] II
    [3] III
   *[4] IV
  } квартал { $year } года ({ $from }–{ $to })
period-month = { $month } { $year } года
period-months = { $from }–{ $to } { $year } года
period-across = { $from } { $fromYear } года – { $to } { $toYear } года
period-day = на { $day } { $month } { $year } года
period-last = последний период

date = { $day } { $month } { $year } года

period-short-year = { $year }
period-short-years = { $from }–{ $to }
period-short-quarter = { $quarter ->
    [1] I
    [2] II
    [3] III
   *[4] IV
  } кв. { $year }
period-short-month = { $month } { $year }
period-short-months = { $from }–{ $to } { $year }
period-short-across = { $from } { $fromYear } – { $to } { $toYear }
period-short-day = { $day } { $month } { $year }
period-short-last = последний период

period-running-total = Нарастающим итогом с начала года.
period-single-quarter = Только за этот квартал, не нарастающим итогом с января.

# Когда посчитано, внутри предложения
when-year = в { $year } году
when-years = в { $from }–{ $to } годах
when-quarter = { $quarter ->
    [1] в I
    [2] во II
    [3] в III
   *[4] в IV
  } квартале { $year } года ({ $from }–{ $to })
when-month = в { $month } { $year } года
when-months = в { $from }–{ $to } { $year } года
when-across = с { $from } { $fromYear } года по { $to } { $toYear } года
when-day = на { $day } { $month } { $year } года
when-last = в последнем периоде
by-date = к { $day } { $month } { $year } года

# Что в публикации или таблице
data-year = данные за { $year } год
data-years = данные за { $from }–{ $to } годы
data-quarter = данные за { $quarter ->
    [1] I
    [2] II
    [3] III
   *[4] IV
  } квартал { $year } года
data-month = данные за { $month } { $year } года
data-months = данные за { $from }–{ $to } { $year } года
data-across = данные за { $from } { $fromYear } – { $to } { $toYear } года
data-day = данные на { $day } { $month } { $year } года
data-last = последние данные

# С какого времени
since-day = с { $day } { $month } { $year } года
since-year = с { $year } года
