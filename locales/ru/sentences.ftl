# Первое предложение ответа: место, период, что, значение и единица; его можно скопировать как есть.
# $value — число с единицей и знаком, $counted — с теми, кого посчитали, $unsigned — без знака, $number — одно число.

says-arrivals = { $when } { $to } { $origin } { $inside }{ $hasInside ->
    [yes] {","}
   *[no] {""}
  } { $count ->
    [one] { $gender ->
        [f] прибыла
       *[m] прибыл
      }
   *[other] прибыло
  } { $counted }
says-departures = { $when } { $from } { $destination } { $inside }{ $hasInside ->
    [yes] {","}
   *[no] {""}
  } { $count ->
    [one] { $gender ->
        [f] выбыла
       *[m] выбыл
      }
   *[other] выбыло
  } { $counted }
says-net = { $when } сальдо { $migration } миграции { whose } { $partner } { $reason } составило { $value }
says-movers = { $when } { $flow ->
    [interregional] между регионами
   *[other] внутри страны
  } { in-place } { $count ->
    [one] был
   *[other] было
  } { $number } { $count ->
    [one] переезд
    [few] переезда
   *[many] переездов
  } { $ofPeople }
says-rate = { $when } сальдо { $migration } миграции { whose } { $partner } { $reason } составило { $value }
says-population = { $when } { $group ->
    [people] { $in } { $count ->
        [one] { $gender ->
            [f] проживала
           *[m] проживал
          }
       *[other] проживало
      } { $counted }
   *[none] население { $of } составляло { $value }
  }
says-population_average = { $when } { phrase-population_average } составило { $value }
says-kandas = { $when } статус кандаса { $in } { $count ->
    [one] { $gender ->
        [f] получила
       *[m] получил
      }
   *[other] получили
  } { $counted } { $counterpart ->
    [none] {""}
   *[named] { $origin }
  }
says-share_arrivals = { $when } { $value }{ $mark } прибывших { $to } приехали { $origin }
    .people = { $when } { $value }{ $mark } прибывших { $to } { $origin } — { $people }
says-share_departures = { $when } { $value }{ $mark } выбывших { $from } уехали { $destination }
    .people = { $when } { $value }{ $mark } выбывших { $from } { $destination } — { $people }
says-share_kandas = { $when } { $value }{ $mark } получивших статус кандаса { $in } прибыли { $origin }
    .people = { $when } { $value }{ $mark } получивших статус кандаса { $in } — { $people }
says-any = { $when } { $phrase } — { $value }{ $mark }
says-change = { $by } { $phrase } { $direction ->
    [up] выросло за год на { $unsigned }{ $mark }
    [down] снизилось за год на { $unsigned }{ $mark }
   *[same] не изменилось за год{ $mark }
  }

stated = { $text }.
stated-beside = { $text } ({ $beside }).
beside-before = { $value } { $when }
beside-change = { $value } к { $isYear ->
    [yes] { $year } году
   *[no] аналогичному периоду { $year } года
  }
beside-now = сейчас { $value }

part = { $what } { $value }
parts = { $parts }.

finding-top = { $phrase } { $when }: самое высокое значение — { $in } ({ $value }), самое низкое — { $lastIn } ({ $last })
finding-bottom = { $phrase } { $when }: самое низкое значение — { $in } ({ $value }), самое высокое — { $lastIn } ({ $last })
finding-top-alone = { $phrase } { $when }: из регионов, по которым есть данные ({ $known } из { $all }), самое высокое значение — { $in } ({ $value })
finding-bottom-alone = { $phrase } { $when }: из регионов, по которым есть данные ({ $known } из { $all }), самое низкое значение — { $in } ({ $value })
finding-top-net = { $when } наибольшее сальдо { $migration } миграции было у { $of } ({ $value }), наименьшее — у { $lastOf } ({ $last })
finding-bottom-net = { $when } наименьшее сальдо { $migration } миграции было у { $of } ({ $value }), наибольшее — у { $lastOf } ({ $last })
finding-not-ranked = { $phrase } { $when }: в Koshi есть данные только по одному региону — { $place } ({ $value })
finding-shown = { $shown } из { $all } регионов, { $order ->
    [bottom] начиная с последнего места
   *[top] начиная с первого места
  }

