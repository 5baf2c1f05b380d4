# Тек диаграммада тұратын сөздер; атаулар, кезеңдер, сандар мен өлшем бірліктері жауаптағыдай.

chart-title = { $place }: { $what }
chart-subtitle = { $period }; { $unit }
chart-shown-of = көрсетілгені: { $shown } / { $all }
chart-regions = Өңірлер

chart-gain = өсім
chart-loss = кему
chart-provisional = алдын ала деректер
chart-break-territory = шекара өзгерген: { $date }
chart-break-census = санақ бойынша қайта есеп: { $date }
chart-break-of = { $place }, { $break }

chart-flow = { $flow }, { $rest }
chart-some = Мәндердің бір бөлігі: { $note }
chart-computed = Жарияланған деректер бойынша есептелген.
chart-without = Дерек жоқ: { $names }

# Сурет орнына дауыстап оқылады: бағыты, шеткі мәндері, соңғы мәні.
chart-alt-line = { $title }. { $subtitle }. { $direction ->
    [up] Сызық өседі: { $firstPeriod } – { $first }, { $lastPeriod } – { $last }
    [down] Сызық төмендейді: { $firstPeriod } – { $first }, { $lastPeriod } – { $last }
    [cut] Сызық өзара салыстыруға келмейтін бөліктерден тұрады: { $firstPeriod } – { $first }, { $lastPeriod } – { $last }
   *[same] Сызық бастапқы деңгейіне оралады: { $lastPeriod } – { $last }
  }. Ең жоғары мән: { $highest } ({ $highestPeriod }); ең төмен мән: { $lowest } ({ $lowestPeriod }){ $marks }.
chart-alt-lines = { $title }. { $subtitle }. Салыстыру. Соңғы мәндер: { $values }{ $marks }.
chart-alt-bars = { $title }. { $subtitle }. { $form ->
    [tiles] Өңірлер картасы
   *[bars] Бағанды диаграмма
  }. Ең жоғары мән: { $highestName }, { $highest }; көрсетілгендердің ең төмені: { $lowestName }, { $lowest }.
chart-alt-mirrored = { $title }. { $subtitle }. { $period }: келгендер – { $arrivals }, кеткендер – { $departures }, айырым – { $net }. Айырым сызығы { $direction ->
    [up] жоғары көтеріледі
    [down] төмен түседі
   *[same] бастапқы деңгейіне оралады
  }, басында { $firstNet } болған ({ $firstPeriod }).

# Карта ұяшығына сыятын атаулар
tile-area = { $code ->
    [KZ-19] Алматы обл.
    [KZ-75] Алматы қ.
    [KZ-27] БҚО
    [KZ-59] СҚО
    [KZ-63] ШҚО
   *[other] { $name }
  }

# Суреттің жанында және орнына
chart-none = Мұнда диаграмма ештеңе қоспайды, сондықтан сөзбен жауап беремін.
chart-not-drawn = Диаграмманы қазір салу мүмкін болмады; сол деректер сөзбен берілді.
chart-nothing-yet-title = Әзірге жауап жоқ
chart-nothing-yet = Әзірге салатын дерек жоқ. Алдымен сұрақ қойыңыз, содан кейін /chart жіберіңіз.
