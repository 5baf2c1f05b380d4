# Слова, которые стоят только на графиках; названия, периоды, числа и единицы те же, что в ответах.

chart-title = { $place }: { $what }
chart-subtitle = { $period }, { $unit }
chart-shown-of = { $shown } из { $all }
chart-regions = Регионы

chart-gain = прирост
chart-loss = убыль
chart-provisional = предварительные данные
chart-break-territory = изменение границ: { $date }
chart-break-census = пересчёт по переписи: { $date }
chart-break-of = { $place }, { $break }

chart-flow = { $flow }, { $rest }
chart-some = Часть значений: { $note }
chart-computed = Рассчитано по опубликованным данным.
chart-without = Нет данных: { $names }

# Читается вслух вместо картинки: направление, крайние значения, последнее значение.
chart-alt-line = { $title }. { $subtitle }. { $direction ->
    [up] Линия идёт вверх: с { $first } ({ $firstPeriod }) до { $last } ({ $lastPeriod })
    [down] Линия идёт вниз: с { $first } ({ $firstPeriod }) до { $last } ({ $lastPeriod })
    [cut] Линия состоит из частей, которые нельзя сравнивать: { $first } ({ $firstPeriod }), { $last } ({ $lastPeriod })
   *[same] Линия возвращается к исходному уровню: { $last } ({ $lastPeriod })
  }. Наибольшее значение: { $highest } ({ $highestPeriod }); наименьшее: { $lowest } ({ $lowestPeriod }){ $marks }.
chart-alt-lines = { $title }. { $subtitle }. Сравнение. Последние значения: { $values }{ $marks }.
chart-alt-bars = { $title }. { $subtitle }. { $form ->
    [tiles] Карта регионов
   *[bars] Столбчатая диаграмма
  }. Наибольшее значение: { $highestName }, { $highest }; наименьшее из показанных: { $lowestName }, { $lowest }.
chart-alt-mirrored = { $title }. { $subtitle }. { $period }: прибыло { $arrivals }, выбыло { $departures }, сальдо { $net }. Линия сальдо { $direction ->
    [up] идёт вверх
    [down] идёт вниз
   *[same] возвращается к исходному уровню
  }, начинаясь с { $firstNet } ({ $firstPeriod }).

# Названия, которые помещаются на плитку карты
tile-area = { $code ->
    [KZ-10] Абай
    [KZ-11] Акмола
    [KZ-15] Актобе
    [KZ-19] Алматы обл.
    [KZ-23] Атырау
    [KZ-27] ЗКО
    [KZ-31] Жамбыл
    [KZ-33] Жетісу
    [KZ-35] Караганда
    [KZ-39] Костанай
    [KZ-43] Кызылорда
    [KZ-47] Мангистау
    [KZ-55] Павлодар
    [KZ-59] СКО
    [KZ-61] Туркестан
    [KZ-62] Ұлытау
    [KZ-63] ВКО
    [KZ-75] г. Алматы
   *[other] { $name }
  }

# Рядом с картинкой и вместо неё
chart-none = График здесь ничего не добавит, поэтому отвечаю словами.
chart-not-drawn = Нарисовать график сейчас не получилось; вот те же данные словами.
chart-nothing-yet-title = Ответа ещё нет
chart-nothing-yet = Рисовать пока нечего. Сначала задайте вопрос, потом отправьте /chart.
