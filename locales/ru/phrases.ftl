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
# Группа людей: $people, $ofPeople; тип местности — это место, причина стоит за другой стороной переезда.
settled = { $settlement ->
    [urban] городская местность
   *[rural] сельская местность
  } { $of }
    .of = { settled.oblique } { $of }
    .in = в { settled.oblique } { $of }
    .from = из { settled.oblique } { $of }
    .to = в { $settlement ->
        [urban] городскую местность
       *[rural] сельскую местность
      } { $of }
    .oblique = { $settlement ->
        [urban] городской местности
       *[rural] сельской местности
      }
# Чьё сальдо: места или группы людей в нём.
whose = { $group ->
    [people] { $ofPeople } { $in }
   *[none] { $of }
  }

phrase-arrivals = число прибывших { $to } { $origin } { $ofPeople }
    .about = о числе прибывших { $to } { $origin } { $ofPeople }
    .number = число прибывших { $to } { $origin } { $ofPeople }
phrase-departures = число выбывших { $from } { $destination } { $ofPeople }
    .about = о числе выбывших { $from } { $destination } { $ofPeople }
    .number = число выбывших { $from } { $destination } { $ofPeople }
phrase-net = сальдо { $migration } миграции { whose } { $partner } { $reason }
    .about = о сальдо { $migration } миграции { whose } { $partner } { $reason }
    .number = сальдо { $migration } миграции { whose } { $partner } { $reason }
phrase-movers = число переездов { $ofPeople } { $flow ->
    [interregional] между регионами
   *[other] внутри страны
  } { in-place }
    .about = о числе переездов { $ofPeople } { $flow ->
    [interregional] между регионами
   *[other] внутри страны
  } { in-place }
    .number = { phrase-movers }
phrase-rate = сальдо { $migration } миграции { whose } { $partner } { $reason } на 1{"\u00A0"}000 человек
    .about = о сальдо { $migration } миграции { whose } { $partner } { $reason } на 1{"\u00A0"}000 человек
    .number = { phrase-rate }
phrase-population = { $group ->
    [people] число { $ofPeople } { $in }
   *[none] население { $of }
  }
    .about = { $group ->
    [people] о числе { $ofPeople } { $in }
   *[none] о населении { $of }
  }
    .number = { phrase-population }
phrase-population_average = { $group ->
    [people] среднегодовое число { $ofPeople } { $in }
   *[none] среднегодовое население { $of }
  }
    .about = { $group ->
    [people] о среднегодовом числе { $ofPeople } { $in }
   *[none] о среднегодовом населении { $of }
  }
    .number = { phrase-population_average }
phrase-kandas = число { $counterpart ->
    [none] получивших статус кандаса { $ofPeople }
   *[named] прибывших { $origin } и получивших статус кандаса { $ofPeople }
  } { $in }
    .about = о числе { $counterpart ->
    [none] получивших статус кандаса { $ofPeople }
   *[named] прибывших { $origin }, получивших статус кандаса { $ofPeople }
  } { $in }
    .number = { phrase-kandas }
phrase-share_arrivals = доля прибывших { $to } { $origin } { $ofPeople }
    .about = о доле прибывших { $to } { $origin } { $ofPeople }
    .number = { phrase-share_arrivals }
phrase-share_departures = доля выбывших { $from } { $destination } { $ofPeople }
    .about = о доле выбывших { $from } { $destination } { $ofPeople }
    .number = { phrase-share_departures }
phrase-share_kandas = доля { $counterpart ->
    [none] получивших статус кандаса { $ofPeople }
   *[named] прибывших { $origin } среди получивших статус кандаса { $ofPeople }
  } { $in }
    .about = о доле { $counterpart ->
    [none] получивших статус кандаса { $ofPeople }
   *[named] прибывших { $origin } среди получивших статус кандаса { $ofPeople }
  } { $in }
    .number = { phrase-share_kandas }
phrase-change_arrivals = изменение числа прибывших { $to } { $origin } { $ofPeople } за год
    .about = об изменении числа прибывших { $to } { $origin } { $ofPeople } за год
    .number = { phrase-change_arrivals }
phrase-change_departures = изменение числа выбывших { $from } { $destination } { $ofPeople } за год
    .about = об изменении числа выбывших { $from } { $destination } { $ofPeople } за год
    .number = { phrase-change_departures }
phrase-change_net = изменение сальдо { $migration } миграции { whose } { $partner } { $reason } за год
    .about = об изменении сальдо { $migration } миграции { whose } { $partner } { $reason } за год
    .number = { phrase-change_net }
phrase-change_movers = изменение числа переездов { $ofPeople } { $flow ->
    [interregional] между регионами
   *[other] внутри страны
  } { in-place } за год
    .about = об изменении числа переездов { $ofPeople } { $flow ->
    [interregional] между регионами
   *[other] внутри страны
  } { in-place } за год
    .number = { phrase-change_movers }
phrase-change_kandas = изменение числа получивших статус кандаса { $in } { $ofPeople } за год
    .about = об изменении числа получивших статус кандаса { $in } { $ofPeople } за год
    .number = { phrase-change_kandas }
phrase-change_population = изменение { $group ->
    [people] числа { $ofPeople } { $in }
   *[none] населения { $of }
  } за год
    .about = об изменении населения { $of } за год
    .number = { phrase-change_population }

phrase-with-inside = { $phrase } { inside }

date-column = { $day }.{ $monthNumber }.{ $year }
