# Жауаптың бірінші сөйлемі: орны, кезеңі, не екені, мәні мен өлшемі; көшіріп алуға болады.
# $value – белгісі мен өлшемі бар сан, $counted – саналған адамдармен, $unsigned – белгісіз, $number – жалаң сан.

says-arrivals = { $when } { $to } { $origin } { $inside }{ $hasInside ->
    [yes] {","}
   *[no] {""}
  } { $counted } келді
says-departures = { $when } { $from } { $destination } { $inside }{ $hasInside ->
    [yes] {","}
   *[no] {""}
  } { $counted } кетті
says-net = { $when } { whose } { $partner } { $migration } көші-қон айырымы { $value } болды
says-movers = { $when } { in-place } { $group ->
    [people] { $ofPeople } { which-moves } { $number } көшуі
   *[none] { $flow ->
        [interregional] өңірлер арасында
       *[other] ел ішінде
      } { $number } көшу
  } тіркелді
says-rate = { $when } { whose } { $partner } { $migration } көші-қон айырымы { $value } болды
says-population = { $when } { $group ->
    [people] { $in } { $counted } тұрды
   *[none] { $name } халқының саны { $value } болды
  }
says-population_average = { $when } { phrase-population_average } { $value } болды
says-kandas = { $when } { $in } { $counterpart ->
    [none] {""}
   *[named] { $origin } келген
  } { $counted } қандас мәртебесін алды
says-share_arrivals = { $when } { $to } келгендердің { $value }-ы{ $mark } { $origin } келді
    .people = { $when } { $origin } { $to } келгендердің { $value }-ы{ $mark } – { $people }
says-share_departures = { $when } { $from } кеткендердің { $value }-ы{ $mark } { $destination } кетті
    .people = { $when } { $from } { $destination } кеткендердің { $value }-ы{ $mark } – { $people }
says-share_kandas = { $when } { $in } қандас мәртебесін алғандардың { $value }-ы{ $mark } { $origin } келген
    .people = { $when } { $in } қандас мәртебесін алғандардың { $value }-ы{ $mark } – { $people }
says-any = { $when } { $phrase } { $value }{ $mark } болды
says-change = { $by } { $phrase } бір жыл бұрынғымен салыстырғанда { $direction ->
    [up] { $unsigned }-ға{ $mark } артты
    [down] { $unsigned }-ға{ $mark } азайды
   *[same] өзгерген жоқ{ $mark }
  }

stated = { $text }.
stated-beside = { $text } ({ $beside }).
beside-before = { $when } { $value }
beside-change = { $isYear ->
    [yes] { $year } жылмен
   *[no] { $year } жылғы осындай кезеңмен
  } салыстырғанда { $value }
beside-now = қазір { $value }

part = { $what } { $value }
parts = { $parts }.

finding-top = { $when } { $phrase } { $in } ең жоғары ({ $value }), { $lastIn } ең төмен ({ $last })
finding-bottom = { $when } { $phrase } { $in } ең төмен ({ $value }), { $lastIn } ең жоғары ({ $last })
finding-top-alone = { $when } { $phrase }: дерегі бар { $known } өңірдің ішінде (барлығы { $all } өңір) ең жоғары көрсеткіш { $in } ({ $value })
finding-bottom-alone = { $when } { $phrase }: дерегі бар { $known } өңірдің ішінде (барлығы { $all } өңір) ең төмен көрсеткіш { $in } ({ $value })
finding-top-net = { $when } { $migration } көші-қон есебінен халқы ең көп артқан өңір – { $name } ({ $value }), { $isLoss ->
    [yes] ең көп кемігені
   *[no] ең аз артқаны
  } – { $lastName } ({ $last })
finding-bottom-net = { $when } { $migration } көші-қон есебінен халқы { $isLoss ->
    [yes] ең көп кеміген
   *[no] ең аз артқан
  } өңір – { $name } ({ $value }), ең көп артқаны – { $lastName } ({ $last })
finding-not-ranked = { $when } { $phrase } Koshi-де бір ғана өңір бойынша ғана бар: { $place } { $value }
finding-shown = { $order ->
    [bottom] соңғы орындағы
   *[top] алғашқы
  } { $shown } өңір (барлығы – { $all })

