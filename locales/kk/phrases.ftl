# Не есептелгені, орнымен және көшудің екінші жағымен, сөйлем ішінде. Көрсеткіште жоқ нәрсе – бос айнымалы; артық бос
# орын алынады. $in, $from, $to, $of – орын атауының септік формалары.

origin = { $flow ->
    [external] шетелден
    [internal] ел ішінен
    [interregional] елдің басқа өңірлерінен
    [intraregional] өңір ішінен
   *[total] {""}
  }
destination = { $flow ->
    [external] шетелге
    [internal] елдің басқа жерлеріне
    [interregional] елдің басқа өңірлеріне
    [intraregional] өңір ішінде
   *[total] {""}
  }
partner = { $flow ->
    [external] сыртқы
    [internal] ішкі
    [interregional] өңіраралық
    [intraregional] өңірішілік
   *[total] {""}
  }
migration = { $flow ->
    [external] сыртқы
    [internal] ішкі
    [interregional] өңіраралық
    [intraregional] өңірішілік
   *[total] {""}
  }
inside = { $place ->
    [country] {","} ел ішінде көшкендерді қосқанда
    [city] {","} қала ішінде көшкендерді қосқанда
   *[region] {","} облыс ішінде көшкендерді қосқанда
  }
in-place = { $place ->
    [none] {""}
    [country] {""}
   *[region] { $in }
  }
owner = { $of }

phrase-arrivals = { $origin } { $to } келгендер
    .about = { $origin } { $to } келгендер саны
    .number = { $origin } { $to } келгендер саны
phrase-departures = { $from } { $destination } кеткендер
    .about = { $from } { $destination } кеткендер саны
    .number = { $from } { $destination } кеткендер саны
phrase-net = { $of } { $partner } { $migration } көші-қон айырымы
    .about = { $of } { $partner } { $migration } көші-қон айырымы
    .number = { $of } { $partner } { $migration } көші-қон айырымы
phrase-movers = { in-place } { $flow ->
    [interregional] өңірлер арасындағы көшулер
   *[other] ел ішіндегі көшулер
  }
    .about = { phrase-movers }
    .number = { phrase-movers } саны
phrase-rate = { $of } { $partner } 1{"\u00A0"}000 адамға шаққандағы { $migration } көші-қон айырымы
    .about = { phrase-rate }
    .number = { phrase-rate }
phrase-population = { $place ->
    [none] халық саны
   *[region] { $name } халқының саны
  }
    .about = { phrase-population }
    .number = { phrase-population }
phrase-population_average = { $place ->
    [none] халықтың орташа жылдық саны
   *[region] { $name } халқының орташа жылдық саны
  }
    .about = { phrase-population_average }
    .number = { phrase-population_average }
phrase-kandas = { $counterpart ->
    [none] {""}
   *[named] { $origin } келіп,
  } { $in } қандас мәртебесін алғандар
    .about = { phrase-kandas }
    .number = { phrase-kandas } саны
phrase-share_arrivals = { $origin } { $to } келгендердің үлесі
    .about = { phrase-share_arrivals }
    .number = { phrase-share_arrivals }
phrase-share_departures = { $from } { $destination } кеткендердің үлесі
    .about = { phrase-share_departures }
    .number = { phrase-share_departures }
phrase-share_kandas = { $in } { $counterpart ->
    [none] қандас мәртебесін алғандардың үлесі
   *[named] қандас мәртебесін алғандар ішінде { $origin } келгендердің үлесі
  }
    .about = { phrase-share_kandas }
    .number = { phrase-share_kandas }
phrase-change_arrivals = { $origin } { $to } келгендер санының бір жылдағы өзгерісі
    .about = { phrase-change_arrivals }
    .number = { phrase-change_arrivals }
phrase-change_departures = { $from } { $destination } кеткендер санының бір жылдағы өзгерісі
    .about = { phrase-change_departures }
    .number = { phrase-change_departures }
phrase-change_net = { $of } { $partner } { $migration } көші-қон айырымының бір жылдағы өзгерісі
    .about = { phrase-change_net }
    .number = { phrase-change_net }
phrase-change_movers = { in-place } { $flow ->
    [interregional] өңірлер арасындағы көшулер санының бір жылдағы өзгерісі
   *[other] ел ішіндегі көшулер санының бір жылдағы өзгерісі
  }
    .about = { phrase-change_movers }
    .number = { phrase-change_movers }
phrase-change_kandas = { $in } қандас мәртебесін алғандар санының бір жылдағы өзгерісі
    .about = { phrase-change_kandas }
    .number = { phrase-change_kandas }
phrase-change_population = { $name } халқы санының бір жылдағы өзгерісі
    .about = { phrase-change_population }
    .number = { phrase-change_population }

phrase-of-group = { $phrase } ({ $group })
phrase-with-inside = { $phrase } { inside }

date-column = { $day }.{ $monthNumber }.{ $year }
