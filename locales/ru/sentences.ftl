# Первое предложение ответа: место, период, что, значение и единица; его можно скопировать как есть.
# $value — число с единицей и знаком, $unsigned — без знака, $number — одно число.

says-arrivals = { $when } { $to } { $origin } { $count ->
    [one] прибыл
   *[other] прибыло
  } { $value } { $inside }
says-departures = { $when } { $from } { $destination } { $count ->
    [one] выбыл
   *[other] выбыло
  } { $value } { $inside }
says-net = { $when } сальдо миграции { $of } { $partner } составило { $value }
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
  }
says-rate = { $when } сальдо миграции { $of } { $partner } составило { $value }
says-population = { $when } население { $of } составляло { $value }
says-population_average = { $when } среднегодовое население { $of } составило { $value }
says-kandas = { $when } статус кандаса { $in } { $count ->
    [one] получил
   *[other] получили
  } { $value } { $counterpart ->
    [none] {""}
   *[named] { $origin }
  }
says-share_arrivals = { $when } { $origin } прибыло { $value } всех прибывших { $to }
says-share_departures = { $when } { $destination } выбыло { $value } всех выбывших { $from }
says-share_kandas = { $when } { $value } получивших статус кандаса { $in } прибыли { $origin }
says-any = { $when } { $phrase } — { $value }
says-change = { $when } { $phrase } { $direction ->
    [up] выросло на { $unsigned }
    [down] снизилось на { $unsigned }
   *[same] не изменилось
  } за год

stated = { $text }.
stated-beside = { $text } ({ $beside }).
beside-before = { $when } { $value }
beside-change = { $value } к { $isYear ->
    [yes] { $year } году
   *[no] тому же периоду { $year } года
  }
beside-now = сейчас { $value }

part = { $what } { $value }
parts = { $parts }.

finding-top = { $when } { $phrase }: больше всего { $in } ({ $value }), меньше всего { $lastIn } ({ $last })
finding-bottom = { $when } { $phrase }: меньше всего { $in } ({ $value }), больше всего { $lastIn } ({ $last })
finding-top-alone = { $when } { $phrase }: больше всего из известных { $in } ({ $value })
finding-bottom-alone = { $when } { $phrase }: меньше всего из известных { $in } ({ $value })
finding-top-net = { $when } наибольшее сальдо миграции { $partner } у { $of } ({ $value }), наименьшее у { $lastOf } ({ $last })
finding-bottom-net = { $when } наименьшее сальдо миграции { $partner } у { $of } ({ $value }), наибольшее у { $lastOf } ({ $last })
finding-not-ranked = { $when } { $phrase } известно только по одному региону: { $place } { $value }
finding-shown = { $shown } из { $all } регионов

finding-series = { $phrase } { $direction ->
    [up] { $gender ->
        [f] выросла
       *[n] выросло
      }
    [down] { $gender ->
        [f] снизилась
       *[n] снизилось
      }
   *[same] то же самое:
  } с { $first } { $firstWhen } до { $last } { $lastWhen }
finding-series-cut = { $phrase }: { $first } { $firstWhen }, { $last } { $lastWhen }
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
finding-record-range = { $text } ({ $range })

finding-compared = { $shared }: { $items }
finding-compared-difference = { $shared }: { $items }; разница { $difference }
finding-compared-ends = { $shared }: больше всего — { $first } ({ $value }), меньше всего — { $last } ({ $least })
finding-item = { $name }{ $isNumbered ->
    [yes] {" "}—
   *[no] {""}
  } { $value }
finding-list-item = { $first }, { $second }

finding-calculated-sum = { $shared }: всего { $value } ({ $items })
finding-calculated-difference = { $shared }: разница { $value } ({ $items })
finding-calculated-change = { $shared }: изменение { $value } ({ $items })
finding-calculated-share = { $shared }: доля { $value } ({ $items })
finding-calculated-mean = { $shared }: в среднем { $value } ({ $items })
finding-calculated-ratio = { $shared }: { $first } в { $value } больше, чем { $second } ({ $items })
finding-calculated-ratio-less = { $shared }: отношение «{ $first }» к «{ $second }» — { $value } ({ $items })

finding-parts = { $when } { $phrase }: больше всего { $isPartial ->
    [yes] из названных
   *[no] {""}
  } — { $name } ({ $value } из { $whole })
finding-parts-alone = { $when } { $phrase }: больше всего { $isPartial ->
    [yes] из названных
   *[no] {""}
  } — { $name } ({ $value })
finding-parts-one = { $when } { $phrase }: { $name } — { $value }
parts-rest = Остальные { $rest } из { $whole } источники не делят.
parts-partial = Список неполный: источники называют не всё.

finding-revised = { $phrase } { $when }: сейчас { $now }, в первой публикации { $first }
finding-never-revised = { $phrase } { $when }: { $now }; других публикаций не найдено

finding-summary = { $when } в Казахстан { $arrivedCount ->
    [one] приехал
   *[other] приехало
  } { $arrived }, { $leftCount ->
    [one] уехал
   *[other] уехало
  } { $left }; сальдо { $net }
summary-arrivals = Приехало: { $items }.
summary-departures = Уехало: { $items }.
summary-movers = Переезды внутри страны: { $items }.
summary-regions = Прирост в обмене между регионами: { $items }.
summary-change = { $value } к { $isYear ->
    [yes] { $year } году
   *[no] тому же периоду { $year } года
  }
summary-share-arrivals = { $origin } { $value }
summary-share-departures = { $destination } { $value }
share-part = { $what } { $value }

break-territory-with = { $place } и { $other } были одним регионом до { $until }: данные до и после — о разных территориях.