finding-series = { $phrase } { $firstWhen } { $first }, { $lastWhen } { $last } болды { $direction ->
    [up]  (өсті)
    [down]  (азайды)
   *[same]  (өзгерген жоқ)
  }
finding-series-cut = { $phrase }: { $firstWhen } { $first }, { $lastWhen } { $last }
finding-series-one = { $phrase }: { $lastWhen } { $last }
finding-without = ({ $text })

finding-record-highest = { $phrase } { $when } ең жоғары болды: { $value }
finding-record-lowest = { $phrase } { $when } ең төмен болды: { $value }
finding-record-range = { $text } ({ $range })

finding-compared = { $shared }: { $items }
finding-compared-difference = { $shared }: { $items }; айырмасы { $difference }
finding-compared-ends = { $shared }: { $areLosses ->
    [yes] барлығы теріс, ең аз кему – { $first } ({ $value }), ең көп кему – { $last } ({ $least })
   *[no] ең жоғары – { $first } ({ $value }), ең төмен – { $last } ({ $least })
  }
finding-item = { $name }{ $hasDash ->
    [yes] {" "}–
   *[no] {""}
  } { $value }
finding-list-item = { $first }, { $second }

finding-calculated-sum = { $shared }: барлығы { $value } ({ $items })
finding-calculated-difference = { $shared }: { $items }; { $direction ->
    [up] біріншісі екіншісінен { $unsigned }ға көп
    [down] біріншісі екіншісінен { $unsigned }ға аз
   *[same] екеуі тең
  }
finding-calculated-change = { $shared }: өзгерісі { $value } ({ $items })
finding-calculated-share = { $shared }: жалпы санның { $value }-ы{ $mark } – { $first } (барлығы { $whole }, оның ішінде { $part })
finding-calculated-mean = { $shared }: орта есеппен { $value } ({ $items })
finding-calculated-ratio = { $shared }: «{ $first }» мәні «{ $second }» мәнінен { $value } көп ({ $items })
finding-calculated-ratio-less = { $shared }: «{ $first }» мәнінің «{ $second }» мәніне қатынасы – { $value } ({ $items })

finding-parts = { $when } { $phrase }: { $isPartial ->
    [yes] дерегі бар бөліктердің ішінде
   *[no] {""}
  } ең көбі – { $name } (барлығы { $whole }, оның ішінде { $value })
finding-parts-alone = { $when } { $phrase }: { $isPartial ->
    [yes] дерегі бар бөліктердің ішінде
   *[no] {""}
  } ең көбі – { $name } ({ $value })
finding-parts-one = { $when } { $phrase }: { $name } – { $value }
parts-rest = Жалпы саны { $whole }, оның { $rest } бойынша бөлінісі дереккөздерде көрсетілмеген.
parts-partial = Тізім толық емес: дереккөздерде кейбір бөліктер ғана көрсетілген.

finding-revised = { $phrase } { $when }: қазір { $now }, алғашқы жарияланымда { $first }
finding-never-revised = { $phrase } { $when }: { $now }; басқа жарияланымы табылмады

finding-summary = { $when } Қазақстанға { $arrived } келді, елден { $left } кетті; айырым { $net }
summary-list-item = { $first }; { $second }
summary-arrivals = Келгендер: { $items }.
summary-departures = Кеткендер: { $items }.
summary-movers = Ел ішіндегі көшулер: { $items }.
summary-regions = Өңіраралық көші-қонның оң айырымы: { $items }.
summary-change = { $isYear ->
    [yes] { $year } жылмен
   *[no] { $year } жылғы осындай кезеңмен
  } салыстырғанда { $value }
summary-share-arrivals = { $value }-ы { $origin }
summary-share-departures = { $value }-ы { $destination }
share-part = { $side ->
    [departures] Олардың { $value }-ы{ $mark } { $what } кеткен
   *[arrivals] Олардың { $value }-ы{ $mark } { $what } келген
  }

break-territory-with = { $place } мен { $other } { $when } бөлінген: осы күнге дейінгі және одан кейінгі деректер әртүрлі аумаққа қатысты.
