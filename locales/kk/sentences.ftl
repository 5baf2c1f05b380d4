# Жауаптың бірінші сөйлемі: орны, кезеңі, не екені, мәні мен өлшемі; көшіріп алуға болады.
# $value – белгісі мен өлшемі бар сан, $counted – саналған адамдармен, $unsigned – белгісіз, $number – жалаң сан.

says-arrivals = { $when } { $to } { $origin }{ $inside } { $counted } келді
says-departures = { $when } { $from } { $destination }{ $inside } { $counted } кетті
says-net = { $when } { whose } { with-partner } { $migration } көші-қон айырымы { $value } болды
says-movers = { $when } { in-place } { $group ->
    [people] { $ofPeople } { which-moves } { $number } көшуі
   *[none] { $flow ->
        [interregional] өңірлер арасында
       *[other] ел ішінде
      } { $number } көшу
  } тіркелді
says-rate = { $when } { whose } { with-partner } { $migration } көші-қон айырымы { $value } болды
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

# Саналған адамдар «көп» не «аз» болады, айырым, үлес және коэффициент – «жоғары» не «төмен».
end-most = { $isCount ->
    [yes] ең көп
   *[no] ең жоғары
  }
end-least = { $isCount ->
    [yes] ең аз
   *[no] ең төмен
  }
finding-top = { $when } { $phrase } { $in } { end-most } ({ $value }), { $lastIn } { end-least } ({ $last })
finding-bottom = { $when } { $phrase } { $in } { end-least } ({ $value }), { $lastIn } { end-most } ({ $last })
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
finding-not-ranked = { $when } { $phrase }: дерек Koshi-де бір ғана өңір бойынша бар ({ $place }, { $value })
finding-shown = { $order ->
    [bottom] соңғы орындағы
   *[top] алғашқы
  } { $shown } өңір (барлығы – { $all })

finding-series = { $phrase } { $direction ->
    [up] өсті
    [down] азайды
   *[same] өзгерген жоқ
  }: { $firstWhen } { $first }, { $lastWhen } { $last }
finding-series-cut = { $phrase }: { $firstWhen } { $first }, { $lastWhen } { $last }
finding-series-one = { $phrase }: { $lastWhen } { $last }
finding-without = ({ $text })

finding-record-highest = { $phrase } { $when } { end-most } болды: { $value }
finding-record-lowest = { $phrase } { $when } { end-least } болды: { $value }
finding-record-range = { $text } ({ $range })

finding-compared = { $shared }: { $items }
finding-compared-difference = { $shared }: { $items }; айырмашылығы { $difference }
finding-compared-ends = { $shared }: { $areLosses ->
    [yes] барлығында теріс, ең аз кемігені – { $first } ({ $value }), ең көп кемігені – { $last } ({ $least })
   *[no] { $isCount ->
        [yes] ең көбі – { $first } ({ $value }), ең азы – { $last } ({ $least })
       *[no] ең жоғарысы – { $first } ({ $value }), ең төмені – { $last } ({ $least })
      }
  }
# $when – тек кезеңдері әртүрлі сандарда
finding-item = { $when ->
    [none] { $name }{ $hasDash ->
        [yes] {" "}–
       *[no] {""}
      }
   *[said] { $when }
  } { $value }
finding-list-item = { $first }, { $second }

finding-calculated-sum = { $shared }: барлығы { $value } ({ $items })
finding-calculated-difference = { $shared }: { $items }; { $direction ->
    [up] біріншісі екіншісінен { $unsigned }ға көп
    [down] біріншісі екіншісінен { $unsigned }ға аз
   *[same] екеуі тең
  }
finding-calculated-change = { $shared }: { $items }; өзгерісі { $value }
finding-calculated-share = { $shared }: { $first } – жалпы санның { $value }-ы{ $mark } (барлығы { $whole }, оның ішінде { $first } – { $part })
finding-calculated-mean = { $shared }: орта есеппен { $value } ({ $items })
finding-calculated-ratio = { $shared }: { $items }; біріншісі екіншісінен { $value } көп
finding-calculated-ratio-less = { $shared }: { $items }; біріншісінің екіншісіне қатынасы – { $value }

of-parts = { $kind ->
    [country] елдердің
    [area] өңірлердің
   *[group] топтардың
  }
finding-parts = { $when } { $phrase }: { $isPartial ->
    [yes] дерегі бар { of-parts } ішінде
   *[no] {""}
  } ең көбі – { $name } ({ $value }; барлығы – { $whole })
finding-parts-alone = { $when } { $phrase }: { $isPartial ->
    [yes] дерегі бар { of-parts } ішінде
   *[no] {""}
  } ең көбі – { $name } ({ $value })
finding-parts-one = { $when } { $phrase }: { $name } – { $value }
parts-rest = Жалпы саны { $whole }; бөлінісі дереккөздерде көрсетілмегені – { $rest }.
parts-partial = Тізім толық емес: дереккөздерде бір бөлігі ғана көрсетілген.

finding-revised = { $when } { $phrase } қазіргі дерек бойынша { $now }, алғашқы жарияланым бойынша { $first } болды
finding-never-revised = { $when } { $phrase } { $now } болды; басқа жарияланымы табылмады

finding-summary = { $when } Қазақстанға { $arrived } келді, елден { $left } адам кетті; көші-қон айырымы { $net }
summary-list-item = { $first }; { $second }
summary-arrivals = Келгендер: { $items }.
summary-departures = Кеткендер: { $items }.
summary-movers = Ел ішіндегі көшулер: { $items }.
summary-regions = Өңіраралық көші-қонның оң айырымы: { $items }.
summary-change = { $isYear ->
    [yes] { $year } жылмен
   *[no] { $year } жылғы осындай кезеңмен
  } салыстырғанда { $value }
summary-share-arrivals = { $value }-ы{ $mark } { $origin }
summary-share-departures = { $value }-ы{ $mark } { $destination }
share-part = { $side ->
    [departures] Олардың { $value }-ы{ $mark } { $what } кеткен
   *[arrivals] Олардың { $value }-ы{ $mark } { $what } келген
  }

break-territory-with = { $place } мен { $other } { $when } бір-бірінен бөлінген: осы күнге дейінгі және одан кейінгі деректер әртүрлі аумаққа қатысты.
