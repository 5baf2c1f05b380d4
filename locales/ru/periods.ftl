# Месяцы и периоды. Период стоит в заголовке или после запятой и не склоняется.

month-1 = январь
    .short = янв.
    .shortday = янв.
    .day = января
    .asof = января
month-2 = февраль
    .short = февр.
    .shortday = февр.
    .day = февраля
    .asof = февраля
month-3 = март
    .short = март
    .shortday = марта
    .day = марта
    .asof = марта
month-4 = апрель
    .short = апр.
    .shortday = апр.
    .day = апреля
    .asof = апреля
month-5 = май
    .short = май
    .shortday = мая
    .day = мая
    .asof = мая
month-6 = июнь
    .short = июнь
    .shortday = июня
    .day = июня
    .asof = июня
month-7 = июль
    .short = июль
    .shortday = июля
    .day = июля
    .asof = июля
month-8 = август
    .short = авг.
    .shortday = авг.
    .day = августа
    .asof = августа
month-9 = сентябрь
    .short = сент.
    .shortday = сент.
    .day = сентября
    .asof = сентября
month-10 = октябрь
    .short = окт.
    .shortday = окт.
    .day = октября
    .asof = октября
month-11 = ноябрь
    .short = нояб.
    .shortday = нояб.
    .day = ноября
    .asof = ноября
month-12 = декабрь
    .short = дек.
    .shortday = дек.
    .day = декабря
    .asof = декабря

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
date-year = { $year } года

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
date-column = { $day }.{ $month }.{ $year }
