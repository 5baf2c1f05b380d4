# Месяцы и периоды. Период стоит в заголовке или после запятой и не склоняется.

month-1 = январь
    .short = янв.
    .day = января
    .asof = января
month-2 = февраль
    .short = фев.
    .day = февраля
    .asof = февраля
month-3 = март
    .short = март
    .day = марта
    .asof = марта
month-4 = апрель
    .short = апр.
    .day = апреля
    .asof = апреля
month-5 = май
    .short = май
    .day = мая
    .asof = мая
month-6 = июнь
    .short = июнь
    .day = июня
    .asof = июня
month-7 = июль
    .short = июль
    .day = июля
    .asof = июля
month-8 = август
    .short = авг.
    .day = августа
    .asof = августа
month-9 = сентябрь
    .short = сен.
    .day = сентября
    .asof = сентября
month-10 = октябрь
    .short = окт.
    .day = октября
    .asof = октября
month-11 = ноябрь
    .short = ноя.
    .day = ноября
    .asof = ноября
month-12 = декабрь
    .short = дек.
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

# «за январь–март 2025 года», «на 1 января 2025 года»
period-when = { $day ->
    [yes] { $period }
   *[no] за { $period }
  }

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
period-short-last = последний

period-running-total = Нарастающим итогом с начала года.
period-single-quarter = Только за этот квартал, не нарастающим итогом с января.