finding-series = { $phrase } { $direction ->
    [up] { $gender ->
        [f] выросла
       *[n] выросло
      } с { $firstValue } { $firstWhen } до { $lastNumber } { $lastWhen }
    [down] { $gender ->
        [f] снизилась
       *[n] снизилось
      } с { $firstValue } { $firstWhen } до { $lastNumber } { $lastWhen }
   *[same] не { $gender ->
        [f] изменилась
       *[n] изменилось
      }: { $firstValue } { $firstWhen } и { $lastWhen }
  }
finding-series-cut = { $phrase }: { $firstValue } { $firstWhen }, { $lastNumber } { $lastWhen }
finding-series-one = { $phrase }: { $last } { $lastWhen }
finding-without = ({ $text })

finding-record-highest = { $phrase } { $gender ->
    [f] была наибольшей
   *[n] было наибольшим
  } { $when }: { $value }
finding-record-lowest = { $phrase } { $gender ->
    [f] была наименьшей
   *[n] было наименьшим
  } { $when }: { $value }
finding-record-range = { $text } (период сравнения: { $range })

finding-compared = { $shared }: { $items }
finding-compared-difference = { $shared }: { $items }; разница { $difference }
finding-compared-ends = { $shared }: { $areLosses ->
    [yes] везде отрицательное, наименьшая убыль — { $first } ({ $value }), наибольшая — { $last } ({ $least })
   *[no] самое высокое значение — { $first } ({ $value }), самое низкое — { $last } ({ $least })
  }
finding-item = { $name }{ $hasDash ->
    [yes] {" "}—
   *[no] {""}
  } { $value }
finding-list-item = { $first }, { $second }

finding-calculated-sum = { $shared }: всего { $value } ({ $items })
finding-calculated-difference = { $shared }: { $items }; { $direction ->
    [up] первое больше второго на { $unsigned }
    [down] первое меньше второго на { $unsigned }
   *[same] числа равны
  }
finding-calculated-change = { $shared }: изменение { $value } ({ $items })
finding-calculated-share = { $shared }: { $first } — { $value }{ $mark } от общего числа ({ $part } из { $whole })
finding-calculated-mean = { $shared }: в среднем { $value } ({ $items })
finding-calculated-ratio = { $shared }: { $first } в { $value } больше, чем { $second } ({ $items })
finding-calculated-ratio-less = { $shared }: отношение «{ $first }» к «{ $second }» — { $value } ({ $items })

finding-parts = { $phrase } { $when }: { $isPartial ->
    [yes] наибольшее из значений, которые есть в Koshi,
   *[no] наибольшее значение
  } — { $name } ({ $value } из { $whole })
finding-parts-alone = { $phrase } { $when }: { $isPartial ->
    [yes] наибольшее из значений, которые есть в Koshi,
   *[no] наибольшее значение
  } — { $name } ({ $value })
finding-parts-one = { $phrase } { $when }: { $name } — { $value }
parts-rest = Ещё { $rest } из { $whole } в источниках не распределены.
parts-partial = Список неполный: в источниках есть не все данные.

finding-revised = { $phrase } { $when }: сейчас { $now }, в первой публикации { $first }
finding-never-revised = { $phrase } { $when }: { $now }; других публикаций не найдено

finding-summary = { $when } в Казахстан { $arrivedCount ->
    [one] прибыл
   *[other] прибыло
  } { $arrived }, из страны { $leftCount ->
    [one] выбыл
   *[other] выбыло
  } { $left }; сальдо { $net }
summary-list-item = { $first }; { $second }
summary-arrivals = Прибыло: { $items }.
summary-departures = Выбыло: { $items }.
summary-movers = Переезды внутри страны: { $items }.
summary-regions = Положительное сальдо межрегиональной миграции: { $items }.
summary-change = { $value } к { $isYear ->
    [yes] { $year } году
   *[no] аналогичному периоду { $year } года
  }
summary-share-arrivals = { $origin } — { $value }{ $mark }
summary-share-departures = { $destination } — { $value }{ $mark }
share-part = { $side ->
    [departures] Из них { $value }{ $mark } уехали { $what }
   *[arrivals] Из них { $value }{ $mark } приехали { $what }
  }

break-territory-with = { $place } и { $other } были одним регионом до { $until }: данные до и после этой даты относятся к разным территориям.
