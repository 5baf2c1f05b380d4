# Что посчитано, с местом и другой стороной переезда, внутри предложения. Чего у показателя нет — пустая переменная;
# лишние пробелы убираются. $in, $from, $to, $of — падежные формы места.

origin = { $flow ->
    [external] из-за рубежа
    [internal] из других мест страны
    [interregional] из других регионов
    [intraregional] внутри региона
   *[total] {""}
  }
destination = { $flow ->
    [external] за рубеж
    [internal] в другие места страны
    [interregional] в другие регионы
    [intraregional] внутри региона
   *[total] {""}
  }
partner = { $flow ->
    [external] внешнее
    [internal] внутреннее
    [interregional] межрегиональное
    [intraregional] внутрирегиональное
   *[total] {""}
  }
migration = { $flow ->
    [external] внешней
    [internal] внутренней
    [interregional] межрегиональной
    [intraregional] внутрирегиональной
   *[total] {""}
  }
inside = { $place ->
    [country] {","} включая переезды внутри страны
    [city] {","} включая переезды внутри города
   *[region] {","} включая переезды внутри области
  }
in-place = { $place ->
    [none] {""}
    [country] {""}
   *[region] { $in }
  }
owner = { $of }

phrase-arrivals = число прибывших { $to } { $origin }
    .about = о числе прибывших { $to } { $origin }
    .number = число прибывших { $to } { $origin }
phrase-departures = число выбывших { $from } { $destination }
    .about = о числе выбывших { $from } { $destination }
    .number = число выбывших { $from } { $destination }
phrase-net = сальдо { $migration } миграции { $of } { $partner }
    .about = о сальдо { $migration } миграции { $of } { $partner }
    .number = сальдо { $migration } миграции { $of } { $partner }
phrase-movers = число переездов { $flow ->
    [interregional] между регионами
   *[other] внутри страны
  } { in-place }
    .about = о числе переездов { $flow ->
    [interregional] между регионами
   *[other] внутри страны
  } { in-place }
    .number = { phrase-movers }
phrase-rate = сальдо { $migration } миграции { $of } { $partner } на 1{"\u00A0"}000 человек
    .about = о сальдо { $migration } миграции { $of } { $partner } на 1{"\u00A0"}000 человек
    .number = { phrase-rate }
phrase-population = население { $of }
    .about = о населении { $of }
    .number = население { $of }
phrase-population_average = среднегодовое население { $of }
    .about = о среднегодовом населении { $of }
    .number = среднегодовое население { $of }
phrase-kandas = число { $counterpart ->
    [none] получивших статус кандаса
   *[named] прибывших { $origin } и получивших статус кандаса
  } { $in }
    .about = о { $counterpart ->
    [none] получивших статус кандаса
   *[named] прибывших { $origin } и получивших статус кандаса
  } { $in }
    .number = { phrase-kandas }
phrase-share_arrivals = доля прибывших { $to } { $origin }
    .about = о доле прибывших { $to } { $origin }
    .number = { phrase-share_arrivals }
phrase-share_departures = доля выбывших { $from } { $destination }
    .about = о доле выбывших { $from } { $destination }
    .number = { phrase-share_departures }
phrase-share_kandas = доля { $counterpart ->
    [none] получивших статус кандаса
   *[named] прибывших { $origin } среди получивших статус кандаса
  } { $in }
    .about = о доле { $counterpart ->
    [none] получивших статус кандаса
   *[named] прибывших { $origin } среди получивших статус кандаса
  } { $in }
    .number = { phrase-share_kandas }
phrase-change_arrivals = изменение числа прибывших { $to } { $origin } за год
    .about = об изменении числа прибывших { $to } { $origin } за год
    .number = { phrase-change_arrivals }
phrase-change_departures = изменение числа выбывших { $from } { $destination } за год
    .about = об изменении числа выбывших { $from } { $destination } за год
    .number = { phrase-change_departures }
phrase-change_net = изменение сальдо { $migration } миграции { $of } { $partner } за год
    .about = об изменении сальдо { $migration } миграции { $of } { $partner } за год
    .number = { phrase-change_net }
phrase-change_movers = изменение числа переездов { $flow ->
    [interregional] между регионами
   *[other] внутри страны
  } { in-place } за год
    .about = об изменении числа переездов { $flow ->
    [interregional] между регионами
   *[other] внутри страны
  } { in-place } за год
    .number = { phrase-change_movers }
phrase-change_kandas = изменение числа получивших статус кандаса { $in } за год
    .about = об изменении числа получивших статус кандаса { $in } за год
    .number = { phrase-change_kandas }
phrase-change_population = изменение населения { $of } за год
    .about = об изменении населения { $of } за год
    .number = { phrase-change_population }

phrase-of-group = { $phrase } ({ $group })
phrase-with-inside = { $phrase } { inside }

date-column = { $day }.{ $monthNumber }.{ $year }
