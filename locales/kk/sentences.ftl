# Жауаптың бірінші сөйлемі: орны, кезеңі, не екені, мәні мен өлшемі; көшіріп алуға болады.
# $value – белгісі мен өлшемі бар сан, $unsigned – белгісіз, $number – жалаң сан.

says-arrivals = { $when } { $to } { $origin } { $value } келді { $inside }
says-departures = { $when } { $from } { $destination } { $value } кетті { $inside }
says-net = { $when } { $of } { $partner } көші-қон айырымы { $value } болды
says-movers = { $when } { in-place } { $flow ->
    [interregional] өңірлер арасында
   *[other] ел ішінде
  } { $number } рет қоныс аударылды
says-rate = { $when } { $of } { $partner } көші-қон айырымы { $value } болды
says-population = { $when } { $of } халық саны { $value } болды
says-population_average = { $when } { $of } орташа жылдық халық саны { $value } болды
says-kandas = { $when } { $in } { $counterpart ->
    [none] {""}
   *[named] { $origin } келген
  } { $value } қандас мәртебесін алды
says-share_arrivals = { $when } { $to } келгендердің { $value }-ы { $origin } келді
says-share_departures = { $when } { $from } кеткендердің { $value }-ы { $destination } кетті
says-share_kandas = { $when } { $in } қандас мәртебесін алғандардың { $value }-ы { $origin } келген
says-any = { $when } { $phrase } { $value } болды
says-change = { $when } { $phrase } бір жыл бұрынғымен салыстырғанда { $direction ->
    [up] { $unsigned }-ға артты
    [down] { $unsigned }-ға азайды
   *[same] өзгерген жоқ
  }

stated = { $text }.
stated-beside = { $text } ({ $beside }).
beside-before = { $when } { $value }
beside-change = { $isYear ->
    [yes] { $year } жылмен
   *[no] { $year } жылғы тиісті кезеңмен
  } салыстырғанда { $value }
beside-now = қазір { $value }

part = { $what } { $value }
parts = { $parts }.

finding-top = { $when } { $phrase }: ең көбі { $in } ({ $value }), ең азы { $lastIn } ({ $last })
finding-bottom = { $when } { $phrase }: ең азы { $in } ({ $value }), ең көбі { $lastIn } ({ $last })
finding-top-alone = { $when } { $phrase }: белгілі өңірлердің ішінде ең көбі { $in } ({ $value })
finding-bottom-alone = { $when } { $phrase }: белгілі өңірлердің ішінде ең азы { $in } ({ $value })
finding-top-net = { $when } { $partner } көші-қон есебінен халқы ең көп артқан өңір – { $name } ({ $value }), { $isLoss ->
    [yes] ең көп кемігені
   *[no] ең аз артқаны
  } – { $lastName } ({ $last })
finding-bottom-net = { $when } { $partner } көші-қон есебінен халқы { $isLoss ->
    [yes] ең көп кеміген
   *[no] ең аз артқан
  } өңір – { $name } ({ $value }), ең көп артқаны – { $lastName } ({ $last })
finding-not-ranked = { $when } { $phrase } бір ғана өңір бойынша белгілі: { $place } { $value }
finding-shown = { $all } өңірдің { $shown }-і

finding-series = { $phrase } { $firstWhen } { $first }, { $lastWhen } { $last } болды{ $direction ->
    [up] , яғни өсті
    [down] , яғни төмендеді
   *[same] , яғни өзгерген жоқ
  }
finding-series-cut = { $phrase }: { $firstWhen } { $first }, { $lastWhen } { $last }
finding-series-one = { $phrase }: { $lastWhen } { $last }
finding-without = ({ $text })

finding-record-highest = { $phrase } { $when } ең жоғары болды: { $value }
finding-record-lowest = { $phrase } { $when } ең төмен болды: { $value }
finding-record-range = { $text } ({ $range })

finding-compared = { $shared }: { $items }
finding-compared-difference = { $shared }: { $items }; айырмасы { $difference }
finding-compared-ends = { $shared }: ең көбі – { $first } ({ $value }), ең азы – { $last } ({ $least })
finding-item = { $name }{ $isNumbered ->
    [yes] {" "}–
   *[no] {""}
  } { $value }
finding-list-item = { $first }, { $second }

finding-calculated-sum = { $shared }: барлығы { $value } ({ $items })
finding-calculated-difference = { $shared }: айырмасы { $value } ({ $items })
finding-calculated-change = { $shared }: өзгерісі { $value } ({ $items })
finding-calculated-share = { $shared }: үлесі { $value } ({ $items })
finding-calculated-mean = { $shared }: орта есеппен { $value } ({ $items })
finding-calculated-ratio = { $shared }: «{ $first }» мәні «{ $second }» мәнінен { $value } көп ({ $items })
finding-calculated-ratio-less = { $shared }: «{ $first }» мәнінің «{ $second }» мәніне қатынасы – { $value } ({ $items })

finding-parts = { $when } { $phrase }: { $isPartial ->
    [yes] аталғандардың ішінде
   *[no] {""}
  } ең көбі – { $name } ({ $whole } ішінде { $value })
finding-parts-alone = { $when } { $phrase }: { $isPartial ->
    [yes] аталғандардың ішінде
   *[no] {""}
  } ең көбі – { $name } ({ $value })
finding-parts-one = { $when } { $phrase }: { $name } – { $value }
parts-rest = Қалған { $rest } ({ $whole } ішінде) дереккөздерде бөлінбеген.
parts-partial = Тізім толық емес: дереккөздер кейбірін ғана атайды.

finding-revised = { $phrase } { $when }: қазір { $now }, алғашқы жарияланымда { $first }
finding-never-revised = { $phrase } { $when }: { $now }; басқа жарияланымы табылмады

finding-summary = { $when } Қазақстанға { $arrived } келді, елден { $left } кетті; айырым { $net }
summary-arrivals = Келгендер: { $items }.
summary-departures = Кеткендер: { $items }.
summary-movers = Ел ішіндегі көшулер: { $items }.
summary-regions = Өңіраралық көші-қонның оң айырымы: { $items }.
summary-change = { $isYear ->
    [yes] { $year } жылмен
   *[no] { $year } жылғы тиісті кезеңмен
  } салыстырғанда { $value }
summary-share-arrivals = { $value }-ы { $origin }
summary-share-departures = { $value }-ы { $destination }
share-part = { $value } { $what }

break-territory-with = { $place } мен { $other } { $when } бөлінген, бұрын бір өңір болған: оған дейінгі және кейінгі деректер әртүрлі аумаққа қатысты.
